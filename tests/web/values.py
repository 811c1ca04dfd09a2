"""Made-up events, reports and lists that the examples of pages are put together from."""

from dataclasses import replace
from datetime import UTC, date, datetime

from app.domain.article import Span
from app.domain.dates import UNKNOWN_DATE, parse_edtf
from app.domain.entries import (
    ActorRef,
    ArticleRef,
    Chip,
    EventEntry,
    Facet,
    FacetValue,
    Link,
    PlaceRef,
    YearBar,
    YearGroup,
)
from app.domain.ladder import Evidence, Quotation, ReportLine
from app.domain.pages import (
    TimelinePage,
)
from app.domain.timeline import TimelineQuery, YearRange
from app.domain.vocabulary import (
    ActorKind,
    EventKind,
    EventStatus,
    Lane,
    Layer,
    Relation,
    Role,
    Side,
    SourceKind,
    Topic,
)

TODAY = date(2026, 11, 25)
MOMENT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
ENVOY = ActorRef("jane-doe", "Jane Doe", Side.US, ActorKind.OFFICIAL, Role.PARTICIPANT, "Special envoy")
MINISTER = ActorRef("pak-ho", "Pak Ho", Side.DPRK, ActorKind.OFFICIAL, Role.SPEAKER, "Vice minister")
HARBOUR = PlaceRef("harbour-hotel", "Harbour Hotel, Port City", "SG")
CITED = ArticleRef(
    7,
    "envoys-meet",
    "Envoys meet <b>in port</b> & talk",
    "Port Gazette",
    "port-gazette",
    SourceKind.NEWSPAPER_OR_BROADCAST,
    "https://gazette.example/envoys",
    parse_edtf("2025-03-31"),
    has_text=True,
)
UNTITLED = replace(CITED, id=9, title="", slug="untitled", url="javascript:alert(1)", has_text=False)
UNSAFE = replace(CITED, id=8, slug="odd", url="javascript:alert(1)", has_text=False, source="", publisher="")


def an_event(number: int = 1, **changes: object) -> EventEntry:
    """A joint round of talks of the record."""
    event = EventEntry(
        id=number,
        slug=f"2018-06-talks-{number}",
        kind=EventKind.TALKS,
        status=EventStatus.HAPPENED,
        layer=Layer.RECORD,
        lane=Lane.JOINT,
        date=parse_edtf("2018-06-12"),
        title=f"Envoys meet in Port City, round {number}",
        summary="The two envoys meet for a day and agree to meet again. <script>alert(1)</script>",
        actors=(ENVOY, MINISTER),
        place=HARBOUR,
        topics=(Topic.NUCLEAR, Topic.PEACE_REGIME),
        importance=1,
        independent=3,
        differ=False,
        confidence=None,
        statement=None,
        quotation="",
        updated=MOMENT,
    )
    return replace(event, **changes)  # type: ignore[arg-type]  # the caller names the fields


def some_events() -> tuple[EventEntry, ...]:
    """One of each treatment: both lanes on one day, third party, reported, planned, denied, undated."""
    return (
        an_event(1, lane=Lane.US, kind=EventKind.STATEMENT, quotation="we are ready to meet"),
        an_event(2, lane=Lane.DPRK, kind=EventKind.MISSILE, independent=1, place=None),
        an_event(3, kind=EventKind.SUMMIT, date=parse_edtf("2018-03-31/2018-04-01~"), differ=True),
        an_event(4, lane=Lane.THIRD, date=parse_edtf("2018-07"), actors=(ENVOY,) * 6),
        an_event(5, layer=Layer.REPORTED, confidence=0.62, independent=0, summary=""),
        an_event(6, status=EventStatus.PLANNED, layer=Layer.REPORTED, lane=Lane.US, confidence=0.8),
        an_event(7, status=EventStatus.DENIED, lane=Lane.DPRK, confidence=0.3),
        an_event(8, status=EventStatus.DISPUTED, date=UNKNOWN_DATE, actors=()),
    )


def a_timeline(**changes: object) -> TimelinePage:
    """A filtered list with everything on it."""
    query = TimelineQuery(side=(Lane.US,), year=YearRange(2018, 2018))
    events = some_events()
    values = tuple(
        FacetValue(f"value-{n}", f"Value {n}", n, selected=n == 1, href=f"/timeline?kind=value-{n}")
        for n in range(9)
    )
    sides = tuple(FacetValue(lane, str(lane), 3, selected=False, href="/timeline") for lane in Lane)
    lanes = ((Lane.DPRK, 4), (Lane.THIRD, 1), (Lane.JOINT, 2), (Lane.US, 3))
    page = TimelinePage(
        path="/timeline",
        heading="Timeline",
        title="Timeline, United States, 2018",
        lede="What both did, in order.",
        query=query,
        groups=(YearGroup(2018, events[:-1]), YearGroup(None, events[-1:])),
        total=8,
        everything=20,
        strip=(
            YearBar(
                1950, 1992, "1950–92", ((Lane.JOINT, 90),), 90, selected=False, href="/timeline?year=..1992"
            ),
            YearBar(2017, 2017, "2017", (), 0, selected=False, href="/timeline?year=2017"),
            YearBar(2018, 2018, "2018", lanes, 10, selected=True, href="/timeline?year=2018"),
        ),
        facets=(Facet("side", "Side", sides), Facet("kind", "Kind", values), Facet("place", "Place", ())),
        chips=(Chip("2018", "/timeline?side=us", 4), Chip("United States", "/timeline?year=2018")),
        clear_href="/timeline",
        years=(1950, 2026),
        notices=("“x” is no value of the filter “Kind”; it was left out.",),
        errors=(),
        sorts=(Link("/timeline", "Oldest first", current=True), Link("/timeline?sort=new", "Newest first")),
        views=(Link("/timeline", "Lanes", current=True), Link("/timeline?view=table", "Table")),
        exports=(Link("/timeline.csv", "CSV"), Link("/timeline.atom", "Atom feed")),
        canonical="/timeline?side=us&year=2018",
        index=False,
        next_href="/timeline?after=20180612-3",
        first_href="",
        earlier=Link("/timeline?year=2017", "2017: 1 event"),
        later=None,
        updated=MOMENT,
        kept=(("sort", "new"),),
    )
    return replace(page, **changes)  # type: ignore[arg-type]  # the caller names the fields


def a_report(article: ArticleRef, **changes: object) -> ReportLine:
    evidence = (Evidence(3, "The envoys met at the harbour.", Span(0, 30), "meeting-verb"),)
    line = ReportLine(article, Relation.FIRST_REPORT, 0.9, "Seen by the editor.", evidence)
    return replace(line, **changes)  # type: ignore[arg-type]  # the caller names the fields


def a_quotation(**changes: object) -> Quotation:
    said = Quotation("words as spoken", MINISTER, "", Lane.DPRK, CITED, 2, None, "the state agency")
    return replace(said, **changes)  # type: ignore[arg-type]  # the caller names the fields
