"""Reading places: where things happened, and how often."""

import sqlalchemy as sa

from app.domain.entries import PlaceLine, PlaceRef
from app.domain.timeline import TimelineQuery
from app.storage.conditions import place_closure
from app.storage.database import Session
from app.storage.tables import Event, Place


def find_places(session: Session, path: str) -> tuple[PlaceLine, ...]:
    """Places with events, most frequent first, inner ones counted in; links lead to the list at `path`."""
    closure = place_closure()
    number = sa.func.count(Event.id).label("number")
    rows = session.execute(
        sa.select(Place.slug, Place.name, Place.country, Place.latitude, Place.longitude, number)
        .join_from(Place, closure, closure.c.outer_id == Place.id)
        .join(Event, Event.place_id == closure.c.id)
        .group_by(Place.id, Place.slug, Place.name, Place.country, Place.latitude, Place.longitude)
        .order_by(number.desc(), Place.name, Place.id)
    )
    return tuple(
        PlaceLine(
            place=PlaceRef(slug, name, country),
            latitude=latitude,
            longitude=longitude,
            events=events,
            href=TimelineQuery(place=(slug,)).address(path),
        )
        for slug, name, country, latitude, longitude, events in rows
    )
