"""Rules of the look that a machine can hold: contrast of the tokens, size, nothing outside the layers."""

import re

import pytest

from app.settings import ROOT
from app.web.assets import STYLE_SHEET, STYLE_SHEETS, read_assets

TOKENS = dict(
    re.findall(
        r"--([\w-]+): light-dark\((#[0-9a-f]{3,6}, #[0-9a-f]{3,6})\)",
        (ROOT / "static/css/tokens.css").read_text(),
    )
)
SURFACES = ("paper", "card", "wash", "mark")
TEXT = 4.5  # WCAG 2.2, 1.4.3
MARK = 3.0  # WCAG 2.2, 1.4.11
LARGEST = 24 * 1024


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("token", "least"),
    [
        ("ink", TEXT),
        ("ink-2", TEXT),
        ("ink-3", TEXT),
        ("us", TEXT),
        ("dprk", TEXT),
        ("joint", TEXT),
        ("third", MARK),
        ("edge", MARK),
    ],
)
def test_colours_stand_out_from_every_surface(token: str, least: float, theme: int) -> None:
    colour = TOKENS[token].split(", ")[theme]
    for surface in SURFACES:
        assert contrast(colour, TOKENS[surface].split(", ")[theme]) >= least, surface


def test_the_style_sheet_stays_small_and_is_one_request() -> None:
    sheet = read_assets(ROOT / "static").files[STYLE_SHEET].body
    assert len(sheet) <= LARGEST
    assert {path.stem for path in (ROOT / "static/css").iterdir()} == set(STYLE_SHEETS)


def test_no_rule_shouts_and_every_rule_is_in_a_layer() -> None:
    for name in STYLE_SHEETS:
        sheet = (ROOT / "static" / "css" / f"{name}.css").read_text()
        assert "!important" not in sheet, name
        outside = re.sub(r"@layer [\w, ]+;|@font-face \{[^}]*\}|/\*.*?\*/", "", sheet, flags=re.DOTALL)
        assert re.fullmatch(rf"\s*@layer {name} \{{.*\}}\s*", outside, re.DOTALL), name


def test_the_own_script_is_small() -> None:
    assert len((ROOT / "static/js/app.js").read_text().splitlines()) <= 100
