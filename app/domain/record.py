"""The curated record as its files state it, before it meets a database. Format: seeds/README.md."""

from dataclasses import dataclass

from app.domain.actor import Actor
from app.domain.commitment import CommitmentStatus
from app.domain.dates import HonestDate
from app.domain.meeting import Comparison, Hour
from app.domain.vocabulary import (
    Audience,
    EventKind,
    EventStatus,
    Lane,
    Role,
    SourceKind,
    Topic,
    Vehicle,
)


@dataclass(frozen=True, slots=True)
class Where:
    """The place in the files that an entry stands at; `line` counts from 1."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes documents. Two publishers of one `group` are not independent of one another."""

    slug: str
    name: str
    domains: tuple[str, ...]
    kind: SourceKind
    country: str  # ISO 3166 alpha-2, or empty
    group: str
    where: Where


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its coordinates in degrees (WGS 84)."""

    slug: str
    name: str
    country: str
    latitude: float
    longitude: float
    within: str = ""  # slug of the wider place
    where: Where = Where("", 0)


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor with what only the record says about it."""

    actor: Actor
    summary: str
    born: HonestDate
    died: HonestDate
    wikidata: str
    office_documents: tuple[str, ...]  # ids, one for each office in order; empty where none is cited
    office_notes: tuple[str, ...]
    where: Where
    was: tuple[str, ...] = ()  # slugs it had before; they lead here
    own_spellings: tuple[str, ...] = ()  # names in Hangul whose holder spells them by no rule


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document that the record rests on."""

    id: str
    publisher: str
    title: str
    published: HonestDate
    url: str
    kind: SourceKind
    where: Where
    archive: str = ""
    via: str = ""  # domain of the page that printed it, where that is not the publisher's own
    seen_in: str = ""  # document that tells of this one, where only that one was seen: both are one origin


@dataclass(frozen=True, slots=True)
class CitedQuotation:
    """Exact words of at most forty, with who said them and the document they stand in."""

    text: str
    speaker: str
    document: str


@dataclass(frozen=True, slots=True)
class CitedVariant:
    """Another date that a document gives."""

    date: HonestDate
    document: str
    note: str


@dataclass(frozen=True, slots=True)
class CitedTelling:
    """What one side says of an issue, in our own words, and the documents that it says so in."""

    words: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CitedIssue:
    """One issue of a meeting as Washington and Pyongyang tell it."""

    name: str
    us: CitedTelling
    dprk: CitedTelling
    reading: Comparison


@dataclass(frozen=True, slots=True)
class CitedMoment:
    """One step of a meeting; `hour` is None where a document gives the order alone."""

    hour: Hour | None
    session: str
    words: str
    present: tuple[str, ...]  # actor slugs
    document: str


@dataclass(frozen=True, slots=True)
class RecordEvent:
    """One happening as the record states it."""

    slug: str
    kind: EventKind
    status: EventStatus
    date: HonestDate
    title: str
    summary: str
    parts: tuple[tuple[str, Role], ...]  # actor slug and role, in the file's order
    importance: int
    documents: tuple[str, ...]
    where: Where
    lane: Lane | None = None  # None: derived from who acts
    zone: str = ""
    other_date: HonestDate | None = None
    other_zone: str = ""
    date_note: str = ""
    variants: tuple[CitedVariant, ...] = ()
    place: str = ""
    topics: tuple[Topic, ...] = ()
    level: int | None = None
    no_level: str = ""  # why a statement of Washington or Pyongyang stands on neither scale
    vehicle: Vehicle | None = None
    audience: Audience | None = None
    quotations: tuple[CitedQuotation, ...] = ()
    follows: tuple[str, ...] = ()
    was: tuple[str, ...] = ()  # slugs it had before; they lead here
    apart_from: tuple[str, ...] = ()  # look-alikes that a person has told apart from it
    accounts: tuple[CitedIssue, ...] = ()
    moments: tuple[CitedMoment, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedReading:
    """What one side says of a promise, and the event at which it said so."""

    by: str
    words: str
    event: str


@dataclass(frozen=True, slots=True)
class RecordClause:
    """One promise of an agreement's text as the record states it."""

    slug: str  # unique within its agreement
    at: str
    text: str
    quote: str  # exact words of at most forty, or empty
    owed_by: tuple[str, ...]  # actor slugs
    who: str  # said instead of their names
    due: str
    deadline: HonestDate
    status: CommitmentStatus
    reason: str
    readings: tuple[CitedReading, ...]
    events: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class RecordAccord:
    """An agreement's text, clause by clause, as the record states it."""

    slug: str
    name: str
    event: str
    documents: tuple[str, ...]
    note: str
    clauses: tuple[RecordClause, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class SeriesMember:
    """One place in a series: the event that fills it, or why the record has none."""

    number: tuple[int, ...]  # round and, where it had them, phase
    event: str
    gap: str
    where: Where


@dataclass(frozen=True, slots=True)
class RecordSeries:
    """Events that are numbered and must be complete: tests, rounds of talks, resolutions."""

    slug: str
    name: str
    note: str
    consecutive: bool  # False: the numbers are somebody else's count and have holes of their own
    members: tuple[SeriesMember, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Record:
    """Everything the files hold, already checked: every slug named in it exists in it."""

    publishers: tuple[Publisher, ...] = ()
    places: tuple[Place, ...] = ()
    actors: tuple[ActorEntry, ...] = ()
    documents: tuple[CitedDocument, ...] = ()
    events: tuple[RecordEvent, ...] = ()
    accords: tuple[RecordAccord, ...] = ()
    series: tuple[RecordSeries, ...] = ()
    digest: str = ""  # SHA-256 over all files: equal digests need no second loading
