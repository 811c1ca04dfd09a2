"""Reading publishers: what each is, how many articles it has here and how many events they tell of."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from app.domain.article import is_slug
from app.domain.dates import HonestDate
from app.domain.entries import ArticleRef, Link, SourceLine
from app.storage.actors import date_of
from app.storage.articles import reference_columns, to_reference
from app.storage.conditions import Condition
from app.storage.database import Session
from app.storage.tables import Article, Event, Report, Source

PEERS_SHOWN = 20  # publishers of one independence group; the largest has about ten
# Sorts like the day, and carries the whole date behind a space; no value where none is known.
DAY_AND_DATE = sa.case(
    (
        Article.published_earliest.is_not(None),
        sa.cast(Article.published_earliest, sa.Text) + " " + Article.published_edtf,
    )
)


def find_sources(session: Session) -> tuple[SourceLine, ...]:
    """All publishers by kind and name, in one statement."""
    articles = sa.func.count(sa.distinct(Article.id))
    events = sa.func.count(sa.distinct(Report.event_id))
    newest = sa.func.max(DAY_AND_DATE).label("newest")
    found = (
        sa.select(Source.id, articles.label("articles"), events.label("events"), newest)
        .join(Article, Article.source_id == Source.id, isouter=True)
        .join(Report, Report.article_id == Article.id, isouter=True)
        .group_by(Source.id)
        .subquery("found")
    )
    rows = session.execute(
        sa.select(
            Source.slug,
            Source.name,
            Source.kind,
            Source.country,
            Source.domains,
            Source.group,
            found.c.articles,
            found.c.events,
            found.c.newest,
        )
        .join(found, found.c.id == Source.id)
        .order_by(Source.kind, Source.name, Source.id)
    )
    return tuple(
        SourceLine(slug, name, kind, country, next(iter(domains), ""), group, articles, told, date_of(newest))
        for slug, name, kind, country, domains, group, articles, told, newest in rows
    )


@dataclass(frozen=True, slots=True)
class KnownSource:
    """One publisher, with what of it is here."""

    id: int
    line: SourceLine
    domains: tuple[str, ...]
    with_text: int
    first: HonestDate
    taken_in: datetime | None


def find_source(session: Session, slug: str) -> KnownSource | None:
    """The publisher of this slug, in one statement."""
    if not is_slug(slug):
        return None
    events = (
        sa.select(sa.func.count(sa.distinct(Report.event_id)))
        .join(Article, Article.id == Report.article_id)
        .where(Article.source_id == Source.id)
        .correlate(Source)
        .scalar_subquery()
    )
    kept_since = sa.case((Article.text.is_not(None), Article.taken_in))
    counts: tuple[Any, ...] = (
        sa.func.count(Article.id),
        sa.func.count(kept_since),
        sa.func.min(DAY_AND_DATE),
        sa.func.max(DAY_AND_DATE),
        sa.func.max(kept_since),
    )
    of_source = (Source.id, Source.slug, Source.name, Source.kind, Source.country, Source.group)
    row = session.execute(
        sa.select(*of_source, Source.domains, events, *counts)
        .join(Article, Article.source_id == Source.id, isouter=True)
        .where(Source.slug == slug)
        .group_by(*of_source, sa.cast(Source.domains, sa.Text))
    ).one_or_none()
    if row is None:
        return None
    key, slug, name, kind, country, group, domains, told, articles, with_text, first, newest, taken_in = row
    line = SourceLine(
        slug, name, kind, country, next(iter(domains), ""), group, articles, told, date_of(newest)
    )
    return KnownSource(key, line, tuple(domains), with_text, date_of(first), taken_in)


def find_peers(session: Session, source: KnownSource) -> tuple[Link, ...]:
    """The other publishers of its independence group."""
    rows = session.execute(
        sa.select(Source.slug, Source.name)
        .where(Source.group == source.line.group, Source.id != source.id)
        .order_by(Source.name, Source.id)
        .limit(PEERS_SHOWN)
    )
    return tuple(Link(f"/sources/{slug}", name) for slug, name in rows)


def find_articles_of(
    session: Session, source_id: int, *, after: tuple[date, int] | None, size: int
) -> list[tuple[ArticleRef, str]]:
    """One page of a publisher's documents and one more, the last published first, undated ones behind."""
    day = sa.func.coalesce(Article.published_earliest, date.min)
    listed = sa.select(*reference_columns(), Article.outcome).where(Article.source_id == source_id)
    listed = listed.select_from(Article).join(Source, Source.id == Article.source_id)
    if after is not None:
        last, article_id = after
        listed = listed.where(sa.or_(day < last, sa.and_(day == last, Article.id < article_id)))
    rows = session.execute(listed.order_by(day.desc(), Article.id.desc()).limit(size + 1))
    return [(article, row.outcome) for row in rows if (article := to_reference(row)) is not None]


def find_heard(session: Session, told_of: Condition, *, size: int) -> list[tuple[str, str, int]]:
    """Slug and name of the publishers that tell of most of these events, with how many, in one statement."""
    events = sa.func.count(sa.distinct(Event.id)).label("events")
    rows = session.execute(
        sa.select(Source.slug, Source.name, events)
        .join_from(Event, Report, Report.event_id == Event.id)
        .join(Article, Article.id == Report.article_id)
        .join(Source, Source.id == Article.source_id)
        .where(told_of)
        .group_by(Source.id, Source.slug, Source.name)
        .order_by(events.desc(), Source.name, Source.id)
        .limit(size)
    )
    return [(slug, name, number) for slug, name, number in rows]
