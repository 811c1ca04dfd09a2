"""What templates may do with a meeting: its hours, its place on a map, how its two accounts compare."""

from app.domain.meeting import Comparison
from app.web.hours import clocks, to_days
from app.web.locator import to_locator

_ICONS = {Comparison.AGREE: "confirmed", Comparison.DIFFER: "differ"}


def reading_icon(reading: Comparison) -> str:
    """Name of the icon beside how two accounts stand to one another; nothing for an overlap."""
    return _ICONS.get(reading, "")


MEETING_FILTERS = {
    "clocks": clocks,
    "days": to_days,
    "locator": to_locator,
    "reading_icon": reading_icon,
}
