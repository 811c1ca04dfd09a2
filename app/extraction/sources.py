"""Who a sentence rests on: in "…, state media said on Thursday" the deed is told, the saying its source."""

import re

from app.domain.vocabulary import EventKind
from app.extraction.dates import When
from app.extraction.modality import mood_at
from app.extraction.mood import Mood
from app.extraction.triggers import Trigger

# From the last comma of the sentence to the verb stand the ones who tell it, and the day ends the sentence.
_TELLERS = re.compile(
    r",\s+(?:[\w.’'-]+\s+){0,5}?(?P<media>media|news\s+agency|KCNA|Yonhap|Reuters|newspapers?|radio|television|"
    r"broadcaster|reports?)?(?P<office>officials?|ministry|military|department|Department|White\s+House|Pentagon|"
    r"Joint\s+Chiefs(?:\s+of\s+Staff)?|Treasury|Blue\s+House|government|command|agency|administration)?\s+$"
)
_REACH = 90  # characters from the comma to the verb
_LAST = re.compile(
    r"(?:\s+(?:morning|night|evening|afternoon))?(?:[.,]?\s*(?:$|\n|[.]\s)|,\s+(?:citing|quoting|and)\b)"
)
_CLAUSE = 240  # characters before a happening in which its clause begins
_ASIDE = re.compile(r"\b(?:which|who|whom|where|after|since|when|while|before|as|if|despite)\s[^,;—–]*$")
# "Mr. Kim had called off talks hours earlier", but not "said that it had called off talks".
_EARLIER = re.compile(
    r"^(?:(?!\b(?:said|says|announced|claimed|that|reported|confirmed)\b).)*\bhad\s+(?:\w+\s+){0,4}$"
)
_THAT = re.compile(r"\bthat\s[^,]*$")
# Deeds of words: "the United States rejected the offer, the State Department said" is what it said.
_WORDS = frozenset({EventKind.STATEMENT, EventKind.POLICY, EventKind.CANCELLATION})


def told_deed(text: str, start: int, saying: Trigger, when: When, triggers: list[Trigger]) -> Trigger | None:
    """The deed that a trailing source tells of; None where the saying is the happening itself."""
    if saying.kind is not EventKind.STATEMENT or saying.end > when.start or not _LAST.match(text, when.end):
        return None
    tellers = _tellers(text, start, saying)
    if tellers is None:
        return None
    before = (trigger for trigger in triggers if trigger.end <= tellers.start())
    deed = next((each for each in before if not _is_inside(text, start, each)), None)
    if deed is None or deed.kind in _WORDS or mood_at(text, start, deed) is not Mood.TOLD:
        return None
    return deed


def is_aside(text: str, start: int, trigger: Trigger) -> bool:
    """Whether a happening is told in a clause beside the sentence's own: "… after he had left the talks"."""
    before = text[max(start, trigger.start - _CLAUSE) : trigger.start]
    return _ASIDE.search(before) is not None or _EARLIER.search(before) is not None


def _is_inside(text: str, start: int, deed: Trigger) -> bool:
    return (
        is_aside(text, start, deed)
        or _THAT.search(text, max(start, deed.start - _CLAUSE), deed.start) is not None
    )


def _tellers(text: str, start: int, saying: Trigger) -> re.Match[str] | None:
    comma = text.rfind(",", max(start, saying.start - _REACH), saying.start)
    found = _TELLERS.match(text, comma, saying.start) if comma >= 0 else None
    return found if found and (found["media"] or found["office"]) else None


# "said early on Wednesday that North Korea fired a missile": told on the day it was fired.
_NORTH_DID = re.compile(
    r"(?:^|\bthat\s|[,)]\s|day\s|\d\s|\bsaid\s|ed\s)\s*(?:the\s+)?(?:nuclear-armed\s+)?(?:North\s+Korea|North|Pyongyang|"
    r"DPRK)\s+(?:has\s+|had\s+)?(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_FIRED = re.compile(r"(?:test-?)?fired|launched|shot|lobbed|tested", re.IGNORECASE)
_WHETHER = re.compile(
    r"\b(?:if|whether|when|unless|would|could|may|might|will|after|since|not)\b", re.IGNORECASE
)


def is_fired(text: str, saying: Trigger, other: Trigger) -> bool:
    """Whether what is said is that the North fired something."""
    gap = text[saying.end : other.start]
    fired = other.kind in _FLIGHTS and _FIRED.match(text, other.start) is not None
    return fired and _NORTH_DID.search(gap) is not None and not _WHETHER.search(gap)


_FLIGHTS = frozenset({EventKind.MISSILE, EventKind.SATELLITE})
