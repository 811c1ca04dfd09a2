"""Triggers of happenings in a stretch of text."""

import re
from dataclasses import dataclass

from app.domain.vocabulary import EventKind
from app.extraction.korean_trigger_words import KOREAN, KOREAN_STATEMENTS
from app.extraction.trigger_words import FAMILIES, STATEMENTS

_OBJECT = r"(?:\s+[\w’'.,-]+){0,6}?\s+"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word or phrase that gives a kind. `verb` is a finite happening; a noun only names one."""

    start: int
    end: int
    kind: EventKind
    verb: bool


def _shape(shape: str) -> str:
    return shape.replace("{object}", _OBJECT)


_ALL = (*KOREAN, *FAMILIES)
_TRIGGERS = re.compile(
    "|".join(rf"(?P<t{number}>\b(?:{_shape(family.shape)}))" for number, family in enumerate(_ALL)),
    re.IGNORECASE,
)
_STATEMENTS = re.compile(rf"\b(?:{_shape(STATEMENTS)})\b|{KOREAN_STATEMENTS}", re.IGNORECASE)


def spot_triggers(text: str, start: int, end: int) -> list[Trigger]:
    """All triggers of a stretch of text in order."""
    found = []
    for match in _TRIGGERS.finditer(text, start, end):
        family = _ALL[int((match.lastgroup or "t0")[1:])]
        found.append(Trigger(match.start(), match.end(), family.kind, family.verb))
    covered = [(trigger.start, trigger.end) for trigger in found]
    found.extend(
        Trigger(match.start(), match.end(), EventKind.STATEMENT, verb=True)
        for match in _STATEMENTS.finditer(text, start, end)
        if not any(left <= match.start() < right for left, right in covered)
    )
    return sorted(found, key=lambda trigger: trigger.start)
