"""The figures of `/charts`, all made from two statements that are kept as long as the data stands still."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from app.domain.chart_pages import (
    Beside,
    ChartsPage,
    KindCell,
    KindRow,
    KindsPage,
    KindYears,
    Near,
    SaidInMonth,
)
from app.domain.dates import parse_edtf
from app.domain.entries import FacetValue, Link
from app.domain.nearness import Around, around_talks, nearest
from app.domain.timeline import TimelineQuery, YearRange
from app.domain.vocabulary import EventKind, EventStatus, Exactness, Lane, Layer
from app.services.choices import Shown, to_facets
from app.services.strip import to_strip
from app.services.timeline import TIMELINE, Asked, count
from app.storage.conditions import Named, Scope, to_filter
from app.storage.database import Session
from app.storage.kept import keep
from app.storage.outline import Outline, find_outline

# What the charts count: reviewed entries alone. The links behind the numbers say the same.
CHARTED = TimelineQuery(layer=(Layer.RECORD,))
WINDOWS = (30, 60, 90)
WINDOW = 60  # unless another is asked for
MONTHS = 24
TALKS = frozenset({EventKind.SUMMIT, EventKind.TALKS, EventKind.VISIT})
LAUNCHES = frozenset({EventKind.MISSILE, EventKind.SATELLITE})
TEST_SITE = "punggye-ri"
TO_THE_DAY = frozenset({Exactness.DAY, Exactness.RANGE})


def charts_page(session: Session, *, window: int = WINDOW, first: int | None = None) -> ChartsPage:
    """The record over years, kinds and months; `first` is the year in which the exchange begins.

    Each number is the length of the list behind its link.
    """
    shown = Shown(TIMELINE.path, CHARTED, Named())
    asked = Asked(CHARTED, Named(), (), to_filter(session, CHARTED, Named(), Scope()))
    counts = count(session, asked, TIMELINE)
    kinds: tuple[FacetValue, ...] = next(
        facet.values for facet in to_facets(shown, counts) if facet.key == "kind"
    )
    outline = keep(session, "outline", lambda: find_outline(session))
    around, beside = keep(
        session, ("around", window), lambda: (_around(outline, window), tuple(_beside(outline)))
    )
    years = to_strip(shown, counts)
    begins = min((e.earliest.year for e in outline if e.earliest), default=0)
    first_said = min((e.earliest.year for e in outline if e.earliest and _is_said(e)), default=0)
    ends = max((e.latest.year for e in outline if e.latest), default=0)
    return ChartsPage(
        years,
        kinds,
        counts.updated,
        kind_years=tuple(_kind_years(kind, outline, begins, ends) for kind in kinds if kind.count),
        first_year=begins,
        exchange=tuple(_exchange(outline, first)),
        exchange_years=(first_said, ends),
        exchange_from=first,
        around=around,
        beside=beside,
        window=window,
        windows=WINDOWS,
    )


def kinds_page(session: Session) -> KindsPage:
    """Every year of every kind; each number is the length of the list behind it."""
    page = charts_page(session)
    years = range(page.first_year, page.first_year + max((len(k.counts) for k in page.kind_years), default=0))
    rows = (
        KindRow(str(year), tuple(_cell(kind, year, kind.counts[at]) for kind in page.kind_years))
        for at, year in enumerate(years)
    )
    return KindsPage(page.kind_years, tuple(row for row in rows if any(row.cells))[::-1], page.updated)


def _cell(kind: KindYears, year: int, count: int) -> KindCell | None:
    return KindCell(count, _of_year(EventKind(kind.kind), year)) if count else None


def _of_year(kind: EventKind, year: int) -> str:
    return CHARTED.but(kind=(kind,), year=YearRange(year, year)).address(TIMELINE.path)


def _kind_years(kind: FacetValue, outline: Sequence[Outline], begins: int, ends: int) -> KindYears:
    counted = Counter(
        year
        for event in outline
        if event.kind == kind.value and event.earliest and event.latest
        for year in range(event.earliest.year, event.latest.year + 1)
    )
    years = range(begins, ends + 1)
    peak = max(years, key=lambda year: (counted[year], year))
    counts = tuple(counted[year] for year in years)
    busiest = Link(_of_year(EventKind(kind.value), peak), str(peak))
    return KindYears(kind.value, kind.label, kind.href, counts, busiest)


def _exchange(outline: Sequence[Outline], first: int | None) -> Iterator[SaidInMonth]:
    """Two years of months, from January of `first` or up to the record's newest statement."""
    said = [e for e in outline if _is_said(e) and e.earliest and e.latest]
    last = max((e.earliest for e in said if e.earliest), default=None)
    if last is None:
        return
    start = 12 * first if first else 12 * last.year + last.month - MONTHS
    counted: Counter[tuple[int, Lane]] = Counter(
        (month, event.lane)
        for event in said
        for month in range(_month(event.earliest), _month(event.latest) + 1)
    )
    for month in range(start, start + MONTHS):
        when = parse_edtf(f"{month // 12}-{month % 12 + 1:02}")
        query = CHARTED.but(kind=(EventKind.STATEMENT,), date=when)
        us, dprk = (query.but(side=(lane,)).address(TIMELINE.path) for lane in (Lane.US, Lane.DPRK))
        yield SaidInMonth(when, counted[month, Lane.US], us, counted[month, Lane.DPRK], dprk)


def _is_said(event: Outline) -> bool:
    return event.kind is EventKind.STATEMENT and event.lane in {Lane.US, Lane.DPRK}


def _month(day: date | None) -> int:
    return 12 * day.year + day.month - 1 if day else 0


def _around(outline: Sequence[Outline], window: int) -> Around | None:
    talks, tests = _talks_and_tests(outline)
    return around_talks([(first, last) for _, first, last in talks], [first for _, first, _ in tests], window)


def _beside(outline: Sequence[Outline]) -> Iterator[Beside]:
    """Every meeting with the nearest test on either side."""
    talks, tests = _talks_and_tests(outline)
    tests = sorted(tests, key=lambda each: each[1])
    days = [first for _, first, _ in tests]
    for event, first, last in talks:
        at = nearest(days, first, last)
        before, after = (None if place is None else tests[place] for place in at)
        yield Beside(
            parse_edtf(event.edtf),
            event.title,
            event.address,
            before and Near(first - before[1], before[0].title, before[0].address),
            after and Near(after[1] - last, after[0].title, after[0].address),
        )


_Days = list[tuple[Outline, int, int]]


def _talks_and_tests(outline: Sequence[Outline]) -> tuple[_Days, _Days]:
    """Meetings of both sides and tests, each that happened, with first and last day as ordinals."""
    known = [e for e in outline if e.exactness in TO_THE_DAY and e.status is EventStatus.HAPPENED]
    days = [(e, e.earliest.toordinal(), e.latest.toordinal()) for e in known if e.earliest and e.latest]
    talks = [each for each in days if each[0].kind in TALKS and each[0].lane is Lane.JOINT]
    return talks, [each for each in days if each[0].lane is Lane.DPRK and _is_test(each[0])]


def _is_test(event: Outline) -> bool:
    return event.kind in LAUNCHES or (event.kind is EventKind.NUCLEAR and event.place == TEST_SITE)
