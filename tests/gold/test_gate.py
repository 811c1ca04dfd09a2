import json
from pathlib import Path
from typing import Any

import pytest

from app.extraction import Lexicon
from tests.extraction.small_lexicon import LEXICON
from tests.gold import gate
from tests.gold.annotated import Annotated, read_corpus, read_own
from tests.gold.scoring import Names, Tally, pair_up, score


def test_there_are_enough_documents_each_with_its_phenomenon() -> None:
    documents = list(read_own())
    assert len(documents) >= 70
    assert sum(not document.relevant for document in documents) >= 10
    for document in documents:
        assert all(quote["text"] in document.text for quote in document.quotes), document.id


def test_the_floors_belong_to_these_documents() -> None:
    floors = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    assert floors["digest"] == gate.digest_of()


def test_no_figure_lies_below_its_floor() -> None:
    assert gate.main([]) == 0


def test_a_figure_below_its_floor_is_named() -> None:
    assert gate.shortfalls({"actors_f1": 0.5}, {"actors_f1": 0.9}) == [
        "actors_f1 is 0.5000, its floor 0.9000"
    ]


def test_a_missing_corpus_is_no_documents(tmp_path: Path) -> None:
    assert list(read_corpus(tmp_path)) == []


WANTED = Annotated(
    id="x",
    title="",
    published="",
    text="",
    relevant=True,
    annotated=True,
    actors=[{"name": "Donald Trump"}, {"name": "KCNA", "optional": True}],
    events=[
        {"date": "2018-05-24", "kinds_ok": ["cancellation"], "actors": ["Donald Trump"], "new": True},
        {"date": "2018-06", "kinds_ok": ["summit"], "actors": [], "alt_dates": ["2018-07"], "optional": True},
    ],
    quotes=[{"text": "a sad moment in history", "speaker": "Donald Trump"}],
)


def answer(**changed: object) -> dict[str, object]:
    right = {
        "relevant": True,
        "actors": ["Donald Trump"],
        "events": [
            {
                "date": "2018-05-24",
                "kind": "cancellation",
                "actors": ["Donald Trump"],
                "new": True,
                "title": "",
            }
        ],
        "quotes": [{"text": "a sad moment in history", "speaker": "Donald J. Trump"}],
    }
    return {**right, **changed}


def figures(lexicon: Lexicon, **changed: object) -> dict[str, float]:
    return score([(WANTED, answer(**changed))], Names(lexicon)).figures()


def test_a_right_answer_scores_one_everywhere() -> None:
    assert set(figures(LEXICON).values()) == {1.0}


@pytest.mark.parametrize(
    ("changed", "figure"),
    [
        ({"relevant": False}, "relevance_f1"),
        ({"actors": ["Donald Trump", "Moon Jae-in"]}, "actors_f1"),
        ({"quotes": []}, "quotes_found_f1"),
        ({"quotes": [{"text": "a sad moment in history", "speaker": "Kim Jong Un"}]}, "speaker_accuracy"),
        ({"events": []}, "events_strict_f1"),
    ],
)
def test_a_wrong_answer_costs_the_figure_it_belongs_to(changed: dict[str, object], figure: str) -> None:
    assert figures(LEXICON, **changed)[figure] < 1


def test_an_optional_item_is_neither_missed_nor_too_many() -> None:
    assert figures(LEXICON, actors=["Donald Trump", "KCNA"])["actors_f1"] == 1


def test_neighbouring_kinds_count_leniently_only() -> None:
    event = {"date": "2018-05-24", "kind": "statement", "actors": ["Donald Trump"], "new": True, "title": ""}
    found = figures(LEXICON, events=[event])
    assert (found["events_strict_f1"], found["events_lenient_f1"]) == (0.0, 1.0)


def test_nothing_asked_and_nothing_found_is_perfect() -> None:
    assert Tally().f1 == 1.0


def test_as_many_pairs_are_made_as_can_be() -> None:
    wanted: list[dict[str, Any]] = [{"id": 1}, {"id": 2}]
    given: list[dict[str, Any]] = [{"fits": (1, 2)}, {"fits": (1,)}]
    pairs, missed, extra = pair_up(wanted, given, lambda a, b: a["id"] in b["fits"])
    assert (len(pairs), missed, extra) == (2, [], [])
