"""Facets, chips and notices of a view: pure, made from its query, the names in it and its counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.entries import Chip, Facet, FacetValue, Link
from app.domain.labels import CLOSED, KEY_LABELS, closed_label
from app.domain.language import _, msg, name_here, pgettext, place_here
from app.domain.timeline import LIST_KEYS, Sort, TimelineQuery, View, YearRange
from app.domain.vocabulary import DPRK_LEVELS, US_LEVELS, Lane
from app.storage.conditions import NOUN_OF, Named
from app.storage.facets import Choice, Counts

# Order in which the filter column shows its groups; the ones most used come first.
FACET_KEYS = ("side", "kind", "actor", "topic", "status", "layer", "place", "level", "source")
PLACE_FACETS = ("side", "kind", "actor", "topic", "status", "layer", "place")
STATEMENT_FACETS = (
    *("side", "level", "vehicle", "audience", "actor", "addressee"),
    *("topic", "status", "layer", "place", "source"),
)
SUFFIXES = (
    (".json", "JSON"),
    (".csv", "CSV"),
    (".atom", msg("Atom feed")),
    (".ics", msg("Calendar")),
    (".bib", "BibTeX"),
)
_SORT_LABELS = {
    Sort.OLD: msg("Oldest first"),
    Sort.NEW: msg("Newest first"),
    Sort.BEST: msg("Best match first"),
}
_VIEW_LABELS = {View.LANES: msg("Lanes"), View.LIST: msg("List"), View.TABLE: msg("Table")}
CHIPS = {"with": msg("with %(name)s"), "addressee": msg("to %(name)s")}
_UNKNOWN = {
    "actor": msg("There is no actor “%(value)s” in the record; it was left out of the filter."),
    "place": msg("There is no place “%(value)s” in the record; it was left out of the filter."),
    "source": msg("There is no source “%(value)s” in the record; it was left out of the filter."),
}


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
            return local_name(key, value, self.named.name(key, value))
        return closed_label(key, value)


def local_name(key: str, slug: str, name: str) -> str:
    """What a slug of a filter's key is called in the language of the answer, where it has a name in it."""
    if NOUN_OF[key] == "actor":
        return name_here(slug, name)
    return place_here(slug, name) if NOUN_OF[key] == "place" else name


def to_facets(shown: Shown, counts: Counts, keys: Iterable[str] = FACET_KEYS) -> tuple[Facet, ...]:
    """The facets of these keys; closed ones with every word of the vocabulary, most frequent first."""
    return tuple(_to_facet(shown, key, counts.facets.get(key, ())) for key in keys)


def _to_facet(shown: Shown, key: str, found: Sequence[Choice]) -> Facet:
    selected = shown.query.values(key)
    counts = {choice.value: choice.count for choice in found}
    if key in CLOSED:
        labels = {value: closed_label(key, value) for value in CLOSED[key]}
        labels |= {value: shown.label(key, value) for value in selected if value not in labels}
    else:
        labels = {choice.value: local_name(key, choice.value, choice.name) for choice in found}
    order = list(labels)
    values = [
        FacetValue(
            value=value,
            label=level_label(value, shown.query.side) if key == "level" else label,
            count=counts.get(value, 0),
            selected=value in selected,
            href=shown.href(shown.query.toggled(key, value)),
        )
        for value, label in labels.items()
    ]
    if key == "level":
        return Facet(key, _(KEY_LABELS[key]), tuple(values))
    values.sort(key=lambda choice: (-choice.count, order.index(choice.value)))
    return Facet(key, _(KEY_LABELS[key]), tuple(values))


_SCALES = {Lane.DPRK: DPRK_LEVELS, Lane.US: US_LEVELS}


def level_label(level: str, sides: Sequence[Lane] = ()) -> str:
    """Whose words statements of a level are: on the scale of the side asked for, else on both."""
    number = int(level) if level.isdigit() else 0
    asked = sides if len(sides) == 1 and sides[0] in _SCALES else tuple(_SCALES)
    words = [_(_SCALES[side][number]) for side in asked if number in _SCALES[side]]
    return f"{level}: " + " / ".join(words) if words else level


