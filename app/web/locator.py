"""A small map of where one event or place is: a window of one of the two maps of places, around it. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.domain.entries import PlaceLine, PlaceRef
from app.domain.language import place_here
from app.web.maps import KOREA, LETTER, WORLD, Box, Dot, Frame, label_beside, to_dot

WIDTH, HEIGHT = 318, 200  # CSS pixels: with its border as wide as the column beside the text
TALL = 280  # height of the window around a place, which shows the others near it
CLOSER = 2.5  # times the size of the world's map, for a place of which that is the only one
LABELS = 9  # of other places; more hide the land
SPOT, MARK = 6.0, 3.0  # radius of the event's dot and of those that only say where one is
APART = 16  # pixels; a mark nearer to the spot than this says nothing
EDGE = 24  # pixels that a dot keeps from the edge where there is a choice
# What a reader knows the region by: name, degrees north and east.
MARKS = (
    ("pyongyang", "Pyongyang", 39.03, 125.75),
    ("seoul", "Seoul", 37.57, 126.98),
    ("washington", "Washington", 38.9, -77.04),
)


@dataclass(frozen=True, slots=True)
class Locator:
    """The window, its dots (the event's first), and where the whole land lies in it."""

    frame: Frame
    dots: tuple[Dot, ...]
    land: tuple[int, int, int, int]  # left, top, width, height


def to_locator(place: PlaceRef, spot: tuple[float, float]) -> Locator:
    """The window around a spot of so many degrees north and east."""
    whole = KOREA if KOREA.holds(*spot) else WORLD
    left, top = _corner(whole, spot)
    window = _window(whole, left, top, HEIGHT)
    taken: list[Box] = []
    names = ((place.slug, place.name, *spot), *MARKS)
    dots: list[Dot] = []
    for slug, name, latitude, longitude in names:
        if not window.holds(latitude, longitude):
            continue
        across, down = (round(value) for value in window.spot(latitude, longitude))
        dot = Dot(across, down, MARK if dots else SPOT, place_here(slug, name), 1)
        if any(_touch(dot, one) for one in dots):
            continue
        beside = label_beside(window, dot, taken)
        dots.append(beside or (dot if dots else _label_above(dot)))
    return Locator(window, tuple(dots), (-left, -top, whole.width, whole.height))


def to_neighbourhood(here: PlaceLine, others: Sequence[PlaceLine]) -> Locator:
    """The window around a place, with the others that lie in it; the busiest have their names first."""
    spot = (here.latitude, here.longitude)
    whole = KOREA if KOREA.holds(*spot) else _enlarged(WORLD, CLOSER)
    x, y = whole.spot(*spot)
    left, top = _clamped(whole, x, y, TALL)
    window = _window(whole, left, top, TALL)
    most = max(line.events for line in (here, *others)) or 1
    taken: list[Box] = []
    own = replace(to_dot(window, here, most), radius=SPOT, href="")
    around = (line for line in others if window.holds(line.latitude, line.longitude))
    dots = [label_beside(window, own, taken) or _label_above(own)]
    dots += _named(window, own, (to_dot(window, line, most) for line in around), taken)
    return Locator(window, tuple(dots), (-left, -top, whole.width, whole.height))


def _named(window: Frame, own: Dot, dots: Iterable[Dot], taken: list[Box]) -> list[Dot]:
    """The dots of other places, the first few with names, save those that touch the place itself."""
    found: list[Dot] = []
    for dot in dots:
        room = sum(bool(one.label) for one in found) < LABELS and not _touch(dot, own)
        found.append((label_beside(window, dot, taken) if room else None) or dot)
    return found


def _touch(one: Dot, other: Dot) -> bool:
    return abs(one.x - other.x) + abs(one.y - other.y) < APART


def _enlarged(whole: Frame, times: float) -> Frame:
    return replace(
        whole,
        width=round(whole.width * times),
        height=round(whole.height * times),
        across=whole.across * times,
        down=whole.down * times,
    )


def _window(whole: Frame, left: int, top: int, height: int) -> Frame:
    return replace(
        whole,
        width=WIDTH,
        height=height,
        west=whole.west + left / whole.across,
        north=whole.north - top / whole.down,
    )


def _clamped(whole: Frame, x: float, y: float, height: int) -> tuple[int, int]:
    """Left and top of a window with the point in its middle, or as near to it as the whole map lets it be."""
    left = min(max(x - WIDTH / 2, 0), whole.width - WIDTH)
    top = min(max(y - height / 2, 0), whole.height - height)
    return round(left), round(top)


def _corner(whole: Frame, spot: tuple[float, float]) -> tuple[int, int]:
    """Left and top of the window: around the spot, with Pyongyang in it where it is near enough."""
    x, y = whole.spot(*spot)
    _, _, *pyongyang = MARKS[0]
    mark_x, mark_y = whole.spot(*pyongyang)
    if abs(mark_x - x) <= WIDTH - 2 * EDGE and abs(mark_y - y) <= HEIGHT - 2 * EDGE:
        x, y = (x + mark_x) / 2, (y + mark_y) / 2
    return _clamped(whole, x, y, HEIGHT)


def _label_above(dot: Dot) -> Dot:
    """The event's dot with a long name over it, as near to its middle as the window lets it be."""
    half = min(len(dot.name) * LETTER, WIDTH) / 2
    middle = min(max(dot.x, half), WIDTH - half)
    return replace(
        dot, label=dot.name, anchor="middle", label_x=round(middle), label_y=dot.y - round(SPOT) - 4
    )
