"""Actors and places that findings name: their ids, and somebody new put forward on the reported layer."""

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from app.domain.actor import fold_name
from app.domain.vocabulary import ActorKind, Convention, Layer, Script, Side
from app.storage.database import Session
from app.storage.tables import Actor, ActorName, Place


@dataclass(frozen=True, slots=True)
class Named:
    """An actor's row as far as linking needs it."""

    id: int
    slug: str
    side: Side
    kind: ActorKind
    layer: Layer


def find_actors(session: Session, slugs: Iterable[str]) -> dict[str, Named]:
    """Actors by slug, in one statement."""
    wanted = sorted(set(slugs))
    rows = sa.select(Actor.id, Actor.slug, Actor.side, Actor.kind, Actor.layer).where(Actor.slug.in_(wanted))
    found = [Named(*row) for row in session.execute(rows)]
    return {actor.slug: actor for actor in found}


def propose_actor(session: Session, slug: str, name: str, kind: ActorKind, side: Side) -> Named:
    """Write somebody new on the reported layer."""
    row = Actor(slug=slug, name=name[:200], kind=kind, side=side, layer=Layer.REPORTED)
    session.add(row)
    session.flush()
    session.add(
        ActorName(
            actor_id=row.id,
            form=name[:200],
            folded=fold_name(name)[:200],
            script=Script.HANG if any("가" <= c <= "힣" for c in name) else Script.LATN,
            convention=Convention.PRESS,
        )
    )
    return Named(row.id, slug, side, kind, Layer.REPORTED)


def find_place_ids(session: Session, slugs: Iterable[str]) -> dict[str, int]:
    """Ids of places by slug."""
    wanted = sorted({slug for slug in slugs if slug})
    if not wanted:
        return {}
    return dict(session.execute(sa.select(Place.slug, Place.id).where(Place.slug.in_(wanted))).all())
