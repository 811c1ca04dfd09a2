"""The year strip."""

import pytest

from app.domain.entries import YearBar
from app.domain.timeline import TimelineQuery, YearRange, read_query
from app.domain.vocabulary import Lane
from app.services.choices import Shown
from app.services.strip import to_neighbours, to_strip
from app.storage.conditions import Named
from app.storage.facets import Counts, YearCount


def shown(**filters: str) -> Shown:
    return Shown("/timeline", read_query(filters.items()).query, Named())


def counted(*years: tuple[int, int | None, Lane, int], scope: tuple[int, int] | None) -> Counts:
    strip = tuple(YearCount(*year) for year in years)
    return Counts(total=0, everything=0, years=scope, updated=None, facets={}, strip=strip)


def heights(bars: tuple[YearBar, ...]) -> dict[str, int]:
    return {bar.label: bar.total for bar in bars if bar.total}


def test_without_a_dated_event_there_is_no_strip() -> None:
    assert to_strip(shown(), counted(scope=None)) == ()


def test_the_years_before_1993_are_one_bar_while_they_are_few() -> None:
    bars = to_strip(
        shown(), counted((1953, 1953, Lane.US, 2), (1994, 1994, Lane.DPRK, 1), scope=(1950, 1995))
    )
    assert [bar.label for bar in bars] == ["1950–92", "1993", "1994", "1995"]
    assert heights(bars) == {"1950–92": 2, "1994": 1}
    assert bars[0].href == "/timeline?year=1950..1992"


def test_when_they_are_many_each_decade_is_a_bar() -> None:
    bars = to_strip(shown(), counted((1985, 1985, Lane.US, 40), scope=(1978, 1994)))
    assert [bar.label for bar in bars][:4] == ["1978–79", "1980–89", "1990–92", "1993"]


def test_an_old_record_that_ends_before_1993_has_bars_too() -> None:
    bars = to_strip(shown(), counted((1889, 1903, Lane.US, 1), scope=(1889, 1903)))
    assert [(bar.label, bar.total) for bar in bars] == [("1889–1903", 1)]


def test_a_span_counts_in_every_year_it_touches_and_once_in_each_bar() -> None:
    bars = to_strip(
        shown(), counted((2018, 2019, Lane.JOINT, 1), (2019, None, Lane.US, 1), scope=(2017, 2020))
    )
    assert heights(bars) == {"2018": 1, "2019": 2, "2020": 1}
    assert dict(bars[2].lanes) == {Lane.DPRK: 0, Lane.THIRD: 0, Lane.JOINT: 1, Lane.US: 1}


@pytest.mark.parametrize(
    ("year", "selected"),
    [
        ("2018", ["2018"]),
        ("2018..2019", ["2018", "2019"]),
        ("..2018", ["2017", "2018"]),
        ("2019..", ["2019", "2020"]),
    ],
)
def test_chosen_years_are_marked(year: str, selected: list[str]) -> None:
    bars = to_strip(shown(year=year), counted((2018, 2018, Lane.US, 1), scope=(2017, 2020)))
    assert [bar.label for bar in bars if bar.selected] == selected


def test_a_bar_keeps_the_other_filters_and_a_second_click_takes_it_back() -> None:
    bars = to_strip(shown(kind="summit", year="2018", date="2018-06"), counted(scope=(2018, 2019)))
    assert [bar.href for bar in bars] == ["/timeline?kind=summit", "/timeline?kind=summit&year=2019"]


def test_neighbours_are_the_nearest_years_with_events() -> None:
    rows = [(year, year, Lane.US, 1) for year in (2012, 2014, 2018, 2022)]
    for filters in ({"year": "2015..2017"}, {"date": "2015-03/2017"}):
        view = shown(**filters)
        earlier, later = to_neighbours(view, to_strip(view, counted(*rows, scope=(2010, 2024))))
        assert earlier is not None
        assert later is not None
        assert (earlier.label, later.label) == ("2014: 1 event", "2018: 1 event")
        assert earlier.href == "/timeline?year=2014"
    assert to_neighbours(shown(), to_strip(shown(), counted(*rows, scope=(2010, 2024)))) == (None, None)
    assert TimelineQuery(year=YearRange(2015, 2017)) == shown(year="2015..2017").query
