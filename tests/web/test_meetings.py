"""An event's page with a meeting on it: accounts, hours, the room, the map, links to promises and back."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import PlaceRef
from app.domain.meeting import Meeting, Moment, parse_hour
from app.services.seeding import load_record
from app.settings import Settings
from app.storage.database import SessionFactory
from app.web.hours import clocks, to_days
from app.web.locator import HEIGHT, WIDTH, to_locator
from app.web.maps import KOREA
from tests.record_files import COMMITMENTS, TOLD, write_record
from tests.web.conftest import Reviewer, make_reviewer

PAGE = "/events/2018-06-singapore-summit"


@pytest.fixture
def told(
    settings: Settings, sqlite_sessions: SessionFactory, tmp_path: Path, now: datetime
) -> Iterator[Reviewer]:
    record = write_record(tmp_path / "record", events=TOLD, commitments=COMMITMENTS)
    load_record(sqlite_sessions, record, now=now)
    yield from make_reviewer(settings, sqlite_sessions, now)


def test_each_cell_says_whose_account_it_is_and_what_it_rests_on(told: Reviewer) -> None:
    text = told.get(PAGE).text
    row = re.search(r"<tr>\s*<th scope=\"row\">Sanctions</th>.*?</tr>", text, re.DOTALL)
    assert row is not None
    assert re.findall(r'data-h="(\w+)" data-lane="(\w+)"', row[0]) == [
        ("Washington", "us"),
        ("Pyongyang", "dprk"),
    ]
    assert len(re.findall(r'<a href="/articles/', row[0])) == 3
    assert "Differ" in row[0]
    assert "they &lt;b&gt;go" in row[0]
    assert "Differ on 1 of 2 issues" in text


def test_hours_are_on_the_clocks_of_the_place(told: Reviewer) -> None:
    text = told.get(PAGE).text
    assert "Singapore time (UTC+8)." in text
    assert '<time datetime="2018-06-12T08:54+08:00">about 08:54</time>' in text
    assert '<time datetime="2018-06-12T09:05+08:00">09:05</time>' in text
    assert "싱가포르 시간(UTC+8)." in told.get(f"/ko{PAGE}").text


def test_a_promise_is_linked_from_its_event_and_links_back(told: Reviewer) -> None:
    page, agreement = told.get(PAGE).text, told.get("/commitments/singapore").text
    assert 'href="/commitments/singapore"' in page
    anchors = re.findall(r'href="/commitments/singapore#([\w-]+)"', page)
    assert {"c-relations", "c-peace"} == set(anchors)
    for anchor in anchors:
        assert f'id="{anchor}"' in agreement
    assert f'href="{PAGE}"' in agreement
    assert 'href="/commitments/singapore#c-relations"' in told.get("/events/2019-02-hanoi-summit").text


def test_an_event_without_a_meeting_has_no_empty_parts(told: Reviewer) -> None:
    text = told.get("/events/2018-06-exercises-suspended").text
    for absent in ('id="accounts"', 'id="hours"', 'id="room"', 'id="promised"', 'id="where"'):
        assert absent not in text


def step(at: str) -> Moment:
    return Moment(parse_hour(at), "", "Something.", (), None)


def test_steps_of_which_only_the_order_is_known_stay_in_their_day() -> None:
    steps = tuple(map(step, ("", "2019-02-27T18:30", "", "2019-02-28", "2019-02-28T14:00~", "")))
    days = to_days(Meeting(moments=steps, zone="Asia/Ho_Chi_Minh"))
    assert [(day.day.day if day.day else 0, len(day.steps)) for day in days] == [(27, 3), (28, 3)]
    assert [line.hour for day in days for line in day.steps] == ["", "18:30", "", "", "about 14:00", ""]


@pytest.mark.parametrize(
    ("zone", "at", "words"),
    [
        ("Asia/Ho_Chi_Minh", "2019-02-27T18:30", "Hanoi time (UTC+7)."),
        ("America/New_York", "2000-10-10T09:00", "Washington time (UTC−4)."),
        ("Asia/Pyongyang", "2018-05-01T09:00", "Pyongyang time (UTC+8:30)."),
        ("Asia/Seoul", "2019-06-30", ""),
        ("", "2019-06-30T09:00", ""),
    ],
)
def test_whose_clocks_is_said_where_there_are_hours(zone: str, at: str, words: str) -> None:
    assert clocks(Meeting(moments=(step(at),), zone=zone)) == words


@given(st.floats(-40, 75), st.floats(-180, 180), st.text("abcdefghij ", min_size=1, max_size=40))
def test_the_spot_and_its_name_are_inside_the_small_map(latitude: float, longitude: float, name: str) -> None:
    where = to_locator(PlaceRef("some-place", name, "XX"), (latitude, longitude))
    spot = where.dots[0]
    assert spot.label == name
    for dot in where.dots:
        assert -1 <= dot.x <= WIDTH + 1
        assert -1 <= dot.y <= HEIGHT + 1
    left, top, width, height = where.land
    assert left <= 0
    assert top <= 0
    assert left + width >= WIDTH
    assert top + height >= HEIGHT


def test_pyongyang_is_on_the_map_of_hanoi_and_not_twice_on_its_own() -> None:
    hanoi = to_locator(PlaceRef("hanoi", "Hanoi", "VN"), (21.03, 105.85))
    assert [dot.name for dot in hanoi.dots][:2] == ["Hanoi", "Pyongyang"]
    home = to_locator(PlaceRef("pyongyang", "Pyongyang", "KP"), (39.03, 125.75))
    assert [dot.name for dot in home.dots].count("Pyongyang") == 1
    assert home.frame.name == KOREA.name
