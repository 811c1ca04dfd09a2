"""What in a text tells when it was written: happenings of the record beside words that count from the day.

Each clue holds for any of several spans of days; one happening of the record gives one span. A "Sunday"
beside a test that the record has on a Sunday was written in the week after it, "the 12 June summit is due"
before it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from app.domain.event import KnownEvent
from app.domain.vocabulary import EventKind
from app.extraction.attachment import attach
from app.extraction.calendar_words import WEEKDAYS, month_number
from app.extraction.date_patterns import DATES
from app.extraction.dates import When
from app.extraction.modality import mood_at
from app.extraction.mood import Mood
from app.extraction.naming import Named, Reading
from app.extraction.places import Where, spot_places
from app.extraction.recorded import Days, Record
from app.extraction.sentences import Part, Sentence
from app.extraction.triggers import Trigger, spot_triggers

_DAY = timedelta(days=1)
_WEEK = 6 * _DAY
_SEASON = timedelta(days=120)  # how long before it a day without a year is spoken of as coming
_HALF_YEAR = timedelta(days=180)  # and how long after it as gone
_MOST_SENTENCES = 120
_MOST_SPANS = 24  # a clue that fits more happenings tells nothing
_FEW_DAYS = 6  # the longest happening whose days are told apart by weekdays
_LEAD_SENTENCES = 3
_LEAD_DAYS = 2  # what opens a report without a day was on the day or the two before it


@dataclass(frozen=True, slots=True)
class Clue:
    """One hint with the spans of days it allows, its weight in a vote, and its words."""

    spans: tuple[Days, ...]
    weight: float
    words: str
    bound: bool = False  # holds for years: it decides between happenings but tells no day of itself


# Weights by how closely a kind of hint holds: a day of the month fixes a year, a mere lead hardly anything.
_WEIGHTS = {"day": 2.0, "weekday": 1.5, "unit": 1.5, "month": 1.0, "lead": 1.0}
_QUOTED_DAYS = 7  # how long after a tweet an article may still show it
_TWEETED = re.compile(r"\(@\w+\)\s+$")


def spot_clues(
    reading: Reading, mentions: list[Named], whens: list[When], within: Days | None = None
) -> Iterator[Clue]:
    """Every hint of the opening part of a text; `within` a span of days even statements may tell one."""
    people = frozenset(mention.key for mention in mentions if mention.is_person)
    record = Record.of(reading.lexicon.events, people, within)
    places = spot_places(reading)
    bodies = [sentence for sentence in reading.sentences if sentence.part is Part.BODY][:_MOST_SENTENCES]
    for number, sentence in enumerate(bodies):
        told = _within(mentions, sentence)
        sites = {place.slug for place in _within(places, sentence)} - {""}
        triggers = spot_triggers(reading.text, sentence.start, sentence.end)
        here = _within(whens, sentence)
        for when in here:
            for kind in _kinds_beside(reading.text, sentence, when, triggers):
                found = record.told(told, kind, sites)
                yield from _clue(reading.text, sentence, when, found)
                yield from _day_clue(reading.text, sentence, when, record, kind)
        if not here and number < _LEAD_SENTENCES:
            for trigger in triggers if within else triggers[:1]:
                found = record.told(told, trigger.kind, sites)
                if found and mood_at(reading.text, sentence.start, trigger) is Mood.TOLD:
                    spans = tuple((first, last + _LEAD_DAYS * _DAY) for first, last in _days_of(found))
                    yield from _if_telling(spans, "lead", reading.text[sentence.start : sentence.start + 60])
    yield from _stated(reading.text, whens)
    yield from _terms(reading, mentions)


_Placed = TypeVar("_Placed", Named, Where, When)


def _within(found: list[_Placed], sentence: Sentence) -> list[_Placed]:
    """What of an ordered list begins in a sentence."""
    low = bisect_left(found, sentence.start, key=lambda each: each.start)
    return found[low : bisect_left(found, sentence.end, lo=low, key=lambda each: each.start)]


_BESIDE = 30  # characters between a date and another happening that it may belong to


def _kinds_beside(text: str, sentence: Sentence, when: When, triggers: list[Trigger]) -> set[EventKind]:
    """The kinds that a date may belong to: what it is attached to, and what stands right beside it."""
    attached = attach(text, sentence.start, when, triggers)
    beside = {
        trigger.kind
        for trigger in triggers
        if max(trigger.start - when.end, when.start - trigger.end) <= _BESIDE
    }
    return beside | ({attached.kind} if attached else set())


def _days_of(events: Iterable[KnownEvent]) -> list[Days]:
    return [
        (event.date.earliest, event.date.latest)
        for event in events
        if event.date.earliest is not None and event.date.latest is not None
    ]


def _if_telling(spans: Iterable[Days], sort: str, words: str) -> Iterator[Clue]:
    kept = tuple(dict.fromkeys(spans))
    if 0 < len(kept) <= _MOST_SPANS:
        yield Clue(kept, _WEIGHTS[sort], " ".join(words.split()))


_LOCAL = re.compile(r",?\s+(?:local|Korean?|Pyongyang|Seoul)\s+time")


def _clue(text: str, sentence: Sentence, when: When, events: list[KnownEvent]) -> Iterator[Clue]:
    match = DATES.match(text, when.start)
    if match is None:
        return
    words = text[sentence.start : min(sentence.end, sentence.start + 90)]
    days = _days_of(events)
    if when.rule == "relative-weekday":
        index = WEEKDAYS[match["wd"].lower()]
        fit = [
            (moment, moment)
            for first, last in days
            for step in range(min((last - first).days, _FEW_DAYS) + 1)
            if (moment := first + step * _DAY).weekday() == index
        ]
        past = 7 * _DAY if (match["wq"] or "").lower() == "last" else 0 * _DAY
        eve = _DAY if _LOCAL.match(text, when.end) else 0 * _DAY  # Friday in Korea is Thursday evening here
        spans = [
            (first - _WEEK, first - _DAY) if when.ahead else (first - eve, first + _WEEK + past)
            for first, _ in fit
        ]
        yield from _if_telling(spans, "weekday", words)
    elif when.rule in {"unit", "part-of"} and not match["pt"]:
        yield from _if_telling(_around_units(match, days), "unit", words)
    elif when.rule == "month" and not when.ahead:
        month = month_number(match["xm"] or match["xn"])
        spans = [(last, last + 330 * _DAY) for first, last in days if first.month == month]
        yield from _if_telling(spans, "month", words)
    elif when.rule == "today" and match["nd"].lower() == "today":
        yield from _if_telling(days, "unit", words)


def _day_clue(text: str, sentence: Sentence, when: When, record: Record, kind: EventKind) -> Iterator[Clue]:
    """A day without a year beside a kind that the record has on that day in some year."""
    match = DATES.match(text, when.start)
    if match is None or when.rule not in {"month-day", "day-month"}:
        return
    month, number = (match["cm"], match["cd"]) if match["cm"] else (match["dm"], match["dd"])
    fit = _days_of(record.on_day(kind, month_number(month), int(number)))
    due = when.ahead or _DUE.search(text, sentence.start, sentence.end) is not None
    spans = [
        (first - _SEASON, first - _DAY) if due else (first - _SEASON, first + _HALF_YEAR) for first, _ in fit
    ]
    yield from _if_telling(spans, "day", text[sentence.start : min(sentence.end, sentence.start + 90)])


_DUE = re.compile(r"\b(?:is|are)\s+(?:due|set|scheduled|planned|to)\b|\bwill\b")


def _terms(reading: Reading, mentions: list[Named]) -> Iterator[Clue]:
    """The terms of those whom the text gives an office: "President Moon" was written while he was one."""
    seen: set[str] = set()
    for mention in mentions:
        actor = reading.lexicon.actors.get(mention.slug)
        if actor is None or not mention.is_person or mention.slug in seen:
            continue
        title = _TITLE.search(reading.text[max(0, mention.start - 60) : mention.start])
        if title is None:
            continue
        held = [
            (office.start.earliest, office.end.latest or date.max)
            for office in actor.offices
            if office.start.earliest
            and title[1].lower() in f"{office.title} {' '.join(office.roles)}".lower()
        ]
        if held:
            seen.add(mention.slug)
            yield Clue(
                tuple(held), _TERM, reading.text[mention.start - len(title[0]) : mention.end], bound=True
            )


_TERM = 1.0
_TITLE = re.compile(
    r"(?<!former )(?<!then-)\b(President|Secretary of State|Defen[sc]e Secretary|Foreign Minister|"
    r"National Security Advis[eo]r|Vice President|Press Secretary|Prime Minister|Ambassador|Secretary)\s+"
    r"(?:General\s+)?(?:[A-Z][\w.]*\s+){0,2}$",
    re.IGNORECASE,
)


def _around_units(match: re.Match[str], days: list[Days]) -> Iterator[Days]:
    """When "last week", "next month" or "earlier this year" is said of these days."""
    quality = " ".join((match["uq"] or match["pq"]).lower().split())
    unit = (match["uu"] or match["pu"]).lower()
    step = {"last": 1, "past": 1, "next": -1, "the coming": -1}.get(quality.removeprefix("this "), 0)
    for first, last in days:
        if unit == "week":
            monday = first - first.weekday() * _DAY + 7 * step * _DAY
            yield (max(monday, last) if step == 0 and match["pe"] else monday), monday + _WEEK
        elif unit == "month":
            months = first.year * 12 + first.month - 1 + step
            start = date(months // 12, months % 12 + 1, 1)
            end = date((months + 1) // 12, (months + 1) % 12 + 1, 1) - _DAY
            yield (max(start, last) if step == 0 and match["pe"] else start), end
        else:
            yield date(first.year + step, 1, 1), date(first.year + step, 12, 31)


def _stated(text: str, whens: list[When]) -> Iterator[Clue]:
    """Years that the text itself writes: it came out after them, and a dated tweet shortly after it."""
    past = [
        when
        for when in whens
        if not when.ahead
        and when.rule in {"iso", "month-day-year", "day-month-year", "month-year", "year", "korean-day"}
        and when.date.earliest is not None
    ]
    for when in past:
        if _TWEETED.search(text, max(0, when.start - 40), when.start) and when.date.earliest:
            first = when.date.earliest
            yield Clue(((first - _DAY, first + _QUOTED_DAYS * _DAY),), 2.0, text[when.start : when.end])
    if past:
        newest = max(past, key=lambda when: when.date.earliest or date.min)
        first = newest.date.earliest or date.min
        yield Clue(((first - _DAY, date.max),), 1.0, text[newest.start : newest.end], bound=True)
