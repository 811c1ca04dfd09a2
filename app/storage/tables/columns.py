"""The base of all tables: types of columns, names of constraints."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase

from app.domain.commitment import CommitmentStatus
from app.domain.meeting import Comparison
from app.domain.vocabulary import (
    ActorKind,
    Audience,
    Basis,
    Convention,
    EventKind,
    EventStatus,
    Exactness,
    Lane,
    Layer,
    Relation,
    Role,
    Script,
    Side,
    SourceKind,
    Topic,
    Vehicle,
)

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(sa.TypeDecorator[datetime]):
    """A moment; stored in UTC, always aware in Python (SQLite itself keeps no zone)."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: sa.Dialect) -> datetime | None:
        """Refuse naive moments, turn the others into UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment without a zone: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: sa.Dialect) -> datetime | None:
        """Give every moment its zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Word(sa.TypeDecorator[StrEnum]):
    """A word of a closed vocabulary, stored as its text and checked on the way in and out."""

    impl = sa.String(40)
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | str | None, _dialect: sa.Dialect) -> str | None:
        """Refuse words that are not of the vocabulary."""
        return None if value is None else self.words(value).value

    def process_result_value(self, value: str | None, _dialect: sa.Dialect) -> StrEnum | None:
        """Give the text its type back."""
        return None if value is None else self.words(value)


class Table(DeclarativeBase):
    """Base of all tables: one naming rule for constraints, one type for each Python type."""

    metadata = sa.MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Instant(),
        date: sa.Date(),
        dict[str, Any]: sa.JSON(),
        list[str]: sa.JSON(),
        **{
            words: Word(words)
            for words in (
                ActorKind,
                Audience,
                Basis,
                CommitmentStatus,
                Comparison,
                Convention,
                EventKind,
                EventStatus,
                Exactness,
                Lane,
                Layer,
                Relation,
                Role,
                Script,
                Side,
                SourceKind,
                Topic,
                Vehicle,
            )
        },
    }
