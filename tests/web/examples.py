"""One made-up value of every page, full enough that each branch of its template is taken at least once."""

from dataclasses import replace
from datetime import date

from app.domain.answers import Pace, Reply
from app.domain.chart_pages import (
    Beside,
    ChartsPage,
    CompanyPage,
    KindCell,
    KindRow,
    KindsPage,
    KindYears,
    Near,
    Pair,
    SaidInMonth,
)
from app.domain.commitment import (
    EVERY_CLAUSE,
    Accord,
    AccordLine,
    Clause,
    ClauseFilter,
    ClauseLine,
    CommitmentStatus,
    EventLink,
    Reading,
    count_sides,
    count_statuses,
)
from app.domain.commitment_pages import AccordPage, CommitmentsPage
from app.domain.dates import UNKNOWN_DATE, parse_edtf
from app.domain.entries import (
    ActorLine,
    ActorRef,
    Appearance,
    Clock,
    FieldError,
    Heard,
    Link,
    MonthCount,
    NameForm,
    OfficeLine,
    PlaceLine,
    PlaceRef,
    SourceLine,
    StatementFacts,
    Together,
    YearGroup,
)
from app.domain.feed_health import FeedHealth, FeedLine
from app.domain.ladder import (
    Change,
    Claim,
    DateVariant,
    KeptWords,
    PlaceVariant,
    PresenceVariant,
    ReportGroup,
    TextMark,
)
from app.domain.meeting import Comparison, Issue, Meeting, Moment, Promise, Telling, parse_hour
from app.domain.nearness import around_talks
from app.domain.pages import (
    AboutPage,
    ActorPage,
    ActorsPage,
    AddPage,
    ArticlePage,
    ArticlesPage,
    ErrorPage,
    EventPage,
    HomePage,
    IngestLine,
    IngestReport,
    PlacesPage,
    SearchPage,
    SignInPage,
)
from app.domain.place_pages import Nearby, PlacePage
from app.domain.silence import Silence, Stop, silence_of
from app.domain.source_pages import SourcePage, SourcesPage
from app.domain.surroundings import Surroundings
from app.domain.timeline import TimelineQuery, View
from app.domain.vocabulary import (
    ActorKind,
    Audience,
    Lane,
    Layer,
    Relation,
    Script,
    Side,
    SourceKind,
    Vehicle,
)
from tests.web.values import (
    CITED,
    ENVOY,
    HARBOUR,
    MINISTER,
    MOMENT,
    TODAY,
    UNSAFE,
    UNTITLED,
    a_quotation,
    a_report,
    a_timeline,
    an_event,
    some_events,
)


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
            ReportGroup("Port Gazette", (a_report(CITED), a_report(UNSAFE, evidence=(), confidence=None))),
        ),
        background=(a_report(CITED, relation=Relation.BACKGROUND),),
        quotations=(
            a_quotation(),
            a_quotation(mark=0, confidence=None, kept=KeptWords(CITED, 3)),
            a_quotation(
                speaker=None, speaker_words="a senior official", via="", article=None, confidence=0.5
            ),
        ),
        variants=(DateVariant(parse_edtf("2018-06-11"), CITED, "gives Washington’s day"),),
        follows=(
            an_event(2),
            an_event(3, date=parse_edtf("2018-06-08/2018-06-12")),
            an_event(8),
            an_event(9),
        ),
        followed_by=(an_event(3),),
        before=an_event(4),
        after=an_event(5),
        history=(Change(MOMENT, "anna", "date", "2018-06", "2018-06-12", "The joint text gives the day."),),
        exports=(Link("/events/2018-06-talks-1.json", "JSON"),),
        places=(PlaceVariant(PlaceRef("hanoi", "Hanoi", "VN"), (CITED,)),),
        people=(
            PresenceVariant(
                ActorRef("choe-son-hui", "Choe Son Hui", Side.DPRK, ActorKind.OFFICIAL), (CITED,)
            ),
        ),
        meeting=a_meeting(),
        around=some_surroundings(),
        lags={2: 0, 3: 0, 8: 4},
    )
    return replace(page, **changes)  # type: ignore[arg-type]  # the caller names the fields


def some_surroundings() -> Surroundings:
    """Two weeks with something before, during and after the event."""
    before, same, after = ((an_event(number),) for number in (5, 6, 7))
    return Surroundings(2, before, same, after, "/timeline?layer=record&date=2018-05-29/2018-06-26")


