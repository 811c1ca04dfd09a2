"""How words are laid down for searching and asked for: the same tokens on every database.

Text is folded (no case, no diacritics, NFC) and cut into runs. A run of Latin letters or digits is one
token, which the database stems. A run of Hangul, Han or kana has no reliable word ends (particles are
glued on), so it becomes its pairs of neighbours and its last character:

    "Kim Yo-jong"   → kim yo jong
    "김여정은"       → 김여 여정 정은 은

A search for 김여정 then asks for the phrase "김여 여정", one for 김 for tokens that begin with it. Pairs
rather than triples, because most Korean words and all surnames are one or two syllables long.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

_EAST = "\u1100-\u11ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_RUN = re.compile(rf"(?P<east>[{_EAST}]+)|(?P<word>(?:(?![{_EAST}])[^\W_])+)")
# Longer "words" are encoded data, not language; PostgreSQL refuses lexemes above 2 kB.
LONGEST_TOKEN = 200


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """One word or phrase of a search."""

    text: str
    phrase: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens that must stand side by side; `open_end`: the last one may go on."""

    tokens: tuple[str, ...]
    open_end: bool = False


def search_terms(q: str) -> tuple[SearchTerm, ...]:
    """Split a search into words, "phrases" and -exclusions; an unclosed phrase runs to the end."""
    terms = []
    for match in _TERM.finditer(q):
        text = (match["phrase"] or match["word"] or "").strip()
        if any(c.isalnum() for c in text):
            phrase = match["phrase"] is not None
            terms.append(SearchTerm(text, phrase=phrase, excluded=bool(match["minus"])))
    return tuple(terms)


_TERM = re.compile(r'(?P<minus>(?<!\S)-)?(?:["“](?P<phrase>[^"”]*)["”]?|(?P<word>[^\s"“”]+))')


def to_tokens(text: str) -> tuple[str, ...]:
    """The tokens a text is found by, in order."""
    return tuple(token for run in _runs(text) for token in _laid_down(run))


def to_phrase(term: SearchTerm) -> Phrase | None:
    """What a word or phrase of a search asks for; None where it has no letter or digit."""
    runs = list(_runs(term.text))
    if not runs:
        return None
    tokens = [token for run in runs[:-1] for token in _laid_down(run)]
    last = runs[-1]
    if not _is_east(last):
        return Phrase((*tokens, last[:LONGEST_TOKEN]))
    if len(last) == 1:
        return Phrase((*tokens, last), open_end=True)
    return Phrase((*tokens, *_pairs(last)))


def name_tokens(forms: Iterable[str]) -> tuple[str, ...]:
    """Tokens of names, with neighbours written together as well: "Yo-jong" → yo, jong and yojong."""
    tokens: dict[str, None] = {}
    for form in forms:
        runs = tuple(_runs(form))
        words = tuple(run for run in runs if not _is_east(run))
        joined = [a + b for a, b in pairwise(words)]
        whole = ["".join(words)] if len(words) > 1 else []
        tokens.update(dict.fromkeys((*to_tokens(form), *joined, *whole)))
    return tuple(tokens)


def _runs(text: str) -> Iterable[str]:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    for match in _RUN.finditer(unicodedata.normalize("NFC", bare)):
        yield match[0]


def _is_east(run: str) -> bool:
    return re.match(f"[{_EAST}]", run) is not None


def _laid_down(run: str) -> tuple[str, ...]:
    return (*_pairs(run), run[-1]) if _is_east(run) else (run[:LONGEST_TOKEN],)


def _pairs(run: str) -> tuple[str, ...]:
    return tuple(run[i : i + 2] for i in range(len(run) - 1))
