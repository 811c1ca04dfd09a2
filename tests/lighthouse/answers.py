"""How long a page takes to answer a press, on a machine slowed to a quarter (Interaction to Next Paint)."""

import os
import shutil
import statistics

from playwright.sync_api import Page, sync_playwright

SLOWER = 4
WATCH = """
window.longest = 0;
new PerformanceObserver(list => list.getEntries().forEach(one => {
  if (one.interactionId) longest = Math.max(longest, one.duration);
})).observe({type: 'event', durationThreshold: 16, buffered: true});
"""


def answers(address: str, runs: int) -> dict[str, float]:
    """Milliseconds from a press to the next paint: the longest of a visit, median of `runs` visits."""
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, chromium_sandbox=os.geteuid() != 0)
        found = {
            name: statistics.median(_visit(browser.new_page(), address + path, targets) for _ in range(runs))
            for name, path, targets in VISITS
        }
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


def _visit(page: Page, address: str, targets: tuple[str, ...]) -> float:
    page.add_init_script(WATCH)
    page.goto(address, wait_until="networkidle")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    longest = 0.0
    for target in targets:
        page.locator(target).first.click()
        page.wait_for_timeout(800)
        longest = max(longest, float(page.evaluate("longest")))
    page.close()
    return longest
