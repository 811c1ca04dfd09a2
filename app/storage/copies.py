"""Copies and retellings of one story: texts to compare with, what they report, an article’s cluster."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa

from app.domain.dates import HonestDate
from app.domain.vocabulary import Relation
from app.storage.database import Session
from app.storage.tables import Article, Report

FELLOWS = 80  # texts compared at most, those of the same day first; a busy day has about 40
COMPARED = 8_000  # characters of each; copies that part further down are copies all the same
PRINTED_WITHIN = timedelta(days=2)  # how far apart papers print one agency's story


@dataclass(frozen=True, slots=True)
class Fellow:
    """Another article of the same days: its cluster's head, its words and its events."""

    id: int
    head: int
    language: str
    text: str
    events: frozenset[int]


def find_fellows(session: Session, article_id: int, published: HonestDate) -> list[Fellow]:
    """Kept articles on the subject that appeared within two days of a day: two statements."""
    if published.earliest is None or published.latest is None:
        return []
    close = (
        Article.published_earliest <= published.latest + PRINTED_WITHIN,
        Article.published_latest >= published.earliest - PRINTED_WITHIN,
        Article.published_earliest >= published.earliest - timedelta(days=31),
    )
    words = sa.func.substr(Article.text, 1, COMPARED)
    rows = session.execute(
        sa.select(
            Article.id,
            sa.func.coalesce(Article.cluster_id, Article.id),
            Article.language,
            Article.title,
            words,
        )
        .where(*close, Article.id != article_id, Article.text.is_not(None), Article.relevant.is_(True))
        .order_by((Article.published_earliest == published.earliest).desc(), Article.id.desc())
        .limit(FELLOWS)
    ).all()
    told: dict[int, set[int]] = defaultdict(set)
    reports = sa.select(Report.article_id, Report.event_id).where(
        Report.article_id.in_([row[0] for row in rows]), Report.relation != Relation.BACKGROUND
    )
    for article, event in session.execute(reports):
        told[article].add(event)
    return [
        Fellow(number, head, language, f"{title}\n{text}", frozenset(told[number]))
        for number, head, language, title, text in sorted(rows, key=lambda row: row[0])
    ]


def find_is_head(session: Session, article_id: int) -> bool:
    """Whether a cluster is named for the article: it is the original itself."""
    copies = sa.select(Article.id).where(Article.cluster_id == article_id)
    return session.scalar(copies.limit(1)) is not None


def save_cluster(session: Session, article_id: int, head: int | None) -> None:
    """Put an article into the cluster of its original, or into none."""
    session.execute(sa.update(Article).where(Article.id == article_id).values(cluster_id=head))
