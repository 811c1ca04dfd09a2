"""Meetings: whether talks are a summit, and how many of them one sentence tells."""

import re

from app.domain.vocabulary import EventKind, Side
from app.extraction.naming import Named, Reading
from app.extraction.parties import is_leader
from app.extraction.tellings import Telling

MEETINGS = frozenset({EventKind.SUMMIT, EventKind.TALKS, EventKind.VISIT})
AGAIN = re.compile(
    r"\b(?:more|another|second|third|follow-up|further)\s+(?:\w+\s+)?(?:meeting|summit|round|talks)|"
    r"\bmet\s+again\b|\bboth\s+(?:sides|leaders|men)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(two|three|both)\s+(?:more\s+|other\s+|further\s+)?(?:meetings|summits|rounds)\b", re.IGNORECASE
)
_COUNT = {"two": 2, "both": 2, "three": 3}


def kind_of(reading: Reading, telling: Telling, people: list[Named]) -> EventKind:
    """Talks between heads of state are a summit; what is called a summit stays one."""
    kind = telling.kind
    near = reading.text[max(telling.sentence.start, telling.trigger.start - 40) : telling.trigger.end + 50]
    if kind is EventKind.TALKS and _ENVOYS.search(near):
        return kind
    if kind is EventKind.TALKS and _is_the_summit(reading, telling, people):
        return EventKind.SUMMIT
    if kind in {EventKind.TALKS, EventKind.VISIT}:
        sides = {
            mention.side
            for mention in people
            if is_leader(mention, reading) and _in_clause(reading, telling, mention)
        }
        return EventKind.SUMMIT if len(sides) > 1 else kind
    return kind


_CLAUSE = re.compile(r";|:|,\s+(?:and|but|while|as)\b|\b(?:but|while|because|although)\b")


def _in_clause(reading: Reading, telling: Telling, mention: Named) -> bool:
    """Whether somebody is named in the trigger's own clause; whom an earlier sentence named counts too."""
    if not telling.sentence.start <= mention.start < telling.sentence.end:
        return True
    first, last = sorted((mention.start, telling.trigger.start))
    return _CLAUSE.search(reading.text, first, last) is None


_ENVOYS = re.compile(
    r"\b(?:teams?|officials?|envoys?|working-level|negotiators?|delegations?|aides|diplomats?|ministers?|"
    r"advance|preparatory)\b",
    re.IGNORECASE,
)
_THE_MEETING = re.compile(
    r"\b(?:the|a|his|their|planned|possible|historic|face-to-face|in-person)\s+(?:\w+\s+)?(?:meeting|"
    r"talks)\b",
    re.IGNORECASE,
)
_LED = {"north-korea": Side.DPRK, "united-states": Side.US, "south-korea": Side.ROK}


def _is_the_summit(reading: Reading, telling: Telling, people: list[Named]) -> bool:
    """Whether "the meeting" of one leader with the other's country is the summit the text is about."""
    if "summit" not in reading.folded and "summit" not in reading.title.lower():
        return False
    sides = {mention.side for mention in people if is_leader(mention, reading)}
    states = {side for mention in people if (side := _LED.get(mention.key)) is not None}
    words = reading.text[telling.sentence.start : telling.sentence.end]
    return bool(sides) and bool(states - sides) and _THE_MEETING.search(words) is not None


def count_of(words: str) -> int:
    """How many happenings "two more meetings" are."""
    match = _COUNTED.search(words)
    return _COUNT[match[1].lower()] if match else 1
