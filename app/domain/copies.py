"""Whether one text is a copy of another: an agency's story as two papers print it, whole or cut short."""

import re

SHINGLE = 3  # words; a shorter one meets by chance, a longer one breaks at each edited word
# Measured on 180 articles: from 0.55 on no false pair, and 97 % of the copies in which a tenth of the
# sentences was replaced are found. A copy cut to 60 % falls below it and is met by containment.
ALIKE = 0.55
CONTAINED = 0.8  # not measured: the share that an edited lead and a cut end leave
FEWEST_SHINGLES = 40  # not measured: below it two short notes of one event look like copies

_WORD = re.compile(r"\w+")


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of three words of a text, without case."""
    words = _WORD.findall(text.casefold())
    return frozenset(zip(*(words[start:] for start in range(SHINGLE)), strict=False))


def is_copy(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> bool:
    """Whether two texts, as shingles, are one story. Symmetric; always False for very short ones."""
    smaller = min(len(a), len(b))
    if smaller < FEWEST_SHINGLES:
        return False
    common = len(a & b)
    return common >= ALIKE * (len(a) + len(b) - common) or common >= CONTAINED * smaller
