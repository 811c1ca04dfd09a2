"""Long lists shown by kind or by side, each cut to its busiest lines. Pure."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

_Group = TypeVar("_Group")
_Line = TypeVar("_Line")
Grouped = tuple[tuple[_Group, tuple[_Line, ...]], ...]


def to_grouped(
    lines: Iterable[_Line],
    groups: Iterable[_Group],
    of: Callable[[_Line], _Group],
    *,
    most: int | None = None,
    rank: Callable[[_Line], Any],
) -> tuple[Grouped[_Group, _Line], dict[_Group, int]]:
    """The groups that have lines, in their order, with the lines in theirs; and how many each has.

    With `most`, a group is cut to that many lines, the first by `rank`.
    """
    kept: dict[_Group, list[_Line]] = {each: [] for each in groups}
    for line in lines:
        kept[of(line)].append(line)
    totals = {each: len(found) for each, found in kept.items() if found}
    return tuple(
        (each, tuple(sorted(kept[each], key=rank)[:most] if most else kept[each])) for each in totals
    ), totals
