"""Runs migrations on the connection that the program hands over, or on the configured database."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from alembic.autogenerate.api import AutogenContext

from app.settings import Settings
from app.storage.database import open_database
from app.storage.schema import OWN_TABLES
from app.storage.tables import Table


def include_name(name: str | None, type_: str, _parents: object) -> bool:
    return not (type_ == "table" and name is not None and name.startswith(OWN_TABLES))


def render_item(type_: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    # A migration must outlive the program's own types, so it names the plain ones behind them.
    if type_ == "type" and isinstance(item, sa.TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


def run(connection: sa.Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        include_name=include_name,
        render_item=render_item,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    sessions = open_database(Settings().database)
    with sessions.engine.begin() as opened:
        run(opened)
