"""What an agreement's text promises, clause by clause, and what became of each promise."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.dates import HonestDate
from app.domain.entries import ActorRef, ArticleRef
from app.domain.language import msg


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


def count_statuses(clauses: tuple[Clause, ...]) -> tuple[tuple[CommitmentStatus, int], ...]:
    """How many clauses have each status, in the vocabulary's order, without zeros."""
    every = [clause.status for clause in clauses]
    return tuple((status, every.count(status)) for status in CommitmentStatus if status in every)
