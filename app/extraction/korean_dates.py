"""Dates in Korean texts."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from app.domain.dates import UNKNOWN_DATE, HonestDate, day, parse_edtf, span
from app.domain.vocabulary import Basis, Exactness
from app.extraction.calendar_words import WEEKDAYS
from app.extraction.reckoning import (
    DAY,
    WEEK,
    Anchor,
    month_date,
    move,
    nearest_month,
    unit_date,
    vague,
    year_date,
    yearless,
)

_SPACES = re.compile(r"\s+")
# Years counted from the publication, and those counted from the story.
_YEARS_FROM_NOW = {"올해": 0, "지난해": -1, "작년": -1, "재작년": -2, "내년": 1}
_YEARS_OF_STORY = {"그해": 0, "같은해": 0, "이듬해": 1}


def _joined(words: str | None) -> str:
    return _SPACES.sub("", words or "")


def _year_of(words: str, anchor: Anchor) -> int | None:
    """The year that "last year" or "that same year" means; None where nothing tells it."""
    if words in _YEARS_FROM_NOW:
        return None if anchor.near is None else anchor.near.year + _YEARS_FROM_NOW[words]
    told = anchor.told.earliest
    return None if told is None else told.year + _YEARS_OF_STORY[words]


def _korean_day(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if match["kdy"]:
        return parse_edtf(f"{match['kdy']}-{int(match['kdm']):02d}-{int(match['kdd']):02d}")
    if match["kyr"]:
        year = _year_of(_joined(match["kyr"]), anchor)
        if year is None:
            return UNKNOWN_DATE
        written = f"{year}-{int(match['km']):02d}-{int(match['kd']):02d}"
        return parse_edtf(written, basis=Basis.RELATIVE)
    if match["ky"]:
        return parse_edtf(f"{match['ky']}-{int(match['km']):02d}-{int(match['kd']):02d}")
    return yearless(int(match["km"]), int(match["kd"]), anchor)


def _korean_month(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if match["kmy"]:
        return parse_edtf(f"{match['kmy']}-{int(match['kmm']):02d}")
    if match["kmr"]:
        year = _year_of(_joined(match["kmr"]), anchor)
        if year is None:
            return UNKNOWN_DATE
        return parse_edtf(f"{year}-{int(match['kmm']):02d}", basis=Basis.RELATIVE)
    coming = anchor.ahead or match["kmq"] == "오는"
    return nearest_month(int(match["kmb"] or match["kmo"]), replace(anchor, ahead=coming))


def _korean_year(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(match["kyy"])


_MONTHS_AWAY = {"지난달": -1, "이달": 0, "이번달": 0, "내달": 1, "다음달": 1}


def _korean_monthday(match: re.Match[str], anchor: Anchor) -> HonestDate:
    found, month = int(match["kmd"]), _joined(match["kmw"])
    if month in {"같은달", "그달"}:
        told = anchor.told.earliest
        if told is None or anchor.told.exactness not in {Exactness.DAY, Exactness.MONTH}:
            return UNKNOWN_DATE
        return day(told.replace(day=found), basis=Basis.RELATIVE)
    if anchor.today is None:
        return vague(anchor)
    if month:
        first = month_date(anchor.today, _MONTHS_AWAY[month]).earliest
        return UNKNOWN_DATE if first is None else day(first.replace(day=found), basis=Basis.RELATIVE)
    if match[0].startswith("오는"):
        base = anchor.today if found >= anchor.today.day else anchor.today.replace(day=28) + 4 * DAY
        return day(base.replace(day=found), basis=Basis.RELATIVE)
    base = anchor.today if found <= anchor.today.day else anchor.today.replace(day=1) - DAY
    return day(base.replace(day=found), basis=Basis.RELATIVE)


def _korean_weekday(match: re.Match[str], anchor: Anchor) -> HonestDate:
    """The weekday of the last, this or the next week, or the last one there was."""
    if anchor.today is None:
        return vague(anchor)
    index = WEEKDAYS[match["kwd"]]
    monday = anchor.today - anchor.today.weekday() * DAY
    back = (anchor.today.weekday() - index) % 7
    if match["kwq"] is None:
        return day(anchor.today - back * DAY, basis=Basis.RELATIVE)
    if "주" in match[0]:
        step = {"지난": -1, "다음": 1}.get(match["kwq"], 0)
        return day(monday + step * WEEK + index * DAY, basis=Basis.RELATIVE)
    if match["kwq"] in {"오는", "다음"}:
        return day(anchor.today + (7 - back) * DAY, basis=Basis.RELATIVE)
    return day(anchor.today - (back or 7) * DAY, basis=Basis.RELATIVE)


_UNITS: dict[str, tuple[str, str]] = {
    "지난주": ("last", "week"),
    "이번주": ("this", "week"),
    "다음주": ("next", "week"),
    "지난달": ("last", "month"),
    "이달": ("this", "month"),
    "이번달": ("this", "month"),
    "다음달": ("next", "month"),
    "내달": ("next", "month"),
}
_DAYS = {"오늘": 0, "어제": -1, "그제": -2, "엊그제": -2, "내일": 1, "모레": 2}
_PARTS = {"초": (1, 3), "말": (10, 12)}  # months that the beginning and the end of a year reach over


def _korean_relative(match: re.Match[str], anchor: Anchor) -> HonestDate:
    words, part = _joined(match["krel"]), _joined(match["krp"])
    if words in _YEARS_FROM_NOW:
        year = _year_of(words, anchor)
        if year is None or part not in _PARTS:
            return UNKNOWN_DATE if year is None else year_date(year)
        first, last = (parse_edtf(f"{year}-{month:02d}") for month in _PARTS[part])
        if first.earliest is None or last.latest is None:
            return UNKNOWN_DATE
        return span(first.earliest, last.latest, basis=Basis.RELATIVE)
    if words in _UNITS:
        return unit_date(*_UNITS[words], anchor)
    if anchor.today is None:
        return vague(anchor)
    return day(anchor.today + _DAYS[words] * DAY, basis=Basis.RELATIVE)


_STEPS = {"전날": -1, "다음날": 1, "이튿날": 1, "그날": 0, "같은날": 0, "당일": 0, "이날": 0}


def _korean_told(match: re.Match[str], anchor: Anchor) -> HonestDate:
    """A day, month or year counted from the one told last; a bare "the day before" also from today."""
    words, told = _joined(match["ktold"]), anchor.told
    if words in _YEARS_OF_STORY:
        return move(told, _YEARS_OF_STORY[words], "year")
    if words in {"그달", "같은달"}:
        return move(told, 0, "month")
    if words == "전날" and anchor.today is not None and _is_of_the_day(told, anchor.today):
        return day(anchor.today - DAY, basis=Basis.RELATIVE)
    if words == "이날" and anchor.today is not None and told.exactness is not Exactness.DAY:
        return day(anchor.today, basis=Basis.RELATIVE)
    return move(told, _STEPS[words], "day") if told.exactness is Exactness.DAY else UNKNOWN_DATE


_STORY_DAYS = timedelta(days=3)


def _is_of_the_day(told: HonestDate, today: date) -> bool:
    """Whether what was told last is news of these days, so that "the day before" is yesterday."""
    if told.exactness is not Exactness.DAY or told.earliest is None:
        return True
    return today - told.earliest <= _STORY_DAYS


_NUMBERS = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6}
_DAYS_AGO = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "일주일": 7, "보름": 15}


def _korean_ago(match: re.Match[str], anchor: Anchor) -> HonestDate:
    """Read "6년 전 오늘" and "사흘 전" as a day, "6년 전" as a year."""
    word, unit = match["kan"], match["kau"] or "일"
    amount = int(word) if word.isdigit() else (_NUMBERS | _DAYS_AGO).get(word, 0)
    if anchor.near is None or (word.isdigit() and not match["kau"]):
        return UNKNOWN_DATE
    if unit in {"년", "개월", "달"}:
        return _long_ago(amount, unit, anchor, today=match["kao"] is not None)
    if anchor.today is None:
        return vague(anchor)
    if unit == "일":
        return day(anchor.today - amount * DAY, basis=Basis.RELATIVE)
    middle = anchor.today - amount * WEEK
    return span(middle - 3 * DAY, middle + 3 * DAY, basis=Basis.RELATIVE)


def _long_ago(amount: int, unit: str, anchor: Anchor, *, today: bool) -> HonestDate:
    if anchor.near is None:
        return UNKNOWN_DATE
    if unit != "년":
        return month_date(anchor.near, -amount)
    if today and anchor.today is not None:
        return day(anchor.today.replace(year=anchor.today.year - amount), basis=Basis.RELATIVE)
    return year_date(anchor.near.year - amount)


KOREAN: dict[str, Callable[[re.Match[str], Anchor], HonestDate]] = {
    "korean-day": _korean_day,
    "korean-month": _korean_month,
    "korean-year": _korean_year,
    "korean-monthday": _korean_monthday,
    "korean-weekday": _korean_weekday,
    "korean-relative": _korean_relative,
    "korean-told": _korean_told,
    "korean-ago": _korean_ago,
}
