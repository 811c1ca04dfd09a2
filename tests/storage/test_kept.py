"""Figures are kept while the data stands still, and never a moment longer."""

import shutil
from contextlib import suppress
from pathlib import Path

from app.domain.timeline import read_query
from app.services.timeline import timeline_page
from app.storage.database import SessionFactory, open_database
from app.storage.kept import KEPT_VIEWS, keep
from app.storage.versions import bump_data_version, find_data_version
from tests.builders import an_event

NOTHING = read_query([])


def test_what_is_kept_is_found_once_for_each_version(sessions: SessionFactory) -> None:
    found: list[int] = []

    def find() -> int:
        found.append(1)
        return len(found)

    with sessions() as session:
        assert [keep(session, "key", find) for _ in range(3)] == [1, 1, 1]
        assert keep(session, "other", find) == 2
    with sessions.begin() as session:
        bump_data_version(session)
    with sessions() as session:
        assert [keep(session, "key", find) for _ in range(2)] == [3, 3]


def test_a_write_shows_in_the_very_next_page(sessions: SessionFactory) -> None:
    for number in range(1, 4):
        with sessions.begin() as session:
            an_event(session, f"2019-{number}", "2019")
        for _ in range(2):
            with sessions() as session:
                page = timeline_page(session, NOTHING)
                assert page.total == len(page.entries) == number


def test_a_writer_sees_its_own_entries_and_keeps_nothing_for_others(sessions: SessionFactory) -> None:
    with sessions() as session:
        assert timeline_page(session, NOTHING).total == 0
        before = find_data_version(session)
    with suppress(LookupError), sessions.begin() as session:
        an_event(session)
        assert timeline_page(session, NOTHING).total == 1
        raise LookupError
    with sessions() as session:
        assert find_data_version(session) == before
        assert timeline_page(session, NOTHING).total == 0


def test_two_databases_are_never_mixed_up(
    sessions: SessionFactory, sqlite_template: Path, tmp_path: Path
) -> None:
    path = tmp_path / "other.sqlite3"
    shutil.copy(sqlite_template, path)
    other = open_database(f"sqlite:///{path}")
    for name, database in (("one", sessions), ("two", other)):
        with database() as session:
            assert keep(session, "key", lambda name=name: name) == name  # type: ignore[misc]
    other.close()


def test_only_so_many_views_are_kept(sqlite_sessions: SessionFactory) -> None:
    found: list[int] = []

    def find() -> int:
        found.append(1)
        return 0

    with sqlite_sessions() as session:
        for number in range(KEPT_VIEWS + 1):
            keep(session, number, find)
        keep(session, KEPT_VIEWS, find)
        assert len(found) == KEPT_VIEWS + 1
        keep(session, 0, find)
        assert len(found) == KEPT_VIEWS + 2
