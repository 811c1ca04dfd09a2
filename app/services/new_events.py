"""A finding as an event of the reported layer: its columns, its parts and its address."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.actor import Actor
from app.domain.article import slugify
from app.domain.cast import Member
from app.domain.event import lane_of
from app.domain.extraction import EventFinding, Part
from app.domain.vocabulary import MEETING_KINDS, PRESENT_ROLES, Exactness
from app.storage.database import Session
from app.storage.date_columns import event_date
from app.storage.findings import NewEvent, find_taken_slugs
from app.storage.proposals import Named

REPORTED_IMPORTANCE = 3  # what nobody has reviewed is detail until somebody says otherwise
LONGEST_SLUG = 110

Parts = list[tuple[Part, Named | None]]  # each with the actor's row, where there is one


@dataclass(frozen=True, slots=True)
class Around:
    """What a finding's slugs refer to, the reader's version and the hour."""

    actors: Mapping[str, Actor]
    places: Mapping[str, int]
    version: str
    now: datetime


def new_event(finding: EventFinding, parts: Parts, around: Around, *, slug: str) -> NewEvent:
    """The event that a finding would open."""
    known = [(part, found) for part, found in parts if found is not None]
    return NewEvent(
        slug=slug,
        columns={
            "kind": finding.kind,
            "status": finding.status,
            "lane": lane_of((found.side, part.role) for part, found in known),
            **event_date(finding.date),
            "title": finding.title or _plain_title(finding),
            "place_id": around.places.get(finding.place),
            "importance": REPORTED_IMPORTANCE,
            "level": finding.level,
            "vehicle": finding.vehicle,
            "audience": finding.audience,
            "confidence": finding.confidence,
            "reader_version": around.version,
            "updated": around.now,
        },
        # An actor named twice in one role is there once.
        parts=tuple(
            dict.fromkeys((found.id, part.role, _office(part, finding, around)) for part, found in known)
        ),
        topics=tuple(finding.topics),
    )


def cast_of(parts: Parts) -> tuple[Member, ...]:
    """Those of the parts who have a row, in the form that comparing needs."""
    return tuple(
        Member(actor.slug, actor.side, actor.kind.is_person, part.role)
        for part, actor in parts
        if actor is not None
    )


def told_day(finding: EventFinding) -> str:
    """The day that the text itself gives; empty where it is only the day of publication, or no day."""
    if finding.rule.startswith("lead:") or finding.date.exactness is not Exactness.DAY:
        return ""
    return finding.date.edtf


def told_present(finding: EventFinding, parts: Parts) -> tuple[int, ...]:
    """The rows of the persons whom a telling of a meeting has in the room."""
    if finding.kind not in MEETING_KINDS:
        return ()
    return tuple(
        found.id
        for part, found in parts
        if found is not None and found.kind.is_person and part.role in PRESENT_ROLES
    )


def _office(part: Part, finding: EventFinding, around: Around) -> str:
    actor = around.actors.get(part.actor)
    return actor.office_on(finding.date.earliest) if actor else ""


def _plain_title(finding: EventFinding) -> str:
    names = ", ".join(list(dict.fromkeys(part.name for part in finding.parts if part.name))[:3])
    kind = finding.kind.value.capitalize()
    return f"{kind}: {names}" if names else kind


def free_slug(session: Session, finding: EventFinding) -> str:
    """Year and month (as far as known) and the title's words; numbered where another event has it."""
    first, last = finding.date.earliest, finding.date.latest
    when = "undated"
    if first is not None:
        same_month = last is not None and (first.year, first.month) == (last.year, last.month)
        when = f"{first.year}-{first.month:02d}" if same_month else str(first.year)
    stem = f"{when}-{slugify(finding.title or _plain_title(finding))}"[:LONGEST_SLUG].rstrip("-")
    taken = find_taken_slugs(session, stem)
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (stem, *numbered) if slug not in taken)
