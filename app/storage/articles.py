"""Reading articles: as references in lists (never their bodies), and one with its text."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from app.domain.dates import HonestDate
from app.domain.entries import ActorRef, ArticleRef
from app.storage.database import Session
from app.storage.search import find_words
from app.storage.tables import Actor, Article, Mention, Revision, Source

LARGEST_ID = 2**31 - 1  # of the id columns; an address may name more
LIST_SIZE = 50  # articles a page; a line each, so that the phone shows a page in a few screens


def reference_columns() -> list[Any]:
    """The columns that make an ArticleRef; select them FROM articles LEFT JOIN sources."""
    return [
        Article.id.label("article_id"),
        Article.slug.label("article_slug"),
        Article.title.label("article_title"),
        sa.func.coalesce(Source.name, Article.publisher).label("article_publisher"),
        Source.slug.label("article_source"),
        Article.kind.label("article_kind"),
        Article.url.label("article_url"),
        Article.published_edtf,
        Article.published_earliest,
        Article.published_latest,
        Article.published_exactness,
        Article.published_basis,
        Article.text.is_not(None).label("article_has_text"),
    ]


def with_article(query: sa.Select[*tuple[Any, ...]], cited: Any) -> sa.Select[*tuple[Any, ...]]:
    """A query with the `reference_columns` of the article that each row cites in a column, if any."""
    query = query.add_columns(*reference_columns()).join(Article, Article.id == cited, isouter=True)
    return query.join(Source, Source.id == Article.source_id, isouter=True)


def to_reference(row: Any) -> ArticleRef | None:
    """The reference in a row of `reference_columns`; None where an outer join found no article."""
    if row.article_id is None:
        return None
    return ArticleRef(
        id=row.article_id,
        slug=row.article_slug,
        title=row.article_title,
        publisher=row.article_publisher,
        source=row.article_source or "",
        kind=row.article_kind,
        url=row.article_url or "",
        published=HonestDate(
            row.published_edtf,
            row.published_earliest,
            row.published_latest,
            row.published_exactness,
            row.published_basis,
        ),
        has_text=bool(row.article_has_text),
    )


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """One article with its text (empty for a mere reference) and what became of it."""

    article: ArticleRef
    text: str
    byline: str
    language: str
    taken_in: datetime
    relevant: bool | None
    reasons: tuple[str, ...]
    outcome: str
    version: str
    notes: tuple[str, ...]
    revisions: int


def find_article(session: Session, article_id: int) -> KeptArticle | None:
    """One article by its id."""
    revisions = (
        sa.select(sa.func.count())
        .select_from(Revision)
        .where(Revision.article_id == Article.id)
        .scalar_subquery()
    )
    row = session.execute(
        sa.select(
            *reference_columns(),
            Article.text,
            Article.byline,
            Article.language,
            Article.taken_in,
            Article.relevant,
            Article.reasons,
            Article.outcome,
            Article.reader_version,
            Article.notes,
            revisions.label("revisions"),
        )
        .join_from(Article, Source, Source.id == Article.source_id, isouter=True)
        .where(Article.id == article_id)
    ).one_or_none()
    article = to_reference(row) if row is not None else None
    if row is None or article is None:
        return None
    return KeptArticle(
        article=article,
        text=row.text or "",
        byline=row.byline,
        language=row.language,
        taken_in=row.taken_in,
        relevant=row.relevant,
        reasons=tuple(row.reasons),
        outcome=row.outcome,
        version=row.reader_version,
        notes=tuple(row.notes),
        revisions=row.revisions,
    )


def find_mentioned(session: Session, article_id: int) -> tuple[ActorRef, ...]:
    """The actors that an article names, the most often named first."""
    rows = session.execute(
        sa.select(Actor.slug, Actor.name, Actor.side, Actor.kind)
        .join(Mention, Mention.actor_id == Actor.id)
        .where(Mention.article_id == article_id)
        .order_by(Mention.times.desc(), Actor.id)
    )
    return tuple(ActorRef(slug, name, side, kind) for slug, name, side, kind in rows)


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in the list of what was taken in."""

    article: ArticleRef
    taken_in: datetime
    outcome: str


def find_articles(session: Session, *, after: tuple[datetime, int] | None) -> tuple[list[ArticleLine], int]:
    """One page of articles (and one more, if there is one), last taken in first, and their number."""
    listed = sa.select(
        *reference_columns(),
        Article.taken_in,
        Article.outcome,
        sa.select(sa.func.count()).select_from(Article.__table__.alias()).scalar_subquery().label("number"),
    ).join_from(Article, Source, Source.id == Article.source_id, isouter=True)
    if after is not None:
        moment, article_id = after
        listed = listed.where(
            sa.or_(Article.taken_in < moment, sa.and_(Article.taken_in == moment, Article.id < article_id))
        )
    order = (Article.taken_in.desc(), Article.id.desc())
    rows = session.execute(listed.order_by(*order).limit(LIST_SIZE + 1)).all()
    lines = [
        ArticleLine(article, row.taken_in, row.outcome)
        for row in rows
        if (article := to_reference(row)) is not None
    ]
    return lines, rows[0].number if rows else 0


def find_matching_articles(session: Session, q: str, *, size: int) -> tuple[tuple[ArticleRef, ...], int]:
    """The articles that match a search best, and how many do: one statement, none without a word.

    What was read and found to be about something else is left out.
    """
    words = find_words(session, "article", q)
    if words is None or not words.can_rank:
        return (), 0
    ranked = words.ranked()
    rows = session.execute(
        sa.select(*reference_columns(), sa.func.count().over().label("number"))
        .join_from(Article, ranked, ranked.c.id == Article.id)
        .join(Source, Source.id == Article.source_id, isouter=True)
        .where(words.match(Article.id), Article.relevant.is_not(False))
        .order_by(ranked.c.score, Article.id.desc())
        .limit(size)
    ).all()
    found = tuple(article for row in rows if (article := to_reference(row)) is not None)
    return found, rows[0].number if rows else 0
