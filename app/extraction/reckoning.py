"""Counting from the day of publication: what every kind of date expression rests on."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.dates import UNKNOWN_DATE, HonestDate, day, parse_edtf, span
from app.domain.vocabulary import Basis, Exactness
from app.extraction.calendar_words import number

# A day and month without a year is the last such day, unless that lies further back than this and the next
# one is near: "a June 12 summit" in May looks ahead, "on Nov. 28" in May looks back.
_PAST_REACH = 270
COMING_DAYS = 45
WEEK = timedelta(days=7)
DAY = timedelta(days=1)


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


def move(base: HonestDate, amount: int, unit: str) -> HonestDate:
    """`base` moved by days, weeks, months or years; never more exact than the base or the unit."""
    if base.earliest is None:
        return UNKNOWN_DATE
    if unit in {"year", "decade"}:
        return year_date(base.earliest.year + amount * (10 if unit == "decade" else 1))
    if unit == "month":
        return (
            year_date(base.earliest.year)
            if base.exactness is Exactness.YEAR
            else month_date(base.earliest, amount)
        )
    if base.exactness is not Exactness.DAY:
        return HonestDate(base.edtf, base.earliest, base.latest, base.exactness, Basis.RELATIVE)
    if unit == "week":
        middle = base.earliest + amount * WEEK
        return (
            day(middle, basis=Basis.RELATIVE)
            if abs(amount) == 1
            else span(middle - 3 * DAY, middle + 3 * DAY, basis=Basis.RELATIVE)
        )
    return day(base.earliest + amount * DAY, basis=Basis.RELATIVE)


def offset_of(match: re.Match[str]) -> tuple[int, str]:
    """How far the clause after "a day after" or "hours before" is from the main clause, and in which unit."""
    direction = match["od"] or match["dod"]
    sign = -1 if direction == "after" else 1
    if match["dod"]:
        return sign, "day"
    if match["oh"]:
        return 0, "day"
    return sign * number(match["on"]), match["ou"].rstrip("s")


def year_date(year: int, *, basis: Basis = Basis.RELATIVE) -> HonestDate:
    """A whole year."""
    return parse_edtf(f"{year:04d}", basis=basis)


def month_date(base: date, amount: int = 0, *, basis: Basis = Basis.RELATIVE) -> HonestDate:
    """The month that many months from the one `base` is in."""
    months = base.year * 12 + base.month - 1 + amount
    return parse_edtf(f"{months // 12:04d}-{months % 12 + 1:02d}", basis=basis)


def yearless(month: int, day_number: int, anchor: Anchor) -> HonestDate:
    """A day and month, in the year that the text must mean."""
    year = year_for(month, day_number, anchor)
    return UNKNOWN_DATE if year is None else day(date(year, month, day_number), basis=Basis.RELATIVE)


def year_for(month: int, day_number: int, anchor: Anchor) -> int | None:
    """The year of a day without one; None where nothing tells it."""
    near = anchor.near
    if near is None:
        return anchor.told.earliest.year if anchor.told.earliest else None
    last = date(near.year, month, day_number)
    if last > near and not (anchor.published.latest and last <= anchor.published.latest):
        last = date(near.year - 1, month, day_number)
    back = (near - last).days
    if back > _PAST_REACH or (anchor.ahead and back > COMING_DAYS):
        return last.year + 1
    return last.year


def nearest_month(month: int, anchor: Anchor) -> HonestDate:
    """A month without a year: the last one, or the next where the text looks ahead."""
    near = anchor.near
    if near is None:
        told = anchor.told.earliest
        return UNKNOWN_DATE if told is None else month_date(date(told.year, month, 1))
    year = near.year if month <= near.month else near.year - 1
    if anchor.ahead and month < near.month:
        year += 1
    elif anchor.ahead and month > near.month:
        year = near.year
    return month_date(date(year, month, 1))


def vague(anchor: Anchor) -> HonestDate:
    """A day counted from a publication of which only the month is known: no more exact than that."""
    published = anchor.published
    if not published.known:
        return UNKNOWN_DATE
    return HonestDate(
        published.edtf, published.earliest, published.latest, published.exactness, Basis.RELATIVE
    )


SHORT_DAYS = 4  # an inferred span this short is spoken of by its first day, as "about" it


def about(published: HonestDate) -> HonestDate:
    """What is told without a day is of about the day of publication; of longer spans it stays the span."""
    if published.earliest is None or published.latest is None:
        return UNKNOWN_DATE
    if (published.latest - published.earliest).days <= SHORT_DAYS:
        return parse_edtf(f"{published.earliest.isoformat()}~", basis=Basis.PUBLISHED)
    return replace(published, basis=Basis.PUBLISHED)


def unit_date(quality: str, unit: str, anchor: Anchor) -> HonestDate:
    """The last, this or next week, month or year."""
    near = anchor.near
    if near is None:
        return UNKNOWN_DATE
    step = {"last": -1, "past": -1, "next": 1, "the coming": 1}.get(" ".join(quality.split()).lower(), 0)
    if unit == "year":
        return year_date(near.year + step)
    if unit == "month":
        return month_date(near, step)
    if anchor.today is None:
        return vague(anchor)
    monday = anchor.today - anchor.today.weekday() * DAY + step * WEEK
    return span(monday, monday + 6 * DAY, basis=Basis.RELATIVE)


def lower(match: re.Match[str], key: str) -> str:
    """The words of a group in lower case with single spaces; empty where it matched nothing."""
    return " ".join((match[key] or "").lower().split())
