"""What the reader found, as rows: events opened and reported, evidence, quotations, proposed actors."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from app.domain.cast import ENCOUNTERS, Member
from app.domain.dates import UNKNOWN_DATE, HonestDate, parse_edtf, span
from app.domain.event import KnownEvent, kin
from app.domain.vocabulary import EventKind, Layer, Relation, Role
from app.storage.database import Session
from app.storage.tables import (
    Actor,
    Event,
    EventTopic,
    Evidence,
    Participation,
    Place,
    Redirect,
    Report,
    ReportActor,
)

NEAR_LIMIT = 1_000  # events of kin kinds on touching dates; the busiest year of the record has about 150
CALENDARS = timedelta(days=1)  # Korea’s and Washington’s days differ by at most one


@dataclass(frozen=True, slots=True)
class NearEvent:
    """An event that may be the one that was found; `words` are what the timeline says of it, `own` is its
    day without the other capital's.
    """

    id: int
    event: KnownEvent
    cast: tuple[Member, ...]
    words: str = ""
    own: HonestDate = UNKNOWN_DATE


@dataclass(frozen=True, slots=True)
class NewEvent:
    """A happening to be opened on the reported layer. `parts` are actor id, role and office."""

    slug: str
    columns: Mapping[str, Any]
    parts: tuple[tuple[int, Role, str], ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewReport:
    """An article's report of an event with the sentences that carry it (start, end, words, rule), and the
    day, the place and the people that it gives, where it gives any.
    """

    relation: Relation
    confidence: float
    evidence: tuple[tuple[int, int, str, str], ...]
    edtf: str = ""
    place: str = ""
    present: tuple[int, ...] = ()


def find_events_near(
    session: Session, sought: Iterable[tuple[EventKind, HonestDate]], *, on: HonestDate | None = None
) -> list[NearEvent]:
    """Events of both layers whose kind is kin to and whose dates touch (give or take a day) any that is
    sought, and whatever the record has `on` some days: two statements, however many.
    """
    close = [
        sa.and_(
            Event.kind.in_([other for other in EventKind if kin(kind, other) or {kind, other} <= ENCOUNTERS]),
            Event.earliest <= (when.latest or date.max - CALENDARS) + CALENDARS,
            sa.or_(Event.latest.is_(None), Event.latest >= when.earliest - CALENDARS),
        )
        for kind, when in dict.fromkeys(sought)
        if when.earliest is not None
    ]
    if on is not None and on.earliest is not None and on.latest is not None:
        whatever = (Event.layer == Layer.RECORD, Event.earliest <= on.latest, Event.latest >= on.earliest)
        close.append(sa.and_(*whatever))
    return _found(session, sa.or_(*close)) if close else []


def find_events_by_id(session: Session, ids: Iterable[int]) -> list[NearEvent]:
    """Events by number, two statements."""
    wanted = sorted(set(ids))
    return _found(session, Event.id.in_(wanted)) if wanted else []


def find_events_of(session: Session, article_id: int) -> list[NearEvent]:
    """Reported events that the article was the first to tell of."""
    own = sa.select(Report.event_id).where(
        Report.article_id == article_id, Report.relation == Relation.FIRST_REPORT
    )
    return _found(session, sa.and_(Event.id.in_(own), Event.layer == Layer.REPORTED))


def _found(session: Session, condition: sa.ColumnElement[bool]) -> list[NearEvent]:
    rows = session.execute(
        sa.select(
            Event.id,
            Event.slug,
            Event.kind,
            Event.status,
            Event.layer,
            Event.edtf,
            Event.earliest,
            Event.latest,
            Event.exactness,
            Event.basis,
            Event.title,
            Event.summary,
            Event.other_edtf,
            Place.slug.label("place"),
        )
        .outerjoin(Place, Place.id == Event.place_id)
        .where(condition)
        .order_by(Event.id)
        .limit(NEAR_LIMIT)
    ).all()
    casts: dict[int, list[Member]] = defaultdict(list)
    parts = (
        sa.select(Participation.event_id, Actor.slug, Actor.side, Actor.kind, Participation.role)
        .join(Actor, Actor.id == Participation.actor_id)
        .where(Participation.event_id.in_([row.id for row in rows]))
        .order_by(Participation.id)
    )
    for event_id, slug, side, kind, role in session.execute(parts):
        casts[event_id].append(Member(slug, side, kind.is_person, role))
    return [
        NearEvent(
            row.id,
            KnownEvent(
                row.slug,
                row.kind,
                row.status,
                row.layer,
                _either_day(row),
                frozenset(member.slug for member in casts[row.id]),
                row.place or "",
                row.title,
            ),
            tuple(casts[row.id]),
            f"{row.title}\n{row.summary}",
            _own_day(row),
        )
        for row in rows
    ]


def _own_day(row: Any) -> HonestDate:
    return HonestDate(row.edtf, row.earliest, row.latest, row.exactness, row.basis)


def _either_day(row: Any) -> HonestDate:
    """The event's date, widened to the other capital's day where that is known."""
    when = _own_day(row)
    other = parse_edtf(row.other_edtf)
    if other.earliest is None or when.earliest is None:
        return when
    last = max(when.latest or when.earliest, other.latest or other.earliest)
    return span(min(when.earliest, other.earliest), last)


def find_events_named(session: Session, slugs: Iterable[str]) -> dict[str, NearEvent]:
    """Events by slug, two statements."""
    wanted = sorted(set(slugs))
    return {found.event.slug: found for found in _found(session, Event.slug.in_(wanted))} if wanted else {}


def find_taken_slugs(session: Session, stem: str) -> frozenset[str]:
    """Event slugs, old and new, that begin with a stem."""
    new = sa.select(Event.slug).where(Event.slug.startswith(stem, autoescape=True))
    old = sa.select(Redirect.old).where(
        Redirect.noun == "event", Redirect.old.startswith(stem, autoescape=True)
    )
    return frozenset(session.scalars(sa.union(new, old)))


def open_event(session: Session, event: NewEvent) -> int:
    """Write an event of the reported layer and give its id."""
    row = Event(slug=event.slug, layer=Layer.REPORTED, **event.columns)
    session.add(row)
    session.flush()
    _save_children(session, row.id, event)
    return row.id


def change_event(session: Session, event_id: int, event: NewEvent, *, pinned: frozenset[str]) -> None:
    """Write a better reading of a reported event; what a person has set stays, and so does its slug."""
    row = session.get_one(Event, event_id)
    values = {
        name: value
        for name, value in event.columns.items()
        if name not in {*pinned, "updated"} and getattr(row, name) != value
    }
    if values:
        values["updated"] = event.columns["updated"]
        session.execute(sa.update(Event).where(Event.id == event_id).values(**values))
    part = Participation
    parts = sa.select(part.actor_id, part.role, part.office).where(part.event_id == event_id)
    same = {tuple(found) for found in session.execute(parts)} == set(event.parts)
    if not same and "actors" not in pinned:
        session.execute(sa.delete(Participation).where(Participation.event_id == event_id))
        session.execute(sa.delete(EventTopic).where(EventTopic.event_id == event_id))
        _save_children(session, event_id, event)


def _save_children(session: Session, event_id: int, event: NewEvent) -> None:
    rows = [
        {"event_id": event_id, "actor_id": actor_id, "role": role, "office": office}
        for actor_id, role, office in event.parts
    ]
    if rows:
        session.execute(sa.insert(Participation), rows)
    topics = [{"event_id": event_id, "topic": topic} for topic in dict.fromkeys(event.topics)]
    if topics:
        session.execute(sa.insert(EventTopic), topics)


def save_reports(
    session: Session, article_id: int, reports: Mapping[int, NewReport], *, version: str
) -> frozenset[int]:
    """Write an article's reports by event, in place of what the machine wrote before.

    A report that the record cites keeps its relation and gets the sentences. Gives the ids of events that
    lost their report.
    """
    current = {
        event_id: (row_id, old)
        for row_id, event_id, old in session.execute(
            sa.select(Report.id, Report.event_id, Report.reader_version).where(
                Report.article_id == article_id
            )
        )
    }
    row_ids = [row_id for row_id, _ in current.values()]
    session.execute(sa.delete(Evidence).where(Evidence.report_id.in_(row_ids)))
    session.execute(sa.delete(ReportActor).where(ReportActor.report_id.in_(row_ids)))
    lost = {event_id for event_id, (_, old) in current.items() if old and event_id not in reports}
    session.execute(
        sa.delete(Report).where(Report.article_id == article_id, Report.event_id.in_(sorted(lost)))
    )
    for event_id, report in reports.items():
        row_id, old = current.get(event_id, (0, ""))
        if not row_id:
            row_id = _add_report(session, article_id, event_id, report, version)
        elif old:
            values = {"relation": report.relation, "confidence": report.confidence, **_said(report, version)}
            session.execute(sa.update(Report).where(Report.id == row_id).values(**values))
        rows = [
            {"report_id": row_id, "start": start, "end": end, "words": words, "rule": rule}
            for start, end, words, rule in report.evidence
        ]
        if rows:
            session.execute(sa.insert(Evidence), rows)
        present = [{"report_id": row_id, "actor_id": actor} for actor in dict.fromkeys(report.present)]
        if present:
            session.execute(sa.insert(ReportActor), present)
    return frozenset(lost)


def _said(report: NewReport, version: str) -> dict[str, str]:
    return {"reader_version": version, "edtf": report.edtf, "place": report.place}


def _add_report(session: Session, article_id: int, event_id: int, report: NewReport, version: str) -> int:
    row = Report(
        article_id=article_id,
        event_id=event_id,
        relation=report.relation,
        confidence=report.confidence,
        **_said(report, version),
    )
    session.add(row)
    session.flush()
    return row.id


def remove_unreported(session: Session, event_ids: Iterable[int], *, touched: frozenset[str]) -> list[int]:
    """Take away reported events that nothing reports any more and no person has touched."""
    reported = sa.select(Report.event_id)
    rows = session.execute(
        sa.select(Event.id, Event.slug).where(
            Event.id.in_(sorted(event_ids)), Event.layer == Layer.REPORTED, Event.id.not_in(reported)
        )
    )
    gone = [event_id for event_id, slug in rows if slug not in touched]
    session.execute(sa.delete(Event).where(Event.id.in_(gone)))
    return gone