def a_meeting() -> Meeting:
    """Two days with accounts of every reading, a room, a place, and promises made and shown."""
    said = Telling("They <b>meet</b> again.", (CITED, UNTITLED))
    accord = an_accord().accord
    kept = accord.clauses[0]
    return Meeting(
        issues=tuple(Issue(f"Issue {reading}", said, said, reading) for reading in Comparison),
        moments=(
            Moment(parse_hour("2018-06-12T09:05"), "Alone", "They talk.", (ENVOY, MINISTER), CITED),
            Moment(None, "", "They have lunch.", (), None),
            Moment(parse_hour("2018-06-13T14:00~"), "With aides", "They sign.", (ENVOY,), UNTITLED),
        ),
        promises=tuple(
            Promise(accord.slug, accord.name, made, replace(kept, slug=f"{kept.slug}-{made}"))
            for made in (True, False)
        ),
        zone="Asia/Singapore",
        spot=(1.25, 103.82),
    )


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
            Claim(2, "words", None, a_quotation(), None, "quote", None),
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
        together=(Together(ENVOY, 4, "/timeline?actor=jane-doe&with=pak-ho", parse_edtf("2024-03")),),
        tabs=(
            Link("/actors/pak-ho", "Everything 8", current=True),
            Link("/actors/pak-ho?kind=statement", "Said 3"),
        ),
        first_seen=parse_edtf("2016-05"),
        last_seen=parse_edtf("2026"),
        appeared=Appearance(parse_edtf("2025-01-02"), "Envoys meet", "/events/envoys-meet"),
        timeline=a_timeline(path="/actors/pak-ho", heading="Pak Ho", kept=()),
    )


def an_accord() -> AccordPage:
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
    line = a_line_of(pact)
    return AccordPage(
        pact,
        before=line,
        after=replace(line, slug="other-pact"),
        exports=(Link("/commitments/pact.json", "JSON"),),
    )


def a_line_of(accord: Accord) -> AccordLine:
    clauses = tuple(ClauseLine(one.slug, one.at, one.text, one.status, one.sides) for one in accord.clauses)
    return AccordLine(accord.slug, accord.name, accord.event, clauses)


def some_commitments(chosen: ClauseFilter = EVERY_CLAUSE) -> CommitmentsPage:
    """Two agreements with the clauses asked for, and two that are not taken apart."""
    line = a_line_of(an_accord().accord)
    pact = replace(line, clauses=tuple(filter(chosen.admits, line.clauses)))
    return CommitmentsPage(
        accords=(pact, replace(pact, slug="other-pact", clauses=pact.clauses[:1])),
        chosen=chosen,
        statuses=count_statuses(line.clauses),
        sides=count_sides(line.clauses),
        others=() if chosen.status else ((line.event, 2), (line.event, 0)),
        exports=(Link("/commitments.json", "JSON"),),
    )


def a_silence() -> Silence:
    stops = [Stop(date(2000 + n, 1, 1), date(2000 + n, 1, 2), f"/events/2000-{n}") for n in range(1, 9)]
    found = silence_of(stops, 300)
    assert found is not None
    return found


def a_month(month: str, total: int) -> MonthCount:
    lanes = ((Lane.US, total, f"/timeline?side=us&date={month}"),)
    return MonthCount(parse_edtf(month), total, f"/timeline?date={month}", lanes)


def some_charts() -> ChartsPage:
    months = tuple(
        SaidInMonth(parse_edtf(f"2026-{n:02}"), n % 4, "/statements?side=us", n, "/statements?side=dprk")
        for n in range(1, 13)
    )
    around = around_talks([(10, 11), (50, 50)], [12, 45, 90], 30)
    kinds = (
        KindYears("talks", "Talks", "/timeline?kind=talks", (0, 3, 1), Link("/timeline?year=2025", "2025")),
        KindYears("missile", "Tests", "/", (1, 0, 0), Link("/timeline?year=2024", "2024")),
    )
    beside = (
        Beside(parse_edtf("2026-03-01"), "Talks", "/events/talks", None, Near(12, "Test", "/events/test")),
        Beside(parse_edtf("2026-09-01"), "More", "/events/more", Near(170, "Test", "/events/test"), None),
    )
    return ChartsPage(
        a_timeline().strip,
        a_timeline().facets[1].values,
        MOMENT,
        kind_years=kinds,
        first_year=2024,
        exchange=months,
        exchange_years=(2024, 2026),
        exchange_from=2025,
        around=around,
        beside=beside,
        window=30,
        windows=(30, 60),
    )


