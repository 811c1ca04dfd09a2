"""What a telling is worth: its status, whether it is news, and how it stands to the happening."""

import re
from datetime import timedelta

from app.domain.dates import HonestDate
from app.domain.vocabulary import EventKind, EventStatus, Exactness, Relation
from app.extraction.dates import OFFSETS
from app.extraction.modality import LOOK_BACK, RECAP
from app.extraction.mood import Mood
from app.extraction.naming import Reading
from app.extraction.tellings import Telling

# News is told within a fortnight: "last week" in a weekly still is, "last month" no longer.
_NEWS_DAYS = 14
_FRESH_DAYS = 3
_NEWS_SPAN = 31  # days of an interval that can still be "just now"; "earlier this year" is none
_NEAR_RULES = frozenset(
    {
        "relative-weekday",
        "today",
        "part-of",
        "weekend",
        "unit",
        "some-ago",
        "recent",
        "korean-relative",
        "korean-monthday",
        "lead",
    }
)
_UNITS_NEAR = re.compile(r"week|주|day", re.IGNORECASE)
_WIRE = re.compile(r"\((Reuters|AP|AFP|UPI|Yonhap|Kyodo|Xinhua|KCNA)\)")
_DATELINE_LENGTH = 160
_VIA = re.compile(r"\baccording\s+to\b|\breport(?:s|ed|edly)\b|\bciting\b|\bsources\b", re.IGNORECASE)


# A plan told as one of the past: what came of it is not said by that ("was due to visit on Tuesday").
_HAD_BEEN_PLANNED = re.compile(
    r"\b(?:was|were|had\s+been)\s+(?:originally\s+|initially\s+|once\s+)?(?:due|scheduled|set|slated|supposed|"
    r"planned|expected)\b|\bhad\s+planned\b|(?:계획|예정)(?:이었|이던|됐던|되었던)",
    re.IGNORECASE,
)


def status_of(published: HonestDate, telling: Telling, words: str) -> EventStatus:
    """Planned, denied or happened, by mood, by the words of its sentence and by the day of publication."""
    date = telling.when.date
    if telling.mood is Mood.DENIED:
        return EventStatus.DENIED
    if _is_ahead(published, date):
        return EventStatus.PLANNED
    if telling.mood is Mood.PLANNED or (telling.when.ahead and telling.kind is not EventKind.STATEMENT):
        over = published.earliest is not None and date.latest is not None and date.latest < published.earliest
        told = over and not _HAD_BEEN_PLANNED.search(words)
        return EventStatus.HAPPENED if told else EventStatus.PLANNED
    return EventStatus.HAPPENED


def _is_ahead(published: HonestDate, date: HonestDate) -> bool:
    """Whether a date lies after the publication; a single day may be tomorrow already in Korea."""
    if published.latest is None or date.earliest is None:
        return False
    slack = timedelta(days=1 if date.earliest == date.latest else 0)
    return date.earliest > published.latest + slack


# A line of a chronology, an anniversary and the other end of "a day after" are memories, a remark no news.
_OLD_RULES = frozenset({*OFFSETS, "remark", "listed", "anniversary", "story"})
# "it had fired on Saturday": what was over before the news; "said it had fired" is the news itself.
_HAD = re.compile(r"\bhad\s+(?:\w+ly\s+|also\s+|then\s+|been\s+)?$")
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|announc\w+|report\w*|confirm\w*|reveal\w*|claim\w*|according|officials?|that|"
    r"acknowledg\w+|disclos\w+|learn\w*|whether|if)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(r"[가-힣]?던[ ,]")  # "억류됐던 미국인": held once
