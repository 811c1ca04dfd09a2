"""Which event of the database a finding tells of.

1 the events that the reader named, where the people fit; 2 an event of kin kind, touching date and fitting
cast; 3 an event of the same day that an article in like words reports, whatever kind each was read as. The
record's events go before reported ones, more common actors before fewer.
"""

from collections.abc import Iterable
from datetime import timedelta

from app.domain.article import slugify
from app.domain.cast import ENCOUNTERS, SUFFERED, Member, acting, same_cast, same_pair
from app.domain.dates import HonestDate, touches
from app.domain.event import KnownEvent, kin, same_event
from app.domain.extraction import EventFinding
from app.domain.stories import likeness, story_words
from app.domain.vocabulary import MEETING_KINDS, EventKind, Layer, Role
from app.services.candidates import Candidates
from app.services.news import SHORT, days_of, is_long, told_days
from app.storage.findings import NearEvent

# Of 45 happenings that two readers called by quite different kinds the right ones were told at 0.32 and
# more, the others (a statement and what it went with) at 0.29 and less.
OTHER_KIND = 0.3
# Measured on 75 articles beside the record's events of those days: 0.2 and more are of the event, or of one
# that another day, kind or cast tells apart.
RECORD_STORY = 0.2
VAGUE_DAYS = timedelta(days=31)  # a month still tells one meeting from another, a season does not
STAY = timedelta(days=1)  # two visits of one guest to one country are never a day apart


def find_matches(
    candidates: Candidates, finding: EventFinding, cast: tuple[Member, ...], *, leading: bool
) -> tuple[NearEvent, ...]:
    """The events a finding tells of: mostly one or none, several where the words name several.

    `leading` says that the finding is what the article is about; only that may be matched by likeness.
    """
    named = [candidates.known[slug] for slug in finding.known if slug in candidates.known]
    named = [found for found in named if not (finding.new and _is_too_long(found.event, finding.date))]
    fitting = tuple(found for found in named if not cast or _fits_named(found, finding.kind, cast))
    if fitting:
        return fitting
    match = _by_rule(candidates, finding, cast)
    if match is None and leading:
        match = (
            _by_citation(candidates, finding)
            or _by_likeness(candidates, finding, cast)
            or _by_words(candidates, finding, cast)
            or _by_move(candidates, finding)
        )
    return (match,) if match is not None else ()


def _fits_named(found: NearEvent, kind: EventKind, cast: tuple[Member, ...]) -> bool:
    """Whether the people fit; of a release it is enough that the freed are named, whoever is said to act."""
    if same_cast(found.cast, cast, kind):
        return True
    freed = {member.slug for member in found.cast if member.person} & {
        member.slug for member in cast if member.person
    }
    return kind in SUFFERED and bool(freed)


def _by_rule(candidates: Candidates, finding: EventFinding, cast: tuple[Member, ...]) -> NearEvent | None:
    told = described(finding)
    if not finding.date.known:
        # Without a date nothing can be matched, except what this very article opened before.
        same = [own for own in candidates.former if own.event.kind == finding.kind and _undated(own, told)]
    else:
        same = [
            each
            for each in candidates.near.values()
            if (
                _can_be(each.event, told)
                and same_cast(each.cast, cast, finding.kind)
                and not _is_neighbour(candidates, each, told, cast)
            )
            or _same_stay(each, told, cast)
            or _same_encounter(each, told, cast)
        ]
    if _is_vague(finding):
        same = [each for each in same if each.event.kind == finding.kind and told.actors <= each.event.actors]
        same = same if len(same) == 1 else []
    return max(same, key=lambda each: _rank(candidates, each, told), default=None)


def _can_be(known: KnownEvent, told: KnownEvent) -> bool:
    return not _is_too_long(known, told.date) and same_event(known, told)


def _is_neighbour(
    candidates: Candidates, each: NearEvent, told: KnownEvent, cast: tuple[Member, ...]
) -> bool:
    """Whether an event has the told day only in the other capital, and no person, no words speak for it."""
    if not each.own.known or touches(each.own, told.date):
        return False
    persons = {member.slug for member in each.cast if member.person} & {m.slug for m in cast if m.person}
    return not persons and likeness(candidates.company.words, story_words(each.words)) < RECORD_STORY


def _is_too_long(known: KnownEvent, told: HonestDate) -> bool:
    """Whether a day is told and the event lasts: a committee's work of a year is not what it did on a day."""
    first, last = known.date.earliest, known.date.latest
    lasting = first is None or last is None or last - first > VAGUE_DAYS
    return lasting and known.kind is not EventKind.MILITARY and not is_long(told)


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


def _same_encounter(each: NearEvent, told: KnownEvent, cast: tuple[Member, ...]) -> bool:
    """Whether the same two met on the same day, told by the letter that was handed over or by the visit."""
    same_day = touches(each.event.date, told.date) and not is_long(told.date)
    return {each.event.kind, told.kind} <= ENCOUNTERS and same_day and same_pair(each.cast, cast)


def _rank(
    candidates: Candidates, each: NearEvent, told: KnownEvent
) -> tuple[bool, bool, int, bool, float, int]:
    return (
        each.event.layer is Layer.RECORD,
        not is_long(each.event.date),
        len(each.event.actors & told.actors),
        each.event.kind == told.kind,
        candidates.company.likeness_of(each.id),
        -each.id,
    )


