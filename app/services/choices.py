"""Facets, chips and notices of a view: pure, made from its query, the names in it and its counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.entries import Chip, Facet, FacetValue, Link
from app.domain.labels import CLOSED, KEY_LABELS
from app.domain.timeline import LIST_KEYS, Sort, TimelineQuery, View
from app.domain.vocabulary import DPRK_LEVELS, US_LEVELS
from app.storage.conditions import NOUN_OF, Named
from app.storage.facets import Choice, Counts

# Order in which the filter column shows its groups; the ones most used come first.
FACET_KEYS = ("side", "kind", "actor", "topic", "status", "layer", "place", "level", "source")
SUFFIXES = (
    (".json", "JSON"),
    (".csv", "CSV"),
    (".atom", "Atom feed"),
    (".ics", "Calendar"),
    (".bib", "BibTeX"),
)
_SORT_LABELS = {Sort.OLD: "Oldest first", Sort.NEW: "Newest first", Sort.BEST: "Best match first"}
_VIEW_LABELS = {View.LANES: "Lanes", View.LIST: "List", View.TABLE: "Table"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A view whose parts are to be shown: the path it lives under, its query and the names in it."""

    path: str
    query: TimelineQuery
    named: Named

    def href(self, query: TimelineQuery) -> str:
        """Address of another view under the same path."""
        return query.address(self.path)

    def label(self, key: str, value: str) -> str:
        """A value of a filter in plain words."""
        if key in NOUN_OF:
            return self.named.name(key, value)
        if key == "level":
            return f"Level {value}"
        return CLOSED[key].get(value, value)


def to_facets(shown: Shown, counts: Counts) -> tuple[Facet, ...]:
    """All facets; closed ones with every word of the vocabulary, most frequent first."""
    return tuple(_to_facet(shown, key, counts.facets.get(key, ())) for key in FACET_KEYS)


def _to_facet(shown: Shown, key: str, found: Sequence[Choice]) -> Facet:
    selected = shown.query.values(key)
    counts = {choice.value: choice.count for choice in found}
    if key in CLOSED:
        labels = {value: CLOSED[key][value] for value in CLOSED[key]}
        labels |= {value: shown.label(key, value) for value in selected if value not in labels}
    else:
        labels = {choice.value: choice.name for choice in found}
    order = list(labels)
    values = [
        FacetValue(
            value=value,
            label=_level_label(value) if key == "level" else label,
            count=counts.get(value, 0),
            selected=value in selected,
            href=shown.href(shown.query.toggled(key, value)),
        )
        for value, label in labels.items()
    ]
    if key == "level":
        return Facet(key, KEY_LABELS[key], tuple(values))
    values.sort(key=lambda choice: (-choice.count, order.index(choice.value)))
    return Facet(key, KEY_LABELS[key], tuple(values))


def _level_label(level: str) -> str:
    number = int(level) if level.isdigit() else 0
    words = [scale[number] for scale in (DPRK_LEVELS, US_LEVELS) if number in scale]
    return f"{level}: " + " / ".join(words) if words else level


def to_chips(shown: Shown, counts: Counts) -> tuple[Chip, ...]:
    """One chip for each value that is set; on an empty page each tells what removing it would gain."""
    query = shown.query
    chips = []
    for key in LIST_KEYS:
        values = query.values(key)
        for value in values:
            words = shown.label(key, value)
            label = f"with {words}" if key == "with" else words
            bit = f"with {value}" if key == "with" else key
            alone = key == "with" or len(values) == 1
            gained: int | None = counts.gained.get(bit, 0) if alone else 0
            if key == "role" and (query.actor or query.with_):
                gained = None  # the roles bear on other keys' counts, too
            chips.append(Chip(label, shown.href(query.toggled(key, value)), gained))
    for key, words, without in (
        ("year", query.year.words() if query.year else "", query.but(year=None, date=None)),
        ("date", query.date.edtf if query.date else "", query.but(year=None, date=None)),
        ("q", f"“{query.q}”" if query.q else "", query.but(q="")),
        ("key", "Main events only" if query.key else "", query.but(key=False)),
    ):
        if words and not (key == "year" and query.date):
            bit = "year" if key == "date" else key
            chips.append(Chip(words, shown.href(without), counts.gained.get(bit, 0)))
    if counts.total:
        return tuple(Chip(chip.label, chip.href) for chip in chips)
    return tuple(chips)


def to_sorts(shown: Shown) -> tuple[Link, ...]:
    """The orders to choose from; best match only where there are words to match."""
    offered = [sort for sort in Sort if sort is not Sort.BEST or shown.query.q]
    return tuple(
        Link(shown.href(shown.query.but(sort=sort)), _SORT_LABELS[sort], current=shown.query.sort is sort)
        for sort in offered
    )


def to_views(shown: Shown) -> tuple[Link, ...]:
    """The shapes to choose from."""
    return tuple(
        Link(shown.href(shown.query.but(view=view)), _VIEW_LABELS[view], current=shown.query.view is view)
        for view in View
    )


def to_exports(shown: Shown) -> tuple[Link, ...]:
    """The same view, whole, in every other form."""
    whole = shown.query.but(view=View.LANES)
    return tuple(Link(whole.address(shown.path, suffix=suffix), label) for suffix, label in SUFFIXES)


def to_title(heading: str, chips: Iterable[Chip]) -> str:
    """The heading with the filter in words: "Timeline, Kim Jong Un, 2017–2019"."""
    return ", ".join((heading, *(chip.label for chip in chips)))


def to_notices(ignored: Iterable[tuple[str, str]], unknown: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """One sentence for each value that could not be used."""
    notices = []
    for key, value in ignored:
        if key in KEY_LABELS:
            notices.append(f"“{value}” is no value of the filter “{KEY_LABELS[key]}”; it was left out.")
        else:
            notices.append(f"“{key}={value}” is no filter of this list; it was left out.")
    for key, value in unknown:
        if key == "q":
            notices.append(f"“{value}” has no word to look for; it was left out.")
        else:
            notices.append(
                f"There is no {NOUN_OF[key]} “{value}” in the record; it was left out of the filter."
            )
    return tuple(notices)
