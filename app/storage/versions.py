"""The data's version: a number that changes with every write, so that an unchanged page costs one read."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from app.storage.database import Session, is_sqlite
from app.storage.tables import Meta

_KEY = "data_version"


def find_data_version(session: Session) -> int:
    """The number of writes so far; 0 in a new database."""
    return int(session.scalar(sa.select(Meta.value).where(Meta.key == _KEY)) or 0)


def bump_data_version(session: Session) -> None:
    """Count one write. Call it last in a transaction: on PostgreSQL other writers wait from here on."""
    insert: Any = (sqlite if is_sqlite(session) else postgresql).insert(Meta)
    more = sa.cast(sa.cast(Meta.value, sa.BigInteger) + 1, sa.Text)
    session.execute(
        insert.values(key=_KEY, value="1").on_conflict_do_update(index_elements=["key"], set_={"value": more})
    )
