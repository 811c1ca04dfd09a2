"""Counting a view in one statement: its total, each facet under the other keys' filters, and the years.

Every event in scope gets a number, `missed`: 0 where all conditions hold, or else a bit for each that does
not. A facet counts the events that miss nothing but, perhaps, the facet's own key; so one pass over the
filters serves all facets, however many are set.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from app.domain.vocabulary import ADDRESSED_ROLES, Lane, Role
from app.storage.conditions import Filter, place_closure
from app.storage.database import Session
from app.storage.tables import (
    Actor,
    Article,
    Event,
    EventTopic,
    Instant,
    Participation,
    Place,
    Report,
    Source,
)

FACET_LIMIT = 12  # choices of an open facet that are listed; the others’ own pages lead to their lists


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet with its name and count."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many events of a lane run from one year to another; last None is an open end."""

    first: int
    last: int | None
    lane: Lane
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of a view. `gained` tells for a key how many more would match without it."""

    total: int
    everything: int
    years: tuple[int, int] | None  # first and last year of anything in scope
    updated: datetime | None
    facets: Mapping[str, tuple[Choice, ...]]
    strip: tuple[YearCount, ...]
    gained: Mapping[str, int] = field(default_factory=dict)


def find_counts(
    session: Session, asked: Filter, selected: Mapping[str, tuple[str, ...]], *, keys: Collection[str]
) -> Counts:
    """Count a view in one statement, with the facets of these keys.

    `selected` values of open facets are listed whatever their rank.
    """
    bits = {key: 1 << number for number, key in enumerate(asked.conditions)}
    matched = _matched(asked, bits)
    columns = {key: column for key, column in _COLUMNS.items() if key in keys}
    chosen = {key: selected.get(key, ()) for key in keys}
    open_facets: dict[str, Callable[[int], _Part]] = {
        "topic": lambda bit: _topics(matched, bit),
        # Choosing an actor asks for these roles of that actor, so only such parts count beside the name.
        "actor": lambda bit: _actors("actor", matched, bit, asked.roles, chosen["actor"]),
        "addressee": lambda bit: _actors("addressee", matched, bit, ADDRESSED_ROLES, chosen["addressee"]),
        "place": lambda bit: _places(matched, bit, chosen["place"]),
        "source": lambda bit: _sources(matched, bit, chosen["source"]),
    }
    parts = [
        _whole_scope(asked),
        _words(matched, columns.values()),
        *(part(bits.get(key, 0)) for key, part in open_facets.items() if key in keys),
        _years(matched, bits.get("year", 0)),
    ]
    rows = session.execute(sa.union_all(*parts)).all()
    return _to_counts([tuple(row) for row in rows], bits, tuple(columns))


def find_total(session: Session, asked: Filter) -> int:
    """How many events match."""
    return session.scalar(sa.select(sa.func.count()).select_from(Event).where(asked.every)) or 0


# One shape for all parts of the union: part, value, name, count, moment.
_Part = sa.Select[Any, Any, Any, Any, Any]
_NO_MOMENT = sa.cast(sa.null(), Instant)


def _row(part: str, value: Any, name: Any, count: Any, moment: Any = _NO_MOMENT) -> _Part:
    text = sa.cast(value, sa.Text)
    named = sa.cast(name, sa.Text)
    return sa.select(sa.literal(part).label("part"), text, named, count, sa.type_coerce(moment, Instant()))


def _matched(asked: Filter, bits: Mapping[str, int]) -> sa.CTE:
    missed: sa.ColumnElement[int] = sa.literal(0, sa.BigInteger)
    for key, condition in asked.conditions.items():
        bit = sa.literal(bits[key], sa.BigInteger)
        missed = missed + sa.case((condition, sa.literal(0, sa.BigInteger)), else_=bit)
    columns = (
        Event.id,
        Event.lane,
        Event.kind,
        Event.status,
        Event.layer,
        Event.level,
        Event.vehicle,
        Event.audience,
        Event.place_id,
        Event.first_year,
        Event.last_year,
    )
    flagged = sa.select(*columns, missed.label("missed")).where(asked.scope).subquery("flagged")
    wanted = sa.select(flagged).where(flagged.c.missed.in_([0, *bits.values()]))
    return wanted.cte("matched").prefix_with("MATERIALIZED")


def _but(matched: sa.CTE, bit: int) -> sa.ColumnElement[bool]:
    return matched.c.missed.in_([0, bit]) if bit else matched.c.missed == 0


def _whole_scope(asked: Filter) -> _Part:
    last = sa.func.max(sa.func.coalesce(Event.last_year, Event.first_year))
    moment = sa.func.max(Event.updated)
    return _row("scope", sa.func.min(Event.first_year), last, sa.func.count(), moment).where(asked.scope)


# Facets whose words stand in columns of the event itself, with those columns.
_COLUMNS = {"side": "lane"} | {
    key: key for key in ("kind", "status", "layer", "level", "vehicle", "audience")
}


def _words(matched: sa.CTE, names: Iterable[str]) -> _Part:
    """Each combination of words met, with what it missed: one pass instead of one for each facet."""
    columns = [matched.c[name] for name in names]
    words: sa.ColumnElement[str] = sa.literal("")
    for column in columns:
        words = words + sa.func.coalesce(sa.cast(column, sa.Text), "") + "|"
    counted = _row("words", words, matched.c.missed, sa.func.count())
    return counted.group_by(*columns, matched.c.missed)


def _topics(matched: sa.CTE, bit: int) -> _Part:
    counted = _row("topic", EventTopic.topic, sa.null(), sa.func.count())
    joined = counted.select_from(matched).join(EventTopic, EventTopic.event_id == matched.c.id)
    return joined.where(_but(matched, bit)).group_by(EventTopic.topic)


def _actors(
    part: str, matched: sa.CTE, bit: int, roles: Collection[Role], selected: tuple[str, ...]
) -> _Part:
    number = sa.func.count(sa.distinct(matched.c.id)).label("number")
    as_asked = Participation.role.in_(roles) if roles else sa.true()
    counted = (
        sa.select(Participation.actor_id.label("key"), number)
        .join(matched, matched.c.id == Participation.event_id)
        .where(_but(matched, bit), as_asked)
        .group_by(Participation.actor_id)
    )
    return _most_frequent(part, Actor, counted, selected)


def _places(matched: sa.CTE, bit: int, selected: tuple[str, ...]) -> _Part:
    closure = place_closure()
    counted = (
        sa.select(closure.c.outer_id.label("key"), sa.func.count().label("number"))
        .join(matched, matched.c.place_id == closure.c.id)
        .where(_but(matched, bit))
        .group_by(closure.c.outer_id)
    )
    return _most_frequent("place", Place, counted, selected)


def _sources(matched: sa.CTE, bit: int, selected: tuple[str, ...]) -> _Part:
    number = sa.func.count(sa.distinct(matched.c.id)).label("number")
    counted = (
        sa.select(Article.source_id.label("key"), number)
        .join(Report, Report.article_id == Article.id)
        .join(matched, matched.c.id == Report.event_id)
        .where(_but(matched, bit), Article.source_id.is_not(None))
        .group_by(Article.source_id)
    )
    return _most_frequent("source", Source, counted, selected)


def _most_frequent(
    part: str,
    table: type[Actor | Place | Source],
    counted: sa.Select[Any, Any],
    selected: tuple[str, ...],
) -> _Part:
    found = counted.subquery(f"{part}_counts")
    number = sa.func.coalesce(found.c.number, 0)
    chosen = table.slug.in_(selected)
    rank = sa.func.row_number().over(order_by=(number.desc(), table.slug))
    ranked = (
        sa.select(table.slug, table.name, number.label("number"), rank.label("rank"))
        .select_from(table)
        .join(found, found.c.key == table.id, isouter=bool(selected))
        .where(sa.or_(found.c.key.is_not(None), chosen))
        .subquery(f"ranked_{part}s")
    )
    listed = sa.or_(ranked.c.rank <= FACET_LIMIT, ranked.c.slug.in_(selected))
    return _row(part, ranked.c.slug, ranked.c.name, ranked.c.number).where(listed)


def _years(matched: sa.CTE, bit: int) -> _Part:
    first, last, lane = matched.c.first_year, matched.c.last_year, matched.c.lane
    begins = sa.cast(first, sa.Text) + sa.literal(" ") + sa.cast(lane, sa.Text)
    counted = _row("year", begins, last, sa.func.count()).where(_but(matched, bit), first.is_not(None))
    return counted.group_by(first, last, lane)


def _to_counts(rows: list[tuple[Any, ...]], bits: Mapping[str, int], keys: tuple[str, ...]) -> Counts:
    facets: dict[str, list[Choice]] = {}
    words = {key: Counter[str]() for key in keys}
    strip: list[YearCount] = []
    missed: Counter[int] = Counter()
    everything, years, updated = 0, None, None
    for part, value, name, count, moment in rows:
        if part == "scope":
            everything, updated = count, moment
            years = (int(value), int(name)) if value is not None else None
        elif part == "words":
            missed[int(name)] += count
            for key, word in zip(keys, value.split("|"), strict=False):
                if word and int(name) in {0, bits.get(key, 0)}:
                    words[key][word] += count
        elif part == "year":
            first, _, lane = value.partition(" ")
            strip.append(YearCount(int(first), int(name) if name else None, Lane(lane), count))
        else:
            facets.setdefault(part, []).append(Choice(value, name or "", count))
    for key, counted in words.items():
        facets[key] = [Choice(word, "", count) for word, count in counted.items()]
    return Counts(
        total=missed[0],
        everything=everything,
        years=years,
        updated=updated,
        facets={key: tuple(choices) for key, choices in facets.items()},
        strip=tuple(strip),
        gained={key: missed[bit] for key, bit in bits.items()},
    )
