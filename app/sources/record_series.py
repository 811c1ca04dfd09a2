"""Numbered series of the record (tests, rounds, resolutions): complete, in order, every hole explained."""

import re
from collections.abc import Iterable

from app.domain.dates import HonestDate
from app.domain.record import RecordEvent, RecordSeries, SeriesMember
from app.domain.vocabulary import EventStatus
from app.sources.record_entries import to_slug
from app.sources.record_yaml import Entry, Ledger

_NUMBER = re.compile(r"[1-9]\d*(?:\.[1-9]\d*)?")  # a round, or a round and its phase ("4.2")
_COUNTS = {"": True, "consecutive": True, "theirs": False}
_NEVER_CAME_ABOUT = frozenset({EventStatus.PLANNED, EventStatus.CANCELLED, EventStatus.DENIED})


def to_series(entry: Entry) -> RecordSeries:
    """Read a series."""
    numbers = entry.text("numbers")
    if numbers not in _COUNTS:
        entry.ledger.fault(entry.at("numbers"), "“numbers” is “consecutive” or “theirs”")
    made = RecordSeries(
        slug=to_slug(entry),
        name=entry.text("name", required=True, longest=120),
        note=entry.text("note"),
        consecutive=_COUNTS.get(numbers, True),
        members=tuple(_member(item) for item in entry.entries("members")),
        where=entry.where,
    )
    if not made.members:
        entry.fault("a series needs “members”")
    entry.close()
    return made


def _member(item: Entry) -> SeriesMember:
    number = item.text("number", required=True, longest=20)
    if number and not _NUMBER.fullmatch(number):
        item.ledger.fault(item.at("number"), f"“{number}” is no number; write 4, or 4.2 for a second phase")
        number = ""
    made = SeriesMember(
        number=tuple(int(part) for part in number.split(".")) if number else (),
        event=item.reference("event", "event"),
        gap=item.text("gap", longest=300),
        where=item.where,
    )
    if bool(made.event) == bool(made.gap):
        item.fault("a member names its “event”, or gives the reason under “gap”")
    item.close()
    return made


def check_series(series: Iterable[RecordSeries], events: dict[str, RecordEvent], ledger: Ledger) -> None:
    """Numbers without holes, days that ascend, events that came about, none of them twice."""
    for one in series:
        if one.consecutive:
            _check_first(one, ledger)
        seen: dict[str, tuple[int, ...]] = {}
        before: RecordEvent | None = None
        for last, member in zip((None, *one.members), one.members, strict=False):
            if last is not None and last.number and member.number:
                _check_next(one, last, member, ledger)
            event = events.get(member.event)
            if event is None:
                continue
            _check_event(event, seen, member, before, ledger)
            seen[event.slug], before = member.number, event


def _check_first(series: RecordSeries, ledger: Ledger) -> None:
    first = series.members[0] if series.members else None
    if first is not None and first.number and set(first.number) != {1}:
        ledger.fault(first.where, f"“{series.slug}” begins with {number_words(first.number)}, not with 1")


def _check_next(series: RecordSeries, last: SeriesMember, member: SeriesMember, ledger: Ledger) -> None:
    told = f"“{series.slug}”: {number_words(member.number)} follows {number_words(last.number)}"
    if member.number <= last.number:
        ledger.fault(member.where, f"{told}; numbers ascend")
    elif series.consecutive and member.number not in _successors(last.number):
        ledger.fault(member.where, f"{told}; if the record lacks what is between, say so under “gap”")


def _successors(number: tuple[int, ...]) -> set[tuple[int, ...]]:
    after = number[0] + 1
    return {(after,), (after, 1), (*number[:-1], number[-1] + 1)}


def _check_event(
    event: RecordEvent,
    seen: dict[str, tuple[int, ...]],
    member: SeriesMember,
    before: RecordEvent | None,
    ledger: Ledger,
) -> None:
    if event.slug in seen:
        ledger.fault(member.where, f"“{event.slug}” is {number_words(seen[event.slug])} already")
    elif before is not None and _ends_before(event.date, before.date):
        ledger.fault(member.where, f"“{event.slug}” is earlier than “{before.slug}”, which stands before it")
    if event.status in _NEVER_CAME_ABOUT:
        ledger.fault(member.where, f"“{event.slug}” is {event.status.value}; a series holds what happened")


def _ends_before(a: HonestDate, b: HonestDate) -> bool:
    last = a.latest or a.earliest
    return last is not None and b.earliest is not None and last < b.earliest


def number_words(number: tuple[int, ...]) -> str:
    """A member's number as it is written ("4.2")."""
    return ".".join(map(str, number))
