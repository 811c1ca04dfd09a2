"""Persons the lexicon doesn't know, told from other capitalised words by names, titles and context."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.vocabulary import ActorKind, Side
from app.extraction.folding import fold
from app.extraction.given_names import GIVEN_NAMES, WEAK_GIVEN_NAMES
from app.extraction.lexicon import EntryKind, family_name
from app.extraction.naming import Named, Reading
from app.extraction.role_words import (
    AFTER_NAME,
    AGE_AFTER,
    HONORIFICS,
    NOT_PERSONS,
    ROLE_NOUN,
    SPEECH_AFTER,
    SPEECH_BEFORE,
    SURNAMES_TOO,
)
from app.extraction.sentences import Part
from app.extraction.spellings import is_korean_name
from app.extraction.word_lists import word_set

_NAME_WORD = r"[A-ZÀ-Þ][\w'’-]*\.?"
_RUN = re.compile(rf"{_NAME_WORD}(?:[ ](?:(?:van|von|de|del|bin|al|el|da|der|la|le)[ ])?{_NAME_WORD})*")
_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"['’]s?$")
_TIME_WORDS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december
    """
)
_LONGEST_NAME = 4  # words
_SURE, _LIKELY = 0.9, 0.75
_CONTEXT = 120  # characters looked at after a name


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of capitalised words that may be a name; `title` is the role word right before it."""

    start: int
    end: int
    words: tuple[str, ...]
    title: str


def find_candidates(reading: Reading, taken: list[Named]) -> Iterator[Candidate]:
    """All runs outside of known names, shorn of titles and sentence openers."""
    covered = _Cover(taken)
    surnames = _surnames_of(reading, taken)
    for sentence in reading.sentences:
        if sentence.part in {Part.FURNITURE, Part.CAPTION}:
            continue
        for run in _RUN.finditer(reading.text, sentence.start, sentence.end):
            yield from _split(reading.text, (run.start(), run.end()), covered, surnames)


class _Cover:
    """Answers in order whether a range touches a known name."""

    def __init__(self, taken: list[Named]) -> None:
        self._spans = sorted((named.start, named.end) for named in taken)
        self._next = 0

    def touches(self, start: int, end: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next][1] <= start:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next][0] < end


def _split(text: str, run: tuple[int, int], covered: _Cover, surnames: frozenset[str]) -> Iterator[Candidate]:
    """Cut a run at words no name contains and at known names; drop what stands before such a word."""
    piece: list[tuple[int, int, str]] = []
    title = _word_before(text, run[0])
    for match in _WORD.finditer(text, *run):
        word, left, right = match[0], match.start(), match.end()
        bare = _POSSESSIVE.sub("", word)
        folded = fold(bare).strip(" .,").replace(" ", "-")
        surname = _is_surname(text, folded, left, [each for _, _, each in piece], surnames)
        if not surname and (covered.touches(left, right) or folded in NOT_PERSONS or folded in HONORIFICS):
            if folded in _TIME_WORDS or folded in HONORIFICS or covered.touches(left, right):
                yield from _candidate(piece, title)
            piece, title = [], folded if folded in HONORIFICS else ""
            continue
        piece.append((left, left + len(bare.rstrip(".") if len(bare) > 3 else bare), bare))  # noqa: PLR2004
        ends_sentence = bare.endswith(".") and len(bare) > 2 and fold(bare) not in {"jr.", "sr."}  # noqa: PLR2004
        if bare != word or ends_sentence:
            yield from _candidate(piece, title)
            piece, title = [], ""
    yield from _candidate(piece, title)


def _surnames_of(reading: Reading, taken: list[Named]) -> frozenset[str]:
    """Folded surnames of those named in full, as far as they are words that no name seems to contain."""
    last = {family_name(named.name, named.side) for named in taken if named.is_person and named.full}
    pairs = {match[2] for match in _GIVEN_AND_WORD.finditer(reading.text) if _is_given(match[1])}
    return frozenset((last | {fold(word) for word in pairs}) & NOT_PERSONS)


_GIVEN_AND_WORD = re.compile(rf"\b([A-Z][\w’'-]+) ((?i:{'|'.join(sorted(SURNAMES_TOO))}))\b")


def _is_surname(text: str, folded: str, start: int, piece: list[str], surnames: frozenset[str]) -> bool:
    """Whether a word of `NOT_PERSONS` is a surname here: "Jenny Town", "Park" after Park Geun-hye."""
    if len(piece) == 1:
        return folded in SURNAMES_TOO and _is_given(piece[0])
    capitalised_before = re.search(r"[A-Z][\w’'-]*\s$", text[max(0, start - 20) : start])
    return (
        not piece
        and folded in surnames
        and not (capitalised_before and not _TITLED.search(text[max(0, start - 20) : start]))
    )


_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|President|Secretary|Ambassador|Minister|Chairman|Representative|"
    r"Envoy)\.?\s$"
)


def _is_given(word: str) -> bool:
    folded = fold(word)
    return folded in GIVEN_NAMES and folded not in WEAK_GIVEN_NAMES


def _candidate(piece: list[tuple[int, int, str]], title: str) -> Iterator[Candidate]:
    if piece and len(piece) <= _LONGEST_NAME:
        yield Candidate(piece[0][0], piece[-1][1], tuple(word for _, _, word in piece), title)


def _word_before(text: str, start: int) -> str:
    before = text[max(0, start - 24) : start].split()
    word = fold(before[-1]).strip(" .,“\"'(") if before and text[start - 1 : start] == " " else ""
    return word if word in HONORIFICS else ""


def spot_persons(reading: Reading, candidates: list[Candidate]) -> list[Named]:
    """Those candidates of two words and more that are persons, with the words that say what they are."""
    found = []
    for candidate in candidates:
        rule = _rule(reading.text, candidate)
        if rule is None:
            continue
        name = reading.text[candidate.start : candidate.end]
        confidence = _SURE if rule in {"title-and-name", "given-name"} else _LIKELY
        found.append(
            Named(
                candidate.start,
                candidate.end,
                key=f"new:{fold(name)}",
                slug="",
                name=" ".join(name.split()),
                kind=EntryKind.PERSON,
                side=Side.OTHER,
                actor_kind=ActorKind.PERSON,
                rule=rule,
                confidence=confidence,
                role_words=role_words(reading.text, candidate.start, candidate.end),
            )
        )
    return found


def _rule(text: str, candidate: Candidate) -> str | None:
    words = [fold(word).strip(".") for word in candidate.words]
    whole = [word for word in words if len(word) > 1]
    if len(whole) < 2 or any(word.isupper() and len(word) > 2 for word in candidate.words):  # noqa: PLR2004
        return None
    after = text[candidate.end : candidate.end + _CONTEXT]
    spoken = bool(SPEECH_AFTER.match(after)) or bool(
        SPEECH_BEFORE.search(text[max(0, candidate.start - 20) : candidate.start])
    )
    described = bool(AFTER_NAME.match(after) or AGE_AFTER.match(after))
    if candidate.title:
        return "title-and-name"
    if words[0] in GIVEN_NAMES and (words[0] not in WEAK_GIVEN_NAMES or spoken or described):
        return "given-name"
    if is_korean_name([word for part in whole for word in part.split()]) and len(candidate.words) > 1:
        return "korean-name"
    if described or (
        after.startswith(",") and _ROLE_COMMA.search(text[max(0, candidate.start - 70) : candidate.start])
    ):
        return "name-and-role"
    return "name-and-speech" if SPEECH_AFTER.match(after) else None


_ROLE_COMMA = re.compile(rf"\b{ROLE_NOUN}\b[^,.\n]{{0,40}},\s+$", re.IGNORECASE)
_ROLE_BEFORE = re.compile(r"((?:[A-Za-z.’'-]+\s+){1,8})$")


def role_words(text: str, start: int, end: int) -> str:
    """What the text says somebody is: the apposition after the name, else the title before it."""
    after = AFTER_NAME.match(text, end, min(len(text), end + 200))
    if after:
        words = after[0].strip(" ,(–—-")
        if not words.lower().startswith("who"):
            return re.split(r"(?:,|\)|\s+(?:said|says|told|who|and\s+said))(?:\s|$)", words)[0].strip()[:100]
    before = _ROLE_BEFORE.search(text, max(0, start - 90), start)
    return _title_in(before[1].split()) if before else ""


def _title_in(words: list[str]) -> str:
    """The title that ends a run of words ("… on Friday, Secretary of State"), or empty."""
    kept: list[str] = []
    for word in reversed(words):
        plain = fold(word).strip(".,")
        ended = word.endswith((",", ";", ":")) or (word.endswith(".") and plain not in HONORIFICS)
        known = plain in HONORIFICS or plain in _TITLE_WORDS or word[0].isupper()
        if ended or not known:
            break
        kept.insert(0, word)
    while kept and fold(kept[0]) in _TITLE_WORDS:
        kept.pop(0)
    return " ".join(kept) if any(fold(word).strip(".,") in HONORIFICS for word in kept) else ""


_TITLE_WORDS = frozenset({"of", "the", "for", "and"})
