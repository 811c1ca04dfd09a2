"""`demarche add`: files, folders, addresses and standard input through the one pipeline."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from app.cli.terminal import clock, leave, opened, print_report, progress_bar
from app.domain.article import RawArticle, Refused
from app.domain.dates import parse_edtf
from app.services.ingest import FAILED, ingest
from app.settings import Settings
from app.sources import read_address, read_bytes, read_path
from app.sources.addresses import canonical_url

commands = typer.Typer()

What = Annotated[list[str], typer.Argument(help="Files, folders, web addresses, or - for standard input.")]
Published = Annotated[str, typer.Option(help="Date of publication (EDTF), when the document bears none.")]
Publisher = Annotated[str, typer.Option(help="Who published it.")]
Title = Annotated[str, typer.Option(help="Its title.")]
Url = Annotated[str, typer.Option(help="Its web address (nothing is fetched).")]
Name = Annotated[str, typer.Option(help="For standard input: a file name whose ending tells the kind.")]


@dataclass(frozen=True, slots=True)
class Declared:
    """What the person who adds an article says of it; wins over what it says itself."""

    published: str
    publisher: str
    title: str
    url: str

    def on(self, item: RawArticle) -> RawArticle:
        """The article with what was declared."""
        return replace(
            item,
            declared=self.published or item.declared,
            publisher=self.publisher or item.publisher,
            title=self.title or item.title,
            url=self.url or item.url,
        )


@commands.command()
def add(  # noqa: PLR0913, PLR0917  # one parameter for each option
    what: What,
    published: Published = "",
    publisher: Publisher = "",
    title: Title = "",
    url: Url = "",
    name: Name = "-",
) -> None:
    """Take articles in: HTML, text, Markdown, mail, JSON lines, feeds, web pages."""
    parse_edtf(published)
    if url and not canonical_url(url):
        raise leave(f"“{url}” is no web address; one starts with http:// or https://.")
    declared = Declared(published, publisher, title, url)
    total = _count(what)
    with opened(Settings()) as sessions, progress_bar("taking in", total) as bar:
        items = _declared(_read(what, name), declared)
        report = ingest(sessions, items, now=clock(), progress=bar)
    print_report(report)
    if report.lines and report.count(FAILED) == len(report.lines):
        raise typer.Exit(1)


def _declared(items: Iterable[RawArticle | Refused], declared: Declared) -> Iterator[RawArticle | Refused]:
    for item in items:
        yield declared.on(item) if isinstance(item, RawArticle) else item


def _read(what: Iterable[str], name: str) -> Iterator[RawArticle | Refused]:
    for one in what:
        if one == "-":
            yield from read_bytes(sys.stdin.buffer.read(), name=name)
        elif one.lower().startswith(("http://", "https://")):
            from app.sources.fetch import HttpFetcher  # noqa: PLC0415  # 60 ms that only addresses need

            yield from read_address(one, HttpFetcher())
        else:
            yield from read_path(Path(one))


def _count(what: Iterable[str]) -> int | None:
    """How many articles to expect; None where that shows only on the way."""
    total = 0
    for one in what:
        path = Path(one)
        if path.is_dir():
            total += sum(1 for inner in path.rglob("*") if inner.is_file())
        elif path.suffix in {".jsonl", ".ndjson", ".json", ".xml", ".rss", ".atom"} or not path.is_file():
            return None
        else:
            total += 1
    return total
