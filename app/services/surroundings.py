"""The weeks around an event, and how fast each side answers the other."""

from collections.abc import Mapping

from app.domain.answers import Pace, paces_of
from app.domain.entries import EventEntry
from app.domain.surroundings import Surroundings, days_of, weeks_around
from app.domain.timeline import TimelineQuery
from app.domain.vocabulary import Layer
from app.storage.database import Session
from app.storage.events import Spot
from app.storage.kept import keep
from app.storage.surroundings import Around, find_answers, find_around


def find_nearby(session: Session, spot: Spot, weeks: int) -> Around:
    """The ids of what happened around an event; nothing where its days are not known."""
    days = days_of(spot.date)
    return find_around(session, spot.id, days, weeks_around(*days, weeks)) if days else Around()


def surroundings_of(
    event: EventEntry, around: Around, entries: Mapping[int, EventEntry], weeks: int
) -> Surroundings | None:
    """Lay out what was found around an event, with the address of the whole list. Pure."""
    days = days_of(event.date)
    if days is None:
        return None
    query = TimelineQuery(date=weeks_around(*days, weeks), layer=(Layer.RECORD,))
    before, same, after = (
        tuple(entries[near] for near in ids) for ids in (around.before, around.same, around.after)
    )
    return Surroundings(weeks, before, same, after, query.address("/timeline"))


def find_paces(session: Session) -> tuple[Pace, ...]:
    """How fast each side answers, counted once for each version of the data."""
    return keep(session, "paces", lambda: paces_of(find_answers(session)))
