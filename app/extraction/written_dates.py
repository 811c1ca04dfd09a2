"""Dates as written: a day, a month, a season, a year, spans of them."""

import re
from collections.abc import Callable
from datetime import date

from app.domain.dates import UNKNOWN_DATE, HonestDate, day, parse_edtf, span
from app.domain.vocabulary import Basis
from app.extraction.calendar_words import SEASON_CODES, month_number
from app.extraction.holidays import read_holiday
from app.extraction.reckoning import Anchor, lower, month_date, nearest_month, year_for, yearless

_CENTURY = 100
_YEAR_DIGITS = 4


def _absolute(year: str, month: str, day_number: str) -> HonestDate:
    return parse_edtf(f"{int(year):04d}-{int(month):02d}-{int(day_number):02d}")


def _iso(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(match["iso"])


def _full(keys: tuple[str, str, str]) -> Callable[[re.Match[str], Anchor], HonestDate]:
    def read(match: re.Match[str], _: Anchor) -> HonestDate:
        year, month, day_number = (match[key] for key in keys)
        return _absolute(year, str(month_number(month)), day_number)

    return read


def _day_of(month_key: str, day_key: str) -> Callable[[re.Match[str], Anchor], HonestDate]:
    def read(match: re.Match[str], anchor: Anchor) -> HonestDate:
        return yearless(month_number(match[month_key]), int(match[day_key]), anchor)

    return read


def _days(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if match["rm"]:
        first_month, second_month = match["rm"], match["rm2"] or match["rm"]
        first, second, year = match["rd1"], match["rd2"], match["ry"]
    else:
        first_month = second_month = match["qm"]
        first, second, year = match["qd1"], match["qd2"], match["qy"]
    month = month_number(first_month)
    number_of_year = int(year) if year else year_for(month, int(first), anchor)
    if number_of_year is None:
        return UNKNOWN_DATE
    start = date(number_of_year, month, int(first))
    end = date(number_of_year, month_number(second_month), int(second))
    basis = Basis.STATED if year else Basis.RELATIVE
    return span(start, end, basis=basis) if end >= start else day(start, basis=basis)


def _month_year(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(f"{match['my']}-{month_number(match['mm']):02d}")


_OF_YEAR = re.compile(r"\s+(this|last)\s+year\b", re.IGNORECASE)


def _bare_month(match: re.Match[str], anchor: Anchor) -> HonestDate:
    month = month_number(match["xm"] or match["xn"])
    of_year = _OF_YEAR.match(match.string, match.end())
    if of_year and anchor.near is not None:
        return month_date(date(anchor.near.year - (of_year[1].lower() == "last"), month, 1))
    return nearest_month(month, anchor)


def _month_relative(match: re.Match[str], anchor: Anchor) -> HonestDate:
    near, month = anchor.near, month_number(match["lm"])
    if near is None:
        return UNKNOWN_DATE
    if match["lq"].lower() == "next":
        return month_date(date(near.year + (month <= near.month), month, 1))
    if lower(match, "lq") == "this" and anchor.ahead:
        return month_date(date(near.year + (month < near.month), month, 1))
    return month_date(
        date(
            near.year
            - (month >= near.month and lower(match, "lq") == "last")
            - (month > near.month and lower(match, "lq") != "last"),
            month,
            1,
        )
    )


def _season_year(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(f"{match['sy']}-{SEASON_CODES[match['sn']]}")


def _season(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.near is None:
        return UNKNOWN_DATE
    code = SEASON_CODES[lower(match, "ss")]
    for year in (anchor.near.year, anchor.near.year - 1, anchor.near.year + 1):
        season = parse_edtf(f"{year}-{code}", basis=Basis.RELATIVE)
        over = season.latest is not None and season.latest < anchor.near
        begun = season.earliest is not None and season.earliest <= anchor.near
        wanted = {"last": over, "this": not over or anchor.near.year == year, "next": not begun}[
            lower(match, "sq")
        ]
        if wanted:
            return season
    return UNKNOWN_DATE


def _plain_year(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(match["yy"])


def _year_span(match: re.Match[str], _: Anchor) -> HonestDate:
    last = match["yt"]
    if len(last) < _YEAR_DIGITS:
        last = str(int(match["yf"]) // _CENTURY) + last
    return parse_edtf(f"{match['yf']}/{last}")


def _month_told(match: re.Match[str], anchor: Anchor) -> HonestDate:
    """Read "that August" as of the year told last, "the following March" as the first after what was told."""
    told = anchor.told
    if told.earliest is None or told.latest is None:
        return UNKNOWN_DATE
    quality = lower(match, "oq")
    if match["os"]:
        year = told.earliest.year + {"the previous": -1, "the preceding": -1}.get(quality, 0)
        season = parse_edtf(f"{year}-{SEASON_CODES[lower(match, 'os')]}", basis=Basis.RELATIVE)
        after = quality in {"the following", "the next"} and season.earliest is not None
        if after and season.earliest <= told.latest:  # type: ignore[operator]
            return parse_edtf(f"{year + 1}-{SEASON_CODES[lower(match, 'os')]}", basis=Basis.RELATIVE)
        return season
    month, base = month_number(match["om"]), told.earliest
    if quality in {"the following", "the next"}:
        return month_date(date(told.latest.year + (month <= told.latest.month), month, 1))
    if quality in {"the previous", "the preceding"}:
        return month_date(date(base.year - (month >= base.month), month, 1))
    return month_date(date(base.year, month, 1))


WRITTEN: dict[str, Callable[[re.Match[str], Anchor], HonestDate]] = {
    "holiday": read_holiday,
    "month-told": _month_told,
    "iso": _iso,
    "month-days-year": _days,
    "days-month-year": _days,
    "month-day-year": _full(("ay", "am", "ad")),
    "day-month-year": _full(("by", "bm", "bd")),
    "month-day": _day_of("cm", "cd"),
    "day-month": _day_of("dm", "dd"),
    "month-year": _month_year,
    "season-year": _season_year,
    "season": _season,
    "year-span": _year_span,
    "month-relative": _month_relative,
    "month": _bare_month,
    "year": _plain_year,
}
