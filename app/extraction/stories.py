"""The time of a story: in a text that has told of years ago alone, a day without a year is of that time.

A report of the day writes the year where it is another; a story does not: "In the summer of 2002 … That
October … On January 10th" goes on in 2003, whenever it was written.
"""

import re
from datetime import date

from app.domain.dates import UNKNOWN_DATE, HonestDate
from app.extraction.reckoning import Anchor, year_date
from app.extraction.resolution import resolve_date

_YEARLESS: dict[str, tuple[str, ...]] = {  # with the groups that hold a year of their own
    "month-day": (),
    "day-month": (),
    "month": (),
    "holiday": ("hy",),
    "korean-day": ("ky", "kyr", "kdy"),
    "korean-month": ("kmy", "kmr", "kmq"),
}
# What is told of the last months may well go on into these; what lies further back is a story of its own.
_DAYS_BACK = 400


def is_long_ago(told: HonestDate, published: date | None) -> bool:
    """Whether a date lies so far back that those who read of it think of another time."""
    if told.latest is None or published is None:
        return False
    return (published - told.latest).days >= _DAYS_BACK


def in_story(rule: str, match: re.Match[str], told: HonestDate, published: date | None) -> HonestDate:
    """The date in the time of what was told just before; unknown where that is not years ago."""
    groups = _YEARLESS.get(rule)
    if groups is None or any(match[group] for group in groups):
        return UNKNOWN_DATE
    if told.earliest is None or not is_long_ago(told, published):
        return UNKNOWN_DATE
    for step in (0, 1):
        base = year_date(told.earliest.year + step)
        found = resolve_date(rule, match, Anchor(UNKNOWN_DATE, base, ahead=False))
        if found.latest is not None and found.latest >= told.earliest:
            return found
    return UNKNOWN_DATE
