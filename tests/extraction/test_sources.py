import pytest

from tests.extraction.test_events import short, told_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Donald Trump has sent a letter to North Korean leader Kim Jong Un to seek dialogue, the "
            "White House said Thursday.",
            [("2018-05-24", "contact")],
        ),
        (
            "North Korean leader Kim Jong Un met Mike Pompeo in Pyongyang on Wednesday, state media said on "
            "Thursday.",
            [("2018-05-23", "talks")],
        ),
        (
            "The United States rejected a North Korean proposal to discuss a peace treaty, the State Department "
            "said on Thursday.",
            [("2018-05-24", "statement")],
        ),
        (
            "North Korea would never give up its weapons, Kim Jong Un said on Thursday.",
            [("2018-05-24", "statement")],
        ),
        (
            "In a hurriedly called news conference in the early hours of Friday, Kim Jong Un said North Korea had "
            "met Mike Pompeo.",
            [("2018-05-25", "statement")],
        ),
    ],
)
def test_a_deed_with_its_source_behind_it_is_told_once(text: str, expected: list[tuple[str, str]]) -> None:
    assert [short(finding)[:2] for finding in told_in(text)] == expected


def test_a_day_that_ends_a_long_sentence_is_of_all_of_it() -> None:
    text = (
        "Kim Jong Un, chairman of the State Affairs Commission, met and had a long and warm talk with the "
        "secretary of state of the United States of America Mike Pompeo at the assembly hall in Pyongyang on "
        "May 23."
    )
    assert [short(finding)[:2] for finding in told_in(text)] == [("2018-05-23", "talks")]


def test_what_was_unthinkable_a_year_ago_is_of_today() -> None:
    text = (
        "Donald Trump and Kim Jong Un held a summit in Singapore that would have been unthinkable a year ago."
    )
    assert [short(finding)[:2] for finding in told_in(text)] == [("2018-05-25", "summit")]


def test_a_private_goes_on_after_his_rank() -> None:
    text = "North Korea released U.S. Army Pvt. Travis King to the United States on Thursday, officials said."
    assert [short(finding)[:2] for finding in told_in(text)] == [("2018-05-24", "detention")]
