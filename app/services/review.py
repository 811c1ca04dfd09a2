"""People's corrections: each one is written down and pins its field against later loading and re-reading."""

from datetime import datetime

from app.domain.errors import NotFoundError, RefusedError
from app.services.reading import reread
from app.storage.absorbing import part_event
from app.storage.audits import (
    ABSORBED,
    MACHINES,
    Change,
    MadeChange,
    find_change,
    find_latest,
    record_change,
)
from app.storage.corrections import find_field, forget_digest, save_field
from app.storage.database import Session, SessionFactory
from app.storage.meta import RECORD_DIGEST, save_value
from app.storage.search import index_actor, index_article, index_event
from app.storage.versions import bump_data_version

_INDEX = {"event": index_event, "actor": index_actor, "article": index_article}


def correct(  # noqa: PLR0913  # what, where, who, why and when are all needed
    sessions: SessionFactory,
    noun: str,
    slug: str,
    field: str,
    value: str,
    *,
    who: str,
    why: str = "",
    now: datetime,
) -> int:
    """Set one field of an event, an actor or an article (by id) and give the number of the change.

    `value` is text: dates in EDTF, places by slug, words of the vocabulary as they are. Raises NotFoundError,
    and RefusedError where the value won't do or is the present one.
    """
    if not who.strip() or who in MACHINES:
        raise RefusedError("A correction needs the name of who makes it.")
    with sessions.begin() as session:
        before = find_field(session, noun, slug, field)
        row_id = save_field(session, noun, slug, field, value)
        after = find_field(session, noun, slug, field)
        if after == before:
            raise RefusedError(f"“{field}” is “{before}” already.")
        number = record_change(session, Change(noun, slug, field, before, after, why), who=who, now=now)
        _finish(session, noun, row_id)
    return number


def undo(sessions: SessionFactory, number: int, *, who: str, now: datetime) -> int:
    """Take a correction back: a new row, the old value, and the field free again for files and reader.

    An event that went over into another one opens again: its articles are read anew, and none of them is
    taken for a report of the other. Raises NotFoundError for no such change and RefusedError for one that
    was undone or overtaken.
    """
    apart: tuple[int, ...] = ()
    with sessions.begin() as session:
        found = find_change(session, number)
        if found is None:
            raise NotFoundError("change", str(number))
        change, _, undone = found
        if undone:
            raise RefusedError("This change has been undone already, or is an undoing itself.")
        back = Change(change.noun, change.slug, change.field, change.after, change.before, "undone")
        made = record_change(session, back, who=who, now=now, undoes=number)
        if change.field == ABSORBED:
            apart = part_event(session, change)
        else:
            _put_back(session, change)
    if apart:
        reread(sessions, now=now, only=apart)
    return made


def latest_changes(sessions: SessionFactory, *, limit: int) -> list[MadeChange]:
    """The latest changes, newest first: people's corrections, and what the machine joined."""
    with sessions() as session:
        return find_latest(session, limit=limit)


def _put_back(session: Session, change: Change) -> None:
    present = find_field(session, change.noun, change.slug, change.field)
    if present != change.after:
        raise RefusedError("The field has been changed since; undo the newer change first.")
    row_id = save_field(session, change.noun, change.slug, change.field, change.before)
    forget_digest(session, change.noun, change.slug)
    save_value(session, RECORD_DIGEST, "")
    _finish(session, change.noun, row_id)


def _finish(session: Session, noun: str, row_id: int) -> None:
    _INDEX[noun](session, row_id)
    bump_data_version(session)
