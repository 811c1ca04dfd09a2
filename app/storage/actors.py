"""Reading actors: lists with counts, one with names and offices, look-up by any spelling."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from app.domain.actor import fold_name
from app.domain.article import is_slug
from app.domain.dates import UNKNOWN_SORT_DAY, HonestDate, parse_edtf
from app.domain.entries import ActorLine, ActorRef, Appearance, NameForm, OfficeLine
from app.domain.vocabulary import (
    MEETING_KINDS,
    PRESENT_ROLES,
    Convention,
    EventStatus,
    Layer,
    Role,
    Script,
)
from app.storage.articles import to_reference, with_article
from app.storage.database import Session
from app.storage.tables import Actor, ActorName, ActorOffice, Event, Participation


@dataclass(frozen=True, slots=True)
class Profile:
    """One actor with what the record says about it."""

    id: int
    actor: ActorRef
    layer: Layer
    summary: str
    born: HonestDate
    died: HonestDate
    wikidata: str


def find_actor(session: Session, slug: str) -> Profile | None:
    """One actor by its slug."""
    if not is_slug(slug):
        return None
    row = session.execute(
        sa.select(
            Actor.id,
            Actor.slug,
            Actor.name,
            Actor.side,
            Actor.kind,
            Actor.layer,
            Actor.summary,
            Actor.born,
            Actor.died,
            Actor.wikidata,
        ).where(Actor.slug == slug)
    ).one_or_none()
    if row is None:
        return None
    actor = ActorRef(row.slug, row.name, row.side, row.kind)
    born, died = parse_edtf(row.born), parse_edtf(row.died)
    return Profile(row.id, actor, row.layer, row.summary, born, died, row.wikidata)


def find_names(session: Session, actor_id: int) -> tuple[NameForm, ...]:
    """All spellings of an actor's name beside the one shown."""
    rows = session.execute(
        sa.select(ActorName.form, ActorName.script, ActorName.convention)
        .join(Actor, Actor.id == ActorName.actor_id)
        .where(ActorName.actor_id == actor_id, ActorName.form != Actor.name)
        .order_by(ActorName.id)
    )
    return tuple(NameForm(form, script, convention.value) for form, script, convention in rows)


