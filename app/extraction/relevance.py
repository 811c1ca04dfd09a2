"""Whether a text is about US–North Korea diplomacy, as a score with its reasons."""

import math
import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from app.domain.extraction import Relevance
from app.domain.vocabulary import Side
from app.extraction.lexicon import EntryKind
from app.extraction.naming import Named, Reading
from app.extraction.sieve import Sieve

_DIPLOMACY = Sieve(
    re.compile(
        r"\b(?:talks|summit|negotiat\w+|diplom\w+|envoys?|denucleari[sz]\w+|dialogue|sanction\w*|nuclear "
        r"(?:test|weapon|program|programme|deal|talks|missile)\w*|ballistic|missiles?|icbm|rocket|six-party|"
        r"detain\w+|releas\w+|custody|prisoners?|hostile policy|armistice|peace treaty|resolution|"
        r"security council|military (?:drill|exercise)s?|ambassador|"
        r"special representative|state department|foreign ministry|demilitari[sz]ed|panmunjom|disarm\w*|"
        r"framework|accord|treaty|"
        r"provocati\w+|satellite|confrontation)\b|핵|미사일|회담|대화|제재|협상|담화",
        re.IGNORECASE,
    )
)
_ASIDE = Sieve(
    re.compile(
        r"\b(?:hack\w*|malware|ransomware|cyber\w*|heist|bitcoin|crypto\w*|box office|film|movie|restaurant|"
        r"haircut|cheerleader|olympic\w*|defectors?|balloons?|"
        r"health|hospital|surgery|gout|whereabouts|limp\w*|sister(?! of|[^.]{0,40} said)|wife|"
        r"purge\w*|executed|kaesong|impeach\w*|"
        r"harvest|factory|coal|football|soccer|semi-?finals?|players?|world cup|rumou?rs?)\b|"
        r"축구|월드컵|올림픽|결승|선수단|영화|해킹|가상화폐|건강이상",
        re.IGNORECASE,
    )
)


_NORTH_IN_TITLE = re.compile(
    r"North Korea|\bN\.? ?Korea|DPRK|Democratic People.s Republic of Korea|Kim Jong|Pyongyang|북한|조미|북미"
)
_BOTH = re.compile(r"북미|조미|미북|미조")
_FEW_WORDS = 50
_EARLY = 500  # characters, three sentences of a wire story
STATE_MEDIA = re.compile(r"\bKCNA\b|Korean Central News Agency|Rodong Sinmun")
_OWN_VOICE = 2.0  # mentions per 100 words, the usual rate of a text about the North
# Weights set by hand on the 87 labelled texts; each sign works up to the cap beside it: naming the North
# at all counts most, then the United States, then both in one sentence, then the words of diplomacy.
_BIAS = -6.8


_FORCE = re.compile(
    r"\b(?:nuclear|hydrogen)\s+(?:test|bomb|device|weapon|facilit|reactor|program|inspect)|six-?(?:party|"
    r"nation)|\b(?:ballistic|long-range|intercontinental)\b|"
    r"\bmissiles?\b|\bsanctions?\b|\bIAEA\b|Atomic\s+Energy|yongbyon|\breactor\b|\bdenucleari",
    re.IGNORECASE,
)
_SHORT_REPORT = 90  # words


@dataclass(frozen=True, slots=True)
class Counts:
    """What the score is made of, per hundred words where it is a rate."""

    words: int
    dprk: float
    us: float
    together: float  # sentences that name both sides, share
    diplomacy: float
    aside: float
    elsewhere: float  # the state named most beside the six parties
    title: bool  # the title names the North
    own_voice: bool  # the North's own media
    force: bool  # a short report of a test, a launch, a resolution, a round of talks
    once: bool  # the North is named a single time in more than a sentence or two
    passing: bool  # the North is named neither in the title nor early on


def _times(signs: Sieve, text: str) -> int:
    return sum(1 for _ in signs.finditer(text, 0, len(text)))


def count(reading: Reading, mentions: list[Named]) -> Counts:
    """Count the signs of one text."""
    words = max(1, len(reading.text.split()))
    sides: Counter[Side] = Counter(mention.side for mention in mentions)
    by_sentence: dict[int, set[Side]] = {}
    for mention in mentions:
        by_sentence.setdefault(bisect_right(reading.starts, mention.start), set()).add(mention.side)
    together = sum({Side.US, Side.DPRK} <= named for named in by_sentence.values())
    rate = 100 / words
    others = Counter(
        mention.key for mention in mentions if mention.side is Side.OTHER and mention.kind is EntryKind.STATE
    )
    # Korean writes both in one word: 북미, 조미, 미북.
    both = len(_BOTH.findall(reading.text))
    sides.update({Side.US: both, Side.DPRK: both})
    # State media speak for the North even where they don't name it.
    own_voice = bool(STATE_MEDIA.search(f"{reading.publisher} {reading.title} {reading.text[:120]}"))
    title = bool(_NORTH_IN_TITLE.search(reading.title))
    aside = _times(_ASIDE, reading.text)
    return Counts(
        words,
        max(sides[Side.DPRK] * rate, _OWN_VOICE if own_voice else 0.0),
        sides[Side.US] * rate,
        together / max(1, len(reading.sentences)),
        _times(_DIPLOMACY, reading.text) * rate,
        aside * rate,
        max(others.values(), default=0) * rate,
        title,
        own_voice,
        not own_voice and words <= _SHORT_REPORT and bool(_FORCE.search(reading.text)) and not aside,
        sides[Side.DPRK] == 1 and words > _FEW_WORDS and not (own_voice or together or title),
        not own_voice
        and not title
        and not any(each.side is Side.DPRK and each.start < _EARLY for each in mentions),
    )


def judge(reading: Reading, mentions: list[Named]) -> Relevance:
    """Score a text; 0.5 and more is relevant."""
    counts = count(reading, mentions)
    if not counts.us and counts.dprk and counts.force:
        return Relevance(
            relevant=True,
            score=0.6,
            reasons=("a test, a launch or a resolution of North Korea in a short report",),
        )
    if not counts.us:
        return Relevance(relevant=False, score=0.0, reasons=("the United States is not named",))
    if counts.dprk == 0:
        return Relevance(relevant=False, score=0.0, reasons=("North Korea is not named",))
    weight = (
        _BIAS
        + 3.0 * min(counts.dprk, 1)
        + 0.3 * min(max(counts.dprk - 1, 0), 2)
        + 2.4 * min(counts.us, 0.5)
        + 0.7 * min(max(counts.us - 0.5, 0), 2)
        + (1.7 if counts.own_voice and counts.us >= _OWN_VOICE else 0.0)
        + 3.0 * min(counts.together, 0.5)
        + 0.8 * min(counts.diplomacy, 3)
        - 0.7 * min(counts.aside, 4)
        - (2.0 if counts.aside and not counts.diplomacy else 0.0)  # a match: not one word of the matter
        + (0.8 if counts.title else 0.0)
        - (1.5 if counts.elsewhere > counts.dprk else 0.0)
        - (3.0 if counts.passing else 0.0)
        - (0.8 if counts.once else 0.0)
    )
    score = 1 / (1 + math.exp(-weight))
    reasons = (
        f"North Korea {counts.dprk:.1f} and the United States {counts.us:.1f} times per 100 words",
        f"both in {counts.together:.0%} of the sentences",
        f"words of diplomacy {counts.diplomacy:.1f}, of other matters {counts.aside:.1f} per 100 words",
    )
    return Relevance(relevant=score >= 0.5, score=round(score, 3), reasons=reasons)  # noqa: PLR2004
