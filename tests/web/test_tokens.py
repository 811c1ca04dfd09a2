"""Colours by contrast (WCAG 2.2), so that no change of a token makes words or marks unreadable."""

import re
from itertools import product
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parents[2] / "static" / "css" / "tokens.css").read_text()
PAIRS = dict(re.findall(r"--([\w-]+): light-dark\((#\w+, #\w+)\)", TOKENS))
COLOURS = {
    theme: {name: pair.split(", ")[place] for name, pair in PAIRS.items()}
    for place, theme in enumerate(("light", "dark"))
}
GROUNDS = ("paper", "card", "wash", "mark")
WORDS = ("ink", "ink-2", "ink-3", "us", "joint", "dprk")
MARKS = ("third", "edge")  # lanes' edges and controls' borders carry no words
WORDS_NEED, MARKS_NEED = 4.5, 3.0  # success criteria 1.4.3 and 1.4.11


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_the_standards_own() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", COLOURS)
@pytest.mark.parametrize(("name", "ground"), list(product(WORDS, GROUNDS)))
def test_words_can_be_read_on_every_ground(theme: str, name: str, ground: str) -> None:
    assert contrast(COLOURS[theme][name], COLOURS[theme][ground]) >= WORDS_NEED


@pytest.mark.parametrize("theme", COLOURS)
@pytest.mark.parametrize(("name", "ground"), list(product(MARKS, ("paper", "card", "wash"))))
def test_marks_and_borders_can_be_seen_on_every_ground(theme: str, name: str, ground: str) -> None:
    assert contrast(COLOURS[theme][name], COLOURS[theme][ground]) >= MARKS_NEED
