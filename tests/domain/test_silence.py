"""Silences: gaps between events, and how unusual the present one is among them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.silence import Stop, gaps_of, silence_of

START = date(2018, 1, 1)


def stop(day: int, length: int = 0) -> Stop:
    first = START + timedelta(days=day)
    return Stop(first, first + timedelta(days=length), f"/events/{day}")


def test_gaps_run_from_the_end_of_one_event_to_the_beginning_of_the_next() -> None:
    gaps = gaps_of([stop(30), stop(0, length=4), stop(10)])
    assert [(gap.days, gap.after.address, gap.before.address) for gap in gaps] == [
        (6, "/events/0", "/events/10"),
        (20, "/events/10", "/events/30"),
    ]


def test_an_event_inside_another_makes_no_gap() -> None:
    assert [gap.days for gap in gaps_of([stop(0, length=20), stop(5), stop(21)])] == [1]


def test_too_few_gaps_tell_nothing() -> None:
    assert silence_of([stop(0), stop(1), stop(3), stop(9)], 400) is None


def test_a_silence_is_placed_among_the_earlier_ones() -> None:
    stops = [stop(day) for day in (0, 1, 3, 6, 10, 110)]
    found = silence_of(stops, 5)
    assert found is not None
    assert (found.gaps, found.shorter, found.tenths, found.since) == (5, 4, 8, 2018)
    assert [gap.days for gap in found.longest] == [100, 4, 3, 2, 1]
    longest = silence_of(stops, 101)
    assert longest is not None
    assert longest.shorter == longest.gaps


@given(st.sets(st.integers(0, 3000), min_size=5, max_size=60), st.integers(0, 4000))
def test_gaps_fill_the_time_between_the_first_and_the_last(days: set[int], present: int) -> None:
    stops = [stop(day) for day in days]
    assert sum(gap.days for gap in gaps_of(stops)) == max(days) - min(days)
    found, longer = silence_of(stops, present), silence_of(stops, present + 1)
    assert found is not None
    assert longer is not None
    assert 0 <= found.tenths <= 10
    assert found.shorter <= longer.shorter <= longer.gaps == len(days) - 1