_ASKS = re.compile(r"(?:QUESTION|Question|Q)\s?[:.]\s")  # what a questioner tells is known to all
_OWNED_DAY = re.compile(r"(?:day|night|morning|week|weekend)['’]s\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
# "Saturday's launch" on Monday is known already; "Thursday's launch" on Friday is the news.
_FOLLOW_UP_DAYS = 2


def is_background(published: HonestDate, telling: Telling, text: str) -> bool:
    """Whether the sentence itself tells a happening as known or over before the news."""
    trigger = telling.trigger
    before = text[telling.sentence.start : trigger.start]
    asked = _ASKS.match(text, text.rfind("\n", 0, telling.sentence.start) + 1)
    if asked or _ONCE.match(text, trigger.end) or telling.when.rule in _OLD_RULES:
        return True
    if _HAD.search(before) and not _SAYING.search(before):
        return True
    if telling.when.rule == "recent" and not trigger.verb:
        return True  # "recently termed the joint exercises a …": which is known
    if trigger.verb or not _OWNED_DAY.search(before):
        return False
    latest = telling.when.date.latest
    return (
        latest is not None
        and published.earliest is not None
        and published.earliest - latest >= timedelta(days=_FOLLOW_UP_DAYS)
    )


def is_new(published: HonestDate, telling: Telling, words: str, text: str) -> bool:
    """Whether the text tells it as having just come about; `words` are those of its sentence."""
    # News stands in the main clause of the reporter's own sentence.
    if telling.mood is not Mood.TOLD or telling.quoted or is_background(published, telling, text):
        return False
    date = telling.when.date
    rule = telling.when.rule
    if _is_stale(published, telling, words) or _is_timeless(published):
        return False
    if not published.known:
        return (
            rule in _NEAR_RULES
            and not (rule == "unit" and not _UNITS_NEAR.search(words))
            and not RECAP.search(words)
        )
    if date.earliest is None or date.latest is None or published.latest is None or published.earliest is None:
        return False
    near = date.latest >= published.earliest - timedelta(days=_NEWS_DAYS)
    if (date.latest - date.earliest).days > _NEWS_SPAN or (
        date.exactness is Exactness.MONTH and published.exactness is Exactness.DAY
    ):
        return False
    exact = date.exactness in {Exactness.DAY, Exactness.RANGE} or rule in _NEAR_RULES
    # "Their first summit since 2019" is news where the day is yesterday's.
    fresh = date.exactness is Exactness.DAY and date.latest >= published.earliest - timedelta(
        days=_FRESH_DAYS
    )
    return near and exact and not (LOOK_BACK if fresh and rule != "lead" else RECAP).search(words)


def _is_timeless(published: HonestDate) -> bool:
    """Whether not even the month of an article is known, so that nobody can tell its news."""
    if published.exactness is not Exactness.RANGE or not published.earliest or not published.latest:
        return False
    return (published.latest - published.earliest).days > _NEWS_SPAN


def relation_of(reading: Reading, status: EventStatus, words: str, *, new: bool) -> Relation:
    """How the article stands to the happening."""
    if status is EventStatus.DENIED:
        return Relation.DENIAL
    if not new:
        return Relation.BACKGROUND
    wire = _WIRE.search(reading.text, 0, _DATELINE_LENGTH)
    if wire and not any(name in reading.publisher.lower() for name in _agency(wire[1].lower())):
        return Relation.WIRE_COPY
    return Relation.REWRITE if _VIA.search(words) else Relation.INDEPENDENT


# What opens an article without a day is its news, unless the sentence itself looks further back.
_STALE_LEAD = re.compile(
    r"\byears?\s+have\s+passed|\bmemoirs?\b|\bbiograph\w+|\bin\s+(?:his|her)\s+book\b|\bthen\s+still\b|"
    r"\b(?:once|twice|two|three|four|five|six|several|many)\s+times\b|\b(?:first|second|last)\s+term\b|"
    r"\bbetween\s+\d{4}\b|\d{4}년|\btend(?:s|ed)?\s+to\b|\bused\s+to\b|\b(?:has|have|had)\s+(?:often|long|always|"
    r"repeatedly|usually)\b|\b(?:often|usually|traditionally|always)\b|\bfor\s+(?:years|decades|generations)\b|"
    r"\bover\s+the\s+(?:years|decades)\b|곤 (?:했|하)|[해하]여? ?왔다",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:whom|where|when|since|until)\b[^,;]{0,40}$|\bhad\s+(?:\w+\s+)?$")
_YEAR = re.compile(
    r"(?:\b(?:in|since|from|until|of|by|and|early|late)|,)\s+((?:19|20)\d\d)(?![\d-])", re.IGNORECASE
)
_OF_YEAR = re.compile(r"\b(?:weeks?|days?|months?)\s+of\s+(?:19|20)\d\d\b")


def _is_stale(published: HonestDate, telling: Telling, words: str) -> bool:
    """Whether a sentence that names no day of its own tells something of other years."""
    if telling.when.rule == "recent":
        return _OF_YEAR.search(words) is not None
    if telling.when.rule != "lead":
        return False
    before = words[: telling.trigger.start - telling.sentence.start]
    year = published.earliest.year if published.earliest else 0
    other = any(int(found[1]) not in {year, year + 1} for found in _YEAR.finditer(words))
    return other or _STALE_LEAD.search(words) is not None or _RELATIVE.search(before) is not None


def _agency(mark: str) -> tuple[str, ...]:
    """How an agency may be written that marks its stories so."""
    return (mark, *_AGENCIES.get(mark, ()))


_AGENCIES = {
    "ap": ("associated press",),
    "afp": ("agence france", "france-presse"),
    "upi": ("united press",),
    "kcna": ("central news agency",),
}


def confidence_of(telling: Telling, *, peopled: bool) -> float:
    """How sure the finding is, by what it rests on."""
    score = 0.85 if telling.trigger.verb else 0.75
    if telling.when.rule == "lead":
        score -= 0.15
    if not peopled:
        score -= 0.3
    if telling.mood in {Mood.POSSIBLE, Mood.NEGATED}:
        score -= 0.2
    return round(max(score, 0.1), 2)
