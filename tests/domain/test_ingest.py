"""Deciding about an article: laws that hold for whatever is known."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ingest import Add, Fill, KnownArticle, Revise, Skip, decide, url_key

HERE = KnownArticle(1, "a", "A", "example.org/a", "hash-1", has_text=True, relevant=True, reader_version="1")

keys = st.sampled_from(["", "example.org/a", "example.org/b"])
hashes = st.sampled_from(["hash-1", "hash-2", "hash-3"])
known = st.builds(
    KnownArticle,
    st.integers(1, 3),
    st.just("a"),
    st.just("A"),
    keys,
    st.sampled_from(["", "hash-1", "hash-2"]),
    has_text=st.booleans(),
    relevant=st.sampled_from([None, True, False]),
    reader_version=st.sampled_from(["", "1", "2"]),
)


def test_what_nobody_knows_is_added() -> None:
    assert decide("example.org/b", "hash-2", [], version="1") == Add()


def test_the_same_text_at_the_same_address_is_skipped() -> None:
    assert decide("example.org/a", "hash-1", [HERE], version="1") == Skip(HERE, "")


def test_the_same_text_from_elsewhere_is_skipped() -> None:
    assert decide("", "hash-1", [HERE], version="1") == Skip(HERE, "")
    decision = decide("example.org/b", "hash-1", [HERE], version="1")
    assert isinstance(decision, Skip)


def test_another_text_at_a_known_address_is_a_revision() -> None:
    assert decide("example.org/a", "hash-2", [HERE], version="1") == Revise(HERE)


def test_an_earlier_text_of_an_address_does_not_come_back() -> None:
    revised = replace(HERE, former=frozenset({"hash-2"}))
    assert isinstance(decide("example.org/a", "hash-2", [revised], version="1"), Skip)


def test_a_reference_is_filled_with_its_text() -> None:
    cited = replace(HERE, hash="", has_text=False, relevant=None)
    assert decide("example.org/a", "hash-2", [cited], version="1") == Fill(cited)


@pytest.mark.parametrize(("version", "expected"), [("1", Skip), ("2", Fill)])
def test_what_was_turned_away_is_looked_at_again_by_a_new_reader_only(
    version: str, expected: type[Skip | Fill]
) -> None:
    away = replace(HERE, has_text=False, relevant=False)
    assert isinstance(decide("example.org/a", "hash-1", [away], version=version), expected)


@given(keys, hashes, known, st.sampled_from(["1", "2"]))
def test_deciding_again_after_it_was_done_skips(
    key: str, text_hash: str, article: KnownArticle, version: str
) -> None:
    decision = decide(key, text_hash, [article], version=version)
    if isinstance(decision, Skip):
        return
    former = frozenset({article.hash} - {""}) if isinstance(decision, Revise) else article.former
    base = HERE if isinstance(decision, Add) else decision.known
    after = replace(
        base, url_key=key, hash=text_hash, has_text=True, relevant=True, reader_version=version, former=former
    )
    assert isinstance(decide(key, text_hash, [after], version=version), Skip)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "http://example.org/a"),
        ("https://www.example.org/a/", "https://example.org/a"),
        ("https://m.example.org/a", "https://example.org/a"),
        ("https://example.org:443/a", "http://example.org:80/a"),
    ],
)
def test_two_addresses_of_one_page_have_one_key(one: str, other: str) -> None:
    assert url_key(one) == url_key(other)


def test_pages_told_apart_by_their_query_keep_apart() -> None:
    assert url_key("https://example.org/?id=1") != url_key("https://example.org/?id=2")
    assert url_key("") == ""
