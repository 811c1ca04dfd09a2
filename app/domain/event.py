"""What happened: the rules by which events are told apart and laid out."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.dates import HonestDate, touches
from app.domain.vocabulary import ACTING_ROLES, EventKind, EventStatus, Lane, Layer, Role, Side


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event of the database in the form that matching needs."""

    slug: str
    kind: EventKind
    status: EventStatus
    layer: Layer
    date: HonestDate
    actors: frozenset[str]  # slugs
    place: str
    title: str


# Kinds that reporters use for one another; a report of a "visit" may be of "talks". Found by reading
# the annotated corpus: these are the pairs on which careful readers disagreed.
KIN: tuple[frozenset[EventKind], ...] = (
    frozenset({EventKind.SUMMIT, EventKind.VISIT}),
    frozenset({EventKind.VISIT, EventKind.TALKS}),
    frozenset({EventKind.TALKS, EventKind.INFORMAL}),
    frozenset({EventKind.SUMMIT, EventKind.TALKS}),
    frozenset({EventKind.MISSILE, EventKind.SATELLITE}),
    frozenset({EventKind.SANCTIONS, EventKind.POLICY}),
    # "The summit broke down", "broke off the talks": the end of a meeting is told as the meeting.
    frozenset({EventKind.SUMMIT, EventKind.BREAKDOWN}),
    frozenset({EventKind.TALKS, EventKind.BREAKDOWN}),
    frozenset({EventKind.CANCELLATION, EventKind.BREAKDOWN}),
    frozenset({EventKind.ANNOUNCEMENT, EventKind.AGREEMENT}),
)


def kin(a: EventKind, b: EventKind) -> bool:
    """Whether two kinds may be names for one happening."""
    return a == b or any({a, b} <= pair for pair in KIN)


def same_event(a: KnownEvent, b: KnownEvent) -> bool:
    """Whether two descriptions are of one happening: kin in kind, dates that touch, somebody in common.

    Symmetric. Look-alike days stay apart: two exactly known, different days are two events, except that
    Korea's and Washington's calendars may differ by one day where the kind and two actors agree.
    """
    if not kin(a.kind, b.kind):
        return False
    common = a.actors & b.actors
    if not common or not (a.date.known and b.date.known):
        return False
    if a.place and b.place and a.place != b.place and a.kind == EventKind.SUMMIT:
        return False
    return touches(a.date, b.date)


def lane_of(parts: Iterable[tuple[Side, Role]]) -> Lane:
    """Derive the lane from who acts; with nobody acting, from everybody named."""
    everybody = list(parts)
    acting = {side for side, role in everybody if role in ACTING_ROLES} or {s for s, _ in everybody}
    if {Side.US, Side.DPRK} <= acting:
        return Lane.JOINT
    if Side.US in acting:
        return Lane.US
    if Side.DPRK in acting:
        return Lane.DPRK
    return Lane.THIRD
