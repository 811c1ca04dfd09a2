"""Dates in Korean texts."""

import re
from collections.abc import Callable

from app.domain.dates import HonestDate, day, parse_edtf
from app.domain.vocabulary import Basis
from app.extraction.reckoning import DAY, Anchor, unit_date, vague, yearless


def _korean_day(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if match["ky"]:
        return parse_edtf(f"{match['ky']}-{int(match['km']):02d}-{int(match['kd']):02d}")
    return yearless(int(match["km"]), int(match["kd"]), anchor)


def _korean_month(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(f"{match['kmy']}-{int(match['kmm']):02d}")


def _korean_year(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(match["kyy"])


def _korean_monthday(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return vague(anchor)
    found = int(match["kmd"])
    base = anchor.today if found <= anchor.today.day else anchor.today.replace(day=1) - DAY
    return day(base.replace(day=found), basis=Basis.RELATIVE)


_UNITS: dict[str, tuple[str, str]] = {
    "지난주": ("last", "week"),
    "이번주": ("this", "week"),
    "지난달": ("last", "month"),
    "이달": ("this", "month"),
    "다음달": ("next", "month"),
    "작년": ("last", "year"),
    "지난해": ("last", "year"),
    "올해": ("this", "year"),
}
_DAYS = {"오늘": 0, "어제": -1, "그제": -2, "내일": 1}


def _korean_relative(match: re.Match[str], anchor: Anchor) -> HonestDate:
    words = match["krel"].replace(" ", "")
    if words in _UNITS:
        return unit_date(*_UNITS[words], anchor)
    if anchor.today is None:
        return vague(anchor)
    return day(anchor.today + _DAYS[words] * DAY, basis=Basis.RELATIVE)


KOREAN: dict[str, Callable[[re.Match[str], Anchor], HonestDate]] = {
    "korean-day": _korean_day,
    "korean-month": _korean_month,
    "korean-year": _korean_year,
    "korean-monthday": _korean_monthday,
    "korean-relative": _korean_relative,
}
