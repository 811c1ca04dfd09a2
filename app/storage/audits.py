"""Who changed what: rows of change, and the fields they pin against files and machine."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from app.storage.database import Session
from app.storage.tables import Audit

SEEDS = "the record’s files"
READER = "the reader"
ABSORBED = "absorbed"  # no field to set: that one event went over into another
MACHINES = (SEEDS, READER)  # what they write pins nothing
DATE_COLUMNS = (
    "edtf",
    "earliest",
    "latest",
    "exactness",
    "basis",
    "sort_day",
    "first_year",
    "last_year",
)
PUBLISHED_COLUMNS = tuple(
    f"published_{part}" for part in ("edtf", "earliest", "latest", "exactness", "basis")
)
# What a person may correct, and the columns that hold it.
FIELD_COLUMNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "event": {
        "title": ("title",),
        "summary": ("summary",),
        "kind": ("kind",),
        "status": ("status",),
        "layer": ("layer",),
        "lane": ("lane",),
        "importance": ("importance",),
        "date": DATE_COLUMNS,
        "date_note": ("date_note",),
        "place": ("place_id",),
        "level": ("level",),
        "vehicle": ("vehicle",),
        "audience": ("audience",),
    },
    "actor": {
        "name": ("name",),
        "summary": ("summary",),
        "kind": ("kind",),
        "side": ("side",),
        "layer": ("layer",),
    },
    "article": {
        "title": ("title",),
        "byline": ("byline",),
        "publisher": ("publisher",),
        "kind": ("kind",),
        "published": PUBLISHED_COLUMNS,
    },
}

Pins = Mapping[tuple[str, str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one thing, before and after, as text."""

    noun: str
    slug: str
    field: str
    before: str
    after: str
    why: str = ""


def is_undone() -> sa.ColumnElement[bool]:
    """Whether a row of change was taken back by a later one."""
    return Audit.id.in_(sa.select(Audit.undoes_id).where(Audit.undoes_id.is_not(None)))


def _holds() -> sa.ColumnElement[bool]:
    """Whether a row of change still holds: it is no undoing, and none has followed."""
    return sa.and_(Audit.undoes_id.is_(None), sa.not_(is_undone()))


def find_pins(session: Session) -> Pins:
    """Columns that a person has set and not undone, by noun and slug."""
    rows = sa.select(Audit.noun, Audit.slug, Audit.field).where(Audit.who.not_in(MACHINES), _holds())
    pins: dict[tuple[str, str], set[str]] = defaultdict(set)
    for noun, slug, field in session.execute(rows):
        pins[noun, slug].update(FIELD_COLUMNS.get(noun, {}).get(field, (field,)))
    return {key: frozenset(columns) for key, columns in pins.items()}


def find_touched(session: Session, noun: str) -> frozenset[str]:
    """Slugs of the things a person has ever changed."""
    rows = sa.select(Audit.slug).where(Audit.noun == noun, Audit.who.not_in(MACHINES)).distinct()
    return frozenset(session.scalars(rows))


def record_change(
    session: Session, change: Change, *, who: str, now: datetime, undoes: int | None = None
) -> int:
    """Write one row of change and give its id."""
    row = Audit(
        at=now,
        who=who,
        noun=change.noun,
        slug=change.slug,
        field=change.field,
        before=change.before,
        after=change.after,
        why=change.why,
        undoes_id=undoes,
    )
    session.add(row)
    session.flush()
    return row.id


def find_change(session: Session, audit_id: int) -> tuple[Change, str, bool] | None:
    """A row of change, who made it, and whether it was undone (or is itself an undoing)."""
    row = session.get(Audit, audit_id)
    if row is None:
        return None
    undone = session.scalar(sa.select(Audit.id).where(Audit.undoes_id == audit_id)) is not None
    change = Change(row.noun, row.slug, row.field, row.before, row.after, row.why)
    return change, row.who, undone or row.undoes_id is not None


@dataclass(frozen=True, slots=True)
class MadeChange:
    """A change as it stands in the book: its number, when and by whom, and whether it still holds."""

    number: int
    at: datetime
    who: str
    change: Change
    holds: bool


def find_latest(session: Session, *, limit: int) -> list[MadeChange]:
    """The latest changes, newest first, the machine's among them."""
    rows = session.execute(sa.select(Audit, _holds()).order_by(Audit.id.desc()).limit(limit))
    return [
        MadeChange(
            row.id,
            row.at,
            row.who,
            Change(row.noun, row.slug, row.field, row.before, row.after, row.why),
            bool(held),
        )
        for row, held in rows
    ]


def rename_in_audits(session: Session, noun: str, old: str, new: str) -> None:
    """Let the history of a renamed thing follow it."""
    session.execute(sa.update(Audit).where(Audit.noun == noun, Audit.slug == old).values(slug=new))
