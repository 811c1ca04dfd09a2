"""What the record is made of: the figures by which a reader can judge where it is thin."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.vocabulary import Exactness

THIN = 12  # events of a year below which it counts as thin: less than one a month


@dataclass(frozen=True, slots=True)
class RecordShape:
    """What the record layer is made of; pairs are a value and its number of events."""

    events: int = 0
    last: date | None = None  # day of the newest event that happened
    thin: tuple[tuple[int, int], ...] = ()  # spans of years, first and last
    importance: tuple[tuple[int, int], ...] = ()
    exactness: tuple[tuple[Exactness, int], ...] = ()
    inferred: int = 0  # dates worked out by a person
    statements: int = 0
    levelled: int = 0  # statements with a level
    single: int = 0  # events with one independent source, with two, with more
    double: int = 0
    more: int = 0


def spans_of_thin_years(years: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    """Spans of years with fewer than `THIN` events, between the first year and the last."""
    spans: list[tuple[int, int]] = []
    for year in range(min(years, default=0), max(years, default=-1) + 1):
        if years.get(year, 0) >= THIN:
            continue
        if spans and spans[-1][1] == year - 1:
            spans[-1] = (spans[-1][0], year)
        else:
            spans.append((year, year))
    return tuple(spans)
