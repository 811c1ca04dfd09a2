import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import parse_edtf
from app.domain.entries import Clock
from app.web.date_words import to_pieces, to_words
from app.web.filters import since
from tests.web.values import an_event


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-06-12", "12 June 2018"),
        ("2019-02-27/2019-02-28", "27–28 February 2019"),
        ("2018-03-31/2018-04-01~", "about 31 March – 1 April 2018"),
        ("2017-12-30/2018-01-02", "30 December 2017 – 2 January 2018"),
        ("1993-03/1993-06", "March – June 1993"),
        ("1984/1986", "1984–1986"),
        ("2019-03", "March 2019"),
        ("2018-21", "spring 2018"),
        ("2018-24", "winter 2018–19"),
        ("1953", "1953"),
        ("1984?", "1984, uncertain"),
        ("1984%", "about 1984, uncertain"),
        ("2018-06-12~", "about 12 June 2018"),
        ("2019-04/..", "from April 2019"),
        ("2018-06/2018-06-12", "June 2018 – 12 June 2018"),
        ("2018-06/2018-06", "June 2018"),
        ("", "date not known"),
    ],
)
def test_dates_are_written_as_people_write_them(edtf: str, words: str) -> None:
    assert to_words(parse_edtf(edtf)) == words


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from([4, 7, 10]))
def test_what_machines_read_is_never_finer_than_what_is_known(day: date, length: int) -> None:
    edtf = day.isoformat()[:length]
    (piece,) = to_pieces(parse_edtf(edtf))
    assert piece.datetime == edtf
    assert str(day.year) in piece.text
    assert bool(re.match(r"\d{1,2} ", piece.text)) == (length == 10)


@pytest.mark.parametrize(
    ("edtf", "days", "words"),
    [
        ("2026-11-25", 0, "Today"),
        ("2026-11-24", 1, "1 day ago"),
        ("2019-06-30", 2705, "2,705 days ago"),
        ("2025-04", 574, "about 19 months ago"),
        ("2021-02~", 2096, "about 6 years ago"),
        ("2020", 2400, "about 7 years ago"),
    ],
)
def test_time_gone_by_is_no_more_exact_than_the_day_is_known(edtf: str, days: int, words: str) -> None:
    gone = since(Clock("x", days, an_event(date=parse_edtf(edtf)), "/"))
    about = "about " if gone.about else ""
    assert f"{about}{gone.figure} {gone.unit}".strip() == words


def test_nothing_recorded_has_no_count() -> None:
    assert since(Clock("x", None, None, "/")).figure == "–"
