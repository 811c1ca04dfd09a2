import pytest

from app.domain.article import Document
from app.extraction.dates import spot_dates
from app.extraction.sentences import split_sentences
from tests.extraction.small_lexicon import document, edtf

FRIDAY = "2018-05-25"


def found_in(made: Document) -> list[tuple[str, str]]:
    whens = spot_dates(made.text, split_sentences(made), made.published)
    return [(made.text[when.start : when.end], edtf(when.date)) for when in whens]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He said on Friday that it was over.", "2018-05-25"),
        ("He said Thursday night that it was over.", "2018-05-24"),
        ("They will meet on Tuesday.", "2018-05-29"),
        ("They met last Friday.", "2018-05-18"),
        ("They meet next Monday.", "2018-05-28"),
        ("They met on Monday last week.", "2018-05-14"),
        ("The talks will be held on Saturday.", "2018-05-26"),
        ("The department on Monday will announce a step.", "2018-05-28"),
        ("A call was set for Sunday.", "2018-05-27"),
        ("He came last week.", "2018-05-14/2018-05-20"),
        ("Earlier this week he left.", "2018-05-21/2018-05-25"),
        ("Later this week he leaves.", "2018-05-25/2018-05-27"),
        ("They spoke earlier today.", "2018-05-25"),
        ("He came yesterday.", "2018-05-24"),
        ("He leaves tomorrow.", "2018-05-26"),
        ("Over the weekend he rested.", "2018-05-19/2018-05-20"),
        ("It was signed last month.", "2018-04"),
        ("It will open next month.", "2018-06"),
        ("It was signed last year.", "2017"),
        ("It was imposed eight years ago.", "2010"),
        ("It was two months ago.", "2018-03"),
        ("It was three days ago.", "2018-05-22"),
        ("It was about three days ago.", "2018-05-21/2018-05-23"),
        ("It was two weeks ago.", "2018-05-08/2018-05-14"),
        ("It was a few days ago.", "2018-05-18/2018-05-23"),
        ("It was hours ago.", "2018-05-25"),
        ("He canceled a June 12 summit.", "2018-06-12"),
        ("It was fired on Nov. 28.", "2017-11-28"),
        ("It was fired on 28 November.", "2017-11-28"),
        ("On April 27, 2018, they met.", "2018-04-27"),
        ("On 27 April 2018 they met.", "2018-04-27"),
        ("They met on Feb. 27-28, 2019.", "2019-02-27/2019-02-28"),
        ("They met on February 27 and 28.", "2018-02-27/2018-02-28"),
        ("They met on 27-28 February 2019.", "2019-02-27/2019-02-28"),
        ("It happened on 2018-04-27.", "2018-04-27"),
        ("It exploded in September 2017.", "2017-09"),
        ("A thaw began in January.", "2018-01"),
        ("A thaw will begin in July.", "2018-07"),
        ("It ended last December.", "2017-12"),
        ("It begins next March.", "2019-03"),
        ("In 2018 they met.", "2018"),
        ("The war of 1950-53 ended.", "1950/1953"),
        ("In the summer of 2017 tempers rose.", "2017-22"),
        ("Last winter they sang.", "2017-24"),
        ("Recently he wrote.", "2018-04-25/2018-05-25"),
        ("It opens in the coming weeks.", "2018-05-25/2018-07-09"),
        ("It is currently closed.", "2018-05-25"),
        ("He said on Saturday, local time, that it was over.", "2018-05-26"),
        ("This Monday they will meet.", "2018-05-21"),
        ("Later this month they meet.", "2018-05"),
        ("Next weekend they meet.", "2018-05-26/2018-05-27"),
        ("It will end this July.", "2018-07"),
        ("They speak in October 3: the day of rest.", "2017-10-03"),
        ("It will be over by March.", "2019-03"),
        ("This summer they will meet.", "2018-22"),
        ("Next autumn they meet.", "2018-23"),
    ],
)
def test_an_expression_is_counted_from_the_day_of_publication(sentence: str, expected: str) -> None:
    assert [date for _, date in found_in(document(sentence, FRIDAY))] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The march of the army may go on for miles.",
        "They fired 2018 rounds and lost 1,994 men over 1950 km.",
        "August the Strong may march.",
        "The sun rose on both sides of the 38th parallel.",
        "A 2,000-page report cost $2018.",
    ],
)
def test_other_numbers_and_words_are_no_dates(sentence: str) -> None:
    assert found_in(document(sentence, FRIDAY)) == []


