import pytest

from tests.extraction.test_events import short, told_in


@pytest.mark.parametrize(
    ("told", "source", "expected"),
    [
        ("Donald Trump has sent a letter to Kim Jong Un,", "the White House said Thursday.", "contact 24"),
        ("Kim Jong Un met Mike Pompeo on Wednesday,", "state media said on Thursday.", "talks 23"),
        (
            "The United States rejected a proposal of talks,",
            "the State Department said Thursday.",
            "statement 24",
        ),
        ("North Korea would never give up its weapons,", "Kim Jong Un said on Thursday.", "statement 24"),
        (
            "In a news conference in the early hours of Friday,",
            "Kim Jong Un said he had met her.",
            "statement 25",
        ),
    ],
)
def test_a_deed_with_its_source_behind_it_is_told_and_not_the_saying(
    told: str, source: str, expected: str
) -> None:
    found = [f"{short(each)[1]} {short(each)[0][-2:]}" for each in told_in(f"{told} {source}")]
    assert found == [expected]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Korea said Friday it test-fired a ballistic missile the previous day.", ["missile 24"]),
        (
            "North Korea says it is willing to talk after Donald Trump called off the summit.",
            ["statement 25"],
        ),
    ],
)
def test_what_stands_beside_the_main_clause_is_not_the_news(text: str, expected: list[str]) -> None:
    assert [f"{short(each)[1]} {short(each)[0][-2:]}" for each in told_in(text)] == expected


def test_a_clause_beside_the_main_one_is_marked() -> None:
    text = "Kim Jong Un spoke of peace on Friday after Donald Trump called off the summit on Thursday."
    assert [(each.kind.value, each.aside) for each in told_in(text)] == [
        ("statement", False),
        ("cancellation", True),
    ]


def test_what_had_been_done_before_is_beside_the_news() -> None:
    text = "Kim Jong Un spoke on Friday. North Korea had fired a missile earlier on Friday."
    assert [(each.kind.value, each.aside) for each in told_in(text)][1:] == [("missile", True)]
    said = "North Korea said that it had fired a missile on Thursday."
    assert [each.aside for each in told_in(said)] == [False]
