"""How unusual a silence is: the gap since the last event of a kind, against all the gaps before it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

LONGEST = 5  # gaps that are listed
FEWEST = 4  # earlier gaps below which nothing can be called unusual


@dataclass(frozen=True, slots=True)
class Stop:
    """An event that ends a silence, from its first to its last day, both known to the day."""

    first: date
    last: date
    address: str


@dataclass(frozen=True, slots=True)
class Gap:
    """The days from the end of one event to the beginning of the next."""

    days: int
    after: Stop
    before: Stop


@dataclass(frozen=True, slots=True)
class Silence:
    """The present gap beside the earlier ones, which begin in `since`; `shorter` of them are shorter."""

    days: int
    gaps: int
    shorter: int
    longest: tuple[Gap, ...]  # of the earlier ones, the longest first
    since: int

    @property
    def tenths(self) -> int:
        """Of ten earlier gaps, how many are shorter: 0 to 10, rounded down, so that 10 means all of them."""
        return 10 * self.shorter // self.gaps


def gaps_of(stops: Iterable[Stop]) -> list[Gap]:
    """The gaps between events in order of time; events that touch or overlap leave none."""
    found: list[Gap] = []
    latest: Stop | None = None
    for stop in sorted(stops, key=lambda each: (each.first, each.last)):
        if latest is not None and stop.first > latest.last:
            found.append(Gap((stop.first - latest.last).days, latest, stop))
        if latest is None or stop.last > latest.last:
            latest = stop
    return found


def silence_of(stops: Sequence[Stop], days: int) -> Silence | None:
    """Hold a present gap of `days` against those between `stops`; None where they are too few to tell."""
    gaps = gaps_of(stops)
    if len(gaps) < FEWEST:
        return None
    longest = sorted(gaps, key=lambda gap: (-gap.days, gap.before.first))[:LONGEST]
    return Silence(
        days, len(gaps), sum(gap.days < days for gap in gaps), tuple(longest), gaps[0].after.last.year
    )
