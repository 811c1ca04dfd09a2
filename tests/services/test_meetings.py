"""Meetings from their file to the page and the export: whole, once, and taken away with their words."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.domain.meeting import Comparison, Hour
from app.services.exports import exported_event
from app.services.profiles import event_page
from app.services.seeding import load_record
from app.storage import tables
from app.storage.database import SessionFactory
from tests.record_files import COMMITMENTS, EVENTS, TOLD, write_record

SUMMIT = "2018-06-singapore-summit"


@pytest.fixture
def loaded(sessions: SessionFactory, tmp_path: Path, now: datetime) -> SessionFactory:
    load_record(sessions, write_record(tmp_path, events=TOLD, commitments=COMMITMENTS), now=now)
    return sessions


def sizes(sessions: SessionFactory) -> list[int]:
    kept = (tables.Issue, tables.IssueDocument, tables.Moment, tables.MomentActor)
    with sessions() as session:
        return [session.scalar(sa.select(sa.func.count()).select_from(table)) or 0 for table in kept]


def test_a_page_tells_both_accounts_with_the_documents_of_each(loaded: SessionFactory) -> None:
    with loaded() as session:
        meeting = event_page(session, SUMMIT).meeting
    sanctions, talks = meeting.issues
    assert (sanctions.name, sanctions.reading, talks.reading) == (
        "Sanctions",
        Comparison.DIFFER,
        Comparison.AGREE,
    )
    assert [article.publisher for article in sanctions.us.articles] == ["Reuters"]
    assert [article.publisher for article in sanctions.dprk.articles] == ["KCNA", "The White House"]
    assert meeting.differing == 1


def test_a_page_tells_the_hours_in_order_and_who_was_there(loaded: SessionFactory) -> None:
    with loaded() as session:
        meeting = event_page(session, SUMMIT).meeting
    assert [moment.hour for moment in meeting.moments] == [
        Hour(date(2018, 6, 12), time(8, 54), about=True),
        Hour(date(2018, 6, 12), time(9, 5)),
        None,
    ]
    assert meeting.zone == "Asia/Singapore"
    assert meeting.spot == (1.2494, 103.8242)
    assert [actor.slug for actor, _ in meeting.room.people] == ["kim-jong-un", "donald-trump"]
    assert meeting.moments[2].article is not None


def test_promises_stand_where_they_were_made_and_where_their_fate_shows(loaded: SessionFactory) -> None:
    with loaded() as session:
        made = event_page(session, SUMMIT).meeting
        shown = event_page(session, "2019-02-hanoi-summit").meeting
        read = event_page(session, "2018-06-exercises-suspended").meeting
    assert [promise.clause.slug for promise in made.made] == ["relations", "peace"]
    assert made.shown == ()
    assert [promise.address for promise in shown.shown] == ["/commitments/singapore#c-relations"]
    assert shown.made == ()
    assert [promise.clause.slug for promise in read.shown] == ["relations"]


def test_an_export_carries_accounts_and_moments(loaded: SessionFactory) -> None:
    with loaded() as session:
        event = exported_event(session, SUMMIT).events[0]
        other = exported_event(session, "2019-02-hanoi-summit").events[0]
    assert event["accounts"][0]["issue"] == "Sanctions"
    assert event["accounts"][0]["us"]["says"] == "They stay."
    assert len(event["accounts"][0]["dprk"]["articles"]) == 2
    assert event["accounts"][0]["reading"] == "differ"
    article = event["moments"][1].pop("article")
    assert article.startswith("/articles/")
    assert event["moments"][1] == {
        "day": "2018-06-12",
        "time": "09:05",
        "about": False,
        "text": "They shake hands.",
        "session": "Alone",
        "present": ["kim-jong-un", "donald-trump"],
    }
    assert [moment["about"] for moment in event["moments"]] == [True, False, False]
    assert (event["moments"][2]["day"], event["moments"][2]["time"]) == (None, None)
    assert (other["accounts"], other["moments"]) == ([], [])


def test_a_second_loading_adds_nothing_and_what_the_files_drop_goes(
    loaded: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    assert sizes(loaded) == [2, 5, 3, 2]
    changed = TOLD.replace("says: They stay.", "says: They remain.")
    load_record(loaded, write_record(tmp_path / "b", events=changed, commitments=COMMITMENTS), now=now)
    assert sizes(loaded) == [2, 5, 3, 2]
    with loaded() as session:
        assert event_page(session, SUMMIT).meeting.issues[0].us.words == "They remain."
    load_record(loaded, write_record(tmp_path / "c", events=EVENTS, commitments=COMMITMENTS), now=now)
    assert sizes(loaded) == [0, 0, 0, 0]
