"""Lists are read from an index: what a page costs doesn't grow with what lies behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from app.domain.timeline import PAGE_SIZE, Sort, read_query
from app.storage import tables
from app.storage.articles import find_articles
from app.storage.conditions import Named, Scope, to_filter
from app.storage.database import Session, SessionFactory
from app.storage.events import find_slice
from tests.builders import WHEN


@contextmanager
def plans(sessions: SessionFactory) -> Iterator[list[str]]:
    found: list[str] = []

    def explain(
        connection: sa.Connection, _cursor: object, statement: str, parameters: Any, *_rest: object
    ) -> None:
        if statement.startswith(("SELECT", "WITH")):
            cursor = connection.connection.cursor()
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            found.append("\n".join(row[3] for row in cursor.fetchall()))

    sa.event.listen(sessions.engine, "before_cursor_execute", explain)
    yield found
    sa.event.remove(sessions.engine, "before_cursor_execute", explain)


def fill(session: Session) -> None:
    days = [date(1985, 1, 1) + timedelta(days=7 * number) for number in range(2_000)]
    common = {"status": "happened", "layer": "record", "lane": "us", "importance": 2, "updated": WHEN}
    common |= {"exactness": "day", "basis": "stated"}
    session.execute(
        sa.insert(tables.Event),
        [
            {"slug": day.isoformat(), "title": "x", "kind": "summit" if number % 50 == 0 else "statement"}
            | {
                "edtf": day.isoformat(),
                "earliest": day,
                "latest": day,
                "sort_day": int(day.strftime("%Y%m%d")),
            }
            | {"first_year": day.year, "last_year": day.year}
            | common
            for number, day in enumerate(days)
        ],
    )
    session.execute(sa.text("ANALYZE"))


@pytest.mark.parametrize("sort", [Sort.OLD, Sort.NEW])
@pytest.mark.parametrize("after", ["", "20100101-5"])
def test_a_page_of_the_timeline_is_read_in_the_order_of_an_index(
    sqlite_sessions: SessionFactory, sort: Sort, after: str
) -> None:
    with sqlite_sessions.begin() as session:
        fill(session)
    with sqlite_sessions() as session, plans(sqlite_sessions) as found:
        query = read_query([("after", after), ("sort", sort)]).query
        asked = to_filter(session, query, Named(), Scope())
        assert len(find_slice(session, asked, sort=sort, after=query.after).entries) == PAGE_SIZE
    assert found[0].count("USING COVERING INDEX ix_events_sort_day_id") == 2
    assert "SCAN events\n" not in found[0]


def test_a_rare_kind_is_found_by_its_own_index(sqlite_sessions: SessionFactory) -> None:
    with sqlite_sessions.begin() as session:
        fill(session)
    with sqlite_sessions() as session, plans(sqlite_sessions) as found:
        query = read_query([("kind", "summit")]).query
        find_slice(session, to_filter(session, query, Named(), Scope()), sort=Sort.OLD, after=None)
    assert "ix_events_kind_sort_day_id" in found[0]


def test_articles_are_read_in_the_order_of_an_index(sqlite_sessions: SessionFactory) -> None:
    with sqlite_sessions() as session, plans(sqlite_sessions) as found:
        find_articles(session, after=None)
    assert "ix_articles_taken_in_id" in found[0]
    assert "USE TEMP B-TREE FOR ORDER BY" not in found[0]
