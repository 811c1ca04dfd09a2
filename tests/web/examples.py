"""One made-up value of every page, full enough that each branch of its template is taken at least once."""

from dataclasses import replace
from datetime import UTC, date, datetime

from app.domain.article import Span
from app.domain.commitment import Accord, Clause, CommitmentStatus, EventLink, Reading, count_statuses
from app.domain.dates import UNKNOWN_DATE, parse_edtf
from app.domain.entries import (
    ActorLine,
    ActorRef,
    ArticleRef,
    Change,
    Chip,
    Claim,
    Clock,
    DateVariant,
    EventEntry,
    Evidence,
    Facet,
    FacetValue,
    FieldError,
    Link,
    NameForm,
    OfficeLine,
    PlaceLine,
    PlaceRef,
    Quotation,
    ReportGroup,
    ReportLine,
    SourceLine,
    StatementFacts,
    TextMark,
    Together,
    YearBar,
    YearGroup,
)
from app.domain.pages import (
    AboutPage,
    ActorPage,
    ActorsPage,
    AddPage,
    ArticlePage,
    ArticlesPage,
    ChartsPage,
    CommitmentsPage,
    ErrorPage,
    EventPage,
    HomePage,
    IngestLine,
    IngestReport,
    PlacesPage,
    SearchPage,
    SignInPage,
    SourcesPage,
    TimelinePage,
)
from app.domain.timeline import TimelineQuery, View, YearRange
from app.domain.vocabulary import (
    ActorKind,
    Audience,
    EventKind,
    EventStatus,
    Lane,
    Layer,
    Relation,
    Role,
    Script,
    Side,
    SourceKind,
    Topic,
    Vehicle,
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


def _report(article: ArticleRef, **changes: object) -> ReportLine:
    evidence = (Evidence(3, "The envoys met at the harbour.", Span(0, 30), "meeting-verb"),)
    line = ReportLine(article, Relation.FIRST_REPORT, 0.9, "Seen by the editor.", evidence)
    return replace(line, **changes)  # type: ignore[arg-type]  # the caller names the fields


def _quotation(**changes: object) -> Quotation:
    said = Quotation("words as spoken", MINISTER, "", Lane.DPRK, CITED, 2, None, "the state agency")
    return replace(said, **changes)  # type: ignore[arg-type]  # the caller names the fields


def an_event_page(**changes: object) -> EventPage:
    """A reported statement with every rung of its ladder."""
    event = an_event(
        1,
        layer=Layer.REPORTED,
        confidence=0.7,
        statement=StatementFacts(4, "named official", Vehicle.PRESS_STATEMENT, Audience.EXTERNAL),
        other_date=parse_edtf("2018-06-11"),
        other_zone="America/New_York",
    )
    page = EventPage(
        event=event,
        date_note="By the calendar of the place.",
        groups=(
            ReportGroup("Port Gazette", (_report(CITED), _report(UNSAFE, evidence=(), confidence=None))),
        ),
        background=(_report(CITED, relation=Relation.BACKGROUND),),
        quotations=(
            _quotation(),
            _quotation(speaker=None, speaker_words="a senior official", via="", article=None, confidence=0.5),
        ),
        variants=(DateVariant(parse_edtf("2018-06-11"), CITED, "gives Washington’s day"),),
        follows=(an_event(2),),
        followed_by=(an_event(3),),
        before=an_event(4),
        after=an_event(5),
        history=(Change(MOMENT, "anna", "date", "2018-06", "2018-06-12", "The joint text gives the day."),),
        exports=(Link("/events/2018-06-talks-1.json", "JSON"),),
    )
    return replace(page, **changes)  # type: ignore[arg-type]  # the caller names the fields


def an_article_page(**changes: object) -> ArticlePage:
    """A text with two marks, one inside the other."""
    page = ArticlePage(
        article=CITED,
        byline="A. Writer",
        language="en",
        taken_in=MOMENT,
        relevant=True,
        reasons=("names both sides",),
        outcome="taken in",
        version="1.0",
        claims=(
            Claim(1, "The envoys met.", an_event(1), None, Relation.FIRST_REPORT, "meeting-verb", 0.9),
            Claim(2, "words", None, _quotation(), None, "quote", None),
        ),
        references=(an_event(2),),
        mentioned=(ENVOY, MINISTER),
        paragraphs=(
            (TextMark("Before. "), TextMark("The <i>envoys</i> ", (1,), (1,)), TextMark("met", (1, 2), (2,))),
            (TextMark("After."),),
        ),
        revisions=1,
    )
    return replace(page, **changes)  # type: ignore[arg-type]  # the caller names the fields


def an_actor_page() -> ActorPage:
    """A minister with names, offices and company."""
    office = OfficeLine("Vice minister", "Foreign Ministry", "mfa", parse_edtf("2016"), UNKNOWN_DATE, CITED)
    return ActorPage(
        actor=MINISTER,
        summary="Speaks for the ministry.",
        names=(NameForm("박호", Script.HANG, "northern"), NameForm("Park Ho", Script.LATN, "press")),
        born=parse_edtf("1964?"),
        died=UNKNOWN_DATE,
        wikidata="Q1",
        offices=(office, replace(office, start=UNKNOWN_DATE, body_slug="", article=None)),
        together=(Together(ENVOY, 4, "/timeline?actor=jane-doe&with=pak-ho"),),
        tabs=(
            Link("/actors/pak-ho", "Everything 8", current=True),
            Link("/actors/pak-ho?kind=statement", "Said 3"),
        ),
        first_seen=parse_edtf("2016-05"),
        last_seen=parse_edtf("2026"),
        timeline=a_timeline(path="/actors/pak-ho", heading="Pak Ho", kept=()),
    )


def some_commitments() -> CommitmentsPage:
    """A clause of each status; the first with everything, the others bare."""
    event = EventLink("1994-10-pact", "A pact", parse_edtf("1994-10-21"))
    owing = an_event(1).actors[0]
    full = Clause(
        slug="freeze",
        at="I.3",
        text="The freeze lasts & is watched.",
        quote="exact <words>",
        owed_by=(owing, owing),
        who="",
        due="within one month",
        deadline=parse_edtf("1994-11-21"),
        status=CommitmentStatus.DISPUTED,
        reason="Each blames the other.",
        readings=(Reading(owing, "It was late.", event), Reading(owing, "It was not.", event)),
        events=(event, replace(event, slug="2002-12-end", date=parse_edtf("2002-12"))),
    )
    bare = replace(
        full, at="", quote="", who="all of them", due="", deadline=UNKNOWN_DATE, readings=(), events=()
    )
    clauses = (full, *(replace(bare, slug=f"to-be-{status}", status=status) for status in CommitmentStatus))
    pact = Accord("pact", "Pact", event, "Seen in part.", (CITED, UNSAFE), clauses)
    return CommitmentsPage(
        agreements=((an_event(3), (an_event(2),)),),
        accords=(pact, replace(pact, slug="other-pact", note="", clauses=(full,))),
        counts=count_statuses(clauses),
        exports=(Link("/commitments.json", "JSON"),),
    )


def every_page() -> dict[str, object]:
    """All pages by a name for the test's report, several forms of some."""
    clock = Clock("Leaders’ meeting", 2711, an_event(1), "/timeline?kind=summit")
    line = ActorLine(MINISTER, "박호", "Vice minister", 8, parse_edtf("2026"))
    proposed = replace(line, layer=Layer.REPORTED)
    report = IngestReport(
        (IngestLine("a.html", "taken in", "", "Envoys meet", "/articles/7-envoys-meet", 1, 2),)
    )
    source = SourceLine(
        "port-gazette", "Port Gazette", SourceKind.WIRE, "SG", "gazette.example", "port", 3, 2
    )
    bad = (FieldError("year", "x", "write a year as 2018"),)
    return {
        "home": HomePage(
            TODAY,
            (clock, replace(clock, days=None), replace(clock, event=None)),
            some_events()[:2],
            some_events()[4:6],
            60,
            20,
            40,
            1,
            (1985, 2026),
            MOMENT,
        ),
        "home, empty": HomePage(
            date(2026, 11, 25), (replace(clock, event=None),), (), (), 0, 0, 0, 0, (0, 0), None
        ),
        "timeline": a_timeline(),
        "timeline, list": a_timeline(query=TimelineQuery(view=View.LIST), next_href="", earlier=None),
        "timeline, table": a_timeline(query=TimelineQuery(view=View.TABLE), first_href="/timeline"),
        "timeline, ranked": a_timeline(groups=(YearGroup(None, some_events(), ranked=True),)),
        "timeline, no match": a_timeline(groups=(), total=0, next_href="", earlier=None),
        "timeline, nothing at all": a_timeline(
            groups=(), total=0, everything=0, chips=(), strip=(), facets=()
        ),
        "timeline, bad value": a_timeline(errors=bad),
        "event": an_event_page(),
        "event, bare": an_event_page(
            event=an_event(1, topics=(), place=None, actors=(), summary=""),
            groups=(),
            background=(),
            quotations=(),
            variants=(),
            follows=(),
            followed_by=(),
            before=None,
            after=None,
            history=(),
        ),
        "actors": ActorsPage(((Side.DPRK, (line,)), (Side.US, (proposed,))), 2, ""),
        "actors, none": ActorsPage((), 0, "nobody"),
        "actor": an_actor_page(),
        "actor, proposed": replace(an_actor_page(), layer=Layer.REPORTED),
        "articles": ArticlesPage(((CITED, "taken in"), (UNTITLED, "reference")), 2, "/articles?after=1"),
        "articles, none": ArticlesPage((), 0, ""),
        "article": an_article_page(),
        "article, reference": an_article_page(article=UNTITLED, claims=(), paragraphs=(), relevant=None),
        "commitments": CommitmentsPage(((an_event(1), (an_event(2),)), (an_event(3), ()))),
        "commitments, clause by clause": some_commitments(),
        "commitments, none": CommitmentsPage(()),
        "sources": SourcesPage((source, replace(source, kind=SourceKind.ARCHIVE, events=0))),
        "sources, none": SourcesPage(()),
        "places": PlacesPage((PlaceLine(HARBOUR, -1.25, 103.8, 4, "/timeline?place=harbour-hotel"),)),
        "places, none": PlacesPage(()),
        "charts": ChartsPage(a_timeline().strip, a_timeline().facets[1].values, MOMENT),
        "charts, none": ChartsPage((), (), None),
        "about": AboutPage(60, 30, 12, (1985, 2026), "1.0", MOMENT),
        "search": SearchPage(
            "kim", (proposed,), some_events()[:1], 5, (CITED,), 3, "/timeline?q=kim", "Kim Yo Jong"
        ),
        "search, nothing": SearchPage("x", (), (), 0, (), 0, "/timeline?q=x", ""),
        "add": AddPage(),
        "add, faults": AddPage(
            "http://x",
            "text",
            "t",
            "31/3",
            "p",
            errors=(FieldError("published", "31/3", "Write it as 2018."),),
        ),
        "add, done": AddPage(report=report),
        "add, nothing found": AddPage(report=IngestReport()),
        "sign-in": SignInPage(),
        "sign-in, wrong": SignInPage("anna", "/add", "That name and password don’t belong together."),
        "error": ErrorPage(404, "Nothing here", "There is no page at this address.", (Link("/", "Home"),)),
    }
