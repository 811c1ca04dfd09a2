"""The record's outline for charts: what, whose and when of every event, in light columns."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from app.domain.vocabulary import EventKind, EventStatus, Exactness, Lane, Layer
from app.storage.database import Session
from app.storage.tables import Event, Place


@dataclass(frozen=True, slots=True)
class Outline:
    """One event of the record as charts need it."""

    kind: EventKind
    lane: Lane
    status: EventStatus
    exactness: Exactness
    earliest: date | None
    latest: date | None
    place: str
    slug: str
    title: str
    edtf: str

    @property
    def address(self) -> str:
        """Where the event's page is."""
        return f"/events/{self.slug}"


def find_outline(session: Session) -> tuple[Outline, ...]:
    """Every event of the record in order of time, in one statement."""
    when = (Event.exactness, Event.earliest, Event.latest)
    rows = session.execute(
        sa.select(
            Event.kind, Event.lane, Event.status, *when, Place.slug, Event.slug, Event.title, Event.edtf
        )
        .join(Place, Place.id == Event.place_id, isouter=True)
        .where(Event.layer == Layer.RECORD)
        .order_by(Event.sort_day, Event.id)
    )
    return tuple(Outline(*row[:6], row[6] or "", row[7], row[8], row[9]) for row in rows)
