"""Reading agreements: as lines in two statements, with everything of their clauses in six, however many."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from app.domain.article import is_slug
from app.domain.commitment import Accord, AccordLine, Clause, ClauseLine, EventLink, Reading
from app.domain.dates import parse_edtf
from app.domain.entries import ActorRef, ArticleRef
from app.domain.vocabulary import EventKind, Layer, Side
from app.storage import tables
from app.storage.articles import reference_columns, to_reference
from app.storage.database import Session
from app.storage.tables import Actor, Article, Event, Follow, Source

_Ids = sa.Select[int]


@dataclass(slots=True)
class _Parts:
    """What belongs to a clause, by the clause's id."""

    actors: dict[int, list[ActorRef]] = field(default_factory=lambda: defaultdict(list))
    events: dict[int, list[EventLink]] = field(default_factory=lambda: defaultdict(list))
    readings: dict[int, list[Reading]] = field(default_factory=lambda: defaultdict(list))


def find_accord_lines(session: Session) -> tuple[AccordLine, ...]:
    """All agreements that are taken apart into clauses as lines, in the order of their events."""
    accord, clause, owed = tables.Accord, tables.Clause, tables.ClauseActor
    sides: dict[int, list[Side]] = defaultdict(list)
    for clause_id, side in session.execute(
        sa.select(owed.clause_id, Actor.side)
        .join(Actor, Actor.id == owed.actor_id)
        .group_by(owed.clause_id, Actor.side)
        .order_by(owed.clause_id, sa.func.min(owed.place_in_list))
    ):
        sides[clause_id].append(side)
    rows = session.execute(
        sa.select(accord.slug, accord.name, *_event_columns())
        .add_columns(clause.id, clause.slug.label("clause"), clause.at, clause.text, clause.status)
        .join_from(accord, Event, Event.id == accord.event_id)
        .join(clause, clause.accord_id == accord.id)
        .order_by(Event.sort_day, accord.place_in_list, accord.id, clause.place_in_list)
    )
    return tuple(
        AccordLine(
            slug=slug,
            name=parts[0].name,
            event=_to_link(parts[0]),
            clauses=tuple(
                ClauseLine(row.clause, row.at, row.text, row.status, tuple(sides[row.id])) for row in parts
            ),
        )
        for slug, parts in ((slug, list(parts)) for slug, parts in groupby(rows, key=lambda row: row.slug))
    )


def find_other_agreements(session: Session) -> tuple[tuple[EventLink, int], ...]:
    """The record's agreements not taken apart, in time order, each with how many entries follow from it."""
    taken = sa.select(tables.Accord.event_id)
    rows = session.execute(
        sa.select(*_event_columns(), sa.func.count(Follow.event_id).label("followed"))
        .join(Follow, Follow.earlier_id == Event.id, isouter=True)
        .where(Event.kind == EventKind.AGREEMENT, Event.layer == Layer.RECORD, Event.id.not_in(taken))
        .group_by(Event.id)
        .order_by(Event.sort_day, Event.id)
    )
    return tuple((_to_link(row), row.followed) for row in rows)


def find_accords(session: Session, slug: str | None = None) -> tuple[Accord, ...]:
    """Agreements with everything of their clauses, in the order of their events: all, or the one named."""
    if slug is not None and not is_slug(slug):
        return ()
    accord = tables.Accord
    wanted = sa.select(accord.id) if slug is None else sa.select(accord.id).where(accord.slug == slug)
    documents = _find_documents(session, wanted)
    clauses = _find_clauses(session, wanted)
    rows = session.execute(
        sa.select(accord.id, accord.slug, accord.name, accord.note, *_event_columns())
        .join(Event, Event.id == accord.event_id)
        .where(accord.id.in_(wanted))
        .order_by(Event.sort_day, accord.place_in_list, accord.id)
    )
    return tuple(
        Accord(
            slug=row.slug,
            name=row.name,
            event=_to_link(row),
            note=row.note,
            documents=tuple(documents[row.id]),
            clauses=tuple(clauses[row.id]),
        )
        for row in rows
    )


