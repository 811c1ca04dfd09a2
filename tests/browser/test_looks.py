"""What only a browser shows: accessibility, narrow screens, keyboard, colours, print."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

PAGES = (
    "/",
    "/timeline?kind=summit&year=2018..2019",
    "/timeline?kind=summit&year=1950",
    "/timeline?view=table&kind=talks&year=2018",
    "/timeline?view=list&layer=reported",
    "/events/2018-06-singapore-summit",
    "/events/2019-02-hanoi-summit",
    "/events/2019-02-hanoi-summit?weeks=26",
    "/summits?year=2018",
    "/statements",
    "/statements?year=2022",
    "/actors?q=kim+yo",
    "/actors/stephen-biegun",
    "/articles",
    "/sources/kcna",
    "/places",
    "/places/pyongyang",
    "/places/geneva?year=1994",
    "/charts",
    "/charts?from=2018&window=90",
    "/charts/kinds",
    "/commitments?side=us&status=kept",
    "/commitments/singapore-joint-statement",
    "/meetings",
    "/about",
    "/search?q=Biegun",
    "/search?q=zzzzqqq",
    "/sign-in",
    "/no/such/page",
)
# The longest pages have the same parts as the others, only more of them: once is enough.
LONG = ("/timeline?year=twelve", "/actors", "/sources", "/commitments", "/commitments/agreed-framework")
# One of each kind of page, walked through key by key.
WALKED = (
    "/",
    "/timeline?kind=summit&year=2018",
    "/events/2018-06-singapore-summit",
    "/actors/stephen-biegun",
    "/commitments",
    "/charts",
    "/meetings",
    "/places",
    "/search?q=Biegun",
    "/sign-in",
)
MOST_STOPS = 500


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_breaks_a_rule_of_accessibility(open_page: OpenPage, path: str, dark: bool) -> None:
    page = open_page(path, width=1280, dark=dark)
    found = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", LONG)
def test_no_long_page_breaks_a_rule_of_accessibility(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", [*PAGES, *LONG])
def test_no_page_scrolls_sideways_on_a_small_phone(open_page: OpenPage, path: str) -> None:
    page = open_page(path, width=320, height=640)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


@pytest.mark.parametrize("path", PAGES)
def test_no_page_breaks_a_rule_on_a_phone(open_page: OpenPage, path: str) -> None:
    page = open_page(path, width=390, height=800)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", ["/", "/charts"])
def test_no_rule_is_broken_where_everything_is_opened(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(path, width=width)
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


def test_the_filter_sheet_opens_and_closes_on_a_phone_without_scripts(open_page: OpenPage) -> None:
    page = open_page("/timeline", scripts=False, width=390, touch=True)
    expect(page.locator("#filters")).not_to_be_visible()
    page.get_by_role("button", name=re.compile("^Filters")).click()
    expect(page.locator("#filters")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#filters")).not_to_be_visible()


def test_the_keyboard_reaches_content_events_and_a_filter(open_page: OpenPage) -> None:
    page = open_page("/timeline")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to content")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to events")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "results"
    page.locator('#filters input[name="kind"]').first.focus()
    page.keyboard.press("Space")
    page.wait_for_url(re.compile("kind="))
    assert page.evaluate("document.activeElement.name") == "kind"


@pytest.mark.parametrize("path", WALKED)
def test_the_keyboard_walks_through_a_page_and_out_of_it(open_page: OpenPage, path: str) -> None:
    """A skip link first, every stop is shown by a ring, none comes twice, and the page ends."""
    page = open_page(path)
    page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    stops = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
              const at = document.activeElement;
              if (!at || at === document.body) return null;
              const ring = getComputedStyle(at), again = 'walked' in at;
              at.walked = true;
              return {words: at.textContent.trim().slice(0, 40), again, href: at.getAttribute('href'),
                      ring: ring.outlineStyle !== 'none' ? parseFloat(ring.outlineWidth) : 0};
            }"""
        )
        if stop is None or stop["again"]:
            break
        stops.append(stop)
    assert stops[0]["href"] == "#main"
    assert [one for one in stops if one["ring"] < 2] == []
    assert len(stops) < MOST_STOPS
    wanted = page.evaluate(
        """[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')]
           .filter(one => one.tabIndex >= 0 && !one.disabled)
           .filter(one => one.checkVisibility({visibilityProperty: true}) && !('walked' in one))
           .map(one => one.outerHTML.slice(0, 90))"""
    )
    assert wanted == []


def test_the_chosen_colours_come_with_the_page(open_page: OpenPage) -> None:
    page = open_page("/", scripts=False)
    page.get_by_role("button", name="Dark", exact=True).click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.goto("/timeline")
    assert page.locator("html").get_attribute("data-theme") == "dark"


def test_print_leaves_the_list_and_drops_the_machinery(open_page: OpenPage) -> None:
    page = open_page("/timeline?year=2018")
    page.emulate_media(media="print")
    for gone in (".site", "#filters", ".strip"):
        expect(page.locator(gone).first).not_to_be_visible()
    expect(page.locator("#results h3").first).to_be_visible()


def test_nothing_is_asked_of_any_other_machine(open_page: OpenPage) -> None:
    page = open_page("/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/timeline?year=2018")
    assert asked
    assert all(re.match(r"http://127\.0\.0\.1:\d+/", address) for address in asked)
