"""Reading places: where things happened, how often, and who was there."""

import sqlalchemy as sa

from app.domain.dates import HonestDate
from app.domain.entries import ActorRef, PlaceLine, PlaceRef
from app.domain.timeline import TimelineQuery
from app.domain.vocabulary import PRESENT_ROLES, EventStatus, Layer
from app.storage.actors import DAY_AND_DATE, date_of
from app.storage.company import PERSONS
from app.storage.conditions import Condition, place_closure
from app.storage.database import Session
from app.storage.tables import Actor, Event, Participation, Place

VISITORS_SHOWN = 6  # people at a place; the rest is in the list


def find_places(session: Session, path: str) -> dict[int, PlaceLine]:
    """All places by id, most frequent first, inner ones counted in; links lead to the list at `path`."""
    closure = place_closure()
    counted = (
        sa.select(closure.c.outer_id, sa.func.count().label("number"))
        .join(Event, Event.place_id == closure.c.id)
        .group_by(closure.c.outer_id)
        .subquery("counted")
    )
    number = sa.func.coalesce(counted.c.number, 0).label("number")
    outer = sa.orm.aliased(Place)
    of_place = (Place.id, Place.slug, Place.name, Place.country, Place.latitude, Place.longitude)
    rows = session.execute(
        sa.select(*of_place, sa.func.coalesce(outer.slug, ""), number)
        .join_from(Place, counted, counted.c.outer_id == Place.id, isouter=True)
        .join(outer, outer.id == Place.within_id, isouter=True)
        .order_by(number.desc(), Place.name, Place.id)
    )
    return {
        place_id: PlaceLine(
            place=PlaceRef(slug, name, country),
            latitude=latitude,
            longitude=longitude,
            events=events,
            href=TimelineQuery(place=(slug,)).address(path),
            within=within,
        )
        for place_id, slug, name, country, latitude, longitude, within, events in rows
    }


def find_visitors(session: Session, there: Condition) -> list[tuple[ActorRef, int, HonestDate]]:
    """Persons who were at these events of the record that happened, at how many, and when last."""
    times = sa.func.count(sa.distinct(Event.id)).label("times")
    rows = session.execute(
        sa.select(Actor.slug, Actor.name, Actor.side, Actor.kind, times, sa.func.max(DAY_AND_DATE))
        .join_from(Event, Participation, Participation.event_id == Event.id)
        .join(Actor, Actor.id == Participation.actor_id)
        .where(
            there,
            Event.status == EventStatus.HAPPENED,
            Event.layer == Layer.RECORD,
            Actor.kind.in_(PERSONS),
            Participation.role.in_(PRESENT_ROLES),
        )
        .group_by(Actor.id, Actor.slug, Actor.name, Actor.side, Actor.kind)
        .order_by(times.desc(), Actor.name, Actor.id)
        .limit(VISITORS_SHOWN)
    )
    return [(ActorRef(*row[:4]), row.times, date_of(row[5])) for row in rows]
