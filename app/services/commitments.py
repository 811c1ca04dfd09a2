"""What was promised and what became of it: the page, and the same as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.commitment import Accord, Clause, EventLink, count_statuses
from app.domain.entries import Link
from app.domain.pages import CommitmentsPage
from app.services.exports import to_date
from app.storage.accords import find_accords
from app.storage.database import Session
from app.storage.events import find_agreements, find_entries
from app.storage.versions import find_data_version

PATH = "/commitments"
EXPORTS = (Link(f"{PATH}.json", "JSON"), Link(f"{PATH}.csv", "CSV"))


@dataclass(frozen=True, slots=True)
class CommitmentsExport:
    """Every agreement with its clauses as plain dictionaries."""

    agreements: tuple[dict[str, Any], ...]
    data_version: int


def commitments_page(session: Session) -> CommitmentsPage:
    """The agreements taken apart into clauses; then the record's others, each with what followed from it."""
    accords = find_accords(session)
    agreements = find_agreements(session)
    entries = find_entries(session, [i for first, later in agreements for i in (first, *later)])
    known = {accord.event.slug for accord in accords}
    return CommitmentsPage(
        accords=accords,
        counts=count_statuses(tuple(clause for accord in accords for clause in accord.clauses)),
        agreements=tuple(
            (entries[first], tuple(entries[i] for i in later))
            for first, later in agreements
            if entries[first].slug not in known
        ),
        exports=EXPORTS,
    )


def exported_commitments(session: Session) -> CommitmentsExport:
    """Every clause in the published form: names and types never change, fields may be added."""
    accords = find_accords(session)
    return CommitmentsExport(tuple(map(to_agreement, accords)), find_data_version(session))


def to_agreement(accord: Accord) -> dict[str, Any]:
    """One agreement in the published form. Pure."""
    return {
        "slug": accord.slug,
        "url": f"{PATH}#{accord.slug}",
        "name": accord.name,
        "event": to_link(accord.event),
        "note": accord.note,
        "documents": [
            {
                "publisher": article.publisher,
                "title": article.title,
                "url": article.url or article.address,
                "published": article.published.edtf or None,
            }
            for article in accord.documents
        ],
        "clauses": [to_clause(accord, clause) for clause in accord.clauses],
    }


def to_clause(accord: Accord, clause: Clause) -> dict[str, Any]:
    """One clause in the published form. Pure."""
    return {
        "slug": clause.slug,
        "url": f"{PATH}#{accord.slug}-{clause.slug}",
        "at": clause.at or None,
        "text": clause.text,
        "quote": clause.quote or None,
        "owed_by": [{"slug": actor.slug, "name": actor.name} for actor in clause.owed_by],
        "due": clause.due or None,
        "deadline": to_date(clause.deadline) if clause.deadline.known else None,
        "status": clause.status.value,
        "reason": clause.reason,
        "readings": [
            {"by": reading.by.slug, "says": reading.words, "event": to_link(reading.event)}
            for reading in clause.readings
        ],
        "events": to_links(clause.events),
    }


def to_links(events: Sequence[EventLink]) -> list[dict[str, Any]]:
    """Events as they are named beside a clause."""
    return [to_link(event) for event in events]


def to_link(event: EventLink) -> dict[str, Any]:
    """One event as it is named beside a clause."""
    return {"slug": event.slug, "url": event.address, "title": event.title, "date": to_date(event.date)}
