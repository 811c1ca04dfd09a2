"""The days of holidays by which news tells time, in America and in both Koreas.

Lunar New Year and Chuseok are those of the Korean calendar, as published by the Korea Astronomy and Space
Science Institute; the others are fixed or counted.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from app.domain.dates import UNKNOWN_DATE, HonestDate, day
from app.domain.vocabulary import Basis
from app.extraction.calendar_words import YEAR_PATTERN
from app.extraction.reckoning import Anchor

_FIRST_LUNAR = 2000
# One month and day a year, from 2000 on.
_SEOLLAL = (
    "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 "
    "0125 0212 0201 0122 0210 0129 0217 0207 0127 0213 0203"
)
_CHUSEOK = (
    "0912 1001 0921 0911 0928 0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 "
    "1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912"
)


def _lunar(table: str) -> Callable[[int], date]:
    days = table.split()

    def on(year: int) -> date:
        if not 0 <= year - _FIRST_LUNAR < len(days):
            raise ValueError(year)
        number = int(days[year - _FIRST_LUNAR])
        return date(year, number // 100, number % 100)

    return on


def _fixed(month: int, number: int) -> Callable[[int], date]:
    return lambda year: date(year, month, number)


def _nth(month: int, weekday: int, count: int) -> Callable[[int], date]:
    """The count-th weekday of a month, 0 for Monday."""

    def on(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))

    return on


def _memorial(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())


def _easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * ell) // 433
    month = (h + ell - 7 * m + 90) // 25
    return date(year, month, (h + ell - 7 * m + 33 * month + 19) % 32)


_ELECTION = _nth(11, 0, 1)
HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year’s day": _fixed(1, 1),
    "new year’s eve": _fixed(12, 31),
    "new year’s": _fixed(1, 1),
    "day of the shining star": _fixed(2, 16),
    "day of the sun": _fixed(4, 15),
    "memorial day": _memorial,
    "independence day": _fixed(7, 4),
    "the fourth of july": _fixed(7, 4),
    "liberation day": _fixed(8, 15),
    "labor day": _nth(9, 0, 1),
    "election day": lambda year: _ELECTION(year) + timedelta(days=1),
    "inauguration day": _fixed(1, 20),
    "veterans day": _fixed(11, 11),
    "thanksgiving": _nth(11, 3, 4),
    "thanksgiving day": _nth(11, 3, 4),
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "easter": _easter,
    "easter sunday": _easter,
    "lunar new year": _lunar(_SEOLLAL),
    "seollal": _lunar(_SEOLLAL),
    "chuseok": _lunar(_CHUSEOK),
    "설날": _lunar(_SEOLLAL),
    "추석": _lunar(_CHUSEOK),
    "태양절": _fixed(4, 15),
    "광명성절": _fixed(2, 16),
    "광복절": _fixed(8, 15),
    "성탄절": _fixed(12, 25),
}
_LATIN = "|".join(
    name.replace("’", "['’]").replace(" ", r"\s+")
    for name in sorted(HOLIDAYS, key=len, reverse=True)
    if name.isascii() or "’" in name
).replace(r"new\s+year['’]s|", "")
_HANGUL = "|".join(name for name in HOLIDAYS if not name.isascii() and "’" not in name)
# A holiday dates what happened on it; "a Christmas gift" and "ahead of Chuseok" date nothing.
HOLIDAY_SHAPE = (
    r"(?P<hn>(?:(?<=\bon )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )|(?<=\bOn )|(?<=\bon the ))"
    rf"(?:{_LATIN})(?!\w)|"
    rf"\bnew\s+year['’]s(?=\s+(?:address|speech|message)\b)|(?:{_HANGUL})(?=에|인|이던|이었던|\s?당일))"
    rf"(?:,?\s+(?:of\s+|in\s+)?(?P<hy>{YEAR_PATTERN})\b)?"
)
_NAMES = re.compile(r"\s+")


def read_holiday(match: re.Match[str], anchor: Anchor) -> HonestDate:
    """The holiday of the year that is written, else the last one, or the next where the text looks ahead."""
    on = HOLIDAYS[_NAMES.sub(" ", match["hn"].lower().replace("'", "’"))]
    if match["hy"]:
        return day(on(int(match["hy"])), basis=Basis.STATED)
    near = anchor.near
    if near is None:
        told = anchor.told.earliest
        return day(on(told.year), basis=Basis.RELATIVE) if told else UNKNOWN_DATE
    years = (near.year, near.year + 1) if anchor.ahead else (near.year, near.year - 1)
    days = [on(year) for year in years]
    fits = [each for each in days if (each >= near if anchor.ahead else each <= near)]
    return day(fits[0], basis=Basis.RELATIVE) if fits else UNKNOWN_DATE
