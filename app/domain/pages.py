"""What each page shows: one frozen value per page, made by a service, rendered by a template."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from app.domain.answers import Pace, Reply
from app.domain.dates import HonestDate
from app.domain.entries import (
    ActorLine,
    ActorRef,
    Appearance,
    ArticleRef,
    Chip,
    Clock,
    EventEntry,
    Facet,
    FieldError,
    Heard,
    Link,
    MonthCount,
    NameForm,
    OfficeLine,
    PlaceLine,
    Together,
    YearBar,
    YearGroup,
)
from app.domain.ladder import (
    Change,
    Claim,
    DateVariant,
    PlaceVariant,
    PresenceVariant,
    Quotation,
    ReportGroup,
    ReportLine,
    TextMark,
)
from app.domain.meeting import NO_MEETING, Meeting
from app.domain.shape import RecordShape
from app.domain.surroundings import Surroundings
from app.domain.timeline import TimelineQuery
from app.domain.vocabulary import Layer, Side


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """`/timeline`, `/summits`, `/statements` and the lists on profile pages."""

    path: str
    heading: str  # the h1, without the filter
    title: str  # the h1 with the filter in words: "Timeline, 2017–2019"
    lede: str
    query: TimelineQuery
    groups: tuple[YearGroup, ...]
    total: int  # matching, over all pages
    everything: int  # without any filter
    strip: tuple[YearBar, ...]
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]
    clear_href: str
    years: tuple[int, int]  # first and last year with events, for the form's choices
    notices: tuple[str, ...]
    errors: tuple[FieldError, ...]
    sorts: tuple[Link, ...]
    views: tuple[Link, ...]
    exports: tuple[Link, ...]
    canonical: str
    index: bool  # whether search engines may list this view
    next_href: str  # empty on the last page
    first_href: str  # the first page, when this is a later one; else empty
    earlier: Link | None  # neighbour: the nearest earlier year with events outside this view
    later: Link | None
    updated: datetime | None  # newest change of any entry
    replies: Mapping[int, Reply] = field(default_factory=dict)  # what statements answer, by their ids
    kept: tuple[tuple[str, str], ...] = ()  # hidden fields: parameters the filter form must carry along
    paces: tuple[Pace, ...] = ()  # on the whole list of statements

    @property
    def entries(self) -> tuple[EventEntry, ...]:
        """All entries of this page in order."""
        return tuple(entry for group in self.groups for entry in group.entries)


@dataclass(frozen=True, slots=True)
class HomePage:
    """`/`: the state of play today and the newest entries of both layers."""

    today: date
    clocks: tuple[Clock, ...]
    newest: tuple[EventEntry, ...]  # record layer, newest first
    reported: tuple[EventEntry, ...]  # reported layer, newest first
    events: int
    statements: int
    actors: int
    articles: int
    coverage: tuple[int, int]  # first and last year of the record
    updated: datetime | None
    months: tuple[MonthCount, ...] = ()  # the newest month of the record, then the one before
    heard: tuple[Heard, ...] = ()  # publishers of these months, the most events first
    feeds: tuple[int, int] = (0, 0)  # followed; of these, failed the last time
    behind: int | None = None  # days since the record’s newest entry, where that is unusually long


@dataclass(frozen=True, slots=True)
class EventPage:
    """`/events/{slug}`: what happened, and the ladder down to the sentences."""

    event: EventEntry
    date_note: str
    groups: tuple[ReportGroup, ...]  # grouped by independence
    background: tuple[ReportLine, ...]  # articles that only look back at the event
    quotations: tuple[Quotation, ...]
    variants: tuple[DateVariant, ...]  # other days, as documents and reports give them
    follows: tuple[EventEntry, ...]
    followed_by: tuple[EventEntry, ...]
    before: EventEntry | None
    after: EventEntry | None
    history: tuple[Change, ...]
    exports: tuple[Link, ...]
    places: tuple[PlaceVariant, ...] = ()
    people: tuple[PresenceVariant, ...] = ()
    meeting: Meeting = NO_MEETING
    around: Surroundings | None = None  # None: its days are not known
    lags: Mapping[int, int] = field(default_factory=dict)  # days behind what it answers, by that event’s id


@dataclass(frozen=True, slots=True)
class ActorsPage:
    """`/actors`: everybody, or the busiest, by side."""

    sides: tuple[tuple[Side, tuple[ActorLine, ...]], ...]
    totals: Mapping[Side, int]  # also of those that are not listed
    q: str
    side: Side | None  # the one that was asked for

    @property
    def total(self) -> int:
        """How many there are, listed or not."""
        return sum(self.totals.values())


@dataclass(frozen=True, slots=True)
class ActorPage:
    """`/actors/{slug}`."""

    actor: ActorRef
    summary: str
    names: tuple[NameForm, ...]
    born: HonestDate
    died: HonestDate
    wikidata: str
    offices: tuple[OfficeLine, ...]
    together: tuple[Together, ...]
    tabs: tuple[Link, ...]  # Everything, Said, Met: with counts in the label
    first_seen: HonestDate
    last_seen: HonestDate
    timeline: TimelinePage
    appeared: Appearance | None = None  # the last time it acted in the record; None: never
    layer: Layer = Layer.RECORD  # reported: proposed by the machine, not reviewed


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """`/articles/{id}-{slug}`: evidence first, then the kept text with numbered marks."""

    article: ArticleRef
    byline: str
    language: str
    taken_in: datetime
    relevant: bool | None
    reasons: tuple[str, ...]
    outcome: str
    version: str  # of the reader
    claims: tuple[Claim, ...]
    references: tuple[EventEntry, ...]  # events that cite it without a kept sentence
    mentioned: tuple[ActorRef, ...]
    paragraphs: tuple[tuple[TextMark, ...], ...]
    revisions: int


@dataclass(frozen=True, slots=True)
class ArticlesPage:
    """`/articles`: what was taken in, newest first."""

    articles: tuple[tuple[ArticleRef, str], ...]  # with the outcome in words
    total: int
    next_href: str


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """`/places`."""

    places: tuple[PlaceLine, ...]


@dataclass(frozen=True, slots=True)
class AboutPage:
    """`/about`: scope, codebook, method and its limits."""

    events: int
    articles: int
    sources: int
    coverage: tuple[int, int]
    reader_version: str
    updated: datetime | None
    shape: RecordShape = field(default_factory=RecordShape)


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`/search`: actors, events and articles that match the words."""

    q: str
    actors: tuple[ActorLine, ...]
    events: tuple[EventEntry, ...]
    total_events: int
    articles: tuple[ArticleRef, ...]
    total_articles: int
    events_href: str
    suggestion: str  # the record's spelling of a name that was searched another way; may be empty


@dataclass(frozen=True, slots=True)
class IngestLine:
    """What became of one article that was given."""

    origin: str
    outcome: str  # "taken in" | "already known" | "off-topic" | "failed"
    reason: str
    title: str = ""
    href: str = ""
    events: int = 0
    quotations: int = 0


@dataclass(frozen=True, slots=True)
class IngestReport:
    """The closing table of a run."""

    lines: tuple[IngestLine, ...] = field(default=())

    def count(self, outcome: str) -> int:
        """How many articles had this outcome."""
        return sum(line.outcome == outcome for line in self.lines)


@dataclass(frozen=True, slots=True)
class AddPage:
    """`/add`: the form for an address, a file or pasted text; what was typed is never lost."""

    url: str = ""
    text: str = ""
    title: str = ""
    published: str = ""
    publisher: str = ""
    errors: tuple[FieldError, ...] = ()
    report: IngestReport | None = None


@dataclass(frozen=True, slots=True)
class SignInPage:
    """`/sign-in`."""

    name: str = ""
    next: str = "/"
    error: str = ""


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """Any error page: plain words first, the code small."""

    status: int
    heading: str
    message: str
    suggestions: tuple[Link, ...] = ()
