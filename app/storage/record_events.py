"""The record's events as rows, with their actors, documents, quotations and links."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from app.domain.actor import Actor
from app.domain.event import lane_of
from app.domain.record import CitedDocument, RecordEvent
from app.domain.vocabulary import Layer, Relation
from app.storage import tables
from app.storage.audits import SEEDS, Change, Pins, record_change
from app.storage.database import Session
from app.storage.date_columns import event_date
from app.storage.meeting_rows import save_meetings
from app.storage.upserts import Saved, digest_of, remove, upsert

# A document of the event's own week reports it; a later one looks back. Wire reports of 1985–2026 in the
# record are all inside three days, weeklies inside seven.
FIRST_REPORT_DAYS = timedelta(days=7)
# What is told in the history of an event when the files change it, and the column that shows it.
_TOLD = {"title": "title", "summary": "summary", "kind": "kind", "status": "status", "date": "edtf"}


@dataclass(frozen=True, slots=True)
class Around:
    """What events refer to: ids by slug, and the entries themselves where more than the id is needed."""

    actors: Mapping[str, Actor]
    documents: Mapping[str, CitedDocument]
    groups: Mapping[str, str]  # independence group of each document
    actor_ids: Mapping[str, int]
    article_ids: Mapping[str, int]
    place_ids: Mapping[str, int]


def save_events(
    session: Session, events: Sequence[RecordEvent], around: Around, *, pins: Pins, now: datetime
) -> Saved:
    """Save what happened. An event whose entry and surroundings are unchanged costs nothing."""
    entries = {event.slug: event for event in events}
    rows = {slug: _row(event, around, now) for slug, event in entries.items()}
    before = _told(session, rows)
    saved = upsert(session, tables.Event, rows, pins=pins)
    _record_changes(session, saved, before, now)
    changed = [entries[slug] for slug in saved.touched]
    ids = [saved.ids[event.slug] for event in changed]
    _clear(session, ids, pins, {saved.ids[event.slug]: event.slug for event in changed})
    _save_parts(session, changed, saved, around, pins)
    _save_reports(session, changed, saved, around)
    _save_links(session, changed, saved)
    save_meetings(session, changed, saved.ids, actor_ids=around.actor_ids, article_ids=around.article_ids)
    return saved


def remove_events(session: Session, saved: Saved, touched: Iterable[str]) -> None:
    """Take away events that the files no longer name, except those a person has worked on."""
    remove(session, tables.Event, saved, touched=set(touched))


def _row(event: RecordEvent, around: Around, now: datetime) -> dict[str, Any]:
    parts = [(around.actors[slug].side, role) for slug, role in event.parts]
    offices = [around.actors[slug].office_on(event.date.earliest) for slug, _ in event.parts]
    documents = [(around.groups[key], around.documents[key].published) for key in event.documents]
    return {
        "slug": event.slug,
        "kind": event.kind,
        "status": event.status,
        "layer": Layer.RECORD,
        "lane": event.lane or lane_of(parts),
        **event_date(event.date),
        "date_note": event.date_note,
        "zone": event.zone,
        "other_edtf": event.other_date.edtf if event.other_date else "",
        "other_zone": event.other_zone,
        "title": event.title,
        "summary": event.summary,
        "place_id": around.place_ids[event.place] if event.place else None,
        "importance": event.importance,
        "level": event.level,
        "vehicle": event.vehicle,
        "audience": event.audience,
        "confidence": None,
        "differ": bool(event.variants),
        "updated": now,
        "seed_digest": digest_of(event, parts, offices, documents),
    }


def _told(session: Session, rows: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    event = tables.Event
    columns = [getattr(event, column) for column in _TOLD.values()]
    found = session.execute(sa.select(event.slug, event.seed_digest, *columns))
    return {
        slug: {field: str(value) for field, value in zip(_TOLD, values, strict=True)}
        for slug, digest, *values in found
        if slug in rows and digest != rows[slug]["seed_digest"]
    }


def _record_changes(
    session: Session, saved: Saved, before: Mapping[str, Mapping[str, str]], now: datetime
) -> None:
    if not saved.changed:
        return
    event = tables.Event
    columns = [getattr(event, column) for column in _TOLD.values()]
    after = session.execute(sa.select(event.slug, *columns).where(event.slug.in_(saved.changed)))
    for slug, *values in after.all():
        for field, value in zip(_TOLD, values, strict=True):
            old = before[slug][field]
            if old != str(value):
                record_change(session, Change("event", slug, field, old, str(value)), who=SEEDS, now=now)


def _clear(session: Session, ids: list[int], pins: Pins, slugs: Mapping[int, str]) -> None:
    """Take away what the record said about changed events; what the machine found stays."""
    if not ids:
        return
    free = [key for key in ids if "actors" not in pins.get(("event", slugs[key]), ())]
    session.execute(sa.delete(tables.Participation).where(tables.Participation.event_id.in_(free)))
    for child in (tables.EventTopic, tables.DateVariant, tables.Follow):
        session.execute(sa.delete(child).where(child.event_id.in_(ids)))
    session.execute(
        sa.delete(tables.Quotation).where(
            tables.Quotation.event_id.in_(ids), tables.Quotation.rule == "record"
        )
    )


def _save_parts(
    session: Session, events: Sequence[RecordEvent], saved: Saved, around: Around, pins: Pins
) -> None:
    parts = [
        {
            "event_id": saved.ids[event.slug],
            "actor_id": around.actor_ids[slug],
            "role": role,
            "office": around.actors[slug].office_on(event.date.earliest),
        }
        for event in events
        if "actors" not in pins.get(("event", event.slug), ())
        for slug, role in event.parts
    ]
    topics = [
        {"event_id": saved.ids[event.slug], "topic": topic} for event in events for topic in event.topics
    ]
    _insert(session, tables.Participation, parts)
    _insert(session, tables.EventTopic, topics)


def _save_reports(session: Session, events: Sequence[RecordEvent], saved: Saved, around: Around) -> None:
    wanted = {
        (around.article_ids[key], saved.ids[event.slug]): relation
        for event in events
        for key, relation in _relations(event, around.documents)
    }
    _save_citations(session, [saved.ids[event.slug] for event in events], wanted)
    quotations = [
        {
            "event_id": saved.ids[event.slug],
            "article_id": around.article_ids[quotation.document],
            "speaker_id": around.actor_ids[quotation.speaker],
            "text": quotation.text,
        }
        for event in events
        for quotation in event.quotations
    ]
    variants = [
        {
            "event_id": saved.ids[event.slug],
            "edtf": variant.date.edtf,
            "article_id": around.article_ids[variant.document],
            "note": variant.note,
        }
        for event in events
        for variant in event.variants
    ]
    _insert(session, tables.Quotation, quotations)
    _insert(session, tables.DateVariant, variants)


def _save_citations(
    session: Session, event_ids: list[int], wanted: Mapping[tuple[int, int], Relation]
) -> None:
    """Bring reports by citation in line; those that stay keep the sentences the machine found for them."""
    report = tables.Report
    current = {
        (article_id, event_id): (row_id, relation, version)
        for row_id, article_id, event_id, relation, version in session.execute(
            sa.select(
                report.id, report.article_id, report.event_id, report.relation, report.reader_version
            ).where(report.event_id.in_(event_ids))
        )
    }
    for pair, (row_id, relation, version) in current.items():
        own = report.id == row_id
        if pair in wanted and (relation != wanted[pair] or version):
            session.execute(sa.update(report).where(own).values(relation=wanted[pair], reader_version=""))
        elif pair not in wanted and not version:
            session.execute(sa.delete(report).where(own))
    rows = [
        {"article_id": article_id, "event_id": event_id, "relation": relation}
        for (article_id, event_id), relation in wanted.items()
        if (article_id, event_id) not in current
    ]
    _insert(session, report, rows)


def _relations(event: RecordEvent, documents: Mapping[str, CitedDocument]) -> list[tuple[str, Relation]]:
    """The first document of the event's own week is its first report; the others are independent ones."""
    dated: list[tuple[date, str]] = []
    if event.date.earliest is not None:
        last = (event.date.latest or event.date.earliest) + FIRST_REPORT_DAYS
        for key in event.documents:
            published = documents[key].published
            if published.earliest and published.earliest == published.latest and published.earliest <= last:
                dated.append((published.earliest, key))
    first = min(dated)[1] if dated else ""
    return [(key, Relation.FIRST_REPORT if key == first else Relation.INDEPENDENT) for key in event.documents]


def _save_links(session: Session, events: Sequence[RecordEvent], saved: Saved) -> None:
    follows = [
        {"event_id": saved.ids[event.slug], "earlier_id": saved.ids[slug]}
        for event in events
        for slug in event.follows
    ]
    _insert(session, tables.Follow, follows)


def _insert(session: Session, table: type[tables.Table], rows: list[dict[str, Any]]) -> None:
    if rows:
        session.execute(sa.insert(table), rows)
