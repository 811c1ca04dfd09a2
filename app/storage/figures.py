"""How much there is: the figures of the home page and of the page about the method."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from app.domain.vocabulary import EventKind, Layer
from app.storage.database import Session
from app.storage.kept import keep
from app.storage.tables import Actor, Article, Event, Source


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over the whole database; `coverage` are the first and last year of the record layer."""

    events: int
    statements: int
    actors: int
    articles: int
    sources: int
    coverage: tuple[int, int]
    reader_version: str
    updated: datetime | None


def find_figures(session: Session) -> Figures:
    """Count everything: two statements, one while nothing changes."""
    return keep(session, "figures", lambda: _count(session))


def _count(session: Session) -> Figures:
    of_record = Event.layer == Layer.RECORD
    last = sa.func.max(sa.func.coalesce(Event.last_year, Event.first_year)).filter(of_record)
    of_articles = sa.select(sa.func.count()).select_from(Article).scalar_subquery()
    of_actors = sa.select(sa.func.count()).select_from(Actor).where(Actor.layer == Layer.RECORD)
    of_sources = sa.select(sa.func.count()).select_from(Source).scalar_subquery()
    version = sa.select(sa.func.max(Article.reader_version)).scalar_subquery()
    row = session.execute(
        sa.select(
            sa.func.count(Event.id),
            sa.func.count(Event.id).filter(Event.kind == EventKind.STATEMENT),
            of_actors.scalar_subquery(),
            of_articles,
            of_sources,
            sa.func.min(Event.first_year).filter(of_record),
            last,
            version,
            sa.func.max(Event.updated),
        )
    ).one()
    events, statements, actors, articles, sources, first, latest, reader_version, updated = row
    coverage = (first or 0, latest or 0)
    return Figures(events, statements, actors, articles, sources, coverage, reader_version or "", updated)
