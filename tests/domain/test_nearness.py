"""Tests around talks: what is counted, and against what."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.nearness import SHIFTS, around_talks, nearest

DAYS = st.lists(st.integers(700_000, 710_000), min_size=1, max_size=30)


def test_only_tests_within_the_window_and_outside_the_talks_count() -> None:
    found = around_talks([(100, 102), (300, 300)], [99, 101, 103, 331], 30)
    assert found is not None
    assert (found.before.talks, found.before.with_test, found.after.with_test) == (2, 1, 1)
    wider = around_talks([(100, 102), (300, 300)], [99, 101, 103, 331], 31)
    assert wider is not None
    assert wider.after.with_test == 2


def test_where_either_is_missing_nothing_is_said() -> None:
    assert around_talks([], [1], 30) is None
    assert around_talks([(1, 1)], [], 30) is None


def test_a_tie_that_shifting_breaks_is_rare_among_the_shifts() -> None:
    talks = [(day, day) for day in (1_000, 3_100, 5_050, 8_888)]
    found = around_talks(talks, [day + 1 for day, _ in talks], 5)
    assert found is not None
    assert found.after.with_test == 4
    assert found.after.as_many < SHIFTS / 20


@given(DAYS, DAYS, st.integers(1, 120))
def test_counts_are_the_same_each_time_and_stay_within_the_talks(
    talks: list[int], tests: list[int], window: int
) -> None:
    spans = [(day, day + 1) for day in talks]
    found = around_talks(spans, tests, window)
    assert found == around_talks(spans, tests, window)
    if found is None:  # no year has both
        return
    wider = around_talks(spans, tests, window + 10)
    assert wider is not None
    for narrow, wide in ((found.before, wider.before), (found.after, wider.after)):
        assert 0 <= narrow.with_test <= wide.with_test <= wide.talks == narrow.talks <= len(talks)
        assert 0 <= narrow.as_many <= SHIFTS
        assert sum(times for _, times in narrow.spread) == SHIFTS
        low, high = narrow.usual
        assert 0 <= low <= high <= narrow.talks
        assert narrow.beside_chance == (narrow.with_test > high) - (narrow.with_test < low)


@given(st.lists(st.integers(0, 400), unique=True), st.integers(0, 400), st.integers(0, 5))
def test_the_nearest_tests_lie_outside_a_meeting_on_either_side(
    tests: list[int], first: int, length: int
) -> None:
    days, last = sorted(tests), first + length
    before, after = nearest(days, first, last)
    assert max((day for day in days if day < first), default=None) == (
        None if before is None else days[before]
    )
    assert min((day for day in days if day > last), default=None) == (None if after is None else days[after])


def test_years_with_talks_or_tests_alone_are_left_out() -> None:
    found = around_talks([(700_000, 700_001), (720_000, 720_000), (730_000, 730_000)], [720_010], 30)
    assert found is not None
    assert (found.after.talks, found.after.with_test) == (1, 1)
    assert found.years == (1971, 1973)
    assert around_talks([(700_000, 700_000)], [720_000], 30) is None
