"""Bringing a table's rows in line with the record's entries: added, changed, left, gone."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal

import sqlalchemy as sa

from app.domain.record import Where
from app.storage.audits import Pins, rename_in_audits
from app.storage.database import Session
from app.storage.tables import Accord, Actor, Article, Event, Place, Redirect, Source

Owner = type[Source] | type[Place] | type[Actor] | type[Article] | type[Event] | type[Accord]
NOUNS: Mapping[Any, str] = {
    Source: "publisher",
    Place: "place",
    Actor: "actor",
    Article: "article",
    Event: "event",
    Accord: "agreement",
}
_NOWHERE = Where("", 0)


@dataclass(slots=True)
class Saved:
    """What one kind of entry came to. `ids` are of all rows of the table, by slug (or document id)."""

    ids: dict[str, int]
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)  # rows of the record that the files no longer name
    removed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)  # gone from the files, left because something needs them

    @property
    def touched(self) -> list[str]:
        """Added and changed ones."""
        return [*self.added, *self.changed]


def digest_of(entry: Any, *more: object) -> str:
    """SHA-256 of what an entry says, wherever it stands in the files."""
    if any(part.name == "where" for part in fields(entry)):
        entry = replace(entry, where=_NOWHERE)
    return hashlib.sha256(repr((entry, *more)).encode()).hexdigest()


def upsert(
    session: Session,
    owner: Owner,
    rows: Mapping[str, Mapping[str, Any]],
    *,
    pins: Pins | None = None,
) -> Saved:
    """Insert and update rows by slug; those whose `seed_digest` is the same are left alone.

    Columns that a person has set are never overwritten.
    """
    table = owner.__table__
    key = _key_of(owner)
    current = {
        found: (row_id, digest)
        for row_id, found, digest in session.execute(sa.select(owner.id, key, owner.seed_digest))
        if found is not None
    }
    saved = Saved({found: row_id for found, (row_id, _) in current.items()})
    new = [dict(row) for found, row in rows.items() if found not in current]
    if new:
        session.execute(sa.insert(owner), new)
        saved.ids = dict(session.execute(sa.select(key, owner.id).where(key.is_not(None))).all())
        saved.added = [found for found in rows if found not in current]
    for found, row in rows.items():
        if found in current and current[found][1] != row["seed_digest"]:
            row_id = current[found][0]
            pinned = (pins or {}).get((NOUNS[owner], _pin_key(owner, found, row_id)), frozenset[str]())
            values = {name: value for name, value in row.items() if name not in pinned}
            session.execute(sa.update(owner).where(table.c.id == row_id).values(values))
            saved.changed.append(found)
    saved.gone = [found for found, (_, digest) in current.items() if digest and found not in rows]
    return saved


def _key_of(owner: Owner) -> sa.ColumnElement[Any]:
    return Article.key if owner is Article else owner.slug  # type: ignore[return-value]  # mapped columns


def _pin_key(owner: Owner, found: str, row_id: int) -> str:
    return str(row_id) if owner is Article else found


def rename(session: Session, noun: Literal["actor", "event"], was: Mapping[str, Iterable[str]]) -> None:
    """Give rows that had an old slug their new one, and let the old address lead there."""
    owner: type[Actor | Event] = Actor if noun == "actor" else Event
    wanted = {old: new for new, olds in was.items() for old in olds}
    if not wanted:
        return
    taken = set(session.scalars(sa.select(owner.slug).where(owner.slug.in_([*wanted, *wanted.values()]))))
    led = dict(session.execute(sa.select(Redirect.old, Redirect.new).where(Redirect.noun == noun)).all())
    for old, new in wanted.items():
        if old in taken and new not in taken:
            session.execute(sa.update(owner).where(owner.slug == old).values(slug=new))
            rename_in_audits(session, noun, old, new)
            taken.add(new)
        if led.get(old) != new:
            session.execute(
                sa.update(Redirect).where(Redirect.noun == noun, Redirect.new == old).values(new=new)
            )
            session.merge(Redirect(noun=noun, old=old, new=new))
    session.flush()


def remove(
    session: Session,
    owner: Owner,
    saved: Saved,
    *,
    touched: Collection[str],
    needed: sa.Select[Any] | None = None,
) -> None:
    """Delete the rows that the files no longer name, except those a person touched or others refer to.

    `needed` selects ids that others refer to. What stays is no longer the record's own: its digest goes.
    """
    if not saved.gone:
        return
    key = _key_of(owner)
    bound = set(session.scalars(needed)) if needed is not None else set()
    for found in saved.gone:
        row_id = saved.ids[found]
        if _pin_key(owner, found, row_id) in touched or row_id in bound:
            session.execute(sa.update(owner).where(key == found).values(seed_digest=None))
            saved.kept.append(found)
        else:
            session.execute(sa.delete(owner).where(key == found))
            saved.removed.append(found)
            del saved.ids[found]
