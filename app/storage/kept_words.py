"""Words that the record cites, found again in a kept text: there they can be read in their sentence."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from app.domain.ladder import KeptWords
from app.storage.articles import reference_columns, to_reference
from app.storage.database import Session
from app.storage.evidence import numbered_marks
from app.storage.tables import Article, Quotation, Source

# What texts set differently around the same words.
_ENDS, _CURLY, _STRAIGHT = ".,;:!?…", "’", "'"


def find_kept_words(session: Session, event_id: int) -> dict[int, KeptWords]:
    """For quotations of an event whose own text isn’t kept: the earliest kept text with the same speaker’s
    same words, by the quotation’s id, in one statement.
    """
    cited, found = aliased(Quotation), aliased(Quotation)
    pairs = (
        sa.select(cited.id.label("cited_id"), found.id.label("found_id"), found.article_id)
        .join(found, found.speaker_id == cited.speaker_id)
        .where(
            cited.event_id == event_id,
            cited.start.is_(None),
            found.start.is_not(None),
            found.article_id.is_not(None),
            _plain(found.text) == _plain(cited.text),
        )
        .cte("pairs")
    )
    marks = numbered_marks(sa.select(pairs.c.article_id))
    rows = session.execute(
        sa.select(pairs.c.cited_id, marks.c.number, *reference_columns())
        .join(marks, sa.and_(marks.c.noun == "quotation", marks.c.id == pairs.c.found_id))
        .join(Article, Article.id == pairs.c.article_id)
        .join(Source, Source.id == Article.source_id, isouter=True)
        .order_by(
            Article.published_earliest.is_(None), Article.published_earliest, Article.id, marks.c.number
        )
    )
    kept: dict[int, KeptWords] = {}
    for row in rows:
        article = to_reference(row)
        if article is not None:
            kept.setdefault(row.cited_id, KeptWords(article, row.number))
    return kept


def _plain(text: Any) -> sa.ColumnElement[str]:
    return sa.func.lower(sa.func.replace(sa.func.rtrim(text, _ENDS), _CURLY, _STRAIGHT))
