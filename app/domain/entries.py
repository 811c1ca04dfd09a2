"""What lists and pages are made of: one frozen value for each thing a reader sees named in a line.

Columns only, never bodies. Every address in here is already canonical.
"""

from dataclasses import dataclass
from datetime import datetime

from app.domain.dates import HonestDate
from app.domain.silence import Silence
from app.domain.vocabulary import (
    ActorKind,
    Audience,
    EventKind,
    EventStatus,
    Lane,
    Layer,
    Role,
    Script,
    Side,
    SourceKind,
    Topic,
    Vehicle,
)


@dataclass(frozen=True, slots=True)
class ActorRef:
    """An actor as named in a list; `role` and `office` are those of one event."""

    slug: str
    name: str
    side: Side
    kind: ActorKind
    role: Role | None = None
    office: str = ""
    roles: tuple[Role, ...] = ()  # all of them in one event, `role` first


@dataclass(frozen=True, slots=True)
class PlaceRef:
    """A place as named in a list."""

    slug: str
    name: str
    country: str

    @property
    def address(self) -> str:
        """Where the place's page is."""
        return f"/places/{self.slug}"


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article as named in a list. `url` is the publisher's own address, or empty."""

    id: int
    slug: str
    title: str
    publisher: str
    source: str  # slug of the publisher, or empty
    kind: SourceKind
    url: str
    published: HonestDate
    has_text: bool

    @property
    def address(self) -> str:
        """Where the article's page is."""
        return f"/articles/{self.id}-{self.slug}"


@dataclass(frozen=True, slots=True)
class StatementFacts:
    """What is known of a statement beside its words; `level` counts from 1, the weightiest."""

    level: int | None
    level_words: str
    vehicle: Vehicle | None
    audience: Audience | None


@dataclass(frozen=True, slots=True)
class EventEntry:
    """One line of the timeline. `independent` counts independent reports, not articles."""

    id: int
    slug: str
    kind: EventKind
    status: EventStatus
    layer: Layer
    lane: Lane
    date: HonestDate
    title: str
    summary: str
    actors: tuple[ActorRef, ...]
    place: PlaceRef | None
    topics: tuple[Topic, ...]
    importance: int
    independent: int
    differ: bool  # sources disagree about the date
    confidence: float | None  # of the machine; None on the record layer
    statement: StatementFacts | None
    quotation: str  # the first one, short; may be empty
    updated: datetime
    other_date: HonestDate | None = None  # the other capital's day, where it differs
    other_zone: str = ""

    @property
    def address(self) -> str:
        """Where the event's page is."""
        return f"/events/{self.slug}"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One choice of a filter with its count under all other filters."""

    value: str
    label: str
    count: int
    selected: bool
    href: str  # the view with this value toggled


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter key with its choices, most frequent first; chosen ones are always among them."""

    key: str
    label: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is set, with the address of the view without it."""

    label: str
    href: str
    gained: int | None = None  # how many more would match without it; told on empty pages only


@dataclass(frozen=True, slots=True)
class YearBar:
    """One column of the year strip, counted under all filters but the year."""

    first: int
    last: int
    label: str  # "2018" or "1950–92"
    lanes: tuple[tuple[Lane, int], ...]  # from the foot up
    total: int
    selected: bool
    href: str


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The entries of one year, in the list's order; year None: the date is not known."""

    year: int | None
    entries: tuple[EventEntry, ...]
    ranked: bool = False  # sorted by best match: one group of all years, without a heading


@dataclass(frozen=True, slots=True)
class Link:
    """An address and the words that lead there."""

    href: str
    label: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class FieldError:
    """A form value that could not be used, shown beside its field."""

    key: str
    value: str
    message: str


@dataclass(frozen=True, slots=True)
class Clock:
    """One line of the state of play: what happened last, and how long ago."""

    label: str  # "Leaders’ meeting"
    days: int | None  # whole days up to today; None: nothing of this kind is recorded
    event: EventEntry | None
    list_href: str  # all of the kind
    silence: Silence | None = None  # None: too few before it to compare


@dataclass(frozen=True, slots=True)
class MonthCount:
    """What a month of the record holds, lane by lane; each number is the length of the list behind it."""

    month: HonestDate
    total: int
    href: str
    lanes: tuple[tuple[Lane, int, str], ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """A publisher that tells of events of some months; their number is the length of the list behind it."""

    label: str
    events: int
    href: str


@dataclass(frozen=True, slots=True)
class NameForm:
    """One spelling of an actor's name."""

    form: str
    script: Script
    convention: str


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One office an actor held."""

    title: str
    body: str
    body_slug: str
    start: HonestDate
    end: HonestDate
    article: ArticleRef | None


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor in the list of actors."""

    actor: ActorRef
    hangul: str
    office: str  # the latest known
    events: int
    last: HonestDate
    layer: Layer = Layer.RECORD  # reported: proposed by the machine, not reviewed


@dataclass(frozen=True, slots=True)
class Together:
    """Somebody met in the same room, how often, and when last."""

    actor: ActorRef
    times: int
    href: str
    last: HonestDate


@dataclass(frozen=True, slots=True)
class Appearance:
    """Where somebody was last seen to act."""

    date: HonestDate
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One publisher."""

    slug: str
    name: str
    kind: SourceKind
    country: str
    domain: str
    group: str
    articles: int
    events: int
    newest: HonestDate  # its latest known day of publication

    @property
    def address(self) -> str:
        """Where the publisher's page is."""
        return f"/sources/{self.slug}"


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One place and how often something happened there."""

    place: PlaceRef
    latitude: float
    longitude: float
    events: int  # inner places counted in
    href: str
    within: str = ""  # slug of the place it lies in
