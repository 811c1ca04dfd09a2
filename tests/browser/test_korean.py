"""Reading in Korean in a real browser: to and fro between the languages, filtering, accessibility, weight."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.test_budgets import PAGE, _sent
from tests.served import Site

PAGES = ("/ko/", "/ko/timeline?year=2018", "/ko/events/2018-06-singapore-summit", "/ko/actors/kim-yo-jong")
HEAVY = ("/ko/timeline", "/ko/statements", "/ko/actors/kim-jong-un", "/ko/charts")


def test_a_reader_changes_language_and_keeps_the_view(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/timeline?kind=summit&year=2018..2019", scripts=scripts)
    english = re.sub(r"\D", "", page.locator("#results [role=status] strong").inner_text())
    page.get_by_role("banner").get_by_role("link", name="한국어").click()
    expect(page).to_have_url(re.compile(r"/ko/timeline\?kind=summit&year=2018\.\.2019$"))
    assert page.locator("html").get_attribute("lang") == "ko"
    expect(page.get_by_role("heading", level=1)).to_have_text("연표")
    expect(page.locator("#results [role=status] strong")).to_have_text(f"사건 {english}건")
    page.locator("#results .chips a", has_text="정상회담").click()
    expect(page).to_have_url(re.compile(r"/ko/timeline\?year=2018\.\.2019$"))
    page.get_by_role("contentinfo").get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile(r"/timeline\?year=2018\.\.2019$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline")


def test_a_filter_is_set_in_korean_and_leads_on_in_korean(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/ko/timeline?year=2018..2019", scripts=scripts)
    page.locator('#filters input[name="kind"][value="talks"]').check()
    if not scripts:
        page.get_by_role("button", name="사건 보기").click()
    page.wait_for_url(re.compile(r"/ko/timeline\?.*kind=talks"))
    expect(page.locator("#results .chips a", has_text="회담")).to_have_count(1)
    expect(page.locator("#results .chips a", has_text="2018~2019년")).to_have_count(1)
    page.locator("#results h3 a").first.click()
    expect(page).to_have_url(re.compile(r"/ko/events/"))
    expect(page.locator("aside .facts")).to_contain_text("장소")


def test_the_choice_of_colours_comes_back_to_the_korean_page(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/ko/charts", scripts=scripts)
    page.get_by_role("button", name="어둡게").click()
    expect(page).to_have_url(re.compile(r"/ko/charts$"))
    assert page.locator("html").get_attribute("data-theme") == "dark"


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PAGES)
def test_no_korean_page_breaks_a_rule_of_accessibility(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(path, width=width)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", PAGES)
def test_no_korean_page_scrolls_sideways_on_a_small_phone(open_page: OpenPage, path: str) -> None:
    page = open_page(path, width=320, height=640)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


@pytest.mark.parametrize("path", HEAVY)
def test_a_korean_page_is_as_light_as_an_english_one(site: Site, path: str) -> None:
    assert _sent(site, path) <= PAGE
