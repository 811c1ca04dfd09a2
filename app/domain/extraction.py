"""What the reader found in one document: each finding with its words, its rule and its confidence."""

from dataclasses import dataclass

from app.domain.article import Span
from app.domain.dates import UNKNOWN_DATE, HonestDate
from app.domain.vocabulary import Audience, EventKind, EventStatus, Relation, Role, Topic, Vehicle


@dataclass(frozen=True, slots=True)
class Relevance:
    """Whether a document is about US–North Korea diplomacy, and why."""

    relevant: bool
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an actor is named. `actor` is a slug of the lexicon, or empty for somebody new,
    who is then known by `name` (as first written in full) and `role_words` ("director of …").
    """

    actor: str
    name: str
    span: Span
    rule: str
    confidence: float
    role_words: str = ""


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date expression and what it resolves to."""

    date: HonestDate
    span: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's part in a found event; `actor` is a slug, or empty with `name` for somebody new."""

    actor: str
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class EventFinding:
    """A happening told in the text.

    `new` is True only for something this document reports as having just come about; a plan, a recap, an
    anniversary or a "could meet" never is. `known` names the record's event it retells, where found.
    """

    kind: EventKind
    status: EventStatus
    date: HonestDate
    parts: tuple[Part, ...]
    span: Span  # the sentence (or the part of it) that tells it
    trigger: Span  # the word that gave the kind
    rule: str
    confidence: float
    new: bool
    relation: Relation
    place: str = ""  # slug of a place of the lexicon
    place_words: str = ""
    known: tuple[str, ...] = ()  # slugs of the record's events
    topics: tuple[Topic, ...] = ()
    title: str = ""  # a plain headline made from the parts; own words
    aside: bool = False  # told in a clause beside the sentence's own: what the news follows or goes with
    level: int | None = None  # of a statement, on the scale of its speaker's side; None where open
    vehicle: Vehicle | None = None
    audience: Audience | None = None


@dataclass(frozen=True, slots=True)
class QuotationFinding:
    """Words between quotation marks. `span` covers the words without the marks."""

    text: str
    span: Span
    speaker: str  # slug, or empty
    speaker_name: str  # display: the actor's name, or the words used ("a senior US official"); may be empty
    rule: str
    confidence: float
    via: str = ""  # the outlet or body that passed the words on, where the text says so
    fragment: bool = False  # a few words inside somebody else's sentence


@dataclass(frozen=True, slots=True)
class Extraction:
    """All findings of one document by one version of the reader. Spans lie inside the text.

    `published` is the day of publication as estimated for a document that bears none: an uncertain date,
    inferred; unknown for all others.
    """

    version: str
    relevance: Relevance
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    events: tuple[EventFinding, ...] = ()
    quotations: tuple[QuotationFinding, ...] = ()
    notes: tuple[str, ...] = ()
    published: HonestDate = UNKNOWN_DATE
