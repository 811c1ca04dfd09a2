"""What the reader found between quotation marks, as rows."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from app.storage.database import Session
from app.storage.tables import Quotation


def save_quotations(session: Session, article_id: int, rows: Sequence[Mapping[str, Any]]) -> set[int]:
    """Write the machine's quotations of an article in place of those before; gives the events concerned."""
    own = sa.and_(Quotation.article_id == article_id, Quotation.rule != "record")
    names = sorted({name for row in rows for name in row})
    columns = [getattr(Quotation, name) for name in names]
    kept = session.execute(sa.select(Quotation.id, *columns).where(own).order_by(Quotation.id)).all()
    if [tuple(row)[1:] for row in kept] == [tuple(row[name] for name in names) for row in rows]:
        return set()
    before = session.scalars(sa.delete(Quotation).where(own).returning(Quotation.event_id)).all()
    if rows:
        session.execute(sa.insert(Quotation), [{**row, "article_id": article_id} for row in rows])
    return {event_id for event_id in (*before, *(row["event_id"] for row in rows)) if event_id is not None}
