"""Taking in by the browser: closed to strangers, open by a one-time link, twice the same changes nothing."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.services.accounts import one_time_key
from app.storage.database import open_database
from tests.browser.conftest import OpenPage
from tests.served import Site

STORY = Path(__file__).parents[2].parent / "shared" / "seed"


def _text() -> str:
    """The story the project grew from where it lies beside the checkout, else one of the samples."""
    for story in sorted(STORY.glob("*.txt")):
        return story.read_text()
    sample = next(iter(sorted((Path(__file__).parents[2] / "seeds" / "samples").glob("*.txt"))))
    return sample.read_text() + "\nThe ambassador of Sweden to North Korea visited Washington last week.\n"


@pytest.fixture
def entrance(site: Site) -> str:
    """The path of a fresh one-time link."""
    sessions = open_database(f"sqlite:///{site.data / 'demarche.sqlite3'}")
    key = one_time_key(sessions, now=datetime.now(UTC))
    sessions.close()
    return site.one_time_link.replace(site.address, "").split("?")[0] + f"?key={key}"


def test_strangers_are_led_to_the_sign_in(open_page: OpenPage) -> None:
    page = open_page("/add")
    expect(page).to_have_url(re.compile(r"/sign-in"))
    page.get_by_label("Name").fill("nobody")
    page.get_by_label("Password").fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("main")).to_contain_text(re.compile("name|password", re.IGNORECASE))
    answer = page.request.post("/add", form={"text": "x"}, max_redirects=0)
    assert answer.status == 303
    assert "/sign-in" in answer.headers["location"]


def _add(page: Page, text: str) -> None:
    page.goto("/add")
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_label(re.compile("^Published")).fill("2025-03-31")
    page.locator("main form button[type=submit]").first.click()
    expect(page.get_by_role("heading", name="What became of it")).to_be_visible()


def test_a_pasted_story_is_taken_in_once_and_its_events_lead_to_its_sentences(
    open_page: OpenPage, entrance: str
) -> None:
    page = open_page(entrance, scripts=False)
    _add(page, _text())
    expect(page.locator("main table")).to_contain_text("Taken in")
    page.locator("main table a").first.click()
    assert page.locator("main mark").count() >= 1
    page.locator("main a[href^='/events/']").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    _add(page, _text())
    expect(page.locator("main table")).to_contain_text("Already known")


def test_an_empty_form_says_what_is_missing(open_page: OpenPage, entrance: str) -> None:
    page = open_page(entrance, scripts=False)
    page.goto("/add")
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator("main")).to_contain_text("Give one of the three")


def test_a_one_time_link_works_once(open_page: OpenPage, entrance: str) -> None:
    first = open_page(entrance, scripts=False)
    first.goto("/add")
    expect(first).to_have_url(re.compile(r"/add$"))
    second = open_page(entrance, scripts=False)
    second.goto("/add")
    expect(second).to_have_url(re.compile(r"/sign-in"))


def test_the_start_prints_a_link_that_signs_in(site: Site) -> None:
    assert site.one_time_link.startswith(site.address)
