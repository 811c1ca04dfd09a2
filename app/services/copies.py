"""What else appeared in those days: copies of an agency's story, and the same story in other words."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.article import Document
from app.domain.copies import is_copy, shingles
from app.domain.stories import ONE_STORY, likeness, story_words
from app.storage.copies import Fellow, find_fellows, find_is_head, save_cluster
from app.storage.database import Session


@dataclass(frozen=True, slots=True)
class Company:
    """The article's fellows: those that tell the same story, best first, and the one it copies."""

    likest: tuple[tuple[float, Fellow], ...] = ()
    original: Fellow | None = None
    words: frozenset[str] = frozenset()  # the article's own, in the form that likeness is measured on

    def likeness_of(self, event_id: int) -> float:
        """How like the article the likest of the event's reports is."""
        return max((alike for alike, fellow in self.likest if event_id in fellow.events), default=0.0)

    @property
    def events(self) -> frozenset[int]:
        """All events that the likest articles report."""
        return frozenset(event for _, fellow in self.likest for event in fellow.events)


def find_company(session: Session, article_id: int, document: Document) -> Company:
    """Compare an article with those of the same days: three statements."""
    text = f"{document.title}\n{document.text}"
    fellows = find_fellows(session, article_id, document.published)
    words = story_words(text)
    compared = [(likeness(words, story_words(fellow.text)), fellow) for fellow in fellows]
    likest = sorted(
        (pair for pair in compared if pair[0] >= ONE_STORY), key=lambda pair: (-pair[0], pair[1].id)
    )
    original = None
    if not find_is_head(session, article_id):
        original = _original(document.text, [fellow for _, fellow in compared])
    return Company(tuple(likest), original, words)


def _original(text: str, fellows: Iterable[Fellow]) -> Fellow | None:
    """The first article of which this is a copy; the title is each paper's own."""
    printed = shingles(text)
    return next(
        (fellow for fellow in fellows if is_copy(printed, shingles(fellow.text.partition("\n")[2]))), None
    )


def save_original(session: Session, article_id: int, company: Company) -> None:
    """Write the article into the original's cluster, or out of the one it was in."""
    save_cluster(session, article_id, company.original.head if company.original else None)
