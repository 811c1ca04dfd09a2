"""Laws of the timeline under filters made up at random."""

from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.dates import parse_edtf
from app.domain.timeline import (
    FIELD_OF,
    LIST_KEYS,
    QueryReading,
    Sort,
    TimelineQuery,
    YearRange,
    read_query,
)
from app.domain.vocabulary import (
    Audience,
    EventKind,
    EventStatus,
    Lane,
    Layer,
    Relation,
    Role,
    Side,
    Topic,
    Vehicle,
)
from app.services.exports import exported
from app.services.places import place_view
from app.services.profiles import actor_view
from app.services.timeline import STATEMENTS, TIMELINE, ListView, timeline_page
from app.storage.database import Session, SessionFactory
from tests.builders import a_place, a_report, a_source, an_actor, an_article, an_event

ACTORS = ("kim-jong-un", "donald-trump", "moon-jae-in", "stephen-biegun")
PLACES = ("asia", "singapore", "capella", "hanoi")
SOURCES = ("reuters", "kcna", "yonhap")
DATES = (
    "2018-06-12",
    "2018",
    "2018-12-30/2019-01-02",
    "2019-04/..",
    "1994-10",
    "1951-07-10",
    "2019-21",
    "2017~",
)
ROLES = {"Speaking", "Hosting"}  # these bear on other keys, so that their chips tell no figure
EVENTS = 140  # more than one page


def fill(session: Session) -> None:
    chance = Random(20261125)
    actors = [
        an_actor(session, slug, side=side)
        for slug, side in zip(ACTORS, (Side.DPRK, Side.US, Side.ROK, Side.US), strict=True)
    ]
    asia = a_place(session, "asia")
    singapore = a_place(session, "singapore", within=asia)
    places = [asia, singapore, a_place(session, "capella", within=singapore), a_place(session, "hanoi")]
    articles = [an_article(session, slug, source=a_source(session, slug)) for slug in SOURCES]
    articles.append(an_article(session, "Second", source=None))
    for number in range(EVENTS):
        kind = chance.choice([EventKind.SUMMIT, EventKind.TALKS, EventKind.STATEMENT])
        event = an_event(
            session,
            f"event-{number}",
            chance.choice([*DATES, ""]),
            kind=kind,
            status=chance.choice([EventStatus.HAPPENED, EventStatus.PLANNED]),
            layer=chance.choice(list(Layer)),
            actors=[
                (actor, chance.choice([Role.SPEAKER, Role.HOST, Role.TARGET]))
                for actor in chance.sample(actors, chance.randint(0, 3))
            ],
            topics=chance.sample([Topic.NUCLEAR, Topic.REMAINS, Topic.CYBER], chance.randint(0, 2)),
            place=chance.choice([*places, None]),
            importance=chance.randint(1, 3),
            **said_how(chance, kind),
            title=chance.choice(["Leaders meet", "Envoys talk of remains", "A word on talks"]),
        )
        for article in chance.sample(articles, chance.randint(0, 3)):
            a_report(session, article, event, relation=Relation.INDEPENDENT)


def said_how(chance: Random, kind: EventKind) -> dict[str, Any]:
    """What only statements have; some of it is not known of some."""
    if kind is not EventKind.STATEMENT:
        return {}
    return {
        "level": chance.randint(1, 4),
        "vehicle": chance.choice([Vehicle.SPEECH, Vehicle.POST, Vehicle.LETTER, None]),
        "audience": chance.choice([*Audience, None]),
    }


@pytest.fixture
def filled(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        fill(session)
    return sessions


def view_of(session: Session, name: str) -> ListView:
    if name in ACTORS:
        return actor_view(session, name)
    if name in PLACES:
        return place_view(session, name)
    return {"timeline": TIMELINE, "statements": STATEMENTS}[name]


views = st.sampled_from(["timeline", "timeline", "statements", "statements", "kim-jong-un", "singapore"])


def some(values: object) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(list(values)), max_size=2, unique=True).map(tuple)  # type: ignore[call-overload]


