"""`demarche user add | list`: who may write."""

import sys
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from app.cli.terminal import clock, console, opened
from app.services import accounts
from app.settings import Settings

commands = typer.Typer()
user = typer.Typer(help="Who may write.", no_args_is_help=True)
commands.add_typer(user, name="user")


@user.command("add")
def add_user(name: Annotated[str, typer.Argument(help="The name to sign in with.")]) -> None:
    """Add somebody who may write, or set a new password; it is asked for, or read from a pipe."""
    password = (
        typer.prompt("Password", hide_input=True, confirmation_prompt=True)
        if sys.stdin.isatty()
        else sys.stdin.readline().rstrip("\r\n")
    )
    with opened(Settings()) as sessions:
        new = accounts.add_user(sessions, name, password, now=clock())
    words = "may write now." if new else "has a new password and is signed out everywhere."
    console().print(Text(f"{name} {words}"))


@user.command("list")
def list_users() -> None:
    """Show who may write."""
    with opened(Settings()) as sessions:
        known = accounts.list_users(sessions)
    table = Table("name", "added", show_edge=False, header_style="bold")
    for name, created in known:
        table.add_row(Text(name), created.strftime("%Y-%m-%d"))
    console().print(table if known else "Nobody may write yet. Add somebody: demarche user add NAME")
