"""What people come for, each task within its number of actions: a click, a tap, or an entry that is sent."""

import csv
import io
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage


class Hand:
    """Acts on a page and counts: nothing else in a task may touch the page."""

    def __init__(self, page: Page, *, keyboard: bool) -> None:
        self.page, self.keyboard, self.actions = page, keyboard, 0

    def press(self, target: Locator) -> None:
        """Follow a link or push a button; with the keyboard alone where that is asked."""
        self.actions += 1
        if not self.keyboard:
            target.click()
            return
        target.focus()
        expect(target).to_be_focused()
        self.page.keyboard.press("Enter")

    def tick(self, box: Locator) -> None:
        """Tick a choice."""
        self.actions += 1
        if self.keyboard:
            box.focus()
            self.page.keyboard.press("Space")
        else:
            box.check()

    def enter(self, field: Locator, words: str) -> None:
        """Type and send."""
        self.actions += 1
        field.fill(words)
        field.press("Enter")


@pytest.fixture(params=["desktop", "keyboard", "phone"])
def hand(open_page: OpenPage, request: pytest.FixtureRequest) -> Hand:
    phone = request.param == "phone"
    page = open_page("/", width=390 if phone else 1280, height=800, touch=phone)
    return Hand(page, keyboard=request.param == "keyboard")


def test_what_kim_yo_jong_said_in_2022_takes_three_actions(hand: Hand) -> None:
    page = hand.page
    hand.enter(page.get_by_role("searchbox", name="Search everything"), "Kim Yo Jong")
    hand.press(page.get_by_role("main").locator("a[href='/actors/kim-yo-jong']").first)
    hand.press(page.locator("#strip a[href*='year=2022']"))
    expect(page).to_have_url(re.compile(r"/actors/kim-yo-jong\?.*year=2022"))
    expect(page.locator("#results article.ev").first).to_contain_text("2022")
    assert hand.actions <= 3


def test_what_each_side_says_failed_in_hanoi_takes_two_actions(hand: Hand) -> None:
    page = hand.page
    hand.enter(page.get_by_role("searchbox", name="Search everything"), "Hanoi summit")
    hand.press(page.get_by_role("main").locator("a[href$='/events/2019-02-hanoi-summit']").first)
    expect(page.get_by_role("main")).to_contain_text(re.compile("sanctions", re.IGNORECASE))
    assert hand.actions <= 2


def test_all_letters_of_two_years_as_a_table_take_five_actions(hand: Hand) -> None:
    page = hand.page
    if page.viewport_size == {"width": 390, "height": 800}:
        pytest.skip("five actions are promised on wide screens")
    hand.press(page.get_by_role("navigation", name="Main").get_by_role("link", name="Timeline"))
    page.wait_for_url(re.compile("/timeline$"))
    contacts = page.locator('#filters input[name="kind"][value="contact"]')
    if not contacts.is_visible():
        hand.press(page.locator("#more-kind summary"))
    hand.tick(contacts)
    page.wait_for_url(re.compile("kind=contact"))
    hand.actions += 1
    page.locator("#year-from").select_option("2018")
    page.wait_for_url(re.compile(r"year=2018"))
    hand.actions += 1
    page.locator("#year-to").select_option("2019")
    page.wait_for_url(re.compile(r"year=2018\.\.2019"))
    address = page.get_by_role("link", name="CSV").get_attribute("href")
    assert address
    rows = list(csv.DictReader(io.StringIO(page.request.get(address).text())))
    assert len(rows) >= 5
    assert all(row["kind"] == "contact" for row in rows)
    assert hand.actions + 1 <= 5


def test_the_first_events_before_1970_and_their_sources_take_three_actions(hand: Hand) -> None:
    page = hand.page
    hand.press(page.get_by_role("navigation", name="Main").get_by_role("link", name="Timeline"))
    hand.press(page.locator("#results h3 a").first)
    expect(page).to_have_url(re.compile(r"/events/19[56]"))
    expect(page.locator(".ladder li").first).to_be_visible()
    assert hand.actions <= 3


def test_a_view_is_sent_by_its_address_alone(hand: Hand, open_page: OpenPage) -> None:
    page = hand.page
    page.goto("/timeline?kind=summit&year=2018..2019")
    shown = page.locator("#results h3").all_inner_texts()
    elsewhere = open_page("/" + page.url.split("/", 3)[3])
    assert elsewhere.locator("#results h3").all_inner_texts() == shown != []


def test_from_a_quotation_to_its_place_in_the_source_takes_one_action(hand: Hand) -> None:
    page = hand.page
    page.goto("/timeline?layer=reported")
    page.locator("#results h3 a").first.click()
    passage = page.locator("a[href*='/articles/'][href*='#']").first
    hand.press(passage)
    expect(page.locator("mark:target, :target mark, :target").first).to_be_visible()
    assert hand.actions <= 1


def test_one_of_three_filters_is_undone_by_one_action(hand: Hand) -> None:
    page = hand.page
    page.goto("/timeline?side=us&kind=talks&year=2018")
    expect(page.locator("#results .chips a")).to_have_count(3)
    hand.press(page.locator("#results .chips a").nth(1))
    expect(page.locator("#results .chips a")).to_have_count(2)
    assert hand.actions == 1
