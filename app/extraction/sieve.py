"""A long alternation tried only where one of its matches can begin.

A pattern of hundreds of words costs most where nothing matches. The letters with which its matches can begin
are read off the pattern itself; at every other word it is not tried at all. What is found is the same.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined]  # the parser of patterns has no public door
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_LONGEST = 6  # letters that are looked at; longer ones hardly rule out more words
_MOST_LETTERS = 12  # a class of more characters than this ends what is known of a beginning
_WORD = re.compile(r"\b\w")
_HANGUL = re.compile(r"[가-힣]")
_FIRST_HANGUL, _LAST_HANGUL = ord("가"), ord("힣")
_ANY_HANGUL = "가"  # stands for all of it
_SPACE = re.compile(r"\s")
_DIGIT = re.compile(r"\d")


class Sieve:
    """A pattern whose matches all begin at the beginning of a word.

    In a stretch with hangul `pattern` is searched for everywhere; in all others `latin`, which is the same
    where it is not given, is tried at the words that its matches can begin with. One whose matches can begin
    with anything is `open` and searched for everywhere as well.
    """

    def __init__(self, pattern: re.Pattern[str], latin: re.Pattern[str] | None = None) -> None:
        self._pattern, self._latin = pattern, latin or pattern
        heads = heads_of(self._latin)
        self.open = "" in heads
        self._shortest = min(map(len, heads), default=0)
        self._first = frozenset(head[: self._shortest] for head in heads)
        self._heads = [
            (length, frozenset(head for head in heads if len(head) == length))
            for length in sorted({len(head) for head in heads}, reverse=True)
        ]
        self._places = lru_cache(maxsize=_TEXTS)(self._find_places)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches of the pattern in that part of the text, in order."""
        if self.open or (_has_hangul(text) and _HANGUL.search(text, start, end)):
            yield from self._pattern.finditer(text, start, end)
            return
        places, position = self._places(text), start
        for at in places[bisect_left(places, start) : bisect_left(places, end)]:
            if at >= position and (match := self._latin.match(text, at, end)) is not None:
                yield match
                position = match.end()

    def _find_places(self, text: str) -> list[int]:
        """Where in a text a match can begin; hangul aside, every place where one does is among them."""
        plain, starts = _words(text)
        first, heads = self._first, self._heads
        short = self._shortest
        likely = [at for at in starts if plain[at : at + short] in first]
        return [at for at in likely if any(plain[at : at + length] in known for length, known in heads)]


_TEXTS = 4  # how many texts are kept in mind: one is read in several passes


@lru_cache(maxsize=_TEXTS)
def _has_hangul(text: str) -> bool:
    return _HANGUL.search(text) is not None


@lru_cache(maxsize=_TEXTS)
def _words(text: str) -> tuple[str, list[int]]:
    """A text in small letters with one kind of space and of digit, and where its words begin."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose small form is longer, such as İ
        lowered = "".join(letter.lower()[0] for letter in text)
    plain = _DIGIT.sub("0", _SPACE.sub(" ", lowered))
    return plain, [word.start() for word in _WORD.finditer(text)]


def heads_of(pattern: re.Pattern[str]) -> frozenset[str]:
    """The beginnings of all that a pattern can match, in small letters, `_LONGEST` of them at most.

    The empty one stands for anything, 0 for all digits, a blank for all spaces. Those with
    hangul are left out.
    """
    done = {head for head, _ in _sequence(list(parser.parse(pattern.pattern, pattern.flags)), {("", True)})}
    return frozenset(head for head in done if _ANY_HANGUL not in head)


_Open = set[tuple[str, bool]]  # beginnings, and whether what follows still belongs to them


def _sequence(parts: list[Any], heads: _Open) -> _Open:
    for part in parts:
        if not any(is_open for _, is_open in heads):
            break
        closed = {each for each in heads if not each[1]}
        heads = closed | _grown({head for head, is_open in heads if is_open}, part)
    return heads


def _grown(heads: set[str], part: Any) -> _Open:  # a node of the parser's own tree
    """Beginnings with one more part of the pattern behind them."""
    code, value = part
    if code in {codes.AT, codes.ASSERT, codes.ASSERT_NOT}:
        return {(head, True) for head in heads}
    if code is codes.SUBPATTERN:
        return _sequence(list(value[3]), {(head, True) for head in heads})
    if code is codes.BRANCH:
        return set().union(*(_sequence(list(each), {(head, True) for head in heads}) for each in value[1]))
    if code in {codes.MAX_REPEAT, codes.MIN_REPEAT}:
        return _repeated(heads, value)
    return {
        (head + letter if letter else head, bool(letter) and len(head + letter) < _LONGEST)
        for head in heads
        for letter in _letters(code, value)
    }


def _repeated(heads: set[str], value: Any) -> _Open:
    """Beginnings with a part behind them that may stand there several times, or not at all."""
    least, most, inner = value
    found: _Open = {(head, True) for head in heads} if least == 0 else set()
    turn: _Open = {(head, True) for head in heads}
    for count in range(1, min(most, _LONGEST + 1) + 1):
        turn = _sequence(list(inner), turn)
        if count >= least:
            found |= turn
        if not any(is_open for _, is_open in turn):
            break
    return found


def _letters(code: Any, value: Any) -> set[str]:
    """The small letters that one place of a pattern takes; an empty one where they are too many."""
    if code is codes.LITERAL:
        return {_plain(value)}
    if code is not codes.IN:
        return {""}
    letters: set[str] = set()
    for kind, what in value:
        if kind is codes.LITERAL:
            letters.add(_plain(what))
        elif kind is codes.RANGE and (_is_hangul(what[0]) or what[1] - what[0] < _MOST_LETTERS):
            letters |= (
                {_plain(what[0])} if _is_hangul(what[0]) else set(map(_plain, range(what[0], what[1] + 1)))
            )
        elif kind is codes.CATEGORY and what in _CATEGORIES:
            letters.add(_CATEGORIES[what])
        else:
            return {""}
    return letters if len(letters) <= _MOST_LETTERS else {""}


_CATEGORIES = {codes.CATEGORY_DIGIT: "0", codes.CATEGORY_SPACE: " "}


def _plain(code: int) -> str:
    """A letter as `_words` writes it."""
    letter = chr(code)
    if _is_hangul(code):
        return _ANY_HANGUL
    return "0" if letter.isdecimal() else " " if letter.isspace() else letter.lower()


def _is_hangul(code: int) -> bool:
    return _FIRST_HANGUL <= code <= _LAST_HANGUL
