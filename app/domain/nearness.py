"""Whether tests stand nearer to talks than by chance: a count, and the same count on shifted days."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

SHIFTS = 1_000
SEED = 1994  # any number will do, so long as it stays: the same record gives the same figure


@dataclass(frozen=True, slots=True)
class Nearness:
    """Of `talks`, how many had a test within the window; how many of the shifted histories had as many."""

    talks: int
    with_test: int
    shifts: int
    as_many: int


@dataclass(frozen=True, slots=True)
class Around:
    """The two directions: a test in the days before the talks, and in the days after them."""

    before: Nearness
    after: Nearness


def around_talks(talks: Sequence[tuple[int, int]], tests: Sequence[int], window: int) -> Around | None:
    """Count tests within `window` days before and after talks (first and last day), all days as ordinals.

    For the base rate the days of tests are moved together around the period as on a circle, `SHIFTS` times:
    that keeps their bunching and breaks their tie to the talks (a circular-shift permutation test). None
    where either is missing.
    """
    if not talks or not tests:
        return None
    first = min(*(begin for begin, _ in talks), *tests)
    last = max(*(end for _, end in talks), *tests)
    length = last - first + 1
    days = sorted({day - first for day in tests})
    spans = [(begin - first, end - first) for begin, end in talks]
    found = _count(spans, days, window)
    random = Random(SEED)  # noqa: S311  # a sample, no secret
    before = after = 0
    for _ in range(SHIFTS):
        by = random.randrange(1, length) if length > 1 else 0
        moved = _count(spans, sorted({(day + by) % length for day in days}), window)
        before += moved[0] >= found[0]
        after += moved[1] >= found[1]
    n = len(talks)
    return Around(Nearness(n, found[0], SHIFTS, before), Nearness(n, found[1], SHIFTS, after))


def _count(spans: Sequence[tuple[int, int]], days: Sequence[int], window: int) -> tuple[int, int]:
    before = sum(_any(days, begin - window, begin - 1) for begin, _ in spans)
    after = sum(_any(days, end + 1, end + window) for _, end in spans)
    return before, after


def _any(days: Sequence[int], low: int, high: int) -> bool:
    at = bisect_left(days, low)
    return at < len(days) and days[at] <= high
