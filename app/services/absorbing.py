"""Events that one story opened more than once go over into the best founded of them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from app.domain.event import KnownEvent
from app.domain.extraction import EventFinding
from app.domain.vocabulary import Basis, EventKind, Exactness, Layer
from app.storage.absorbing import absorb_event, find_kept_apart, find_told_together
from app.storage.database import Session
from app.storage.findings import NearEvent


def is_better(finding: EventFinding, event: KnownEvent) -> bool:
    """Whether a finding founds a reported event better: it gives the day, or the deed that was spoken of."""
    told = not finding.rule.startswith("lead:") and finding.date.exactness is Exactness.DAY
    deed = event.kind is EventKind.STATEMENT and finding.kind is not EventKind.STATEMENT
    return event.layer is Layer.REPORTED and ((told and event.date.basis is Basis.PUBLISHED) or deed)


def best_founded(events: Iterable[NearEvent]) -> NearEvent:
    """The one of several tellings that the others go over into: the record's, a deed before what is said of
    it, a day that was told before one that is only an article's, the first.
    """
    return max(
        events,
        key=lambda each: (
            each.event.layer is Layer.RECORD,
            each.event.kind is not EventKind.STATEMENT,
            each.event.date.basis is not Basis.PUBLISHED,
            -each.id,
        ),
    )


def absorb(
    session: Session, same: Sequence[NearEvent], touched: frozenset[str], *, now: datetime
) -> frozenset[int]:
    """Let the others of some events go over into the best founded, and give the ids of those that are gone.

    The first is what an article reports, the others are its twins. What some article tells beside the first
    is no twin; what a person has touched, or opened again, stays.
    """
    if len(same) <= 1:
        return frozenset()
    first, *twins = same
    beside = find_told_together(session, first.id, (twin.id for twin in twins))
    same = [first, *(twin for twin in twins if twin.id not in beside)]
    kept = best_founded(same)
    staying = touched | find_kept_apart(session)
    gone = [each for each in same if each is not kept and each.event.layer is Layer.REPORTED]
    gone = [each for each in gone if each.event.slug not in staying]
    for each in gone:
        absorb_event(session, each.event.slug, kept.event.slug, now=now)
    return frozenset(each.id for each in gone)
