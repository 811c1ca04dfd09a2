"""The year strip: one bar for each year, older ones together while they are few. Pure."""

from collections.abc import Iterable

from app.domain.entries import Link, YearBar
from app.domain.language import ngettext
from app.domain.timeline import YearRange
from app.domain.vocabulary import Lane
from app.services.choices import Shown
from app.storage.facets import Counts, YearCount

# The first nuclear crisis begins in 1993; before it the record has a few events a decade.
FIRST_OWN_YEAR = 1993
# Up to so many events a year on average the years before are one bar; above it each decade is one.
SPARSE = 2.0
LANES = (Lane.DPRK, Lane.THIRD, Lane.JOINT, Lane.US)  # from the foot up, so that the two sides lie apart


def to_strip(shown: Shown, counts: Counts) -> tuple[YearBar, ...]:
    """Bars from the first to the last year of the list's scope, empty ones included.

    An event counts in every bar it touches, so that a bar's figure is the length of the list behind it.
    """
    if counts.years is None:
        return ()
    first, last = counts.years
    spans = [*_old_spans(first, min(last, FIRST_OWN_YEAR - 1), counts.strip)]
    spans += [(year, year) for year in range(max(first, FIRST_OWN_YEAR), last + 1)]
    return tuple(_to_bar(shown, counts, *span) for span in spans)


def _old_spans(first: int, last: int, strip: Iterable[YearCount]) -> Iterable[tuple[int, int]]:
    if last < first:
        return
    events = sum(row.count for row in strip if row.first <= last)
    if events <= SPARSE * (last - first + 1):
        yield first, last
        return
    for decade in range(first - first % 10, last + 1, 10):
        yield max(first, decade), min(last, decade + 9)


def _to_bar(shown: Shown, counts: Counts, first: int, last: int) -> YearBar:
    lanes = dict.fromkeys(LANES, 0)
    for row in counts.strip:
        if row.first <= last and (row.last is None or row.last >= first):
            lanes[row.lane] += row.count
    years = YearRange(first, last)
    chosen = shown.query.year
    selected = chosen is not None and (chosen.first or first) <= first and (chosen.last or last) >= last
    # A click on the only chosen bar takes the choice away.
    wanted = None if selected and chosen == years else years
    return YearBar(
        first=first,
        last=last,
        label=str(first) if first == last else _span_words(first, last),
        lanes=tuple(lanes.items()),
        total=sum(lanes.values()),
        selected=selected,
        href=shown.href(shown.query.but(year=wanted, date=None)),
    )


def _span_words(first: int, last: int) -> str:
    return f"{first}–{last % 100:02d}" if first // 100 == last // 100 else f"{first}–{last}"


def to_neighbours(shown: Shown, strip: Iterable[YearBar]) -> tuple[Link | None, Link | None]:
    """The nearest bars with events before and behind the chosen years. Pure."""
    first, last = _chosen(shown)
    bars = [bar for bar in strip if bar.total]
    earlier = [bar for bar in bars if first is not None and bar.last < first]
    later = [bar for bar in bars if last is not None and bar.first > last]
    return _link(earlier[-1:]), _link(later[:1])


def _chosen(shown: Shown) -> tuple[int | None, int | None]:
    query = shown.query
    if query.date is not None:
        return (
            query.date.earliest.year if query.date.earliest else None,
            query.date.latest.year if query.date.latest else None,
        )
    return (query.year.first, query.year.last) if query.year else (None, None)


def _link(bars: list[YearBar]) -> Link | None:
    if not bars:
        return None
    bar = bars[0]
    return Link(
        bar.href,
        ngettext("%(years)s: %(num)s event", "%(years)s: %(num)s events", bar.total, years=bar.label),
    )
