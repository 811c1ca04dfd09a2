"""The record's way from its files into the database and into the reader's lexicon."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.domain.event import KnownEvent
from app.domain.record import Record
from app.domain.vocabulary import Layer
from app.extraction import Lexicon
from app.services.record_figures import publisher_groups
from app.sources.addresses import canonical_url
from app.sources.record import read_record, record_digest
from app.storage import record_rows
from app.storage.accord_rows import Named, save_accords
from app.storage.audits import find_pins, find_touched
from app.storage.database import Session, SessionFactory
from app.storage.meta import RECORD_DIGEST, find_value, save_value
from app.storage.record_events import Around, remove_events, save_events
from app.storage.reports import recount_independent
from app.storage.search import index_actor, index_articles, index_events
from app.storage.upserts import Saved, rename
from app.storage.versions import bump_data_version

# Goes up when loading itself changes, so that unchanged files are loaded once more.
LOADER_VERSION = "1"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class SeedLine:
    """What became of one kind of entry."""

    noun: str
    total: int
    added: int
    changed: int
    removed: int
    kept: tuple[str, ...]  # gone from the files, left in the database because something needs them


@dataclass(frozen=True, slots=True)
class SeedReport:
    """What a loading did; `unchanged` when there was nothing to do."""

    unchanged: bool
    lines: tuple[SeedLine, ...] = ()


def load_record(
    sessions: SessionFactory, folder: Path, *, now: datetime, progress: Progress | None = None
) -> SeedReport:
    """Bring the database in line with the record's files, in one transaction.

    Costs one small read when the files are those loaded last. Fields that a person has corrected stay.
    Raises SeedError, and changes nothing, when the files have faults.
    """
    with sessions() as session:
        if is_current(session, folder):
            return SeedReport(unchanged=True)
    tell = progress or _silent
    tell("reading the record’s files")
    record = read_record(folder)
    with sessions.begin() as session:
        lines = _save(session, record, now, tell)
        save_value(session, RECORD_DIGEST, f"{LOADER_VERSION}:{record.digest}")
        bump_data_version(session)
    return SeedReport(unchanged=False, lines=lines)


def is_current(session: Session, folder: Path) -> bool:
    """Whether the files are those that were loaded last: one small read of the database."""
    return find_value(session, RECORD_DIGEST) == f"{LOADER_VERSION}:{record_digest(folder)}"


def _save(session: Session, record: Record, now: datetime, tell: Progress) -> tuple[SeedLine, ...]:
    # Before the pins are read: a person's corrections follow a renamed entry.
    rename(session, "actor", {entry.actor.slug: entry.was for entry in record.actors})
    rename(session, "event", {event.slug: event.was for event in record.events})
    pins = find_pins(session)
    tell(f"saving {len(record.documents)} documents and {len(record.actors)} actors")
    publishers = record_rows.save_publishers(session, record.publishers)
    places = record_rows.save_places(session, record.places)
    documents = record_rows.save_documents(
        session,
        [replace(document, url=canonical_url(document.url)) for document in record.documents],
        {entry.slug: (publishers.ids[entry.slug], entry.name) for entry in record.publishers},
        pins=pins,
        now=now,
    )
    actors = record_rows.save_actors(session, record.actors, documents.ids, pins=pins)
    tell(f"saving {len(record.events)} events")
    around = _around(record, actors, documents, places)
    events = save_events(session, record.events, around, pins=pins, now=now)
    accords = save_accords(session, record.accords, Named(actors.ids, documents.ids, events.ids))
    remove_events(session, events, find_touched(session, "event"))
    record_rows.remove_actors(session, actors, find_touched(session, "actor"))
    record_rows.remove_documents(session, documents, find_touched(session, "article"))
    record_rows.remove_places(session, places)
    record_rows.remove_publishers(session, publishers)
    tell("indexing")
    _index(session, events, actors, documents, publishers)
    nouns = ("publisher", "place", "document", "actor", "event", "agreement")
    saved = (publishers, places, documents, actors, events, accords)
    return tuple(_line(noun, what) for noun, what in zip(nouns, saved, strict=True))


def _around(record: Record, actors: Saved, documents: Saved, places: Saved) -> Around:
    return Around(
        actors={entry.actor.slug: entry.actor for entry in record.actors},
        documents={document.id: document for document in record.documents},
        groups=publisher_groups(record),
        actor_ids=actors.ids,
        article_ids=documents.ids,
        place_ids=places.ids,
    )


def _index(session: Session, events: Saved, actors: Saved, documents: Saved, publishers: Saved) -> None:
    changed = [events.ids[slug] for slug in events.touched]
    # A changed group of publishers changes the count of every event they report.
    recount_independent(session, events.ids.values() if publishers.changed else changed)
    index_events(session, changed)
    index_articles(session, [documents.ids[key] for key in documents.touched])
    for slug in actors.changed:
        index_actor(session, actors.ids[slug])


def _line(noun: str, saved: Saved) -> SeedLine:
    return SeedLine(
        noun, len(saved.ids), len(saved.added), len(saved.changed), len(saved.removed), tuple(saved.kept)
    )


def _silent(_words: str) -> None:
    pass


def lexicon_of_record(record: Record) -> Lexicon:
    """What the reader knows when it knows the record alone, without a database."""
    actors = [entry.actor for entry in record.actors]
    return Lexicon.from_entries(actors, record.places, known_events(record))


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
