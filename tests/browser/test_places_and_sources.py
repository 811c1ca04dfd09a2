"""Journeys through places, publishers and how things were said, each with scripts on and with scripts off."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage


def total(page: Page) -> int:
    return int(re.sub(r"\D", "", page.locator("#results [role=status] strong").inner_text()))


def number_of(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def test_an_event_leads_to_its_place_and_the_place_to_who_was_there(
    open_page: OpenPage, scripts: bool
) -> None:
    page = open_page("/events/2018-06-singapore-summit", scripts=scripts)
    page.get_by_role("link", name="Capella Hotel, Singapore").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Capella Hotel, Singapore")
    page.get_by_label("Breadcrumb").get_by_role("link", name="Singapore").click()
    expect(page).to_have_url(re.compile(r"/places/singapore$"))
    everything = total(page)
    often = page.locator("section[aria-labelledby=visitors] li").first
    times = number_of(often.locator("a.num").inner_text().partition("event")[0])
    often.locator("a.num").click()
    page.wait_for_url(re.compile(r"/places/singapore\?actor="))
    assert total(page) == times < everything


def test_a_mark_on_the_map_leads_to_its_place_and_the_list_is_filtered(
    open_page: OpenPage, scripts: bool
) -> None:
    page = open_page("/places", scripts=scripts)
    page.locator("figure.map a[href='/places/panmunjom']").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Panmunjom")
    expect(page.locator("p.aka")).to_have_text("판문점")
    box = page.locator("#filters .opt", has=page.locator("input[name=kind][value=talks]"))
    count = number_of(box.locator(".num").inner_text())
    box.locator("input").check()
    if not scripts:
        page.get_by_role("button", name="Show events").click()
    page.wait_for_url(re.compile(r"/places/panmunjom\?kind=talks"))
    expect(page.locator("#results .chips a")).to_have_count(1)
    assert total(page) == count


@pytest.mark.parametrize("width", [1280, 390])
def test_a_publisher_shows_its_documents_page_by_page(open_page: OpenPage, scripts: bool, width: int) -> None:
    page = open_page("/sources", scripts=scripts, width=width)
    expect(page.get_by_text("No feed is followed")).to_be_visible()
    page.get_by_role("link", name="Yonhap News Agency").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Yonhap News Agency")
    first = page.locator("ol.rows > li > a").first.inner_text()
    page.get_by_role("link", name=re.compile("Older documents")).click()
    page.wait_for_url(re.compile(r"/sources/yonhap\?after=\d{8}-\d+"))
    assert page.locator("ol.rows > li > a").first.inner_text() != first
    page.get_by_role("link", name=re.compile("To the first page")).click()
    expect(page.locator("ol.rows > li > a").first).to_have_text(first)


def test_words_of_the_record_are_read_in_a_text_that_is_kept(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/events/2019-02-hanoi-summit", scripts=scripts)
    said = page.locator(".say li", has=page.locator("mark", has_text="Sometimes you have to walk"))
    said.get_by_role("link", name=re.compile("in a kept text")).click()
    expect(page).to_have_url(re.compile(r"/articles/\d+-[a-z0-9-]+#ev-\d+$"))
    mark = page.locator(f"sup#ev-{page.url.rsplit('#ev-', 1)[1]}")
    expect(mark).to_be_in_viewport()
    expect(mark.locator("xpath=following-sibling::mark[1]")).to_contain_text("Sometimes you have to walk")


def test_words_without_a_kept_text_say_so(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/events/2012-02-leap-day-us-statement", scripts=scripts)
    expect(page.get_by_text("The texts they stand in aren’t kept here")).to_be_visible()
    expect(page.locator(".say mark")).to_have_count(0)


def test_statements_are_chosen_by_vehicle_and_addressee(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/statements?year=2019", scripts=scripts)
    for key, value in (("vehicle", "press-statement"), ("addressee", "united-states")):
        box = page.locator("#filters .opt", has=page.locator(f"input[name={key}][value={value}]"))
        count = number_of(box.locator(".num").inner_text())
        box.locator("input").check()
        if not scripts:
            page.get_by_role("button", name="Show events").click()
        page.wait_for_url(re.compile(f"{key}={value}"))
        expect(page.locator("#results [role=status] strong")).to_have_text(re.compile(rf"^{count} events?$"))
    chips = page.locator("#results .chips a > span:first-child").all_inner_texts()
    assert chips == ["Press statement", "to United States", "2019"]
