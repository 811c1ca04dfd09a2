"""Reading events: lists as entries, one page or a whole set, always two statements for any number of rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from app.domain.article import is_slug
from app.domain.dates import UNKNOWN_SORT_DAY, HonestDate
from app.domain.entries import EventEntry
from app.domain.silence import Stop
from app.domain.timeline import PAGE_SIZE, Cursor, Sort
from app.domain.vocabulary import Exactness, Lane, Layer
from app.storage.conditions import Condition, Filter
from app.storage.database import Session
from app.storage.entries import list_entries
from app.storage.tables import Event, Follow, Place


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list and the place behind it; `after` is None on the last page."""

    entries: tuple[EventEntry, ...]
    after: Cursor | None


def find_slice(
    session: Session, asked: Filter, *, sort: Sort, after: Cursor | None, size: int = PAGE_SIZE
) -> Slice:
    """One page of a view. Undated events come last in either order of time."""
    if sort is Sort.BEST and asked.words is not None and asked.words.can_rank:
        rank = after.rank if after else 0
        ids = _best(asked.every, asked.words.ranked(), skip=rank, size=size)
        listed = list_entries(session, ids)
        more = Cursor(rank=rank + size) if len(listed) > size else None
        return Slice(tuple(listed[:size]), more)
    newest = sort is Sort.NEW
    ids = _in_time(asked.every, newest=newest, after=after, size=size)
    listed = list_entries(session, ids)
    page = listed[:size]
    last = page[-1] if len(listed) > size else None
    return Slice(tuple(page), Cursor(last.date.sort_day, last.id) if last else None)


def find_whole(session: Session, asked: Filter, *, sort: Sort) -> list[EventEntry]:
    """Every entry of a view, oldest first unless the newest are wanted first."""
    newest = sort is Sort.NEW
    order = (Event.sort_day.desc(), Event.id.desc()) if newest else (Event.sort_day, Event.id)
    ranks = sa.func.row_number().over(order_by=order).label("place_in_list")
    ids = sa.select(Event.id.label("id"), ranks).where(asked.every).subquery("ids")
    entries = list_entries(session, ids)
    return (
        [e for e in entries if e.date.known] + [e for e in entries if not e.date.known] if newest else entries
    )


def find_entries(session: Session, ids: Iterable[int]) -> dict[int, EventEntry]:
    """The entries of some events by id."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    chosen = sa.select(Event.id.label("id"), Event.id.label("place_in_list")).where(Event.id.in_(wanted))
    return {entry.id: entry for entry in list_entries(session, chosen.subquery("ids"))}


def find_latest(session: Session, wanted: Sequence[Condition], *, size: int, until: date) -> list[list[int]]:
    """For each condition the ids of the newest dated events up to a day, newest first, in one statement."""
    last_day = until.year * 10_000 + until.month * 100 + until.day
    parts = []
    for number, condition in enumerate(wanted):
        newest = (
            sa.select(sa.literal(number).label("number"), Event.id.label("id"), Event.sort_day)
            .where(condition, Event.sort_day <= last_day)
            .order_by(Event.sort_day.desc(), Event.id.desc())
            .limit(size)
            .subquery(f"newest_{number}")
        )
        parts.append(sa.select(newest.c.number, newest.c.id, newest.c.sort_day))
    every = sa.union_all(*parts).subquery("every")
    order = (every.c.number, every.c.sort_day.desc(), every.c.id.desc())
    found: list[list[int]] = [[] for _ in wanted]
    for number, event_id in session.execute(sa.select(every.c.number, every.c.id).order_by(*order)):
        found[number].append(event_id)
    return found


def find_stops(session: Session, wanted: Sequence[Condition], *, until: date) -> list[list[Stop]]:
    """For each condition every event whose days are known, in one statement of days and slugs."""
    known = (Event.exactness.in_((Exactness.DAY, Exactness.RANGE)), Event.latest <= until)
    columns = (Event.earliest, Event.latest, Event.slug)
    parts = [
        sa.select(sa.literal(number), *columns).where(condition, *known)
        for number, condition in enumerate(wanted)
    ]
    found: list[list[Stop]] = [[] for _ in wanted]
    for number, first, last, slug in session.execute(sa.union_all(*parts)):
        if first is not None and last is not None:  # as for every date that is exact to the day
            found[number].append(Stop(first, last, f"/events/{slug}"))
    return found


def count_by_lane(session: Session, wanted: Sequence[Condition]) -> list[dict[Lane, int]]:
    """For each condition how many events stand in each lane, in one statement."""
    parts = [
        sa.select(sa.literal(number), Event.lane, sa.func.count()).where(condition).group_by(Event.lane)
        for number, condition in enumerate(wanted)
    ]
    found: list[dict[Lane, int]] = [{} for _ in wanted]
    for number, lane, count in session.execute(sa.union_all(*parts)):
        found[number][Lane(lane)] = count
    return found


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an event stands in the timeline and on the globe (degrees), and the note on its date."""

    id: int
    sort_day: int
    date: HonestDate
    layer: Layer
    date_note: str
    zone: str  # whose clocks and calendar its day is on; may be empty
    latitude: float | None
    longitude: float | None


