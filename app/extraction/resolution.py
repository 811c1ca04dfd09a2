"""From a matched date expression to an honest date, counted from the day of publication."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.dates import UNKNOWN_DATE, HonestDate, day, parse_edtf, span
from app.domain.errors import InvalidDateError
from app.domain.vocabulary import Basis, Exactness
from app.extraction.calendar_words import SEASON_CODES, WEEKDAYS, month_number, number

# A day and month without a year is the last such day, unless that lies further back than this and the next
# one is near: "a June 12 summit" in May looks ahead, "on Nov. 28" in May looks back.
_PAST_REACH = 270
_RECENT_DAYS = 30
_COMING_DAYS = 45
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_CENTURY = 100
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression is counted from: the publication, the date last told, and whether it looks ahead."""

    published: HonestDate
    told: HonestDate
    ahead: bool

    @property
    def today(self) -> date | None:
        """The day of publication; None where it is not known to the day."""
        return self.published.earliest if self.published.exactness is Exactness.DAY else None

    @property
    def near(self) -> date | None:
        """A day in or near the time of publication, for counting in months and years."""
        if self.published.earliest is None or self.published.latest is None:
            return None
        return self.published.earliest + (self.published.latest - self.published.earliest) / 2


def resolve(rule: str, match: re.Match[str], anchor: Anchor) -> HonestDate:
    """The date of one match of `date_patterns.DATES`; unknown where it can't be told or doesn't exist."""
    reader = _READERS.get(rule)
    if reader is None:
        return UNKNOWN_DATE
    try:
        return reader(match, anchor)
    except (InvalidDateError, ValueError, OverflowError):
        return UNKNOWN_DATE


def move(base: HonestDate, amount: int, unit: str) -> HonestDate:
    """`base` moved by days, weeks, months or years; never more exact than the base or the unit."""
    if base.earliest is None:
        return UNKNOWN_DATE
    if unit == "year":
        return _year(base.earliest.year + amount)
    if unit == "month":
        return (
            _year(base.earliest.year) if base.exactness is Exactness.YEAR else _month(base.earliest, amount)
        )
    if base.exactness is not Exactness.DAY:
        return HonestDate(base.edtf, base.earliest, base.latest, base.exactness, Basis.RELATIVE)
    if unit == "week":
        middle = base.earliest + amount * _WEEK
        return (
            day(middle, basis=Basis.RELATIVE)
            if abs(amount) == 1
            else span(middle - 3 * _DAY, middle + 3 * _DAY, basis=Basis.RELATIVE)
        )
    return day(base.earliest + amount * _DAY, basis=Basis.RELATIVE)


def offset_of(match: re.Match[str]) -> tuple[int, str]:
    """How far the clause after "a day after" or "hours before" is from the main clause, and in which unit."""
    direction = match["od"] or match["dod"]
    sign = -1 if direction == "after" else 1
    if match["dod"]:
        return sign, "day"
    if match["oh"]:
        return 0, "day"
    return sign * number(match["on"]), match["ou"].rstrip("s")


def _year(year: int, *, basis: Basis = Basis.RELATIVE) -> HonestDate:
    return parse_edtf(f"{year:04d}", basis=basis)


def _month(base: date, amount: int = 0, *, basis: Basis = Basis.RELATIVE) -> HonestDate:
    months = base.year * 12 + base.month - 1 + amount
    return parse_edtf(f"{months // 12:04d}-{months % 12 + 1:02d}", basis=basis)


def _absolute(year: str, month: str, day_number: str) -> HonestDate:
    return parse_edtf(f"{int(year):04d}-{int(month):02d}-{int(day_number):02d}")


