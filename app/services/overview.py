"""The pages about the whole: publishers, places, charts, and what the record is."""

from app.domain.entries import SourceLine
from app.domain.pages import AboutPage, PlacesPage, SourcesPage
from app.domain.vocabulary import SourceKind
from app.services.timeline import TIMELINE
from app.storage.database import Session
from app.storage.figures import find_figures
from app.storage.places import find_places
from app.storage.shape import find_shape
from app.storage.sources import find_sources


def sources_page(session: Session, *, kind: SourceKind | None = None, most: int | None = None) -> SourcesPage:
    """Every publisher by kind, or those of one kind; with `most`, a kind is cut to the most cited."""
    by_kind: dict[SourceKind, list[SourceLine]] = {}
    for line in find_sources(session):
        if kind in {None, line.kind}:
            by_kind.setdefault(line.kind, []).append(line)
    totals = {each: len(lines) for each, lines in by_kind.items()}
    if most and kind is None:
        by_kind = {each: _most_cited(lines)[:most] for each, lines in by_kind.items()}
    return SourcesPage(tuple((each, tuple(lines)) for each, lines in by_kind.items()), totals, kind)


def _most_cited(lines: list[SourceLine]) -> list[SourceLine]:
    return sorted(lines, key=lambda line: (-line.events, -line.articles, line.name, line.slug))


def places_page(session: Session) -> PlacesPage:
    """Where things happened, most frequent first."""
    return PlacesPage(tuple(line for line in find_places(session, TIMELINE.path).values() if line.events))


def about_page(session: Session) -> AboutPage:
    """The figures beside the scope, the codebook and the method."""
    figures = find_figures(session)
    return AboutPage(
        events=figures.events,
        articles=figures.articles,
        sources=figures.sources,
        coverage=figures.coverage,
        reader_version=figures.reader_version,
        updated=figures.updated,
        shape=find_shape(session),
    )
