"""The happenings of the record whose days are known, by kind, people and place, as a text may mean them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.event import KnownEvent, kin
from app.domain.vocabulary import ActorKind, EventKind, EventStatus, Exactness
from app.extraction.naming import Named

Days = tuple[date, date]  # first and last, both included

_AROUND = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Record:
    """Happenings by who took part, where they were and what they were, made once for a text."""

    by_key: dict[tuple[str, EventKind], list[KnownEvent]]  # slugs of actors and places; kinds that need none
    people: frozenset[str]  # whom the text names
    barred: frozenset[EventKind]

    @classmethod
    def of(cls, events: Iterable[KnownEvent], people: frozenset[str], within: Days | None) -> "Record":
        """Index them once for a text; within a few weeks the words of one speaker tell a day too."""
        table: dict[tuple[str, EventKind], list[KnownEvent]] = {}
        for event in events:
            exact = event.date.exactness in {Exactness.DAY, Exactness.RANGE}
            if exact and event.status is not EventStatus.PLANNED and _is_near(event, within):
                for key in {*event.actors, *_sites(event.place), event.kind.value}:
                    table.setdefault((key, event.kind), []).append(event)
        return cls(table, people, frozenset() if within else _COMMON)

    def told(self, mentions: list[Named], kind: EventKind, sites: set[str]) -> list[KnownEvent]:
        """The happenings that a sentence may speak of: of its kind, and with enough of its names."""
        weights = {mention.key: 1.0 if mention.is_person else 0.5 for mention in mentions}
        if kind in _COMMON and not any(
            mention.is_person and mention.actor_kind is not ActorKind.LEADER for mention in mentions
        ):
            return []  # states and their heads speak every day
        weights |= dict.fromkeys(sites, 1.0)
        if kind in _ALONE:
            weights[kind.value] = 1.5
        scores: dict[str, tuple[float, KnownEvent]] = {}
        kinds = [each for each in EventKind if each not in self.barred and kin(each, kind)]
        for key, weight in weights.items():
            for called in kinds:
                for event in self.by_key.get((key, called), ()):
                    before = scores.get(event.slug, (0.5 if event.kind is kind else 0.0, event))[0]
                    scores[event.slug] = (before + weight, event)
        enough = [pair for pair in scores.values() if pair[0] >= _ENOUGH]
        best = max((score for score, _ in enough), default=0.0)
        return [event for score, event in enough if score >= best - _NEARLY]

    def on_day(self, kind: EventKind, month: int, number: int) -> list[KnownEvent]:
        """The happenings of a kind that fell on a day of the year, in whatever year."""
        return [
            event
            for called in EventKind
            if kin(called, kind) and called not in self.barred
            for event in self.by_key.get((called.value, called), ())
            if event.date.exactness is Exactness.DAY
            and (called in _DAILY or self.people & event.actors)
            and event.date.earliest
            and (event.date.earliest.month, event.date.earliest.day) == (month, number)
        ]


_DAILY = frozenset({EventKind.NUCLEAR, EventKind.SATELLITE, EventKind.MISSILE})  # have no persons
_ALONE = frozenset({EventKind.NUCLEAR})  # so few that the kind alone tells them
_NEARLY = 0.5  # a state's worth below the best match is as good
_ENOUGH = (
    2.0  # two persons, or one and two states, or a place and two states, or a state less for its own kind
)
_COMMON = frozenset({EventKind.STATEMENT, EventKind.ANNOUNCEMENT, EventKind.POLICY, EventKind.MILITARY})


def _is_near(event: KnownEvent, within: Days | None) -> bool:
    """Whether it fell into a span of days or the weeks around, which a text may look back or ahead to."""
    if within is None:
        return True
    first, last = event.date.earliest, event.date.latest
    return (
        first is not None
        and last is not None
        and first <= within[1] + _AROUND
        and last >= within[0] - _AROUND
    )


def _sites(place: str) -> Iterator[str]:
    """A place and the wider one it is in ("singapore-sentosa" is also "singapore")."""
    if place:
        yield place
        yield place.split("-", maxsplit=1)[0]
