"""`demarche feed add | list | read | remove`."""

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from app.cli.terminal import clock, console, opened, print_report, progress_bar
from app.domain.pages import IngestReport
from app.services import feeds
from app.settings import Settings
from app.sources.fetch import HttpFetcher

commands = typer.Typer()
feed = typer.Typer(help="Feeds that are asked for new articles.", no_args_is_help=True)
commands.add_typer(feed, name="feed")


@feed.command("add")
def add_feed(url: Annotated[str, typer.Argument(help="Address of an RSS, Atom or JSON Feed.")]) -> None:
    """Keep a feed's address, after asking it once."""
    with opened(Settings()) as sessions:
        title = feeds.add_feed(sessions, url, fetcher=HttpFetcher(), now=clock())
    console().print(Text(f"“{title}” is kept; `demarche feed read` takes in what it has."))


@feed.command("remove")
def remove_feed(url: Annotated[str, typer.Argument(help="Its address.")]) -> None:
    """Forget a feed; its articles stay."""
    with opened(Settings()) as sessions:
        feeds.remove_feed(sessions, url)


@feed.command("list")
def list_feeds() -> None:
    """Show all feeds, when each is due and what came of the last asking."""
    table = Table("feed", "address", "next due", "last outcome", show_edge=False, header_style="bold")
    with opened(Settings()) as sessions:
        known = feeds.list_feeds(sessions)
    for one in known:
        due = one.next_due.strftime("%Y-%m-%d %H:%M UTC")
        table.add_row(Text(one.title), Text(one.url), due, Text(one.last_outcome or "never asked"))
    if known:
        console().print(table)
    else:
        console().print("No feeds are kept. Add one: demarche feed add ADDRESS")


@feed.command("read")
def read_feeds(
    *, every: Annotated[bool, typer.Option("--all", help="All feeds, not only those that are due.")] = False
) -> None:
    """Take in what is new in the feeds that are due."""
    with opened(Settings()) as sessions, progress_bar("reading feeds", None) as bar:
        found = feeds.read_feeds(sessions, HttpFetcher(), now=clock(), every=every, progress=bar)
    print_report(IngestReport(tuple(line for one in found for line in one.report.lines)))
    for one in found:
        console().print(Text(f"{one.title or one.url}: {one.words}"))
    if not found:
        console().print("No feed is due.")
