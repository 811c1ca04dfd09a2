import json
from typing import Any

import pytest

from app.services.read_lines import explain, read_json_lines
from tests.extraction.small_lexicon import LEXICON, TODAY, document

ARTICLE = {
    "id": "a1",
    "title": "Trump calls off the summit - Axios",
    "text": (
        "President Donald Trump called off the summit with North Korea on Thursday, Axios reported.\n\n"
        "“It is a sad moment,” Trump said. The United States and North Korea had "
        "planned to meet on June 12 in Singapore. Trump spoke to The Washington Post last week. In 1994 "
        "Jimmy Carter went to Pyongyang."
    ),
    "published": "2018-05-25",
    "url": "https://example.org/a1",
}


def answers(*lines: str) -> list[dict[str, Any]]:
    return [json.loads(answer) for answer in read_json_lines(lines, LEXICON, today=TODAY)]


def test_an_article_is_answered_in_the_agreed_form() -> None:
    (answer,) = answers(json.dumps(ARTICLE))
    assert answer["id"] == "a1"
    assert answer["relevant"] is True
    assert answer["actors"] == ["Donald Trump", "North Korea", "Axios", "United States", "Jimmy Carter"]
    assert answer["quotes"] == [{"text": "It is a sad moment,", "speaker": "Donald Trump"}]
    first, second = answer["events"][:2]
    assert {key: first[key] for key in ("date", "precision", "kind", "status", "place", "new")} == {
        "date": "2018-05-24",
        "precision": "day",
        "kind": "cancellation",
        "status": "happened",
        "place": None,
        "new": True,
    }
    assert (second["date"], second["status"], second["new"]) == ("2018-06-12", "planned", False)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{not json", "the line is not JSON"),
        ("[1, 2]", "the line is not a JSON object"),
        ('{"id": "x", "text": ""}', "there are no words in it"),
        ('{"id": "x", "text": 5, "title": null}', "there are no words in it"),
    ],
)
def test_a_bad_line_is_answered_with_the_reason_and_the_rest_go_on(line: str, reason: str) -> None:
    bad, good = answers(line, "", json.dumps(ARTICLE))
    assert bad["error"] == reason
    assert good["id"] == "a1"


@pytest.mark.parametrize(
    ("when", "written", "precision"),
    [
        ("on Thursday", "2018-05-24", "day"),
        ("last week", "2018-05", "month"),
        ("in 1994", "1994", "year"),
        ("last month", "2018-04", "month"),
    ],
)
def test_an_interval_is_written_as_the_smallest_unit_that_holds_it(
    when: str, written: str, precision: str
) -> None:
    text = f"Envoys rested. North Korea fired a missile {when}."
    (answer,) = answers(json.dumps({"id": "x", "text": text, "published": "2018-05-25"}))
    (event,) = answer["events"]
    assert (event["date"], event["precision"]) == (written, precision)


def test_an_undated_happening_is_told_only_where_it_is_new() -> None:
    text = "Envoys rested. North Korea fired a missile on Thursday."
    (answer,) = answers(json.dumps({"id": "x", "text": text}))
    (event,) = answer["events"]
    assert (event["date"], event["precision"], event["new"]) == (None, None, True)


def test_an_explanation_names_findings_and_rules() -> None:
    words = explain(document(str(ARTICLE["text"]), "2018-05-25"), LEXICON)
    assert "Relevant: yes" in words
    assert "relative-weekday:cancellation" in words
    assert "Donald Trump: “It is a sad moment,” [name-said-after" in words


def test_an_explanation_shows_how_a_statement_stands_and_who_passed_words_on() -> None:
    text = (
        "Trump told reporters on Sunday that Kim Jong Un would come.\n"
        "A senior US official said Kim Jong Un had called it “a very excellent letter.”"
    )
    words = explain(document(text, "2018-09-03"), LEXICON)
    assert "(level 1, answer-to-question, both)" in words
    assert "Kim Jong Un (by senior US official): “a very excellent letter.”" in words
