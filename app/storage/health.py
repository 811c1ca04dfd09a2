"""Whether the database is sound, and how much is in each table."""

import sqlalchemy as sa

from app.storage.database import Session, is_sqlite
from app.storage.tables import Article, Event, Feed, Table, User

_COUNTED: tuple[type[Table], ...] = (Event, Article, Feed, User)


def find_counts(session: Session) -> dict[str, int]:
    """Rows of the tables that matter to whoever runs the program, in one statement."""
    counts = [
        sa.select(sa.func.count()).select_from(table).scalar_subquery().label(table.__tablename__)
        for table in _COUNTED
    ]
    row = session.execute(sa.select(*counts)).one()
    return {table.__tablename__: int(count) for table, count in zip(_COUNTED, row, strict=True)}


def find_damage(session: Session) -> str:
    """What is wrong with the database file in its own words; empty where all is well.

    PostgreSQL checks its pages by itself (data checksums), so it is not asked.
    """
    if not is_sqlite(session):
        return ""
    words = [str(line) for line in session.scalars(sa.text("PRAGMA quick_check(5)"))]
    words += [
        f"a broken reference in {row[0]}" for row in session.execute(sa.text("PRAGMA foreign_key_check"))
    ]
    return "" if words == ["ok"] else "; ".join(word for word in words if word != "ok")


def count_older_readings(session: Session, version: str) -> int:
    """Kept texts that another version of the reader has read."""
    rows = sa.select(sa.func.count()).where(Article.text.is_not(None), Article.reader_version != version)
    return session.scalar(rows) or 0


def find_failing_feeds(session: Session) -> list[tuple[str, str]]:
    """Feeds that could not be read the last time, with the reason."""
    rows = sa.select(Feed.url, Feed.last_outcome).where(Feed.failures > 0).order_by(Feed.id)
    return [(url, words) for url, words in session.execute(rows)]
