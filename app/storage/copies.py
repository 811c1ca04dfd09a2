"""Copies of one story: the texts to compare with, and the cluster an article belongs to."""

from collections.abc import Iterable

import sqlalchemy as sa

from app.domain.vocabulary import Relation
from app.storage.database import Session
from app.storage.tables import Article, Report

FELLOWS = 20  # texts compared at most; a story that more have printed is met among the first of them


def find_fellow_texts(session: Session, article_id: int, event_ids: Iterable[int]) -> list[tuple[int, str]]:
    """Kept texts of other articles that report the same events: the article their cluster is named for, text.

    Empty for an article that a cluster is named for: it is the original itself.
    """
    wanted = sorted(event_ids)
    named = session.scalar(sa.select(Article.id).where(Article.cluster_id == article_id).limit(1))
    if not wanted or named is not None:
        return []
    reporting = sa.select(Report.article_id).where(
        Report.event_id.in_(wanted), Report.article_id != article_id, Report.relation != Relation.BACKGROUND
    )
    rows = sa.select(sa.func.coalesce(Article.cluster_id, Article.id), Article.text).where(
        Article.id.in_(reporting), Article.text.is_not(None)
    )
    return [(head, text) for head, text in session.execute(rows.order_by(Article.id).limit(FELLOWS)) if text]


def save_cluster(session: Session, article_id: int, head: int | None) -> None:
    """Put an article into the cluster of its original, or into none."""
    session.execute(sa.update(Article).where(Article.id == article_id).values(cluster_id=head))
