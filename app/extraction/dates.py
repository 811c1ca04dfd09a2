"""Date expressions and what they resolve to, counted from the day of publication.

A mere year, month or week stays one: nothing here makes a day out of it. Where the day of publication is not
known, a relative expression is found but its date stays unknown.
"""

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from app.domain.article import Span
from app.domain.dates import UNKNOWN_DATE, HonestDate, day, parse_edtf
from app.domain.extraction import DateMention
from app.domain.vocabulary import Basis, Exactness
from app.extraction.calendar_words import MONTH_PATTERN, NUMBER_PATTERN, WEEKDAY_PATTERN, number, ordinal
from app.extraction.chronologies import Line, spot_lines
from app.extraction.date_patterns import FUTURE, PAST, SIFTED_DATES, UNTIL
from app.extraction.reckoning import Anchor, move, offset_of
from app.extraction.resolution import resolve_date
from app.extraction.sentences import Part, Sentence
from app.extraction.stories import in_story, is_long_ago

_WINDOW = 70  # characters before an expression in which a verb still governs it
# How sure a rule is, by the share of its readings that were right on the annotated corpus.
_CONFIDENCE = {
    "iso": 0.99,
    "month-day-year": 0.99,
    "day-month-year": 0.99,
    "month-year": 0.97,
    "year": 0.9,
    "today": 0.95,
}
_USUAL = 0.85
# Readings that say how far an event is from another one told in the same breath.
OFFSETS = frozenset({"offset", "day-offset"})


@dataclass(frozen=True, slots=True)
class When:
    """One date expression while reading: its date, its rule, and whether it looks ahead."""

    start: int
    end: int
    date: HonestDate
    rule: str
    ahead: bool = False

    @property
    def mention(self) -> DateMention:
        """The finding as others see it."""
        return DateMention(
            self.date, Span(self.start, self.end), self.rule, _CONFIDENCE.get(self.rule, _USUAL)
        )


@dataclass(frozen=True, slots=True)
class Scene:
    """What the dates of a sentence may be counted from beside the date last told."""

    published: HonestDate
    listed: HonestDate  # the year of its line in a chronology
    line: Line | None = None  # the day that opens the line
    history: bool = False  # every date told so far is of years ago
    any_day: int = -9  # the paragraph that speaks of "a Saturday"


def spot_dates(text: str, sentences: list[Sentence], published: HonestDate) -> list[When]:
    """All date expressions of a text in order, each resolved."""
    found: list[When] = []
    told: When | None = None  # the last date; the other end of "four days after" is beside the story
    lines = spot_lines(text, sentences, published)
    paragraph, scene = -1, Scene(published, UNKNOWN_DATE)
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            scene = replace(scene, listed=_year_of_line(text, sentence), line=lines.get(paragraph))
        if sentence.part is Part.FURNITURE:
            continue
        here = _in_sentence(text, sentence, scene, told)
        if scene.listed.known and len(here) > 1 and here[0].date == scene.listed:
            here = here[1:]  # "1994: … on October 21" is told once, on that day
        old = all(is_long_ago(when.date, published.earliest) for when in here)
        scene = replace(
            scene,
            line=None,
            any_day=_any_day(text, sentence, scene),
            history=old and bool(here) if not found else scene.history and old,
        )
        found.extend(here)
        told = next((when for when in reversed(here) if _tells_on(text, when)), told)
    return _with_local_day(text, found, published)


_LINE_YEAR = re.compile(r"\s*(?:[-–•*]\s*)?((?:19|20)\d\d)\s*(?:[:–—]|-\s)")
_LISTED = frozenset({"month-day", "day-month", "month", "month-days-year", "days-month-year", "holiday"})


_SOME_DAY = re.compile(rf"\b(?:on\s+an?|one)\s+{WEEKDAY_PATTERN}\b", re.IGNORECASE)


def _any_day(text: str, sentence: Sentence, scene: Scene) -> int:
    """The last paragraph that told of "a Saturday", whose other weekdays are of that unknown week."""
    return sentence.paragraph if _SOME_DAY.search(text, sentence.start, sentence.end) else scene.any_day


