"""Which clauses an address of the commitments asks for; what can't be read is left out."""

from typing import Annotated

from fastapi import Depends

from app.domain.commitment import ClauseFilter, CommitmentStatus
from app.domain.vocabulary import Side


def read_clauses(side: str = "", status: str = "") -> ClauseFilter:
    """Read both choices."""
    return ClauseFilter(
        Side(side) if side in set(Side) else None,
        CommitmentStatus(status) if status in set(CommitmentStatus) else None,
    )


Clauses = Annotated[ClauseFilter, Depends(read_clauses)]
