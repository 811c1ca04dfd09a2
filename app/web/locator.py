"""A small map of where one event was: a window of one of the two maps of places, around the spot. Pure."""

from dataclasses import dataclass, replace

from app.domain.entries import PlaceRef
from app.domain.language import place_here
from app.web.maps import KOREA, LETTER, WORLD, Dot, Frame, label_beside

WIDTH, HEIGHT = 318, 200  # CSS pixels: with its border as wide as the column beside the text
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
    window = replace(
        whole,
        width=WIDTH,
        height=HEIGHT,
        west=whole.west + left / whole.across,
        north=whole.north - top / whole.down,
    )
    taken: list[tuple[float, float, float, float]] = []
    names = ((place.slug, place.name, *spot), *MARKS)
    dots: list[Dot] = []
    for slug, name, latitude, longitude in names:
        if not window.holds(latitude, longitude):
            continue
        across, down = (round(value) for value in window.spot(latitude, longitude))
        if any(abs(dot.x - across) + abs(dot.y - down) < APART for dot in dots):
            continue
        dot = Dot(across, down, MARK if dots else SPOT, place_here(slug, name), 1)
        beside = label_beside(window, dot, taken)
        dots.append(beside or (dot if dots else _label_above(dot)))
    return Locator(window, tuple(dots), (-left, -top, whole.width, whole.height))


def _corner(whole: Frame, spot: tuple[float, float]) -> tuple[int, int]:
    """Left and top of the window: around the spot, with Pyongyang in it where it is near enough."""
    x, y = whole.spot(*spot)
    _, _, *pyongyang = MARKS[0]
    mark_x, mark_y = whole.spot(*pyongyang)
    if abs(mark_x - x) <= WIDTH - 2 * EDGE and abs(mark_y - y) <= HEIGHT - 2 * EDGE:
        x, y = (x + mark_x) / 2, (y + mark_y) / 2
    left = min(max(x - WIDTH / 2, 0), whole.width - WIDTH)
    top = min(max(y - HEIGHT / 2, 0), whole.height - HEIGHT)
    return round(left), round(top)


def _label_above(dot: Dot) -> Dot:
    """The event's dot with a long name over it, as near to its middle as the window lets it be."""
    half = min(len(dot.name) * LETTER, WIDTH) / 2
    middle = min(max(dot.x, half), WIDTH - half)
    return replace(
        dot, label=dot.name, anchor="middle", label_x=round(middle), label_y=dot.y - round(SPOT) - 4
    )
