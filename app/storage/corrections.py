"""Reading and writing single fields as text, for people's corrections."""

from typing import Any

import sqlalchemy as sa

from app.domain.dates import parse_edtf
from app.domain.errors import InvalidDateError, NotFoundError, RefusedError
from app.domain.vocabulary import (
    ActorKind,
    Audience,
    Basis,
    EventKind,
    EventStatus,
    Lane,
    Layer,
    Side,
    SourceKind,
    Vehicle,
)
from app.storage.audits import FIELD_COLUMNS
from app.storage.database import Session
from app.storage.date_columns import article_date, event_date
from app.storage.tables import Actor, Article, Event, Place

_TABLES: dict[str, Any] = {"event": Event, "actor": Actor, "article": Article}
_WORDS: dict[tuple[str, str], Any] = {
    ("event", "kind"): EventKind,
    ("event", "status"): EventStatus,
    ("event", "layer"): Layer,
    ("event", "lane"): Lane,
    ("event", "vehicle"): Vehicle,
    ("event", "audience"): Audience,
    ("actor", "kind"): ActorKind,
    ("actor", "side"): Side,
    ("actor", "layer"): Layer,
    ("article", "kind"): SourceKind,
}
_NUMBERS = {"importance": (1, 3), "level": (1, 9)}
_NEEDED = {"title", "name", "kind", "status", "layer", "lane", "importance", "side"}
_LONGEST = 2000


def find_field(session: Session, noun: str, slug: str, field: str) -> str:
    """The present value of a field as text. Raises NotFoundError, and RefusedError for no such field."""
    table, row_id = _found(session, noun, slug, field)
    column = {"date": Event.edtf, "published": Article.published_edtf, "place": Place.slug}.get(field)
    if column is None:
        column = getattr(table, field)
    rows = sa.select(column).where(table.id == row_id)
    if field == "place":
        rows = sa.select(Place.slug).join(Event, Event.place_id == Place.id).where(Event.id == row_id)
    value = session.scalar(rows)
    return "" if value is None else str(value)


def save_field(session: Session, noun: str, slug: str, field: str, value: str) -> int:
    """Set a field from its text and give the row's id. Raises RefusedError where the text won't do."""
    table, row_id = _found(session, noun, slug, field)
    values = _to_columns(session, noun, field, " ".join(value.split()))
    session.execute(sa.update(table).where(table.id == row_id).values(**values))
    return row_id


def forget_digest(session: Session, noun: str, slug: str) -> None:
    """Let the next loading of the record write this row anew."""
    table, row_id = _found(session, noun, slug, next(iter(FIELD_COLUMNS[noun])))
    stale = sa.update(table).where(table.id == row_id, table.seed_digest.is_not(None))
    session.execute(stale.values(seed_digest="stale"))


def _found(session: Session, noun: str, slug: str, field: str) -> tuple[Any, int]:
    if noun not in FIELD_COLUMNS or field not in FIELD_COLUMNS[noun]:
        raise RefusedError(f"“{field}” of an {noun} can’t be corrected here.")
    table = _TABLES[noun]
    if noun == "article":
        row_id = session.scalar(
            sa.select(Article.id).where(Article.id == (int(slug) if slug.isdecimal() else 0))
        )
    else:
        row_id = session.scalar(sa.select(table.id).where(table.slug == slug))
    if row_id is None:
        raise NotFoundError(noun, slug)
    return table, row_id


def _to_columns(session: Session, noun: str, field: str, value: str) -> dict[str, Any]:
    if not value and field in _NEEDED:
        raise RefusedError(f"“{field}” can’t be empty.")
    if len(value) > _LONGEST:
        raise RefusedError(f"“{field}” is longer than {_LONGEST} characters.")
    if field in {"date", "published"}:
        return _to_date(field, value)
    if field == "place":
        return {"place_id": _to_place(session, value)}
    if field in _NUMBERS:
        return {field: _to_number(field, value)}
    if (noun, field) in _WORDS:
        return {field: _to_word(noun, field, value)}
    return {field: value}


def _to_date(field: str, value: str) -> dict[str, Any]:
    try:
        when = parse_edtf(value, basis=Basis.DECLARED)
    except InvalidDateError as error:
        raise RefusedError(str(error)) from error
    return event_date(when) if field == "date" else article_date(when)


def _to_place(session: Session, value: str) -> int | None:
    if not value:
        return None
    found = session.scalar(sa.select(Place.id).where(Place.slug == value))
    if found is None:
        raise NotFoundError("place", value)
    return found


def _to_number(field: str, value: str) -> int | None:
    lowest, highest = _NUMBERS[field]
    if not value:
        return None
    if not value.isdecimal() or not lowest <= int(value) <= highest:
        raise RefusedError(f"“{field}” is a whole number from {lowest} to {highest}.")
    return int(value)


def _to_word(noun: str, field: str, value: str) -> Any:
    if not value:
        return None
    words = _WORDS[noun, field]
    try:
        return words(value)
    except ValueError:
        choices = ", ".join(word.value for word in words)
        raise RefusedError(f"“{value}” is no {field}; choose from {choices}.") from None
