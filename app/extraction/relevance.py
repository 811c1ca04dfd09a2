"""Whether a text is about US–North Korea diplomacy, as a score with its reasons."""

import math
import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from app.domain.extraction import Relevance
from app.domain.vocabulary import Side
from app.extraction.naming import Named, Reading

_DIPLOMACY = re.compile(
    r"\b(?:talks|summit|negotiat\w+|diplom\w+|envoys?|denucleari[sz]\w+|dialogue|sanction\w*|nuclear "
    r"(?:test|weapon|program|programme|deal|talks|missile)\w*|ballistic|missiles?|icbm|rocket|six-party|"
    r"detain\w+|releas\w+|hostile policy|armistice|peace treaty|resolution|security council|military "
    r"(?:drill|exercise)s?|ambassador|"
    r"special representative|state department|foreign ministry|demilitari[sz]ed|panmunjom|disarm\w*|"
    r"provocati\w+|satellite|confrontation)\b|핵|미사일|회담|대화|제재|협상|담화",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:hack\w*|malware|ransomware|cyber\w*|heist|bitcoin|crypto\w*|box office|film|movie|restaurant|"
    r"haircut|cheerleader|olympic\w*|defectors?|balloons?|"
    r"health|hospital|surgery|gout|whereabouts|limp\w*|sister|wife|purge\w*|executed|kaesong|impeach\w*|"
    r"harvest|factory|coal|football|soccer|rumou?rs?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Counts:
    """What the score is made of, per hundred words where it is a rate."""

    words: int
    dprk: float
    us: float
    together: float  # sentences that name both sides, share
    diplomacy: float
    aside: float
    title: bool  # the title names the North


def count(reading: Reading, mentions: list[Named]) -> Counts:
    """Count the signs of one text."""
    words = max(1, len(reading.text.split()))
    sides: Counter[Side] = Counter(mention.side for mention in mentions)
    by_sentence: dict[int, set[Side]] = {}
    for mention in mentions:
        by_sentence.setdefault(bisect_right(reading.starts, mention.start), set()).add(mention.side)
    together = sum({Side.US, Side.DPRK} <= named for named in by_sentence.values())
    rate = 100 / words
    return Counts(
        words,
        sides[Side.DPRK] * rate,
        sides[Side.US] * rate,
        together / max(1, len(reading.sentences)),
        len(_DIPLOMACY.findall(reading.text)) * rate,
        len(_ASIDE.findall(reading.text)) * rate,
        bool(re.search(r"North Korea|\bN\.? ?Korea|DPRK|Kim Jong|Pyongyang|북한|조미|북미", reading.title)),
    )


def judge(reading: Reading, mentions: list[Named]) -> Relevance:
    """Score a text; 0.5 and more is relevant."""
    counts = count(reading, mentions)
    if counts.dprk == 0:
        return Relevance(relevant=False, score=0.0, reasons=("North Korea is not named",))
    weight = (
        -3.2
        + 1.1 * min(counts.dprk, 3)
        + 0.5 * min(counts.us, 3)
        + 4.0 * min(counts.together, 0.5)
        + 0.55 * min(counts.diplomacy, 4)
        - 0.8 * min(counts.aside, 4)
        + (0.8 if counts.title else 0.0)
    )
    score = 1 / (1 + math.exp(-weight))
    reasons = (
        f"North Korea {counts.dprk:.1f} and the United States {counts.us:.1f} times per 100 words",
        f"both in {counts.together:.0%} of the sentences",
        f"words of diplomacy {counts.diplomacy:.1f}, of other matters {counts.aside:.1f} per 100 words",
    )
    return Relevance(relevant=score >= 0.5, score=round(score, 3), reasons=reasons)  # noqa: PLR2004
