"""What `demarche record check` prints beside the faults: the record's figures, a bar for each value."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from app.services.record_figures import OneSource, Pairs, RecordFigures

BAR = 60  # widest bar, in characters
_EIGHTHS = " ▏▎▍▌▋▊▉"


def print_figures(screen: Console, figures: RecordFigures, *, one_source: bool = False) -> None:
    """The totals, a histogram by year, the other counts, and what is known to be missing."""
    screen.print(
        f"{figures.events} events · {figures.actors} actors · {figures.documents} documents · "
        f"{figures.publishers} publishers · {figures.places} places · "
        f"{figures.founded} events ({figures.share:.0%}) with two independent documents"
    )
    for title, pairs in (
        ("year", figures.years),
        ("kind", figures.kinds),
        ("lane", figures.lanes),
        ("side that acts", figures.sides),
        ("date known to the", figures.exactness),
        ("importance", figures.importance),
        ("independent sources", figures.origins),
    ):
        if pairs:
            screen.print(_histogram(title, pairs))
    complete = figures.statements - len(figures.statements_lacking)
    screen.print(f"{figures.statements} statements, {complete} with speaker, level, vehicle and audience")
    _print_list(screen, "Statements that lack something", figures.statements_lacking)
    _print_list(screen, "Actors of either Korea without a name in Hangul", figures.without_hangul)
    _print_list(screen, "Gaps in the numbered series", figures.gaps)
    if one_source:
        screen.print(_single(figures.one_source))
    elif figures.one_source:
        screen.print(f"{len(figures.one_source)} events with one source; list them with --one-source")


def _histogram(title: str, pairs: Pairs) -> Table:
    table = Table(title, "events", "", show_edge=False, box=None, header_style="bold", padding=(0, 1))
    table.columns[1].justify = "right"
    widest = max((count for _, count in pairs), default=0) or 1
    for value, count in pairs:
        table.add_row(value, str(count), Text(bar(count, widest), style="cyan"))
    return table


def bar(count: int, widest: int) -> str:
    """A bar in eighths of a character; a count above nothing always shows, nothing is a dot."""
    if not count:
        return "·"
    full, rest = divmod(max(round(count * BAR * 8 / widest), 1), 8)
    return "█" * full + _EIGHTHS[rest].strip()


def _print_list(screen: Console, title: str, lines: Sequence[str]) -> None:
    if lines:
        screen.print(Text(f"{title} ({len(lines)})", style="bold"))
        for line in lines:
            screen.print(Text(f"  {line}"))


def _single(events: Sequence[OneSource]) -> Table:
    table = Table("events with one source", "date", "importance", "documents", show_edge=False)
    for event in events:
        table.add_row(event.slug, event.date, str(event.importance), ", ".join(event.documents))
    return table
