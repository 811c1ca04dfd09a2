"""Every page as a picture, held against the last one that a person looked at.

Pictures are taken at a quarter of the size, so that another build of the browser or another smoothing of
letters makes no difference, and moved parts, lost colours and broken columns do. After a meant change:
`DEMARCHE_RENEW_PICTURES=1 pytest tests/browser/test_pictures.py`, then look at what changed.
"""

import base64
import os
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import pytest
import uvicorn
from fastapi import Request, Response
from playwright.sync_api import Browser, Page

from app.main import create_app
from app.settings import Settings
from app.storage.database import open_database
from app.storage.schema import migrate
from app.web.render import render
from tests.web.examples import every_page

Theme = Literal["light", "dark"]
Take = Callable[[str, int, Theme], bytes]
KEPT = Path(__file__).parent / "pictures"
RENEW = bool(os.environ.get("DEMARCHE_RENEW_PICTURES"))
PAGES = (
    "home",
    "timeline",
    "timeline, list",
    "timeline, table",
    "timeline, no match",
    "statements",
    "event",
    "actors",
    "actor",
    "articles",
    "article",
    "commitments",
    "commitments, of one side",
    "agreement",
    "sources",
    "source",
    "places",
    "place",
    "charts",
    "kinds",
    "meetings",
    "about",
    "search",
    "search, nothing",
    "add",
    "add, done",
    "sign-in",
    "error",
)
SCALE = 0.25
TALLER = 0.03  # share of the height by which a page may differ
DIFFERENT = (
    24  # of 255: a block of 4 × 4 of the small picture differs when its mean does by more in any colour
)
BLOCKS = 0.02  # share of blocks that may differ
COMPARE = """async ([before, after]) => {
  const drawn = async data => {
    const image = new Image();
    image.src = data;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width >> 2, image.height >> 2];
    const context = canvas.getContext('2d', {willReadFrequently: true});
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return {width: canvas.width, height: image.height, rows: canvas.height,
            data: context.getImageData(0, 0, canvas.width, canvas.height).data};
  };
  const [old, now] = [await drawn(before), await drawn(after)];
  if (old.width !== now.width) return {taller: 1, blocks: 1};
  const length = 4 * old.width * Math.min(old.rows, now.rows);
  let unlike = 0;
  for (let at = 0; at < length; at += 4)
    unlike += [0, 1, 2].some(c => Math.abs(old.data[at + c] - now.data[at + c]) > different) ? 1 : 0;
  return {taller: Math.abs(old.height - now.height) / old.height, blocks: unlike / (length / 4)};
}""".replace("different", str(DIFFERENT))


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of examples: the real templates, styles and fonts, and values that stay."""
    sessions = open_database(f"sqlite:///{tmp_path_factory.mktemp('gallery') / 'empty.db'}")
    migrate(sessions)
    moment = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    app = create_app(Settings(database_url="unused", base_url=""), sessions=sessions, clock=lambda: moment)

    @app.get("/example/{name}")
    def shown(request: Request, name: str) -> Response:
        return render(request, every_page()[name])

    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()
    sessions.close()


@pytest.fixture(scope="module")
def take(browser: Browser, gallery: str) -> Take:
    """Takes a picture of an example: `take("home", 390, "dark")`."""

    def taken(name: str, width: int, theme: Theme) -> bytes:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            device_scale_factor=SCALE,
            color_scheme=theme,
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.goto(f"{gallery}/example/{name}", wait_until="networkidle")
        page.evaluate("document.fonts.ready")
        picture = page.screenshot(full_page=True, animations="disabled")
        context.close()
        return picture

    return taken


def _data(picture: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(picture).decode()


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """An empty page on which pictures are compared."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_did(take: Take, desk: Page, name: str, width: int, theme: Theme) -> None:
    taken = take(name, width, theme)
    kept = KEPT / f"{name.replace(', ', '-').replace(' ', '-')}.{width}.{theme}.png"
    if RENEW:
        KEPT.mkdir(exist_ok=True)
        kept.write_bytes(taken)
    found = desk.evaluate(COMPARE, [_data(kept.read_bytes()), _data(taken)])
    assert found["taller"] <= TALLER, found
    assert found["blocks"] <= BLOCKS, found


def test_a_lost_style_is_noticed(take: Take, desk: Page) -> None:
    """The comparison itself can fail: dark is not light, and one page is not another."""
    light, dark, other = (
        take("event", 1280, "light"),
        take("event", 1280, "dark"),
        take("home", 1280, "light"),
    )
    assert desk.evaluate(COMPARE, [_data(light), _data(dark)])["blocks"] > BLOCKS
    unlike = desk.evaluate(COMPARE, [_data(light), _data(other)])
    assert unlike["blocks"] > BLOCKS or unlike["taller"] > TALLER