def to_chips(shown: Shown, counts: Counts) -> tuple[Chip, ...]:
    """One chip for each value that is set; on an empty page each tells what removing it would gain."""
    query = shown.query
    chips = []
    for key in LIST_KEYS:
        values = query.values(key)
        for value in values:
            words = shown.label(key, value)
            label = _(CHIPS[key], name=words) if key in CHIPS else words
            bit = f"with {value}" if key == "with" else key
            alone = key == "with" or len(values) == 1
            gained: int | None = counts.gained.get(bit, 0) if alone else 0
            if key == "role" and (query.actor or query.with_):
                gained = None  # the roles bear on other keys' counts, too
            chips.append(Chip(label, shown.href(query.toggled(key, value)), gained))
    for key, words, without in (
        ("year", years_words(query.year) if query.year else "", query.but(year=None, date=None)),
        ("date", query.date.edtf if query.date else "", query.but(year=None, date=None)),
        ("q", f"“{query.q}”" if query.q else "", query.but(q="")),
        ("key", _("Main events only") if query.key else "", query.but(key=False)),
    ):
        if words and not (key == "year" and query.date):
            bit = "year" if key == "date" else key
            chips.append(Chip(words, shown.href(without), counts.gained.get(bit, 0)))
    if counts.total:
        return tuple(Chip(chip.label, chip.href) for chip in chips)
    return tuple(chips)


def years_words(years: YearRange) -> str:
    """A range of years as people write it: 2018, 2017–2019, from 2020, up to 1992."""
    if years.first == years.last:
        return pgettext("years", "%(year)s", year=years.first)
    if years.first is None:
        return _("up to %(year)s", year=years.last)
    if years.last is None:
        return _("from %(year)s", year=years.first)
    return pgettext("years", "%(first)s–%(last)s", first=years.first, last=years.last)


def to_sorts(shown: Shown) -> tuple[Link, ...]:
    """The orders to choose from; best match only where there are words to match."""
    offered = [sort for sort in Sort if sort is not Sort.BEST or shown.query.q]
    return tuple(
        Link(shown.href(shown.query.but(sort=sort)), _(_SORT_LABELS[sort]), current=shown.query.sort is sort)
        for sort in offered
    )


def to_views(shown: Shown) -> tuple[Link, ...]:
    """The shapes to choose from."""
    return tuple(
        Link(shown.href(shown.query.but(view=view)), _(_VIEW_LABELS[view]), current=shown.query.view is view)
        for view in View
    )


def to_exports(shown: Shown) -> tuple[Link, ...]:
    """The same view, whole, in every other form."""
    whole = shown.query.but(view=View.LANES)
    return tuple(Link(whole.address(shown.path, suffix=suffix), _(label)) for suffix, label in SUFFIXES)


def to_title(heading: str, chips: Iterable[Chip]) -> str:
    """The heading with the filter in words: "Timeline, Kim Jong Un, 2017–2019"."""
    return ", ".join((heading, *(chip.label for chip in chips)))


def to_notices(ignored: Iterable[tuple[str, str]], unknown: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """One sentence for each value that could not be used."""
    notices = []
    for key, value in ignored:
        if key in KEY_LABELS:
            told = _(
                "“%(value)s” is no value of the filter “%(filter)s”; it was left out.",
                value=value,
                filter=_(KEY_LABELS[key]),
            )
        else:
            told = _("“%(value)s” is no filter of this list; it was left out.", value=f"{key}={value}")
        notices.append(told)
    for key, value in unknown:
        if key == "q":
            notices.append(_("“%(value)s” has no word to look for; it was left out.", value=value))
        else:
            notices.append(_(_UNKNOWN[NOUN_OF[key]], value=value))
    return tuple(notices)
