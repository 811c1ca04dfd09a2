"""What an event's page tells of a meeting: both accounts, its hours, where it was, what was promised."""

from collections.abc import Iterable

from app.domain.dates import touches
from app.domain.entries import EventEntry
from app.domain.meeting import Meeting
from app.domain.vocabulary import EventKind
from app.storage.database import Session
from app.storage.events import Spot
from app.storage.exporting import of_id
from app.storage.meetings import find_issues, find_moments, find_promises


def meeting_of(session: Session, spot: Spot, event: EventEntry, followed_by: Iterable[EventEntry]) -> Meeting:
    """Everything the record holds on it, in three statements for any number of rows."""
    every = of_id(spot.id)
    there = (spot.latitude, spot.longitude)
    return Meeting(
        issues=find_issues(session, every).get(spot.id, ()),
        moments=find_moments(session, every).get(spot.id, ()),
        promises=find_promises(session, spot.id, agreements_of(event, followed_by)),
        zone=spot.zone,
        spot=(there[0], there[1]) if there[0] is not None and there[1] is not None else None,
    )


def agreements_of(event: EventEntry, followed_by: Iterable[EventEntry]) -> tuple[int, ...]:
    """The event and the agreements that came of it on its days: a summit and its joint statement. Pure."""
    signed = (
        later.id
        for later in followed_by
        if later.kind is EventKind.AGREEMENT and touches(event.date, later.date)
    )
    return (event.id, *signed)
