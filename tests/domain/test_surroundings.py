"""The weeks around an event."""

from datetime import date

import pytest

from app.domain.dates import parse_edtf
from app.domain.surroundings import MOST_WEEKS, days_of, weeks_around

LOOSE = ["", "2018", "2018-06", "2018-22", "2018-06-12~", "2018-06-12?", "2018-06-12/.."]


def test_weeks_are_counted_from_the_first_day_back_and_from_the_last_day_on() -> None:
    assert weeks_around(date(2019, 2, 27), date(2019, 2, 28), 2).edtf == "2019-02-13/2019-03-14"


def test_the_calendar_has_an_end_on_either_side() -> None:
    around = weeks_around(date.min, date.max, MOST_WEEKS)
    assert (around.earliest, around.latest) == (date.min, date.max)


@pytest.mark.parametrize("loose", LOOSE)
def test_loose_dates_have_no_days(loose: str) -> None:
    assert days_of(parse_edtf(loose)) is None
