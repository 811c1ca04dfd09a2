"""`demarche doctor`: whether everything is in place, as a table to send along with a question."""

import platform
from collections.abc import Iterator
from pathlib import Path

import typer
from rich.table import Table
from rich.text import Text

from app.cli.terminal import console
from app.extraction import READER_VERSION
from app.services.seeding import is_current
from app.settings import ROOT, Settings
from app.sources.guard import GUARD, OverLimitError
from app.storage.database import Session, is_sqlite, open_database, ping, sqlite_safety
from app.storage.health import count_older_readings, find_counts, find_damage, find_failing_feeds
from app.storage.schema import head, revision_of

commands = typer.Typer()

Finding = tuple[str, bool, str]  # what, whether it is well, in words


@commands.command()
def doctor() -> None:
    """Look at the database, the files and the reader; exit code 1 where something is missing."""
    settings = Settings()
    findings = [*_places(settings), *_database(settings), *_reader()]
    table = Table("what", "", "found", show_edge=False, header_style="bold")
    for what, well, words in findings:
        table.add_row(
            what, Text("well" if well else "look", style="green" if well else "bold red"), Text(words)
        )
    console().print(table)
    if not all(well for _, well, _ in findings):
        raise typer.Exit(1)


def _places(settings: Settings) -> Iterator[Finding]:
    yield "Python", True, platform.python_version()
    for what, path in (
        ("record files", settings.seeds_dir),
        ("templates", ROOT / "templates"),
        ("static files", ROOT / "static"),
    ):
        yield what, path.is_dir(), str(path) if path.is_dir() else f"{path} is missing"
    if not settings.database_url:
        yield "data folder", *_writable(settings.data_dir)


def _writable(folder: Path) -> tuple[bool, str]:
    if not folder.is_dir():
        return True, f"{folder} (made at the first start)"
    probe = folder / ".probe"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        return False, f"{folder} can’t be written to ({error.strerror})"
    return True, str(folder)


def _database(settings: Settings) -> Iterator[Finding]:
    sessions = open_database(settings.database)
    try:
        here = revision_of(sessions)
        if not here:
            yield "schema", False, "the database is empty; run `demarche start` or `demarche migrate`"
            return
        yield (
            "schema",
            here == head(),
            here if here == head() else f"{here}, not {head()}: run `demarche migrate`",
        )
        with sessions() as session:
            yield from _contents(session, settings)
    finally:
        sessions.close()


def _contents(session: Session, settings: Settings) -> Iterator[Finding]:
    if is_sqlite(session):
        safe, words = sqlite_safety(session)
        yield "database", safe, words
    else:
        yield "database", True, ping(session)
    damage = find_damage(session)
    yield "integrity", not damage, damage or "no damage found"
    counts = find_counts(session)
    yield "contents", counts["events"] > 0, ", ".join(f"{count} {noun}" for noun, count in counts.items())
    current = is_current(session, settings.seeds_dir)
    yield (
        "record",
        current,
        "the files’ state is loaded" if current else "the files have changed: run `demarche seed`",
    )
    yield "editors", True, f"{counts['users']}" if counts["users"] else "none yet: demarche user add NAME"
    older = count_older_readings(session, READER_VERSION)
    stale = f"{older} articles were read by an older reader: run `demarche reread --old`"
    yield "readings", not older, stale if older else f"all by reader {READER_VERSION}"
    failing = find_failing_feeds(session)
    told = "; ".join(f"{url}: {words}" for url, words in failing)
    yield "feeds", not failing, told or f"{counts['feeds']} kept, none failing"


def _reader() -> Iterator[Finding]:
    try:
        found = GUARD.run("fragment", b"<p>well</p>")
    except OverLimitError:
        yield "guarded parser", False, "the child process that parses pages does not answer"
        return
    yield "guarded parser", found.get("body") == "well", "answers"
