from datetime import datetime

import pytest

from app.services.accounts import FREE_TRIES, WAIT, one_time_key
from app.storage.database import SessionFactory
from tests.web.conftest import PASSWORD, Reviewer


@pytest.mark.usefixtures("anna")
def test_signing_in_leads_back_to_where_one_wanted_to_go(web: Reviewer) -> None:
    asked = web.get("/add", status=303)
    assert asked.headers["location"] == "/sign-in?next=/add"
    form = web.get(asked.headers["location"]).text
    assert 'name="next" value="/add"' in form
    answer = web.post("/sign-in", data={"name": "anna", "password": PASSWORD, "next": "/add"})
    assert answer.headers["location"] == "/add"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Signed in as anna" in web.get("/add").text


@pytest.mark.usefixtures("anna")
def test_a_wrong_password_keeps_the_name_and_tells_nothing_else(web: Reviewer) -> None:
    wrong = web.post("/sign-in", status=422, data={"name": "anna", "password": "not this one"}).text
    unknown = web.post("/sign-in", status=422, data={"name": "nobody", "password": "not this one"}).text
    assert 'value="anna"' in wrong
    assert "not this one" not in wrong
    assert wrong.replace("anna", "nobody") == unknown


@pytest.mark.usefixtures("anna")
def test_after_many_failures_one_has_to_wait(web: Reviewer) -> None:
    for number in range(FREE_TRIES):
        web.post("/sign-in", status=422, data={"name": f"nobody {number}", "password": "not this one"})
    answer = web.post("/sign-in", status=429, data={"name": "anna", "password": PASSWORD})
    assert answer.headers["retry-after"] == str(int(WAIT.total_seconds()))
    assert "Wait 30 seconds" in answer.text


def test_signing_out_ends_it_here_and_in_the_database(web: Reviewer) -> None:
    web.sign_in()
    token = web.client.cookies["demarche"]
    assert "Signed in as anna" in web.get("/").text
    web.post("/sign-out")
    assert "Signed in as" not in web.get("/").text
    web.client.cookies.set("demarche", token)
    assert "Signed in as" not in web.get("/").text


def test_the_one_time_link_works_once(web: Reviewer, furnished: SessionFactory, now: datetime) -> None:
    key = one_time_key(furnished, now=now)
    assert web.get(f"/enter?key={key}", status=303).headers["location"] == "/"
    web.get("/add")
    web.client.cookies.clear()
    assert "used or is too old" in web.get(f"/enter?key={key}", status=403).text
    web.get("/add", status=303)


def test_a_link_without_a_key_opens_nothing(web: Reviewer) -> None:
    web.get("/enter", status=403)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_choice_of_colours_is_kept_and_leads_back(web: Reviewer, theme: str) -> None:
    answer = web.post("/prefs", data={"theme": theme, "next": "/timeline?side=us"})
    assert answer.headers["location"] == "/timeline?side=us"
    text = web.get("/timeline?side=us").text
    assert f'data-theme="{theme}"' in text
    assert 'value="/timeline?side=us"' in text


def test_colours_nobody_offers_are_the_systems(web: Reviewer) -> None:
    web.post("/prefs", data={"theme": "pink"})
    assert "data-theme" not in web.get("/").text
