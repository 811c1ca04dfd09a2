"""Dates counted from the day of publication or from the date last told."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from app.domain.dates import UNKNOWN_DATE, HonestDate, day, span
from app.domain.vocabulary import Basis, Exactness
from app.extraction.calendar_words import WEEKDAY_PATTERN, WEEKDAYS, number
from app.extraction.reckoning import COMING_DAYS, DAY, WEEK, Anchor, lower, month_date, move, unit_date, vague

_STORY_DAYS = timedelta(days=3)  # a day told within them is the one that "the previous day" counts from
_RECENT_DAYS = 30  # how far back "recently" may reach in the press


_LOCAL = re.compile(r"(?:\s+\w+)?,?\s+(?:local|Korean?|Pyongyang|Seoul)\s+time")


_EARLY = re.compile(r"\bearly\s+(?:on\s+)?$")  # "early Thursday" in Wednesday's paper


def _weekday(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return vague(anchor)
    return day(_weekday_day(match, anchor.today, anchor), basis=Basis.RELATIVE)


def _weekday_day(match: re.Match[str], today: date, anchor: Anchor) -> date:
    index = WEEKDAYS[match["wd"].lower()]
    back = (today.weekday() - index) % 7
    quality = " ".join((match["wq"] or "").split())
    monday = today - today.weekday() * DAY
    if lower(match, "wl"):
        return monday + (7 if lower(match, "wl") == "next" else -7) * DAY + index * DAY
    abroad = _LOCAL.match(match.string, match.end()) or _EARLY.search(
        match.string, max(0, match.start() - 12), match.start()
    )
    if back == 6 and abroad:  # noqa: PLR2004
        return today + DAY  # already tomorrow in Korea
    if quality == "last" and back == 0:
        return today - WEEK
    if quality in {"next", "this coming"} or (anchor.ahead and back):
        return today + (7 - back) * DAY
    if quality == "this" and anchor.ahead:
        return monday + index * DAY
    return today - back * DAY


def _weekdays(match: re.Match[str], anchor: Anchor) -> HonestDate:
    """Read "from Tuesday to Thursday last week" as a span of one week."""
    today = anchor.today
    if today is None:
        return vague(anchor)
    first, last = (WEEKDAYS[match[key].lower()] for key in ("w1", "w2"))
    monday = today - today.weekday() * DAY
    end = monday + last * DAY
    if match["w3"] or (end > today and not anchor.ahead):
        end -= WEEK
    return span(end - ((last - first) % 7) * DAY, end, basis=Basis.RELATIVE)


def _units(match: re.Match[str], anchor: Anchor) -> HonestDate:
    return unit_date(lower(match, "uq"), lower(match, "uu"), anchor)


def _part_of(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if match["pt"]:
        return day(anchor.today, basis=Basis.RELATIVE) if anchor.today else vague(anchor)
    whole = unit_date(lower(match, "pq"), lower(match, "pu"), anchor)
    if (
        lower(match, "pu") != "week"
        or anchor.today is None
        or lower(match, "pq") != "this"
        or whole.earliest is None
        or whole.latest is None
    ):
        return whole
    if lower(match, "pe") == "earlier":
        return span(
            min(whole.earliest, anchor.today), max(whole.earliest, anchor.today), basis=Basis.RELATIVE
        )
    return span(anchor.today, whole.latest, basis=Basis.RELATIVE)


def _weekend(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return vague(anchor)
    # On a Saturday "over the weekend" is the one before.
    saturday = anchor.today - ((anchor.today.weekday() - 6) % 7 + 1) * DAY
    if lower(match, "wk2") == "next" or anchor.ahead:
        saturday += WEEK
    return span(saturday, saturday + DAY, basis=Basis.RELATIVE)


# "a year ago on Wednesday", "two years ago today"
_AGO_ON = re.compile(
    rf",?\s+(?:today|to\s+the\s+day|on\s+this\s+day|this\s+(?P<u>week|month)\b|"
    rf"(?:(?:on|this|last)\s+)?(?P<d>{WEEKDAY_PATTERN})\b)"
)


def _ago(match: re.Match[str], anchor: Anchor) -> HonestDate:
    amount, unit = number(match["an"]), match["au"].rstrip("s")
    near = anchor.near
    if near is None:
        return UNKNOWN_DATE
    if unit == "year" and anchor.today is not None and (on := _AGO_ON.match(match.string, match.end())):
        back = 0 if on["d"] is None else (anchor.today.weekday() - WEEKDAYS[on["d"].lower()]) % 7
        then = anchor.today - back * DAY
        if on["u"]:
            return _same_weeks(then, amount, on["u"])
        return day(then.replace(year=then.year - amount), basis=Basis.RELATIVE)
    if unit in {"year", "month", "decade"} or anchor.today is None:
        base = day(near, basis=Basis.RELATIVE)
        return (
            move(base, -amount, "month" if unit in {"day", "week"} and not amount else unit)
            if unit in {"year", "month", "decade"}
            else vague(anchor)
        )
    if unit == "week":
        middle = anchor.today - amount * WEEK
        return span(middle - 3 * DAY, middle + 3 * DAY, basis=Basis.RELATIVE)
    moment = anchor.today - amount * DAY
    return (
        span(moment - DAY, moment + DAY, basis=Basis.RELATIVE)
        if match["ax"]
        else day(moment, basis=Basis.RELATIVE)
    )


def _same_weeks(today: date, years: int, unit: str) -> HonestDate:
    """The days of "five years ago this week" or "this month"."""
    if unit == "month":
        return month_date(today.replace(day=1, year=today.year - years))
    first = today - today.weekday() * DAY
    return span(
        first.replace(year=first.year - years),
        first.replace(year=first.year - years) + 6 * DAY,
        basis=Basis.RELATIVE,
    )


def _some_ago(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return vague(anchor)
    words = match["sa"].lower()
    if "hour" in words:
        return day(anchor.today, basis=Basis.RELATIVE)
    reach = 35 if "week" in words else 7
    return span(anchor.today - reach * DAY, anchor.today - 2 * DAY, basis=Basis.RELATIVE)


def _today(match: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return vague(anchor)
    words = " ".join(match["nd"].lower().split())
    step = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(words, 0)
    return day(anchor.today + step * DAY, basis=Basis.RELATIVE)


def _recent(_: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return vague(anchor)
    return span(anchor.today - _RECENT_DAYS * DAY, anchor.today, basis=Basis.RELATIVE)


def _coming(_: re.Match[str], anchor: Anchor) -> HonestDate:
    if anchor.today is None:
        return vague(anchor)
    return span(anchor.today, anchor.today + COMING_DAYS * DAY, basis=Basis.RELATIVE)


def _day_of_story(anchor: Anchor) -> HonestDate:
    """The day that "the previous day" counts from: one named of these days, else that of publication."""
    told, today = anchor.told, anchor.today
    if today is None:
        return told
    named = told.earliest if told.exactness is Exactness.DAY else None
    near = named is not None and timedelta() <= today - named <= _STORY_DAYS
    return told if near else day(today)


def _later(match: re.Match[str], anchor: Anchor) -> HonestDate:
    told = anchor.told
    if match["ty"]:
        return move(_day_of_story(anchor), -1, "day")
    if match["tz"]:
        return move(told, 0, lower(match, "ts"))
    if match["tv"]:
        return move(told, 1, lower(match, "tw"))
    back = -1 if (match["td"] or "").strip() in {"earlier", "previously", "before"} else 1
    if match["tx"]:
        if told.exactness is not Exactness.DAY or told.earliest is None:
            return move(told, 0, "day")
        near, far = {"hours": (0, 0), "days": (2, 7), "weeks": (14, 42), "months": (60, 240)}[
            match["tx"].lower()
        ]
        ends = sorted((told.earliest + back * near * DAY, told.earliest + back * far * DAY))
        return span(ends[0], ends[1], basis=Basis.RELATIVE)
    return move(told, back * number(match["tn"]), match["tu"].rstrip("s"))


RELATIVE: dict[str, Callable[[re.Match[str], Anchor], HonestDate]] = {
    "relative-weekday": _weekday,
    "weekdays": _weekdays,
    "part-of": _part_of,
    "weekend": _weekend,
    "unit": _units,
    "ago": _ago,
    "some-ago": _some_ago,
    "later": _later,
    "today": _today,
    "recent": _recent,
    "coming": _coming,
}
