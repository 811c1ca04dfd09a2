"""What a page may weigh and that it stands still, as a browser sees it on the whole record."""

import gzip
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.browser.conftest import OpenPage
from tests.served import Site

FIRST_VISIT, PAGE = 90_000, 12_000  # bytes as sent: everything of a first visit; the HTML alone
STYLE, SCRIPT = 24_000, 4_000  # bytes raw, of our own
SHIFT = 0.01  # cumulative layout shift; what takes time is measured by `make lighthouse`
KEY_PAGES = (
    "/",
    "/timeline",
    "/events/2018-06-singapore-summit",
    "/actors/kim-yo-jong",
    "/statements",
    "/charts",
)
# Lists in every shape; events, actors and the rest follow from the data.
LISTS = ("/timeline", "/statements", "/summits")
CHOICES = ("", "?view=list", "?view=table", "?sort=new", "?q=nuclear", "?layer=reported")
OTHERS = (
    "/",
    "/actors",
    "/articles",
    "/commitments",
    "/commitments?side=dprk",
    "/commitments?status=broken",
    "/charts/kinds",
    "/meetings",
    "/places",
    "/sources",
    "/about",
    "/search?q=kim",
    "/search?q=nuclear",
    "/sign-in",
)
FIRST_YEAR, LAST_YEAR = 1990, 2026
# Pages grow with what is joined to them. Behind the first hundred events no page is half as long as allowed.
HEAVIEST = {
    "events": """SELECT slug FROM events ORDER BY (SELECT count(*) FROM reports WHERE event_id = events.id)
        + (SELECT count(*) FROM participations WHERE event_id = events.id)
        + (SELECT count(*) FROM moments WHERE event_id = events.id) DESC LIMIT 100""",
    "actors": """SELECT slug FROM actors ORDER BY
        (SELECT count(*) FROM participations WHERE actor_id = actors.id) DESC LIMIT 60""",
    "places": """SELECT slug FROM places ORDER BY
        (SELECT count(*) FROM events WHERE place_id = places.id) DESC LIMIT 20""",
    "commitments": "SELECT slug FROM accords",
}
WATCH = """
window.seen = {paints: 0, shift: 0};
new PerformanceObserver(list => { seen.paints += list.getEntries().length })
  .observe({type: 'largest-contentful-paint', buffered: true});
const moved = one => { seen.shift += one.hadRecentInput ? 0 : one.value };
new PerformanceObserver(list => list.getEntries().forEach(moved))
  .observe({type: 'layout-shift', buffered: true});
"""


def _sent(site: Site, path: str) -> int:
    request = urllib.request.Request(site.address + path, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as answer:
        body: bytes = answer.read()
        assert answer.headers["Content-Encoding"] == "gzip"
    return len(body)


# Words and controls that reach beyond the window, save inside a part that scrolls by itself.
CUT_OFF = """() => {
  const scrolls = one => /auto|scroll/.test(getComputedStyle(one).overflowX);
  const inside = one => one && one !== document.body && (scrolls(one) || inside(one.parentElement));
  return [...document.querySelectorAll('main :is(a, button, p, h1, h2, h3)')]
    .filter(one => one.checkVisibility() && !one.closest('.vh') && !inside(one))
    .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
    .map(one => one.outerHTML.slice(0, 120));
}"""


def _pages(site: Site) -> Iterator[str]:
    """Every page that can be long, by its address in English."""
    yield from OTHERS
    yield from (path + choice for path in LISTS for choice in CHOICES)
    yield from (f"{path}?year={year}" for path in LISTS for year in range(FIRST_YEAR, LAST_YEAR + 1))
    yield from (f"/charts?from={year}&window={days}" for year in ("", 2017, 2024) for days in (30, 60, 90))
    database = sa.create_engine(f"sqlite:///{next(Path(site.data).glob('*.sqlite3'))}")
    with database.connect() as connection:
        for path, statement in HEAVIEST.items():
            for slug in connection.execute(sa.text(statement)).scalars():
                yield f"/{path}/{slug}"
    database.dispose()


@pytest.mark.parametrize("language", ["", "/ko"], ids=["English", "Korean"])
def test_no_page_of_the_whole_record_is_heavy(site: Site, language: str) -> None:
    """Lists of every year and shape; the events, actors, places and agreements with the most to show."""
    heavy = {path: size for path in _pages(site) if (size := _sent(site, language + path)) > PAGE}
    assert heavy == {}


@pytest.mark.parametrize("path", KEY_PAGES)
def test_a_first_visit_is_light(open_page: OpenPage, site: Site, path: str) -> None:
    page = open_page("/healthz")
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.setCacheDisabled", {"cacheDisabled": True})
    sizes: list[float] = []
    client.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(path, wait_until="networkidle")
    assert 5 <= len(sizes) <= 20  # the page, style, fonts, scripts, icons
    assert sum(sizes) <= FIRST_VISIT
    assert _sent(site, path) <= PAGE


def test_style_and_script_of_our_own_are_small(open_page: OpenPage, site: Site) -> None:
    page = open_page("/")
    styles = page.eval_on_selector_all("link[rel=stylesheet]", "all => all.map(one => one.href)")
    scripts = page.eval_on_selector_all("script[src]", "all => all.map(one => one.src)")
    own = [address for address in scripts if "/vendor/" not in address]
    assert len(styles) == 1
    assert len(own) == 1
    for address, most in ((styles[0], STYLE), (own[0], SCRIPT)):
        with urllib.request.urlopen(address) as answer:
            body = answer.read()
            body = gzip.decompress(body) if answer.headers["Content-Encoding"] == "gzip" else body
        assert 500 < len(body) <= most


@pytest.mark.parametrize("path", KEY_PAGES)
def test_no_page_jumps_while_it_loads(open_page: OpenPage, path: str) -> None:
    page = open_page("/healthz", width=390, height=800)
    page.add_init_script(WATCH)
    page.goto(path, wait_until="networkidle")
    seen = page.evaluate("() => new Promise(done => setTimeout(() => done(seen), 200))")
    assert seen["paints"] > 0
    assert seen["shift"] <= SHIFT


@pytest.mark.parametrize("width", [640, 1280])
@pytest.mark.parametrize("path", KEY_PAGES)
def test_twice_the_size_loses_nothing(open_page: OpenPage, path: str, width: int) -> None:
    """200 % zoom halves the room in CSS pixels: nothing may scroll sideways or be cut off."""
    page = open_page(path, width=width // 2, height=450)
    lost = page.evaluate(CUT_OFF)
    assert lost == []
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
