"""What the commands share: the clock, the opened database, tables of what became of articles."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from app.domain.errors import RefusedError
from app.domain.pages import IngestLine, IngestReport
from app.settings import Settings
from app.storage.database import SessionFactory, open_database
from app.storage.schema import head, migrate, revision_of

STYLES = {"taken in": "green", "already known": "dim", "off-topic": "yellow", "failed": "red"}
LINES_SHOWN = 60  # of a closing table; longer runs show what needs a look first


def clock() -> datetime:
    """Now, with its zone: the one place where the command line asks."""
    return datetime.now(UTC)


def console() -> Console:
    """Where commands print; lines are never broken where the output is no terminal."""
    made = Console()
    return made if made.is_terminal else Console(width=160)


@contextmanager
def opened(settings: Settings) -> Iterator[SessionFactory]:
    """The database, ready for use. A new one is made; an older one is refused with advice."""
    sessions = open_database(settings.database)
    try:
        here = revision_of(sessions)
        if not here:
            migrate(sessions)
        elif here != head():
            raise RefusedError("The database is of another version; run `demarche migrate` first.")
        yield sessions
    finally:
        sessions.close()


@contextmanager
def progress_bar(words: str, total: int | None) -> Iterator["Bar"]:
    """A bar on standard error that counts articles; silent where nobody watches."""
    made = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=made, transient=True, disable=not made.is_terminal) as shown:
        yield Bar(shown, shown.add_task(words, total=total), words)


class Bar:
    """Shows the last article's name beside the count."""

    def __init__(self, shown: Progress, task: int, words: str) -> None:
        self._shown, self._task, self._words = shown, task, words

    def __call__(self, line: IngestLine) -> None:
        """Count one article."""
        name = (line.title or line.origin)[:40]
        self._shown.update(self._task, advance=1, description=f"{self._words}: {name}")  # type: ignore[arg-type]


def print_report(report: IngestReport) -> None:
    """What became of each article, those that need a look first, then the counts."""
    screen = console()
    order = {"failed": 0, "off-topic": 1, "taken in": 2, "already known": 3}
    lines = sorted(report.lines, key=lambda line: order.get(line.outcome, 9))
    if lines:
        screen.print(_table(lines[:LINES_SHOWN]))
    if len(lines) > LINES_SHOWN:
        screen.print(f"… and {len(lines) - LINES_SHOWN} more")
    screen.print(_counts(report))


def _table(lines: Sequence[IngestLine]) -> Table:
    table = Table(
        "no.", "article", "outcome", "events", "quotations", "reason", show_edge=False, header_style="bold"
    )
    for line in lines:
        outcome = Text(line.outcome, style=STYLES.get(line.outcome, ""))
        found = (str(line.events), str(line.quotations)) if line.outcome == "taken in" else ("", "")
        number = line.href.removeprefix("/articles/").partition("-")[0]
        table.add_row(number, Text(line.title or line.origin), outcome, *found, Text(line.reason))
    return table


def _counts(report: IngestReport) -> Text:
    words = [f"{report.count(outcome)} {outcome}" for outcome in STYLES]
    return Text(" · ".join(words), style="bold")


def leave(sentence: str) -> typer.Exit:
    """Print a sentence to standard error; raise what this returns."""
    typer.echo(sentence, err=True)
    return typer.Exit(1)
