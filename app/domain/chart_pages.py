"""What the pages of figures show: charts over the record, and who met whom."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.dates import HonestDate
from app.domain.entries import ActorRef, FacetValue, Link, YearBar
from app.domain.nearness import Around


@dataclass(frozen=True, slots=True)
class KindYears:
    """One kind of events over the years, every year of the record in turn; `peak` is its busiest year."""

    kind: str
    label: str
    href: str
    counts: tuple[int, ...]
    peak: Link


@dataclass(frozen=True, slots=True)
class KindCell:
    """How many events of a kind a year has, with the list of them."""

    count: int
    href: str


@dataclass(frozen=True, slots=True)
class KindRow:
    """A year with a cell for each kind; None where it has none."""

    label: str
    cells: tuple[KindCell | None, ...]


@dataclass(frozen=True, slots=True)
class KindsPage:
    """`/charts/kinds`: every year of every kind, the newest year first."""

    kinds: tuple[KindYears, ...]
    years: tuple[KindRow, ...]
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class SaidInMonth:
    """How many statements each side made in a month; each number is the length of the list behind it."""

    month: HonestDate
    us: int
    us_href: str
    dprk: int
    dprk_href: str


@dataclass(frozen=True, slots=True)
class Near:
    """A test beside a meeting, so many days away."""

    days: int
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A meeting with the nearest test before it and after it, however far."""

    date: HonestDate
    title: str
    address: str
    before: Near | None
    after: Near | None


@dataclass(frozen=True, slots=True)
class ChartsPage:
    """`/charts`: years by lane, kinds, the exchange of statements, tests around talks."""

    years: tuple[YearBar, ...]
    kinds: tuple[FacetValue, ...]
    updated: datetime | None
    kind_years: tuple[KindYears, ...] = ()
    first_year: int = 0  # of the counts of `kind_years`
    exchange: tuple[SaidInMonth, ...] = ()
    exchange_years: tuple[int, int] = (0, 0)  # that the exchange can begin in
    exchange_from: int | None = None  # the year it begins in; None: the latest months
    around: Around | None = None
    beside: tuple[Beside, ...] = ()  # every meeting that `around` counts, in order of time
    window: int = 0  # days before and after talks
    windows: tuple[int, ...] = ()  # to choose from


@dataclass(frozen=True, slots=True)
class Pair:
    """An American and a North Korean, and at how many meetings of the record both took part."""

    us: ActorRef
    dprk: ActorRef
    times: int
    href: str


@dataclass(frozen=True, slots=True)
class CompanyPage:
    """`/meetings`: who met whom. `rows` and `columns` are those with the most meetings, the most first."""

    pairs: tuple[Pair, ...]  # the most frequent first
    rows: tuple[ActorRef, ...]
    columns: tuple[ActorRef, ...]
    us_total: int
    dprk_total: int
    updated: datetime | None = None

    @property
    def cells(self) -> dict[tuple[str, str], Pair]:
        """The pairs by the slugs of both."""
        return {(pair.us.slug, pair.dprk.slug): pair for pair in self.pairs}