def _year_of_line(text: str, sentence: Sentence) -> HonestDate:
    """The year that heads a line of a chronology ("1994: …"); days and months of the line are of it."""
    match = _LINE_YEAR.match(text, sentence.start)
    return parse_edtf(match[1]) if match else UNKNOWN_DATE


def _with_local_day(text: str, found: list[When], published: HonestDate) -> list[When]:
    """Once "Friday, local time" is tomorrow already, a bare "Friday" of the same text is that day too."""
    if published.earliest is None or published.exactness is not Exactness.DAY:
        return found
    tomorrow = day(published.earliest + timedelta(days=1), basis=Basis.RELATIVE)
    words = {
        text[when.start : when.end].lower()
        for when in found
        if when.rule == "relative-weekday" and when.date == tomorrow and not when.ahead
    }
    if not words:
        return found
    return [
        replace(when, date=tomorrow)
        if when.rule == "relative-weekday" and text[when.start : when.end].lower() in words
        else when
        for when in found
    ]


def _in_sentence(text: str, sentence: Sentence, scene: Scene, earlier: When | None) -> list[When]:
    found: list[When] = []
    start = sentence.start
    line = scene.line
    if line is not None:
        scene = replace(scene, listed=line.year)
        if line.date.known:
            start = line.end
            found.append(When(line.start, start, line.date, "listed"))
    for match in SIFTED_DATES.finditer(text, start, sentence.end):
        rule = (match.lastgroup or "").removesuffix("__").replace("_", "-")
        if not _is_date(rule, match, text):
            continue
        before = next((when for when in reversed(found) if _tells_on(text, when)), earlier)
        ahead = _looks_ahead(text, sentence, match)
        anchor = Anchor(scene.published, before.date if before else UNKNOWN_DATE, ahead=ahead)
        if rule in OFFSETS:
            resolved = _offset_date(found, match, sentence, anchor)
        else:
            resolved, rule = _resolved(rule, match, anchor, scene, sentence)
        if (years := _years_since(text, match, resolved)) > 0:
            resolved, rule = _years_before(resolved, years), "anniversary"
        found.append(When(match.start(), match.end(), resolved, rule, ahead=ahead))
    return found


def _tells_on(text: str, when: When) -> bool:
    """Whether a story goes on from a date: not from the other end of "four days after", nor from "the
    sanctions of 2016", which only says which ones.
    """
    which = when.rule == "year" and text[max(0, when.start - 3) : when.start] == "of "
    return when.rule not in OFFSETS and not which


def _resolved(
    rule: str, match: re.Match[str], anchor: Anchor, scene: Scene, sentence: Sentence
) -> tuple[HonestDate, str]:
    """The date of an expression, by its line, by the story it stands in, or by itself; and the rule."""
    if scene.listed.known and rule in _LISTED:
        return resolve_date(rule, match, Anchor(UNKNOWN_DATE, scene.listed, ahead=False)), "listed"
    if rule == "relative-weekday" and not match["wq"] and 0 <= sentence.paragraph - scene.any_day <= 1:
        return UNKNOWN_DATE, rule  # "it went out on a Saturday. On Sunday …"
    if scene.history and not anchor.ahead:
        story = in_story(rule, match, anchor.told, scene.published.earliest)
        if story.known:
            return story, "story"
    return resolve_date(rule, match, anchor), rule


# "Sunday marked sixteen years since", "Friday is the second anniversary of"
_SINCE = re.compile(
    rf"\s+(?:(?:will\s+)?marks?|marked|marking|is|was|will\s+be)\s+(?:exactly\s+|the\s+)?(?:"
    rf"(?P<n>{NUMBER_PATTERN})\s+years?\s+(?:since|from|after)\b|(?P<o>\w+)(?:-year)?\s+anniversary\s+of\b)",
    re.IGNORECASE,
)


