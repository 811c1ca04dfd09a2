"""Geometry of the smaller figures, in whole numbers: kinds over years, statements by month, who met whom."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.chart_pages import CompanyPage, KindYears, SaidInMonth
from app.domain.entries import ActorRef

ROW = 24  # height of a kind's row
YEAR = 6  # width of a year in it
MONTH = 34  # width of a month, that "Sep" at 12 px fits in
MIDDLE = 70  # the line between the two sides
LARGEST = 15  # radius of the busiest month's dot
LINE = 26  # distance between people
SPAN = 420  # between the two columns of people
SIDE = 190  # room for names
STEPS = (1, 3, 8)  # the most meetings of the matrix’s first three tints
SHOWN = 20  # people on each side of the picture


@dataclass(frozen=True, slots=True)
class Row:
    """A kind as a row of bars, all rows on one scale: one path, `d`."""

    label: str
    href: str
    total: int
    d: str
    width: int


@dataclass(frozen=True, slots=True)
class Dot:
    """One side's statements of a month."""

    x: int
    y: int
    radius: int
    number: int
    href: str
    lane: str


@dataclass(frozen=True, slots=True)
class Strand:
    """A line between two people; `width` by how often they met."""

    d: str
    width: int
    href: str
    words: str


@dataclass(frozen=True, slots=True)
class Weave:
    """The two columns of people and the lines between them."""

    left: tuple[tuple[ActorRef, int], ...]  # with the height of their middle
    right: tuple[tuple[ActorRef, int], ...]
    strands: tuple[Strand, ...]
    height: int


def kind_rows(kinds: Sequence[KindYears]) -> tuple[Row, ...]:
    """Rows of bars, a year `YEAR` wide, the busiest year of all kinds as high as a row."""
    most = max((max(kind.counts, default=0) for kind in kinds), default=1) or 1
    rows = []
    for kind in kinds:
        bars = [
            f"M{YEAR * at} {ROW}v-{max(1, round((ROW - 2) * number / most))}h{YEAR - 1}V{ROW}z"
            for at, number in enumerate(kind.counts)
            if number
        ]
        rows.append(Row(kind.label, kind.href, sum(kind.counts), "".join(bars), YEAR * len(kind.counts)))
    return tuple(rows)


def dots(months: Sequence[SaidInMonth]) -> tuple[Dot, ...]:
    """Dots above the line for Washington, below it for Pyongyang; their area is the number."""
    most = max((max(month.us, month.dprk) for month in months), default=1) or 1
    found = []
    for at, month in enumerate(months):
        x = MONTH * at + MONTH // 2
        sides = (("us", month.us, month.us_href, -1), ("dprk", month.dprk, month.dprk_href, 1))
        for lane, number, href, side in sides:
            if number:
                radius = max(3, round(LARGEST * (number / most) ** 0.5))
                found.append(Dot(x, MIDDLE + side * (LARGEST + 18), radius, number, href, lane))
    return tuple(found)


def weave(page: CompanyPage) -> Weave:
    """The busiest of both sides in two columns, a line for each pair among them."""
    left = {actor.slug: at for at, actor in enumerate(page.rows[:SHOWN])}
    right = {actor.slug: at for at, actor in enumerate(page.columns[:SHOWN])}
    most = max((pair.times for pair in page.pairs), default=1)
    strands = []
    for pair in reversed(page.pairs):  # the thickest last, on top
        if pair.us.slug in left and pair.dprk.slug in right:
            y, z = _height(left[pair.us.slug]), _height(right[pair.dprk.slug])
            d = f"M{SIDE} {y}C{SIDE + SPAN // 2} {y} {SIDE + SPAN // 2} {z} {SIDE + SPAN} {z}"
            words = f"{pair.us.name} – {pair.dprk.name}: {pair.times}"
            strands.append(Strand(d, max(1, round(8 * pair.times / most)), pair.href, words))
    return Weave(
        tuple((actor, _height(at)) for at, actor in enumerate(page.rows[:SHOWN])),
        tuple((actor, _height(at)) for at, actor in enumerate(page.columns[:SHOWN])),
        tuple(strands),
        _height(max(len(left), len(right))),
    )


def tint(times: int) -> int:
    """The step of a matrix cell, 1 to 4: once, up to three times, up to eight, oftener."""
    return 1 + bisect_left(STEPS, times)


def _height(at: int) -> int:
    return LINE * at + LINE // 2


FILTERS = {"kind_rows": kind_rows, "dots": dots, "weave": weave, "tint": tint}
