"""Which happening a date belongs to: the nearest trigger in words, across as few clause borders as may be."""

import re

from app.domain.vocabulary import EventKind
from app.extraction.dates import OFFSETS, When
from app.extraction.korean_mood import korean_mood
from app.extraction.mood import Mood
from app.extraction.triggers import Trigger

_WORDS = re.compile(r"\w+")
# Borders of clauses and their cost in words, set by hand on the annotated corpus: a comma may stand in an
# apposition, a conjunction seldom joins a date to the clause before it.
_BORDERS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"[,(–—]"), 3),
    (
        re.compile(
            r"\b(?:that|which|who|whom|when|while|after|before|because|although|as|and|but|where|following|"
            r"despite)\b",
            re.IGNORECASE,
        ),
        5,
    ),
    (re.compile(r"[;:“”\"]"), 8),
)
_CLOSE_VERB = 6  # bonus of "said Friday", "on Friday, Trump said"
_MODIFIER = 5  # bonus of "a June 12 summit", "the test in September"
_NOUN = 1.5  # a noun only names a happening; the verb beside it tells one
_ADVERB = re.compile(
    r"^\s*(?:late|early|on|earlier|,|in|the|a|morning|night|evening|afternoon|local time|\w+ly)*\s*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\b(?:a|an|the|its|their|his|her|['’]s)\s+(?:planned\s+|scheduled\s+|proposed\s+)?$", re.IGNORECASE
)
_OWNED = re.compile(r"['’]s\s+(?:[\w-]+\s+){0,3}?(?:summit|meeting|talks|visit|drills?|exercises?)\b")
_SOURCE = 8
# "In a news conference in the early hours of Friday, he said …": what opens a sentence is of what follows.
_OCCASION = re.compile(r"(?:^|[—–-]\s)\s*(?:in|at|during|speaking|after|hours|late|early)\b", re.IGNORECASE)
_OPENING = 14  # characters before a date that opens its sentence ("Earlier on …")
_FARTHEST_NOW = 4  # "are currently in Beijing"
_FARTHEST_SAYING = 16  # "said in an interview with the broadcaster on Sunday"
_FARTHEST = 22  # a trigger further away in cost is not dated by the expression


_FARTHEST_LAST = 40  # "… met and had a talk with the undersecretary of state at the hall on June 17."
_ON = re.compile(r"\bon\s+$")
_LAST = re.compile(r"[.,]?\s*(?:\n|$)|[.]\s")


def _reach(text: str, when: When) -> float:
    """How far a date reaches: one that ends its sentence is of all that the sentence tells."""
    last = _ON.search(text, max(0, when.start - 8), when.start) and _LAST.match(text, when.end)
    return _FARTHEST_LAST if last else _FARTHEST


_RECALLED = re.compile(r",\s+the\s+[\w-]+\s+anniversary\s+of\b")


def attach(text: str, sentence_start: int, when: When, triggers: list[Trigger]) -> Trigger | None:
    """The trigger that a date belongs to, or None where all are too far."""
    best, best_cost = None, _reach(text, when)
    for trigger in triggers:
        if (
            trigger.start < when.end
            and when.start < trigger.end
            and not (trigger.start <= when.start and when.end <= trigger.end)
        ):
            continue
        if trigger.start >= when.end and _RECALLED.search(text, when.end, trigger.start):
            continue  # "on Friday, the 65th anniversary of the armistice"
        cost = _cost(text, sentence_start, when, trigger)
        if cost > _FARTHEST_NOW and text[when.start : when.end].lower() == "currently":
            continue
        if trigger.kind is EventKind.STATEMENT and cost > _FARTHEST_SAYING:
            continue
        if cost < best_cost:
            best, best_cost = trigger, cost
    if best is not None and _is_of_the_end(text, when, best):
        best = next((each for each in reversed(triggers) if each.verb and each.start > best.start), best)
    return _governor(text, when, best, triggers) if best is not None else None


_TOPIC = re.compile(r"[가-힣](?:은|는)\s*(?:지난\s+)?$")