def some_kinds() -> KindsPage:
    cell = KindCell(4, "/timeline?kind=talks&year=2025")
    return KindsPage(some_charts().kind_years, (KindRow("2025", (cell, None)),), MOMENT)


def some_company() -> CompanyPage:
    other = replace(MINISTER, slug="ri-ho", name="Ri Ho")
    envoy = ActorRef("ann-lee", "Ann Lee", Side.US, ActorKind.OFFICIAL)
    pairs = (
        Pair(envoy, MINISTER, 4, "/timeline?actor=ann-lee"),
        Pair(envoy, other, 1, "/timeline?with=ri-ho"),
    )
    return CompanyPage(pairs, (envoy,), (MINISTER, other), 1, 2, MOMENT)


GAZETTE = SourceLine(
    *("port-gazette", "Port Gazette", SourceKind.WIRE, "SG", "gazette.example", "port", 3, 2),
    newest=parse_edtf("2026-11-03"),
)


def some_feeds() -> tuple[FeedLine, ...]:
    """A feed in each state, the first with everything."""
    full = FeedLine(
        title="Port Gazette: news",
        url="https://gazette.example/feed.xml",
        source="port-gazette",
        publisher="Port Gazette",
        last_read=MOMENT,
        failures=3,
        outcome="failed: the server answered 503",
        health=FeedHealth.FAILING,
        taken_in=12,
        newest=MOMENT,
    )
    bare = replace(full, title="", source="", publisher="", failures=0, newest=None, last_read=None)
    return (full, *(replace(bare, health=health) for health in FeedHealth if health is not full.health))


def a_source_page(**changes: object) -> SourcePage:
    """A publisher with feeds, others of its group, and documents on several pages."""
    page = SourcePage(
        source=GAZETTE,
        domains=("gazette.example", "port.example"),
        peers=(Link("/sources/port-radio", "Port Radio"), Link("/sources/port-wire", "Port Wire")),
        with_text=1,
        first=parse_edtf("2016-05"),
        taken_in=MOMENT,
        feeds=some_feeds()[:1],
        articles=((CITED, "taken in"), (UNTITLED, "reference")),
        next_href="/sources/port-gazette?after=20160501-4",
        first_href="/sources/port-gazette",
    )
    return replace(page, **changes)  # type: ignore[arg-type]  # the caller names the fields


def a_place_page(**changes: object) -> PlacePage:
    """A hotel in a port, with a room that has events of its own, and places near it."""
    here = PlaceLine(HARBOUR, 1.25, 103.8, 4, "/timeline?place=harbour-hotel", "port-city")
    port = PlaceLine(PlaceRef("port-city", "Port City", "SG"), 1.3, 103.8, 9, "/timeline?place=port-city")
    room = replace(here, place=PlaceRef("blue-room", "Blue Room", "SG"), events=1, within="harbour-hotel")
    far = PlaceLine(PlaceRef("hanoi", "Hanoi", "VN"), 21.0, 105.8, 3, "/timeline?place=hanoi")
    page = PlacePage(
        here=here,
        lies_in=(port,),
        holds=(room,),
        near=(Nearby(far, 2_210), Nearby(replace(far, place=PlaceRef("hue", "Hue", "VN")), 1_700)),
        others=(port, far, room),
        visitors=(Together(ENVOY, 4, "/places/harbour-hotel?actor=jane-doe", parse_edtf("2024-03")),),
        timeline=a_timeline(path="/places/harbour-hotel", heading="Harbour Hotel", kept=()),
    )
    return replace(page, **changes)  # type: ignore[arg-type]  # the caller names the fields


