"""The published form of a view."""

import json
from datetime import datetime

import pytest

from app.domain.errors import MovedError, NotFoundError
from app.domain.timeline import read_query
from app.domain.vocabulary import Audience, EventKind, Lane, Relation, Role, Side, Vehicle
from app.services.exports import exported, exported_event
from app.services.timeline import STATEMENTS, data_version
from app.storage import tables
from app.storage.database import SessionFactory
from tests.builders import a_place, a_quotation, a_report, a_source, an_actor, an_article, an_event


@pytest.fixture
def filled(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        yo = an_actor(session, "kim-yo-jong")
        trump = an_actor(session, "donald-trump", side=Side.US)
        said = an_event(
            session,
            "2022-11-words",
            "2022-11",
            kind=EventKind.STATEMENT,
            actors=[(yo, Role.SPEAKER), (trump, Role.TARGET)],
            lane=Lane.DPRK,
            level=4,
            vehicle=Vehicle.PRESS_STATEMENT,
            audience=Audience.EXTERNAL,
            topics=["nuclear", "alliance"],
            place=a_place(session),
            summary="She speaks.",
        )
        reuters, guardian = a_source(session), a_source(session, "guardian")
        first = an_article(session, "First", source=reuters, text="“no”", url="https://reuters.example/1")
        copy = an_article(session, "Copy", source=guardian, cluster_id=first.id, published="2022-11-23")
        back = an_article(session, "Back", source=a_source(session, "kcna"), published="")
        a_report(session, first, said, relation=Relation.FIRST_REPORT)
        a_report(session, copy, said, relation=Relation.WIRE_COPY)
        a_report(session, back, said, relation=Relation.BACKGROUND)
        a_quotation(session, "no", event=said, article=first, speaker=yo)
        a_quotation(session, "unnamed", event=said, speaker_words="an official")
        an_event(session, "undated", "", kind=EventKind.CONTACT)
        session.add(tables.Redirect(noun="event", old="old-words", new=said.slug))
    return sessions


def test_an_event_has_the_published_form(filled: SessionFactory) -> None:
    with filled() as session:
        export = exported(session, read_query([("kind", "statement")]))
        assert (export.total, export.data_version) == (1, data_version(session))
    event = json.loads(json.dumps(export.events[0]))
    assert datetime.fromisoformat(event.pop("updated")).utcoffset() is not None
    article = event["quotations"][0]["article"]
    assert article.startswith("/articles/")
    assert event == {
        "slug": "2022-11-words",
        "url": "/events/2022-11-words",
        "kind": "statement",
        "status": "happened",
        "layer": "record",
        "lane": "dprk",
        "date": {
            "edtf": "2022-11",
            "earliest": "2022-11-01",
            "latest": "2022-11-30",
            "exactness": "month",
            "basis": "stated",
        },
        "title": "Words",
        "summary": "She speaks.",
        "place": {"slug": "singapore", "name": "Singapore", "country": "SG"},
        "actors": [
            {
                "slug": slug,
                "name": name,
                "role": role,
                "roles": [role],
                "side": side,
                "office": "",
            }
            for slug, name, role, side in (
                ("kim-yo-jong", "Kim Yo Jong", "speaker", "dprk"),
                ("donald-trump", "Donald Trump", "target", "us"),
            )
        ],
        "topics": ["alliance", "nuclear"],
        "importance": 2,
        "confidence": None,
        "statement": {"level": 4, "vehicle": "press-statement", "audience": "external"},
        "quotations": [
            {"text": "no", "speaker": "Kim Yo Jong", "article": article},
            {"text": "unnamed", "speaker": "an official", "article": None},
        ],
        "reports": [
            {
                "publisher": "Reuters",
                "title": "First",
                "url": "https://reuters.example/1",
                "published": "2018-06-12",
                "relation": "first-report",
                "independent": True,
            },
            {
                "publisher": "Guardian",
                "title": "Copy",
                "url": event["reports"][1]["url"],
                "published": "2022-11-23",
                "relation": "wire-copy",
                "independent": False,
            },
            {
                "publisher": "Kcna",
                "title": "Back",
                "url": event["reports"][2]["url"],
                "published": None,
                "relation": "background",
                "independent": False,
            },
        ],
        "accounts": [],
        "moments": [],
    }


def test_an_unknown_date_is_null_never_a_made_up_day(filled: SessionFactory) -> None:
    with filled() as session:
        event = exported_event(session, "undated").events[0]
    assert event["date"] == {
        "edtf": "",
        "earliest": None,
        "latest": None,
        "exactness": "unknown",
        "basis": "unknown",
    }
    assert event["place"] is None
    assert event["statement"] is None


def test_a_view_is_exported_whole_whatever_the_page(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        kim = an_actor(session)
        for number in range(250):
            an_event(session, f"2019-{number:03d}", "2019" if number % 50 else "", actors=[kim])
    with sessions() as session:
        whole = exported(session, read_query([("after", "20190101-5"), ("sort", "new")]))
        assert whole.total == len(whole.events) == 250
        assert all(event["actors"] for event in whole.events)
        assert [event["date"]["edtf"] for event in whole.events][-5:] == [""] * 5
        assert whole.canonical == "/timeline?sort=new"
        assert exported(session, read_query([]), STATEMENTS).total == 0


def test_one_event_is_found_by_its_old_slug_too(filled: SessionFactory) -> None:
    with filled() as session:
        assert exported_event(session, "2022-11-words").total == 1
        with pytest.raises(MovedError) as moved:
            exported_event(session, "old-words")
        assert moved.value.new == "2022-11-words"
        with pytest.raises(NotFoundError):
            exported_event(session, "nothing")
