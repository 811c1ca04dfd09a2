"""Turning a view of the timeline into SQL: one condition for each key that is set, over `events`.

Names in a query are looked up first (`find_named`, one statement); what the database doesn't know is told,
not guessed. The conditions stay apart, so that a facet can be counted under all of them but its own.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import sqlalchemy as sa

from app.domain.dates import HonestDate
from app.domain.timeline import FIELD_OF, TimelineQuery, YearRange
from app.domain.vocabulary import ADDRESSED_ROLES, EventKind, Role
from app.storage.database import Session
from app.storage.search import Words, find_words
from app.storage.tables import (
    Actor,
    Article,
    Event,
    EventTopic,
    Participation,
    Place,
    Redirect,
    Report,
    Source,
)

Condition = sa.ColumnElement[bool]
NOWHERE: Condition = sa.false()
# Keys whose values are slugs, and the noun that they are slugs of.
NOUN_OF = {"actor": "actor", "with": "actor", "addressee": "actor", "place": "place", "source": "source"}


@dataclass(frozen=True, slots=True)
class Scope:
    """What a list is of, before any filter."""

    kinds: tuple[EventKind, ...] = ()
    actor_id: int | None = None
    place_id: int | None = None

    @property
    def condition(self) -> Condition:
        """The scope in SQL."""
        conditions: list[Condition] = []
        if self.kinds:
            conditions.append(Event.kind.in_(self.kinds))
        if self.actor_id is not None:
            conditions.append(_takes_part([self.actor_id]))
        if self.place_id is not None:
            conditions.append(Event.place_id.in_(_within([self.place_id], "within_the_list")))
        return sa.and_(sa.true(), *conditions)


@dataclass(frozen=True, slots=True)
class Named:
    """What the slugs of a query stand for: (noun, slug) → id and name; old slugs → new ones."""

    ids: Mapping[tuple[str, str], int] = field(default_factory=dict)
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    moved: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def name(self, key: str, slug: str) -> str:
        """The name behind a value of a key; the slug itself where it is not known."""
        return self.names.get((NOUN_OF[key], slug), slug)


@dataclass(frozen=True, slots=True)
class Filter:
    """A query made ready: its conditions by key (each `with` value is a key of its own)."""

    scope: Condition
    conditions: Mapping[str, Condition]
    words: Words | None
    roles: tuple[Role, ...] = ()  # what an actor must be to count as taking part; empty: anything

    @property
    def every(self) -> Condition:
        """All conditions together."""
        return sa.and_(self.scope, *self.conditions.values())


def find_named(session: Session, query: TimelineQuery) -> Named:
    """Look up every slug of a query in one statement; none where it names nobody."""
    asked = {(noun, slug) for key, noun in NOUN_OF.items() for slug in query.values(key)}
    if not asked:
        return Named()
    parts: list[sa.Select[Any, Any, Any, Any]] = []
    for noun, table in (("actor", Actor), ("place", Place), ("source", Source)):
        slugs = sorted(slug for n, slug in asked if n == noun)
        if slugs:
            columns = (sa.literal(noun), table.slug, table.id, table.name)
            parts.append(sa.select(*columns).where(table.slug.in_(slugs)))
            old = sa.select(
                sa.literal("moved " + noun),
                Redirect.old,
                sa.literal(0),
                sa.cast(Redirect.new, sa.String(200)),
            )
            parts.append(old.where(Redirect.noun == noun, Redirect.old.in_(slugs)))
    ids, names, moved = {}, {}, {}
    for noun, slug, key, name in session.execute(sa.union_all(*parts)):
        if noun.startswith("moved "):
            moved[noun.removeprefix("moved "), slug] = name
        else:
            ids[noun, slug], names[noun, slug] = key, name
    return Named(ids, names, moved)


def with_moved(query: TimelineQuery, named: Named) -> TimelineQuery:
    """The query with old slugs put right; the same one where there are none."""
    changes: dict[str, Any] = {}
    for key, noun in NOUN_OF.items():
        slugs = query.values(key)
        # A slug that is in use again means its new owner, whatever the redirects remember.
        current = tuple(
            slug if (noun, slug) in named.ids else named.moved.get((noun, slug), slug) for slug in slugs
        )
        if current != slugs:
            changes[FIELD_OF.get(key, key)] = tuple(dict.fromkeys(current))
    return replace(query, **changes) if changes else query


def without_unknown(query: TimelineQuery, named: Named) -> tuple[TimelineQuery, list[tuple[str, str]]]:
    """The query without slugs that nothing here has, and those slugs with their keys."""
    changes: dict[str, Any] = {}
    unknown = []
    for key, noun in NOUN_OF.items():
        kept = tuple(slug for slug in query.values(key) if (noun, slug) in named.ids)
        if kept != query.values(key):
            unknown += [(key, slug) for slug in query.values(key) if slug not in kept]
            changes[FIELD_OF.get(key, key)] = kept
    return (replace(query, **changes) if changes else query), unknown


def to_filter(session: Session, query: TimelineQuery, named: Named, scope: Scope) -> Filter:
    """Make the conditions of a query whose slugs are all known. Runs no statement."""
    ids = {key: [named.ids[noun, slug] for slug in query.values(key)] for key, noun in NOUN_OF.items()}
    conditions = _of_words(query) | _of_names(query, ids)
    if query.role and scope.actor_id is not None:
        conditions["role"] = _takes_part([scope.actor_id], query.role)
    elif query.role and not ids["actor"]:
        conditions["role"] = Event.id.in_(_parts(query.role))
    if query.date is not None:
        conditions["year"] = _touching(query.date)
    elif query.year is not None:
        conditions["year"] = _in_years(query.year)
    words = find_words(session, "event", query.q)
    if words is not None:
        conditions["q"] = words.match(Event.id)
    return Filter(scope.condition, conditions, words, query.role)


def _of_words(query: TimelineQuery) -> dict[str, Condition]:
    """Conditions on words of the vocabulary."""
    conditions: dict[str, Condition] = {}
    for key, column, chosen in (
        ("side", Event.lane, query.side),
        ("kind", Event.kind, query.kind),
        ("status", Event.status, query.status),
        ("layer", Event.layer, query.layer),
        ("level", Event.level, [int(level) for level in query.level]),
        ("vehicle", Event.vehicle, query.vehicle),
        ("audience", Event.audience, query.audience),
    ):
        if chosen:
            conditions[key] = column.in_(chosen)
    if query.topic:
        about = sa.select(EventTopic.event_id).where(EventTopic.topic.in_(query.topic))
        conditions["topic"] = Event.id.in_(about)
    if query.key:
        conditions["key"] = Event.importance == 1
    return conditions


def _of_names(query: TimelineQuery, ids: Mapping[str, list[int]]) -> dict[str, Condition]:
    """Conditions on actors, places and publishers."""
    conditions: dict[str, Condition] = {}
    if ids["actor"]:
        conditions["actor"] = _takes_part(ids["actor"], query.role)
    for slug, actor_id in zip(query.with_, ids["with"], strict=True):
        conditions[f"with {slug}"] = _takes_part([actor_id], query.role)
    if ids["addressee"]:
        conditions["addressee"] = _takes_part(ids["addressee"], ADDRESSED_ROLES)
    if ids["place"]:
        conditions["place"] = Event.place_id.in_(_within(ids["place"]))
    if ids["source"]:
        conditions["source"] = Event.id.in_(_told_by(ids["source"]))
    return conditions


def place_closure() -> sa.CTE:
    """Every place (`id`) with each place it lies in, itself included (`outer_id`)."""
    inner = sa.select(Place.id, Place.id.label("outer_id")).cte("closure", recursive=True)
    wider = sa.select(inner.c.id, Place.within_id).join(Place, Place.id == inner.c.outer_id)
    return inner.union(wider.where(Place.within_id.is_not(None)))


def _takes_part(actor_ids: Iterable[int], roles: Collection[Role] = ()) -> Condition:
    return Event.id.in_(_parts(roles).where(Participation.actor_id.in_(actor_ids)))


def _parts(roles: Collection[Role]) -> sa.Select[int]:
    parts = sa.select(Participation.event_id)
    return parts.where(Participation.role.in_(roles)) if roles else parts


def _within(place_ids: list[int], name: str = "within_places") -> sa.Select[Any]:
    """The places in these, themselves included. Two of one statement need different names."""
    places = sa.select(Place.id).where(Place.id.in_(place_ids)).cte(name, recursive=True)
    inner = sa.select(Place.id).join(places, Place.within_id == places.c.id)
    places = places.union(inner)
    return sa.select(places.c.id)


def _told_by(source_ids: list[int]) -> sa.Select[Any]:
    reports = sa.select(Report.event_id).join(Article, Article.id == Report.article_id)
    return reports.where(Article.source_id.in_(source_ids))


def _in_years(years: YearRange) -> Condition:
    conditions: list[Condition] = [Event.first_year.is_not(None)]
    if years.last is not None:
        conditions.append(Event.first_year <= years.last)
    if years.first is not None:
        conditions.append(sa.or_(Event.last_year >= years.first, Event.last_year.is_(None)))
    return sa.and_(*conditions)


def _touching(asked: HonestDate) -> Condition:
    conditions: list[Condition] = [Event.earliest.is_not(None)]
    if asked.latest is not None:
        conditions.append(Event.earliest <= asked.latest)
    if asked.earliest is not None:
        conditions.append(sa.or_(Event.latest >= asked.earliest, Event.latest.is_(None)))
    return sa.and_(*conditions)