def every_page() -> dict[str, object]:
    """All pages by a name for the test's report, several forms of some."""
    clock = Clock("Leaders’ meeting", 2711, an_event(1), "/timeline?kind=summit", a_silence())
    line = ActorLine(MINISTER, "박호", "Vice minister", 8, parse_edtf("2026"))
    proposed = replace(line, layer=Layer.REPORTED)
    report = IngestReport(
        (IngestLine("a.html", "taken in", "", "Envoys meet", "/articles/7-envoys-meet", 1, 2),)
    )
    totals = {Side.DPRK: 3, Side.US: 1}
    archive = replace(GAZETTE, kind=SourceKind.ARCHIVE, events=0, newest=UNKNOWN_DATE)
    bad = (FieldError("year", "x", "write a year as 2018"),)
    return {
        "home": HomePage(
            TODAY,
            (clock, replace(clock, days=None), replace(clock, event=None), replace(clock, silence=None)),
            some_events()[:2],
            some_events()[4:6],
            60,
            20,
            40,
            1,
            (1985, 2026),
            MOMENT,
            months=(a_month("2026-10", 3), a_month("2026-09", 1)),
            heard=(Heard("Port Gazette", 3, "/timeline?source=port-gazette"), Heard("Wire", 1, "/")),
            feeds=(3, 1),
            behind=46,
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
        "statements": a_timeline(
            paces=(Pace(Lane.US, 7, 2), Pace(Lane.DPRK, 1_200, 3.5)),
            replies={1: Reply("Envoys meet", "/events/a", 3), 2: Reply("Envoys part", "/events/b", 0)},
        ),
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
            around=Surroundings(1, (), (), (), "/timeline?date=2018-06"),
            lags={},
        ),
        "event, loosely dated": an_event_page(around=None),
        "actors": ActorsPage(((Side.DPRK, (line,)), (Side.US, (proposed,))), totals, "", None),
        "actors, none": ActorsPage((), {}, "nobody", None),
        "actor": an_actor_page(),
        "actor, proposed": replace(an_actor_page(), layer=Layer.REPORTED),
        "articles": ArticlesPage(((CITED, "taken in"), (UNTITLED, "reference")), 2, "/articles?after=1"),
        "articles, none": ArticlesPage((), 0, ""),
        "article": an_article_page(),
        "article, reference": an_article_page(article=UNTITLED, claims=(), paragraphs=(), relevant=None),
        "commitments": some_commitments(),
        "commitments, broken": some_commitments(ClauseFilter(status=CommitmentStatus.BROKEN)),
        "commitments, of one side": some_commitments(ClauseFilter(side=Side.US)),
        "commitments, not taken apart": CommitmentsPage(others=some_commitments().others),
        "commitments, no match": CommitmentsPage(chosen=ClauseFilter(side=Side.UN)),
        "commitments, none": CommitmentsPage(),
        "agreement": an_accord(),
        "sources": SourcesPage(
            ((GAZETTE.kind, (GAZETTE,)), (SourceKind.ARCHIVE, (archive,))),
            {GAZETTE.kind: 4, SourceKind.ARCHIVE: 1},
            None,
            some_feeds(),
            9,
        ),
        "sources, no feeds": SourcesPage(((GAZETTE.kind, (GAZETTE,)),), {GAZETTE.kind: 1}, None),
        "sources, of one kind": SourcesPage(((GAZETTE.kind, (GAZETTE,)),), {GAZETTE.kind: 1}, GAZETTE.kind),
        "sources, none": SourcesPage((), {}, None),
        "source": a_source_page(),
        "source, silent": a_source_page(
            source=archive,
            domains=(),
            peers=(),
            with_text=0,
            first=UNKNOWN_DATE,
            taken_in=None,
            feeds=(),
            articles=(),
            next_href="",
            first_href="",
        ),
        "places": PlacesPage((PlaceLine(HARBOUR, -1.25, 103.8, 4, "/timeline?place=harbour-hotel"),)),
        "places, none": PlacesPage(()),
        "place": a_place_page(),
        "place, quiet": a_place_page(
            here=PlaceLine(
                PlaceRef("yellow-sea", "Yellow Sea", ""), 37.0, 124.0, 0, "/timeline?place=yellow-sea"
            ),
            lies_in=(),
            holds=(),
            near=(),
            others=(),
            visitors=(),
            timeline=a_timeline(strip=(), chips=(), groups=(), total=0, everything=0, years=(0, 0)),
        ),
        "charts": some_charts(),
        "kinds": some_kinds(),
        "kinds, none": KindsPage((), ()),
        "meetings": some_company(),
        "meetings, none": CompanyPage((), (), (), 0, 0),
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
