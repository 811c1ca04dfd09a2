"""What the page of one place shows."""

from dataclasses import dataclass

from app.domain.entries import PlaceLine, Together
from app.domain.pages import TimelinePage


@dataclass(frozen=True, slots=True)
class Nearby:
    """Another place with events, and how far away it is as the crow flies."""

    line: PlaceLine
    kilometres: int


@dataclass(frozen=True, slots=True)
class PlacePage:
    """`/places/{slug}`: where it is, what happened there, and who was there."""

    here: PlaceLine
    lies_in: tuple[PlaceLine, ...]  # from the narrowest
    holds: tuple[PlaceLine, ...]  # places in it, the busiest first
    near: tuple[Nearby, ...]  # others, the nearest first
    others: tuple[PlaceLine, ...]  # all other places with events, for the map
    visitors: tuple[Together, ...]  # who was there most
    timeline: TimelinePage
