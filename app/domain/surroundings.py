"""What happened in the weeks around an event, beside what is linked to it."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.dates import HonestDate, span
from app.domain.entries import EventEntry
from app.domain.vocabulary import Exactness

MOST_WEEKS = 26  # half a year to either side; beyond it the timeline itself is the better reading
USUAL_WEEKS = 2
TO_THE_DAY = frozenset({Exactness.DAY, Exactness.RANGE})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Reviewed entries that began before, during and after an event, each in order of time.

    They are the nearest ones; `href` lists every entry that touches these weeks.
    """

    weeks: int
    before: tuple[EventEntry, ...]
    same: tuple[EventEntry, ...]
    after: tuple[EventEntry, ...]
    href: str

    @property
    def choices(self) -> range:
        """The numbers of weeks that can be asked for."""
        return range(1, MOST_WEEKS + 1)


def days_of(when: HonestDate) -> tuple[date, date] | None:
    """First and last day of a date that is known to the day or range, else None."""
    if when.exactness not in TO_THE_DAY or when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest


def weeks_around(first: date, last: date, weeks: int) -> HonestDate:
    """The days from so many weeks before the first day to as many after the last, within the calendar."""
    reach = timedelta(weeks=weeks)
    begin = first - reach if first - date.min > reach else date.min
    end = last + reach if date.max - last > reach else date.max
    return span(begin, end)
