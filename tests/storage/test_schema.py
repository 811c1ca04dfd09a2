"""The schema: migrations go up, down and up again, and their head is what the tables say."""

from datetime import date

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.storage.database import SessionFactory
from app.storage.schema import OWN_TABLES, head, migrate, revision_of
from app.storage.tables import Event, Table
from tests.builders import an_article, an_event


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


def test_the_words_of_what_is_deleted_go_with_it(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        event = an_event(session, title="Alpha")
        article = an_article(session, "Beta", text="Gamma")
        an_event(session, "2019-other", "2019", title="Delta")
        session.delete(event)
        session.delete(article)
        session.flush()
        assert session.scalar(sa.text("SELECT count(*) FROM article_words")) == 0
        assert session.scalar(sa.text("SELECT count(*) FROM event_words")) == 1


def test_the_database_itself_refuses_what_makes_no_sense(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        an_event(session)
    for wrong in ({"importance": 4}, {"latest": date(2001, 1, 1)}, {"place_id": 77}):
        with pytest.raises(sa.exc.IntegrityError), sessions.begin() as session:
            session.execute(sa.update(Event).values(**wrong))
