"""Checks across entries of the record: what no entry can know about the others."""

from collections.abc import Iterable
from datetime import date, timedelta

from app.domain.commitment import CommitmentStatus
from app.domain.dates import ABOUT_DAYS, HonestDate
from app.domain.ingest import url_key
from app.domain.record import CitedDocument, Record, RecordAccord, RecordEvent, Where
from app.domain.vocabulary import DPRK_LEVELS, US_LEVELS, Basis, EventKind, EventStatus, Exactness, Role, Side
from app.sources.addresses import canonical_url
from app.sources.record_meetings import check_meeting
from app.sources.record_names import check_names
from app.sources.record_offices import check_offices
from app.sources.record_series import check_series
from app.sources.record_yaml import Ledger, Reference, nearest

_AHEAD = frozenset({EventStatus.PLANNED, EventStatus.CANCELLED})  # told before their day
_ALIKE = frozenset({Exactness.DAY, Exactness.RANGE})  # dates exact enough to take two entries for one
CALENDARS = timedelta(days=1)  # Korea's and Washington's days differ by at most one


def check_record(record: Record, ledger: Ledger) -> None:
    """Note every fault that shows only when all files are read together."""
    _check_unique(record, ledger)
    _check_references(record, ledger)
    _check_addresses(record.documents, ledger)
    _check_tellings(record.documents, ledger)
    documents = {document.id: document for document in record.documents}
    events = {event.slug: event for event in record.events}
    sides = {entry.actor.slug: entry.actor.side for entry in record.actors}
    for event in record.events:
        _check_documents(event, documents, ledger)
        _check_follows(event, events, ledger)
        _check_level(event, sides, ledger)
        check_meeting(event, ledger)
    _check_alike(record.events, ledger)
    for accord in record.accords:
        _check_accord(accord, events, ledger)
    check_names(record.actors, ledger)
    check_offices(record, ledger)
    check_series(record.series, events, ledger)


def _check_unique(record: Record, ledger: Ledger) -> None:
    _unique("publisher", ((p.slug, p.where) for p in record.publishers), ledger)
    _unique("place", ((p.slug, p.where) for p in record.places), ledger)
    _unique("document", ((d.id, d.where) for d in record.documents), ledger)
    _unique("agreement", ((a.slug, a.where) for a in record.accords), ledger)
    _unique("series", ((s.slug, s.where) for s in record.series), ledger)
    actors = [(a.actor.slug, a.where) for a in record.actors]
    _unique("actor", actors + [(old, a.where) for a in record.actors for old in a.was], ledger)
    events = [(e.slug, e.where) for e in record.events]
    _unique("event", events + [(old, e.where) for e in record.events for old in e.was], ledger)


def _unique(noun: str, slugs: Iterable[tuple[str, Where]], ledger: Ledger) -> None:
    seen: dict[str, Where] = {}
    for slug, where in slugs:
        if not slug:
            continue
        if slug in seen:
            first = seen[slug]
            ledger.fault(where, f"the {noun} “{slug}” is already at {first.file}:{first.line}")
        else:
            seen[slug] = where


def _check_references(record: Record, ledger: Ledger) -> None:
    known = {
        "publisher": {publisher.slug for publisher in record.publishers},
        "place": {place.slug for place in record.places},
        "actor": {entry.actor.slug for entry in record.actors},
        "document": {document.id for document in record.documents},
        "event": {event.slug for event in record.events},
    }
    offers: dict[tuple[str, str], str] = {}
    for reference in record_references(ledger):
        if reference.slug in known[reference.noun]:
            continue
        key = (reference.noun, reference.slug)
        if key not in offers:
            offers[key] = nearest(reference.slug, known[reference.noun])
        ledger.fault(reference.where, f"there is no {reference.noun} “{reference.slug}”{offers[key]}")


def record_references(ledger: Ledger) -> Iterable[Reference]:
    """References in the order of reading, each place once."""
    return dict.fromkeys(ledger.references)


def _check_addresses(documents: Iterable[CitedDocument], ledger: Ledger) -> None:
    seen: dict[str, str] = {}
    for document in documents:
        if not document.url:
            continue
        address = url_key(canonical_url(document.url))
        if address in seen:
            ledger.fault(document.where, f"“{document.id}” has the same address as “{seen[address]}”")
        seen.setdefault(address, document.id)


def _check_tellings(documents: Iterable[CitedDocument], ledger: Ledger) -> None:
    """What was seen only as another document tells it can't itself stand for what was seen."""
    second_hand = {document.id: document for document in documents if document.seen_in}
    for document in second_hand.values():
        if document.seen_in in second_hand:
            ledger.fault(document.where, f"“{document.seen_in}” was not seen either; name the one that was")


