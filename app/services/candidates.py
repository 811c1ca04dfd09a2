"""The events of the database that an article's findings may tell of."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.domain.extraction import EventFinding
from app.services.copies import Company
from app.services.news import news_of, told_days
from app.storage.absorbing import find_moved
from app.storage.database import Session
from app.storage.findings import (
    NearEvent,
    find_events_by_id,
    find_events_named,
    find_events_near,
    find_events_of,
)
from app.storage.reports import find_cited


@dataclass(slots=True)
class Candidates:
    """The events that an article's findings may tell of; grows by those that it opens itself."""

    company: Company
    known: dict[str, NearEvent] = field(default_factory=dict)
    near: dict[int, NearEvent] = field(default_factory=dict)
    former: list[NearEvent] = field(default_factory=list)
    cited: frozenset[str] = frozenset()  # slugs of those for which the record gives the article
    moved: tuple[NearEvent, ...] = ()  # those that the article was moved to when its own went over into them

    def add(self, opened: NearEvent) -> None:
        """Let later findings of the article be matched with an event it has opened."""
        self.near[opened.id] = opened
        self.former.append(opened)


def find_candidates(
    session: Session, article_id: int, findings: Iterable[EventFinding], company: Company
) -> Candidates:
    """Read every event that any of an article's findings can be about: a fixed number of statements."""
    told = list(findings)
    news, moved = news_of(told), find_moved(session, article_id)
    near = find_events_near(
        session,
        [(finding.kind, finding.date) for finding in told],
        on=told_days(news) if news is not None else None,
    )
    beside = find_events_by_id(session, company.events)
    named = find_events_named(session, (*moved.to, *(slug for finding in told for slug in finding.known)))
    joined = tuple(event for slug, event in named.items() if slug in moved.to)
    near = [event for event in (*near, *beside, *joined) if event.event.slug not in moved.back]
    return Candidates(
        company,
        {slug: event for slug, event in named.items() if slug not in moved.back},
        {event.id: event for event in near},
        find_events_of(session, article_id),
        find_cited(session, article_id),
        joined,
    )
