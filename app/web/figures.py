"""Geometry of the smaller figures, in whole numbers: kinds over years, statements by month, who met whom."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.chart_pages import Beside, CompanyPage, KindYears, Pair, SaidInMonth
from app.domain.entries import ActorRef, Link
from app.domain.nearness import Nearness

ROW = 36  # height of a kind's row
YEAR = 6  # width of a year in it
YEARS = 40  # years shown of each kind: before them the record has a few events a year
MONTH = 34  # width of a month, that "Sep" at 12 px fits in
MIDDLE = 70  # the line between the two sides
LARGEST = 15  # radius of the busiest month's dot
LINE = 26  # distance between people
SPAN = 420  # between the two columns of people
SIDE = 190  # room for names
STEPS = (1, 3, 8)  # the most meetings of the matrix’s first three tints
THICKEST = 10  # the line between those who met most
BAR = 8  # width of a number of meetings among the shuffles
MARK = 5  # every fifth is written, or every tenth where they are many
MANY = 40
TALLEST = 64


@dataclass(frozen=True, slots=True)
class Row:
    """A kind as a row of bars, all rows on one scale: one path, `d`. `peak` is its busiest year of all."""

    kind: str
    label: str
    href: str
    total: int
    d: str
    most: int
    peak: Link


@dataclass(frozen=True, slots=True)
class Kinds:
    """The rows of all kinds, the years that they show, and how many events are earlier."""

    rows: tuple[Row, ...]
    first: int
    last: int
    earlier: int
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
    pair: Pair


@dataclass(frozen=True, slots=True)
class Shuffles:
    """How many shuffles had each number of meetings with a test, as one path of bars, and the record’s own.

    `at` is the middle of the record’s number, `marks` numbers to write below with their middles.
    """

    d: str
    width: int
    at: int
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Weave:
    """The two columns of people and the lines between them."""

    left: tuple[tuple[ActorRef, int], ...]  # with the height of their middle
    right: tuple[tuple[ActorRef, int], ...]
    strands: tuple[Strand, ...]
    height: int


def to_kinds(kinds: Sequence[KindYears], first: int) -> Kinds:
    """Rows of bars, a year `YEAR` wide from `first` on, the busiest year of all kinds as high as a row."""
    most = max((max(kind.counts, default=0) for kind in kinds), default=1) or 1
    length = max((len(kind.counts) for kind in kinds), default=0)
    skip = max(0, length - YEARS)
    rows = tuple(
        Row(
            kind.kind,
            kind.label,
            kind.href,
            total,
            _bars(kind.counts[skip:], most),
            max(kind.counts),
            kind.peak,
        )
        for kind, total in zip(kinds, (sum(kind.counts) for kind in kinds), strict=True)
    )
    earlier = sum(sum(kind.counts[:skip]) for kind in kinds)
    return Kinds(rows, first + skip, first + length - 1, earlier, YEAR * (length - skip))


def _bars(counts: Sequence[int], most: int) -> str:
    return "".join(
        f"M{YEAR * at + YEAR // 2} {ROW}v-{max(2, round((ROW - 2) * number / most))}"
        for at, number in enumerate(counts)
        if number
    )


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
    left = {actor.slug: at for at, actor in enumerate(page.rows)}
    right = {actor.slug: at for at, actor in enumerate(page.columns)}
    most = max((pair.times for pair in page.pairs), default=1)
    strands = []
    for pair in reversed(page.pairs):  # the thickest last, on top
        if pair.us.slug in left and pair.dprk.slug in right:
            y, z = _height(left[pair.us.slug]), _height(right[pair.dprk.slug])
            d = f"M{SIDE} {y}C{SIDE + SPAN // 2} {y} {SIDE + SPAN // 2} {z} {SIDE + SPAN} {z}"
            strands.append(Strand(d, max(2, round(THICKEST * pair.times / most)), pair))
    return Weave(
        tuple((actor, _height(at)) for at, actor in enumerate(page.rows)),
        tuple((actor, _height(at)) for at, actor in enumerate(page.columns)),
        tuple(strands),
        LINE * max(len(left), len(right)),
    )


def near(meetings: Sequence[Beside], window: int) -> tuple[Beside, ...]:
    """The meetings with a test within the window on either side."""
    return tuple(
        one
        for one in meetings
        if any(test is not None and test.days <= window for test in (one.before, one.after))
    )


def shuffles(side: Nearness) -> Shuffles:
    """The shuffles from the fewest meetings with a test to the most, the record’s own number among them."""
    numbers = [number for number, _ in side.spread] or [side.with_test]
    low, high = min(*numbers, side.with_test), max(*numbers, side.with_test)
    most = max((times for _, times in side.spread), default=1)
    bars = "".join(
        f"M{BAR * (number - low) + BAR // 2} {TALLEST}v-{max(1, round(TALLEST * times / most))}"
        for number, times in side.spread
    )
    middles = {number: BAR * (number - low) + BAR // 2 for number in range(low, high + 1)}
    every = MARK if len(middles) < MANY else 2 * MARK
    marks = tuple((number, middles[number]) for number in middles if not number % every)
    return Shuffles(bars, BAR * len(middles), middles[side.with_test], marks)


def tint(times: int) -> int:
    """The step of a matrix cell, 1 to 4: once, up to three times, up to eight, oftener."""
    return 1 + bisect_left(STEPS, times)


def _height(at: int) -> int:
    return LINE * at + LINE // 2


FILTERS = {
    "kind_rows": to_kinds,
    "dots": dots,
    "weave": weave,
    "tint": tint,
    "shuffles": shuffles,
    "near": near,
}
