"""How long a side took to answer."""

from datetime import date

import pytest

from app.domain.answers import Answer, Pace, days_after, lag_of, lags_of, paces_of
from app.domain.dates import parse_edtf
from app.domain.vocabulary import EventKind, Lane
from tests.web.values import an_event


@pytest.mark.parametrize(
    ("said", "days"),
    [
        (date(2018, 8, 18), None),
        (date(2018, 8, 19), 0),  # Washington's calendar, on the day it began in Korea
        (date(2018, 8, 25), 0),
        (date(2018, 8, 31), 0),
        (date(2018, 9, 3), 3),
    ],
)
def test_days_are_counted_from_the_end_of_what_is_answered(said: date, days: int | None) -> None:
    assert days_after(said, date(2018, 8, 20), date(2018, 8, 31)) == days


def test_a_statement_answers_only_the_other_side_and_only_by_days_that_are_known() -> None:
    said = an_event(1, kind=EventKind.STATEMENT, lane=Lane.DPRK, date=parse_edtf("2018-05-24"))
    american = an_event(2, lane=Lane.US, date=parse_edtf("2018-05-21"))
    own = an_event(3, lane=Lane.DPRK, date=parse_edtf("2018-05-21"))
    both = an_event(4, lane=Lane.JOINT, date=parse_edtf("2018-05-21"))
    loose = an_event(5, lane=Lane.US, date=parse_edtf("2018-05"))
    open_ended = an_event(6, lane=Lane.US, date=parse_edtf("2018-05-01/.."))
    assert lags_of(said, (american, own, both, loose, open_ended)) == {2: 3}
    launch = an_event(7, kind=EventKind.MISSILE, lane=Lane.DPRK, date=parse_edtf("2018-05-24"))
    assert lag_of(launch, american) is None


def test_a_pace_is_the_median_and_a_statement_counts_once_after_the_nearest_it_answers() -> None:
    answers = [
        Answer(1, Lane.DPRK, 9),
        Answer(1, Lane.DPRK, 2),
        Answer(2, Lane.DPRK, 5),
        Answer(3, Lane.US, 30),
    ]
    assert paces_of(answers) == (Pace(Lane.US, 1, 30), Pace(Lane.DPRK, 2, 3.5))


def test_where_nobody_answered_there_is_no_pace() -> None:
    assert paces_of([]) == ()