def find_spot(session: Session, slug: str) -> Spot | None:
    """Where the event of this slug stands."""
    if not is_slug(slug):
        return None
    columns = (Event.id, Event.sort_day, Event.layer, Event.date_note, Event.zone)
    of_date = (Event.edtf, Event.earliest, Event.latest, Event.exactness, Event.basis)
    row = session.execute(
        sa.select(*of_date, *columns, Place.latitude, Place.longitude)
        .join_from(Event, Place, Place.id == Event.place_id, isouter=True)
        .where(Event.slug == slug)
    ).one_or_none()
    if row is None:
        return None
    edtf, earliest, latest, exactness, basis, event_id, sort_day, *rest = row
    when = HonestDate(edtf, earliest, latest, exactness, basis)
    return Spot(event_id, sort_day, when, *rest)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The ids around an event: in time on its own layer, and those it follows or is followed by."""

    before: int | None
    after: int | None
    follows: tuple[int, ...]
    followed_by: tuple[int, ...]


def find_neighbours(session: Session, event: Spot) -> Neighbours:
    """Everything next to an event, in one statement."""
    here = sa.tuple_(sa.literal(event.sort_day), sa.literal(event.id))
    spot = sa.tuple_(Event.sort_day, Event.id)
    same = Event.layer == event.layer
    before = sa.select(sa.literal("before"), Event.id, Event.sort_day).where(same, spot < here)
    after = sa.select(sa.literal("after"), Event.id, Event.sort_day).where(same, spot > here)
    nearest = (
        before.order_by(Event.sort_day.desc(), Event.id.desc()).limit(1).subquery("before"),
        after.order_by(Event.sort_day, Event.id).limit(1).subquery("after"),
    )
    earlier = sa.select(sa.literal("follows"), Event.id, Event.sort_day).join(
        Follow, Follow.earlier_id == Event.id
    )
    later = sa.select(sa.literal("followed"), Event.id, Event.sort_day).join(
        Follow, Follow.event_id == Event.id
    )
    parts = [
        *(sa.select(*part.c) for part in nearest),
        earlier.where(Follow.event_id == event.id),
        later.where(Follow.earlier_id == event.id),
    ]
    found: dict[str, list[tuple[int, int]]] = {"before": [], "after": [], "follows": [], "followed": []}
    for name, event_id, sort_day in session.execute(sa.union_all(*parts)):
        found[name].append((sort_day, event_id))
    ids = {name: tuple(event_id for _, event_id in sorted(spots)) for name, spots in found.items()}
    return Neighbours(
        before=next(iter(ids["before"]), None),
        after=next(iter(ids["after"]), None),
        follows=ids["follows"],
        followed_by=ids["followed"],
    )


def _in_time(every: Condition, *, newest: bool, after: Cursor | None, size: int) -> sa.Subquery:
    """Ids of one page in the order of time. Undated events are a second part behind the dated ones."""
    dated, undated = Event.sort_day < UNKNOWN_SORT_DAY, Event.sort_day == UNKNOWN_SORT_DAY
    parts = []
    for number, which in enumerate((dated, undated)):
        spot = (Event.sort_day.desc(), Event.id.desc()) if newest else (Event.sort_day, Event.id)
        part = sa.select(
            sa.literal(number).label("part"), Event.id.label("id"), Event.sort_day.label("sort_day")
        )
        part = part.where(every, which)
        if after is not None:
            part = part.where(_behind(after, number, newest=newest))
        chosen = part.order_by(*spot).limit(size + 1).subquery(f"part_{number}")
        parts.append(sa.select(*chosen.c))
    both = sa.union_all(*parts).subquery("both")
    order = (both.c.sort_day.desc(), both.c.id.desc()) if newest else (both.c.sort_day, both.c.id)
    place = sa.func.row_number().over(order_by=(both.c.part, *order)).label("place_in_list")
    return sa.select(both.c.id, place).order_by(place).limit(size + 1).subquery("ids")


def _behind(after: Cursor, part: int, *, newest: bool) -> Condition:
    of_undated = after.sort_day == UNKNOWN_SORT_DAY
    if of_undated and part == 0:
        return sa.false()
    if not of_undated and part == 1:
        return sa.true()
    spot = sa.tuple_(Event.sort_day, Event.id)
    # An address may name an id beyond the column's range; compared as a big number it is just far behind.
    here = sa.tuple_(sa.literal(after.sort_day), sa.literal(after.event_id, sa.BigInteger))
    return spot < here if newest else spot > here


def _best(every: Condition, ranked: sa.Subquery, *, skip: int, size: int) -> sa.Subquery:
    order = (ranked.c.score, Event.sort_day, Event.id)
    return (
        sa.select(Event.id.label("id"), sa.func.row_number().over(order_by=order).label("place_in_list"))
        .join(ranked, ranked.c.id == Event.id)
        .where(every)
        .order_by(*order)
        .offset(skip)
        .limit(size + 1)
        .subquery("ids")
    )
