"""One place with its part of the timeline: what happened there, who was there, what is near."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.domain.entries import PlaceLine, Together
from app.domain.errors import MovedError, NotFoundError
from app.domain.language import place_here
from app.domain.pages import TimelinePage
from app.domain.place_pages import Nearby, PlacePage
from app.domain.timeline import QueryReading, TimelineQuery
from app.domain.vocabulary import PRESENT_ROLES, EventStatus, Layer
from app.services.choices import PLACE_FACETS
from app.services.timeline import TIMELINE, ListView, timeline_page
from app.storage.database import Session
from app.storage.history import find_redirect
from app.storage.kept import keep
from app.storage.places import find_places, find_visitors

NEAREST = 5  # places listed as near
EARTH_KM = 6371.0  # mean radius, as the International Union of Geodesy and Geophysics has it
PRESENT = tuple(sorted(PRESENT_ROLES))


def place_page(session: Session, slug: str, reading: QueryReading) -> PlacePage:
    """A place with a timeline of its own, filtered as asked. Raises NotFoundError or MovedError."""
    places = _find_all(session)
    view = _view_of(session, places, slug)
    by_slug = {line.place.slug: line for line in places.values()}
    here = by_slug[slug]
    lies_in = tuple(_around(here, by_slug))
    busy = [line for line in places.values() if line.events and line is not here]
    holds = tuple(line for line in busy if here in _around(line, by_slug))
    return PlacePage(
        here=here,
        lies_in=lies_in,
        holds=holds,
        near=to_nearest(here, (line for line in busy if line not in (*lies_in, *holds))),
        others=tuple(busy),
        visitors=tuple(
            Together(actor, times, _times_there(view, actor.slug), last)
            for actor, times, last in find_visitors(session, view.scope.condition)
        ),
        timeline=_with_inner_places(timeline_page(session, reading, view), holds),
    )


def place_view(session: Session, slug: str) -> ListView:
    """The list that a place's events are, for its other forms. Raises NotFoundError or MovedError."""
    return _view_of(session, _find_all(session), slug)


def to_nearest(here: PlaceLine, others: Iterable[PlaceLine]) -> tuple[Nearby, ...]:
    """The nearest few, by great circle. Pure."""
    near = [Nearby(line, round(kilometres_between(here, line))) for line in others]
    return tuple(sorted(near, key=lambda one: (one.kilometres, one.line.place.slug))[:NEAREST])


def kilometres_between(one: PlaceLine, other: PlaceLine) -> float:
    """How far two places are apart on a globe, by the haversine formula. Pure."""
    north, up = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    half = math.sin((up - north) / 2) ** 2 + math.cos(north) * math.cos(up) * math.sin(across / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def _find_all(session: Session) -> Mapping[int, PlaceLine]:
    return keep(session, "places", lambda: find_places(session, TIMELINE.path))


def _view_of(session: Session, places: Mapping[int, PlaceLine], slug: str) -> ListView:
    for place_id, line in places.items():
        if line.place.slug == slug:
            name = place_here(slug, line.place.name)
            return ListView(line.place.address, name, "", place_id=place_id, facets=PLACE_FACETS)
    new = find_redirect(session, "place", slug)
    if new is not None:
        raise MovedError("place", slug, new)
    raise NotFoundError("place", slug)


def _around(line: PlaceLine, by_slug: Mapping[str, PlaceLine]) -> list[PlaceLine]:
    """The places that it lies in, from the narrowest; a ring ends where it began."""
    found: list[PlaceLine] = []
    outer = by_slug.get(line.within)
    while outer is not None and outer not in found:
        found.append(outer)
        outer = by_slug.get(outer.within)
    return found


def _times_there(view: ListView, actor: str) -> str:
    there = TimelineQuery(actor=(actor,), role=PRESENT, status=(EventStatus.HAPPENED,), layer=(Layer.RECORD,))
    return there.address(view.path)


def _with_inner_places(timeline: TimelinePage, holds: Iterable[PlaceLine]) -> TimelinePage:
    """The list without the choice of the place itself and of those around it, which change nothing."""
    inner = {line.place.slug for line in holds}
    facets = tuple(
        replace(facet, values=tuple(v for v in facet.values if v.value in inner or v.selected))
        if facet.key == "place"
        else facet
        for facet in timeline.facets
    )
    return replace(timeline, facets=facets)
