"""How long a side took to answer: from the end of what the other side did to the statement after it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from app.domain.entries import EventEntry
from app.domain.surroundings import days_of
from app.domain.vocabulary import EventKind, Lane

SIDES = (Lane.US, Lane.DPRK)
# Each event has the day of its own place, and Washington's calendar is up to a day behind Pyongyang's.
CALENDARS_APART = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Answer:
    """A statement by one side and, in days, how long after an event of the other side it came."""

    statement: int
    lane: Lane
    days: int


@dataclass(frozen=True, slots=True)
class Reply:
    """What a statement of a list answers, and how many days after it it came."""

    title: str
    address: str
    days: int


@dataclass(frozen=True, slots=True)
class Pace:
    """How many statements of a side answer the other, and the median of their days."""

    lane: Lane
    answers: int
    days: float


def days_after(said: date, first: date, last: date) -> int | None:
    """Whole days from the end of an event to a statement; 0 while it lasted; None if it came before. Pure."""
    if said < first - CALENDARS_APART:
        return None
    return max(0, (said - last).days)


def lag_of(event: EventEntry, earlier: EventEntry) -> int | None:
    """The days by which a statement follows an event of the other side; None for anything else. Pure."""
    if event.kind is not EventKind.STATEMENT or {event.lane, earlier.lane} != set(SIDES):
        return None
    said, done = days_of(event.date), days_of(earlier.date)
    return days_after(said[0], *done) if said and done else None


def lags_of(event: EventEntry, follows: Iterable[EventEntry]) -> dict[int, int]:
    """The lag behind each event that has one, by the event's id. Pure."""
    lags = ((earlier.id, lag_of(event, earlier)) for earlier in follows)
    return {event_id: lag for event_id, lag in lags if lag is not None}


def paces_of(answers: Sequence[Answer]) -> tuple[Pace, ...]:
    """The pace of each side that answered; a statement counts once, after the nearest it answers. Pure."""
    nearest: dict[tuple[Lane, int], int] = {}
    for answer in answers:
        key = (answer.lane, answer.statement)
        nearest[key] = min(answer.days, nearest.get(key, answer.days))
    paces = []
    for lane in SIDES:
        days = [lag for (side, _), lag in nearest.items() if side is lane]
        if days:
            paces.append(Pace(lane, len(days), median(days)))
    return tuple(paces)
