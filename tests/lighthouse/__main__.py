"""The median of several Lighthouse runs for each page, on a phone and on a desktop; fails below the goal."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.lighthouse.answers import answers
from tests.served import served

LIGHTHOUSE = (
    Path(__file__).parents[2] / ".ci" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
GOAL, ANSWER_MS = 98, 120
RUNS = int(os.environ.get("RUNS", "5"))
PAGES = {
    "home": "/",
    "timeline": "/timeline",
    "event": "/events/2018-06-singapore-summit",
    "actor": "/actors/kim-yo-jong",
    "statements": "/statements",
    "charts": "/charts",
}
DEVICES = {"phone": ["--form-factor=mobile"], "desktop": ["--preset=desktop"]}
CHROME = (
    "--headless=new --no-sandbox --disable-quic" if os.geteuid() == 0 else "--headless=new --disable-quic"
)


def measure(address: str, device: list[str], folder: Path) -> dict[str, float]:
    """The scores (0–100) and timings of one run; leaves where Lighthouse could not load the page."""
    report = folder / "report.json"
    done = subprocess.run(
        ["node", LIGHTHOUSE, address, *device, "--quiet", "--output=json", f"--output-path={report}",
         f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={CHROME}"],
        capture_output=True, text=True, check=False,
        env={**os.environ, "CHROME_PATH": shutil.which("chromium") or shutil.which("google-chrome") or ""},
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"Lighthouse could not measure {address}:\n{done.stderr[-2000:]}")
    found = json.loads(report.read_text())
    scores = {name: 100 * found["categories"][name]["score"] for name in CATEGORIES}
    timings = {
        "LCP s": found["audits"]["largest-contentful-paint"]["numericValue"] / 1000,
        "CLS": found["audits"]["cumulative-layout-shift"]["numericValue"],
        "TBT ms": found["audits"]["total-blocking-time"]["numericValue"],
    }
    faults = [
        audit["id"]
        for audit in found["audits"].values()
        if audit.get("score") == 0 and audit["scoreDisplayMode"] == "binary"
    ]
    if faults:
        print(f"  {address}: {', '.join(faults)}", file=sys.stderr)
    return scores | timings


def main() -> int:
    """Measure every page on both devices and print the medians; 1 if one lies below the goal."""
    names = [*CATEGORIES, "LCP s", "CLS", "TBT ms"]
    print(f"{'page':12}{'device':9}" + "".join(f"{name:>16}" for name in names), f"   (median of {RUNS})")
    low = 0
    with tempfile.TemporaryDirectory() as scratch, served(Path(scratch)) as site:
        for page, path in PAGES.items():
            for device, options in DEVICES.items():
                runs = [measure(site.address + path, options, Path(scratch)) for _ in range(RUNS)]
                medians = {name: statistics.median(run[name] for run in runs) for name in names}
                low += any(medians[name] < GOAL for name in CATEGORIES)
                print(
                    f"{page:12}{device:9}" + "".join(f"{medians[name]:16.2f}" for name in names), flush=True
                )
        for page, milliseconds in answers(site.address, RUNS).items():
            low += milliseconds > ANSWER_MS
            print(f"{page:21}answers within {milliseconds:.0f} ms at a quarter of the speed", flush=True)
    print(f"{low} miss the goal." if low else f"All at {GOAL} or above, all answers within {ANSWER_MS} ms.")
    return 1 if low else 0


if __name__ == "__main__":
    raise SystemExit(main())