def _by_likeness(candidates: Candidates, finding: EventFinding, cast: tuple[Member, ...]) -> NearEvent | None:
    """The event that the likest article reports of the same day, where the people don't contradict it."""
    told = described(finding)
    days = told_days(finding)
    if days is None:
        return None
    for alike, fellow in candidates.company.likest:
        same = [
            event
            for number in sorted(fellow.events)
            if (event := candidates.near.get(number)) is not None
            and (alike >= OTHER_KIND or _may_be_called(event.event.kind, finding.kind))
            and _on(event, days)
            and _fits(event, finding.kind, told, cast)
        ]
        if same:
            return max(same, key=lambda each: _rank(candidates, each, told))
    return None


def find_twins(
    candidates: Candidates, finding: EventFinding, cast: tuple[Member, ...], match: NearEvent
) -> list[NearEvent]:
    """Other events that the same story opened: the likest articles report them of the same day, and nothing
    in kind or cast speaks against their being the one that the leading finding was matched with.
    """
    days, told, own = told_days(finding), described(finding), days_of(match.event.date)
    if days is None or own is None:
        return []
    near = [
        candidates.near[number] for number in sorted(candidates.company.events) if number in candidates.near
    ]
    return [
        each
        for each in near
        if each.id != match.id
        and Layer.REPORTED in {each.event.layer, match.event.layer}
        and _on(each, days)
        and _on(each, own)
        and (
            candidates.company.likeness_of(each.id) >= OTHER_KIND
            or _may_be_called(each.event.kind, finding.kind)
        )
        and _fits(each, finding.kind, told, cast)
        and _fits(each, match.event.kind, match.event, match.cast)
    ]


def _by_words(candidates: Candidates, finding: EventFinding, cast: tuple[Member, ...]) -> NearEvent | None:
    """The event of the record, of the same day and not contradicted by the people, that the record tells in
    words most like the article's.
    """
    told, days = described(finding), told_days(finding)
    if days is None:
        return None
    fitting = [
        (likeness(candidates.company.words, story_words(each.words)), -each.id, each)
        for each in candidates.near.values()
        if each.event.layer is Layer.RECORD
        and _on(each, days)
        and _is_told_of(each, finding.kind, told, cast)
    ]
    best = max(fitting, default=None)
    return best[2] if best is not None and best[0] >= RECORD_STORY else None


def _may_be_called(a: EventKind, b: EventKind) -> bool:
    """Whether readers may well give one happening either kind: what is announced is said."""
    return kin(a, b) or {a, b} == {EventKind.STATEMENT, EventKind.ANNOUNCEMENT}


def _by_citation(candidates: Candidates, finding: EventFinding) -> NearEvent | None:
    """The event of the same day for which the record itself gives the article; of more, one of its kind."""
    days = told_days(finding)
    cited = [each for each in candidates.near.values() if each.event.slug in candidates.cited]
    here = [each for each in cited if days is not None and _on(each, days)]
    alike = [each for each in here if kin(each.event.kind, finding.kind)]
    return next(iter(alike or here), None) if len(alike or here) == 1 else None


# What was read as one of these is hardly ever a statement.
_DEEDS = frozenset(
    {
        EventKind.MISSILE,
        EventKind.SATELLITE,
        EventKind.NUCLEAR,
        EventKind.MILITARY,
        EventKind.SANCTIONS,
        EventKind.DETENTION,
    }
)


def _is_told_of(event: NearEvent, kind: EventKind, told: KnownEvent, cast: tuple[Member, ...]) -> bool:
    """Whether a finding of another kind may be the record's event: who speaks of it must be of who acts."""
    if kin(event.event.kind, kind):
        return same_cast(event.cast, cast, kind)
    if not event.event.actors & told.actors or (kind in _DEEDS and event.event.kind is EventKind.STATEMENT):
        return False
    sides = {member.side for member in acting(event.cast)}
    return all(member.side in sides for member in cast if member.role is Role.SPEAKER)


def _by_move(candidates: Candidates, finding: EventFinding) -> NearEvent | None:
    """The event that the article was moved to before, of the same day and with somebody in common."""
    days, told = told_days(finding), described(finding)
    near = (each for each in candidates.moved if days is not None and _on(each, days))
    return next((each for each in near if each.event.actors & told.actors), None)


def _on(event: NearEvent, days: HonestDate) -> bool:
    own = days_of(event.own if event.own.known else event.event.date)
    return own is not None and touches(own, days)


def _fits(event: NearEvent, kind: EventKind, told: KnownEvent, cast: tuple[Member, ...]) -> bool:
    """Of kin kinds the casts must fit; where readers differ about the kind, somebody must be in both.

    Who speaks in what was read as a statement must act in the other: what one side says of the other's deed
    is not the deed.
    """
    if kin(event.event.kind, kind):
        return same_cast(event.cast, cast, kind)
    if not event.event.actors & told.actors:
        return False
    return _heard(cast, event.cast) and _heard(event.cast, cast)


def _heard(saying: Iterable[Member], others: Iterable[Member]) -> bool:
    named = {member.slug: member for member in acting(others)}
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


def described(finding: EventFinding) -> KnownEvent:
    """A finding in the form that comparing needs."""
    actors = frozenset(part.actor or slugify(part.name, fallback="") for part in finding.parts) - {""}
    return KnownEvent(
        "", finding.kind, finding.status, Layer.REPORTED, finding.date, actors, finding.place, finding.title
    )
