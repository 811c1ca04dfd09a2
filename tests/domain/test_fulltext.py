"""Tokens of a search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.fulltext import Phrase, SearchTerm, name_tokens, search_terms, to_phrase, to_tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Kim Yo-jong", ("kim", "yo", "jong")),
        ("Café, 2018!", ("cafe", "2018")),
        ("김여정은", ("김여", "여정", "정은", "은")),
        ("KN-23 미사일", ("kn", "23", "미사", "사일", "일")),
        ("金與正", ("金與", "與正", "正")),
        ("snake_case", ("snake", "case")),
        ("…", ()),
    ],
)
def test_text_is_cut_into_words_and_pairs(text: str, tokens: tuple[str, ...]) -> None:
    assert to_tokens(text) == tokens


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("summit", Phrase(("summit",))),
        ("Yo-jong", Phrase(("yo", "jong"))),
        ("김", Phrase(("김",), open_end=True)),
        ("여정", Phrase(("여정",))),
        ("김여정", Phrase(("김여", "여정"))),
        ("북미 회담", Phrase(("북미", "미", "회담"))),
        ("the 김", Phrase(("the", "김"), open_end=True)),
    ],
)
def test_a_term_asks_for_tokens_side_by_side(text: str, phrase: Phrase) -> None:
    assert to_phrase(SearchTerm(text)) == phrase


@given(st.text(max_size=60))
def test_tokens_hold_letters_and_digits_alone(text: str) -> None:
    for token in to_tokens(text):
        assert token.isalnum()
        assert token == token.strip()


@given(
    before=st.text(alphabet="가나다 ab", max_size=8), text=st.text(alphabet="가나다", min_size=1, max_size=6)
)
def test_a_korean_word_is_found_wherever_it_stands(before: str, text: str) -> None:
    phrase = to_phrase(SearchTerm(text))
    assert phrase is not None
    tokens = to_tokens(f"{before}{text}나")
    width = len(phrase.tokens)
    windows = [tokens[i : i + width] for i in range(len(tokens) - width + 1)]
    if phrase.open_end:
        assert any(token.startswith(phrase.tokens[0]) for token in tokens)
    else:
        assert phrase.tokens in windows


def test_names_are_found_written_together_too() -> None:
    assert {"kim", "yo", "jong", "kimyo", "yojong", "kimyojong", "김여"} <= {
        *name_tokens(["Kim Yo-jong", "김여정"])
    }


@pytest.mark.parametrize(
    ("q", "terms"),
    [
        ("remains talks", [SearchTerm("remains"), SearchTerm("talks")]),
        ('"joint statement"', [SearchTerm("joint statement", phrase=True)]),
        ("“joint statement”", [SearchTerm("joint statement", phrase=True)]),
        ("-war", [SearchTerm("war", excluded=True)]),
        ('-"at war"', [SearchTerm("at war", phrase=True, excluded=True)]),
        ("Yo-jong", [SearchTerm("Yo-jong")]),
        ("a - b", [SearchTerm("a"), SearchTerm("b")]),
        ('open "phrase runs on', [SearchTerm("open"), SearchTerm("phrase runs on", phrase=True)]),
        ('x"y z"', [SearchTerm("x"), SearchTerm("y z", phrase=True)]),
        ("-- … ()", []),
        ("", []),
    ],
)
def test_a_search_is_words_phrases_and_exclusions(q: str, terms: list[SearchTerm]) -> None:
    assert list(search_terms(q)) == terms
