"""Chronologies: lines that each open with a day, a month or a year; what stands in them is of that time.

A line without a year takes it from its neighbours: the lines go forward in time, and the last one of them
lies before the publication.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.dates import UNKNOWN_DATE, HonestDate, parse_edtf
from app.domain.errors import InvalidDateError
from app.domain.vocabulary import Basis
from app.extraction.calendar_words import MONTH_PATTERN, YEAR_PATTERN, month_number
from app.extraction.sentences import Sentence

_FEWEST = 3  # lines that make a chronology; two may be an accident
_LINE = re.compile(
    rf"\s*(?:[-–—•*▲△◇○]+\s*)?(?P<words>(?P<y>{YEAR_PATTERN})|"
    rf"(?P<m>{MONTH_PATTERN})(?:\s+(?P<d>\d{{1,2}})(?P<to>\s?[-–]\s?(?:{MONTH_PATTERN}\s+)?\d{{1,2}})?)?"
    rf"(?:,?\s+(?P<my>{YEAR_PATTERN}))?|"
    rf"(?P<bd>\d{{1,2}})\s+(?P<bm>{MONTH_PATTERN})(?:,?\s+(?P<by>{YEAR_PATTERN}))?|"
    rf"(?:(?P<ky>{YEAR_PATTERN})\s?[.년]\s?)?(?P<km>\d{{1,2}})\s?[.월]\s?(?P<kd>\d{{1,2}})\s?[.일]?)"
    r"(?:(?P<lone>\s?년?\s*$)|\s*(?:[:–—=]|-{1,2}\s)|(?=\s+[A-Z][a-zA-Z.]*\s+[A-Za-z]))"
)


@dataclass(frozen=True, slots=True)
class Line:
    """What a line of a chronology opens with: its range in the text and the date it stands for.

    The date is unknown where the line opens with a span of days, which is read like any other, in `year`.
    """

    start: int
    end: int
    date: HonestDate
    year: HonestDate


def spot_lines(text: str, sentences: Iterable[Sentence], published: HonestDate) -> dict[int, Line]:
    """The dates that open the lines of chronologies, by paragraph; a mere year is left to the year itself."""
    opened: list[tuple[int, re.Match[str]]] = []
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            match = _LINE.match(text, sentence.start, sentence.end)
            if match is not None:
                opened.append((paragraph, match))
    if len(opened) < _FEWEST:
        return {}
    years = _years([match for _, match in opened], published.latest)
    lines = {}
    for (number, match), year in zip(opened, years, strict=True):
        if match["y"] is None and year:
            moment = UNKNOWN_DATE if match["to"] else _moment(match, year)
            if moment.known or match["to"]:
                lines[number] = Line(match.start("words"), match.end("words"), moment, parse_edtf(f"{year}"))
    return lines


def _years(matches: list[re.Match[str]], latest: date | None) -> list[int]:
    """The year of every line: its own, else the last in which it lies before the line below it."""
    years = [int(match["y"] or match["my"] or match["by"] or match["ky"] or 0) for match in matches]
    written = [index for index, year in enumerate(years) if year]
    for index in range(len(years) - 1, -1, -1):
        if years[index]:
            continue
        above = bisect_right(written, index) - 1
        headed = above >= 0 and (
            matches[written[above]]["y"] is None or matches[written[above]]["lone"] is not None
        )
        if headed:
            years[index] = _year_after(matches, years, index)
            continue
        below = _day_of(matches[index + 1], years[index + 1]) if index + 1 < len(years) else latest
        if below is None:
            continue
        month, number = _month_and_day(matches[index])
        years[index] = below.year - ((month, number or 1) > (below.month, below.day))
    return years


def _year_after(matches: list[re.Match[str]], years: list[int], index: int) -> int:
    """The first year in which a line lies after the dated lines above it."""
    start = index
    while start and not years[start]:
        start -= 1
    year, last = years[start], _month_and_day(matches[start])
    for match in matches[start + 1 : index + 1]:
        here = _month_and_day(match)
        year += (here[0], here[1] or 31) < (last[0], last[1] or 1)
        last = here
    return year


def _month_and_day(match: re.Match[str]) -> tuple[int, int]:
    """Month and day of a line; a day of 0 is a whole month, a month of 0 a whole year."""
    if match["y"]:
        return 0, 0
    if match["km"]:
        return int(match["km"]), int(match["kd"])
    return month_number(match["m"] or match["bm"]), int(match["d"] or match["bd"] or 0)


def _day_of(match: re.Match[str], year: int) -> date | None:
    month, number = _month_and_day(match)
    try:
        return date(year, month or 12, number or 28) if year else None
    except ValueError:
        return None


def _moment(match: re.Match[str], year: int) -> HonestDate:
    month, number = _month_and_day(match)
    own = match["my"] or match["by"] or match["ky"]
    try:
        written = f"{year:04d}-{month:02d}" + (f"-{number:02d}" if number else "")
        return parse_edtf(written, basis=Basis.STATED if own else Basis.RELATIVE)
    except InvalidDateError:
        return UNKNOWN_DATE
