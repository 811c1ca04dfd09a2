"""The list of statements: how each was said, and to whom."""

import re
from pathlib import Path

import pytest

from app.domain.vocabulary import Audience, EventKind, Role, Side, Vehicle
from app.storage.database import SessionFactory
from tests import builders
from tests.web.conftest import Reviewer


@pytest.fixture
def said(furnished: SessionFactory) -> None:
    with furnished.begin() as session:
        kim = builders.an_actor(session, "kim-yo-jong", names=["김여정"])
        state = builders.an_actor(session, "united-states", side=Side.US)
        for day in (1, 2):
            builders.an_event(
                session,
                f"2022-11-0{day}-word",
                f"2022-11-0{day}",
                actors=[(kim, Role.SPEAKER), (state, Role.TARGET)],
                kind=EventKind.STATEMENT,
                level=4,
                vehicle=Vehicle.PRESS_STATEMENT,
                audience=Audience.BOTH if day == 1 else Audience.EXTERNAL,
            )


def count_of(text: str) -> str:
    found = re.search(r'role="status"><strong>([^<]+)', text)
    assert found
    return found[1]


def test_each_statement_tells_its_vehicle_and_level_and_other_lists_its_kind(
    web: Reviewer, said: None
) -> None:
    statements, timeline = web.get("/statements").text, web.get("/timeline").text
    assert statements.count("Press statement, level 4") == 2
    assert "Statement, level 4" in statements  # where no vehicle is known
    assert "level 4" not in timeline.partition('id="results"')[2]
    assert "담화(언론 성명), 4등급" in web.get("/ko/statements").text


@pytest.mark.parametrize(
    ("filters", "count", "chip"),
    [
        ("addressee=united-states", "2 events", "to United States"),
        ("vehicle=press-statement&audience=both", "1 event", "Domestic and abroad"),
        ("level=4&addressee=kim-yo-jong", "", ""),
    ],
)
def test_statements_are_narrowed_by_how_and_to_whom(
    web: Reviewer, said: None, filters: str, count: str, chip: str
) -> None:
    text = web.get(f"/statements?{filters}").text
    if not count:
        assert "No events match." in text
        return
    assert count_of(text) == count
    assert f">{chip}</span> <span" in text
    assert count_of(web.get(f"/timeline?{filters}").text) == count


def test_what_a_form_has_no_field_for_it_carries_along(web: Reviewer, said: None) -> None:
    text = web.get("/timeline?vehicle=press-statement&addressee=united-states").text
    assert '<input type="hidden" name="vehicle" value="press-statement">' in text
    assert '<input type="hidden" name="addressee" value="united-states">' in text
    own = web.get("/statements?addressee=united-states").text
    assert 'type="hidden" name="addressee"' not in own
    assert re.search(r'<input[^>]* name="addressee"[^>]* value="united-states"[^>]* checked', own)


def test_the_same_in_every_form(web: Reviewer, said: None) -> None:
    found = web.get("/statements.json?addressee=united-states&audience=external").json()
    assert [event["slug"] for event in found["events"]] == ["2022-11-02-word"]
    moved = web.get("/statements?vehicle=speech&addressee=&audience=both", status=303)
    assert moved.headers["location"] == "/statements?vehicle=speech&audience=both"


def test_the_description_of_the_api_names_the_filters() -> None:
    agreed = (Path(__file__).parents[1] / "contracts/openapi.json").read_text()
    assert all(f'"name": "{key}"' in agreed for key in ("vehicle", "audience", "addressee"))
