"""Happenings of the record that a text looks back on, found by kind, date, place and people."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.dates import HonestDate, touches
from app.domain.event import KnownEvent
from app.domain.vocabulary import Basis, EventKind, EventStatus, Exactness
from app.extraction.lexicon import Lexicon
from app.extraction.yearly import near

_STATES = frozenset({"united-states", "north-korea", "south-korea", "china", "japan", "russia"})
_DATED = {Exactness.DAY, Exactness.MONTH, Exactness.RANGE, Exactness.SEASON}
_LEAST = 2.0  # a kind and a date in common are not enough; somebody or the place must be


@dataclass(frozen=True, slots=True)
class Sought:
    """What a text says of a happening that the record may hold."""

    kind: EventKind
    date: HonestDate
    actors: frozenset[str]
    place: str
    count: int = 1  # "two more meetings"
    words: str = ""  # of the sentence, folded


def find_known(sought: Sought, lexicon: Lexicon) -> tuple[str, ...]:
    """Slugs of the record's events that the words can only mean; empty where several would do as well."""
    if sought.kind is EventKind.STATEMENT:
        return ()
    scored = [
        (score, event)
        for event in _candidates(sought, _of_its_time(sought, lexicon))
        if (score := _score(sought, event)) >= _LEAST
    ]
    if not scored:
        return ()
    scored.sort(key=lambda pair: (-pair[0], pair[1].slug))
    if sought.count > 1:
        people = sought.actors & lexicon.people
        same = [event for _, event in scored if event.kind is sought.kind and people <= event.actors]
        return tuple(sorted(event.slug for event in same)) if len(same) == sought.count else ()
    best = scored[0][0]
    top = [event for score, event in scored if score == best]
    if len(top) > 1:
        main = [event for event in top if event.kind is sought.kind]
        top = main if len(main) == 1 else top
    return (top[0].slug,) if len(top) == 1 else ()


_NARROWED_DAYS = 7  # "over the weekend" or "last week" of a happening whose day the record has


def narrowed(told: HonestDate, known: tuple[str, ...], lexicon: Lexicon, *, lead: bool) -> HonestDate:
    """The record's day of a known happening where the text tells it within a few days, else what is told.

    The opening of an undated text is dated by an inferred span; its news is the happening the record has.
    """
    if len(known) != 1 or told.exactness is not Exactness.RANGE or not told.earliest or not told.latest:
        return told
    event = next((each for each in lexicon.events if each.slug == known[0]), None)
    if event is None or event.date.exactness is not Exactness.DAY or not touches(event.date, told):
        return told
    short = (told.latest - told.earliest).days < _NARROWED_DAYS
    return replace(event.date, basis=Basis.INFERRED) if short or lead else told


def _of_its_time(sought: Sought, lexicon: Lexicon) -> Iterable[KnownEvent]:
    found = near(lexicon.yearly, sought.kind, sought.date)
    return lexicon.kindred[sought.kind] if found is None else found


def _candidates(sought: Sought, events: Iterable[KnownEvent]) -> Iterable[KnownEvent]:
    for event in events:
        if event.status is EventStatus.PLANNED:
            continue
        if (sought.date.known and touches(event.date, sought.date)) or (
            not sought.date.known and sought.place and event.place.startswith(sought.place)
        ):
            yield event


def _score(sought: Sought, event: KnownEvent) -> float:
    people = (sought.actors & event.actors) - _STATES
    states = sought.actors & event.actors & _STATES
    if not people and not states:
        return 0.0
    strange = (sought.actors - _STATES) - event.actors
    score = 1.5 * len(people) + 0.5 * len(states) - 0.5 * len(strange)
    if event.kind is sought.kind:
        score += 1
    if sought.place and event.place:
        near = event.place.startswith(sought.place) or sought.place.startswith(event.place)
        score += 2 if near else -2
    if sought.date.exactness in _DATED:
        score += 1
    return score
