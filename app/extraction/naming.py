"""One mention of an actor while reading, and the small context the naming stages share."""

from dataclasses import dataclass, field
from datetime import date

from app.domain.article import Span
from app.domain.extraction import Mention
from app.domain.vocabulary import ActorKind, Side
from app.extraction.lexicon import Entry, EntryKind, Lexicon
from app.extraction.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Named:
    """An actor named at a place of the text. `key` is one for all mentions of one actor."""

    start: int
    end: int
    key: str
    slug: str  # of the lexicon's record, or empty
    name: str
    kind: EntryKind
    side: Side
    actor_kind: ActorKind
    rule: str
    confidence: float
    full: bool = True  # a full name, as against a surname or a metonym
    place: bool = False  # named as a place ("in Pyongyang"), not as one who acts
    core: bool = False
    role_words: str = ""

    @property
    def is_person(self) -> bool:
        """Whether this names a human being."""
        return self.kind is EntryKind.PERSON

    @property
    def mention(self) -> Mention:
        """The finding as others see it."""
        return Mention(
            self.slug, self.name, Span(self.start, self.end), self.rule, self.confidence, self.role_words
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """What every stage is given: the text in three forms, its sentences, the lexicon, the day."""

    text: str
    folded: str
    sentences: tuple[Sentence, ...]
    lexicon: Lexicon
    day: date | None  # of publication, or one near it; None where unknown
    title: str = ""
    publisher: str = ""
    starts: tuple[int, ...] = field(default=())  # of the sentences


@dataclass(frozen=True, slots=True)
class Cast:
    """All mentions of a text in order, with their starts for looking up a stretch."""

    mentions: list[Named]
    starts: list[int]

    @classmethod
    def of(cls, mentions: list[Named]) -> "Cast":
        """Index the mentions once for the whole text."""
        return cls(mentions, [mention.start for mention in mentions])


def named(  # noqa: PLR0913  # the marks of one mention
    entry: Entry,
    start: int,
    end: int,
    *,
    rule: str,
    confidence: float,
    full: bool = True,
    place: bool = False,
) -> Named:
    """Make the mention of a lexicon entry."""
    return Named(
        start=start,
        end=end,
        key=entry.slug,
        slug=entry.slug if entry.known else "",
        name=entry.name,
        kind=EntryKind.STATE if entry.kind in {EntryKind.DEMONYM, EntryKind.CAPITAL} else entry.kind,
        side=entry.side,
        actor_kind=entry.actor_kind,
        rule=rule,
        confidence=confidence,
        full=full,
        place=place,
        core=entry.core,
    )
