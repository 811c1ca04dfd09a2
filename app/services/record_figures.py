"""How much the record holds and how well it is founded, counted from the files."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.event import lane_of
from app.domain.record import Record, RecordEvent, RecordSeries
from app.domain.vocabulary import ACTING_ROLES, EventKind, Role, Script, Side

Pairs = tuple[tuple[str, int], ...]  # a value and how many events have it
_SPEAKING = frozenset({Role.SPEAKER, Role.SENDER, Role.SIGNATORY})
_KOREAN = frozenset({Side.DPRK, Side.ROK})
_FOUNDATIONS = ("one origin, one document", "one origin, several documents", "two origins", "three or more")


@dataclass(frozen=True, slots=True)
class OneSource:
    """An event whose documents all come from one origin."""

    slug: str
    date: str  # EDTF
    importance: int
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordFigures:
    """Counts over the record."""

    events: int
    actors: int
    documents: int
    places: int
    publishers: int
    years: Pairs  # every year from the first to the last, those without an event too
    kinds: Pairs
    importance: Pairs
    exactness: Pairs
    lanes: Pairs
    sides: Pairs  # an event counts once for each side that acts in it
    origins: Pairs  # of independent publishers behind an event
    founded: int  # events with two documents or more that are independent of each other
    statements: int
    statements_lacking: tuple[str, ...]  # slug and what is missing
    without_hangul: tuple[str, ...]  # actors of either Korea
    gaps: tuple[str, ...]  # of the numbered series
    one_source: tuple[OneSource, ...]  # the most important first

    @property
    def share(self) -> float:
        """Share of events with two independent documents, 0 to 1."""
        return self.founded / self.events if self.events else 0.0


def figures_of(record: Record) -> RecordFigures:
    """Count the record."""
    groups = publisher_groups(record)
    sides = {entry.actor.slug: entry.actor.side for entry in record.actors}
    statements = [event for event in record.events if event.kind is EventKind.STATEMENT]
    return RecordFigures(
        events=len(record.events),
        actors=len(record.actors),
        documents=len(record.documents),
        places=len(record.places),
        publishers=len(record.publishers),
        years=_years(record.events),
        kinds=tuple(Counter(event.kind.value for event in record.events).most_common()),
        importance=tuple(sorted(Counter(str(event.importance) for event in record.events).items())),
        exactness=tuple(Counter(event.date.exactness.value for event in record.events).most_common()),
        lanes=tuple(Counter(_lane(event, sides) for event in record.events).most_common()),
        sides=_sides(record.events, sides),
        origins=_origins(record.events, groups),
        founded=sum(independent_documents(event, groups) > 1 for event in record.events),
        statements=len(statements),
        statements_lacking=tuple(
            f"{e.slug} ({', '.join(what)})" for e in statements if (what := _lacks(e, sides))
        ),
        without_hangul=_without_hangul(record),
        gaps=tuple(gap for series in record.series for gap in _gaps(series)),
        one_source=_one_source(record.events, groups),
    )


def publisher_groups(record: Record) -> dict[str, str]:
    """The independence group behind each document, by id: of the one that tells it, if only that was seen."""
    groups = {publisher.slug: publisher.group for publisher in record.publishers}
    publishers = {document.id: document.publisher for document in record.documents}
    seen = {document.id: document.seen_in or document.id for document in record.documents}
    origins = {key: publishers.get(told, publishers[key]) for key, told in seen.items()}
    return {key: groups.get(publisher, publisher) for key, publisher in origins.items()}


def independent_documents(event: RecordEvent, groups: dict[str, str]) -> int:
    """How many publishers that don't depend on one another report the event."""
    return len({groups.get(document, document) for document in event.documents})


def _years(events: Iterable[RecordEvent]) -> Pairs:
    found = Counter(event.date.earliest.year if event.date.earliest else 0 for event in events)
    undated = found.pop(0, 0)
    if not found:
        return (("unknown", undated),) if undated else ()
    years = tuple((str(year), found[year]) for year in range(min(found), max(found) + 1))
    return (*years, ("unknown", undated)) if undated else years


def _lane(event: RecordEvent, sides: dict[str, Side]) -> str:
    if event.lane is not None:
        return event.lane.value
    return lane_of((sides.get(slug, Side.OTHER), role) for slug, role in event.parts).value


def _sides(events: Iterable[RecordEvent], sides: dict[str, Side]) -> Pairs:
    counted: Counter[str] = Counter()
    for event in events:
        counted.update(
            {sides[slug].value for slug, role in event.parts if role in ACTING_ROLES and slug in sides}
        )
    return tuple(counted.most_common())


def _origins(events: Iterable[RecordEvent], groups: dict[str, str]) -> Pairs:
    counted = Counter(_foundation(event, groups) for event in events)
    return tuple((words, counted[words]) for words in _FOUNDATIONS)


def _foundation(event: RecordEvent, groups: dict[str, str]) -> str:
    origins = independent_documents(event, groups)
    if origins <= 1:
        return _FOUNDATIONS[min(len(event.documents), 2) - 1]
    return _FOUNDATIONS[min(origins, 3)]


def _lacks(event: RecordEvent, sides: dict[str, Side]) -> list[str]:
    """What a statement doesn't tell; the scales of level are those of Washington and Pyongyang alone."""
    speaking = {sides.get(slug) for slug, role in event.parts if role in _SPEAKING}
    fields = {
        "speaker": speaking,
        "level": event.level or event.no_level or not speaking & {Side.US, Side.DPRK},
        "vehicle": event.vehicle,
        "audience": event.audience,
    }
    return [name for name, value in fields.items() if not value]


def _without_hangul(record: Record) -> tuple[str, ...]:
    korean = (entry.actor for entry in record.actors if entry.actor.side in _KOREAN)
    return tuple(actor.slug for actor in korean if Script.HANG not in {name.script for name in actor.names})


def _gaps(series: RecordSeries) -> Iterable[str]:
    for member in series.members:
        if member.gap:
            yield f"{series.name}, {'.'.join(map(str, member.number))}: {member.gap}"


def _one_source(events: Iterable[RecordEvent], groups: dict[str, str]) -> tuple[OneSource, ...]:
    alone = [event for event in events if independent_documents(event, groups) <= 1]
    alone.sort(key=lambda event: (event.importance, event.date.edtf, event.slug))
    return tuple(OneSource(e.slug, e.date.edtf, e.importance, e.documents) for e in alone)
