"""Rows of events as the entries that lists are made of: columns only, never bodies."""

from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from app.domain.dates import HonestDate, parse_edtf
from app.domain.entries import ActorRef, EventEntry, PlaceRef, StatementFacts
from app.domain.labels import level_words
from app.domain.vocabulary import EventKind, Layer, Topic
from app.storage.database import Session
from app.storage.tables import Actor, Event, EventTopic, Participation, Place, Quotation

# A quotation shown on a card; longer ones are cut at a word. About three lines of a card.
SHORT_QUOTATION = 240
NAMED_IDS = 200  # a page’s ids are named one by one, which every planner estimates well; an export’s are not


def list_entries(session: Session, ids: sa.Subquery) -> list[EventEntry]:
    """The entries of `ids` (columns id, place_in_list), in its order: two statements."""
    rows = session.execute(_columns().join(ids, ids.c.id == Event.id).order_by(ids.c.place_in_list)).all()
    parts = (
        sa.select(
            Participation.event_id,
            Participation.role,
            Participation.office,
            Actor.slug,
            Actor.name,
            Actor.side,
            Actor.kind,
        )
        .join(Actor, Actor.id == Participation.actor_id)
        .order_by(Participation.event_id, Participation.id)
    )
    if len(rows) <= NAMED_IDS:
        parts = parts.where(Participation.event_id.in_([row.id for row in rows]))
    else:
        parts = parts.where(Participation.event_id.in_(sa.select(ids.c.id)))
    actors: dict[int, dict[str, ActorRef]] = {}
    for event_id, role, office, slug, name, side, kind in session.execute(parts):
        of_event = actors.setdefault(event_id, {})
        known = of_event.get(slug)
        if known is None:
            of_event[slug] = ActorRef(slug, name, side, kind, role, office, (role,))
        else:
            of_event[slug] = replace(known, roles=(*known.roles, role), office=known.office or office)
    return [_to_entry(row, tuple(actors.get(row.id, {}).values())) for row in rows]


def _columns() -> Any:
    topics = (
        sa.select(sa.func.aggregate_strings(EventTopic.topic, ","))
        .where(EventTopic.event_id == Event.id)
        .scalar_subquery()
    )
    too_long = sa.func.length(Quotation.text) > SHORT_QUOTATION
    quotation = (
        sa.select(Quotation.text)
        # A curated entry speaks in curated words; what the machine found stands on its page, marked.
        .where(
            Quotation.event_id == Event.id,
            sa.or_(Quotation.rule == "record", Event.layer == Layer.REPORTED),
        )
        .order_by(too_long, Quotation.id)
        .limit(1)
        .scalar_subquery()
    )
    return sa.select(
        Event.id,
        Event.slug,
        Event.kind,
        Event.status,
        Event.layer,
        Event.lane,
        Event.edtf,
        Event.earliest,
        Event.latest,
        Event.exactness,
        Event.basis,
        Event.title,
        Event.summary,
        Event.importance,
        Event.level,
        Event.vehicle,
        Event.audience,
        Event.confidence,
        Event.independent,
        Event.differ,
        Event.other_edtf,
        Event.other_zone,
        Event.updated,
        Place.slug.label("place_slug"),
        Place.name.label("place_name"),
        Place.country.label("place_country"),
        sa.cast(topics, sa.Text).label("topics"),
        quotation.label("quotation"),
    ).join_from(Event, Place, Place.id == Event.place_id, isouter=True)


def _to_entry(row: Any, actors: tuple[ActorRef, ...]) -> EventEntry:
    statement = None
    if row.kind is EventKind.STATEMENT:
        words = level_words(row.lane, row.level)
        statement = StatementFacts(row.level, words, row.vehicle, row.audience)
    return EventEntry(
        id=row.id,
        slug=row.slug,
        kind=row.kind,
        status=row.status,
        layer=row.layer,
        lane=row.lane,
        date=HonestDate(row.edtf, row.earliest, row.latest, row.exactness, row.basis),
        title=row.title,
        summary=row.summary,
        actors=actors,
        place=PlaceRef(row.place_slug, row.place_name, row.place_country) if row.place_slug else None,
        topics=tuple(Topic(topic) for topic in sorted((row.topics or "").split(",")) if topic),
        importance=row.importance,
        independent=row.independent,
        differ=row.differ,
        confidence=row.confidence if row.layer is Layer.REPORTED else None,
        statement=statement,
        quotation=_short(row.quotation or ""),
        updated=row.updated,
        other_date=parse_edtf(row.other_edtf) if row.other_edtf else None,
        other_zone=row.other_zone,
    )


def _short(text: str) -> str:
    if len(text) <= SHORT_QUOTATION:
        return text
    return text[:SHORT_QUOTATION].rsplit(" ", 1)[0] + " …"
