from datetime import datetime
from typing import Any

import pytest
import sqlalchemy as sa

from app.services.review import correct
from app.storage.database import SessionFactory
from tests.web.conftest import Reviewer


@pytest.mark.parametrize(
    ("asked", "right"),
    [
        ("/timeline?from=2018&to=2019", "/timeline?year=2018..2019"),
        ("/timeline?from=2018&to=", "/timeline?year=2018.."),
        ("/timeline?year=2019..2018", "/timeline?year=2018..2019"),
        ("/timeline?q=&from=&to=&side=us", "/timeline?side=us"),
        ("/timeline?from=2018&to=2018&kind=talks&kind=summit", "/timeline?kind=summit&kind=talks&year=2018"),
        ("/actors/pak-ho?from=2018&to=2019", "/actors/pak-ho?year=2018..2019"),
        ("/places/port-city?from=2018&to=2019", "/places/port-city?year=2018..2019"),
        ("/timeline.json?year=2019..2018", "/timeline.json?year=2018..2019"),
        ("/api/v1/timeline?from=2018&to=2019", "/api/v1/timeline?year=2018..2019"),
    ],
)
def test_what_a_form_sends_is_put_into_the_views_one_form(web: Reviewer, asked: str, right: str) -> None:
    assert web.get(asked, status=303).headers["location"] == right
    web.get(right)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/events/2018-envoys", "/events/2018-06-envoys-meet"),
        ("/events/2018-envoys.json", "/events/2018-06-envoys-meet.json"),
        ("/events/2018-envoys?weeks=4", "/events/2018-06-envoys-meet?weeks=4"),
        ("/actors/park-ho", "/actors/pak-ho"),
        ("/timeline?actor=park-ho", "/timeline?actor=pak-ho"),
        ("/places/port-town", "/places/port-city"),
        ("/places/port-town.ics?year=2018", "/places/port-city.ics?year=2018"),
        ("/sources/gazette", "/sources/port-gazette"),
        ("/timeline?place=port-town", "/timeline?place=port-city"),
        ("/articles/1-an-old-headline", "/articles/1-envoys-meet"),
        ("/articles/1", "/articles/1-envoys-meet"),
    ],
)
def test_an_old_address_leads_to_the_new_one_for_good(web: Reviewer, old: str, new: str) -> None:
    assert web.get(old, status=308).headers["location"] == new
    web.get(new)


@pytest.mark.parametrize(
    "address",
    [
        "/nothing",
        "/events/nothing",
        "/events/2018-06-envoys-meet.xyz",
        "/actors/nobody",
        "/places/nowhere",
        "/sources/nobody",
        "/articles/99-x",
        "/articles/x",
        "/articles/99999999999999999999999-x",
        "/static/nothing.css",
        "/static/../pyproject.toml",
        "/static/..%2f..%2fpyproject.toml",
        "/docs",
    ],
)
def test_what_is_not_there_is_a_page_with_ways_out(web: Reviewer, address: str) -> None:
    text = web.get(address, status=404).text
    assert "Look through the timeline" in text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/events/nothing.json", 404),
        ("/actors/nobody.csv", 404),
        ("/places/nowhere.json", 404),
        ("/api/v1/events/nothing", 404),
        ("/api/v1/nothing", 404),
        ("/timeline.json?year=x", 422),
        ("/api/v1/timeline?date=2018-13", 422),
    ],
)
def test_programs_are_told_in_their_own_form(web: Reviewer, address: str, status: int) -> None:
    answer = web.get(address, status=status)
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["instance"] == address.partition("?")[0]
    assert problem["title"]
    assert problem["detail"]


def test_an_unchanged_page_is_not_sent_twice(web: Reviewer) -> None:
    first = web.get("/timeline")
    again = web.client.get("/timeline", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert not again.content
    assert "default-src" in again.headers["content-security-policy"]


@pytest.mark.parametrize("address", ["/timeline?year=2018", "/", "/events/2018-06-envoys-meet.json"])
def test_the_tag_changes_with_the_address_the_theme_and_the_visitor(web: Reviewer, address: str) -> None:
    tags = {web.get("/timeline").headers["etag"], web.get(address).headers["etag"]}
    web.client.cookies.set("theme", "dark")
    tags.add(web.get(address).headers["etag"])
    web.sign_in()
    tags.add(web.get(address).headers["etag"])
    assert len(tags) == 4


def test_the_tag_changes_with_the_data(web: Reviewer, furnished: SessionFactory, now: datetime) -> None:
    before = web.get("/events/2018-06-envoys-meet").headers["etag"]
    correct(
        furnished,
        "event",
        "2018-06-envoys-meet",
        "title",
        "Envoys met",
        who="anna",
        why="plainer",
        now=now,
    )
    after = web.get("/events/2018-06-envoys-meet", headers={"If-None-Match": before})
    assert after.headers["etag"] != before
    assert "Envoys met" in after.text


def test_the_page_names_the_one_form_of_its_view(web: Reviewer) -> None:
    answer = web.get("/timeline?kind=talks&kind=summit&sort=old")
    assert 'rel="canonical" href="http://127.0.0.1:8000/timeline?kind=summit&amp;kind=talks"' in answer.text


def test_no_answer_steers_the_history_of_a_page_that_is_only_restored(web: Reviewer) -> None:
    assert not [name for name in web.get("/timeline?side=us").headers if name.startswith("hx-")]


@pytest.mark.parametrize("address", ["/", "/timeline.csv", "/static/app.css", "/events/2018-06-envoys-meet"])
def test_an_address_can_be_checked_without_fetching_it(web: Reviewer, address: str) -> None:
    answer = web.client.head(address)
    assert answer.status_code == 200
    assert not answer.content
    assert answer.headers["content-type"] == web.get(address).headers["content-type"]


def test_health_is_told_shortly(web: Reviewer) -> None:
    assert web.get("/healthz").json()["status"] == "ok"


def test_robots_and_icon_are_where_they_are_looked_for(web: Reviewer) -> None:
    assert "Disallow: /add" in web.get("/robots.txt").text
    assert web.get("/favicon.ico").headers["content-type"].startswith("image/svg+xml")


def test_an_unchanged_page_costs_one_small_read(web: Reviewer, furnished: SessionFactory) -> None:
    etag = web.get("/timeline?side=us").headers["etag"]
    asked = []

    @sa.event.listens_for(furnished.engine, "before_cursor_execute")
    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        asked.append(statement)

    assert web.client.get("/timeline?side=us", headers={"If-None-Match": etag}).status_code == 304
    assert len([statement for statement in asked if statement.startswith("SELECT")]) == 1
