"""Agreements of the record with their clauses, each read from its entry and checked by itself."""

from app.domain.commitment import STATUSES_WITH_EVENTS, CommitmentStatus
from app.domain.record import CitedReading, RecordAccord, RecordClause
from app.sources.record_entries import to_slug
from app.sources.record_quoting import check_length
from app.sources.record_weekdays import wrong_weekdays
from app.sources.record_yaml import Entry

SIDES_OF_A_DISPUTE = 2


def to_accord(entry: Entry) -> RecordAccord:
    """Read an agreement's text."""
    made = RecordAccord(
        slug=to_slug(entry),
        name=entry.text("name", required=True, longest=120),
        event=entry.reference("event", "event", required=True),
        documents=entry.references("documents", "document"),
        note=entry.text("note"),
        clauses=tuple(_clause(item) for item in entry.entries("clauses")),
        where=entry.where,
    )
    if not made.documents:
        entry.fault("name the documents that hold the text under “documents”")
    if not made.clauses:
        entry.fault("an agreement needs “clauses”")
    entry.close()
    return made


def _clause(item: Entry) -> RecordClause:
    made = RecordClause(
        slug=to_slug(item),
        at=item.text("at", longest=20),
        text=item.text("text", required=True, longest=400),
        quote=item.text("quote"),
        owed_by=item.references("by", "actor"),
        who=item.text("who", longest=80),
        due=item.text("due", longest=80),
        deadline=item.date("deadline"),
        status=item.required_word("status", CommitmentStatus),
        reason=item.text("reason", required=True, longest=400),
        readings=tuple(_reading(reading) for reading in item.entries("readings")),
        events=item.references("events", "event"),
        where=item.where,
    )
    _check(item, made)
    item.close()
    return made


def _reading(item: Entry) -> CitedReading:
    made = CitedReading(
        by=item.reference("by", "actor", required=True),
        words=item.text("says", required=True, longest=200),
        event=item.reference("event", "event", required=True),
    )
    item.close()
    return made


def _check(item: Entry, clause: RecordClause) -> None:
    if not clause.owed_by:
        item.fault("name who owes it under “by”")
    if clause.deadline.known and not clause.due:
        item.ledger.fault(item.at("deadline"), "a “deadline” needs “due”: the time in the text’s own terms")
    check_length(item, "quote", clause.quote)
    if clause.status in STATUSES_WITH_EVENTS and not clause.events:
        item.ledger.fault(item.at("status"), f"“{clause.status}” needs “events” that show it")
    sides = {reading.by for reading in clause.readings}
    if clause.status is CommitmentStatus.DISPUTED and len(sides) < SIDES_OF_A_DISPUTE:
        item.ledger.fault(item.at("status"), "“disputed” needs “readings” of two sides: who says what")
    for key, text in (("text", clause.text), ("due", clause.due), ("reason", clause.reason)):
        for fault in wrong_weekdays(text, None):
            item.ledger.fault(item.at(key), fault)
