"""The record's way from its files into the database and into the reader's lexicon."""

from app.domain.event import KnownEvent
from app.domain.record import Record
from app.domain.vocabulary import Layer
from app.extraction import Lexicon


def lexicon_of_record(record: Record) -> Lexicon:
    """What the reader knows when it knows the record alone, without a database."""
    return Lexicon.from_entries([entry.actor for entry in record.actors], record.places, known_events(record))


def known_events(record: Record) -> list[KnownEvent]:
    """The record's events in the form that matching needs."""
    return [
        KnownEvent(
            slug=event.slug,
            kind=event.kind,
            status=event.status,
            layer=Layer.RECORD,
            date=event.date,
            actors=frozenset(slug for slug, _ in event.parts),
            place=event.place,
            title=event.title,
        )
        for event in record.events
    ]
