"""Honest dates."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import UNKNOWN_DATE, UNKNOWN_SORT_DAY, HonestDate, day, parse_edtf, span, touches
from app.domain.errors import InvalidDateError
from app.domain.vocabulary import Basis, Exactness

days = st.dates(date(1, 1, 1), date(9999, 12, 31))
points = st.one_of(
    days.map(lambda d: f"{d.year:04d}"),
    days.map(lambda d: f"{d.year:04d}-{d.month:02d}"),
    days.map(date.isoformat),
    st.builds(
        lambda d, season: f"{d.year:04d}-{season}",
        st.dates(date(1, 1, 1), date(9998, 1, 1)),
        st.integers(21, 24),
    ),
)
marked = st.builds(str.__add__, points, st.sampled_from(["", "~", "?", "%"]))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "exactness"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31), Exactness.YEAR),
        ("2018-06", date(2018, 6, 1), date(2018, 6, 30), Exactness.MONTH),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), Exactness.MONTH),
        ("2018-06-12", date(2018, 6, 12), date(2018, 6, 12), Exactness.DAY),
        (" 2018-06-12 ", date(2018, 6, 12), date(2018, 6, 12), Exactness.DAY),
        ("2018-21", date(2018, 3, 1), date(2018, 5, 31), Exactness.SEASON),
        ("2018-24", date(2018, 12, 1), date(2019, 2, 28), Exactness.SEASON),
        ("2018-06-12~", date(2018, 6, 12), date(2018, 6, 12), Exactness.APPROXIMATE),
        ("1984?", date(1984, 1, 1), date(1984, 12, 31), Exactness.UNCERTAIN),
        ("1984%", date(1984, 1, 1), date(1984, 12, 31), Exactness.UNCERTAIN),
        ("2018-06-27/2018-06-28", date(2018, 6, 27), date(2018, 6, 28), Exactness.RANGE),
        ("2018-03-31/2018-04-01~", date(2018, 3, 31), date(2018, 4, 1), Exactness.APPROXIMATE),
        ("2018/2019", date(2018, 1, 1), date(2019, 12, 31), Exactness.RANGE),
        ("2019-04/..", date(2019, 4, 1), None, Exactness.RANGE),
        ("2019-04/", date(2019, 4, 1), None, Exactness.RANGE),
    ],
)
def test_each_form_is_read_no_more_exactly_than_it_is_written(
    text: str, earliest: date, latest: date | None, exactness: Exactness
) -> None:
    when = parse_edtf(text)
    assert (when.earliest, when.latest, when.exactness) == (earliest, latest, exactness)
    assert when.basis is Basis.STATED
    assert when.edtf == text.strip()


def test_nothing_is_the_unknown_date_and_comes_last() -> None:
    assert parse_edtf("  ") is UNKNOWN_DATE
    assert not UNKNOWN_DATE.known
    assert UNKNOWN_DATE.sort_day == UNKNOWN_SORT_DAY > day(date.max).sort_day


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("June 2018", "write it as"),
        ("2018-6", "write it as"),
        ("18", "write it as"),
        ("2018-06-31", "no such day"),
        ("2019-02-29", "no such day"),
        ("2018-13", "no such day"),
        ("2018-25", "no such day"),
        ("2018-21-01", "no such day"),
        ("0000", "no year 0"),
        ("2019/2018", "ends before"),
        ("/2018", "write it as"),
        ("..", "write it as"),
        ("2018/2019/2020", "write it as"),
        ("9999-24", "no such day"),
        ("２０１８", "write it as"),
    ],
)
def test_what_is_no_date_says_why(text: str, why: str) -> None:
    with pytest.raises(InvalidDateError) as error:
        parse_edtf(text)
    assert error.value.text == text
    assert why in error.value.why


@given(marked)
def test_the_text_of_a_date_reads_as_the_same_date(text: str) -> None:
    once = parse_edtf(text)
    assert parse_edtf(once.edtf) == once


@given(marked)
def test_a_date_begins_before_it_ends_and_sorts_by_its_beginning(text: str) -> None:
    when = parse_edtf(text)
    assert when.earliest is not None
    assert when.latest is not None
    assert when.earliest <= when.latest
    assert when.sort_day == int(when.earliest.strftime("%Y%m%d").rjust(8, "0"))


@given(st.text(max_size=25))
def test_any_text_is_a_date_or_an_error_that_says_so(text: str) -> None:
    # Anything but the one error would fail the test.
    with suppress(InvalidDateError):
        assert parse_edtf(text).known == bool(text.strip())


@given(days, st.integers(0, 400))
def test_an_interval_of_days_reads_back(first: date, length: int) -> None:
    last = min(first.toordinal() + length, date.max.toordinal())
    made = span(first, date.fromordinal(last))
    assert parse_edtf(made.edtf) == made
    assert (made.exactness is Exactness.DAY) == (last == first.toordinal())


@given(marked, marked)
def test_touching_is_mutual_and_means_a_common_day(a: str, b: str) -> None:
    one, other = parse_edtf(a), parse_edtf(b)
    assert touches(one, other) == touches(other, one)
    ends = (one.latest or date.max, other.latest or date.max)
    shared = max(one.earliest or date.min, other.earliest or date.min) <= min(ends)
    assert touches(one, other) == shared


def test_an_open_end_reaches_for_ever_and_the_unknown_touches_nothing() -> None:
    since = parse_edtf("2019-04/..")
    assert touches(since, day(date(2200, 1, 1)))
    assert not touches(since, day(date(2019, 3, 31)))
    assert not touches(UNKNOWN_DATE, since)
    assert not touches(since, HonestDate("", None, None, Exactness.UNKNOWN, Basis.UNKNOWN))


def test_next_door_is_not_touching() -> None:
    today = date(2018, 6, 12)
    assert not touches(day(today), day(today + timedelta(days=1)))
