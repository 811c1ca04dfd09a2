"""The ids of what began in the weeks around an event, and of what answers what, one statement each."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from app.domain.answers import SIDES, Answer, days_after
from app.domain.dates import HonestDate
from app.domain.surroundings import TO_THE_DAY
from app.domain.vocabulary import EventKind, EventStatus, Layer
from app.storage.database import Session
from app.storage.tables import Event, Follow

NEAREST = 10  # entries before and as many after: two screens of short lines
SAME = 4  # on the very days, where a summit has its text and its press conference


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
    said, done = sa.orm.aliased(Event), sa.orm.aliased(Event)
    exact = [
        condition
        for event in (said, done)
        for condition in (
            event.layer == Layer.RECORD,
            event.lane.in_(SIDES),
            event.exactness.in_(TO_THE_DAY),
        )
    ]
    rows = session.execute(
        sa.select(said.id, said.lane, said.earliest, done.earliest, done.latest)
        .join_from(Follow, said, said.id == Follow.event_id)
        .join(done, done.id == Follow.earlier_id)
        .where(said.kind == EventKind.STATEMENT, said.status == EventStatus.HAPPENED, said.lane != done.lane)
        .where(*exact)
        .order_by(said.id, done.id)
    )
    answers = []
    for statement, lane, when, first, last in rows:
        if when is None or first is None or last is None:  # a range that is still open
            continue
        days = days_after(when, first, last)
        if days is not None:
            answers.append(Answer(statement, lane, days))
    return answers


def _sort_day(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
