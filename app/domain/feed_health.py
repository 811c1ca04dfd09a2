"""How a followed feed is doing: a rule over what came of the last asking."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

OVERDUE = timedelta(hours=48)  # past the hour it was due; a day off for whoever asks by hand is no fault


class FeedHealth(StrEnum):
    """The state of a feed, the worst first."""

    FAILING = "failing"
    OVERDUE = "overdue"
    NEVER = "never"
    WELL = "well"


@dataclass(frozen=True, slots=True)
class FeedLine:
    """A feed with its state, and what came in from its publisher, by whatever door."""

    title: str
    url: str
    source: str  # slug of the publisher, or empty
    publisher: str
    last_read: datetime | None  # last asked, with or without success
    failures: int  # in a row
    outcome: str  # what came of the last asking, in the words it was written down in
    health: FeedHealth
    taken_in: int  # articles of the publisher whose text was taken in
    newest: datetime | None  # when the last of them came in


def health_of(last_read: datetime | None, next_due: datetime, failures: int, *, now: datetime) -> FeedHealth:
    """The state of a feed. Pure."""
    if failures:
        return FeedHealth.FAILING
    if now - next_due > OVERDUE:
        return FeedHealth.OVERDUE
    return FeedHealth.NEVER if last_read is None else FeedHealth.WELL
