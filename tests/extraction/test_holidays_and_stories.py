"""Dates by holidays, by other dates of the story, and as Korean writes them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import UNKNOWN_DATE, day
from app.extraction.dates import spot_dates
from app.extraction.holidays import HOLIDAYS
from app.extraction.sentences import split_sentences
from tests.extraction.small_lexicon import document, edtf

FRIDAY = "2018-05-25"


def dates_in(text: str, published: str = FRIDAY) -> list[str]:
    made = document(text, published)
    return [edtf(when.date) for when in spot_dates(made.text, split_sentences(made), made.published)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They spoke on Christmas Eve.", "2017-12-24"),
        ("It fired on the Fourth of July.", "2017-07-04"),
        ("They met on New Year’s Day 2018.", "2018-01-01"),
        ("In his New Year's address he said so.", "2018-01-01"),
        ("They spoke on Easter Sunday.", "2018-04-01"),
        ("Families met on Chuseok.", "2017-10-04"),
        ("Families will meet on Chuseok.", "2018-09-24"),
        ("He spoke on Election Day in 2016.", "2016-11-08"),
        ("추석에 상봉했다.", "2017-10-04"),
    ],
)
def test_a_holiday_is_a_day(sentence: str, expected: str) -> None:
    assert dates_in(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence", ["He got a Christmas gift.", "Easter eggs were sold.", "추석을 앞두고 쉰다."]
)
def test_a_holiday_that_dates_nothing_is_none(sentence: str) -> None:
    assert dates_in(sentence) == []


@given(st.sampled_from(sorted(HOLIDAYS)), st.integers(2000, 2030))
def test_every_holiday_falls_into_its_year(name: str, year: int) -> None:
    assert HOLIDAYS[name](year).year == year


def test_lunar_days_are_those_of_the_korean_calendar() -> None:
    assert HOLIDAYS["seollal"](2019) == date(2019, 2, 5)
    assert HOLIDAYS["chuseok"](2025) == date(2025, 10, 6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was seized in March 2009. He brought her home that August.", "2009-08"),
        ("It was tested in October 2006. The following March they spoke.", "2007-03"),
        ("It was tested in October 2006. The previous May they spoke.", "2006-05"),
        ("It was tested in March 2006. That autumn they spoke.", "2006-23"),
        ("They met in 1994. That year they signed.", "1994"),
        ("They met in 1994. Two decades later they signed.", "2014"),
        ("They met in 2018. Twenty years later they signed.", "2038"),
    ],
)
def test_a_date_of_the_story_counts_from_the_one_told_before(text: str, expected: str) -> None:
    assert dates_in(text)[-1] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Twenty-five years ago today they signed.", "1993-05-25"),
        ("Seven years ago to the day, they met.", "2011-05-25"),
        ("Five years ago this week they met.", "2013-05-21/2013-05-27"),
        ("A decade ago they met.", "2008"),
        ("Thursday marked sixteen years since the test.", "2002-05-24"),
        ("Friday is the second anniversary of the summit.", "2016-05-25"),
    ],
)
def test_an_anniversary_is_of_the_day_it_recalls(sentence: str, expected: str) -> None:
    assert dates_in(sentence) == [expected]


def test_any_wednesday_is_no_day_and_that_after_a_verb_of_saying_no_pointer() -> None:
    assert dates_in("We announced it on a Wednesday. He said that May was late.") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("김계관은 지난 17일 밝힌 바 있다.", "2018-05-17"),
        ("그는 지난달 20일에 만났다.", "2018-04-20"),
        ("그는 내달 12일 만난다.", "2018-06-12"),
        ("그는 내달 만난다.", "2018-06"),
        ("전날 그는 말했다.", "2018-05-24"),
        ("지난해 말 발사했다.", "2017-10-01/2017-12-31"),
        ("올해 초 선언했다.", "2018-01-01/2018-03-31"),
        ("5년 전 오늘 만났다.", "2013-05-25"),
        ("5년 전 만났다.", "2013"),
        ("사흘 전 만났다.", "2018-05-22"),
        ("두 달 전 만났다.", "2018-03"),
        ("2주 전 만났다.", "2018-05-08/2018-05-14"),
        ("지난 4월 만났다.", "2018-04"),
        ("오는 6월 만난다.", "2018-06"),
        ("오는 3일 만난다.", "2018-06-03"),
        ("지난 월요일 만났다.", "2018-05-21"),
        ("다음 주 화요일 만난다.", "2018-05-29"),
        ("2018.5.3 발표했다.", "2018-05-03"),
        ("2018 년 5 월 3 일 발표했다.", "2018-05-03"),
    ],
)
def test_korean_counts_from_the_day_of_publication(sentence: str, expected: str) -> None:
    assert dates_in(sentence) == [expected]


def test_korean_counts_from_the_story() -> None:
    text = (
        "2018년 6월 12일 만났다. 이튿날 떠났다. 그해 7월 왔다. 이듬해 2월 왔다. 같은 해 6월 30일 또 만났다."
    )
    assert dates_in(text, "2023-06-12") == ["2018-06-12", "2018-06-13", "2018-07", "2019-02", "2019-06-30"]


def test_without_a_day_to_count_from_nothing_is_made_up() -> None:
    text = (
        "그해 7월 왔다. 사흘 전 왔다. 지난 월요일 왔다. 작년 왔다. On Christmas Eve he spoke. "
        "That May he left."
    )
    made = document(text)
    whens = spot_dates(made.text, split_sentences(made), UNKNOWN_DATE)
    assert {edtf(when.date) for when in whens} == {"-"}


@given(
    st.text(alphabet="지난오는내달같은해월일년전말초0123456789 .그이듬날", max_size=30),
    st.dates(date(1990, 1, 1), date(2035, 12, 31)),
)
def test_no_korean_words_stop_the_reader(words: str, published: date) -> None:
    made = document(words + " 만났다.", published.isoformat())
    for when in spot_dates(made.text, split_sentences(made), day(published)):
        assert when.start < when.end
