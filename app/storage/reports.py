"""Counting reports that don't rest on one another."""

from collections import defaultdict
from collections.abc import Iterable

import sqlalchemy as sa

from app.domain.ingest import count_independent
from app.domain.vocabulary import Relation
from app.storage.database import Session
from app.storage.tables import Article, Event, Report, Source

BATCH = 500  # ids in one statement; far below both databases' limits


def recount_independent(session: Session, event_ids: Iterable[int]) -> None:
    """Bring the kept count of independent reports up to date: two statements for every 500 events."""
    session.flush()
    ids = sorted(set(event_ids))
    for start in range(0, len(ids), BATCH):
        _recount(session, ids[start : start + BATCH])


def _recount(session: Session, ids: list[int]) -> None:
    rows = (
        sa.select(Report.event_id, Report.relation, Source.group, Article.publisher, Article.id)
        .join(Article, Article.id == Report.article_id)
        .outerjoin(Source, Source.id == Article.source_id)
        .where(Report.event_id.in_(ids))
    )
    reports: dict[int, list[tuple[str, Relation]]] = defaultdict(list)
    for event_id, relation, group, publisher, article_id in session.execute(rows):
        # An unknown publisher stands for itself; an article without one stands alone.
        stands_for = group or (f"name:{publisher.casefold()}" if publisher else f"article:{article_id}")
        reports[event_id].append((stands_for, relation))
    counts = [{"id": event_id, "independent": count_independent(reports[event_id])} for event_id in ids]
    session.execute(sa.update(Event), counts)
