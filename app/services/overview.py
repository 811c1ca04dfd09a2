"""The pages about the whole: publishers, places, charts, and what the record is."""

from app.domain.entries import FacetValue, SourceLine
from app.domain.pages import AboutPage, ChartsPage, PlacesPage, SourcesPage
from app.domain.timeline import TimelineQuery
from app.domain.vocabulary import Layer, SourceKind
from app.services.choices import Shown, to_facets
from app.services.strip import to_strip
from app.services.timeline import TIMELINE, Asked, count
from app.storage.conditions import Named, Scope, to_filter
from app.storage.database import Session
from app.storage.figures import find_figures
from app.storage.places import find_places
from app.storage.shape import find_shape
from app.storage.sources import find_sources

# What the charts count: reviewed entries alone. The links behind the numbers say the same.
CHARTED = TimelineQuery(layer=(Layer.RECORD,))


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
    return PlacesPage(find_places(session, TIMELINE.path))


def charts_page(session: Session) -> ChartsPage:
    """The record by year and lane and by kind; each number is the length of the list behind its link."""
    shown = Shown(TIMELINE.path, CHARTED, Named())
    asked = Asked(CHARTED, Named(), (), to_filter(session, CHARTED, Named(), Scope()))
    counts = count(session, asked, TIMELINE)
    kinds: tuple[FacetValue, ...] = next(
        facet.values for facet in to_facets(shown, counts) if facet.key == "kind"
    )
    return ChartsPage(to_strip(shown, counts), kinds, counts.updated)


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
