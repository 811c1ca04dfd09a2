"""The address is the view: a typed filter, its one canonical form, and the cursor through its pages."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar
from urllib.parse import quote, urlencode

from app.domain.article import is_slug
from app.domain.dates import HonestDate, parse_edtf
from app.domain.errors import InvalidDateError, InvalidFilterError
from app.domain.language import msg
from app.domain.vocabulary import Audience, EventKind, EventStatus, Lane, Layer, Role, Topic, Vehicle

_Word = TypeVar("_Word", bound=StrEnum)

PAGE_SIZE = 20  # cards of the record that keep a page under 12 kB compressed, facets and strip included
MAX_WORDS = 200  # characters of a search; longer ones are cut, nobody types them
MAX_VALUES = 40  # values of one filter key that are read; the rest is ignored with a notice


class Sort(StrEnum):
    """Order of a list."""

    OLD = "old"
    NEW = "new"
    BEST = "best"


class View(StrEnum):
    """Shape of a list."""

    LANES = "lanes"
    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class YearRange:
    """Inclusive years; None is an open end."""

    first: int | None
    last: int | None

    def __str__(self) -> str:
        if self.first == self.last and self.first is not None:
            return f"{self.first:04d}"
        first, last = ("" if year is None else f"{year:04d}" for year in (self.first, self.last))
        return f"{first}..{last}"


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last entry seen: keyset paging goes on behind it. `rank` counts when sorted by best match."""

    sort_day: int = 0
    event_id: int = 0
    rank: int = 0

    def __str__(self) -> str:
        return f"r{self.rank}" if self.rank else f"{self.sort_day:08d}-{self.event_id}"


@dataclass(frozen=True, slots=True)
class TimelineQuery:
    """A view of the timeline. Values of one key are alternatives, keys narrow one another."""

    side: tuple[Lane, ...] = ()
    kind: tuple[EventKind, ...] = ()
    actor: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    role: tuple[Role, ...] = ()  # that all actors asked for must have, the profile's own included
    topic: tuple[Topic, ...] = ()
    place: tuple[str, ...] = ()
    status: tuple[EventStatus, ...] = ()
    layer: tuple[Layer, ...] = ()
    level: tuple[str, ...] = ()
    vehicle: tuple[Vehicle, ...] = ()
    audience: tuple[Audience, ...] = ()
    addressee: tuple[str, ...] = ()  # whom the words are to
    source: tuple[str, ...] = ()
    year: YearRange | None = None
    date: HonestDate | None = None
    q: str = ""
    key: bool = False
    sort: Sort = Sort.OLD
    view: View = View.LANES
    after: Cursor | None = None

    def pairs(self) -> list[tuple[str, str]]:
        """The canonical parameters: fixed order, values sorted, defaults and empties left out."""
        pairs = [(key, value) for key in LIST_KEYS for value in sorted({*map(str, self.values(key))})]
        if self.year is not None and self.date is None:
            pairs.append(("year", str(self.year)))
        if self.date is not None:
            pairs.append(("date", self.date.edtf))
        if self.q:
            pairs.append(("q", self.q))
        if self.key:
            pairs.append(("key", "1"))
        if self.sort is not Sort.OLD:
            pairs.append(("sort", self.sort.value))
        if self.view is not View.LANES:
            pairs.append(("view", self.view.value))
        if self.after is not None:
            pairs.append(("after", str(self.after)))
        return pairs

    def values(self, key: str) -> tuple[str, ...]:
        """The chosen values of a repeatable key, as text."""
        return tuple(str(value) for value in getattr(self, FIELD_OF.get(key, key)))

    def address(self, path: str, *, suffix: str = "") -> str:
        """The canonical address of this view under `path`; `suffix` is `.json`, `.csv` and so on."""
        query = urlencode(self.pairs(), quote_via=quote, safe="./,:")
        return f"{path}{suffix}" + (f"?{query}" if query else "")

    def toggled(self, key: str, value: str) -> "TimelineQuery":
        """The same view, with one value of a repeatable key added or taken out, from its first page."""
        name = FIELD_OF.get(key, key)
        chosen = getattr(self, name)
        kept = tuple(v for v in chosen if str(v) != value)
        added = (*chosen, _VOCABULARY.get(key, str)(value))
        made = kept if len(kept) < len(chosen) else tuple(sorted(added, key=str))
        changes: dict[str, object] = {name: made, "after": None}
        return replace(self, **changes)  # type: ignore[arg-type]  # the key decides the type

    def but(self, **changes: object) -> "TimelineQuery":
        """The same view with some fields changed, from its first page."""
        return replace(self, **{"after": None, **changes})  # type: ignore[arg-type]  # as replace()

    @property
    def narrowed(self) -> bool:
        """Whether anything is filtered."""
        return self.but(sort=Sort.OLD, view=View.LANES) != TimelineQuery()


LIST_KEYS = (
    *("side", "kind", "actor", "with", "role", "topic", "place", "status", "layer"),
    *("level", "vehicle", "audience", "addressee", "source"),
)
SINGLE_KEYS = ("year", "date", "q", "key", "sort", "view", "after", "from", "to")
FIELD_OF = {"with": "with_"}
_VOCABULARY: dict[str, type[StrEnum]] = {
    "side": Lane,
    "kind": EventKind,
    "role": Role,
    "topic": Topic,
    "status": EventStatus,
    "layer": Layer,
    "vehicle": Vehicle,
    "audience": Audience,
}