def _check_documents(event: RecordEvent, documents: dict[str, CitedDocument], ledger: Ledger) -> None:
    if not event.documents:
        ledger.fault(event.where, f"“{event.slug}” cites no document")
    cited = [documents[key] for key in event.documents if key in documents]
    for quotation in event.quotations:
        if quotation.document not in event.documents:
            ledger.fault(
                event.where, f"the quotation’s document “{quotation.document}” is not among the “documents”"
            )
    first = _first_day(event)
    loose = {Exactness.APPROXIMATE, Exactness.UNCERTAIN}
    slack = timedelta(days=ABOUT_DAYS) if event.date.exactness in loose else CALENDARS
    if event.status not in _AHEAD and first is not None:
        for document in cited:
            if _before(document.published, first - slack):
                ledger.fault(
                    event.where,
                    f"“{document.id}” was published on {document.published.edtf}, before the event "
                    f"({event.date.edtf}); is the event planned, or a date wrong?",
                )
    if event.date.basis is Basis.PUBLISHED and cited and not _on_a_publication_day(event, cited):
        ledger.fault(event.where, "basis is “published”, but no cited document is of that day")


def _first_day(event: RecordEvent) -> date | None:
    days = [event.date.earliest, event.other_date.earliest if event.other_date else None]
    known = [found for found in days if found is not None]
    return min(known) if known else None


def _before(when: HonestDate, moment: date) -> bool:
    return when.latest is not None and when.latest < moment


def _on_a_publication_day(event: RecordEvent, cited: list[CitedDocument]) -> bool:
    if event.date.earliest is None:
        return True
    last = event.date.latest or event.date.earliest
    for document in cited:
        published = document.published
        if published.earliest is None or published.latest is None:
            continue
        if published.earliest <= last + CALENDARS and event.date.earliest - CALENDARS <= published.latest:
            return True
    return False


def _check_follows(event: RecordEvent, events: dict[str, RecordEvent], ledger: Ledger) -> None:
    for slug in event.follows:
        earlier = events.get(slug)
        if slug == event.slug:
            ledger.fault(event.where, f"“{slug}” follows itself")
        elif earlier is not None and _is_later(earlier.date, event.date):
            ledger.fault(event.where, f"“{event.slug}” follows “{slug}”, which is later")


def _is_later(a: HonestDate, b: HonestDate) -> bool:
    return a.earliest is not None and _before(b, a.earliest - CALENDARS)


def _check_level(event: RecordEvent, sides: dict[str, Side], ledger: Ledger) -> None:
    if event.level is None:
        return
    speaking = {sides.get(slug) for slug, role in event.parts if role in {Role.SPEAKER, Role.SENDER}}
    if Side.US in speaking and event.level > max(US_LEVELS):
        ledger.fault(event.where, f"levels of US statements run from 1 to {max(US_LEVELS)}")
    elif event.level > max(DPRK_LEVELS):
        ledger.fault(event.where, f"levels run from 1 to {max(DPRK_LEVELS)}")


def _check_alike(events: Iterable[RecordEvent], ledger: Ledger) -> None:
    seen: dict[tuple[EventKind, str, frozenset[str]], RecordEvent] = {}
    for event in events:
        if event.date.exactness not in _ALIKE:
            continue
        key = (event.kind, event.date.edtf, frozenset(slug for slug, _ in event.parts))
        other = seen.get(key)
        if other is None:
            seen[key] = event
        elif other.slug not in event.apart_from and event.slug not in other.apart_from:
            ledger.fault(
                event.where,
                f"“{event.slug}” looks like “{other.slug}”: same kind, day and actors; if they are two, "
                f"write “apart_from: [{other.slug}]”",
            )


def _check_accord(accord: RecordAccord, events: dict[str, RecordEvent], ledger: Ledger) -> None:
    """Nothing before an agreement shows what became of it; an open promise may point back."""
    made = events.get(accord.event)
    _unique("clause", ((clause.slug, clause.where) for clause in accord.clauses), ledger)
    for clause in accord.clauses:
        shown = [events[slug] for slug in clause.events if slug in events]
        before = made is not None and shown and all(_is_later(made.date, event.date) for event in shown)
        if before and clause.status is not CommitmentStatus.OPEN:
            ledger.fault(clause.where, f"“{clause.slug}”: every event shown is before the agreement")
        for reading in clause.readings:
            said = events.get(reading.event)
            if made is not None and said is not None and _is_later(made.date, said.date):
                ledger.fault(clause.where, f"“{reading.event}” is before the agreement")
