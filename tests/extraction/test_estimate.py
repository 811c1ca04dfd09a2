from dataclasses import replace

import pytest

from app.domain.article import Document, RawArticle
from app.domain.vocabulary import Basis
from app.extraction import extract, to_document
from tests.extraction.small_lexicon import LEXICON, TODAY, document, edtf

UNDATED = ""
COMING = "President Donald Trump and Kim Jong Un are due to hold a summit in Singapore on 12 June.\n"


def dates_in(text: str) -> list[tuple[str, str]]:
    return [
        (finding.kind.value, edtf(finding.date))
        for finding in extract(document(text, UNDATED), LEXICON).events
    ]


def test_a_coming_day_that_the_record_knows_tells_the_year() -> None:
    assert ("summit", "2018-06-12") in dates_in(COMING)


def test_a_weekday_beside_a_test_of_the_record_and_one_earlier_today_fix_the_day() -> None:
    text = (
        "President Moon Jae-in and President Donald Trump called for calm.\n"
        "North Korea tested a nuclear bomb on Sunday.\n"
        "Earlier on Monday, South Korea fired missiles of its own."
    )
    found = dates_in(text)
    assert ("nuclear", "2017-09-03") in found
    assert ("missile", "2017-09-04") in found


def test_weekdays_of_a_span_of_days_stay_a_span_where_they_differ() -> None:
    text = COMING + "Mike Pompeo arrived in Pyongyang on Wednesday."
    assert [when.count("/") for _, when in dates_in(text)] == [0, 1]


def test_the_note_names_the_span_and_the_words_it_rests_on() -> None:
    notes = extract(document(COMING, UNDATED), LEXICON).notes
    assert len(notes) == 1
    assert notes[0].startswith("published 2018-0")
    assert "12 June" in notes[0]


def test_the_estimate_is_kept_as_an_uncertain_span_and_made_anew() -> None:
    found = extract(document(COMING, UNDATED), LEXICON)
    assert found.published.is_estimate
    assert found.published.edtf.count("?") == found.published.edtf.count("/") + 1
    kept = replace(document(COMING, UNDATED), published=found.published)
    assert extract(kept, LEXICON) == found


def test_a_text_with_a_date_has_no_estimate() -> None:
    assert not extract(document(COMING, "2018-05-25"), LEXICON).published.known


@pytest.mark.parametrize(
    "text",
    [
        "North Korea warned the United States on Sunday.",
        "Trump and Kim Jong Un met.",
        "President Donald Trump spoke to reporters.",
        "The summit opens on 12 May.",
    ],
)
def test_too_little_leaves_the_publication_unknown(text: str) -> None:
    found = extract(document(text, UNDATED), LEXICON)
    assert found.notes == ()
    assert all(not finding.date.known for finding in found.events)


def test_a_given_day_is_never_second_guessed() -> None:
    assert extract(document(COMING, "2018-05-25"), LEXICON).notes == ()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://news.example/story/2018/05/24/a-summit", "2018-05-24"),
        ("https://news.example/2018/may/25/a-summit/", "2018-05-25"),
        ("https://news.example/2019/07/a-policy/", "2019-07"),
        ("https://news.example/a-summit-20180524", "2018-05-24"),
        ("https://news.example/2018/13/a-summit", "-"),
        ("https://news.example/item?day=/2018/05/24/", "-"),
        ("https://news.example/2031/05/24/a-summit", "-"),
    ],
)
def test_an_address_may_bear_the_day(address: str, expected: str) -> None:
    made = to_document(RawArticle("test", "Words of it.", url=address, title="A title"), today=TODAY)
    assert isinstance(made, Document)
    assert edtf(made.published) == expected
    assert made.published.basis is (Basis.UNKNOWN if expected == "-" else Basis.INFERRED)
    assert bool(made.notes) is (expected != "-")


def test_a_page_that_gives_its_day_is_believed_before_its_address() -> None:
    address = "https://news.example/2018/05/24/a-summit"
    made = to_document(RawArticle("test", "Words.", url=address, published="2018-05-26"), today=TODAY)
    assert isinstance(made, Document)
    assert edtf(made.published) == "2018-05-26"


def test_a_day_of_the_year_without_anybody_of_it_tells_nothing() -> None:
    assert extract(document("They said that their 12 June meeting was useful.", UNDATED), LEXICON).notes == ()


def test_a_tweet_shown_with_its_day_was_written_shortly_before() -> None:
    text = (
        "President Donald Trump tweeted about Kim Jong Un.\n"
        "Very good news! — Donald J. Trump (@realDonaldTrump) May 25, 2018\n"
    )
    notes = extract(document(text, UNDATED), LEXICON).notes
    assert notes[0].startswith("published 2018-05-24/2018-06-01, inferred")


def test_the_news_of_an_undated_text_is_the_happening_the_record_has() -> None:
    text = "President Donald Trump met Kim Jong Un in Singapore.\nThe summit had been planned for 12 June."
    assert ("summit", "2018-06-12") in dates_in(text)


def test_a_text_whose_month_is_not_known_has_no_news() -> None:
    text = COMING + "Mike Pompeo left Hanoi on 30 May."
    assert not any(finding.new for finding in extract(document(text, UNDATED), LEXICON).events)
