"""Marks in the North's own prose: they hold the other side's words ("dialogue") or its own turn of phrase."""

import re

from app.domain.vocabulary import Side
from app.extraction.antecedents import meant
from app.extraction.attribution import Attribution, clause_around
from app.extraction.naming import Reading
from app.extraction.quotations import Quote
from app.extraction.relevance import STATE_MEDIA
from app.extraction.scene import Scene, between, subject
from app.extraction.speech_words import SAY_RE
from app.extraction.voice import UNNAMED, Voice

_BESIDE = 60  # characters before the marks that tell whose words they hold
_ADVERSARIES = frozenset({Side.US.value, Side.ROK.value, Side.JAPAN.value, Side.UN.value})
# Verbs and phrases that announce what the other side says, claims or pretends.
_CLAIMED = re.compile(
    r"\b(?:talk(?:s|ed|ing)?\s+(?:about|of)|speak(?:s|ing)?\s+of|spoke\s+of|prat(?:es?|ed|ing)|prattl(?:es?|ed|ing)|"
    r"cr(?:y|ies|ied|ying)|trumpet(?:s|ed|ing)?|tout(?:s|ed|ing)?|claim(?:s|ed|ing)?|assert(?:s|ed|ing)?|"
    r"advocat(?:es?|ed|ing)|clamou?r(?:s|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|led|ling)?|(?<!so-)call(?:s|ed|ing)?|"
    r"dub(?:s|bed|bing)?|term(?:s|ed|ing)?|describ(?:es?|ed|ing)|designat(?:es?|ed|ing)|"
    r"(?:pretext|plea|signboard|slogan|cloak|veil|name|banner)s?\s+of)\b(?P<rest>[^.;\n“”\"]{0,40})[“\"]$",
    re.IGNORECASE,
)
# “transparency” … touted by the U.S.
_CLAIMED_BY = re.compile(
    r"[”\"][^.,;\n]{0,40}?\s(?:touted|advocated|claimed|trumpeted|asserted|talked\s+about|raised)\s+by\s+(?:the\s+)?"
)


def in_northern_prose(scene: Scene, quote: Quote) -> Attribution | None:
    """The other side's words where a verb of claiming stands beside the marks; None where nobody fits."""
    left, right = clause_around(scene, quote)
    by = _CLAIMED_BY.match(scene.text, quote.end, right)
    if by is not None:
        claimer = next(iter(between(scene, by.end(), min(right, by.end() + _BESIDE))), None)
        return _of_the_other_side(scene, claimer)
    claimed = _CLAIMED.search(scene.text, max(left, quote.start - _BESIDE), quote.start)
    if claimed is None:
        return None
    participle = claimed[0].split()[0].lower().endswith("ing")
    found = _of_the_other_side(scene, subject(scene, left, claimed.start(), first=participle))
    return found or next(
        filter(None, (_of_the_other_side(scene, voice) for voice in between(scene, left, right))), None
    )


def _of_the_other_side(scene: Scene, voice: Voice | None) -> Attribution | None:
    found = meant(scene, voice) if voice is not None else None
    if found is None or not (found.side in _ADVERSARIES or (found.kind == UNNAMED and not found.side)):
        return None
    return Attribution(found, "adversary-words", 0.6)


_DATELINE = re.compile(r"\((?:KCNA|Rodong Sinmun)\)|(?:KCNA|Rodong Sinmun)\s+--")


def is_northern(reading: Reading) -> bool:
    """Whether the text is the North's own prose, by publisher or dateline and by its own terms."""
    match = STATE_MEDIA.search(reading.publisher) or _DATELINE.search(reading.text, 0, _HEAD)
    # Its prose calls the country by the official name.
    return match is not None and reading.text.count("DPRK") >= max(1, reading.text.count("North Korea"))


_HEAD = 160  # characters in which a dateline stands


def is_told(scene: Scene, quote: Quote, rule: str) -> bool:
    """Whether a verb of speech governs the marks: close by for a few words, which are often a mock."""
    if len(scene.plain[quote.start : quote.end].split()) > _SENTENCE_WORDS:
        return rule in _DIRECT
    near = scene.text[max(quote.left, quote.start - _NEAR) : quote.start]
    return rule in _DIRECT | {"verb-before"} and SAY_RE.search(near) is not None


_SENTENCE_WORDS = 8  # words in marks; more are what somebody said, fewer often the name of a thing
_NEAR = 24  # characters before a few words in which the verb of speech that governs them stands
_DIRECT = frozenset(
    {
        "said-before",
        "said-after",
        "name-said-after",
        "quoted-as-saying",
        "was-quoted",
        "according-to",
        "led-in",
    }
)
