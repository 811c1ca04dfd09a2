"""Geometry of the drawn charts: whole numbers for templates to put into SVG, nothing about colours."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.entries import YearBar
from app.domain.language import _
from app.domain.vocabulary import Lane

STRIP_HEIGHT = 72  # CSS pixels of the tallest year in the strip
UNIT = 6  # CSS pixels of one event while all of them fit
LOWEST = 3
CHART_HEIGHT = 200


@dataclass(frozen=True, slots=True)
class Block:
    """One lane's part of a column; `y` events from its top."""

    lane: Lane
    y: int


@dataclass(frozen=True, slots=True)
class Column:
    """One year, or one bucket of years, drawn as a stack; `height` in CSS pixels, blocks from the top."""

    label: str
    short: str
    href: str
    total: int
    selected: bool
    wide: bool
    height: int
    blocks: tuple[Block, ...]


def to_columns(bars: Sequence[YearBar]) -> tuple[Column, ...]:
    """Columns of the year strip; a bucket of years is cut off at the tallest single year."""
    most = _most(bars)
    return _columns(bars, min(UNIT, STRIP_HEIGHT / most), STRIP_HEIGHT)


def to_tall_columns(bars: Sequence[YearBar]) -> tuple[Column, ...]:
    """Columns of the large chart."""
    return _columns(bars, CHART_HEIGHT / _most(bars), CHART_HEIGHT)


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


def _most(bars: Sequence[YearBar]) -> int:
    return max((bar.total for bar in bars if bar.first == bar.last), default=1) or 1


def _columns(bars: Sequence[YearBar], unit: float, tallest: int) -> tuple[Column, ...]:
    return tuple(_column(bar, unit, tallest) for bar in bars)


def _column(bar: YearBar, unit: float, tallest: int) -> Column:
    single = bar.first == bar.last
    height = min(tallest, max(LOWEST, round(bar.total * unit))) if bar.total else 0
    blocks, y = [], 0
    for lane, count in reversed(bar.lanes):
        if count:
            blocks.append(Block(lane, y))
            y += count
    short = f"’{bar.first % 100:02}" if single else bar.label
    return Column(bar.label, short, bar.href, bar.total, bar.selected, not single, height, tuple(blocks))
