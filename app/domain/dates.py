"""Honest dates: an interval, how exactly it is known, and what that rests on.

The text form is Extended Date/Time Format (ISO 8601-2, level 1) in the part this field needs:

    2018            a year                   2018-06         a month
    2018-06-12      a day                    2018-21         a season (21 spring … 24 winter)
    2018-06-12~     about                    1984?           uncertain          1984%  both
    2018-06-27/2018-06-28  a span            2019-04/..      open towards the future
    (empty)         not known
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from app.domain.errors import InvalidDateError
from app.domain.language import msg
from app.domain.vocabulary import Basis, Exactness

# Seasons by the months they cover in the northern hemisphere; winter runs into the next year.
SEASONS: dict[int, tuple[int, int]] = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
# How far "about" may reach on either side of a day, for overlap tests only; a press "about" rarely
# misses by more than a weekend.
ABOUT_DAYS = 3

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%])?", re.ASCII)


@dataclass(frozen=True, slots=True)
class HonestDate:
    """When something was, no more exactly than the source says.

    `earliest` and `latest` are inclusive days in the calendar of the place; both are None where the
    date is not known. `edtf` is the text the two were read from.
    """

    edtf: str
    earliest: date | None
    latest: date | None
    exactness: Exactness
    basis: Basis

    @property
    def known(self) -> bool:
        """Whether anything is known about the date."""
        return self.earliest is not None

    @property
    def is_estimate(self) -> bool:
        """Whether it was worked out and is in doubt, so that it must never be shown as a stated date."""
        return self.basis is Basis.INFERRED and self.exactness is Exactness.UNCERTAIN

    @property
    def sort_day(self) -> int:
        """Key of the timeline's order, YYYYMMDD of the earliest day; unknown dates come last."""
        if self.earliest is None:
            return UNKNOWN_SORT_DAY
        return self.earliest.year * 10_000 + self.earliest.month * 100 + self.earliest.day


UNKNOWN_SORT_DAY = 99_999_999
UNKNOWN_DATE = HonestDate("", None, None, Exactness.UNKNOWN, Basis.UNKNOWN)


@dataclass(frozen=True, slots=True)
class _Point:
    """One end of an interval."""

    earliest: date
    latest: date
    exactness: Exactness


def parse_edtf(text: str, *, basis: Basis = Basis.STATED) -> HonestDate:
    """Read a date; an empty text is the unknown date.

    Raises InvalidDateError for anything else that is not of the forms in the module's table, for days
    that do not exist and for intervals that end before they begin.
    """
    text = text.strip()
    if not text:
        return UNKNOWN_DATE
    first, slash, second = text.partition("/")
    start = _parse_point(first, whole=text)
    if not slash:
        return HonestDate(text, start.earliest, start.latest, start.exactness, basis)
    if second in {"", ".."}:
        return HonestDate(text, start.earliest, None, Exactness.RANGE, basis)
    end = _parse_point(second, whole=text)
    if end.latest < start.earliest:
        raise InvalidDateError(text, msg("it ends before it begins"))
    loose = {Exactness.APPROXIMATE, Exactness.UNCERTAIN} & {start.exactness, end.exactness}
    exactness = next(iter(sorted(loose)), Exactness.RANGE)
    return HonestDate(text, start.earliest, end.latest, exactness, basis)


def day(value: date, *, basis: Basis = Basis.STATED) -> HonestDate:
    """Make the date of one exactly known day."""
    return HonestDate(value.isoformat(), value, value, Exactness.DAY, basis)


def span(first: date, last: date, *, basis: Basis = Basis.STATED) -> HonestDate:
    """Make the date of an interval of whole days; equal ends give one day."""
    if first == last:
        return day(first, basis=basis)
    return HonestDate(f"{first.isoformat()}/{last.isoformat()}", first, last, Exactness.RANGE, basis)


def touches(a: HonestDate, b: HonestDate) -> bool:
    """Whether two known dates can be of the same moment; an open end reaches for ever."""
    if a.earliest is None or b.earliest is None:
        return False
    a_last = a.latest or date.max
    b_last = b.latest or date.max
    return a.earliest <= b_last and b.earliest <= a_last


def _parse_point(text: str, *, whole: str) -> _Point:
    match = _POINT.fullmatch(text)
    if match is None:
        raise InvalidDateError(whole, msg("write it as 2018, 2018-06, 2018-06-12 or 2018-06-12/2018-06-14"))
    year = int(match["year"])
    if year == 0:
        raise InvalidDateError(whole, msg("there is no year 0 in this calendar"))
    month = int(match["month"]) if match["month"] else None
    number = int(match["day"]) if match["day"] else None
    try:
        point = _point(year, month, number)
    except ValueError:
        raise InvalidDateError(whole, msg("there is no such day")) from None
    if match["mark"] == "~":
        return _Point(point.earliest, point.latest, Exactness.APPROXIMATE)
    if match["mark"]:
        return _Point(point.earliest, point.latest, Exactness.UNCERTAIN)
    return point


def _point(year: int, month: int | None, number: int | None) -> _Point:
    if month is None:
        return _Point(date(year, 1, 1), date(year, 12, 31), Exactness.YEAR)
    if month in SEASONS and number is None:
        first, last = SEASONS[month]
        last_year = year + (last < first)
        return _Point(date(year, first, 1), _month_end(last_year, last), Exactness.SEASON)
    if number is None:
        return _Point(date(year, month, 1), _month_end(year, month), Exactness.MONTH)
    exact = date(year, month, number)
    return _Point(exact, exact, Exactness.DAY)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
