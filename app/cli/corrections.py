"""`demarche correct | changes | undo`: a person's word against the files and the reader, and back again."""

import getpass
from enum import StrEnum
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from app.cli.terminal import clock, console, opened
from app.services import review
from app.settings import Settings

commands = typer.Typer()
_Who = Annotated[str, typer.Option(help="Who says so; by default the name you are signed in with here.")]


class Noun(StrEnum):
    """What can be corrected."""

    EVENT = "event"
    ACTOR = "actor"
    ARTICLE = "article"


@commands.command()
def correct(  # noqa: PLR0913  # one argument each for what, where and how
    noun: Noun,
    slug: Annotated[str, typer.Argument(help="The last part of its address; an article's number.")],
    field: Annotated[str, typer.Argument(help="Such as title, date, kind, status, place.")],
    value: Annotated[str, typer.Argument(help="Dates in EDTF, places by slug, words as filters have them.")],
    *,
    why: Annotated[str, typer.Option(help="What it rests on.")] = "",
    who: _Who = "",
) -> None:
    """Correct one field; neither the record's files nor the reader overwrite it afterwards."""
    with opened(Settings()) as sessions:
        number = review.correct(
            sessions, noun, slug, field, value, who=who or getpass.getuser(), why=why, now=clock()
        )
    console().print(Text(f"Change {number} is made. To take it back: demarche undo {number}"))


@commands.command()
def changes(
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many, newest first.")] = 20,
) -> None:
    """Show the latest changes: people's corrections, and events that went over into another."""
    with opened(Settings()) as sessions:
        made = review.latest_changes(sessions, limit=limit)
    table = Table(
        "no.", "when", "who", "what", "before", "after", "why", show_edge=False, header_style="bold"
    )
    for each in made:
        change = each.change
        table.add_row(
            str(each.number),
            each.at.strftime("%Y-%m-%d %H:%M"),
            Text(each.who),
            Text(f"{change.noun} {change.slug}: {change.field}"),
            Text(change.before),
            Text(change.after),
            Text(change.why or ("" if each.holds else "taken back")),
            style="" if each.holds else "dim",
        )
    console().print(table if made else "Nothing has been changed yet.")


@commands.command()
def undo(
    number: Annotated[int, typer.Argument(help="The change's number, as `demarche changes` shows it.")],
    *,
    who: _Who = "",
) -> None:
    """Take one change back; an event that went over into another opens again and stays apart."""
    with opened(Settings()) as sessions:
        made = review.undo(sessions, number, who=who or getpass.getuser(), now=clock())
    console().print(Text(f"Change {number} is taken back (as change {made})."))
