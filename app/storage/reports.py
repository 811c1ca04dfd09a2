"""Keeping the count of independent reports: the rule is app.domain.independence's, as on the event's page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from app.domain.actor import fold_name
from app.domain.dates import HonestDate, parse_edtf, touches
from app.domain.independence import Account, group_by_origin
from app.domain.vocabulary import Layer, Relation
from app.storage.database import Session
from app.storage.tables import Article, Event, Report, Source

BATCH = 500  # ids in one statement; far below both databases' limits


def find_cited(session: Session, article_id: int) -> frozenset[str]:
    """Slugs of the events that the record itself has an article report."""
    rows = sa.select(Event.slug).join(Report, Report.event_id == Event.id)
    return frozenset(
        session.scalars(rows.where(Report.article_id == article_id, Report.reader_version == ""))
    )


def is_only_reporter(session: Session, event_id: int, article_id: int) -> bool:
    """Whether a reported event rests on this article alone."""
    others = sa.select(Report.id).where(
        Report.event_id == event_id,
        Report.article_id != article_id,
        Report.relation != Relation.BACKGROUND,
    )
    return session.scalar(others.limit(1)) is None


def recount_independent(session: Session, event_ids: Iterable[int]) -> None:
    """Bring the kept count of independent reports up to date, and whether those of a reported event differ
    about its day: a fixed number of statements for every 500 events.
    """
    session.flush()
    ids = sorted(set(event_ids))
    for start in range(0, len(ids), BATCH):
        _recount(session, ids[start : start + BATCH])


def _recount(session: Session, ids: list[int]) -> None:
    rows = (
        sa.select(
            Report.event_id, Article.id, Source.group, Article.publisher, Article.cluster_id, Report.edtf
        )
        .join(Article, Article.id == Report.article_id)
        .outerjoin(Source, Source.id == Article.source_id)
        .where(Report.event_id.in_(ids), Report.relation != Relation.BACKGROUND)
        .order_by(Report.id)
    )
    accounts: dict[int, list[Account]] = defaultdict(list)
    days: dict[int, set[str]] = defaultdict(set)
    for event_id, article_id, group, publisher, cluster, day in session.execute(rows):
        # A publisher that the record doesn't know stands for itself.
        accounts[event_id].append(Account(article_id, group or fold_name(publisher), cluster))
        days[event_id].add(day)
    counts = [{"id": event_id, "independent": len(group_by_origin(accounts[event_id]))} for event_id in ids]
    session.execute(sa.update(Event), counts)
    _mark_different(session, days)


def _mark_different(session: Session, days: Mapping[int, set[str]]) -> None:
    """Note of reported events whether a report gives another day; of the record's an editor judges."""
    events = sa.select(
        Event.id, Event.edtf, Event.earliest, Event.latest, Event.exactness, Event.basis, Event.differ
    ).where(Event.id.in_(sorted(days)), Event.layer == Layer.REPORTED)
    changed = []
    for row in session.execute(events).all():
        own = HonestDate(row.edtf, row.earliest, row.latest, row.exactness, row.basis)
        given = [parse_edtf(day) for day in days[row.id] if day]
        differ = own.known and any(not touches(own, day) for day in given)
        if differ != row.differ:
            changed.append({"id": row.id, "differ": differ})
    if changed:
        session.execute(sa.update(Event), changed)
