"""An event that turns out to be another one: its reports move there, its address leads there.

The move is a row of change like any other. Undone, it keeps the two apart for the articles it moved.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from app.domain.vocabulary import Relation
from app.storage.audits import ABSORBED, READER, Change, is_undone, record_change
from app.storage.database import Session
from app.storage.tables import Audit, Event, Quotation, Redirect, Report

_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Moved:
    """Slugs of the events that an article was moved to, and of those that a person took it back from."""

    to: frozenset[str]
    back: frozenset[str]


def find_moved(session: Session, article_id: int) -> Moved:
    """Where an article has been moved: one statement over the few moves there are."""
    rows = session.execute(
        sa.select(Audit.slug, Audit.after, is_undone()).where(
            Audit.noun == "event", Audit.field == ABSORBED, Audit.undoes_id.is_(None)
        )
    )
    own = [(slug, back) for slug, articles, back in rows if article_id in _numbers(articles)]
    back = frozenset(slug for slug, undone_since in own if undone_since)
    return Moved(frozenset(slug for slug, _ in own) - back, back)


def find_kept_apart(session: Session) -> frozenset[str]:
    """Slugs of the events that a person opened again after they had gone over into others."""
    again = sa.select(Audit.after).where(Audit.field == ABSORBED, Audit.undoes_id.is_not(None))
    return frozenset(session.scalars(again))


def find_told_together(session: Session, event_id: int, others: Iterable[int]) -> frozenset[int]:
    """Those of the other events that some article tells beside this one: they are no second telling of it."""
    here = sa.select(Report.article_id).where(
        Report.event_id == event_id, Report.relation != Relation.BACKGROUND
    )
    rows = sa.select(Report.event_id).where(
        Report.event_id.in_(sorted(others)),
        Report.relation != Relation.BACKGROUND,
        Report.article_id.in_(here),
    )
    return frozenset(session.scalars(rows))


def absorb_event(session: Session, gone: str, kept: str, *, now: datetime) -> None:
    """Let an event go over into another one, both by slug; its quotations and its address go with it."""
    gone_id, kept_id = (
        session.execute(sa.select(Event.id).where(Event.slug == slug)).scalar_one() for slug in (gone, kept)
    )
    present = sa.select(Report.article_id).where(Report.event_id == kept_id)
    session.execute(sa.delete(Report).where(Report.event_id == gone_id, Report.article_id.in_(present)))
    moved = session.scalars(sa.select(Report.article_id).where(Report.event_id == gone_id)).all()
    first = sa.and_(Report.event_id == gone_id, Report.relation == Relation.FIRST_REPORT)
    session.execute(sa.update(Report).where(first).values(relation=Relation.INDEPENDENT))
    session.execute(sa.update(Report).where(Report.event_id == gone_id).values(event_id=kept_id))
    session.execute(sa.update(Quotation).where(Quotation.event_id == gone_id).values(event_id=kept_id))
    session.execute(
        sa.update(Redirect).where(Redirect.noun == "event", Redirect.new == gone).values(new=kept)
    )
    session.execute(sa.delete(Event).where(Event.id == gone_id))
    session.add(Redirect(noun="event", old=gone, new=kept))
    articles = "articles " + ", ".join(map(str, sorted(moved)))
    change = Change("event", kept, ABSORBED, gone, articles, "they tell of the same happening")
    record_change(session, change, who=READER, now=now)


def part_event(session: Session, change: Change) -> tuple[int, ...]:
    """Take an absorbed event's address back and give the ids of the articles that told of it."""
    session.execute(
        sa.delete(Redirect).where(
            Redirect.noun == "event", Redirect.old == change.before, Redirect.new == change.slug
        )
    )
    return tuple(sorted(_numbers(change.after)))


def _numbers(articles: str) -> frozenset[int]:
    return frozenset(map(int, _NUMBERS.findall(articles)))
