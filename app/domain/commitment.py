"""What an agreement's text promises, clause by clause, and what became of each promise."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from app.domain.dates import HonestDate
from app.domain.entries import ActorRef, ArticleRef
from app.domain.language import msg
from app.domain.vocabulary import Side

PATH = "/commitments"


class CommitmentStatus(StrEnum):
    """What became of a promise: an editor’s judgement, with its reason beside it."""

    KEPT = "kept"
    PARTLY = "partly"
    BROKEN = "broken"
    DISPUTED = "disputed"
    OPEN = "open"
    LAPSED = "lapsed"


STATUS_WORDS = {
    CommitmentStatus.KEPT: msg("Kept"),
    CommitmentStatus.PARTLY: msg("Partly kept"),
    CommitmentStatus.BROKEN: msg("Broken"),
    CommitmentStatus.DISPUTED: msg("Disputed"),
    CommitmentStatus.OPEN: msg("Open"),
    CommitmentStatus.LAPSED: msg("Lapsed"),
}
# The rule by which an editor gives a status; two people should give the same.
STATUS_MEANINGS = {
    CommitmentStatus.KEPT: msg("done as promised"),
    CommitmentStatus.PARTLY: msg("part of it done, or done late"),
    CommitmentStatus.BROKEN: msg("not done, or undone, by an act of somebody who owed it"),
    CommitmentStatus.DISPUTED: msg("the sides contradict one another on whether it was done"),
    CommitmentStatus.OPEN: msg("without a term, and nothing in the record settles it"),
    CommitmentStatus.LAPSED: msg("fell away: its condition was not met, or the agreement ended first"),
}
# A judgement on acts must show the acts.
STATUSES_WITH_EVENTS = frozenset(
    {
        CommitmentStatus.KEPT,
        CommitmentStatus.PARTLY,
        CommitmentStatus.BROKEN,
        CommitmentStatus.DISPUTED,
    }
)


@dataclass(frozen=True, slots=True)
class EventLink:
    """An event as named beside a clause."""

    slug: str
    title: str
    date: HonestDate

    @property
    def address(self) -> str:
        """Where the event's page is."""
        return f"/events/{self.slug}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one side says of a promise, and the event at which it said so."""

    by: ActorRef
    words: str
    event: EventLink


@dataclass(frozen=True, slots=True)
class Clause:
    """One promise of an agreement's text."""

    slug: str  # unique within its agreement
    at: str  # where it stands in the text: "I.3"; empty where the text has no numbers
    text: str
    quote: str  # exact words of the text, or empty
    owed_by: tuple[ActorRef, ...]
    who: str  # said instead of the list of names: "the five other parties"
    due: str  # by when, in words; empty where the text gives no time
    deadline: HonestDate
    status: CommitmentStatus
    reason: str
    readings: tuple[Reading, ...]
    events: tuple[EventLink, ...]  # that show the status, in time order

    @property
    def sides(self) -> tuple[Side, ...]:
        """Whose the ones that owe it are."""
        return tuple(dict.fromkeys(actor.side for actor in self.owed_by))


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A clause as named in a list."""

    slug: str
    at: str
    text: str
    status: CommitmentStatus
    sides: tuple[Side, ...]  # whose the ones that owe it are


@dataclass(frozen=True, slots=True)
class AccordLine:
    """An agreement as named in a list, with its clauses in the order of the text."""

    slug: str
    name: str
    event: EventLink
    clauses: tuple[ClauseLine, ...]

    @property
    def address(self) -> str:
        """Where the agreement's page is."""
        return accord_address(self.slug)

    @property
    def fates(self) -> tuple[tuple[CommitmentStatus, tuple[ClauseLine, ...]], ...]:
        """The clauses by status, in the vocabulary's order, without empty ones."""
        return tuple(
            (status, tuple(clause for clause in self.clauses if clause.status is status))
            for status, _ in count_statuses(self.clauses)
        )

    @property
    def owing(self) -> tuple[tuple[Side, int], ...]:
        """How many of the clauses each side owes, alone or with others."""
        return count_sides(self.clauses)


@dataclass(frozen=True, slots=True)
class Accord:
    """An agreement with its clauses in the order of the text."""

    slug: str
    name: str
    event: EventLink
    note: str
    documents: tuple[ArticleRef, ...]
    clauses: tuple[Clause, ...]

    @property
    def counts(self) -> tuple[tuple[CommitmentStatus, int], ...]:
        """How many clauses have each status, in the vocabulary's order, without zeros."""
        return count_statuses(self.clauses)

    @property
    def owing(self) -> tuple[tuple[Side, int], ...]:
        """How many of the clauses each side owes, alone or with others."""
        return count_sides(self.clauses)


@dataclass(frozen=True, slots=True)
class ClauseFilter:
    """Which clauses are asked for: of one status, owed by one side, or both."""

    side: Side | None = None
    status: CommitmentStatus | None = None

    def admits(self, clause: Clause | ClauseLine) -> bool:
        """Whether the clause is one of them."""
        owed = self.side is None or self.side in clause.sides
        return owed and self.status in {None, clause.status}

    def address(self, path: str = PATH) -> str:
        """The one address of the list under a path."""
        pairs = [f"{key}={word}" for key, word in (("side", self.side), ("status", self.status)) if word]
        return path + (f"?{'&'.join(pairs)}" if pairs else "")


EVERY_CLAUSE = ClauseFilter()
_Agreement = TypeVar("_Agreement", Accord, AccordLine)


def narrowed(accords: Iterable[_Agreement], chosen: ClauseFilter) -> tuple[_Agreement, ...]:
    """The agreements with the clauses asked for, and only those that have any. Pure."""
    cut = (replace(each, clauses=tuple(filter(chosen.admits, each.clauses))) for each in accords)
    return tuple(each for each in cut if each.clauses)


def count_statuses(clauses: Sequence[Clause | ClauseLine]) -> tuple[tuple[CommitmentStatus, int], ...]:
    """How many clauses have each status, in the vocabulary's order, without zeros."""
    every = [clause.status for clause in clauses]
    return tuple((status, every.count(status)) for status in CommitmentStatus if status in every)


def count_sides(clauses: Sequence[Clause | ClauseLine]) -> tuple[tuple[Side, int], ...]:
    """How many clauses each side owes, in the vocabulary's order, without zeros."""
    every = [side for clause in clauses for side in clause.sides]
    return tuple((side, every.count(side)) for side in Side if side in every)


def accord_address(accord: str) -> str:
    """Where an agreement's page is."""
    return f"{PATH}/{accord}"


def clause_address(accord: str, clause: str) -> str:
    """Where a clause stands on its agreement's page."""
    return f"{accord_address(accord)}#c-{clause}"