def test_without_a_day_of_publication_a_relative_date_stays_unknown() -> None:
    assert found_in(document("He came last week and left on Friday. In 2018 they had met.")) == [
        ("last week", "-"),
        ("Friday", "-"),
        ("2018", "2018"),
    ]


def test_a_day_without_a_year_takes_the_year_told_before() -> None:
    text = "In 2018 they met. On June 12 they signed. In July they left. On 27-28 August they spoke."
    assert [date for _, date in found_in(document(text))] == [
        "2018",
        "2018-06-12",
        "2018-07",
        "2018-08-27/2018-08-28",
    ]
    assert found_in(document("On June 12 they signed. In July they left. Last winter they sang.")) == [
        ("June 12", "-"),
        ("In July", "-"),
        ("Last winter", "-"),
    ]


def test_nothing_that_is_counted_is_known_without_a_day_to_count_from() -> None:
    text = (
        "It was three days ago, days ago, last month, this March, over the weekend, recently, in the coming "
        "weeks, earlier today or earlier this week. 지난 15일, 오늘. On 27-28 May it was."
    )
    assert {date for _, date in found_in(document(text))} == {"-"}


def test_a_distance_from_a_day_is_no_more_exact_than_what_it_is_counted_from() -> None:
    text = "In April he spoke, two months after the talks. Days later he left. The same month he fell."
    assert [date for _, date in found_in(document(text, FRIDAY))] == [
        "2018-04",
        "2018-02",
        "2018-04",
        "2018-04",
    ]
    text = "On April 3 he spoke, hours after the talks, the day before the launch. Days earlier he had come."
    assert [date for _, date in found_in(document(text, FRIDAY))] == [
        "2018-04-03",
        "2018-04-03",
        "2018-04-04",
        "2018-03-27/2018-04-01",
    ]


def test_a_month_of_publication_never_makes_a_day() -> None:
    dates = {date for _, date in found_in(document("He came on Friday, last week, or today.", "2018-05"))}
    assert dates == {"2018-05"}


def test_a_day_after_counts_from_the_main_clause() -> None:
    assert found_in(document("Trump said Friday that they talk, a day after he canceled it.", FRIDAY)) == [
        ("Friday", "2018-05-25"),
        ("a day after", "2018-05-24"),
    ]


def test_a_story_carries_its_dates_forward() -> None:
    text = (
        "It tested a bomb on Jan. 6. Weeks later it launched a rocket. "
        "The following month it asked for talks."
    )
    assert [date for _, date in found_in(document(text, "2016-03-22"))] == [
        "2016-01-06",
        "2016-01-20/2016-02-17",
        "2016-02",
    ]


def test_an_impossible_day_is_unknown() -> None:
    assert found_in(document("It was on February 30, 2018.", FRIDAY)) == [("February 30, 2018", "-")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2018년 6월 12일 만났다.", "2018-06-12"),
        ("6월 12일 만난다.", "2018-06-12"),
        ("2018년 4월 만났다.", "2018-04"),
        ("2018년에 만났다.", "2018"),
        ("지난 15일 만났다.", "2018-05-15"),
        ("지난 30일 만났다.", "2018-04-30"),
        ("어제 만났다.", "2018-05-24"),
        ("지난주 만났다.", "2018-05-14/2018-05-20"),
        ("작년에 만났다.", "2017"),
    ],
)
def test_korean_dates_are_read(sentence: str, expected: str) -> None:
    assert [date for _, date in found_in(document(sentence, FRIDAY))] == [expected]


def test_the_day_of_what_is_awaited_lies_ahead() -> None:
    text = "Trump has a good feeling about Tuesday's much-anticipated summit."
    assert found_in(document(text, "2018-06-10")) == [("Tuesday", "2018-06-12")]


def test_days_of_a_line_that_a_year_heads_are_of_that_year() -> None:
    made = document("Rounds of talks\n1994: They sign in Geneva on October 21.\n2003: They meet in August.")
    assert found_in(made) == [("October 21", "1994-10-21"), ("in August", "2003-08")]


def test_a_year_ago_on_a_weekday_is_one_day() -> None:
    made = document("A year ago on Wednesday they shook hands.", "2019-06-12")
    assert found_in(made) == [("A year ago", "2018-06-12")]
