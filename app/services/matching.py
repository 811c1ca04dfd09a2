"""Which event of the database a finding tells of.

1 the events that the reader named, where the people fit; 2 an event of kin kind, touching date and fitting
cast; 3 an event of the same day that an article in like words reports, whatever kind each was read as. The
record's events go before reported ones, more common actors before fewer.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from app.domain.article import slugify
from app.domain.cast import Member, same_cast
from app.domain.dates import HonestDate, span
from app.domain.event import KnownEvent, kin, same_event
from app.domain.extraction import EventFinding
from app.domain.vocabulary import MEETING_KINDS, EventKind, Layer, Role
from app.services.copies import Company
from app.storage.database import Session
from app.storage.findings import NearEvent, find_events_by_id, find_events_named, find_events_near

VAGUE_DAYS = timedelta(days=31)  # a month still tells one meeting from another, a season does not
SHORT = timedelta(days=3)  # a visit lasts that long; a longer interval names no day
STAY = timedelta(days=1)  # two visits of one guest to one country are never a day apart
EVE = timedelta(days=1)  # what an article tells without a day was that day or the day before


@dataclass(slots=True)
class Candidates:
    """The events that an article's findings may tell of; grows by those that it opens itself."""

    company: Company
    known: dict[str, NearEvent] = field(default_factory=dict)
    near: dict[int, NearEvent] = field(default_factory=dict)
    former: list[NearEvent] = field(default_factory=list)

    def add(self, opened: NearEvent) -> None:
        """Let later findings of the article be matched with an event it has opened."""
        self.near[opened.id] = opened
        self.former.append(opened)


def find_candidates(
    session: Session, findings: Iterable[EventFinding], company: Company, former: list[NearEvent]
) -> Candidates:
    """Read every event that any of the findings can be about: a fixed number of statements."""
    told = list(findings)
    named = find_events_named(session, (slug for finding in told for slug in finding.known))
    near = find_events_near(session, [(finding.kind, finding.date) for finding in told])
    beside = find_events_by_id(session, company.events)
    return Candidates(company, named, {event.id: event for event in (*near, *beside)}, former)


def find_matches(
    candidates: Candidates, finding: EventFinding, cast: tuple[Member, ...], *, leading: bool
) -> tuple[NearEvent, ...]:
    """The events a finding tells of: mostly one or none, several where the words name several.

    `leading` says that the finding is what the article is about; only that may be matched by likeness.
    """
    named = [candidates.known[slug] for slug in finding.known if slug in candidates.known]
    fitting = tuple(found for found in named if not cast or _fits_named(found, finding.kind, cast))
    if fitting:
        return fitting
    match = _by_rule(candidates, finding, cast)
    if match is None and leading:
        match = _by_likeness(candidates, finding, cast)
    return (match,) if match is not None else ()


def _fits_named(found: NearEvent, kind: EventKind, cast: tuple[Member, ...]) -> bool:
    """Whether the people fit; of a release it is enough that the freed are named, whoever is said to act."""
    if same_cast(found.cast, cast, kind):
        return True
    freed = {member.slug for member in found.cast if member.person} & {
        member.slug for member in cast if member.person
    }
    return kind in _SUFFERED and bool(freed)


_SUFFERED = frozenset({EventKind.DETENTION, EventKind.HUMANITARIAN})


def _by_rule(candidates: Candidates, finding: EventFinding, cast: tuple[Member, ...]) -> NearEvent | None:
    told = described(finding)
    if not finding.date.known:
        # Without a date nothing can be matched, except what this very article opened before.
        same = [own for own in candidates.former if own.event.kind == finding.kind and _undated(own, told)]
    else:
        same = [
            each
            for each in candidates.near.values()
            if (same_event(each.event, told) and same_cast(each.cast, cast, finding.kind))
            or _same_stay(each, told, cast)
        ]
    if _is_vague(finding):
        same = [each for each in same if each.event.kind == finding.kind and told.actors <= each.event.actors]
        same = same if len(same) == 1 else []
    return max(same, key=lambda each: _rank(candidates, each, told), default=None)


