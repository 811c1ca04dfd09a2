"""A sifted pattern finds exactly what the pattern itself finds."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction.date_patterns import DATES, SIFTED_DATES
from app.extraction.sieve import Sieve, heads_of
from app.extraction.speech_words import SIFTED_VOICE
from app.extraction.triggers import _SIFTED_STATEMENTS, _SIFTED_TRIGGERS, _STATEMENTS, _TRIGGERS
from app.extraction.word_lists import word_set

WORDS = st.lists(
    st.sampled_from(
        sorted(
            word_set(
                """
                North Korea fired two short-range ballistic missiles on Thursday the day after
                Christmas Eve a few hours before talks in Geneva that May 2018 June 12 12월 지난 미사일
                발사 said İstanbul ― 2018-05-24 U.S. u.n. resolution 2270 he had called off summit Sept. 3,
                last week, Twenty-five years ago today
                """
            )
        )
    ),
    max_size=40,
)


def spans(found: object) -> list[tuple[tuple[int, int], str | None]]:
    return [(match.span(), match.lastgroup) for match in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("sieve", "pattern"),
    [(SIFTED_DATES, DATES), (_SIFTED_TRIGGERS, _TRIGGERS), (_SIFTED_STATEMENTS, _STATEMENTS)],
    ids=["dates", "triggers", "statements"],
)
@settings(deadline=None)  # on a busy machine the first search of a long pattern takes its time
@given(words=WORDS, start=st.integers(0, 20))
def test_a_sieve_finds_what_its_pattern_finds(
    sieve: Sieve, pattern: re.Pattern[str], words: list[str], start: int
) -> None:
    text = " ".join(words)
    low = min(start, len(text))
    assert spans(sieve.finditer(text, low, len(text))) == spans(pattern.finditer(text, low, len(text)))


@pytest.mark.parametrize(
    ("pattern", "heads"),
    [
        (r"\bsummits?\b", {"summit"}),
        (r"\b(?:a |the )?talks", {"a talk", "the ta", "talks"}),
        (r"\b\d{4} man", {"0000 m"}),
        (r"\bNo+w", {"now", "noow", "nooow", "noooow", "nooooo"}),
        (r"\b[abc]\w+ x", {"a", "b", "c"}),
        (r"\b(?=x)(?!y)ab|\b회담", {"ab"}),
    ],
)
def test_the_heads_of_a_pattern_are_read_off_it(pattern: str, heads: set[str]) -> None:
    assert heads_of(re.compile(pattern, re.IGNORECASE)) == heads


def test_a_pattern_that_begins_with_anything_is_searched_for_everywhere() -> None:
    sieve = Sieve(re.compile(r"\b\w+ talks"))
    assert sieve.open
    assert [match[0] for match in sieve.finditer("the six talks", 0, 13)] == ["six talks"]


@pytest.mark.parametrize("sieve", [SIFTED_DATES, SIFTED_VOICE, _SIFTED_TRIGGERS, _SIFTED_STATEMENTS])
def test_the_patterns_of_the_reader_can_be_sifted(sieve: Sieve) -> None:
    assert not sieve.open
