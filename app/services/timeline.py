"""The timeline and its kin: a filtered list with its counts, years and neighbours, in few statements."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from app.domain.entries import EventEntry, FieldError, YearGroup
from app.domain.errors import MovedError
from app.domain.fulltext import search_terms, to_phrase
from app.domain.language import Language, _, language, msg
from app.domain.pages import TimelinePage
from app.domain.timeline import LIST_KEYS, PAGE_SIZE, QueryReading, Sort, TimelineQuery, View
from app.domain.vocabulary import EventKind
from app.services.choices import (
    FACET_KEYS,
    STATEMENT_FACETS,
    Shown,
    to_chips,
    to_exports,
    to_facets,
    to_notices,
    to_sorts,
    to_title,
    to_views,
)
from app.services.strip import to_neighbours, to_strip
from app.services.surroundings import find_paces
from app.storage.conditions import (
    NOUN_OF,
    Filter,
    Named,
    Scope,
    find_named,
    to_filter,
    with_moved,
    without_unknown,
)
from app.storage.database import Session
from app.storage.events import find_slice
from app.storage.facets import Counts, find_counts
from app.storage.kept import keep
from app.storage.surroundings import find_replies
from app.storage.versions import find_data_version

# Every page has to stay under one weight: Hangul takes three bytes a syllable, and what stands above the
# list of an actor weighs as much as four cards; above that of a place stands a map besides.
ACTOR_SIZE = PAGE_SIZE - 4
PLACE_SIZE = PAGE_SIZE - 10
KOREAN = 5 / 8
INDEXED_FILTERS = 1  # views narrowed further are not for search engines; there are endlessly many


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of events at an address of its own: what it is limited to, and its words."""

    path: str
    heading: str
    lede: str
    kinds: tuple[EventKind, ...] = ()
    actor_id: int | None = None
    place_id: int | None = None
    facets: tuple[str, ...] = FACET_KEYS

    @property
    def scope(self) -> Scope:
        """What the list is of before any filter."""
        return Scope(self.kinds, self.actor_id, self.place_id)

    @property
    def size(self) -> int:
        """How many cards a page of it has in the language of the answer."""
        cards = PAGE_SIZE
        if self.actor_id is not None:
            cards = ACTOR_SIZE
        elif self.place_id is not None:
            cards = PLACE_SIZE
        return int(cards * KOREAN) if language() is Language.KO else cards


