"""Keeping the count of independent reports: the rule is app.domain.independence's, as on the event's page."""

from collections import defaultdict
from collections.abc import Iterable

import sqlalchemy as sa

from app.domain.actor import fold_name
from app.domain.independence import Account, group_by_origin
from app.domain.vocabulary import Relation
from app.storage.database import Session
from app.storage.tables import Article, Event, Report, Source

BATCH = 500  # ids in one statement; far below both databases' limits


def find_cited(session: Session, article_id: int) -> frozenset[str]:
    """Slugs of the events that the record itself has an article report."""
    rows = sa.select(Event.slug).join(Report, Report.event_id == Event.id)
    return frozenset(
        session.scalars(rows.where(Report.article_id == article_id, Report.reader_version == ""))
    )


def recount_independent(session: Session, event_ids: Iterable[int]) -> None:
    """Bring the kept count of independent reports up to date: two statements for every 500 events."""
    session.flush()
    ids = sorted(set(event_ids))
    for start in range(0, len(ids), BATCH):
        _recount(session, ids[start : start + BATCH])


def _recount(session: Session, ids: list[int]) -> None:
    rows = (
        sa.select(Report.event_id, Article.id, Source.group, Article.publisher, Article.cluster_id)
        .join(Article, Article.id == Report.article_id)
        .outerjoin(Source, Source.id == Article.source_id)
        .where(Report.event_id.in_(ids), Report.relation != Relation.BACKGROUND)
        .order_by(Report.id)
    )
    accounts: dict[int, list[Account]] = defaultdict(list)
    for event_id, article_id, group, publisher, cluster in session.execute(rows):
        # A publisher that the record doesn't know stands for itself.
        accounts[event_id].append(Account(article_id, group or fold_name(publisher), cluster))
    counts = [{"id": event_id, "independent": len(group_by_origin(accounts[event_id]))} for event_id in ids]
    session.execute(sa.update(Event), counts)
