"""Words between quotation marks: where they begin and end, across paragraphs and inside one another."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.article import Span
from app.extraction.naming import Reading
from app.extraction.sentences import Part

_OPENERS, _CLOSERS = "“„‟«「『《", "”»」』》"
_STRAIGHT = '"″'
_PAIRED = {"``": "“", "‘‘": "“", "’’": "”", "''": '"'}  # two single marks that stand for a double one
_MARK = re.compile(f"{'|'.join(_PAIRED)}|[{_OPENERS}{_CLOSERS}{_STRAIGHT}]")
_FRAGMENT_WORDS = 4  # so few words inside another's sentence are a fragment, not a quotation
_SHORTEST_OPEN = 25  # characters of an unclosed quotation that is still believed
_NESTED = re.compile(
    r"(?<![\w])[‘'](?P<words>[^\s‘'“”\"](?:[^‘'“”\"]|"
    r"(?<=\w)['’](?=\w)){2,400}?)(?<!\s)['’](?=[\s.,;:!?)\]”\"]|$)"
)
_TITLE_WORDS = re.compile(r"[A-Z0-9][\w'’-]*|of|and|the|on|in|for|to|a|an|with|&", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Quote:
    """One quoted range without its marks; `paragraph` is the sentence list's number."""

    start: int
    end: int
    paragraph: int
    left: int  # start of its paragraph
    right: int  # end of its paragraph
    continued: bool = False  # runs on into the next paragraph
    nested: bool = False

    @property
    def span(self) -> Span:
        """The quoted range."""
        return Span(self.start, self.end)


def spot_quotes(reading: Reading) -> list[Quote]:
    """All quoted ranges of the text's news, in order; names of laws and programmes are left out."""
    quotes: list[Quote] = []
    for number, left, right in _paragraphs(reading):
        found = _in_paragraph(reading.text, number, left, right)
        quotes.extend(found)
        quotes.extend(_single(reading.text, found, (number, left, right)))
        for outer in found:
            quotes.extend(_nested(reading.text, outer))
    kept = [
        quote
        for quote in quotes
        if not _is_title(reading.text[quote.start : quote.end]) and not _is_so_called(reading.text, quote)
    ]
    return sorted(kept, key=lambda quote: (quote.start, -quote.end))


MASK = "\x01"  # stands for each quoted character


def masked(text: str, quotes: list[Quote]) -> str:
    """The text with quoted words blotted out, as long as before, so that no rule reads into them."""
    pieces, position = [], 0
    for quote in quotes:
        if quote.nested or quote.start < position:
            continue
        pieces.append(text[position : quote.start])
        pieces.append(MASK * (quote.end - quote.start))
        position = quote.end
    pieces.append(text[position:])
    return "".join(pieces)


_KOREAN_VERB = re.compile(r"\s\S*(?:[다까요라자냐]|것)$")  # a Korean sentence ends in its verb


def is_fragment(words: str) -> bool:
    """Whether the words are too few to be a quotation of their own."""
    if _KOREAN_VERB.search(words):
        return False
    return len(words.split()) <= _FRAGMENT_WORDS and not words.rstrip().endswith((".", "!", "?"))


def _paragraphs(reading: Reading) -> list[tuple[int, int, int]]:
    ranges: dict[int, list[int]] = {}
    for sentence in reading.sentences:
        if sentence.part is Part.FURNITURE:
            continue
        bounds = ranges.setdefault(sentence.paragraph, [sentence.start, sentence.end])
        bounds[1] = max(bounds[1], sentence.end)
    return [(number, left, right) for number, (left, right) in ranges.items()]


