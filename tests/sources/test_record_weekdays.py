"""Days of the week beside dates."""

from datetime import date

import pytest

from app.sources.record_weekdays import wrong_weekdays

NEAR = date(2025, 6, 15)
RIGHT = [
    "Said on Monday, 30 June 2025.",
    "Said on Monday 30 June.",
    "On Monday night, the 30th of June, in Seoul.",
    "From Sunday 11 to Tuesday 13 September 1994.",
    "Monday, June 30, 2025.",
    "Reports are of 30 June, a Monday.",
    "Monday was 30 June.",
    "Shut down on Saturday 14 July 2007.",
    "The Friday before, and 30 June.",
    "Thursday in Washington.",
]
WRONG = {
    "Said on Tuesday, 30 June 2025.": "30 June 2025 is a Monday",
    "Said on Tuesday 30 June.": "30 June 2025 is a Monday",
    "Tuesday afternoon, 30 June": "30 June 2025 is a Monday",
    "From Monday 11 to Tuesday 13 September 1994.": "11 September 1994 is a Sunday",
    "From Sunday 11 to Monday 13 September 1994.": "13 September 1994 is a Tuesday",
    "Tuesday, June 30, 2025.": "30 June 2025 is a Monday",
    "Reports are of 30 June, a Tuesday.": "30 June 2025 is a Monday",
    "Monday, 31 June 2025": "no such day",
}


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_day_is_let_be(text: str) -> None:
    assert list(wrong_weekdays(text, NEAR)) == []


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_day_is_told_with_the_right_one(text: str) -> None:
    (fault,) = wrong_weekdays(text, NEAR)
    assert WRONG[text] in fault


def test_a_date_without_a_year_is_the_nearest_to_the_event() -> None:
    assert list(wrong_weekdays("Friday, 2 January", date(2025, 12, 30))) == []
    assert list(wrong_weekdays("Tuesday, 30 December", date(2026, 1, 2))) == []


def test_without_a_year_or_an_event_nothing_is_said() -> None:
    assert list(wrong_weekdays("Friday, 30 June", None)) == []
