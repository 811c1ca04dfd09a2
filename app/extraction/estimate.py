"""When an article that bears no day was published, by what it says itself and what the record knows.

Clues vote for days. The estimate is the span that all clues of the best day leave, never more exact than
that; too few clues leave the day unknown.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.dates import UNKNOWN_DATE, HonestDate, parse_edtf, span
from app.domain.vocabulary import Basis
from app.extraction.calendar_words import WEEKDAY_PATTERN, WEEKDAYS
from app.extraction.clues import Clue, spot_clues
from app.extraction.dates import When
from app.extraction.naming import Named, Reading
from app.extraction.recorded import Days

# A day of the month beside its happening, or two lesser clues that agree, are the least that is believed.
_LEAST = 1.9
_BOUNDS, _LEAST_BOUND = 2, 1.4  # where terms that have ended agree on the time, one clue will do
_LEAST_WITHIN = 1.4  # within weeks that are settled already
_MOST = 60  # clues of a sort; the longest article of the corpus has 30
_SHORT = 4  # days; a span this short is not looked into further
_MARGIN = 0.5  # a day with nearly as many votes may be the one too
_LONGEST = 400  # days; a span longer than a year tells nothing of use
_SHOWN = 3  # clues named in the note
_EARLIER_ON = re.compile(rf"\b[Ee]arlier\s+on\s+({WEEKDAY_PATTERN})\b")


@dataclass(frozen=True, slots=True)
class Estimate:
    """When an article came out as far as can be told, and what that rests on, in words."""

    date: HonestDate
    note: str


def uncertain(estimate: HonestDate) -> HonestDate:
    """An estimated span as it is kept and shown: every end of it in doubt, never as a document's own date."""
    marked = "/".join(f"{end}?" for end in estimate.edtf.split("/"))
    return parse_edtf(marked, basis=Basis.INFERRED)


NO_ESTIMATE = Estimate(UNKNOWN_DATE, "")


def estimate_publication(reading: Reading, mentions: list[Named], whens: list[When]) -> Estimate:
    """The span of days in which a text without a date was published; unknown where too little tells."""
    found = _settled(_within_bounds(_few(spot_clues(reading, mentions, whens))), _LEAST)
    if found is None:
        return NO_ESTIMATE
    first, last, agreeing = found
    if (last - first).days > _SHORT:
        near = [
            each
            for clue in _few(spot_clues(reading, mentions, whens, (first, last)))
            if (each := _inside(clue, first, last)) is not None
        ]
        closer = _settled(near, _LEAST_WITHIN)
        if closer is not None:
            first, last = max(first, closer[0]), min(last, closer[1])
            agreeing = [*closer[2], *agreeing]
    first, last = _on_weekday(reading.text, first, last)
    if (last - first).days > _LONGEST:
        return NO_ESTIMATE
    words = "; ".join(f"“{clue.words}”" for clue in list(dict.fromkeys(agreeing))[:_SHOWN])
    moment = span(first, last, basis=Basis.INFERRED)
    return Estimate(moment, f"published {moment.edtf}, inferred from the record and {words}")


def _few(clues: Iterable[Clue]) -> list[Clue]:
    """The first clues of each sort: what a long text adds to them only costs time."""
    every = list(clues)
    telling = [clue for clue in every if not clue.bound]
    return [*telling[:_MOST], *[clue for clue in every if clue.bound][:_MOST]]


def _settled(clues: list[Clue], least: float) -> tuple[date, date, list[Clue]] | None:
    """The days that most clues agree on, with those clues, heaviest first; None where they are too light."""
    starts = sorted({first for clue in clues for first, _ in clue.spans})
    telling = [clue for clue in clues if not clue.bound]
    votes = {start: _votes(clues, start) for start in starts}
    best = max(votes, key=lambda start: votes[start], default=None)
    if best is None:
        return None
    terms = (_holding(clue, best) for clue in clues if clue.bound)
    bounds = sum(term is not None and term[1] < date.max for term in terms)
    if _votes(telling, best) < (min(least, _LEAST_BOUND) if bounds >= _BOUNDS else least):
        return None
    runs = [_run(clues, start) for start, vote in votes.items() if vote >= votes[best] - _MARGIN]
    agreeing = sorted((clue for clue in telling if _holding(clue, best)), key=lambda clue: -_vote(clue))
    return min(run[0] for run in runs), max(run[1] for run in runs), agreeing


def _inside(clue: Clue, first: date, last: date) -> Clue | None:
    """A clue as far as it tells days of a span apart."""
    spans = tuple(
        (max(first, days[0]), min(last, days[1]))
        for days in clue.spans
        if days[0] <= last and days[1] >= first
    )
    if clue.bound or not spans or (first, last) in spans:
        return None
    return replace(clue, spans=spans)


def _within_bounds(clues: list[Clue]) -> list[Clue]:
    """Without the happenings that lie outside the terms and years the text names, where others lie inside."""
    bounds = [clue for clue in clues if clue.bound]
    kept = []
    for clue in clues:
        if clue.bound:
            kept.append(clue)
            continue
        fits = {days: sum(_holding(bound, days[1]) is not None for bound in bounds) for days in clue.spans}
        most = max(fits.values())
        kept.append(replace(clue, spans=tuple(days for days in clue.spans if fits[days] == most)))
    return kept


def _run(clues: list[Clue], moment: date) -> Days:
    """The days that every clue allows which allows this one."""
    held = [days for clue in clues if (days := _holding(clue, moment)) is not None]
    return max(days[0] for days in held), min(days[1] for days in held)


def _holding(clue: Clue, moment: date) -> Days | None:
    """The narrowest of a clue's spans that holds a day."""
    spans = [days for days in clue.spans if days[0] <= moment <= days[1]]
    return min(spans, key=lambda days: days[1] - days[0]) if spans else None


def _vote(clue: Clue) -> float:
    return clue.weight if clue.bound else clue.weight / len(clue.spans)


def _votes(clues: list[Clue], moment: date) -> float:
    """What speaks for a day; a clue that fits many happenings counts for less, one happening once a sort."""
    strongest: dict[Days, float] = {}
    for clue in clues:
        days = _holding(clue, moment)
        if days is not None:
            strongest[days] = max(strongest.get(days, 0.0), _vote(clue))
    return sum(strongest.values())


def _on_weekday(text: str, first: date, last: date) -> Days:
    """Narrow a span by "earlier on Monday", which is written on a Monday."""
    for match in _EARLIER_ON.finditer(text):
        index = WEEKDAYS[match[1].lower()]
        on = [
            first + timedelta(days=step)
            for step in range(min((last - first).days, _LONGEST) + 1)
            if (first + timedelta(days=step)).weekday() == index
        ]
        if len(on) == 1:
            return on[0], on[0]
    return first, last
