"""Dates in words: what the Extended Date/Time Format says, never more exact than it is."""

import re
from dataclasses import dataclass
from datetime import date

from app.domain.dates import HonestDate
from app.domain.language import Language, _, language, msg
from app.web import korean_dates

UNKNOWN = msg("date not known")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
WINTER = 24

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%])?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a date as written; `datetime` is the machine's form, empty for joining words."""

    text: str
    datetime: str = ""

    @property
    def aside(self) -> bool:
        """Whether it says how far the date is to be trusted."""
        return not self.datetime and any(letter.isalpha() for letter in self.text)


@dataclass(frozen=True, slots=True)
class _Point:
    year: int
    month: int
    day: int
    mark: str

    @property
    def machine(self) -> str:
        """The form of HTML's datetime; a season has none of its own, so its year is given."""
        if self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.month and self.month not in SEASONS:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}"

    def words(self, *, month: bool = True, year: bool = True) -> str:
        """The point as written, with the parts that a range's second end repeats left out."""
        if self.month in SEASONS:
            following = f"–{(self.year + 1) % 100:02}" if self.month == WINTER else ""
            return f"{SEASONS[self.month]} {self.year}{following}"
        named = MONTHS[self.month - 1] if self.month and month else ""
        parts = [str(self.day) if self.day else "", named, str(self.year) if year else ""]
        return " ".join(part for part in parts if part)


def to_pieces(value: HonestDate) -> tuple[Piece, ...]:
    """Split a date into what is written inside and outside of HTML's `time`."""
    if not value.edtf:
        return (Piece(_(UNKNOWN)),)
    first, slash, second = value.edtf.partition("/")
    start = _point(first)
    end = _point(second) if slash and second not in {"", ".."} else None
    if language() is Language.KO:
        return tuple(Piece(*piece) for piece in korean_dates.pieces(start, end, open_end=bool(slash)))
    if end is not None:
        return _marked((start, end), _range(start, end))
    marked = _marked((start,), (Piece(start.words(), start.machine),))
    return (Piece("from "), *marked) if slash else marked


def to_words(value: HonestDate) -> str:
    """Write a date: 12 June 2018; 27–28 February 2019; March 2019; about 1984; 1984, uncertain."""
    return "".join(piece.text for piece in to_pieces(value))


def day_words(value: date) -> str:
    """Write one day: 12 June 2018; 2018년 6월 12일."""
    if language() is Language.KO:
        return korean_dates.point_words(_Point(value.year, value.month, value.day, ""))
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def _point(text: str) -> _Point:
    match = _POINT.fullmatch(text)
    if match is None:  # parse_edtf lets nothing else into an HonestDate
        raise ValueError(text)
    return _Point(int(match["year"]), int(match["month"] or 0), int(match["day"] or 0), match["mark"] or "")


def _range(start: _Point, end: _Point) -> tuple[Piece, ...]:
    if start.words() == end.words():
        return (Piece(end.words(), end.machine),)
    alike = (bool(start.month), bool(start.day)) == (bool(end.month), bool(end.day))
    seasons = start.month in SEASONS or end.month in SEASONS
    same_year = start.year == end.year and alike and not seasons
    same_month = same_year and start.month == end.month
    first = start.words(month=not same_month, year=not same_year)
    last = end.words()
    # A dash between single words stands close, between groups of words it is spaced.
    close = " " not in first and (same_month or " " not in last)
    return (Piece(first, start.machine), Piece("–" if close else " – "), Piece(last, end.machine))


def _marked(points: tuple[_Point, ...], pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    marks = {point.mark for point in points}
    before = (Piece("about "),) if marks & {"~", "%"} else ()
    after = (Piece(", uncertain"),) if marks & {"?", "%"} else ()
    return (*before, *pieces, *after)