def _iso(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(match["iso"])


def _full(keys: tuple[str, str, str]) -> Callable[[re.Match[str], Anchor], HonestDate]:
    def read(match: re.Match[str], _: Anchor) -> HonestDate:
        year, month, day_number = (match[key] for key in keys)
        return _absolute(year, str(month_number(month)), day_number)

    return read


def _yearless(month: int, day_number: int, anchor: Anchor) -> HonestDate:
    year = _year_for(month, day_number, anchor)
    return UNKNOWN_DATE if year is None else day(date(year, month, day_number), basis=Basis.RELATIVE)


def _year_for(month: int, day_number: int, anchor: Anchor) -> int | None:
    near = anchor.near
    if near is None:
        return anchor.told.earliest.year if anchor.told.earliest else None
    last = date(near.year, month, day_number)
    if last > near and not (anchor.published.latest and last <= anchor.published.latest):
        last = date(near.year - 1, month, day_number)
    back = (near - last).days
    if back > _PAST_REACH or (anchor.ahead and back > _COMING_DAYS):
        return last.year + 1
    return last.year


def _day_of(month_key: str, day_key: str) -> Callable[[re.Match[str], Anchor], HonestDate]:
    def read(match: re.Match[str], anchor: Anchor) -> HonestDate:
        return _yearless(month_number(match[month_key]), int(match[day_key]), anchor)

    return read


def _days(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if match["rm"]:
        first_month, second_month = match["rm"], match["rm2"] or match["rm"]
        first, second, year = match["rd1"], match["rd2"], match["ry"]
    else:
        first_month = second_month = match["qm"]
        first, second, year = match["qd1"], match["qd2"], match["qy"]
    month = month_number(first_month)
    number_of_year = int(year) if year else _year_for(month, int(first), anchor)
    if number_of_year is None:
        return UNKNOWN_DATE
    start = date(number_of_year, month, int(first))
    end = date(number_of_year, month_number(second_month), int(second))
    basis = Basis.STATED if year else Basis.RELATIVE
    return span(start, end, basis=basis) if end >= start else day(start, basis=basis)


def _month_year(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(f"{match['my']}-{month_number(match['mm']):02d}")


def _bare_month(match: re.Match[str], anchor: Anchor) -> HonestDate:
    return _nearest_month(month_number(match["xm"] or match["xn"]), anchor)


def _nearest_month(month: int, anchor: Anchor) -> HonestDate:
    near = anchor.near
    if near is None:
        told = anchor.told.earliest
        return UNKNOWN_DATE if told is None else _month(date(told.year, month, 1))
    year = near.year if month <= near.month else near.year - 1
    if anchor.ahead and month < near.month:
        year += 1
    elif anchor.ahead and month > near.month:
        year = near.year
    return _month(date(year, month, 1))


def _month_relative(match: re.Match[str], anchor: Anchor) -> HonestDate:
    near, month = anchor.near, month_number(match["lm"])
    if near is None:
        return UNKNOWN_DATE
    if match["lq"].lower() == "next":
        return _month(date(near.year + (month <= near.month), month, 1))
    if match["lq"] == "this" and anchor.ahead:
        return _month(date(near.year + (month < near.month), month, 1))
    return _month(
        date(
            near.year
            - (month >= near.month and match["lq"] == "last")
            - (month > near.month and match["lq"] != "last"),
            month,
            1,
        )
    )


def _season_year(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(f"{match['sy']}-{SEASON_CODES[match['sn']]}")


def _season(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.near is None:
        return UNKNOWN_DATE
    code = SEASON_CODES[match["ss"]]
    for year in (anchor.near.year, anchor.near.year - 1, anchor.near.year + 1):
        season = parse_edtf(f"{year}-{code}", basis=Basis.RELATIVE)
        over = season.latest is not None and season.latest < anchor.near
        begun = season.earliest is not None and season.earliest <= anchor.near
        wanted = {"last": over, "this": not over or anchor.near.year == year, "next": not begun}[match["sq"]]
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


def _weekday(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return _vague(anchor)
    return day(_weekday_day(match, anchor.today, anchor), basis=Basis.RELATIVE)


def _weekday_day(match: re.Match[str], today: date, anchor: Anchor) -> date:
    index = WEEKDAYS[match["wd"].lower()]
    back = (today.weekday() - index) % 7
    quality = " ".join((match["wq"] or "").split())
    monday = today - today.weekday() * _DAY
    if match["wl"]:
        return monday + (7 if match["wl"] == "next" else -7) * _DAY + index * _DAY
    if quality == "last" and back == 0:
        return today - _WEEK
    if quality in {"next", "this coming"} or (anchor.ahead and back):
        return today + (7 - back) * _DAY
    if quality == "this" and anchor.ahead:
        return monday + index * _DAY
    return today - back * _DAY


def _vague(anchor: Anchor) -> HonestDate:
    """A day counted from a publication of which only the month is known: no more exact than that."""
    published = anchor.published
    if not published.known:
        return UNKNOWN_DATE
    return HonestDate(
        published.edtf, published.earliest, published.latest, published.exactness, Basis.RELATIVE
    )


def _unit(quality: str, unit: str, anchor: Anchor) -> HonestDate:
    near = anchor.near
    if near is None:
        return UNKNOWN_DATE
    step = {"last": -1, "past": -1, "next": 1, "the coming": 1}.get(" ".join(quality.split()).lower(), 0)
    if unit == "year":
        return _year(near.year + step)
    if unit == "month":
        return _month(near, step)
    if anchor.today is None:
        return _vague(anchor)
    monday = anchor.today - anchor.today.weekday() * _DAY + step * _WEEK
    return span(monday, monday + 6 * _DAY, basis=Basis.RELATIVE)


def _units(match: re.Match[str], anchor: Anchor) -> HonestDate:
    return _unit(match["uq"], match["uu"], anchor)


def _part_of(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if match["pt"]:
        return day(anchor.today, basis=Basis.RELATIVE) if anchor.today else _vague(anchor)
    whole = _unit(match["pq"], match["pu"], anchor)
    if (
        match["pu"] != "week"
        or anchor.today is None
        or match["pq"] != "this"
        or whole.earliest is None
        or whole.latest is None
    ):
        return whole
    if match["pe"] == "earlier":
        return span(
            min(whole.earliest, anchor.today), max(whole.earliest, anchor.today), basis=Basis.RELATIVE
        )
    return span(anchor.today, whole.latest, basis=Basis.RELATIVE)


def _weekend(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return _vague(anchor)
    saturday = anchor.today - ((anchor.today.weekday() - 5) % 7) * _DAY
    if match["wk2"] == "next" or anchor.ahead:
        saturday += _WEEK
    return span(saturday, saturday + _DAY, basis=Basis.RELATIVE)


def _ago(match: re.Match[str], anchor: Anchor) -> HonestDate:
    amount, unit = number(match["an"]), match["au"].rstrip("s")
    near = anchor.near
    if near is None:
        return UNKNOWN_DATE
    if unit in {"year", "month"} or anchor.today is None:
        base = day(near, basis=Basis.RELATIVE)
        return (
            move(base, -amount, "month" if unit in {"day", "week"} and not amount else unit)
            if unit in {"year", "month"}
            else _vague(anchor)
        )
    if unit == "week":
        middle = anchor.today - amount * _WEEK
        return span(middle - 3 * _DAY, middle + 3 * _DAY, basis=Basis.RELATIVE)
    moment = anchor.today - amount * _DAY
    return (
        span(moment - _DAY, moment + _DAY, basis=Basis.RELATIVE)
        if match["ax"]
        else day(moment, basis=Basis.RELATIVE)
    )


def _some_ago(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return _vague(anchor)
    words = match["sa"].lower()
    if "hour" in words:
        return day(anchor.today, basis=Basis.RELATIVE)
    reach = 35 if "week" in words else 7
    return span(anchor.today - reach * _DAY, anchor.today - 2 * _DAY, basis=Basis.RELATIVE)


def _today(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return _vague(anchor)
    words = " ".join(match["nd"].lower().split())
    step = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(words, 0)
    return day(anchor.today + step * _DAY, basis=Basis.RELATIVE)


def _recent(_: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return _vague(anchor)
    return span(anchor.today - _RECENT_DAYS * _DAY, anchor.today, basis=Basis.RELATIVE)


def _coming(_: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return _vague(anchor)
    return span(anchor.today, anchor.today + _COMING_DAYS * _DAY, basis=Basis.RELATIVE)


def _later(match: re.Match[str], anchor: Anchor) -> HonestDate:
    told = anchor.told
    if match["tz"]:
        return move(told, 0, match["ts"])
    if match["tv"]:
        return move(told, 1, match["tw"])
    back = -1 if (match["td"] or "").strip() in {"earlier", "previously", "before"} else 1
    if match["tx"]:
        if told.exactness is not Exactness.DAY or told.earliest is None:
            return move(told, 0, "day")
        near, far = {"hours": (0, 0), "days": (2, 7), "weeks": (14, 42), "months": (60, 240)}[
            match["tx"].lower()
        ]
        ends = sorted((told.earliest + back * near * _DAY, told.earliest + back * far * _DAY))
        return span(ends[0], ends[1], basis=Basis.RELATIVE)
    return move(told, back * number(match["tn"]), match["tu"].rstrip("s"))


def _korean_day(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if match["ky"]:
        return _absolute(match["ky"], match["km"], match["kd"])
    return _yearless(int(match["km"]), int(match["kd"]), anchor)


def _korean_month(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(f"{match['kmy']}-{int(match['kmm']):02d}")


def _korean_year(match: re.Match[str], _: Anchor) -> HonestDate:
    return parse_edtf(match["kyy"])


def _korean_monthday(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return _vague(anchor)
    found = int(match["kmd"])
    base = anchor.today if found <= anchor.today.day else anchor.today.replace(day=1) - _DAY
    return day(base.replace(day=found), basis=Basis.RELATIVE)


_KOREAN_UNITS: dict[str, tuple[str, str]] = {
    "지난주": ("last", "week"),
    "이번주": ("this", "week"),
    "지난달": ("last", "month"),
    "이달": ("this", "month"),
    "다음달": ("next", "month"),
    "작년": ("last", "year"),
    "지난해": ("last", "year"),
    "올해": ("this", "year"),
}
_KOREAN_DAYS = {"오늘": 0, "어제": -1, "그제": -2, "내일": 1}


def _korean_relative(match: re.Match[str], anchor: Anchor) -> HonestDate:
    words = match["krel"].replace(" ", "")
    if words in _KOREAN_UNITS:
        return _unit(*_KOREAN_UNITS[words], anchor)
    if anchor.today is None:
        return _vague(anchor)
    return day(anchor.today + _KOREAN_DAYS[words] * _DAY, basis=Basis.RELATIVE)


_READERS: dict[str, Callable[[re.Match[str], Anchor], HonestDate]] = {
    "iso": _iso,
    "korean-day": _korean_day,
    "korean-month": _korean_month,
    "korean-year": _korean_year,
    "korean-monthday": _korean_monthday,
    "korean-relative": _korean_relative,
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
    "relative-weekday": _weekday,
    "part-of": _part_of,
    "weekend": _weekend,
    "unit": _units,
    "month-relative": _month_relative,
    "ago": _ago,
    "some-ago": _some_ago,
    "later": _later,
    "today": _today,
    "recent": _recent,
    "coming": _coming,
    "month": _bare_month,
    "year": _plain_year,
}
