from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import YearBar
from app.domain.vocabulary import Lane
from app.web.charts import (
    CHART_HEIGHT,
    STRIP_HEIGHT,
    busiest,
    by_lane,
    chart_words,
    to_columns,
    to_tall_columns,
)


def a_bar(year: int, *counts: int) -> YearBar:
    lanes = tuple(zip((Lane.DPRK, Lane.THIRD, Lane.JOINT, Lane.US), counts, strict=False))
    return YearBar(year, year, str(year), lanes, sum(counts), selected=False, href=f"/?year={year}")


years = st.lists(st.lists(st.integers(0, 500), min_size=4, max_size=4), min_size=1, max_size=50).map(
    lambda rows: [a_bar(1990 + number, *row) for number, row in enumerate(rows)]
)


@given(years)
def test_stacks_fill_their_column_without_gap_or_overlap(bars: list[YearBar]) -> None:
    for columns, tallest in ((to_columns(bars), STRIP_HEIGHT), (to_tall_columns(bars), CHART_HEIGHT)):
        for column in columns:
            assert (column.height > 0) == (column.total > 0)
            assert column.height <= tallest
    for bar, column in zip(bars, to_columns(bars), strict=True):
        ends = [*(block.y for block in column.blocks), column.total][1:]
        drawn = {block.lane: end - block.y for block, end in zip(column.blocks, ends, strict=True)}
        assert drawn == {lane: count for lane, count in bar.lanes if count}


def test_a_bucket_of_many_years_is_cut_off_at_the_tallest_single_year() -> None:
    bucket = YearBar(1950, 1992, "1950–92", ((Lane.US, 900),), 900, selected=False, href="/")
    wide, single = to_columns([bucket, a_bar(2018, 3, 0, 0, 0)])
    assert wide.height == STRIP_HEIGHT
    assert (wide.wide, single.wide) == (True, False)
    assert (wide.short, single.short) == ("1950–92", "’18")


def test_the_chart_is_told_in_a_sentence() -> None:
    columns = to_tall_columns([a_bar(2017, 1), a_bar(2018, 4), a_bar(2019, 2)])
    assert chart_words(columns) == "From 2017 to 2019. Most in 2018: 4. Last, 2019: 2."
    assert busiest([a_bar(2018, 4)]) == "Events per year: most are recorded for 2018"
    assert (chart_words(()), busiest(())) == ("No events.", "Events per year")


def test_counts_by_lane_follow_the_vocabulary() -> None:
    assert by_lane(a_bar(2018, 1, 2, 3, 4)) == (4, 1, 3, 2)