@dataclass(frozen=True, slots=True)
class QueryReading:
    """What an address said.

    `ignored` are values that mean nothing here (shown in a notice, the rest still applies); `invalid` are
    values of the wrong form (the page answers 422 with the form); `moved` is set where the address should
    be put right by a redirect: a swapped range, or the form's `from`/`to`.
    """

    query: TimelineQuery
    ignored: tuple[tuple[str, str], ...] = ()
    invalid: tuple[InvalidFilterError, ...] = ()
    moved: bool = False


@dataclass(slots=True)
class _Reader:
    """Collects values while an address is read."""

    lists: dict[str, list[object]] = field(default_factory=dict)
    single: dict[str, str] = field(default_factory=dict)
    ignored: list[tuple[str, str]] = field(default_factory=list)
    invalid: list[InvalidFilterError] = field(default_factory=list)
    moved: bool = False


def read_query(pairs: Iterable[tuple[str, str]]) -> QueryReading:
    """Read the parameters of an address. Never raises: what can't be used is told in the result."""
    reader = _Reader()
    for key, raw in pairs:
        value = raw.strip()
        if not value:
            continue
        if key in LIST_KEYS:
            _read_list_value(reader, key, value.lower())
        elif key in SINGLE_KEYS:
            reader.single[key] = value
        else:
            reader.ignored.append((key, value))
    changes: dict[str, object] = {
        FIELD_OF.get(key, key): tuple(sorted(values, key=str)) for key, values in reader.lists.items()
    }
    changes["year"] = _read_years(reader)
    changes["date"] = _read_date(reader)
    changes["q"] = " ".join(reader.single.get("q", "").split())[:MAX_WORDS].strip()
    changes["key"] = reader.single.get("key") == "1"
    changes["sort"] = _read_word(reader, "sort", Sort, Sort.OLD)
    changes["view"] = _read_word(reader, "view", View, View.LANES)
    changes["after"] = _read_cursor(reader)
    query = TimelineQuery(**changes)  # type: ignore[arg-type]  # each value was read for its field
    return QueryReading(query, tuple(reader.ignored), tuple(reader.invalid), reader.moved)


def _read_list_value(reader: _Reader, key: str, value: str) -> None:
    values = reader.lists.setdefault(key, [])
    made: object = value
    if key in _VOCABULARY:
        try:
            made = _VOCABULARY[key](value)
        except ValueError:
            reader.ignored.append((key, value))
            return
    elif not (_LEVEL.fullmatch(value) if key == "level" else is_slug(value)):
        reader.ignored.append((key, value))
        return
    if made in values:
        return
    if len(values) >= MAX_VALUES:
        reader.ignored.append((key, value))
        return
    values.append(made)


_LEVEL = re.compile(r"[1-9]")
_YEARS = re.compile(r"(?P<one>\d{4})|(?P<first>\d{4})?\.\.(?P<last>\d{4})?", re.ASCII)
_CURSOR = re.compile(r"(?P<day>\d{8})-(?P<id>\d{1,12})|r(?P<rank>[1-9]\d{0,5})", re.ASCII)


def _read_years(reader: _Reader) -> YearRange | None:
    text = reader.single.get("year", "")
    if not text and ("from" in reader.single or "to" in reader.single):
        text = f"{reader.single.get('from', '')}..{reader.single.get('to', '')}"
        reader.moved = True
    if not text or text == "..":
        return None
    match = _YEARS.fullmatch(text)
    if match is None:
        why = msg("write a year as 2018, 2018..2019, ..1992 or 2020..")
        reader.invalid.append(InvalidFilterError("year", text, why))
        return None
    if match["one"]:
        return YearRange(int(match["one"]), int(match["one"]))
    first = int(match["first"]) if match["first"] else None
    last = int(match["last"]) if match["last"] else None
    if first is not None and last is not None and last < first:
        reader.moved = True
        first, last = last, first
    return YearRange(first, last)


def _read_date(reader: _Reader) -> HonestDate | None:
    text = reader.single.get("date", "")
    if "/" not in text:
        text = text.replace("..", "/", 1)
    if not text:
        return None
    try:
        return parse_edtf(text)
    except InvalidDateError as error:
        reader.invalid.append(InvalidFilterError("date", text, error.why))
        return None


def _read_word(reader: _Reader, key: str, words: type[_Word], default: _Word) -> _Word:
    text = reader.single.get(key, "").lower()
    if not text:
        return default
    try:
        return words(text)
    except ValueError:
        reader.ignored.append((key, text))
        return default


def _read_cursor(reader: _Reader) -> Cursor | None:
    text = reader.single.get("after", "")
    if not text:
        return None
    match = _CURSOR.fullmatch(text)
    if match is None:
        why = msg("this is not a place in the list; take the link from the page")
        reader.invalid.append(InvalidFilterError("after", text, why))
        return None
    if match["rank"]:
        return Cursor(rank=int(match["rank"]))
    return Cursor(sort_day=int(match["day"]), event_id=int(match["id"]))
