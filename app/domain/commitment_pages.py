"""What the pages of commitments show: the list of agreements, and one agreement clause by clause."""

from dataclasses import dataclass

from app.domain.commitment import EVERY_CLAUSE, Accord, AccordLine, ClauseFilter, CommitmentStatus, EventLink
from app.domain.entries import Link
from app.domain.vocabulary import Side


@dataclass(frozen=True, slots=True)
class CommitmentsPage:
    """`/commitments`: the agreements with the clauses asked for, and the other agreements of the record.

    `statuses` and `sides` count the clauses of each, each under the other's choice.
    """

    accords: tuple[AccordLine, ...] = ()
    chosen: ClauseFilter = EVERY_CLAUSE
    statuses: tuple[tuple[CommitmentStatus, int], ...] = ()
    sides: tuple[tuple[Side, int], ...] = ()
    others: tuple[tuple[EventLink, int], ...] = ()  # each with the number of entries that follow from it
    exports: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class AccordPage:
    """`/commitments/{slug}`: what one agreement promises, and what became of it."""

    accord: Accord
    before: AccordLine | None = None
    after: AccordLine | None = None
    exports: tuple[Link, ...] = ()
