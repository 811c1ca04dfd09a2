"""Happenings as sentences tell them: a date and a word that gives the kind stand together.

The opening of an article is dated by the day of publication even where it names none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.dates import UNKNOWN_DATE, HonestDate
from app.domain.vocabulary import Basis, EventKind, Exactness
from app.extraction.attachment import attach
from app.extraction.dates import OFFSETS, When
from app.extraction.modality import RECAP, mood_at
from app.extraction.mood import Mood
from app.extraction.naming import Reading
from app.extraction.quotations import Quote, masked, quote_at
from app.extraction.reckoning import about
from app.extraction.sentences import Part, Sentence
from app.extraction.sources import is_aside, is_fired, told_deed
from app.extraction.triggers import Trigger, spot_triggers

_NOT_TELLING = frozenset({"year-span"})
# "in the past year", "through 2016 and 2017" say how long, not when.
_LASTING = re.compile(
    r"\b(?:(?P<the>(?:in|over|for|during|within)\s+the)|through|throughout|between|(?:through|between|"
    r"from)\s+\d{4}\s+and)\s+$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\s*\((?:KCNA|Yonhap|Xinhua|AP|AFP|Reuters|UPI|Kyodo)\)|발\s")
_SHORT = 60  # characters of a sentence that only sets the date of the next ("But fast forward to 2002.")
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
    r"\b(?:it|he|she|they|there|country|north|regime|that)\s+(?:has|have|had)\b|\bto\s+have\b|"
    r"\bit\s+[\w-]+ed\b|^\s*(?:its|"
    r"the)\s+(?:first|second|third|latest)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Telling:
    """One happening told in one sentence, before its people are known."""

    sentence: Sentence
    trigger: Trigger
    kind: EventKind
    when: When
    mood: Mood
    quoted: bool = False  # told inside somebody's words


def spot_tellings(
    reading: Reading, published: HonestDate, whens: list[When], quotes: list[Quote]
) -> Iterator[Telling]:
    """All tellings in order of the text; furniture, captions and headings tell nothing."""
    starts = [when.start for when in whens]
    quoted = (quotes, [quote.start for quote in quotes], masked(reading.text, quotes))
    lead_seen = False
    carried: When | None = None
    for sentence in reading.sentences:
        if sentence.part is not Part.BODY:
            continue
        here = whens[bisect_left(starts, sentence.start) : bisect_right(starts, sentence.end)]
        if not here and carried is None and lead_seen:
            continue
        triggers = spot_triggers(reading.text, sentence.start, sentence.end)
        if here and not triggers and sentence.end - sentence.start <= _SHORT:
            # "Eight years ago today the earth moved" dates nothing to today.
            if RECAP.search(reading.text, sentence.start, sentence.end):
                lead_seen = True
            else:
                carried = here[-1]
            continue
        if carried is not None and not here:
            here = [replace(carried, start=sentence.start, end=sentence.start)]
        carried = None
        told = list(_dated(reading, sentence, here, triggers, quoted))
        if not lead_seen and all(_is_beside_the_news(telling) for telling in told):
            used = [telling.trigger for telling in told]
            rest = [trigger for trigger in triggers if trigger not in used and (trigger.verb or not used)]
            told += _lead(reading, published, sentence, (here, rest), quoted)
        lead_seen = True
        yield from told


def _is_beside_the_news(telling: Telling) -> bool:
    """Whether a dated happening of the opening is not what it reports: an offset's other end, or a plan."""
    ahead = telling.mood is Mood.PLANNED or telling.when.ahead
    return telling.when.rule in OFFSETS or (ahead and telling.kind is not EventKind.STATEMENT)


def _dated(
    reading: Reading,
    sentence: Sentence,
    whens: list[When],
    triggers: list[Trigger],
    quoted: tuple[list[Quote], list[int], str],
) -> Iterator[Telling]:
    quotes, starts, blotted = quoted
    known_day = reading.day is not None
    for when in whens:
        if (
            when.rule in _NOT_TELLING
            or (known_day and not when.date.known)
            or _DATELINE.match(reading.text, when.end)
            or _is_lasting(reading.text, when)
        ):
            continue
        inside = quote_at(starts, quotes, when.start)
        same = [
            trigger
            for trigger in triggers
            if quote_at(starts, quotes, trigger.start) is inside
            and not (inside and trigger.kind is EventKind.STATEMENT)
        ]
        trigger = _trigger_of(reading.text if inside else blotted, sentence, (when, whens), same)
        if trigger is None:
            continue
        if _OTHER_MATTER.search(
            reading.text,
            max(sentence.start, min(when.start, trigger.start) - 12),
            max(when.end, trigger.start),
        ):
            continue
        kind, trigger = _content(reading.text, trigger, same, whens, when)
        mood = mood_at(reading.text, sentence.start, trigger)
        if kind is EventKind.AGREEMENT and _names_the_year(reading.text, when, trigger):
            mood = Mood.TOLD
        elif mood is Mood.POSSIBLE and _is_planned_anyway(reading.text, trigger, when):
            mood = Mood.PLANNED
        if mood is Mood.NEGATED or (mood is Mood.POSSIBLE and kind is not EventKind.STATEMENT):
            continue  # what did not or only might come about is no happening
        yield Telling(sentence, trigger, kind, when, mood, quoted=inside is not None)


def _is_lasting(text: str, when: When) -> bool:
    """Whether an expression says how long; "in the 1994 accord" is a year before its noun and does not."""
    match = _LASTING.search(text, max(0, when.start - 20), when.start)
    return match is not None and not (match["the"] and when.rule == "year")