def _years_since(text: str, match: re.Match[str], resolved: HonestDate) -> int:
    """How many years after a happening the day is of which the text says so; 0 for others."""
    since = _SINCE.match(text, match.end()) if resolved.exactness is Exactness.DAY else None
    if since is None:
        return 0
    return number(since["n"]) if since["n"] else ordinal(since["o"])


def _years_before(moment: HonestDate, years: int) -> HonestDate:
    if moment.earliest is None:
        return UNKNOWN_DATE
    try:
        return day(moment.earliest.replace(year=moment.earliest.year - years), basis=Basis.RELATIVE)
    except ValueError:  # the 29th of February
        return UNKNOWN_DATE


_MONTH_BEFORE = re.compile(rf"\b(?:{MONTH_PATTERN})\s+$")


# "would have been unthinkable a year ago" tells nothing of that year.
_UNTHINKABLE = re.compile(r"\b(?:unthinkable|unimaginable|inconceivable)\s+(?:\w+\s+){0,2}$")
_AGO = re.compile(r"\bago,?(?:\s+(?:on|this))?\s+$")
_ANY_DAY = re.compile(r"\b(?:on\s+an?|one)\s+$", re.IGNORECASE)  # "on a Wednesday" is any of them
_SAID_THAT = re.compile(r"\b(?:sa(?:id|ys?|ying)|told\s\S+|\w+ed|believes?|hopes?|notes?|so)\s+$")


_OF_AGO = frozenset({"relative-weekday", "today", "unit", "month-relative", "weekend"})


def _is_other_words(rule: str, match: re.Match[str], before: str) -> bool:
    """Whether the words before an expression make another one of it: "a year ago on", "on a", "said that"."""
    if rule in _OF_AGO and _AGO.search(before):
        return True  # "a year ago on Wednesday" is one day
    if rule == "relative-weekday" and not match["wq"] and _ANY_DAY.search(before):
        return True
    if rule == "ago" and _UNTHINKABLE.search(before):
        return True
    pointing = rule in {"later", "month-told"} and match[0].startswith("that ")
    return pointing and _SAID_THAT.search(before) is not None  # "said that May …"


def _is_date(rule: str, match: re.Match[str], text: str) -> bool:
    if _is_other_words(rule, match, text[max(0, match.start() - 36) : match.start()]):
        return False
    if (
        rule == "unit"
        and match["uu"].lower() == "year"
        and _MONTH_BEFORE.search(text, max(0, match.start() - 12), match.start())
    ):
        return False  # "in February this year" is a month
    if rule == "later" and not any(match[key] for key in ("td", "tv", "ty", "tz")):
        return False
    if rule == "year":
        return (
            text[match.end() : match.end() + 1] not in {"s", "-"}
            or text[match.end() : match.end() + 2] == "-0"
        )
    return not (rule == "part-of" and match["pt"] == "on")


_GOES_ON = re.compile(
    r"(?:\s+(?:morning|evening|night|afternoon))?,?\s+(?:will|is\s+to|are\s+to|is\s+expected\s+to|"
    r"plans\s+to)\b|['’]s\s+(?:\w+[- ])?(?:anticipated|awaited|planned|scheduled|upcoming|coming|expected)\b"
)


def _looks_ahead(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the nearest verb before the expression is of the future."""
    before = text[max(sentence.start, match.start() - _WINDOW) : match.start()]
    if UNTIL.search(before) or _GOES_ON.match(text, match.end()):
        return True
    future = past = -1
    for found in FUTURE.finditer(before):
        future = found.start()
    for found in PAST.finditer(before):
        past = found.start()
    return future > past


def _offset_date(found: list[When], match: re.Match[str], sentence: Sentence, anchor: Anchor) -> HonestDate:
    """The date of the clause after "a day after": that far from the main clause's own day."""
    amount, unit = offset_of(match)
    exact = {Exactness.DAY, Exactness.MONTH} if unit in {"month", "year"} else {Exactness.DAY}
    main = next((when.date for when in reversed(found) if when.date.exactness in exact), None)
    if main is None and sentence.paragraph == 0 and anchor.today is not None:
        main = day(anchor.today)
    return move(main, amount, unit) if main else UNKNOWN_DATE
