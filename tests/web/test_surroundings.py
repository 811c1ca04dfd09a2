"""The form that moves the weeks around an event."""

import pytest

from tests.web.conftest import Reviewer

EVENT = "/events/2018-06-envoys-meet"


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("", 2), ("?weeks=1", 1), ("?weeks=26", 26)]
    + [(f"?weeks={odd}", 2) for odd in ("0", "27", "-1", "2.5", "x", "%D9%A3", "9" * 5_000, "")],
)
def test_the_number_of_weeks_is_moved_by_the_address_and_nonsense_is_the_usual_number(
    web: Reviewer, asked: str, shown: int
) -> None:
    text = web.get(EVENT + asked).text
    assert f"<option selected>{shown}</option>" in text
    assert f"in the {shown} week{'s' if shown > 1 else ''} around this" in text
