"""Two maps of where things happened: the world around the Pacific, and the peninsula. Pure geometry.

The land is drawn once, a file for each frame, in static/vendor/world-atlas-2.0.2.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.domain.entries import PlaceLine
from app.domain.language import _, msg, ngettext, place_here

SMALLEST, LARGEST = 3.0, 11.0  # radius of a dot in CSS pixels; its area grows with the number of events
LETTER = 6.4  # mean width of a letter of the labels, 12 px semibold; measured on the names of the record
HANGUL = 12.2  # the same of a syllable of Hangul, which is as wide as the letters are high
LINE = 15  # height of a label
GAP = 3
Box = tuple[float, float, float, float]  # left, top, right, bottom in CSS pixels


@dataclass(frozen=True, slots=True)
class Frame:
    """A window on the globe: plate carrée, so that both axes are linear in degrees."""

    name: str  # of the file with the land, and of the symbol in it
    title: str
    width: int
    height: int
    west: float  # degrees east of Greenwich at the left edge
    north: float
    across: float  # pixels a degree of longitude
    down: float  # pixels a degree of latitude
    labels: int  # shown at most

    def spot(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Pixels from the left and the top; longitudes count eastward from the left edge."""
        return (longitude - self.west) % 360 * self.across, (self.north - latitude) * self.down

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether the place is inside the frame."""
        x, y = self.spot(latitude, longitude)
        return 0 <= x <= self.width and 0 <= y <= self.height


# The world is cut through the Atlantic, so that Korea and America face one another.
WORLD = Frame(
    "world", msg("The world, cut through the Atlantic"), 780, 341, -25, 78, 780 / 360, 341 / 123, 12
)
# A degree of longitude is shorter by the cosine of the latitude; 38° is the middle of the peninsula.
KOREA = Frame(
    "korea", msg("The Korean Peninsula"), 320, 528, 123.6, 43.2, 51.6 * math.cos(math.radians(38)), 51.6, 24
)


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on a map; `label` is empty where it would cover another one."""

    x: int
    y: int
    radius: float
    name: str
    events: int
    label: str = ""
    anchor: str = "start"
    label_x: int = 0
    label_y: int = 0
    href: str = ""  # the place's page


@dataclass(frozen=True, slots=True)
class Map:
    """One frame with its dots, the largest first, so that small ones lie on top."""

    frame: Frame
    dots: tuple[Dot, ...]

    @property
    def words(self) -> str:
        """What the map shows, in a sentence."""
        most = ", ".join(f"{dot.name} {dot.events}" for dot in self.dots[:3])
        return (
            ngettext(
                "%(num)s place. Most events: %(most)s.",
                "%(num)s places. Most events: %(most)s.",
                len(self.dots),
                most=most,
            )
            if self.dots
            else _("No places.")
        )


def to_maps(places: Sequence[PlaceLine]) -> tuple[Map, ...]:
    """Both maps of the places that had events."""
    counted = sorted((p for p in places if p.events), key=lambda p: (-p.events, p.place.slug))
    most = counted[0].events if counted else 1
    return tuple(Map(frame, tuple(_dots(frame, counted, most))) for frame in (KOREA, WORLD))


def _dots(frame: Frame, places: Iterable[PlaceLine], most: int) -> Iterable[Dot]:
    taken: list[Box] = []
    labelled = 0
    for place in places:
        if not frame.holds(place.latitude, place.longitude):
            continue
        dot = to_dot(frame, place, most)
        if labelled < frame.labels and (with_label := label_beside(frame, dot, taken)):
            labelled += 1
            yield with_label
        else:
            yield dot


def to_dot(frame: Frame, place: PlaceLine, most: int) -> Dot:
    """A place inside a frame, its area the number of its events, `most` being that of the busiest."""
    x, y = frame.spot(place.latitude, place.longitude)
    radius = max(SMALLEST, LARGEST * math.sqrt(place.events / most))
    name = place_here(place.place.slug, place.place.name)
    return Dot(round(x), round(y), round(radius, 1), name, place.events, href=place.place.address)


def label_beside(frame: Frame, dot: Dot, taken: list[Box]) -> Dot | None:
    """The dot with its label on whichever side there is room for it, or nothing; notes the room it takes."""
    width = sum(HANGUL if letter >= "가" else LETTER for letter in dot.name)
    top = dot.y - LINE / 2
    sides = (("start", dot.x + dot.radius + GAP), ("end", dot.x - dot.radius - GAP - width))
    for anchor, left in sides:
        box = (left, top, left + width, top + LINE)
        if left < 0 or box[2] > frame.width or any(_meet(box, other) for other in taken):
            continue
        taken.append(box)
        at = round(left if anchor == "start" else left + width)
        return replace(dot, label=dot.name, anchor=anchor, label_x=at, label_y=dot.y + 4)
    return None


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
