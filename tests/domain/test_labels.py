"""The vocabulary in plain words."""

from enum import StrEnum

import pytest

from app.domain import vocabulary
from app.domain.labels import CLOSED, KEY_LABELS, label_of, level_words
from app.domain.timeline import LIST_KEYS
from app.domain.vocabulary import ActorKind, EventKind, Lane, SourceKind, Topic

VOCABULARIES = [
    words for words in vars(vocabulary).values() if isinstance(words, type) and issubclass(words, StrEnum)
]


@pytest.mark.parametrize("word", [word for words in VOCABULARIES if words is not StrEnum for word in words])
def test_every_word_has_a_label_to_be_read(word: StrEnum) -> None:
    label = label_of(word)
    assert label
    assert label[0].isupper()
    assert "-" not in label.replace("Inter-Korean", "")


def test_words_of_the_same_spelling_keep_their_own_labels() -> None:
    assert label_of(Topic.JAPAN) == "Japan"
    assert label_of(Lane.US) == "United States"
    assert label_of(SourceKind.STATE_MEDIA) == "State media"
    assert label_of(ActorKind.MEDIA) == "Media"
    assert label_of(EventKind.SUMMIT) == "Leaders’ meeting"


def test_every_filter_has_a_name() -> None:
    assert {*LIST_KEYS} <= {*KEY_LABELS}
    assert {*CLOSED} <= {*KEY_LABELS}


@pytest.mark.parametrize(
    ("lane", "level", "words"),
    [
        (Lane.DPRK, 1, "top leader"),
        (Lane.US, 1, "president"),
        (Lane.US, 9, "level 9"),
        (Lane.JOINT, 3, "level 3"),
        (Lane.DPRK, None, ""),
    ],
)
def test_the_level_of_a_statement_is_told_by_the_scale_of_its_side(
    lane: Lane, level: int | None, words: str
) -> None:
    assert level_words(lane, level) == words
