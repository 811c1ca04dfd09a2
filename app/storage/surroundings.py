"""The ids of what began in the weeks around an event, and of what answers what, one statement each."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.domain.answers import SIDES, Answer, Reply, days_after
from app.domain.dates import HonestDate
from app.domain.surroundings import TO_THE_DAY
from app.domain.vocabulary import EventKind, EventStatus, Layer
from app.storage.conditions import Condition
from app.storage.database import Session
from app.storage.tables import Event, Follow

NEAREST = 10  # entries before and as many after: two screens of short lines
SAME = 4  # on the very days, where a summit has its text and its press conference
SAID, DONE = sa.orm.aliased(Event), sa.orm.aliased(Event)


@dataclass(frozen=True, slots=True)
class Around:
    """Ids in order of time: what began before an event's days, on them, and after them."""

    before: tuple[int, ...] = ()
    same: tuple[int, ...] = ()
    after: tuple[int, ...] = ()


def find_around(session: Session, event_id: int, days: tuple[date, date], reach: HonestDate) -> Around:
    """The nearest record entries around an event's days within `reach`, all known to the day or range."""
    first, last = (_sort_day(each) for each in days)
    begin, end = reach.sort_day, _sort_day(reach.latest or date.max)
    day = Event.sort_day
    windows = (
        ("before", (day >= begin, day < first), (day.desc(), Event.id.desc()), NEAREST),
        ("same", (day >= first, day <= last), (day, Event.id), SAME),
        ("after", (day > last, day <= end), (day, Event.id), NEAREST),
    )
    parts = []
    for name, window, order, size in windows:
        nearest = sa.select(sa.literal(name).label("part"), Event.id, day).where(
            Event.layer == Layer.RECORD, Event.exactness.in_(TO_THE_DAY), Event.id != event_id, *window
        )
        parts.append(sa.select(*nearest.order_by(*order).limit(size).subquery(name).c))
    found: dict[str, list[tuple[int, int]]] = {name: [] for name, *_ in windows}
    for name, near, sort_day in session.execute(sa.union_all(*parts)):
        found[name].append((sort_day, near))
    return Around(**{name: tuple(near for _, near in sorted(spots)) for name, spots in found.items()})


def find_answers(session: Session) -> list[Answer]:
    """Every statement of the record that follows an event of the other side, both known to the day."""
    return [Answer(row.statement, row.lane, days) for row, days in _answering(session)]


def find_replies(session: Session, statements: Collection[int]) -> dict[int, Reply]:
    """What some statements answer, the nearest thing each, by the statement’s id."""
    nearest: dict[int, Reply] = {}
    for row, days in _answering(session, SAID.id.in_(statements)):
        known = nearest.get(row.statement)
        if known is None or days < known.days:
            nearest[row.statement] = Reply(row.title, f"/events/{row.slug}", days)
    return nearest


def _answering(session: Session, *wanted: Condition) -> Iterator[tuple[Any, int]]:
    """Statements with what they follow of the other side, and the days between."""
    exact = [
        condition
        for event in (SAID, DONE)
        for condition in (
            event.layer == Layer.RECORD,
            event.lane.in_(SIDES),
            event.exactness.in_(TO_THE_DAY),
        )
    ]
    of_both = (SAID.earliest.label("when"), DONE.earliest.label("first"), DONE.latest.label("last"))
    rows = session.execute(
        sa.select(SAID.id.label("statement"), SAID.lane, DONE.slug, DONE.title, *of_both)
        .join_from(Follow, SAID, SAID.id == Follow.event_id)
        .join(DONE, DONE.id == Follow.earlier_id)
        .where(SAID.kind == EventKind.STATEMENT, SAID.status == EventStatus.HAPPENED, SAID.lane != DONE.lane)
        .where(*exact, *wanted)
        .order_by(SAID.id, DONE.id)
    )
    for row in rows:
        if row.when is None or row.first is None or row.last is None:  # a range that is still open
            continue
        days = days_after(row.when, row.first, row.last)
        if days is not None:
            yield row, days


def _sort_day(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
