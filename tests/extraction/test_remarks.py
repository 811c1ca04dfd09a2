import pytest

from app.extraction import extract
from tests.extraction.small_lexicon import LEXICON, document, edtf

LEAD = "North Korea fired a missile on Thursday.\n"


def remarks_in(text: str, published: str = "2018-05-25") -> list[tuple[str, str, bool]]:
    return [
        (finding.parts[0].name, edtf(finding.date), finding.new)
        for finding in extract(document(text, published), LEXICON).events
        if finding.rule == "remark:statement"
    ]


def test_an_official_heard_without_a_day_spoke_about_the_day_of_publication() -> None:
    assert remarks_in(LEAD + "Mike Pompeo warned that patience was running out.") == [
        ("Mike Pompeo", "2018-05-25~", False)
    ]


def test_words_between_quotation_marks_do_not_move_a_remark_in_time() -> None:
    assert remarks_in(LEAD + "“We have been here before, years ago,” Mike Pompeo said.") == [
        ("Mike Pompeo", "2018-05-25~", False)
    ]


@pytest.mark.parametrize(
    "later",
    [
        "Mike Pompeo previously said that patience was running out.",
        "Mike Pompeo had said that patience was running out.",
        "Mike Pompeo could say more.",
        "An analyst said that patience was running out.",
        "“I said so,” it read.",
    ],
)
def test_what_was_said_at_another_time_or_by_nobody_in_office_is_no_remark(later: str) -> None:
    assert remarks_in(LEAD + later) == []


def test_a_speaker_with_a_dated_statement_in_the_text_gets_no_second_one() -> None:
    text = LEAD + "Mike Pompeo said on Thursday that he was concerned.\nMike Pompeo urged calm."
    assert remarks_in(text) == []


def test_each_speaker_is_noted_once() -> None:
    assert len(remarks_in(LEAD + "Mike Pompeo urged calm.\nMike Pompeo praised China.")) == 1


def test_without_a_day_of_publication_there_are_no_remarks() -> None:
    assert remarks_in(LEAD + "Mike Pompeo urged calm.", published="") == []
