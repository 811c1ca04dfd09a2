"""Geometry of the drawn charts: whole numbers for templates to put into SVG, nothing about colours."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.entries import FacetValue, YearBar
from app.domain.language import _
from app.domain.vocabulary import Lane

STRIP_HEIGHT = 72  # CSS pixels of the tallest year in the strip
UNIT = 6  # CSS pixels of one event while all of them fit
LOWEST = 3
CHART_HEIGHT = 200
STEP = 24  # a year's width, that three digits at 12 px fit in; the whole chart then fits a wide screen
BUCKET = 60  # width of a bar for many years


@dataclass(frozen=True, slots=True)
class Block:
    """One lane's part of a column, from the top: in events (`y`, `height`) and in CSS pixels."""

    lane: Lane
    y: int
    height: int
    top: int
    pixels: int


@dataclass(frozen=True, slots=True)
class Column:
    """One year, or one bucket of years, drawn as a stack; `x`, `width` and `height` in CSS pixels."""

    label: str
    short: str
    href: str
    total: int
    selected: bool
    wide: bool
    x: int
    width: int
    height: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One kind as a horizontal bar; `width` in per cent of the longest."""

    label: str
    href: str
    count: int
    width: int


def to_columns(bars: Sequence[YearBar]) -> tuple[Column, ...]:
    """Columns of the year strip; a bucket of years is cut off at the tallest single year."""
    most = _most(bars)
    return _columns(bars, min(UNIT, STRIP_HEIGHT / most), STRIP_HEIGHT)


def to_tall_columns(bars: Sequence[YearBar]) -> tuple[Column, ...]:
    """Columns of the large chart, side by side from the left."""
    return _columns(bars, CHART_HEIGHT / _most(bars), CHART_HEIGHT)


def chart_width(columns: Sequence[Column]) -> int:
    """Width of the chart in CSS pixels."""
    return columns[-1].x + columns[-1].width


def chart_words(columns: Sequence[Column]) -> str:
    """The chart in a sentence: its span, its peak, its last value."""
    if not columns:
        return _("No events.")
    peak, last = max(columns, key=lambda column: column.total), columns[-1]
    return _(
        "From %(first)s to %(last)s. Most in %(peak)s: %(most)s. Last, %(last)s: %(newest)s.",
        first=columns[0].label,
        last=last.label,
        peak=peak.label,
        most=peak.total,
        newest=last.total,
    )


def busiest(bars: Sequence[YearBar]) -> str:
    """What the chart shows, as a heading."""
    years = [bar for bar in bars if bar.first == bar.last and bar.total]
    if not years:
        return _("Events per year")
    peak = max(years, key=lambda bar: bar.total)
    return _("Events per year: most are recorded for %(year)s", year=peak.label)


def by_lane(bar: YearBar) -> tuple[int, ...]:
    """The counts of a year in the order of the vocabulary's lanes."""
    counts = dict(bar.lanes)
    return tuple(counts.get(lane, 0) for lane in Lane)


def to_bars(values: Sequence[FacetValue]) -> tuple[Bar, ...]:
    """Scale counts to the largest one."""
    most = max((value.count for value in values), default=1) or 1
    return tuple(Bar(v.label, v.href, v.count, round(100 * v.count / most)) for v in values if v.count)


def _most(bars: Sequence[YearBar]) -> int:
    return max((bar.total for bar in bars if bar.first == bar.last), default=1) or 1


def _columns(bars: Sequence[YearBar], unit: float, tallest: int) -> tuple[Column, ...]:
    columns, x = [], 0
    for bar in bars:
        width = STEP if bar.first == bar.last else BUCKET
        columns.append(_column(bar, unit, tallest, x, width))
        x += width
    return tuple(columns)


def _column(bar: YearBar, unit: float, tallest: int, x: int, width: int) -> Column:
    single = bar.first == bar.last
    height = min(tallest, max(LOWEST, round(bar.total * unit))) if bar.total else 0
    blocks, y = [], bar.total
    for lane, count in bar.lanes:
        if count:
            foot, y = y, y - count
            top, bottom = round(height * y / bar.total), round(height * foot / bar.total)
            blocks.append(Block(lane, y, count, top, bottom - top))
    short = f"’{bar.first % 100:02}" if single else bar.label
    stack = tuple(blocks)
    return Column(bar.label, short, bar.href, bar.total, bar.selected, not single, x, width, height, stack)
