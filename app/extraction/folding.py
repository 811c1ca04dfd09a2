"""Text reduced to what spellings share, character for character, so that offsets stay those of the text."""

import unicodedata

# Hyphens join the syllables of Korean names in half of all papers and never in the other half.
_JOINERS = dict.fromkeys(map(ord, "-‐‑\N{NO-BREAK SPACE}\t"), " ")
_QUOTES = dict.fromkeys(map(ord, "’‘ʼ`"), "'")
_PLAIN = {**_JOINERS, **_QUOTES}


def fold(text: str) -> str:
    """Lower-case, without marks, hyphens as spaces; the result is as long as `text`."""
    if text.isascii():
        return text.lower().translate(_PLAIN)
    lowered = text.translate(_PLAIN)
    return "".join(character if character.isascii() else _plain(character) for character in lowered).lower()


def _plain(character: str) -> str:
    if "가" <= character <= "힣":
        return character
    base = unicodedata.normalize("NFKD", character)[0]
    return base if len(base.lower()) == 1 else character


def is_hangul(character: str) -> bool:
    """Whether the character is a composed Korean syllable."""
    return "가" <= character <= "힣"


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is bounded by something that is not part of the same word.

    Korean particles follow a noun without a space, so hangul is only checked on its left.
    """
    if start and _joined(text[start - 1], text[start]):
        return False
    if is_hangul(text[end - 1]):
        return True
    return end >= len(text) or not _joined(text[end - 1], text[end])


def _joined(left: str, right: str) -> bool:
    if is_hangul(left) != is_hangul(right):
        return False
    return left.isalnum() and right.isalnum()