queries = st.builds(
    TimelineQuery,
    side=some(Lane),
    kind=some([EventKind.SUMMIT, EventKind.STATEMENT, EventKind.VISIT]),
    actor=some(ACTORS),
    with_=some(ACTORS),
    role=some([Role.SPEAKER, Role.HOST]),
    topic=some([Topic.NUCLEAR, Topic.REMAINS, Topic.CHINA]),
    place=some(PLACES),
    status=some([EventStatus.HAPPENED, EventStatus.DENIED]),
    layer=some(Layer),
    level=some(["1", "2", "9"]),
    vehicle=some([Vehicle.SPEECH, Vehicle.POST, Vehicle.READOUT]),
    audience=some([Audience.EXTERNAL, Audience.DOMESTIC]),
    addressee=some(ACTORS),
    source=some(SOURCES),
    year=st.sampled_from(
        [
            None,
            None,
            YearRange(2018, 2018),
            YearRange(2018, 2019),
            YearRange(None, 1994),
            YearRange(2019, None),
        ]
    ),
    date=st.sampled_from([None, None, None, parse_edtf("2018-12-31"), parse_edtf("2019/..")]),
    q=st.sampled_from(["", "", "", "remains", "-leaders", '"a word" talk']),
    key=st.sampled_from([False, False, True]),
    sort=st.sampled_from(list(Sort)),
)
# Most of the keys are usually left alone; with all of them set at random nothing would ever match.
KEYS = [*LIST_KEYS, "year", "date", "q", "key", "sort"]


def narrowed_by(full: TimelineQuery, keys: list[str]) -> TimelineQuery:
    names = [FIELD_OF.get(key, key) for key in keys]
    query = TimelineQuery().but(**{name: getattr(full, name) for name in names})
    return read_query(query.pairs()).query


sparse = st.builds(narrowed_by, queries, st.lists(st.sampled_from(KEYS), max_size=4, unique=True))
quietly = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@quietly
@given(query=sparse, name=views, seed=st.integers(0, 1000))
def test_facet_counts_are_the_lengths_of_their_lists(
    filled: SessionFactory, query: TimelineQuery, name: str, seed: int
) -> None:
    chance = Random(seed)
    with filled() as session:
        view = view_of(session, name)
        page = timeline_page(session, QueryReading(query), view)
        choices = [(facet.key, value) for facet in page.facets for value in facet.values]
        for key, value in chance.sample(choices, 6):
            alone = query.toggled(key, value.value) if not value.selected else query
            alone = alone.but(**{key: tuple(v for v in getattr(alone, key) if str(v) == value.value)})
            assert timeline_page(session, QueryReading(alone), view).total == value.count, (key, value)
        for bar in chance.sample(page.strip, 4):
            alone = query.but(year=YearRange(bar.first, bar.last), date=None)
            assert timeline_page(session, QueryReading(alone), view).total == bar.total, bar


@quietly
@given(query=sparse, name=views)
def test_paging_visits_every_entry_once(filled: SessionFactory, query: TimelineQuery, name: str) -> None:
    with filled() as session:
        view = view_of(session, name)
        seen: list[str] = []
        reading = QueryReading(query)
        while True:
            page = timeline_page(session, reading, view)
            seen += [entry.slug for entry in page.entries]
            if not page.next_href:
                break
            assert len(page.entries) == view.size
            reading = reading_of(page.next_href)
        assert len(seen) == len(set(seen)) == page.total
        whole = exported(session, QueryReading(query), view)
        assert {event["slug"] for event in whole.events} == set(seen)
        if query.sort is not Sort.BEST:
            assert [event["slug"] for event in whole.events] == seen


@quietly
@given(query=sparse, name=views)
def test_what_a_chip_gains_is_what_its_list_has(
    filled: SessionFactory, query: TimelineQuery, name: str
) -> None:
    with filled() as session:
        view = view_of(session, name)
        page = timeline_page(session, QueryReading(query), view)
        for chip in page.chips:
            without = timeline_page(session, reading_of(chip.href), view)
            if page.total == 0 and chip.label not in ROLES:
                assert chip.gained == without.total
            elif page.total:
                assert chip.gained is None


@quietly
@given(query=sparse, name=views)
def test_a_page_repeats_its_own_address(filled: SessionFactory, query: TimelineQuery, name: str) -> None:
    with filled() as session:
        view = view_of(session, name)
        page = timeline_page(session, QueryReading(query), view)
        again = timeline_page(session, reading_of(page.canonical), view)
        assert again == page


def reading_of(href: str) -> QueryReading:
    from urllib.parse import parse_qsl, urlsplit  # noqa: PLC0415

    return read_query(parse_qsl(urlsplit(href).query))
