"""Reading journeys, each made with scripts on and with scripts off."""

import re

import pytest
from playwright.sync_api import Page, expect

from app.domain.timeline import PAGE_SIZE
from tests.browser.conftest import OpenPage

SUMMITS = ("2018-06-singapore-summit", "2019-02-hanoi-summit", "2019-06-panmunjom-meeting")


def _total(page: Page) -> int:
    text = page.locator("#results [role=status] strong").inner_text()
    return int(re.sub(r"\D", "", text))


def _choose(page: Page, *, key: str, value: str, scripts: bool) -> None:
    """Tick one choice of a facet; without scripts the form's own button sends it."""
    box = page.locator(f'#filters input[name="{key}"][value="{value}"]')
    box.evaluate("box => box.closest('details')?.setAttribute('open', '')") if scripts else None
    if not scripts and not box.is_visible():
        box.locator("xpath=ancestor::details/summary").click()
    box.check()
    if not scripts:
        page.get_by_role("button", name="Show events").click()
    page.wait_for_url(re.compile(rf"[?&]{key}={value}"))


def test_home_leads_from_a_clock_to_its_event_and_the_documents(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/", scripts=scripts)
    clock = page.get_by_role("region", name=re.compile("Leaders’ meeting"))
    expect(clock.locator(".big")).to_contain_text(re.compile(r"\d"))
    clock.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/events/2019-06-panmunjom-meeting$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Panmunjom")
    ladder = page.locator("#reports ~ ol > li, .ladder > li")
    assert ladder.count() >= 2


def test_the_timeline_is_filtered_by_kind_actor_and_year_and_chips_take_filters_away(
    open_page: OpenPage, scripts: bool
) -> None:
    page = open_page("/timeline", scripts=scripts)
    everything = _total(page)
    _choose(page, key="kind", value="summit", scripts=scripts)
    expect(page.locator("#results .chips a")).to_have_count(1)
    summits = _total(page)
    assert 0 < summits < everything
    page.goto(f"{page.url}&year=2018..2019&with=donald-trump&with=kim-jong-un")
    expect(page.locator("#results .chips a")).to_have_count(4)
    shown = [item.get_attribute("id") for item in page.locator("#results [id^=e-]").all()]
    assert [f"e-{slug}" for slug in SUMMITS] == [one for one in shown if one and one[2:] in SUMMITS]
    page.locator("#results .chips a", has_text="Leaders’ meeting").first.click()
    expect(page.locator("#results .chips a")).to_have_count(3)
    assert "kind=" not in page.url


def test_a_count_beside_a_choice_is_the_length_of_its_list(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/timeline?year=2018", scripts=scripts)
    said = page.locator('#filters label:has(input[name="kind"][value="statement"]) .num').inner_text()
    _choose(page, key="kind", value="statement", scripts=scripts)
    expect(page.locator("#results [role=status] strong")).to_contain_text(said)
    assert _total(page) == int(said)


def test_back_brings_address_results_and_ticks_back_together(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/timeline?year=2018..2019", scripts=scripts)
    before = _total(page)
    _choose(page, key="kind", value="agreement", scripts=scripts)
    after = _total(page)
    assert after < before
    page.go_back()
    page.wait_for_url(re.compile(r"/timeline\?year=2018\.\.2019$"))
    expect(page.locator("#results [role=status] strong")).to_contain_text(str(before))
    expect(page.locator('#filters input[name="kind"][value="agreement"]')).not_to_be_checked()


def test_ticks_and_focus_stay_with_their_choice_when_the_choices_change_places(open_page: OpenPage) -> None:
    page = open_page("/timeline")
    page.evaluate("document.querySelectorAll('#filters details').forEach(one => one.open = true)")
    chosen: set[str] = set()
    order = "[...document.querySelectorAll('#filters [name=actor]')].map(one => one.value)"
    before = page.evaluate(order)
    for name, value in (("actor", "donald-trump"), ("kind", "summit"), ("actor", "moon-jae-in")):
        page.locator(f'#filters input[name="{name}"][value="{value}"]').focus()
        page.keyboard.press("Space")
        chosen.add(f"{name}={value}")
        page.wait_for_url(re.compile(f"[?&]{name}={value}"))
        expect(page.locator("#filters .opt input:checked")).to_have_count(len(chosen))
        ticked = page.locator("#filters .opt input:checked").all()
        assert {f"{one.get_attribute('name')}={one.get_attribute('value')}" for one in ticked} == chosen
        assert page.evaluate("document.activeElement.value") == value
    assert page.evaluate(order) != before


def test_years_before_1970_show_their_own_year(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/timeline?year=..1969", scripts=scripts)
    years = [item.inner_text() for item in page.locator("#results .year > h2 > span").all()]
    assert all(1945 <= int(year) <= 1969 for year in years)


def test_the_ladder_ends_at_the_marked_sentence(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/timeline?layer=reported", scripts=scripts)
    page.locator("#results h3 a").first.click()
    expect(page.get_by_text("Nobody has reviewed it")).to_be_visible()
    page.locator("a[href*='#ev-']").first.click()
    expect(page).to_have_url(re.compile(r"/articles/\d+-[a-z0-9-]+#ev-\d+$"))
    number = page.url.rsplit("#ev-", 1)[1]
    expect(page.locator(f"#ev-{number}")).to_be_in_viewport()
    assert page.locator("mark").count() >= 1


@pytest.mark.parametrize("words", ["Kim Yo-jong", "김여정", "리용호", "미국"])
def test_a_name_is_found_in_either_script(open_page: OpenPage, scripts: bool, words: str) -> None:
    page = open_page("/", scripts=scripts)
    page.get_by_label("Search everything").fill(words)
    page.get_by_role("button", name="Search", exact=True).first.click()
    expect(page).to_have_url(re.compile(r"/search\?q="))
    assert page.locator("main a[href^='/actors/'], main a[href^='/events/']").count() >= 1


def test_lists_have_their_pages_and_keep_going(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/timeline?sort=new", scripts=scripts)
    first = {item.get_attribute("id") for item in page.locator("#results [id^=e-]").all()}
    page.get_by_role("link", name=re.compile("More events")).click()
    page.wait_for_url(re.compile("after="))
    second = {item.get_attribute("id") for item in page.locator("#results [id^=e-]").all()}
    assert len(first) == PAGE_SIZE
    assert second
    assert not first & second


@pytest.mark.parametrize(
    "path",
    [
        "/summits",
        "/statements",
        "/actors",
        "/articles",
        "/sources",
        "/places",
        "/commitments",
        "/charts",
        "/about",
    ],
)
def test_every_section_has_content(open_page: OpenPage, scripts: bool, path: str) -> None:
    page = open_page(path, scripts=scripts)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("main a").count() >= 5


def test_an_actor_page_lists_offices_company_and_what_was_said(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/actors", scripts=scripts)
    page.get_by_role("link", name="Kim Yo Jong", exact=True).first.click()
    expect(page).to_have_url(re.compile(r"/actors/kim-yo-jong$"))
    expect(page.get_by_text("김여정").first).to_be_visible()
    page.get_by_role("link", name=re.compile("^Said")).click()
    assert _total(page) >= 3
    page.goto("/actors/kim-yo-jong?year=2022")
    assert all("2022" in item.inner_text() for item in page.locator("#results .year > h2 > span").all())


def test_wrong_addresses_are_told_plainly(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/events/no-such-event", scripts=scripts)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    page.goto("/timeline?year=twelve")
    expect(page.locator("#filters")).to_contain_text(re.compile("write a year as", re.IGNORECASE))
    page.goto("/timeline?actor=nobody-at-all&year=2018")
    expect(page.locator("#results .notice")).to_contain_text("nobody-at-all")
    assert _total(page) > 0


def test_every_other_ending_of_a_view_downloads(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/timeline?kind=summit&year=2018..2019", scripts=scripts)
    total = _total(page)
    links = {
        a.inner_text(): a.get_attribute("href") for a in page.locator(".end a[href*='/timeline.']").all()
    }
    assert len(links) == 5
    for href in links.values():
        answer = page.request.get(str(href))
        assert answer.status == 200
    data = page.request.get("/timeline.json?kind=summit&year=2018..2019").json()
    assert data["total"] == total == len(data["events"])