def _is_of_the_end(text: str, when: When, nearest: Trigger) -> bool:
    """Whether a Korean day is of the verb that ends its sentence: it follows the topic, and the word beside
    it only names a plan or a possibility ("대통령실은 19일 … 회동하는 방안 … 고 했다").
    """
    if not when.rule.startswith("korean") or not _TOPIC.search(text, max(0, when.start - 8), when.start):
        return False
    return korean_mood(text, nearest) in {Mood.PLANNED, Mood.POSSIBLE}


_OBJECT_WORDS = 5  # between a verb and the noun it governs ("called off the planned summit")


_GATHERINGS = frozenset({EventKind.TALKS, EventKind.SUMMIT})
# "said at an emergency meeting on Friday": what was said is the happening, the meeting its occasion.
_SAID_AT = re.compile(r"\s+(?:in|at|during)\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,2}", re.IGNORECASE)


def _governor(text: str, when: When, noun: Trigger, triggers: list[Trigger]) -> Trigger:
    """The verb whose object the noun is: "called off the summit on Thursday" tells a cancellation."""
    if not noun.verb and noun.kind in _GATHERINGS:
        for verb in reversed(triggers):
            if verb.kind is EventKind.STATEMENT and _SAID_AT.fullmatch(text, verb.end, noun.start):
                return verb
    if noun.verb or when.end <= noun.start or when.ahead:
        return noun
    for verb in reversed(triggers):
        acts = verb.verb or verb.kind is EventKind.CANCELLATION  # "the exit from the talks on Thursday"
        if acts and verb.end <= noun.start and verb.kind is not EventKind.STATEMENT:
            gap = text[verb.end : noun.start]
            plain = len(_WORDS.findall(gap)) <= _OBJECT_WORDS and not any(
                border.search(gap) for border, _ in _BORDERS
            )
            return verb if plain else noun
    return noun


_QUOTED = re.compile(r"[“\"]\x01+[”\"]?")


def _between(text: str, start: int, end: int) -> str:
    """The words between two places, with a quotation as one nothing."""
    return _QUOTED.sub("", text[start:end])


def _cost(text: str, sentence_start: int, when: When, trigger: Trigger) -> float:
    if when.rule in OFFSETS:
        return _after_offset(text, when, trigger)
    if trigger.start <= when.start and when.end <= trigger.end:
        return 0.0
    before = trigger.end <= when.start
    gap = _between(text, trigger.end, when.start) if before else _between(text, when.end, trigger.start)
    cost = float(len(_WORDS.findall(gap)))
    for border, price in _BORDERS:
        cost += price * len(border.findall(gap))
    if before and (_ARTICLE.search(gap) or _OWNED.match(text, when.end)):
        cost += _MODIFIER  # "cancelled a June 12 summit": the day belongs to the noun after it
    elif before and trigger.verb and _ADVERB.match(gap):
        cost -= _CLOSE_VERB
    if not before:
        cost = _after_date(text[sentence_start : when.start], trigger, gap, cost)
    if not trigger.verb:
        cost += _NOUN
    return cost


def _after_date(lead: str, trigger: Trigger, gap: str, cost: float) -> float:
    """A date before its happening: it opens the sentence, or stands as a modifier of the noun."""
    if len(lead.strip()) <= _OPENING:
        cost = cost / 2 if trigger.verb else cost / 2 + 1
        if gap.startswith(","):
            cost -= 1
    elif not trigger.verb and not re.search(r"[,;:]|\b(?:that|and|but)\b", gap) and len(gap) < 40:  # noqa: PLR2004
        article = re.search(
            r"\b(?:a|an|the|its|their|his|her|this|that|['’]s)\s+(?:planned\s+|scheduled\s+)?$",
            lead,
            re.IGNORECASE,
        )
        cost -= _MODIFIER if article else 0
    else:
        cost += 2
        if trigger.kind is EventKind.STATEMENT and gap.startswith(",") and not _OCCASION.search(lead):
            cost += _SOURCE  # "met on Thursday, Xinhua said": the source of the sentence, not its happening
    return cost


def _after_offset(text: str, when: When, trigger: Trigger) -> float:
    """After "a day after …": the first happening that follows, and nothing else."""
    if trigger.start < when.end:
        return float("inf")
    gap = text[when.end : trigger.start]
    return (
        len(_WORDS.findall(gap))
        + 3.0 * gap.count(",")
        + (0.0 if trigger.verb else _NOUN)
        + (1.0 if trigger.kind is EventKind.STATEMENT else 0.0)
    )
