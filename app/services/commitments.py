"""What was promised and what became of it: the pages, and the same as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.commitment import (
    EVERY_CLAUSE,
    PATH,
    Accord,
    AccordLine,
    Clause,
    ClauseFilter,
    ClauseLine,
    EventLink,
    accord_address,
    clause_address,
    count_sides,
    count_statuses,
    narrowed,
)
from app.domain.commitment_pages import AccordPage, CommitmentsPage
from app.domain.entries import Link
from app.domain.errors import NotFoundError
from app.services.exports import to_date
from app.storage.accords import find_accord_lines, find_accords, find_other_agreements
from app.storage.database import Session
from app.storage.versions import find_data_version

FORMS = (("json", "JSON"), ("csv", "CSV"))


@dataclass(frozen=True, slots=True)
class CommitmentsExport:
    """Every agreement with its clauses as plain dictionaries."""

    agreements: tuple[dict[str, Any], ...]
    data_version: int


def commitments_page(session: Session, chosen: ClauseFilter = EVERY_CLAUSE) -> CommitmentsPage:
    """The agreements with the clauses asked for; where all are, the record's other agreements, too."""
    lines = find_accord_lines(session)
    whole = chosen == EVERY_CLAUSE
    return CommitmentsPage(
        accords=narrowed(lines, chosen),
        chosen=chosen,
        statuses=count_statuses(_clauses(lines, ClauseFilter(side=chosen.side))),
        sides=count_sides(_clauses(lines, ClauseFilter(status=chosen.status))),
        others=find_other_agreements(session) if whole else (),
        exports=tuple(Link(chosen.address(f"{PATH}.{suffix}"), words) for suffix, words in FORMS),
    )


def _clauses(lines: Sequence[AccordLine], chosen: ClauseFilter) -> list[ClauseLine]:
    return [clause for accord in narrowed(lines, chosen) for clause in accord.clauses]


def accord_page(session: Session, slug: str) -> AccordPage:
    """One agreement, with the one before it and the one after it. Raises NotFoundError."""
    accord = _find_accord(session, slug)
    lines = find_accord_lines(session)
    at = next(number for number, line in enumerate(lines) if line.slug == slug)
    return AccordPage(
        accord=accord,
        before=lines[at - 1] if at else None,
        after=lines[at + 1] if at + 1 < len(lines) else None,
        exports=tuple(Link(f"{accord_address(slug)}.{suffix}", words) for suffix, words in FORMS),
    )


def _find_accord(session: Session, slug: str) -> Accord:
    for accord in find_accords(session, slug):
        return accord
    raise NotFoundError("agreement", slug)


def exported_commitments(session: Session, chosen: ClauseFilter = EVERY_CLAUSE) -> CommitmentsExport:
    """The clauses asked for in the published form: names and types never change, fields may be added."""
    return _exported(session, narrowed(find_accords(session), chosen))


def exported_accord(session: Session, slug: str) -> CommitmentsExport:
    """One agreement in the published form. Raises NotFoundError."""
    return _exported(session, [_find_accord(session, slug)])


def _exported(session: Session, accords: Sequence[Accord]) -> CommitmentsExport:
    return CommitmentsExport(tuple(map(to_agreement, accords)), find_data_version(session))


def to_agreement(accord: Accord) -> dict[str, Any]:
    """One agreement in the published form. Pure."""
    return {
        "slug": accord.slug,
        "url": accord_address(accord.slug),
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
        "url": clause_address(accord.slug, clause.slug),
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
