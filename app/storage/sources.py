"""Reading publishers: what each is, how many articles it has here and how many events they tell of."""

import sqlalchemy as sa

from app.domain.entries import SourceLine
from app.storage.conditions import Condition
from app.storage.database import Session
from app.storage.tables import Article, Event, Report, Source


def find_sources(session: Session) -> tuple[SourceLine, ...]:
    """All publishers by kind and name, in one statement."""
    articles = sa.func.count(sa.distinct(Article.id))
    events = sa.func.count(sa.distinct(Report.event_id))
    found = (
        sa.select(Source.id, articles.label("articles"), events.label("events"))
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
        )
        .join(found, found.c.id == Source.id)
        .order_by(Source.kind, Source.name, Source.id)
    )
    return tuple(
        SourceLine(slug, name, kind, country, next(iter(domains), ""), group, articles, events)
        for slug, name, kind, country, domains, group, articles, events in rows
    )


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