def find_offices(session: Session, actor_id: int) -> tuple[OfficeLine, ...]:
    """The offices an actor held, newest first, each with the document it rests on."""
    body = sa.orm.aliased(Actor)
    rows = session.execute(
        with_article(
            sa.select(
                ActorOffice.title,
                sa.func.coalesce(body.name, ActorOffice.body).label("body_name"),
                body.slug.label("body_slug"),
                ActorOffice.start,
                ActorOffice.end,
            ).join_from(ActorOffice, body, body.id == ActorOffice.body_id, isouter=True),
            ActorOffice.article_id,
        )
        .where(ActorOffice.actor_id == actor_id)
        .order_by(ActorOffice.start.desc(), ActorOffice.id)
    )
    return tuple(
        OfficeLine(
            title=row.title,
            body=row.body_name,
            body_slug=row.body_slug or "",
            start=parse_edtf(row.start),
            end=parse_edtf(row.end),
            article=to_reference(row),
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class Career:
    """How much of the timeline an actor is in, and from when to when."""

    said: int
    met: int
    first: HonestDate
    last: HonestDate
    appeared: Appearance | None  # the last event of the record that happened and in which it acted


# The day that sorts and the date as written, in one text: its smallest and largest are an actor's first
# and last dated event without a second look at the table. Days have eight digits.
DAY_AND_DATE = sa.case(
    (Event.sort_day < UNKNOWN_SORT_DAY, sa.cast(Event.sort_day, sa.Text) + " " + Event.edtf)
)


# The same with whatever else leads to the event; neither dates nor slugs have spaces.
_APPEARANCE = sa.case(
    (
        sa.and_(
            Event.sort_day < UNKNOWN_SORT_DAY,
            Event.layer == Layer.RECORD,
            Event.status == EventStatus.HAPPENED,
            Participation.role.in_(PRESENT_ROLES | {Role.SENDER}),
        ),
        DAY_AND_DATE + " " + Event.slug + " " + Event.title,
    )
)


def _to_appearance(text: str | None) -> Appearance | None:
    if text is None:
        return None
    _, edtf, slug, title = text.split(" ", 3)
    return Appearance(parse_edtf(edtf), title, f"/events/{slug}")


def date_of(day_and_date: str | None) -> HonestDate:
    """The date in such a text."""
    return parse_edtf((day_and_date or "").partition(" ")[2])


def find_career(session: Session, actor_id: int) -> Career:
    """An actor's counts in one statement: events as speaker, and meetings that it was at."""
    said = sa.distinct(sa.case((Participation.role == Role.SPEAKER, Event.id)))
    present = sa.and_(
        Event.kind.in_(MEETING_KINDS),
        Event.status == EventStatus.HAPPENED,
        Participation.role.in_(PRESENT_ROLES),
    )
    met = sa.distinct(sa.case((present, Event.id)))
    row = session.execute(
        sa.select(
            sa.func.count(said),
            sa.func.count(met),
            sa.func.min(DAY_AND_DATE),
            sa.func.max(DAY_AND_DATE),
            sa.func.max(_APPEARANCE),
        )
        .join(Participation, Participation.event_id == Event.id)
        .where(Participation.actor_id == actor_id)
    ).one()
    said_times, met_times, first, last, appeared = row
    return Career(said_times, met_times, date_of(first), date_of(last), _to_appearance(appeared))


def find_actors(session: Session, q: str = "", *, size: int | None = None) -> tuple[ActorLine, ...]:
    """Everybody, or those with a spelling that holds the words; best known first where searched."""
    folded = fold_name(q)
    spelt = sa.select(ActorName.actor_id).where(ActorName.folded.contains(folded, autoescape=True))
    acts = (
        sa.select(
            Participation.actor_id,
            sa.func.count(sa.distinct(Participation.event_id)).label("events"),
            sa.func.max(DAY_AND_DATE).label("last"),
        )
        .join(Event, Event.id == Participation.event_id)
        .where(Participation.actor_id.in_(spelt) if folded else sa.true())
        .group_by(Participation.actor_id)
        .subquery("acts")
    )
    events = sa.func.coalesce(acts.c.events, 0)
    hangul = (
        sa.select(ActorName.form)
        .where(ActorName.actor_id == Actor.id, ActorName.script == Script.HANG)
        .order_by(ActorName.convention != Convention.NORTHERN, ActorName.id)
        .limit(1)
        .scalar_subquery()
    )
    office = (
        sa.select(ActorOffice.title)
        .where(ActorOffice.actor_id == Actor.id)
        .order_by(ActorOffice.start.desc(), ActorOffice.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    columns: Any = sa.select(
        Actor.slug,
        Actor.name,
        Actor.side,
        Actor.kind,
        Actor.layer,
        hangul.label("hangul"),
        office.label("office"),
        events.label("events"),
        acts.c.last,
    ).join_from(Actor, acts, acts.c.actor_id == Actor.id, isouter=True)
    if folded:
        exact = sa.select(ActorName.actor_id).where(ActorName.folded == folded)
        columns = columns.where(Actor.id.in_(spelt))
        columns = columns.order_by(Actor.id.not_in(exact), events.desc(), Actor.name, Actor.id)
    else:
        columns = columns.order_by(Actor.layer, Actor.name, Actor.id)
    rows = session.execute(columns.limit(size) if size else columns)
    return tuple(_to_line(row) for row in rows)


def find_exact(session: Session, q: str) -> str:
    """The record's own spelling of a name written another way; empty where it is the same or unknown."""
    rows = session.execute(
        sa.select(Actor.name)
        .join(ActorName, ActorName.actor_id == Actor.id)
        .where(ActorName.folded == fold_name(q), Actor.layer == Layer.RECORD)
        .distinct()
        .limit(2)
    ).all()
    # Two people may share a spelling and be named apart; suggesting one of them would be a guess.
    return rows[0][0] if len(rows) == 1 and rows[0][0] != q else ""


def _to_line(row: Any) -> ActorLine:
    return ActorLine(
        actor=ActorRef(row.slug, row.name, row.side, row.kind),
        hangul=row.hangul or "",
        office=row.office or "",
        events=row.events,
        last=date_of(row.last),
        layer=row.layer,
    )