def _names_the_year(text: str, when: When, trigger: Trigger) -> bool:
    """Whether a year only says which one is meant: "the 1994 accord" was reached, whatever is done to it."""
    return when.rule == "year" and text[when.end : trigger.start].isspace()


def _trigger_of(
    text: str, sentence: Sentence, dates: tuple[When, list[When]], triggers: list[Trigger]
) -> Trigger | None:
    """What a date is the date of; None where it is of nothing, or of a source alone.

    "Met on Wednesday, state media said on Thursday" is told once, on Wednesday; so is "said on Thursday it
    had fired a missile on Wednesday".
    """
    when, whens = dates
    trigger = attach(text, sentence.start, when, triggers)
    if trigger is None or (trigger.kind is EventKind.STATEMENT and _is_no_statement(text, trigger, when)):
        return None
    deed = told_deed(text, sentence.start, trigger, when, triggers)
    told = deed or (_own_deed(text, trigger, triggers) if trigger.kind is EventKind.STATEMENT else None)
    others = (each for each in whens if each is not when and not _DATELINE.match(text, each.end))
    if told and any(attach(text, sentence.start, each, triggers) is told for each in others):
        return None
    return deed or trigger


# A date with one of these beside it is theirs ("the Winter Olympics, to be held next month").
_OTHER_MATTER = re.compile(r"\b(?:Olympics?|Games|elections?|anniversary|birthday|holiday|World Cup|War)\b")
_THE = re.compile(r"\b(?:the|their|his|this)\s+(?:\w+\s+)?$", re.IGNORECASE)


def _is_planned_anyway(text: str, trigger: Trigger, when: When) -> bool:
    """Whether what may or may not be is a meeting that has its day already ("the summit may still be")."""
    meeting = trigger.kind in {EventKind.SUMMIT, EventKind.TALKS} and not trigger.verb
    day = when.ahead and when.date.exactness is Exactness.DAY
    return meeting and day and _THE.search(text, max(0, trigger.start - 24), trigger.start) is not None


_OURSELVES = re.compile(r"\b(?:we|I|you)\s+(?:\w+\s+)?$")


_IF = re.compile(r"\b(?:if|once|unless|until)\s+$", re.IGNORECASE)  # "if confirmed"


def _is_no_statement(text: str, trigger: Trigger, when: When) -> bool:
    """What is yet to be said, or said by the writer himself, is none."""
    return (
        when.ahead
        or when.rule == "coming"
        or _OURSELVES.search(text, max(0, trigger.start - 16), trigger.start) is not None
        or _IF.search(text, max(0, trigger.start - 8), trigger.start) is not None
    )


def _content(
    text: str, trigger: Trigger, triggers: list[Trigger], whens: list[When], when: When
) -> tuple[EventKind, Trigger]:
    """Read "said on Jan. 6 it had tested a device" as a test, not a statement."""
    if trigger.kind is not EventKind.STATEMENT and text[trigger.start : trigger.end].lower() not in _TELLING:
        return trigger.kind, trigger
    deed = _own_deed(text, trigger, triggers)
    if deed is None or any(trigger.end < each.start and each is not when for each in whens):
        return trigger.kind, trigger
    return deed.kind, deed


def _own_deed(text: str, saying: Trigger, triggers: list[Trigger]) -> Trigger | None:
    """What those who speak say that they have done themselves: "said it had tested a device"."""
    for deed in triggers:
        if deed.start > saying.end and deed.kind in _CONTENT:
            gap = text[saying.end : deed.end]
            told = _PERFECT.search(gap) or is_fired(text, saying, deed)
            if told and "“" not in gap and '"' not in gap:
                return deed
    return None


def _lead(
    reading: Reading,
    published: HonestDate,
    sentence: Sentence,
    found: tuple[list[When], list[Trigger]],
    quoted: tuple[list[Quote], list[int], str],
) -> Iterator[Telling]:
    """The opening sentence tells the news of the day even where it names none."""
    if RECAP.search(reading.text, sentence.start, sentence.end):
        return
    quotes, starts, _ = quoted
    whens, triggers = found
    offset = min((when.start for when in whens if when.rule in OFFSETS), default=sentence.end)
    outside = [
        trigger
        for trigger in triggers
        if trigger.start < offset and quote_at(starts, quotes, trigger.start) is None
    ]
    for first in sorted(
        outside,
        key=lambda each: (
            is_aside(reading.text, sentence.start, each),
            not each.verb,
            each.kind is EventKind.STATEMENT,
            each.start,
        ),
    ):
        mood = mood_at(reading.text, sentence.start, first)
        if mood is Mood.TOLD:
            when = When(sentence.start, sentence.start, _published_day(published), "lead")
            kind, trigger = _content(reading.text, first, outside, whens, when)
            yield Telling(sentence, trigger, kind, when, mood)
            if kind in _CONTENT:
                yield from _condemnation(reading, sentence, outside, when)
            return


_CONDEMN = re.compile(r"condemn|denounc", re.IGNORECASE)


def _condemnation(
    reading: Reading, sentence: Sentence, triggers: list[Trigger], when: When
) -> Iterator[Telling]:
    """A launch that the opening condemns is told together with the condemnation."""
    for trigger in triggers:
        if trigger.kind is EventKind.STATEMENT and _CONDEMN.match(reading.text, trigger.start):
            yield Telling(sentence, trigger, trigger.kind, when, Mood.TOLD)
            return


def _published_day(published: HonestDate) -> HonestDate:
    if published.exactness is Exactness.RANGE:
        return about(published)
    return replace(published, basis=Basis.PUBLISHED) if published.known else UNKNOWN_DATE
