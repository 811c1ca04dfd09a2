"""How long a page takes to answer a press, on a machine slowed to a quarter (Interaction to Next Paint)."""

import os
import shutil
import statistics
import sys

from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Error as BrowserError

SLOWER = 4
WATCH = """
window.longest = 0;
new PerformanceObserver(list => list.getEntries().forEach(one => {
  if (one.interactionId) longest = Math.max(longest, one.duration);
})).observe({type: 'event', durationThreshold: 16, buffered: true});
"""


def answers(address: str, runs: int) -> dict[str, float | None]:
    """Milliseconds from a press to the next paint: the longest of a visit, median of `runs` visits.

    A visit that breaks down is told and left out; None where all did.
    """
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, chromium_sandbox=os.geteuid() != 0)
        found = {name: _median(browser, address + path, targets, runs) for name, path, targets in VISITS}
        browser.close()
    return found


VISITS = (
    ("timeline", "/timeline", ('#filters input[name="kind"]', "#more-kind summary", "#results .chips a")),
    (
        "timeline of a year",
        "/timeline?year=2018",
        ('#filters input[name="side"]', '#filters input[name="kind"]'),
    ),
    ("charts", "/charts", ("main details summary",)),
)


def _median(browser: Browser, address: str, targets: tuple[str, ...], runs: int) -> float | None:
    visits: list[float] = []
    for _ in range(runs):
        try:
            visits.append(_visit(browser, address, targets))
        except BrowserError as error:
            print(f"  {address}: a visit broke down: {str(error).splitlines()[0]}", file=sys.stderr)
    return statistics.median(visits) if visits else None


def _visit(browser: Browser, address: str, targets: tuple[str, ...]) -> float:
    context = browser.new_context()
    try:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(address, wait_until="networkidle")
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        longest = 0.0
        for target in targets:  # the last may lead to another page, where `longest` begins anew
            page.locator(target).first.click()
            page.wait_for_timeout(800)
            longest = max(longest, float(page.evaluate("longest")))
        return longest
    finally:
        context.close()