def _same_stay(each: NearEvent, told: KnownEvent, cast: tuple[Member, ...]) -> bool:
    """Whether both tell one guest's visit, by different days of it ("arrived Friday", "left Saturday")."""
    if not each.event.kind == told.kind == EventKind.VISIT:
        return False
    if each.event.place and told.place and each.event.place != told.place:
        return False
    guests = {member.slug for member in each.cast if member.person} & {
        member.slug for member in cast if member.person
    }
    first, day = each.event.date.latest, told.date.earliest
    return bool(guests) and first is not None and day is not None and abs(day - first) <= STAY


def _rank(candidates: Candidates, each: NearEvent, told: KnownEvent) -> tuple[bool, int, bool, float, int]:
    return (
        each.event.layer is Layer.RECORD,
        len(each.event.actors & told.actors),
        each.event.kind == told.kind,
        candidates.company.likeness_of(each.id),
        -each.id,
    )


def _by_likeness(candidates: Candidates, finding: EventFinding, cast: tuple[Member, ...]) -> NearEvent | None:
    """The event that the likest article reports of the same day, where the people don't contradict it."""
    told = described(finding)
    days = _told_days(finding)
    if days is None:
        return None
    for _, fellow in candidates.company.likest:
        same = [
            event
            for number in sorted(fellow.events)
            if (event := candidates.near.get(number)) is not None
            and _on(event, days)
            and _fits(event, finding.kind, told, cast)
        ]
        if same:
            return max(same, key=lambda each: _rank(candidates, each, told))
    return None


def _told_days(finding: EventFinding) -> HonestDate | None:
    """The days a finding may be of; None where it names no day."""
    first, last = finding.date.earliest, finding.date.latest
    if first is None or last is None or last - first > SHORT:
        return None
    undated = finding.rule.startswith("lead:")
    return span(first - EVE, last) if undated else span(first, last)


def _on(event: NearEvent, days: HonestDate) -> bool:
    first, last = event.event.date.earliest, event.event.date.latest
    if first is None or last is None or last - first > SHORT or days.earliest is None or days.latest is None:
        return False
    return first <= days.latest and days.earliest <= last


def _fits(event: NearEvent, kind: EventKind, told: KnownEvent, cast: tuple[Member, ...]) -> bool:
    """Of kin kinds the casts must fit; where readers differ about the kind, somebody must be in both.

    Who speaks in what was read as a statement must stand in the other's words: what one side says of a
    meeting is not the meeting.
    """
    if kin(event.event.kind, kind):
        return same_cast(event.cast, cast, kind)
    if not event.event.actors & told.actors:
        return False
    return _heard(cast, event.cast) and _heard(event.cast, cast)


def _heard(saying: Iterable[Member], others: Iterable[Member]) -> bool:
    named = {member.slug: member for member in others}
    persons = {member.side for member in named.values() if member.person}
    sides = {member.side for member in named.values()}
    return all(
        member.slug in named or (member.side in sides and member.side not in persons)
        for member in saying
        if member.role is Role.SPEAKER
    )


def _undated(own: NearEvent, told: KnownEvent) -> bool:
    return not own.event.date.known and bool(own.event.actors & told.actors)


def _is_vague(finding: EventFinding) -> bool:
    """Whether a date leaves so much open ("in 2019") that only one single candidate can be meant."""
    first, last = finding.date.earliest, finding.date.latest
    if first is None:
        return False
    room = VAGUE_DAYS if finding.kind in MEETING_KINDS else SHORT
    return last is None or last - first > room


def is_passing(finding: EventFinding) -> bool:
    """Whether "after its launches last week" names no day: told in passing, it opens nothing."""
    first, last = finding.date.earliest, finding.date.latest
    return first is not None and (last is None or last - first > SHORT)


def described(finding: EventFinding) -> KnownEvent:
    """A finding in the form that comparing needs."""
    actors = frozenset(part.actor or slugify(part.name, fallback="") for part in finding.parts) - {""}
    return KnownEvent(
        "", finding.kind, finding.status, Layer.REPORTED, finding.date, actors, finding.place, finding.title
    )
