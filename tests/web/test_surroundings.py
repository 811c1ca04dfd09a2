"""The forms that move the weeks around an event and the windows of charts, and what the charts hold."""

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
    text = web.get(EVENT + asked, follow_redirects=True).text
    assert f"<option selected>{shown}</option>" in text
    assert f"in the {shown} week{'s' if shown > 1 else ''} around this" in text


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        (f"{EVENT}?weeks=2", EVENT),
        (f"{EVENT}?weeks=99", EVENT),
        ("/charts?from=&window=60", "/charts"),
        ("/charts?window=90&from=2018", "/charts?from=2018&window=90"),
        ("/charts?window=x&from=18", "/charts"),
    ],
)
def test_one_choice_has_one_address(web: Reviewer, asked: str, address: str) -> None:
    answer = web.get(asked, status=303, follow_redirects=False)
    assert answer.headers["location"] == address
    web.get(address, follow_redirects=False)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("years", "year,us,dprk,joint,third,all"),
        ("kinds", "kind,"),
        ("exchange", "month,us,dprk"),
        ("around", "date,meeting,slug,days_before,test_before,slug_before,days_after,test_after,slug_after"),
    ],
)
def test_each_figure_can_be_taken_away(web: Reviewer, name: str, first: str) -> None:
    answer = web.get(f"/charts/{name}.csv")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith(first)
    assert len(lines) > 1 or name == "around"
    assert f"charts-{name}.csv" in answer.headers["content-disposition"]
