"""Opening a database: SQLite with the bound library, or PostgreSQL; sessions to read and to write.

SQLite is the one that pysqlite3 carries, not the system's: 3.7.0 to 3.51.2 can corrupt a database in
write-ahead mode when a checkpoint resets the log (sqlite.org/wal.html). See DECISIONS.md, "SQLite".
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from pysqlite3 import dbapi2 as sqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session as Session  # noqa: PLC0414  # the one name other packages may use
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_MS = 10_000  # a second writer waits this long; the longest write here is one article (about 50 ms)
FIRST_SAFE_SQLITE = (3, 51, 3)
_WRITE = "demarche_write"


@dataclass(frozen=True, slots=True)
class SessionFactory:
    """Gives sessions of one database: `sessions()` to read, `sessions.begin()` to write."""

    engine: sa.Engine

    @contextmanager
    def __call__(self) -> Iterator[Session]:
        """A session that reads; whatever it changes is rolled back."""
        with Session(self.engine, expire_on_commit=False, autoflush=False) as session:
            yield session

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A session that writes: committed at the end, rolled back by an exception.

        On SQLite the write lock is taken at once, so that two writers queue instead of failing half-way.
        """
        writing = self.engine.execution_options(**{_WRITE: True})
        with Session(writing, expire_on_commit=False) as session, session.begin():
            yield session

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def open_database(address: str) -> SessionFactory:
    """Open the database at an SQLAlchemy address; a missing SQLite file's folder is made."""
    url = sa.make_url(address)
    if url.get_backend_name() == "sqlite":
        return SessionFactory(_sqlite_engine(url))
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    return SessionFactory(sa.create_engine(url, pool_pre_ping=True))


def is_sqlite(session: Session) -> bool:
    """Whether the session's database is SQLite."""
    return session.get_bind().dialect.name == "sqlite"


def is_writing(session: Session) -> bool:
    """Whether the session was begun to write."""
    return bool(session.get_bind().get_execution_options().get(_WRITE, False))


def ping(session: Session) -> str:
    """The database's own name and version, read from it."""
    if is_sqlite(session):
        return f"SQLite {session.scalar(sa.text('SELECT sqlite_version()'))}"
    return f"PostgreSQL {session.scalar(sa.text('SHOW server_version'))}"


def sqlite_safety(session: Session) -> tuple[bool, str]:
    """Whether the bound SQLite and its journal keep acknowledged writes, and the facts in words."""
    version = tuple(int(part) for part in sqlite.sqlite_version.split("."))
    mode = str(session.scalar(sa.text("PRAGMA journal_mode")))
    level = int(session.scalar(sa.text("PRAGMA synchronous")) or 0)
    fixed = version >= FIRST_SAFE_SQLITE
    safe = (fixed or mode != "wal") and level >= 2  # noqa: PLR2004  # 2 is FULL in SQLite's own table
    levels = {0: "OFF", 1: "NORMAL", 2: "FULL", 3: "EXTRA"}
    words = f"SQLite {sqlite.sqlite_version} (bound), journal {mode}, synchronous {levels[level]}"
    return safe, words + ("" if fixed else ", has the WAL-reset bug")


def _sqlite_engine(url: sa.URL) -> sa.Engine:
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(url, module=sqlite, connect_args={"timeout": BUSY_MS / 1000})
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver would begin transactions by itself, too late for reads and never IMMEDIATE.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        f"busy_timeout = {BUSY_MS}",
        "temp_store = MEMORY",
        "cache_size = -32000",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: sa.Connection) -> None:
    write = connection.get_execution_options().get(_WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
