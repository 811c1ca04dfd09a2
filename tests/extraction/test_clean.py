import pytest

from app.domain.article import Document, RawArticle, Refused
from app.domain.vocabulary import Basis
from app.extraction import to_document
from app.extraction.clean import MAX_CHARACTERS
from tests.extraction.small_lexicon import TODAY


def cleaned(body: str, *, title: str = "", published: str = "", declared: str = "") -> Document:
    made = to_document(
        RawArticle("test", body, title=title, published=published, declared=declared), today=TODAY
    )
    assert isinstance(made, Document)
    return made


def test_invisible_marks_and_wrong_spaces_are_gone() -> None:
    assert cleaned("\u200eThe\u00a0North \u200bspoke.\r\n\r\nWe  listened.", title="x").text == (
        "The North spoke.\nWe listened."
    )


def test_lines_broken_at_a_column_are_joined_and_others_are_not() -> None:
    wrapped = (
        "The envoys of the two countries met on Thursday in a hotel near\n"
        "the lake and spoke for three hours, a person who was in the room\nsaid.\n\nA second paragraph."
    )
    assert cleaned(wrapped, title="x").paragraphs[1].start == len(wrapped.split("\n\n", maxsplit=1)[0]) + 1
    assert cleaned("One.\nTwo.\n\nThree.", title="x").text == "One.\nTwo.\nThree."


def test_paragraphs_without_empty_lines_between_them_are_kept_apart_when_wrapped() -> None:
    wrapped = (
        "SEOUL, Nov. 6 -- An opening of one line.\n\n"
        '"The two delegations will sit down together for a working dinner on\n'
        "Friday to look for a way to bring the talks forward after the long\n"
        'pause," an official said, asking not to be named.\n'
        "The head of the other delegation came to the city on Tuesday for a\n"
        "seminar of a private foundation."
    )
    assert [len(line.split()) for line in cleaned(wrapped, title="x").text.split("\n")] == [9, 35, 19]


def test_closing_marks_that_were_turned_around_are_turned_back() -> None:
    assert cleaned("“They stood us up,“ he said. It‘s over.", title="x").text == (
        "“They stood us up,” he said. It’s over."
    )


def test_the_first_line_is_the_title_where_none_is_given() -> None:
    document = cleaned("Envoys meet\n\nThe envoys met on Monday.")
    assert (document.title, document.text) == ("Envoys meet", "The envoys met on Monday.")
    assert cleaned("The envoys met.\n\nThey left.").title == ""


def test_a_title_repeated_in_the_text_is_taken_out() -> None:
    assert cleaned("Envoys Meet!\nThe envoys met.", title="Envoys meet").text == "The envoys met."


def test_a_text_without_words_is_refused() -> None:
    assert isinstance(to_document(RawArticle("empty.txt", " \n\u200b "), today=TODAY), Refused)


def test_a_megabyte_is_cut_with_a_note() -> None:
    document = cleaned("word " * (MAX_CHARACTERS // 4), title="x")
    assert len(document.text) <= MAX_CHARACTERS
    assert document.notes == ("cut to its first 1,000,000 characters",)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2018-06-12T23:30:00-04:00", "2018-06-12"),
        ("Tue, 12 Jun 2018 23:30:00 -0400", "2018-06-12"),
        ("June 12, 2018", "2018-06-12"),
        ("12th June 2018", "2018-06-12"),
        ("2018.06.12", "2018-06-12"),
        ("2018년 6월 12일", "2018-06-12"),
        ("20180612", "2018-06-12"),
        ("2018-06", "2018-06"),
        ("", ""),
    ],
)
def test_publication_dates_are_read_as_containers_write_them(published: str, expected: str) -> None:
    assert cleaned("Words.", published=published).published.edtf == expected


@pytest.mark.parametrize("published", ["yesterday", "31 Foo 2018", "2018-02-31", "Feb 30, 2018"])
def test_an_unreadable_date_is_unknown_and_noted(published: str) -> None:
    document = cleaned("Words.", published=published)
    assert not document.published.known
    assert document.notes == (f"the date “{published}” could not be read",)


def test_a_date_in_the_future_is_not_believed() -> None:
    document = cleaned("Words.", published="2031-01-01")
    assert not document.published.known
    assert "lies in the future" in document.notes[0]


def test_the_date_that_a_person_gives_wins() -> None:
    published = cleaned("Words.", published="2018-06-12", declared="2018-06-11").published
    assert (published.edtf, published.basis) == ("2018-06-11", Basis.DECLARED)


def test_a_korean_text_is_told_from_an_english_one_with_korean_names() -> None:
    assert cleaned("북한과 미국은 회담을 열었다.").language == "ko"
    assert cleaned("Choe Son Hui (최선희) met the envoy in Stockholm.").language == "en"
