"""The pages about the whole: places, and what the record is."""

from app.domain.pages import AboutPage, PlacesPage
from app.services.timeline import TIMELINE
from app.storage.database import Session
from app.storage.figures import find_figures
from app.storage.places import find_places
from app.storage.shape import find_shape


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