def _in_paragraph(text: str, number: int, left: int, right: int) -> list[Quote]:
    found: list[Quote] = []
    opened: int | None = None
    marks = list(_MARK.finditer(text, left, right))
    for match in _outer(marks):
        position, mark = match.start(), _PAIRED.get(match[0], match[0])
        opens = mark in _OPENERS or (
            mark in _STRAIGHT and (opened is None or _looks_open(text, match, left, right))
        )
        if opened is not None:
            found.extend(_quote(text, opened, position, (number, left, right)))
            opened = None
        if opens:
            opened = match.end()
    following = _MARK.match(text[right : right + 3].strip("\n"))
    runs_on = following is not None and _PAIRED.get(following[0], following[0]) in _OPENERS + _STRAIGHT
    if opened is not None and right > opened and (runs_on or right - opened >= _SHORTEST_OPEN):
        found.extend(_quote(text, opened, right, (number, left, right), continued=True))
    return found


def _outer(marks: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The marks without pairs of curly ones inside a pair of curly ones (“… “guardians of peace,” …”)."""
    number = 0
    while number < len(marks):
        yield marks[number]
        kinds = "".join(mark[0] for mark in marks[number : number + 4])
        number += 3 if _INNER_PAIR.fullmatch(kinds) else 1


_INNER_PAIR = re.compile("[“«]{2}[”»]{2}")


def _looks_open(text: str, mark: re.Match[str], left: int, right: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > left else " "
    after = text[mark.end()] if mark.end() < right else " "
    return before in " (—–[" and after.isalnum()


def _quote(
    text: str, start: int, end: int, where: tuple[int, int, int], *, continued: bool = False
) -> list[Quote]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end <= start or not any(character.isalnum() for character in text[start:end]):
        return []
    return [Quote(start, end, *where, continued=continued)]


def _single(text: str, doubles: list[Quote], where: tuple[int, int, int]) -> list[Quote]:
    """Quotation marks of the British kind, ‘so’, outside of double ones.

    Beside double marks, and for straight ones, which may be apostrophes, only a clause with its own comma
    or stop counts.
    """
    number, left, right = where
    found = []
    for match in _NESTED.finditer(text, left, right):
        if any(quote.start < match.end() and match.start() < quote.end for quote in doubles):
            continue
        plain = match[0][0] == "‘" and not doubles and " " in match["words"]
        many = len(match["words"].split()) >= _FRAGMENT_WORDS
        clause = many and (match["words"][-1] in ",.!?" or _is_british(match["words"], doubles))
        if plain or clause:
            found.append(Quote(match.start("words"), match.end("words"), number, left, right))
    return found


def _is_british(words: str, doubles: list[Quote]) -> bool:
    """Whether straight single marks hold words of their own, with no double ones beside, no plural's mark."""
    return not doubles and words[0].isalpha() and not words.endswith("s")


def _nested(text: str, outer: Quote) -> list[Quote]:
    """Quotations inside a quotation that are somebody else's whole words."""
    return [
        Quote(match.start("words"), match.end("words"), outer.paragraph, outer.left, outer.right, nested=True)
        for match in _NESTED.finditer(text, outer.start, outer.end)
        if len(match["words"].split()) >= _FRAGMENT_WORDS and len(match[0]) < outer.end - outer.start
    ]


def _is_title(words: str) -> bool:
    """A law, a book, a programme: every word of it capitalised, no sentence."""
    parts = words.strip(" ,.").split()
    if len(parts) < 3 or words.rstrip(",").endswith((".", "!", "?")):  # noqa: PLR2004
        return False
    return (
        parts[0][0].isupper()
        and parts[-1][0].isupper()
        and all(_TITLE_WORDS.fullmatch(part.strip(",:;()")) for part in parts)
    )


_SO_CALLED = re.compile(r"\bso-called\s+[\"“‘']$")


def _is_so_called(text: str, quote: Quote) -> bool:
    """A name that others gave a thing, set apart by the writer: the so-called “agreed framework”."""
    return _SO_CALLED.search(text, max(0, quote.start - 16), quote.start) is not None


def quote_at(starts: list[int], quotes: list[Quote], position: int) -> Quote | None:
    """The quote that covers a position; `starts` are the quotes' starts in order."""
    index = bisect_right(starts, position) - 1
    while index >= 0:
        if quotes[index].start <= position < quotes[index].end:
            return quotes[index]
        if not quotes[index].nested:
            return None
        index -= 1
    return None
