"""Who was in a room with whom: at meetings of the record that happened, persons alone."""

import sqlalchemy as sa

from app.domain.dates import HonestDate
from app.domain.entries import ActorRef
from app.domain.vocabulary import MEETING_KINDS, PRESENT_ROLES, ActorKind, EventStatus, Layer, Side
from app.storage.actors import DAY_AND_DATE, date_of
from app.storage.database import Session
from app.storage.tables import Actor, Event, Participation

PERSONS = tuple(kind for kind in ActorKind if kind.is_person)
COMPANY_SHOWN = 8  # people met in the same room; the rest is in the list


def find_company(session: Session, actor_id: int) -> list[tuple[ActorRef, int, HonestDate]]:
    """Persons who were in the same room, at how many meetings of the record that happened, and when last."""
    own, theirs = sa.orm.aliased(Participation), sa.orm.aliased(Participation)
    times = sa.func.count(sa.distinct(Event.id)).label("times")
    rows = session.execute(
        sa.select(Actor.slug, Actor.name, Actor.side, Actor.kind, times, sa.func.max(DAY_AND_DATE))
        .join_from(own, Event, Event.id == own.event_id)
        .join(theirs, theirs.event_id == Event.id)
        .join(Actor, Actor.id == theirs.actor_id)
        .where(
            own.actor_id == actor_id,
            theirs.actor_id != actor_id,
            Event.kind.in_(MEETING_KINDS),
            Event.status == EventStatus.HAPPENED,
            Event.layer == Layer.RECORD,
            Actor.kind.in_(PERSONS),
            own.role.in_(PRESENT_ROLES),
            theirs.role.in_(PRESENT_ROLES),
        )
        .group_by(Actor.id, Actor.slug, Actor.name, Actor.side, Actor.kind)
        .order_by(times.desc(), Actor.name, Actor.id)
        .limit(COMPANY_SHOWN)
    )
    return [(ActorRef(*row[:4]), row.times, date_of(row[5])) for row in rows]


def find_pairs(session: Session) -> list[tuple[ActorRef, ActorRef, int]]:
    """Americans and North Koreans who were in one room, and how often; in one statement."""
    own, theirs = sa.orm.aliased(Participation), sa.orm.aliased(Participation)
    us, dprk = sa.orm.aliased(Actor), sa.orm.aliased(Actor)
    both = (us.slug, us.name, us.side, us.kind, dprk.slug, dprk.name, dprk.side, dprk.kind)
    times = sa.func.count(sa.distinct(Event.id)).label("times")
    rows = session.execute(
        sa.select(*both, times)
        .join_from(Event, own, own.event_id == Event.id)
        .join(theirs, theirs.event_id == Event.id)
        .join(us, us.id == own.actor_id)
        .join(dprk, dprk.id == theirs.actor_id)
        .where(
            Event.kind.in_(MEETING_KINDS),
            Event.status == EventStatus.HAPPENED,
            Event.layer == Layer.RECORD,
            us.side == Side.US,
            dprk.side == Side.DPRK,
            us.kind.in_(PERSONS),
            dprk.kind.in_(PERSONS),
            own.role.in_(PRESENT_ROLES),
            theirs.role.in_(PRESENT_ROLES),
        )
        .group_by(us.id, dprk.id, *both)
        .order_by(times.desc(), us.name, dprk.name, us.id, dprk.id)
    )
    return [(ActorRef(*row[:4]), ActorRef(*row[4:8]), row.times) for row in rows]
