"""The home page: what happened last and how long ago, the newest entries, the size of the record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.dates import HonestDate, parse_edtf
from app.domain.entries import Clock, EventEntry, Heard, MonthCount
from app.domain.language import _, msg
from app.domain.pages import HomePage
from app.domain.silence import Stop, silence_of
from app.domain.timeline import TimelineQuery
from app.domain.vocabulary import EventKind, EventStatus, Lane, Layer, Topic
from app.services.timeline import TIMELINE
from app.storage.conditions import NOWHERE, Condition, Named, Scope, find_named, to_filter, without_unknown
from app.storage.database import Session
from app.storage.events import count_by_lane, find_entries, find_latest, find_stops
from app.storage.feeds import count_feeds
from app.storage.figures import find_figures
from app.storage.kept import keep
from app.storage.sources import find_heard

HEARD = 10  # publishers named: two lines
BEHIND = 30  # days; since 2022 no two entries of the record in a row are more than 25 apart
NEWEST = 8  # entries shown of each layer: the record's fit beside the clocks on one screen

_OF_BOTH_SIDES = (Lane.US, Lane.DPRK, Lane.JOINT)


@dataclass(frozen=True, slots=True)
class _Watched:
    """One line of the state of play: its words and the view whose newest event it shows."""

    label: str
    query: TimelineQuery


def _watched(label: str, **filters: object) -> _Watched:
    # Only what has certainly happened can stop a clock.
    query = TimelineQuery(layer=(Layer.RECORD,), status=(EventStatus.HAPPENED,))
    return _Watched(label, query.but(**filters))


WATCHED = (
    _watched(msg("Leaders’ meeting"), kind=(EventKind.SUMMIT,), side=(Lane.JOINT,)),
    _watched(msg("Official talks"), kind=(EventKind.TALKS,), side=(Lane.JOINT,)),
    _watched(msg("Track 1.5 or Track 2 meeting"), kind=(EventKind.INFORMAL,), side=_OF_BOTH_SIDES),
    _watched(msg("Letter or contact"), kind=(EventKind.CONTACT,), side=_OF_BOTH_SIDES),
    _watched(
        msg("US–South Korean exercise"), kind=(EventKind.MILITARY,), topic=(Topic.EXERCISES,), side=(Lane.US,)
    ),
    _watched(
        msg("Statement by the US president"), kind=(EventKind.STATEMENT,), side=(Lane.US,), level=("1",)
    ),
    _watched(
        msg("Statement by the North Korean leader"),
        kind=(EventKind.STATEMENT,),
        side=(Lane.DPRK,),
        level=("1",),
    ),
    _watched(msg("Statement by Pyongyang"), kind=(EventKind.STATEMENT,), side=(Lane.DPRK,)),
    _watched(msg("North Korean launch"), kind=(EventKind.MISSILE, EventKind.SATELLITE), side=(Lane.DPRK,)),
    # The kind also holds reactors and declarations; a main event at the test site is a test.
    _watched(
        msg("Nuclear test"), kind=(EventKind.NUCLEAR,), side=(Lane.DPRK,), place=("punggye-ri",), key=True
    ),
)


def home_page(session: Session, *, today: date) -> HomePage:
    """Everything on the home page in eleven statements. Days are counted up to `today`."""
    named = find_named(session, TimelineQuery(place=tuple({p for w in WATCHED for p in w.query.place})))
    record = TimelineQuery(layer=(Layer.RECORD,))
    reported = TimelineQuery(layer=(Layer.REPORTED,))
    queries = [*(watched.query for watched in WATCHED), record, reported]
    conditions = [_condition(session, query, named) for query in queries]
    latest = find_latest(session, conditions, size=NEWEST, until=today)
    watched_ones = conditions[: len(WATCHED)]
    stops = keep(session, ("stops", today), lambda: find_stops(session, watched_ones, until=today))
    last = [ids[:1] for ids in latest[: len(WATCHED)]]
    entries = find_entries(session, [i for ids in (*last, *latest[len(WATCHED) :]) for i in ids])
    figures = find_figures(session)
    months = _months(session, entries[latest[-2][0]]) if latest[-2] else ()
    return HomePage(
        today=today,
        clocks=tuple(
            _to_clock(watched, entries[ids[0]] if ids else None, today, before)
            for watched, ids, before in zip(WATCHED, last, stops, strict=True)
        ),
        newest=tuple(entries[i] for i in latest[-2]),
        reported=tuple(entries[i] for i in latest[-1]),
        events=figures.events,
        statements=figures.statements,
        actors=figures.actors,
        articles=figures.articles,
        coverage=figures.coverage,
        updated=figures.updated,
        months=months,
        heard=_heard(session, [month.month for month in months]),
        feeds=count_feeds(session),
        behind=_behind(entries[latest[-2][0]], today) if latest[-2] else None,
    )


def _behind(newest: EventEntry, today: date) -> int | None:
    """Days since the newest entry, where so long a pause says more of the record than of the world."""
    days = _days_since(newest, today)
    return days if days is not None and days > BEHIND else None


def _months(session: Session, newest: EventEntry) -> tuple[MonthCount, ...]:
    """The month of the newest entry and the one before it."""
    last = newest.date.earliest
    if last is None:
        return ()
    before = last.replace(day=1) - timedelta(days=1)
    months = [parse_edtf(f"{day:%Y-%m}") for day in (last, before)]
    queries = [TimelineQuery(layer=(Layer.RECORD,), date=month) for month in months]
    counted = count_by_lane(session, [_condition(session, query, Named()) for query in queries])
    return tuple(
        MonthCount(
            month,
            sum(lanes.values()),
            query.address(TIMELINE.path),
            tuple(
                (lane, number, query.but(side=(lane,)).address(TIMELINE.path))
                for lane, number in sorted(lanes.items(), key=lambda each: list(Lane).index(each[0]))
            ),
        )
        for month, query, lanes in zip(months, queries, counted, strict=True)
    )


def _heard(session: Session, months: Sequence[HonestDate]) -> tuple[Heard, ...]:
    """The publishers that tell of most events of these months, the newest first."""
    if not months:
        return ()
    query = TimelineQuery(date=parse_edtf(f"{months[-1].edtf}/{months[0].edtf}"))
    told_of = _condition(session, query, Named())
    return tuple(
        Heard(name, events, query.but(source=(slug,)).address(TIMELINE.path))
        for slug, name, events in find_heard(session, told_of, size=HEARD)
    )


def _condition(session: Session, query: TimelineQuery, named: Named) -> Condition:
    known, unknown = without_unknown(query, named)
    return NOWHERE if unknown else to_filter(session, known, named, Scope()).every


def _days_since(event: EventEntry, today: date) -> int | None:
    over = event.date.latest or event.date.earliest
    return None if over is None else max((today - over).days, 0)


def _to_clock(watched: _Watched, event: EventEntry | None, today: date, stops: Sequence[Stop]) -> Clock:
    days = _days_since(event, today) if event else None
    return Clock(
        label=_(watched.label),
        days=days,
        event=event,
        list_href=watched.query.address(TIMELINE.path),
        silence=None if days is None else silence_of(stops, days),
    )
