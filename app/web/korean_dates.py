"""Dates as Korean newspapers write them: 2018년 6월 12일, 2019년 2월 27~28일, 1984년경."""

from collections.abc import Iterator
from typing import Protocol

SEASONS = {21: "봄", 22: "여름", 23: "가을", 24: "겨울"}
WINTER = 24


class Point(Protocol):
    """A day, month, season or year; 0 stands for what is not known, `mark` is EDTF's."""

    @property
    def year(self) -> int:
        """The year."""

    @property
    def month(self) -> int:
        """The month or EDTF’s number of a season."""

    @property
    def day(self) -> int:
        """The day of the month."""

    @property
    def mark(self) -> str:
        """EDTF’s mark of doubt, or nothing."""

    @property
    def machine(self) -> str:
        """The form of HTML’s datetime."""


def pieces(start: Point, end: Point | None, *, open_end: bool) -> Iterator[tuple[str, str]]:
    """A date in parts, each with its machine form, which joining words have none of."""
    marks = {start.mark, end.mark if end is not None else ""}
    if end is None or point_words(start) == point_words(end):
        yield point_words(start), start.machine
    else:
        yield _first_words(start, end), start.machine
        yield "~", ""
        yield _last_words(start, end), end.machine
    if marks & {"~", "%"}:
        yield "경", ""
    if end is None and open_end:
        yield "부터", ""
    if marks & {"?", "%"}:
        yield "(불확실)", ""


def point_words(point: Point) -> str:
    """One point, whole: 2018년 6월 12일, 2018년 6월, 2018년 봄, 2018년; winter names both its years."""
    if point.month == WINTER:
        return f"{point.year}~{(point.year + 1) % 100:02}년 겨울"
    return " ".join(_units(point))


def _units(point: Point) -> list[str]:
    month = SEASONS.get(point.month) or (f"{point.month}월" if point.month else "")
    return [unit for unit in (f"{point.year}년", month, f"{point.day}일" if point.day else "") if unit]


def _first_words(start: Point, end: Point) -> str:
    """The first point of a range; the unit that the last one repeats is left to it (27~28일)."""
    words = point_words(start)
    last_alone = _shared(start, end) == len(_units(start)) - 1
    return words[:-1] if last_alone and words[-1] == point_words(end)[-1] else words


def _last_words(start: Point, end: Point) -> str:
    """The last point of a range without the units that the first one has named."""
    shared = _shared(start, end)
    return " ".join(_units(end)[shared:]) if shared else point_words(end)


def _shared(start: Point, end: Point) -> int:
    """How many leading units the two have in common; none where they are not of one form."""
    first, last = _units(start), _units(end)
    if len(first) != len(last) or WINTER in {start.month, end.month}:
        return 0
    return next((n for n, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), len(first))
