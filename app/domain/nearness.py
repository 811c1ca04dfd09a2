"""Whether tests stand nearer to talks than by chance: a count, and the same count on shifted days."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

SHIFTS = 1_000
MARGIN = 365  # days around talks and tests that are looked at; more than the widest window
TAIL = 20  # one in twenty at either end is left out of what chance usually gives
SEED = 1994  # any number will do, so long as it stays: the same record gives the same figure


Span = tuple[int, int]  # first and last day


@dataclass(frozen=True, slots=True)
class Nearness:
    """Of `talks`, how many had a test within the window; how many of the shifted histories had as many.

    `spread` are the numbers that the shifted histories had, each with how many had it, in order.
    """

    talks: int
    with_test: int
    shifts: int
    as_many: int
    spread: tuple[tuple[int, int], ...] = ()

    @property
    def usual(self) -> tuple[int, int]:
        """The numbers between which nine in ten of the shifted histories lie."""
        every = [number for number, times in self.spread for _ in range(times)]
        cut = len(every) // TAIL
        return (every[cut], every[-1 - cut]) if every else (0, 0)

    @property
    def beside_chance(self) -> int:
        """1: more than chance usually gives; -1: fewer; 0: within it."""
        low, high = self.usual
        return (self.with_test > high) - (self.with_test < low)


@dataclass(frozen=True, slots=True)
class Around:
    """The two directions: a test in the days before the talks, and in the days after them."""

    before: Nearness
    after: Nearness
    years: tuple[int, int]  # first and last of the period looked at


def around_talks(talks: Sequence[Span], tests: Sequence[int], window: int) -> Around | None:
    """Count tests within `window` days before and after talks (first and last day), all days as ordinals.

    Only the years that have both are looked at, so that decades without either don't pass for calm. For the
    base rate the days of tests are moved together around that period as on a circle, `SHIFTS` times: that
    keeps their bunching and breaks their tie to the talks (a circular-shift permutation test). None where
    either is missing.
    """
    if not talks or not tests:
        return None
    first = max(min(begin for begin, _ in talks), min(tests) - MARGIN)
    last = min(max(end for _, end in talks), max(tests) + MARGIN)
    spans = [(begin - first, end - first) for begin, end in talks if first <= begin and end <= last]
    days = sorted({day - first for day in tests if first - MARGIN <= day <= last + MARGIN})
    if not spans or not days:
        return None
    found = _count(spans, days, window)
    length = last - first + 1 + 2 * MARGIN
    random = Random(SEED)  # noqa: S311  # a sample, no secret
    shifted = []
    for _ in range(SHIFTS):
        by = random.randrange(1, length)
        moved = sorted({(day + MARGIN + by) % length - MARGIN for day in days})
        shifted.append(_count(spans, moved, window))
    before, after = (
        _beside(len(spans), number, [counts[side] for counts in shifted]) for side, number in enumerate(found)
    )
    return Around(before, after, (date.fromordinal(first).year, date.fromordinal(last).year))


def nearest(days: Sequence[int], first: int, last: int) -> tuple[int | None, int | None]:
    """Of sorted days, the place of the last one before a meeting and of the first one after it. Pure."""
    before, after = bisect_left(days, first) - 1, bisect_right(days, last)
    return (before if before >= 0 else None, after if after < len(days) else None)


def _beside(talks: int, found: int, shifted: Sequence[int]) -> Nearness:
    spread = tuple(sorted(Counter(shifted).items()))
    return Nearness(talks, found, len(shifted), sum(number >= found for number in shifted), spread)


def _count(spans: Sequence[tuple[int, int]], days: Sequence[int], window: int) -> tuple[int, int]:
    before = sum(_any(days, begin - window, begin - 1) for begin, _ in spans)
    after = sum(_any(days, end + 1, end + window) for _, end in spans)
    return before, after


def _any(days: Sequence[int], low: int, high: int) -> bool:
    at = bisect_left(days, low)
    return at < len(days) and days[at] <= high
