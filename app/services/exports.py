"""A view as data: the whole set in the form that others rely on (addresses, names and types never change)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.domain.dates import HonestDate
from app.domain.entries import EventEntry
from app.domain.errors import MovedError, NotFoundError
from app.domain.independence import group_by_origin
from app.domain.meeting import Issue, Moment, Telling
from app.domain.timeline import QueryReading
from app.domain.vocabulary import Relation
from app.services.timeline import TIMELINE, ListView, ask
from app.storage.conditions import Condition
from app.storage.database import Session
from app.storage.events import find_entries, find_spot, find_whole
from app.storage.exporting import Quoted, Reported, find_quoted, find_reported, of_slug
from app.storage.history import find_redirect
from app.storage.meetings import find_issues, find_moments
from app.storage.versions import find_data_version


@dataclass(frozen=True, slots=True)
class Export:
    """Every event of a view as plain dictionaries, and the entries they were made from, in the same order."""

    events: tuple[dict[str, Any], ...]
    entries: tuple[EventEntry, ...]
    total: int
    data_version: int
    updated: datetime | None
    canonical: str
    title: str


def exported(session: Session, reading: QueryReading, view: ListView = TIMELINE) -> Export:
    """The whole set of a view, in its order. Raises MovedError where a slug in the address has a new one."""
    asked = ask(session, reading, view)
    entries = find_whole(session, asked.filter, sort=asked.query.sort)
    events = _to_events(session, entries, asked.filter.every)
    return Export(
        events=events,
        entries=tuple(entries),
        total=len(entries),
        data_version=find_data_version(session),
        updated=max((entry.updated for entry in entries), default=None),
        canonical=asked.query.but().address(view.path),
        title=view.heading,
    )


def exported_event(session: Session, slug: str) -> Export:
    """One event as a set of one. Raises NotFoundError or MovedError."""
    spot = find_spot(session, slug)
    if spot is None:
        new = find_redirect(session, "event", slug)
        raise MovedError("event", slug, new) if new else NotFoundError("event", slug)
    entry = find_entries(session, [spot.id])[spot.id]
    return Export(
        events=_to_events(session, [entry], of_slug(slug)),
        entries=(entry,),
        total=1,
        data_version=find_data_version(session),
        updated=entry.updated,
        canonical=entry.address,
        title=entry.title,
    )


def _to_events(
    session: Session, entries: Sequence[EventEntry], every: Condition
) -> tuple[dict[str, Any], ...]:
    quoted: dict[int, list[Quoted]] = defaultdict(list)
    for quotation in find_quoted(session, every):
        quoted[quotation.event_id].append(quotation)
    reported: dict[int, list[Reported]] = defaultdict(list)
    for report in find_reported(session, every):
        reported[report.event_id].append(report)
    issues, moments = find_issues(session, every), find_moments(session, every)
    return tuple(
        {
            **to_event(entry, quoted[entry.id], reported[entry.id]),
            "accounts": [to_issue(issue) for issue in issues.get(entry.id, ())],
            "moments": [to_moment(moment) for moment in moments.get(entry.id, ())],
        }
        for entry in entries
    )


def to_issue(issue: Issue) -> dict[str, Any]:
    """Both accounts of one issue in the published form. Pure."""
    return {
        "issue": issue.name,
        "us": _to_telling(issue.us),
        "dprk": _to_telling(issue.dprk),
        "reading": issue.reading.value,
    }


def _to_telling(telling: Telling) -> dict[str, Any]:
    return {"says": telling.words, "articles": [article.address for article in telling.articles]}


def to_moment(moment: Moment) -> dict[str, Any]:
    """One step of a meeting in the published form; `time` is on the clocks of the place. Pure."""
    hour = moment.hour
    return {
        "day": hour.day.isoformat() if hour else None,
        "time": f"{hour.clock:%H:%M}" if hour and hour.clock else None,
        "about": bool(hour and hour.about),
        "text": moment.words,
        "session": moment.session,
        "present": [actor.slug for actor in moment.present],
        "article": moment.article.address if moment.article else None,
    }


def to_event(entry: EventEntry, quoted: Sequence[Quoted], reported: Sequence[Reported]) -> dict[str, Any]:
    """One event in the published form, without what its meetings add. Pure."""
    return {
        "slug": entry.slug,
        "url": entry.address,
        "kind": entry.kind.value,
        "status": entry.status.value,
        "layer": entry.layer.value,
        "lane": entry.lane.value,
        "date": to_date(entry.date),
        "title": entry.title,
        "summary": entry.summary,
        "place": _to_place(entry),
        "actors": [
            {
                "slug": actor.slug,
                "name": actor.name,
                "role": actor.role.value if actor.role else None,
                "roles": [role.value for role in actor.roles],
                "side": actor.side.value,
                "office": actor.office,
            }
            for actor in entry.actors
        ],
        "topics": [topic.value for topic in entry.topics],
        "importance": entry.importance,
        "confidence": entry.confidence,
        "statement": _to_statement(entry),
        "quotations": [
            {
                "text": words.text,
                "speaker": words.speaker,
                "article": words.article.address if words.article else None,
            }
            for words in quoted
        ],
        "reports": _to_reports(reported),
        "updated": entry.updated.astimezone(UTC).isoformat(),
    }


def to_date(date: HonestDate) -> dict[str, Any]:
    """A date in the published form: ISO days, null where the end is open or nothing is known."""
    return {
        "edtf": date.edtf,
        "earliest": date.earliest.isoformat() if date.earliest else None,
        "latest": date.latest.isoformat() if date.latest else None,
        "exactness": date.exactness.value,
        "basis": date.basis.value,
    }


def _to_place(entry: EventEntry) -> dict[str, Any] | None:
    place = entry.place
    return {"slug": place.slug, "name": place.name, "country": place.country} if place else None


def _to_statement(entry: EventEntry) -> dict[str, Any] | None:
    said = entry.statement
    if said is None:
        return None
    return {
        "level": said.level,
        "vehicle": said.vehicle.value if said.vehicle else None,
        "audience": said.audience.value if said.audience else None,
    }


def _to_reports(reported: Sequence[Reported]) -> list[dict[str, Any]]:
    """Reports in the order of publication; `independent` is true for the first of each origin alone."""
    told = [report for report in reported if report.relation is not Relation.BACKGROUND]
    first = {accounts[0].article for accounts in group_by_origin(report.account for report in told)}
    return [
        {
            "publisher": report.article.publisher,
            "title": report.article.title,
            "url": report.article.url or report.article.address,
            "published": report.article.published.edtf or None,
            "relation": report.relation.value,
            "independent": report.article.id in first,
        }
        for report in reported
    ]
