"""The evidence ladder: from an event or a quotation down to the sentence that supports it."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.article import Span
from app.domain.dates import UNKNOWN_DATE, HonestDate
from app.domain.entries import ActorRef, ArticleRef, EventEntry, PlaceRef
from app.domain.vocabulary import Lane, Relation


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence that supports an event, as kept; `number` is the mark in the article's text."""

    number: int
    words: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One article's report of an event, with its sentences."""

    article: ArticleRef
    relation: Relation
    confidence: float | None
    note: str
    evidence: tuple[Evidence, ...]
    date: HonestDate = UNKNOWN_DATE  # the day that the article gives
    place: PlaceRef | None = None
    present: tuple[ActorRef, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportGroup:
    """Reports that come from one origin: copies and rewrites count once."""

    name: str
    reports: tuple[ReportLine, ...]


@dataclass(frozen=True, slots=True)
class KeptWords:
    """A kept text in which words that the record cites stand, with the number of their mark there."""

    article: ArticleRef
    mark: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Exact words and who said them."""

    text: str
    speaker: ActorRef | None
    speaker_words: str  # as the text names an unnamed or unknown speaker
    lane: Lane
    article: ArticleRef | None
    mark: int  # number of its mark in the article's text; 0 where the text is not kept
    confidence: float | None
    via: str = ""
    kept: KeptWords | None = None  # another text that has them, where the cited one isn’t kept

    @property
    def in_context(self) -> bool:
        """Whether they can be read in their sentence."""
        return bool(self.mark) or self.kept is not None


@dataclass(frozen=True, slots=True)
class DateVariant:
    """Another date that a source gives for the event."""

    date: HonestDate
    article: ArticleRef | None
    note: str


@dataclass(frozen=True, slots=True)
class PlaceVariant:
    """Another place that articles give for the event."""

    place: PlaceRef
    articles: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True)
class PresenceVariant:
    """Somebody whom only some articles have in the room."""

    actor: ActorRef
    articles: tuple[ArticleRef, ...]  # those that name them


@dataclass(frozen=True, slots=True)
class Change:
    """One line of an entry's history."""

    when: datetime
    who: str
    what: str
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class TextMark:
    """One stretch of an article's kept text, with the marks that cover it (outermost first)."""

    text: str
    marks: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()  # marks whose first character is here: they carry the id and number


@dataclass(frozen=True, slots=True)
class Claim:
    """What an article is evidence for: an event it reports or words it quotes."""

    number: int
    words: str
    event: EventEntry | None
    quotation: Quotation | None
    relation: Relation | None
    rule: str
    confidence: float | None
