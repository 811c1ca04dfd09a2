"""Bringing a database's schema up to this program's: Alembic, run in-process."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.storage.database import SessionFactory

# Full-text indexes, which models can't declare: kept by hand in the migrations.
OWN_TABLES = ("event_words", "article_words")
MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


def head() -> str:
    """The newest revision this program knows."""
    return ScriptDirectory(str(MIGRATIONS)).get_current_head() or ""


def revision_of(sessions: SessionFactory) -> str:
    """The revision a database is at; empty for a new one."""
    with sessions.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() or ""


def migrate(sessions: SessionFactory, *, to: str = "head") -> None:
    """Bring the schema up (or down) to a revision; "base" takes everything away."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    moves_down = to == "base" or to.startswith("-")
    with sessions.engine.begin() as connection:
        config.attributes["connection"] = connection
        (command.downgrade if moves_down else command.upgrade)(config, to)
