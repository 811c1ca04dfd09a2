"""The weeks around an event, and how fast each side answers, through the pages that show them."""

from datetime import date, timedelta

import pytest

from app.domain.answers import Pace, Reply
from app.domain.timeline import read_query
from app.domain.vocabulary import EventKind, Lane, Layer, Side
from app.services.profiles import event_page
from app.services.timeline import STATEMENTS, timeline_page
from app.storage import tables
from app.storage.database import SessionFactory
from tests.builders import an_actor, an_event


def slugs(entries: object) -> list[str]:
    assert isinstance(entries, tuple)
    return [entry.slug for entry in entries]


@pytest.fixture
def filled(sessions: SessionFactory) -> SessionFactory:
    """A summit of two days among other things, and statements of both sides that follow each other."""
    with sessions.begin() as session:
        kim, trump = an_actor(session), an_actor(session, "donald-trump", side=Side.US)
        an_event(session, "summit", "2019-02-27/2019-02-28", actors=[kim, trump])
        for slug, when in (
            ("too-early", "2019-02-12"),
            ("early", "2019-02-13"),
            ("day-before", "2019-02-26"),
            ("dinner", "2019-02-27"),
            ("press", "2019-02-28"),
            ("day-after", "2019-03-01"),
            ("late", "2019-03-14"),
            ("too-late", "2019-03-15"),
            ("loose", "2019-02"),
            ("undated", ""),
        ):
            an_event(session, slug, when, actors=[kim])
        an_event(session, "rumour", "2019-02-26", actors=[kim], layer=Layer.REPORTED)
        said = EventKind.STATEMENT
        threat = an_event(session, "threat", "2018-05-21", kind=said, actors=[trump])
        reply = an_event(session, "reply", "2018-05-24", kind=said, actors=[kim])
        again = an_event(session, "again", "2018-05-24", kind=said, actors=[trump])
        own = an_event(session, "own", "2018-05-30", kind=said, actors=[kim])
        for event, earlier in ((reply, threat), (again, reply), (own, reply)):
            session.add(tables.Follow(event_id=event.id, earlier_id=earlier.id))
    return sessions


def test_an_event_stands_among_the_record_of_its_weeks(filled: SessionFactory) -> None:
    with filled() as session:
        around = event_page(session, "summit").around
    assert around
    assert slugs(around.before) == ["early", "day-before"]
    assert slugs(around.same) == ["dinner", "press"]
    assert slugs(around.after) == ["day-after", "late"]
    assert around.href == "/timeline?layer=record&date=2019-02-13/2019-03-14"


def test_the_weeks_can_be_moved(filled: SessionFactory) -> None:
    with filled() as session:
        around = event_page(session, "summit", weeks=1).around
        wide = event_page(session, "summit", weeks=26).around
    assert around
    assert (slugs(around.before), slugs(around.after)) == (["day-before"], ["day-after"])
    assert wide
    assert (slugs(wide.before)[0], slugs(wide.after)[-1]) == ("too-early", "too-late")


def test_the_whole_list_holds_all_that_is_shown(filled: SessionFactory) -> None:
    with filled() as session:
        around = event_page(session, "summit").around
        assert around
        reading = read_query([("layer", "record"), ("date", "2019-02-13/2019-03-14")])
        listed = set(slugs(timeline_page(session, reading).entries))
    assert {*slugs(around.before), *slugs(around.same), *slugs(around.after)} < listed


def test_of_many_the_nearest_are_shown_and_at_most_twenty_four(sqlite_sessions: SessionFactory) -> None:
    main = date(2018, 6, 12)
    with sqlite_sessions.begin() as session:
        an_event(session, "main", main.isoformat())
        for number in range(-30, 31):
            an_event(session, f"n{number}", (main + timedelta(days=number // 5)).isoformat())
    with sqlite_sessions() as session:
        around = event_page(session, "main").around
    assert around
    assert [len(part) for part in (around.before, around.same, around.after)] == [10, 4, 10]
    assert slugs(around.before)[-1] == "n-1"
    assert slugs(around.after)[0] == "n5"


@pytest.mark.parametrize("slug", ["loose", "undated"])
def test_around_a_loose_date_there_are_no_weeks(filled: SessionFactory, slug: str) -> None:
    with filled() as session:
        assert event_page(session, slug).around is None


def test_a_statement_tells_how_long_it_took_to_answer_the_other_side(filled: SessionFactory) -> None:
    with filled() as session:
        page, own = event_page(session, "reply"), event_page(session, "own")
    assert page.lags == {page.follows[0].id: 3}
    assert own.lags == {}


def test_the_whole_list_of_statements_tells_how_fast_each_side_answers(filled: SessionFactory) -> None:
    with filled() as session:
        assert timeline_page(session, read_query([]), STATEMENTS).paces == (
            Pace(Lane.US, 1, 0),
            Pace(Lane.DPRK, 1, 3),
        )
        assert timeline_page(session, read_query([("side", "us")]), STATEMENTS).paces == ()
        assert timeline_page(session, read_query([])).paces == ()


def test_the_list_of_statements_tells_what_each_answers(filled: SessionFactory) -> None:
    with filled() as session:
        page = timeline_page(session, read_query([]), STATEMENTS)
        assert timeline_page(session, read_query([])).replies == {}
    told = {entry.slug: page.replies.get(entry.id) for entry in page.entries}
    assert told == {
        "threat": None,
        "reply": Reply("threat", "/events/threat", 3),
        "again": Reply("reply", "/events/reply", 0),
        "own": None,
    }
