"""How much the record holds and how well it is founded, counted from the files."""

from collections import Counter
from dataclasses import dataclass

from app.domain.record import Record, RecordEvent


@dataclass(frozen=True, slots=True)
class RecordFigures:
    """Counts over the record; each pair is a value and how many events have it."""

    events: int
    actors: int
    documents: int
    places: int
    publishers: int
    years: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, int], ...]
    importance: tuple[tuple[str, int], ...]
    exactness: tuple[tuple[str, int], ...]
    founded: int  # events with two documents or more that are independent of each other

    @property
    def share(self) -> float:
        """Share of events with two independent documents, 0 to 1."""
        return self.founded / self.events if self.events else 0.0


def figures_of(record: Record) -> RecordFigures:
    """Count the record."""
    groups = publisher_groups(record)
    years = Counter(str(e.date.earliest.year) if e.date.earliest else "unknown" for e in record.events)
    return RecordFigures(
        events=len(record.events),
        actors=len(record.actors),
        documents=len(record.documents),
        places=len(record.places),
        publishers=len(record.publishers),
        years=tuple(sorted(years.items())),
        kinds=tuple(Counter(event.kind.value for event in record.events).most_common()),
        importance=tuple(sorted(Counter(str(event.importance) for event in record.events).items())),
        exactness=tuple(Counter(event.date.exactness.value for event in record.events).most_common()),
        founded=sum(independent_documents(event, groups) > 1 for event in record.events),
    )


def publisher_groups(record: Record) -> dict[str, str]:
    """The independence group behind each document, by document id."""
    groups = {publisher.slug: publisher.group for publisher in record.publishers}
    return {document.id: groups.get(document.publisher, document.publisher) for document in record.documents}


def independent_documents(event: RecordEvent, groups: dict[str, str]) -> int:
    """How many publishers that don't depend on one another report the event."""
    return len({groups.get(document, document) for document in event.documents})