TIMELINE = ListView(
    "/timeline",
    msg("Timeline"),
    msg("What Washington and Pyongyang did, said and signed, in order, with the sources for each entry."),
)
SUMMITS = ListView(
    "/summits",
    msg("Summits"),
    msg("Every meeting of leaders, with what was signed and what came of it."),
    (EventKind.SUMMIT,),
)
STATEMENTS = ListView(
    "/statements",
    msg("Statements"),
    msg("What Washington said and what Pyongyang said, in their own words, with the weight each carries."),
    (EventKind.STATEMENT,),
    facets=STATEMENT_FACETS,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A reading of an address after its names were looked up; `unknown` slugs are no longer in `query`."""

    query: TimelineQuery
    named: Named
    unknown: tuple[tuple[str, str], ...]
    filter: Filter


def data_version(session: Session) -> int:
    """A number that changes with every write."""
    return find_data_version(session)


def timeline_page(session: Session, reading: QueryReading, view: ListView = TIMELINE) -> TimelinePage:
    """Everything a list page shows. Raises MovedError where a slug in the address has a new one."""
    asked = ask(session, reading, view)
    query = asked.query
    shown = Shown(view.path, query, asked.named)
    listed = find_slice(session, asked.filter, sort=query.sort, after=query.after, size=view.size)
    counts = count(session, asked, view)
    chips = to_chips(shown, counts)
    strip = to_strip(shown, counts)
    earlier, later = to_neighbours(shown, strip)
    return TimelinePage(
        path=view.path,
        heading=_(view.heading),
        title=to_title(_(view.heading), chips),
        lede=_(view.lede),
        query=query,
        groups=group_by_year(listed.entries, ranked=query.sort is Sort.BEST),
        total=counts.total,
        everything=counts.everything,
        strip=strip,
        facets=to_facets(shown, counts, view.facets),
        chips=chips,
        clear_href=shown.href(TimelineQuery(sort=query.sort, view=query.view)),
        years=counts.years or (0, 0),
        notices=to_notices(reading.ignored, asked.unknown),
        errors=tuple(FieldError(fault.key, fault.value, _(fault.why)) for fault in reading.invalid),
        sorts=to_sorts(shown),
        views=to_views(shown),
        exports=to_exports(shown),
        canonical=shown.href(query),
        index=_may_be_indexed(reading, asked),
        next_href=shown.href(replace(query, after=listed.after)) if listed.after else "",
        first_href=shown.href(query.but()) if query.after else "",
        earlier=earlier,
        later=later,
        updated=counts.updated,
        kept=_kept(query, view.facets),
        replies=find_replies(session, [entry.id for entry in listed.entries]) if view == STATEMENTS else {},
        paces=find_paces(session) if view == STATEMENTS and not _is_filtered(query) else (),
    )


def count(session: Session, asked: Asked, view: ListView) -> Counts:
    """The figures of a view, which are those of its filter alone, whatever its page, order or shape."""
    query = asked.query.but(sort=Sort.OLD, view=View.LANES)
    selected = {key: query.values(key) for key in NOUN_OF}
    key = ("counts", view.scope, query)
    return keep(session, key, lambda: find_counts(session, asked.filter, selected, keys=view.facets))


def ask(session: Session, reading: QueryReading, view: ListView) -> Asked:
    """Look up the names in a query and make its conditions: one statement, none where it has no names.

    Raises MovedError with the whole new address where an old slug was asked for.
    """
    query, ignored = _settled(reading.query)
    named = find_named(session, query)
    current = with_moved(query, named)
    if current != query:
        raise MovedError("view", query.address(view.path), current.address(view.path))
    query, unknown = without_unknown(query, named)
    return Asked(query, named, (*ignored, *unknown), to_filter(session, query, named, view.scope))


def group_by_year(entries: Iterable[EventEntry], *, ranked: bool = False) -> tuple[YearGroup, ...]:
    """Lay entries out under their years in the order they come; ranked ones are one group."""
    listed = tuple(entries)
    if ranked:
        return (YearGroup(None, listed, ranked=True),) if listed else ()
    years = groupby(listed, key=lambda entry: entry.date.earliest.year if entry.date.earliest else None)
    return tuple(YearGroup(year, tuple(of_year)) for year, of_year in years)


def _settled(query: TimelineQuery) -> tuple[TimelineQuery, tuple[tuple[str, str], ...]]:
    """The query without what means nothing: a search without a word (told), best match of nothing, or a
    cursor of another order.
    """
    ignored: tuple[tuple[str, str], ...] = ()
    terms = [term for term in search_terms(query.q) if to_phrase(term)]
    if query.q and not terms:
        ignored = (("q", query.q),)
        query = query.but(q="")
    if query.sort is Sort.BEST and all(term.excluded for term in terms):
        query = query.but(sort=Sort.OLD)
    if query.after is not None and (query.after.rank > 0) != (query.sort is Sort.BEST):
        query = query.but()
    return query, ignored


def _is_filtered(query: TimelineQuery) -> bool:
    return query.but(sort=Sort.OLD, view=View.LANES) != TimelineQuery()


def _may_be_indexed(reading: QueryReading, asked: Asked) -> bool:
    query = asked.query
    if reading.ignored or reading.invalid or asked.unknown or query.q or query.after:
        return False
    filters = query.but(sort=Sort.OLD, view=View.LANES).pairs()
    return len(filters) <= INDEXED_FILTERS and query.sort is Sort.OLD and query.view is View.LANES


def _kept(query: TimelineQuery, facets: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What the filter form has no field for and must carry along."""
    unasked = {*LIST_KEYS, "date", "sort", "view"} - {*facets}
    return tuple(pair for pair in query.pairs() if pair[0] in unasked)
