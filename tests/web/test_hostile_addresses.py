"""Whatever stands in an address, the answer is a page or a refusal, never a crash."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.timeline import LIST_KEYS, SINGLE_KEYS
from app.settings import Settings
from app.storage.database import SessionFactory
from tests.web.conftest import Reviewer, make_reviewer
from tests.web.house import furnish

NASTY = [
    "\x00",
    "'; DROP TABLE events; --",
    '"',
    '""" " - -- -"',
    "* NEAR(a b) ^ {x} col:y",
    "a" * 3000,
    "%_\\",
    "🙂 김 ŏ ﷺ",
    "\u202eevil",
    "<svg onload=alert(1)>",
    "{{ 7 * 7 }}",
    "../../etc/passwd",
    "99999999999999999999",
    "-1",
    "2018..99999",
    "0000",
    "9999",
    "99999999-999999999999",
    "r999999",
]
ASKED = {
    "/timeline": ("q", "year", "date", "actor", "place", "after", "sort"),
    "/actors/pak-ho": ("q", "with"),
    "/places/port-city": ("addressee", "vehicle"),
    "/sources": ("kind",),
    "/sources/port-gazette": ("after",),
    "/search": ("q",),
    "/actors": ("q",),
    "/articles": ("after",),
    "/timeline.csv": ("year", "topic"),
    "/commitments": ("side", "status"),
    "/charts": ("from", "window"),
}
KEYS = [*LIST_KEYS, *SINGLE_KEYS, "unknown"]


@pytest.fixture
def either_web(sessions: SessionFactory, now: datetime) -> Iterator[Reviewer]:
    furnish(sessions)
    yield from make_reviewer(Settings(database_url="unused"), sessions, now)


@pytest.mark.parametrize("path", ASKED)
def test_nasty_values_are_words_like_any_other(either_web: Reviewer, path: str) -> None:
    for value in NASTY:
        for key in ASKED[path]:
            answer = either_web.client.get(f"{path}?{key}={quote(value)}", follow_redirects=True)
            assert answer.status_code in {200, 404, 422}, (key, value, answer.status_code)
            if answer.headers["content-type"].startswith("text/html"):
                assert "<svg onload" not in answer.text


@pytest.mark.parametrize("value", NASTY)
def test_nasty_slugs_are_not_there(either_web: Reviewer, value: str) -> None:
    for path in ("/events", "/actors", "/articles", "/commitments", "/places", "/sources"):
        answer = either_web.client.get(f"{path}/{quote(value, safe='')}", follow_redirects=True)
        assert answer.status_code == 404, (path, value)


@pytest.mark.parametrize(
    "raw", ["%ff%fe", "q=%ff", "q=%", "&&&==", "q=a&q=b&q=c", "year=2018&year=x", "%00=%00"]
)
def test_broken_query_strings_are_read_as_far_as_they_go(web: Reviewer, raw: str) -> None:
    answer = web.client.get(f"/timeline?{raw}", follow_redirects=True)
    assert answer.status_code in {200, 422}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(KEYS), st.text(max_size=20)), max_size=6))
def test_any_filter_is_answered(web: Reviewer, pairs: list[tuple[str, str]]) -> None:
    query = "&".join(f"{key}={quote(value)}" for key, value in pairs)
    answer = web.client.get(f"/timeline?{query}", follow_redirects=True)
    assert answer.status_code in {200, 422}, query
