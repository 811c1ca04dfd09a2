"""A real Chromium on the real program: `demarche start` in a process of its own, on a database of its own."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import playwright
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.served import Site, served

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
)
ARGUMENTS = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _driver_runs() -> bool:
    driver = Path(playwright.__file__).parent / "driver" / "node"
    try:
        return subprocess.run([driver, "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything here; without a browser skip it, except in CI, where a missing one is a failure."""
    here = Path(__file__).parent
    mine = [item for item in items if here in item.path.parents]
    skipped = bool(mine) and not os.environ.get("CI") and not (CHROMIUM and _driver_runs())
    for item in mine:
        item.add_marker(pytest.mark.browser)
        item.add_marker(pytest.mark.timeout(180))
        item.add_marker(pytest.mark.enable_socket)
        if skipped:
            item.add_marker(pytest.mark.skip(reason="no browser: `make browser` says what is missing"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The dashboard as `make run` starts it, record and samples loaded."""
    with served(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    assert CHROMIUM, "no Chromium on this machine: on Debian, apt install chromium"
    with sync_playwright() as playwright:
        sandboxed = os.geteuid() != 0  # Chromium's sandbox refuses to run as root
        made = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(ARGUMENTS), chromium_sandbox=sandboxed
        )
        yield made
        made.close()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, site: Site) -> Iterator[OpenPage]:
    """Open pages in fresh contexts: `open_page("/timeline", scripts=False, width=390, dark=True)`.

    At the end every page must be free of script errors and refused resources.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def opened(
        path: str = "/",
        *,
        scripts: bool = True,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        touch: bool = False,
    ) -> Page:
        context = browser.new_context(
            base_url=site.address,
            java_script_enabled=scripts,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            accept_downloads=True,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path)
        return page

    opened.complaints = complaints  # type: ignore[attr-defined]  # tests of error pages look at them
    yield opened
    for context in contexts:
        context.close()
    assert [c for c in complaints if not any(words in c for words in _NO_FAULTS)] == []


# Answers that tests ask for on purpose, and the browser giving up a fade between pages when it is too busy.
_NO_FAULTS = ("the server responded with a status of 4", "Transition was aborted")


@pytest.fixture(params=[True, False], ids=["scripts on", "scripts off"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Each journey is made twice."""
    return bool(request.param)
