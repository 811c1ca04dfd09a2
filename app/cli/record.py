"""`demarche seed` and `demarche record check`: the record's files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from app.cli.record_report import print_figures
from app.cli.terminal import clock, console, opened
from app.domain.errors import SeedProblem
from app.services.record_figures import figures_of
from app.services.seeding import load_record
from app.settings import Settings
from app.sources.record import examine_record
from app.storage.intake import find_kept

commands = typer.Typer()
record = typer.Typer(help="The record’s files.", no_args_is_help=True)
commands.add_typer(record, name="record")

Only = Annotated[
    list[str] | None, typer.Argument(help="Show faults of these files alone (any part of a name).")
]
Folder = Annotated[Path | None, typer.Option("--from", help="Folder of the record’s files.", file_okay=False)]


@commands.command()
def seed(
    only: Only = None,
    *,
    check: Annotated[bool, typer.Option("--check", help="Only check the files.")] = False,
    folder: Folder = None,
) -> None:
    """Load the record’s files into the database; a second time changes nothing."""
    where = folder or Settings().seeds_dir
    if check:
        check_files(where, only or [])
        return
    with opened(Settings()) as sessions:
        report = load_record(sessions, where, now=clock(), progress=_tell)
        with sessions() as session:
            kept = len(find_kept(session))
    if report.unchanged:
        console().print("The record is loaded already; nothing was done.")
        return
    table = Table("entries", "in all", "added", "changed", "removed", show_edge=False, header_style="bold")
    for line in report.lines:
        table.add_row(line.noun, *map(str, (line.total, line.added, line.changed, line.removed)))
        if line.kept:
            typer.echo(f"Left although the files no longer name them: {line.noun} {', '.join(line.kept)}")
    console().print(table)
    if kept:
        console().print(f"{kept} kept articles may know more of the record now: demarche reread")


def _tell(words: str) -> None:
    typer.echo(f"{words} …", err=True)


@record.command("check")
def check_record(
    only: Only = None,
    *,
    one_source: Annotated[bool, typer.Option("--one-source", help="List events with one source.")] = False,
    folder: Folder = None,
) -> None:
    """Check the record’s files and count what they hold."""
    check_files(folder or Settings().seeds_dir, only or [], one_source=one_source)


def check_files(folder: Path, only: Sequence[str], *, one_source: bool = False) -> None:
    """Print every fault, then the figures; leaves with exit code 1 where there are faults."""
    found, problems = examine_record(folder)
    shown = [p for p in problems if not only or any(part in f"{folder}/{p.file}" for part in only)]
    for problem in shown:
        typer.echo(str(problem))
    screen = console()
    print_figures(screen, figures_of(found), one_source=one_source)
    screen.print(_closing(shown, problems))
    if shown:
        raise typer.Exit(1)


def _closing(shown: Sequence[SeedProblem], problems: Sequence[SeedProblem]) -> Text:
    if not problems:
        return Text("No faults.", style="bold green")
    hidden = len(problems) - len(shown)
    files = len({problem.file for problem in shown})
    words = f"{len(shown)} faults in {files} files"
    return Text(words + (f"; {hidden} more in other files." if hidden else "."), style="bold")
