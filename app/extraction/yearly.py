"""The happenings of the record by kind and year, made once for a lexicon."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from app.domain.dates import HonestDate
from app.domain.event import KnownEvent, kin
from app.domain.vocabulary import EventKind

_FEW_YEARS = 4  # of longer intervals nearly every happening is a candidate anyway
Yearly = Mapping[tuple[EventKind, int], tuple[KnownEvent, ...]]


def by_kind_and_year(events: Iterable[KnownEvent]) -> Yearly:
    """Those whose interval touches a year, under every kind that they may be called; in their order."""
    table: dict[tuple[EventKind, int], list[KnownEvent]] = defaultdict(list)
    for event in events:
        years = _years(event.date)
        for kind in EventKind:
            if years and kin(event.kind, kind):
                for year in years:
                    table[kind, year].append(event)
    return {key: tuple(found) for key, found in table.items()}


def near(yearly: Yearly, kind: EventKind, date: HonestDate) -> tuple[KnownEvent, ...] | None:
    """Those of a kind in the years of a date, each once; None where that leaves out too little."""
    years = _years(date)
    if not years or len(years) > _FEW_YEARS:
        return None
    if len(years) == 1:
        return yearly.get((kind, years[0]), ())
    found = {event.slug: event for year in years for event in yearly.get((kind, year), ())}
    return tuple(found[slug] for slug in sorted(found))


def _years(date: HonestDate) -> range:
    """The years that a date touches; none of one that is not known, this century of one without end."""
    if date.earliest is None:
        return range(0)
    return range(date.earliest.year, (date.latest.year if date.latest else _END) + 1)


_END = 2100
