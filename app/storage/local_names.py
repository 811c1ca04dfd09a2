"""Actors' names in the language of the interface, where the record has them."""

from collections.abc import Mapping
from types import MappingProxyType

import sqlalchemy as sa

from app.domain.vocabulary import ActorKind, Convention, Script, Side
from app.storage.database import Session
from app.storage.kept import keep
from app.storage.tables import Actor, ActorName

_LAST = {Convention.FULL: 1, Convention.SHORT: 2}


def find_hangul_names(session: Session) -> Mapping[str, str]:
    """Each actor's name in Hangul by slug.

    A person of the North is written as Pyongyang writes (리용호), everybody and everything else as Seoul
    does; full names and short ones only where there is no other. Kept as long as the data stands still.
    """
    return keep(session, "hangul names", lambda: _find(session))


def _find(session: Session) -> Mapping[str, str]:
    rows = session.execute(
        sa.select(Actor.slug, Actor.side, Actor.kind, ActorName.form, ActorName.convention)
        .join(ActorName, ActorName.actor_id == Actor.id)
        .where(ActorName.script == Script.HANG)
        .order_by(ActorName.id)
    ).all()
    names: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: _rank(row.side, row.kind, row.convention)):
        names.setdefault(row.slug, row.form)
    return MappingProxyType(names)


def _rank(side: Side, kind: ActorKind, convention: Convention) -> tuple[int, bool]:
    northern = side is Side.DPRK and kind.is_person
    wanted = Convention.NORTHERN if northern else Convention.SOUTHERN
    return _LAST.get(convention, 0), convention is not wanted
