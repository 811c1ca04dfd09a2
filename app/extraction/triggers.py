"""Triggers of happenings in a stretch of text."""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.domain.vocabulary import EventKind
from app.extraction.korean_trigger_words import KOREAN, KOREAN_STATEMENTS
from app.extraction.sieve import Sieve
from app.extraction.statement_trigger_words import STATEMENTS
from app.extraction.trigger_words import FAMILIES

_ON = r"(?:,? (?:on )?\w+day,?)?"  # "traveled Tuesday to Pyongyang"
_SEEMING = r"(?: what (?:\w+ ){1,2}to (?:be|have been))?"  # "fired what appeared to be two missiles"
_OBJECT = r"(?:\s+[\w’'.,-]+){0,6}?\s+"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word or phrase that gives a kind. `verb` is a finite happening; a noun only names one."""

    start: int
    end: int
    kind: EventKind
    verb: bool


def _shape(shape: str) -> str:
    return shape.replace("{object}", _OBJECT).replace("{on}", _ON).replace("{seeming}", _SEEMING)


_ALL = (*KOREAN, *FAMILIES)
_TRIGGERS = re.compile(
    "|".join(rf"(?P<t{number}>\b(?:{_shape(family.shape)}))" for number, family in enumerate(_ALL)),
    re.IGNORECASE,
)
_STATEMENTS = re.compile(rf"\b(?:{_shape(STATEMENTS)})\b|{KOREAN_STATEMENTS}", re.IGNORECASE)
_SIFTED_TRIGGERS, _SIFTED_STATEMENTS = Sieve(_TRIGGERS), Sieve(_STATEMENTS)


# What is "released" to readers: "a letter, which was released on Thursday".
_PAPERS = re.compile(
    r"\b(?:letters?|statements?|reports?|videos?|photos?|photographs|images?|documents?|transcripts?|readout|"
    r"text|excerpts?|lists?|data|figures?|footage|pictures?|polls?|survey|tweets?|book|memoirs?|findings)\b"
    r"(?:(?!\b(?:and|but)\b)[^.;]){0,40}$",
    re.IGNORECASE,
)
_PAPER_REACH = 60
_STRETCHES = 400  # sentences kept in mind: one text is gone through several times


def _is_publication(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether words on paper, not people, were released."""
    return "releas" in match[0].lower() and bool(
        _PAPERS.search(text[max(start, match.start() - _PAPER_REACH) : match.start()])
    )


def spot_triggers(text: str, start: int, end: int) -> list[Trigger]:
    """All triggers of a stretch of text in order."""
    return list(_spotted(text, start, end))


@lru_cache(maxsize=_STRETCHES)
def _spotted(text: str, start: int, end: int) -> tuple[Trigger, ...]:
    found = []
    for match in _SIFTED_TRIGGERS.finditer(text, start, end):
        family = _ALL[int((match.lastgroup or "t0")[1:])]
        if family.kind is EventKind.DETENTION and _is_publication(text, start, match):
            continue
        found.append(Trigger(match.start(), match.end(), family.kind, family.verb))
    covered = [(trigger.start, trigger.end) for trigger in found]
    found.extend(
        Trigger(match.start(), match.end(), EventKind.STATEMENT, verb=True)
        for match in _SIFTED_STATEMENTS.finditer(text, start, end)
        if not any(left <= match.start() < right for left, right in covered)
    )
    return tuple(sorted(found, key=lambda trigger: trigger.start))
