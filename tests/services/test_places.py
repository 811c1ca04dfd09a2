"""One place: what happened there, who was there, what is near."""

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import PlaceLine, PlaceRef
from app.domain.errors import MovedError, NotFoundError
from app.domain.timeline import QueryReading, read_query
from app.domain.vocabulary import EventStatus, Layer, Role, Side
from app.services.exports import exported
from app.services.places import kilometres_between, place_page, place_view
from app.services.timeline import timeline_page
from app.storage import tables
from app.storage.database import SessionFactory
from tests.builders import a_place, an_actor, an_event

NOTHING = read_query([])
DEGREE = 111.2  # kilometres of a degree of latitude


@pytest.fixture
def filled(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        kim, hill = an_actor(session), an_actor(session, "christopher-hill", side=Side.US)
        singapore = a_place(session, "singapore", name="Singapore")
        capella = a_place(session, "capella", within=singapore)
        hanoi = a_place(session, "hanoi", latitude=21.0, longitude=105.8)
        a_place(session, "quiet", latitude=2.0, longitude=103.0)
        an_event(session, "2018-06-summit", "2018-06-12", place=capella, actors=[kim, hill])
        an_event(session, "2008-04-talks", "2008-04-08", place=singapore, actors=[hill])
        an_event(
            session, "2009-plan", "2009-04", place=singapore, actors=[hill], status=EventStatus.CANCELLED
        )
        an_event(session, "2009-rumour", "2009-04", place=singapore, actors=[hill], layer=Layer.REPORTED)
        an_event(session, "2010-word", "2010-04", place=singapore, actors=[(kim, Role.TARGET)])
        an_event(session, "2019-02-summit", "2019-02-27/2019-02-28", place=hanoi, actors=[kim])
        session.add(tables.Redirect(noun="place", old="singapur", new="singapore"))
    return sessions


def test_a_place_shows_what_happened_there_and_within_it(filled: SessionFactory) -> None:
    with filled() as session:
        page = place_page(session, "singapore", NOTHING)
        assert page.timeline.total == page.here.events == 5
        assert timeline_page(session, reading_of(page.here.href)).total == 5
        assert [line.place.slug for line in page.holds] == ["capella"]
        assert [one.line.place.slug for one in page.near] == ["hanoi"]
        assert page.lies_in == ()
        inner = place_page(session, "capella", NOTHING)
        assert [line.place.slug for line in inner.lies_in] == ["singapore"]
        assert inner.timeline.total == 1
        assert [one.line.place.slug for one in inner.near] == ["hanoi"]


def test_who_was_there_most_is_a_list_of_that_length(filled: SessionFactory) -> None:
    with filled() as session:
        page = place_page(session, "singapore", NOTHING)
        assert [(one.actor.slug, one.times, one.last.edtf) for one in page.visitors] == [
            ("christopher-hill", 2, "2018-06-12"),
            ("kim-jong-un", 1, "2018-06-12"),
        ]
        for one in page.visitors:
            assert place_page(session, "singapore", reading_of(one.href)).timeline.total == one.times


def test_only_a_place_within_it_is_a_choice_on_its_page(filled: SessionFactory) -> None:
    with filled() as session:
        facets = {facet.key: facet for facet in place_page(session, "singapore", NOTHING).timeline.facets}
        assert [(v.value, v.count) for v in facets["place"].values] == [("capella", 1)]
        asked = place_page(session, "singapore", read_query([("place", "capella"), ("kind", "summit")]))
        assert asked.timeline.total == 1
        assert asked.timeline.canonical == "/places/singapore?kind=summit&place=capella"


def test_a_quiet_place_has_a_page_and_the_whole_of_a_place_can_be_taken_away(filled: SessionFactory) -> None:
    with filled() as session:
        quiet = place_page(session, "quiet", NOTHING)
        assert (quiet.here.events, quiet.timeline.total, quiet.visitors) == (0, 0, ())
        whole = exported(session, QueryReading(NOTHING.query), place_view(session, "singapore"))
        assert [event["slug"] for event in whole.events] == [
            "2008-04-talks",
            "2009-plan",
            "2009-rumour",
            "2010-word",
            "2018-06-summit",
        ]


def test_an_old_name_leads_to_the_new_one_and_an_unknown_one_nowhere(filled: SessionFactory) -> None:
    with filled() as session:
        with pytest.raises(MovedError) as moved:
            place_page(session, "singapur", NOTHING)
        assert moved.value.address == "/places/singapore"
        with pytest.raises(NotFoundError):
            place_view(session, "atlantis")


def test_places_that_lie_in_one_another_do_not_hang_the_page(filled: SessionFactory) -> None:
    with filled.begin() as session:
        one, other = a_place(session, "one"), a_place(session, "other")
        one.within_id, other.within_id = other.id, one.id
    with filled() as session:
        page = place_page(session, "one", NOTHING)
        assert [line.place.slug for line in page.lies_in] == ["other", "one"]


spots = st.builds(
    PlaceLine,
    place=st.just(PlaceRef("a", "A", "")),
    latitude=st.floats(-90, 90),
    longitude=st.floats(-180, 180),
    events=st.just(1),
    href=st.just(""),
)


@given(spots, spots)
def test_distances_are_symmetric_and_at_most_half_the_globe(one: PlaceLine, other: PlaceLine) -> None:
    far = kilometres_between(one, other)
    assert 0 <= far <= 20_016
    assert far == pytest.approx(kilometres_between(other, one), abs=1e-6)


@given(spots.filter(lambda line: line.latitude <= 89))
def test_a_degree_of_latitude_is_as_long_everywhere(one: PlaceLine) -> None:
    north = replace(one, latitude=one.latitude + 1)
    assert kilometres_between(one, north) == pytest.approx(DEGREE, abs=0.1)


def reading_of(href: str) -> QueryReading:
    return read_query(parse_qsl(urlsplit(href).query))
