"""Whether two descriptions of a happening can have the same people in it.

A common actor alone is not enough: whoever is spoken of stands in every statement of a day, and a president
who meets two guests on one day holds two meetings.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.vocabulary import ACTING_ROLES, MEETING_KINDS, EventKind, Role, Side

# Kinds in which both sides act together; in all others one side acts and the rest is acted upon.
JOINT_KINDS = MEETING_KINDS | {EventKind.AGREEMENT}
# Kinds that befall somebody: who acts and who suffers is told either way ("was freed", "ran across").
SUFFERED = frozenset({EventKind.DETENTION, EventKind.HUMANITARIAN})
# Kinds in which persons come together in whatever form: reporters tell the letter or the handshake.
ENCOUNTERS = MEETING_KINDS | {EventKind.CONTACT}


@dataclass(frozen=True, slots=True)
class Member:
    """One actor in one role; `person` tells a human being from a state or body."""

    slug: str
    side: Side
    person: bool
    role: Role


def same_cast(a: Iterable[Member], b: Iterable[Member], kind: EventKind) -> bool:
    """Whether two casts can be of one happening. Symmetric.

    Those who act must be of the same sides (of two, where both name two), and wherever both name persons of
    a side, one person must be in both: "the United States" fits any American, Pompeo doesn't fit Trump.
    """
    acting_a, acting_b = (list(a), list(b)) if kind in SUFFERED else (acting(a), acting(b))
    sides_a, sides_b = {m.side for m in acting_a}, {m.side for m in acting_b}
    common = sides_a & sides_b
    needed = max(1, min(2, len(sides_a), len(sides_b))) if kind in JOINT_KINDS else 1
    if len(common) < needed:
        return False
    return all(_persons_fit(acting_a, acting_b, side) for side in common)


def same_pair(a: Iterable[Member], b: Iterable[Member]) -> bool:
    """Whether the same persons of two sides act in both: then they met once, whatever it is called."""
    slugs = {member.slug for member in acting(b)}
    return len({member.side for member in acting(a) if member.person and member.slug in slugs}) > 1


def acting(cast: Iterable[Member]) -> list[Member]:
    """Those of a cast who act; all of it where nobody does."""
    members = list(cast)
    return [member for member in members if member.role in ACTING_ROLES] or members


def _persons_fit(a: list[Member], b: list[Member], side: Side) -> bool:
    persons_a = {member.slug for member in a if member.person and member.side is side}
    persons_b = {member.slug for member in b if member.person and member.side is side}
    return not persons_a or not persons_b or bool(persons_a & persons_b)
