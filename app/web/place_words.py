"""What templates may do with a place: its names, its coordinates, its maps."""

from app.domain.entries import PlaceLine, PlaceRef
from app.domain.language import Language, language, place_here
from app.web.korean_places import PLACES
from app.web.locator import to_neighbourhood
from app.web.maps import to_maps


def place(ref: PlaceRef) -> str:
    """A place's name in the language of the page where it has one."""
    return place_here(ref.slug, ref.name)


def in_korean(ref: PlaceRef) -> str:
    """A place's Korean name; empty where none is known."""
    return PLACES.get(ref.slug, "")


def coordinates(line: PlaceLine) -> str:
    """Degrees north or south and east or west, two places, never broken: 1.25° N, 103.82° E."""
    if language() is Language.KO:
        north, east = "북위" if line.latitude >= 0 else "남위", "동경" if line.longitude >= 0 else "서경"
        words = f"{north} {abs(line.latitude):.2f}°, {east} {abs(line.longitude):.2f}°"
        return words.replace(" ", _UNBROKEN)
    north, east = "N" if line.latitude >= 0 else "S", "E" if line.longitude >= 0 else "W"
    return f"{abs(line.latitude):.2f}° {north}, {abs(line.longitude):.2f}° {east}".replace(" ", _UNBROKEN)


_UNBROKEN = "\N{NO-BREAK SPACE}"


PLACE_FILTERS = {
    "place": place,
    "in_korean": in_korean,
    "coordinates": coordinates,
    "maps": to_maps,
    "neighbourhood": to_neighbourhood,
}
