"""What the record layer is made of: its years, weights, dates and sources, as the page about it tells."""

from collections import Counter
from datetime import date

import sqlalchemy as sa

from app.domain.shape import RecordShape, spans_of_thin_years
from app.domain.vocabulary import Basis, EventKind, EventStatus, Exactness, Layer
from app.storage.database import Session
from app.storage.tables import Event

MANY = 3  # independent sources; more are counted with them


def find_shape(session: Session) -> RecordShape:
    """Count the record layer in one statement."""
    independent = sa.case((Event.independent >= MANY, MANY), else_=Event.independent)
    levelled = sa.case((Event.level.is_(None), 0), else_=1)
    by = (Event.first_year, Event.importance, Event.exactness, Event.basis, Event.kind, independent, levelled)
    last = sa.func.max(Event.latest).filter(Event.status == EventStatus.HAPPENED)
    of_record = sa.select(*by, sa.func.count(), last).where(Event.layer == Layer.RECORD).group_by(*by)
    years: Counter[int] = Counter()
    importance: Counter[int] = Counter()
    exactness: Counter[Exactness] = Counter()
    sources: Counter[int] = Counter()
    inferred = statements = with_level = 0
    latest: date | None = None
    for year, weight, exact, basis, kind, origins, level, count, reached in session.execute(of_record):
        if year is not None:
            years[year] += count
        importance[weight] += count
        exactness[exact] += count
        sources[origins] += count
        inferred += count * (basis is Basis.INFERRED)
        statements += count * (kind is EventKind.STATEMENT)
        with_level += count * (kind is EventKind.STATEMENT and level == 1)
        latest = max(filter(None, (latest, reached)), default=None)
    return RecordShape(
        events=sum(importance.values()),
        last=latest,
        thin=spans_of_thin_years(years),
        importance=tuple(sorted(importance.items())),
        exactness=tuple((word, exactness[word]) for word in Exactness if exactness[word]),
        inferred=inferred,
        statements=statements,
        levelled=with_level,
        single=sources[0] + sources[1],
        double=sources[2],
        more=sources[MANY],
    )