def _find_documents(session: Session, wanted: _Ids) -> dict[int, list[ArticleRef]]:
    held = tables.AccordDocument
    rows = session.execute(
        sa.select(held.accord_id, *reference_columns())
        .join_from(held, Article, Article.id == held.article_id)
        .join(Source, Source.id == Article.source_id, isouter=True)
        .where(held.accord_id.in_(wanted))
        .order_by(held.accord_id, held.place_in_list)
    )
    found: dict[int, list[ArticleRef]] = defaultdict(list)
    for row in rows:
        article = to_reference(row)
        if article is not None:
            found[row.accord_id].append(article)
    return found


def _find_clauses(session: Session, wanted: _Ids) -> dict[int, list[Clause]]:
    clause = tables.Clause
    parts = _find_parts(session, sa.select(clause.id).where(clause.accord_id.in_(wanted)))
    rows = session.execute(
        sa.select(clause.__table__)
        .where(clause.accord_id.in_(wanted))
        .order_by(clause.accord_id, clause.place_in_list)
    )
    found: dict[int, list[Clause]] = defaultdict(list)
    for row in rows:
        found[row.accord_id].append(
            Clause(
                slug=row.slug,
                at=row.place_in_text,
                text=row.text,
                quote=row.quote,
                owed_by=tuple(parts.actors[row.id]),
                who=row.who,
                due=row.due,
                deadline=parse_edtf(row.deadline_edtf),
                status=row.status,
                reason=row.reason,
                readings=tuple(parts.readings[row.id]),
                events=tuple(parts.events[row.id]),
            )
        )
    return found


def _find_parts(session: Session, wanted: _Ids) -> _Parts:
    """Who owes it, what shows it in the order of time, and who reads it how."""
    owed, shown, read = tables.ClauseActor, tables.ClauseEvent, tables.ClauseReading
    parts = _Parts()
    for row in session.execute(
        sa.select(owed.clause_id, *_actor_columns())
        .join(Actor, Actor.id == owed.actor_id)
        .where(owed.clause_id.in_(wanted))
        .order_by(owed.clause_id, owed.place_in_list)
    ):
        parts.actors[row.clause_id].append(_to_actor(row))
    for row in session.execute(
        sa.select(shown.clause_id, *_event_columns())
        .join(Event, Event.id == shown.event_id)
        .where(shown.clause_id.in_(wanted))
        .order_by(shown.clause_id, Event.sort_day, Event.id)
    ):
        parts.events[row.clause_id].append(_to_link(row))
    for row in session.execute(
        sa.select(read.clause_id, read.words, *_actor_columns(), *_event_columns())
        .join(Actor, Actor.id == read.actor_id)
        .join(Event, Event.id == read.event_id)
        .where(read.clause_id.in_(wanted))
        .order_by(read.clause_id, read.id)
    ):
        parts.readings[row.clause_id].append(Reading(_to_actor(row), row.words, _to_link(row)))
    return parts


def _event_columns() -> Iterable[sa.ColumnElement[Any]]:
    names = {"event_slug": Event.slug, "event_title": Event.title, "edtf": Event.edtf, "basis": Event.basis}
    return [column.label(name) for name, column in names.items()]


def _actor_columns() -> Iterable[sa.ColumnElement[Any]]:
    names = {"actor_slug": Actor.slug, "actor_name": Actor.name, "side": Actor.side, "kind": Actor.kind}
    return [column.label(name) for name, column in names.items()]


def _to_link(row: Any) -> EventLink:
    return EventLink(row.event_slug, row.event_title, parse_edtf(row.edtf, basis=row.basis))


def _to_actor(row: Any) -> ActorRef:
    return ActorRef(row.actor_slug, row.actor_name, row.side, row.kind)
