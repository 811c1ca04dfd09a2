"""The schema: migrations go up, down and up again, and their head is what the tables say."""

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.storage.database import SessionFactory
from app.storage.schema import OWN_TABLES, head, migrate, revision_of
from app.storage.tables import Table


def test_the_newest_migration_is_what_the_tables_say(sessions: SessionFactory) -> None:
    with sessions.engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, type_, _: (
                    not (type_ == "table" and name is not None and name.startswith(OWN_TABLES))
                ),
            },
        )
        assert compare_metadata(context, Table.metadata) == []


def test_every_migration_goes_down_and_up_again(sessions: SessionFactory) -> None:
    assert revision_of(sessions) == head()
    migrate(sessions, to="base")
    assert revision_of(sessions) == ""
    assert set(sa.inspect(sessions.engine).get_table_names()) <= {"alembic_version"}
    migrate(sessions)
    assert revision_of(sessions) == head()
