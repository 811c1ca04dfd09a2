"""The steps of a meeting by day, with the hour of each on the clocks of the place."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.language import _
from app.domain.meeting import Meeting, Moment
from app.web.labels import zone_words


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its hour in words and as HTML's datetime, both empty where only the order is known."""

    moment: Moment
    hour: str
    machine: str


@dataclass(slots=True)
class Day:
    """The steps of one day; those of which only the order is known belong to the day of the step before."""

    day: date | None
    steps: list[Step] = field(default_factory=list)


def to_days(meeting: Meeting) -> Sequence[Day]:
    """A meeting's steps by day."""
    days: list[Day] = []
    for moment in meeting.moments:
        named = moment.hour.day if moment.hour else None
        if not days or (named is not None and days[-1].day not in {None, named}):
            days.append(Day(named))
        days[-1].day = days[-1].day or named
        days[-1].steps.append(_step(moment, meeting.zone))
    return days


def _step(moment: Moment, zone: str) -> Step:
    hour = moment.hour
    if hour is None or hour.clock is None:
        return Step(moment, "", "")
    time = f"{hour.clock:%H:%M}"
    when = datetime.combine(hour.day, hour.clock, ZoneInfo(zone)) if zone else None
    machine = when.isoformat(timespec="minutes") if when else f"{hour.day}T{time}"
    return Step(moment, _("about %(time)s", time=time) if hour.about else time, machine)


def clocks(meeting: Meeting) -> str:
    """Whose clocks the hours are on: “Hanoi time (UTC+7).” Nothing where no hour is known."""
    timed = [moment.hour for moment in meeting.moments if moment.hour and moment.hour.clock]
    if not timed or not meeting.zone:
        return ""
    first = datetime.combine(timed[0].day, timed[0].clock or datetime.min.time(), ZoneInfo(meeting.zone))
    offset = first.utcoffset() or timedelta()
    hours, minutes = divmod(abs(int(offset.total_seconds())) // 60, 60)
    sign = "−" if offset < timedelta() else "+"
    shown = f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")
    return _("%(city)s time (%(offset)s).", city=zone_words(meeting.zone), offset=shown)
