"""The day in a dateline, and the deeds of delegations."""

import pytest

from app.extraction import extract
from tests.extraction.small_lexicon import LEXICON, document, edtf

FRIDAY = "2018-05-25"


@pytest.mark.parametrize(
    ("dateline", "met"),
    [
        ("WASHINGTON, May 24 (Yonhap) -- ", "2018-05-24"),
        ("Pyongyang, May 24 (KCNA) -- ", "2018-05-24"),
        ("SEOUL, South Korea, May 25 — ", "2018-05-25"),
        ("SEOUL, May 2 (Yonhap) -- ", "2018-05-25"),  # too long ago to be when this was written
        ("SEOUL, May 32 (Yonhap) -- ", "2018-05-25"),
    ],
)
def test_today_is_the_day_of_the_dateline(dateline: str, met: str) -> None:
    told = extract(document(f"{dateline}Donald Trump met Moon Jae-in today.", FRIDAY), LEXICON).events
    assert [edtf(each.date) for each in told] == [met]


def test_a_new_years_dateline_is_of_the_old_year() -> None:
    text = "WASHINGTON, Dec. 31 (Yonhap) -- Donald Trump met Moon Jae-in today."
    told = extract(document(text, "2018-01-01"), LEXICON).events
    assert [edtf(each.date) for each in told] == ["2017-12-31"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden sent two of its most senior diplomats to Pyongyang on Wednesday.", ("2018-05-23", "visit")),
        ("Mike Pompeo led a small delegation to Pyongyang Wednesday.", ("2018-05-23", "visit")),
        (
            "Efforts to shut down the reactor took a turn on Wednesday: Trump sent an envoy to Pyongyang.",
            ("2018-05-23", "visit"),
        ),
        ("North Korea shut down its reactor on Wednesday.", ("2018-05-23", "implementation")),
        ("Mike Pompeo attended a private seminar with North Korea on Monday.", ("2018-05-21", "informal")),
    ],
)
def test_sending_a_delegation_is_a_visit_and_a_seminar_informal(text: str, expected: tuple[str, str]) -> None:
    told = extract(document(text, FRIDAY), LEXICON).events
    assert [(edtf(each.date), each.kind.value) for each in told] == [expected]


def test_who_came_to_attend_a_seminar_on_a_weekday_attends_the_next_one() -> None:
    text = "Mike Pompeo came to Sweden on Thursday to attend a seminar on Monday."
    told = extract(document(text, FRIDAY), LEXICON).events
    assert (edtf(told[-1].date), told[-1].kind.value) == ("2018-05-28", "informal")


def test_words_after_following_are_beside_the_news_of_the_day() -> None:
    text = (
        "Donald Trump expressed his readiness to talk to Kim Jong Un of North Korea on Thursday, following "
        "a statement that dismissed any new meeting."
    )
    told = extract(document(text, FRIDAY), LEXICON).events
    assert [(edtf(each.date), each.kind.value) for each in told] == [("2018-05-24", "statement")]
