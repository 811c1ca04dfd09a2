"""Happenings told in a text: what, when, by whom, and whether they are news, plan, denial or memory.

A happening is found where a date and a word that gives its kind stand together; the opening of an article is
dated by the day of publication. Only what is told as just come about is new.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from app.domain.article import Span
from app.domain.dates import UNKNOWN_DATE, HonestDate
from app.domain.extraction import EventFinding
from app.domain.vocabulary import Basis, EventKind, EventStatus, Exactness, Relation, Side
from app.extraction.attachment import attach
from app.extraction.background import Sought, find_known
from app.extraction.dates import When
from app.extraction.headlines import headline
from app.extraction.modality import RECAP, Mood, mood_at
from app.extraction.naming import Named, Reading, named
from app.extraction.parties import DPRK_ALONE, is_leader, parties, to_parts
from app.extraction.places import Where, spot_places
from app.extraction.quotations import Quote, quote_at
from app.extraction.sentences import Part, Sentence
from app.extraction.topics import topics_of
from app.extraction.triggers import Trigger, spot_triggers

# News is told within a fortnight: "last week" in a weekly still is, "last month" no longer.
_NEWS_DAYS = 14
_NEAR_RULES = frozenset(
    {
        "relative-weekday",
        "today",
        "part-of",
        "weekend",
        "unit",
        "some-ago",
        "offset",
        "day-offset",
        "recent",
        "korean-relative",
        "korean-monthday",
        "lead",
    }
)
_UNITS_NEAR = re.compile(r"week|주|day", re.IGNORECASE)
_NOT_TELLING = frozenset({"year-span"})
_COUNTED = re.compile(
    r"\b(two|three|both)\s+(?:more\s+|other\s+|further\s+)?(?:meetings|summits|rounds)\b", re.IGNORECASE
)
_SHORT = 60  # characters of a sentence that only sets the date of the next ("But fast forward to 2002.")
_COUNT = {"two": 2, "both": 2, "three": 3}
_CONTENT = frozenset(
    {
        EventKind.MISSILE,
        EventKind.SATELLITE,
        EventKind.NUCLEAR,
        EventKind.DETENTION,
        EventKind.CONTACT,
        EventKind.IMPLEMENTATION,
    }
)
_TELLING = frozenset({"announced", "announces", "acknowledged", "revealed", "reveals", "confirmed"})
_PERFECT = re.compile(
    r"\b(?:it|he|she|they|there|country|north|regime|that)\s+(?:has|have|had)\b|\bit\s+\w+ed\b|^\s*(?:its|"
    r"the)\s+(?:first|second|third|latest)\b",
    re.IGNORECASE,
)
_MEETINGS = frozenset({EventKind.SUMMIT, EventKind.TALKS, EventKind.VISIT})
_AGAIN = re.compile(
    r"\b(?:more|another|second|third|follow-up|further)\s+(?:\w+\s+)?(?:meeting|summit|round|talks)|"
    r"\bmet\s+again\b|\bboth\s+(?:sides|leaders|men)\b",
    re.IGNORECASE,
)
_VIA = re.compile(r"\baccording\s+to\b|\breport(?:s|ed|edly)\b|\bciting\b|\bsources\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """One happening told in one sentence, before its people are known."""

    sentence: Sentence
    trigger: Trigger
    kind: EventKind
    when: When
    mood: Mood


def spot_events(
    reading: Reading, published: HonestDate, whens: list[When], mentions: list[Named], quotes: list[Quote]
) -> list[EventFinding]:
    """All happenings in order, each once."""
    places = spot_places(reading)
    found: list[EventFinding] = []
    company: list[Named] = []
    for telling in _tellings(reading, published, whens, quotes):
        people = _people(reading, telling, mentions, company)
        if telling.kind in _MEETINGS and len({mention.side for mention in people}) > 1:
            company = people
        found.append(_finding(reading, published, telling, people, places))
    return _merged(found)


def _people(reading: Reading, telling: Telling, mentions: list[Named], company: list[Named]) -> list[Named]:
    """The parties of the sentence; "two more meetings" are those of the meeting told before."""
    sentence = telling.sentence
    people = parties(reading, mentions, (sentence.start, sentence.end), telling.trigger)
    sides = {mention.side for mention in people}
    words = reading.text[sentence.start : sentence.end]
    if telling.kind in _MEETINGS and company and (len(sides) < 2 or _AGAIN.search(words)):  # noqa: PLR2004
        carried = {mention.key for mention in company}
        return [*company, *(mention for mention in people if mention.key not in carried)]
    if telling.kind in DPRK_ALONE and Side.DPRK not in sides:
        entry = reading.lexicon.entries["north-korea"]
        return [
            named(entry, telling.trigger.start, telling.trigger.start, rule="by-kind", confidence=0.6),
            *people,
        ]
    return people


def _tellings(
    reading: Reading, published: HonestDate, whens: list[When], quotes: list[Quote]
) -> Iterator[Telling]:
    starts = [when.start for when in whens]
    quote_starts = [quote.start for quote in quotes]
    lead_seen = False
    carried: When | None = None
    for sentence in reading.sentences:
        if sentence.part is not Part.BODY:
            continue
        here = whens[bisect_left(starts, sentence.start) : bisect_right(starts, sentence.end)]
        triggers = spot_triggers(reading.text, sentence.start, sentence.end)
        if here and not triggers and sentence.end - sentence.start <= _SHORT:
            carried = here[-1]
            continue
        if carried is not None and not here:
            here = [replace(carried, start=sentence.start, end=sentence.start)]
        carried = None
        told = list(_dated(reading, sentence, here, triggers, (quotes, quote_starts)))
        if not told and not lead_seen:
            told = list(_lead(reading, published, sentence, triggers, (quotes, quote_starts)))
        lead_seen = True
        yield from told


def _dated(
    reading: Reading,
    sentence: Sentence,
    whens: list[When],
    triggers: list[Trigger],
    quoted: tuple[list[Quote], list[int]],
) -> Iterator[Telling]:
    quotes, starts = quoted
    for when in whens:
        if when.rule in _NOT_TELLING:
            continue
        inside = quote_at(starts, quotes, when.start)
        same = [
            trigger
            for trigger in triggers
            if quote_at(starts, quotes, trigger.start) is inside
            and not (inside and trigger.kind is EventKind.STATEMENT)
        ]
        trigger = attach(reading.text, sentence.start, when, same)
        if trigger is None or (
            trigger.kind is EventKind.STATEMENT and _is_no_statement(reading.text, trigger, when)
        ):
            continue
        kind, trigger = _content(reading.text, trigger, same, whens, when)
        mood = mood_at(reading.text, sentence.start, trigger.start, trigger.end)
        if mood is Mood.NEGATED or (mood is Mood.POSSIBLE and kind is not EventKind.STATEMENT):
            continue  # what did not or only might come about is no happening
        yield Telling(sentence, trigger, kind, when, mood)


_OURSELVES = re.compile(r"\b(?:we|I|you)\s+(?:\w+\s+)?$")


def _is_no_statement(text: str, trigger: Trigger, when: When) -> bool:
    """What is yet to be said, or said by the writer himself, is none."""
    return (
        when.ahead
        or when.rule == "coming"
        or _OURSELVES.search(text, max(0, trigger.start - 16), trigger.start) is not None
    )


def _content(
    text: str, trigger: Trigger, triggers: list[Trigger], whens: list[When], when: When
) -> tuple[EventKind, Trigger]:
    """Read "said on Jan. 6 it had tested a device" as a test, not a statement."""
    if trigger.kind is not EventKind.STATEMENT and text[trigger.start : trigger.end].lower() not in _TELLING:
        return trigger.kind, trigger
    for other in triggers:
        if other.start > trigger.end and other.kind in _CONTENT:
            gap = text[trigger.end : other.end]
            dated = any(trigger.end < each.start and each is not when for each in whens)
            if _PERFECT.search(gap) and not dated and "“" not in gap and '"' not in gap:
                return other.kind, other
    return trigger.kind, trigger


def _lead(
    reading: Reading,
    published: HonestDate,
    sentence: Sentence,
    triggers: list[Trigger],
    quoted: tuple[list[Quote], list[int]],
) -> Iterator[Telling]:
    """The opening sentence tells the news of the day even where it names none."""
    quotes, starts = quoted
    outside = [trigger for trigger in triggers if quote_at(starts, quotes, trigger.start) is None]
    for trigger in sorted(
        outside, key=lambda each: (not each.verb, each.kind is EventKind.STATEMENT, each.start)
    ):
        mood = mood_at(reading.text, sentence.start, trigger.start, trigger.end)
        if mood is Mood.TOLD:
            when = When(sentence.start, sentence.start, _published_day(published), "lead")
            yield Telling(sentence, trigger, trigger.kind, when, mood)
            return


def _published_day(published: HonestDate) -> HonestDate:
    return replace(published, basis=Basis.PUBLISHED) if published.known else UNKNOWN_DATE


def _finding(
    reading: Reading, published: HonestDate, telling: Telling, people: list[Named], places: list[Where]
) -> EventFinding:
    sentence, trigger = telling.sentence, telling.trigger
    where = _place(places, sentence, trigger)
    kind = _kind(reading, telling, people)
    words = reading.text[sentence.start : sentence.end]
    known = find_known(
        Sought(
            kind,
            telling.when.date,
            frozenset(mention.key for mention in people),
            where.slug if where else "",
            _count(words),
        ),
        reading.lexicon,
    )
    status = _status(published, telling)
    new = status is EventStatus.HAPPENED and _is_new(published, telling, words)
    place_words = where.name if where else ""
    return EventFinding(
        kind=kind,
        status=status,
        date=telling.when.date,
        parts=to_parts(kind, people, trigger),
        span=sentence.span,
        trigger=Span(trigger.start, trigger.end),
        rule=f"{telling.when.rule}:{kind.value}",
        confidence=_confidence(telling, people),
        new=new,
        relation=_relation(status, words, new=new),
        place=where.slug if where else "",
        place_words=place_words,
        known=known,
        topics=topics_of(words),
        title=headline(kind, status, _leading(kind, people), place_words),
    )


def _leading(kind: EventKind, people: list[Named]) -> list[str]:
    """The two names for a headline: persons of two sides before states, for meetings."""
    persons = [mention for mention in people if mention.is_person]
    ordered = (
        [*persons, *people]
        if kind in _MEETINGS and len({mention.side for mention in persons}) > 1
        else people
    )
    first = ordered[:1]
    second = [mention for mention in ordered[1:] if first and mention.side is not first[0].side][:1]
    return [mention.name for mention in (*first, *second)]


def _place(places: list[Where], sentence: Sentence, trigger: Trigger) -> Where | None:
    here = [place for place in places if sentence.start <= place.start < sentence.end]
    return min(here, key=lambda place: abs(place.start - trigger.start)) if here else None


def _kind(reading: Reading, telling: Telling, people: list[Named]) -> EventKind:
    """Talks between heads of state are a summit; what is called a summit stays one."""
    kind = telling.kind
    if (
        kind in {EventKind.TALKS, EventKind.VISIT}
        and sum(is_leader(mention, reading) for mention in people) > 1
    ):
        sides = {mention.side for mention in people if is_leader(mention, reading)}
        return EventKind.SUMMIT if len(sides) > 1 else kind
    return kind


def _count(words: str) -> int:
    match = _COUNTED.search(words)
    return _COUNT[match[1].lower()] if match else 1


def _status(published: HonestDate, telling: Telling) -> EventStatus:
    date = telling.when.date
    if telling.mood is Mood.DENIED:
        return EventStatus.DENIED
    if published.latest is not None and date.earliest is not None and date.earliest > published.latest:
        return EventStatus.PLANNED
    if telling.mood is Mood.PLANNED or (telling.when.ahead and telling.kind is not EventKind.STATEMENT):
        over = published.earliest is not None and date.latest is not None and date.latest < published.earliest
        return EventStatus.HAPPENED if over else EventStatus.PLANNED
    return EventStatus.HAPPENED


def _is_new(published: HonestDate, telling: Telling, words: str) -> bool:
    if telling.mood is not Mood.TOLD:
        return False
    date = telling.when.date
    rule = telling.when.rule
    if not published.known:
        return (
            rule in _NEAR_RULES
            and not (rule == "unit" and not _UNITS_NEAR.search(words))
            and not RECAP.search(words)
        )
    if date.earliest is None or date.latest is None or published.latest is None or published.earliest is None:
        return False
    near = date.latest >= published.earliest - timedelta(days=_NEWS_DAYS)
    exact = date.exactness in {Exactness.DAY, Exactness.RANGE} or rule in _NEAR_RULES
    return near and exact and not RECAP.search(words)


def _relation(status: EventStatus, words: str, *, new: bool) -> Relation:
    if status is EventStatus.DENIED:
        return Relation.DENIAL
    if not new:
        return Relation.BACKGROUND
    return Relation.REWRITE if _VIA.search(words) else Relation.INDEPENDENT


def _confidence(telling: Telling, people: list[Named]) -> float:
    score = 0.85 if telling.trigger.verb else 0.75
    if telling.when.rule == "lead":
        score -= 0.15
    if not people:
        score -= 0.3
    if telling.mood in {Mood.POSSIBLE, Mood.NEGATED}:
        score -= 0.2
    return round(max(score, 0.1), 2)


_GROUPS: dict[EventKind, str] = {
    EventKind.SUMMIT: "meeting",
    EventKind.VISIT: "meeting",
    EventKind.TALKS: "meeting",
    EventKind.MISSILE: "launch",
    EventKind.SATELLITE: "launch",
}


def _merged(found: list[EventFinding]) -> list[EventFinding]:
    """One finding for each happening: the surest telling, with the people of all of them."""
    kept: dict[tuple[str, str, str], EventFinding] = {}
    for finding in found:
        speaker = finding.parts[0].name if finding.kind is EventKind.STATEMENT and finding.parts else ""
        key = (
            _GROUPS.get(finding.kind, finding.kind.value),
            finding.date.edtf or f"?{finding.span.start}",
            speaker,
        )
        earlier = kept.get(key)
        if earlier is None:
            kept[key] = finding
            continue
        names = {part.name for part in earlier.parts}
        more = tuple(part for part in finding.parts if part.name not in names)
        kept[key] = replace(
            earlier,
            parts=(*earlier.parts, *more),
            new=earlier.new or finding.new,
            known=earlier.known or finding.known,
        )
    return list(kept.values())
