"""The record's agreements and their clauses as rows; what changed in the files is written anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from app.domain.record import RecordAccord, RecordClause, Where
from app.storage import tables
from app.storage.database import Session
from app.storage.upserts import Saved, digest_of, remove, upsert


@dataclass(frozen=True, slots=True)
class Named:
    """Ids of what clauses refer to, by slug (documents by their id in the files)."""

    actors: Mapping[str, int]
    articles: Mapping[str, int]
    events: Mapping[str, int]


def save_accords(session: Session, accords: Sequence[RecordAccord], named: Named) -> Saved:
    """Save the agreements, and take away those that the files no longer name."""
    entries = {accord.slug: accord for accord in accords}
    rows = {
        slug: {
            "slug": slug,
            "name": accord.name,
            "event_id": named.events[accord.event],
            "note": accord.note,
            "place_in_list": number,
            "seed_digest": digest_of(_placeless(accord), number, *_ids(accord, named)),
        }
        for number, (slug, accord) in enumerate(entries.items())
    }
    saved = upsert(session, tables.Accord, rows)
    for slug in saved.touched:
        _write(session, saved.ids[slug], entries[slug], named)
    remove(session, tables.Accord, saved, touched=())
    return saved


def _placeless(accord: RecordAccord) -> RecordAccord:
    """The same wherever its clauses stand in the file."""
    clauses = tuple(replace(clause, where=Where("", 0)) for clause in accord.clauses)
    return replace(accord, clauses=clauses)


def _ids(accord: RecordAccord, named: Named) -> list[int]:
    """Ids that the agreement's rows hold: a row that was made anew has another one and is written again."""
    events = [named.events[slug] for clause in accord.clauses for slug in _events(clause)]
    actors = [named.actors[slug] for clause in accord.clauses for slug in _actors(clause)]
    return [*events, *actors, *(named.articles[key] for key in accord.documents)]


def _events(clause: RecordClause) -> tuple[str, ...]:
    return (*clause.events, *(reading.event for reading in clause.readings))


def _actors(clause: RecordClause) -> tuple[str, ...]:
    return (*clause.owed_by, *(reading.by for reading in clause.readings))


def _write(session: Session, accord_id: int, accord: RecordAccord, named: Named) -> None:
    clause, document = tables.Clause, tables.AccordDocument
    session.execute(sa.delete(clause).where(clause.accord_id == accord_id))
    session.execute(sa.delete(document).where(document.accord_id == accord_id))
    _insert(
        session,
        document,
        [
            {"accord_id": accord_id, "place_in_list": number, "article_id": named.articles[key]}
            for number, key in enumerate(accord.documents)
        ],
    )
    _insert(session, clause, [_row(accord_id, number, item) for number, item in enumerate(accord.clauses)])
    found = session.execute(sa.select(clause.slug, clause.id).where(clause.accord_id == accord_id))
    ids = dict(found.all())
    _write_parts(session, ids, accord.clauses, named)


def _row(accord_id: int, number: int, clause: RecordClause) -> dict[str, Any]:
    return {
        "accord_id": accord_id,
        "slug": clause.slug,
        "place_in_list": number,
        "at": clause.at,
        "text": clause.text,
        "quote": clause.quote,
        "who": clause.who,
        "due": clause.due,
        "deadline": clause.deadline.edtf,
        "status": clause.status,
        "reason": clause.reason,
    }


def _write_parts(
    session: Session, ids: Mapping[str, int], clauses: Sequence[RecordClause], named: Named
) -> None:
    actors = [
        {"clause_id": ids[clause.slug], "actor_id": named.actors[slug], "place_in_list": number}
        for clause in clauses
        for number, slug in enumerate(clause.owed_by)
    ]
    events = [
        {"clause_id": ids[clause.slug], "event_id": named.events[slug]}
        for clause in clauses
        for slug in clause.events
    ]
    readings = [
        {
            "clause_id": ids[clause.slug],
            "actor_id": named.actors[reading.by],
            "words": reading.words,
            "event_id": named.events[reading.event],
        }
        for clause in clauses
        for reading in clause.readings
    ]
    _insert(session, tables.ClauseActor, actors)
    _insert(session, tables.ClauseEvent, events)
    _insert(session, tables.ClauseReading, readings)


def _insert(session: Session, table: type[tables.Table], rows: list[dict[str, Any]]) -> None:
    if rows:
        session.execute(sa.insert(table), rows)
