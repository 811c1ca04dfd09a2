"""What the reader must know, out of the database: actors with their names, places, the record's events."""

from collections import defaultdict

import sqlalchemy as sa

from app.domain.actor import Actor, Name, Office
from app.domain.dates import HonestDate, parse_edtf
from app.domain.event import KnownEvent
from app.domain.record import Place
from app.domain.vocabulary import Layer
from app.storage import tables
from app.storage.database import Session


def find_known_actors(session: Session) -> list[Actor]:
    """All actors of the record layer, whole: three statements."""
    names: dict[int, list[Name]] = defaultdict(list)
    name = tables.ActorName
    for actor_id, form, script, convention in session.execute(
        sa.select(name.actor_id, name.form, name.script, name.convention).order_by(name.id)
    ):
        names[actor_id].append(Name(form, script, convention))
    offices: dict[int, list[Office]] = defaultdict(list)
    office, body = tables.ActorOffice, tables.Actor
    for actor_id, title, words, slug, start, end, roles in session.execute(
        sa.select(
            office.actor_id, office.title, office.body, body.slug, office.start, office.end, office.roles
        )
        .outerjoin(body, body.id == office.body_id)
        .order_by(office.id)
    ):
        offices[actor_id].append(
            Office(title, slug or words, parse_edtf(start), parse_edtf(end), tuple(roles))
        )
    actor = tables.Actor
    rows = sa.select(actor.id, actor.slug, actor.name, actor.kind, actor.side)
    return [
        Actor(
            slug=slug,
            name=form,
            kind=kind,
            side=side,
            names=tuple(other for other in names[row_id] if other.form != form),
            offices=tuple(offices[row_id]),
        )
        for row_id, slug, form, kind, side in session.execute(
            rows.where(actor.layer == Layer.RECORD).order_by(actor.slug)
        )
    ]


def find_known_places(session: Session) -> list[Place]:
    """All places."""
    place, wider = tables.Place, sa.orm.aliased(tables.Place)
    rows = (
        sa.select(place.slug, place.name, place.country, place.latitude, place.longitude, wider.slug)
        .outerjoin(wider, wider.id == place.within_id)
        .order_by(place.slug)
    )
    return [
        Place(slug, name, country, latitude, longitude, within or "")
        for slug, name, country, latitude, longitude, within in session.execute(rows)
    ]


def find_known_events(session: Session) -> list[KnownEvent]:
    """All events of the record layer: two statements."""
    event, place = tables.Event, tables.Place
    actors: dict[int, set[str]] = defaultdict(set)
    part = tables.Participation
    for event_id, slug in session.execute(
        sa.select(part.event_id, tables.Actor.slug)
        .join(tables.Actor, tables.Actor.id == part.actor_id)
        .join(event, event.id == part.event_id)
        .where(event.layer == Layer.RECORD)
    ):
        actors[event_id].add(slug)
    rows = (
        sa.select(
            event.id,
            event.slug,
            event.kind,
            event.status,
            event.layer,
            event.edtf,
            event.earliest,
            event.latest,
            event.exactness,
            event.basis,
            event.title,
            place.slug.label("place"),
        )
        .outerjoin(place, place.id == event.place_id)
        .where(event.layer == Layer.RECORD)
        .order_by(event.sort_day, event.id)
    )
    return [
        KnownEvent(
            row.slug,
            row.kind,
            row.status,
            row.layer,
            HonestDate(row.edtf, row.earliest, row.latest, row.exactness, row.basis),
            frozenset(actors[row.id]),
            row.place or "",
            row.title,
        )
        for row in session.execute(rows)
    ]
