"""Hours of a meeting and who was in the room."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import ActorRef
from app.domain.errors import InvalidDateError
from app.domain.meeting import Comparison, Hour, Issue, Meeting, Moment, Telling, parse_hour, to_room
from app.domain.vocabulary import ActorKind, Side

hours = st.builds(
    Hour,
    st.dates(date(1000, 1, 1)),
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.booleans(),
) | st.builds(Hour, st.dates(date(1000, 1, 1)))
US, DPRK = (ActorRef(side.value, side.value, side, ActorKind.OFFICIAL) for side in (Side.US, Side.DPRK))


@given(hours)
def test_an_hour_is_read_as_it_is_written(hour: Hour) -> None:
    assert parse_hour(hour.text) == hour


@given(st.text(max_size=20))
def test_whatever_is_written_is_an_hour_or_refused(text: str) -> None:
    try:
        hour = parse_hour(text)
    except InvalidDateError:
        return
    assert (hour is None) == (text == "")


@pytest.mark.parametrize("text", ["2019-02-30", "2019-02-28T24:00", "2019-02-28~", "2019-02-28T9:00"])
def test_what_no_calendar_or_clock_has_is_refused(text: str) -> None:
    with pytest.raises(InvalidDateError):
        parse_hour(text)


def test_a_room_lists_everybody_once_side_by_side() -> None:
    other = ActorRef("aide", "Aide", Side.US, ActorKind.OFFICIAL)
    room = to_room(
        (
            Moment(None, "Alone", "", (US, DPRK), None),
            Moment(None, "", "Lunch", (), None),
            Moment(None, "With aides", "", (DPRK, US, other), None),
        )
    )
    assert [session.session for session in room.sessions] == ["Alone", "With aides"]
    assert room.people == (
        (US, (True, True)),
        (other, (False, True)),
        (DPRK, (True, True)),
    )


def test_a_meeting_counts_the_issues_on_which_its_accounts_differ() -> None:
    said = Telling("", ())
    issues = tuple(Issue("", said, said, reading) for reading in Comparison)
    assert Meeting(issues=issues).differing == 1
