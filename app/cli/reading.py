"""`demarche reread | read | explain | show`: what the reader makes of texts."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from app.cli.terminal import clock, console, leave, opened, print_report, progress_bar
from app.domain.article import Refused
from app.domain.ladder import Claim
from app.domain.pages import ArticlePage
from app.extraction import Lexicon, to_document
from app.services.profiles import article_page
from app.services.read_lines import explain as explained
from app.services.read_lines import read_json_lines
from app.services.reading import reread as read_again
from app.services.seeding import lexicon_of_record
from app.settings import Settings
from app.sources import read_path
from app.sources.record import examine_record

commands = typer.Typer()


@commands.command()
def reread(
    *,
    old: Annotated[bool, typer.Option("--old", help="Only what an older reader has read.")] = False,
) -> None:
    """Read the kept articles again with today's reader and record; people's corrections stay."""
    with opened(Settings()) as sessions, progress_bar("reading again", None) as bar:
        report = read_again(sessions, now=clock(), progress=bar, every=not old)
    print_report(report)


@commands.command()
def read(
    *, json: Annotated[bool, typer.Option("--json", help="JSON lines in, JSON lines out.")] = False
) -> None:
    """Read articles from standard input without a database; one line of findings for each."""
    if not json:
        raise leave("Say --json: articles come in as JSON lines on standard input, findings go out as such.")
    lexicon = _lexicon()
    for line in read_json_lines(sys.stdin, lexicon, today=clock().date()):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


@commands.command()
def explain(
    file: Annotated[Path, typer.Argument(help="A file of any kind that `add` takes.", exists=True)],
    published: Annotated[str, typer.Option(help="Date of publication (EDTF).")] = "",
) -> None:
    """Show what is found in a file, and by which rules, without a database."""
    lexicon = _lexicon()
    for item in read_path(file):
        if isinstance(item, Refused):
            raise leave(f"{item.origin}: {item.reason}.")
        raw = replace(item, declared=published or item.declared)
        document = to_document(raw, today=clock().date())
        if isinstance(document, Refused):
            raise leave(f"{document.origin}: {document.reason}.")
        typer.echo(explained(document, lexicon))


@commands.command()
def show(article: Annotated[int, typer.Argument(help="Number of an article, as in its address.")]) -> None:
    """List what was read in an article: events, quotations, actors."""
    with opened(Settings()) as sessions, sessions() as session:
        page = article_page(session, article)
    screen = console()
    head = (page.article.title, page.article.publisher, page.article.published.edtf or "date unknown")
    screen.print(Text(" · ".join(part for part in head if part), style="bold"))
    screen.print(Text(f"{page.outcome}, reader {page.version or 'none'}; {'; '.join(page.reasons)}"))
    for what, table in (("events", _events(page)), ("quotations", _quotations(page))):
        screen.print(table if table.row_count else f"No {what} were found.")
    screen.print(Text("Actors: " + (", ".join(actor.name for actor in page.mentioned) or "none")))


def _events(page: ArticlePage) -> Table:
    table = Table("event", "date", "kind", "layer", "relation", "rule", "words", show_edge=False)
    for claim in page.claims:
        if claim.event is None or claim.quotation is not None:
            continue
        event = claim.event
        relation = claim.relation.value if claim.relation else ""
        row = (event.slug, event.date.edtf or "unknown", event.kind.value, event.layer.value, relation)
        table.add_row(*row, claim.rule, Text(claim.words))
    return table


def _quotations(page: ArticlePage) -> Table:
    table = Table("speaker", "words", "rule", show_edge=False)
    for claim in page.claims:
        if claim.quotation is not None:
            table.add_row(Text(_speaker(claim)), Text(claim.quotation.text), claim.rule)
    return table


def _speaker(claim: Claim) -> str:
    if claim.quotation is None:
        return ""
    speaker = claim.quotation.speaker
    return speaker.name if speaker else claim.quotation.speaker_words or "nobody named"


def _lexicon() -> Lexicon:
    """The record's files as the reader's knowledge; faults in them cost entries, not the reading."""
    record, problems = examine_record(Settings().seeds_dir)
    if problems:
        words = f"The record’s files have {len(problems)} faults; `demarche seed --check` shows them."
        typer.echo(words, err=True)
    return lexicon_of_record(record)
