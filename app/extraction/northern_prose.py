"""Marks in the North's own prose: they hold the other side's words ("dialogue") or its own turn of phrase."""

import re

from app.domain.vocabulary import Side
from app.extraction.antecedents import meant
from app.extraction.attribution import Attribution, clause_around
from app.extraction.naming import Reading
from app.extraction.quotations import Quote, is_fragment
from app.extraction.relevance import STATE_MEDIA
from app.extraction.scene import Scene, between, subject
from app.extraction.speech_words import SAY_RE
from app.extraction.voice import BODY, PERSON, UNNAMED, Voice

_EARLIER = 200  # characters before the sentence in which the other side was last named
_BESIDE = 60  # characters before the marks that tell whose words they hold
_HEAD = 600  # characters in which a statement names whoever makes it
_ADVERSARIES = frozenset({Side.US.value, Side.ROK.value, Side.JAPAN.value})
# Words that announce what the other side says, claims or pretends.
_CLAIMED = re.compile(
    r"(?:\b(?:talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|prat(?:es?|ing)|cr(?:y|ies|ied|ying)|trumpet(?:s|ed|ing)?|"
    r"tout(?:s|ed|ing)?|claim(?:s|ed|ing)?|assert(?:s|ed|ing)?|advocat(?:es?|ed|ing)|brand(?:s|ed|ing)?|"
    r"label(?:s|led|ling)?|call(?:s|ed|ing)?|dub(?:s|bed|bing)?|describ(?:es?|ed|ing)|slogans?|pretext|plea|"
    r"signboard|banner|cloak|veil|name|so-called|designat(?:es?|ed|ing)|theory|rumou?rs?)\b[^.;\n]{0,40}|"
    r"\b(?:its|their|his|her|such|such\s+an?|the\s+former['’]s)\s+(?:[\w-]+\s+)?)$",
    re.IGNORECASE,
)
_OWNED_AFTER = re.compile(r"[\"”]\s+(?:of|by|from)\s+(?:the\s+)?$")
_ISSUES = re.compile(
    r"\b(?:issued|released|published|gave|made\s+public|made)\s+(?:the|a)\s+(?:following\s+)?"
    r"(?:press\s+)?(?:statement|answer|commentary|reply)"
)


def in_northern_prose(scene: Scene, quote: Quote, outlet: Voice) -> Attribution | None:
    """Whose words the marks hold where no verb of speech tells it; None where nobody fits."""
    left, right = clause_around(scene, quote)
    others = [voice for voice in between(scene, left, right) if voice.side in _ADVERSARIES]
    fragment = is_fragment(scene.plain[quote.start : quote.end])
    if _is_claimed(scene, quote, others, left):
        earlier = [voice for voice in between(scene, left - _EARLIER, left) if voice.side in _ADVERSARIES]
        nearest = (*others[:1], *earlier[-1:])
        if nearest and fragment:
            return Attribution(nearest[0], "adversary-words", 0.5)
        return None
    if fragment or _COPULA.search(scene.text, left, quote.start):
        return Attribution(_issuer(scene) or outlet, "own-words", 0.5)
    return None


_COPULA = re.compile(r"\b(?:is|are|was|were|be|as|like|nothing\s+but)\s+(?:an?\s+|the\s+)?[\"“]$")


def _is_claimed(scene: Scene, quote: Quote, others: list[Voice], left: int) -> bool:
    """Whether the other side owns or says the words: its name stands right before or right after them."""
    opened = quote.start - 1
    before = scene.text[max(left, opened - _BESIDE) : opened]
    if _CLAIMED.search(before):
        return True
    return any(
        0 <= opened - voice.end <= len("'s ")
        or (voice.start > quote.end and _OWNED_AFTER.fullmatch(scene.text, quote.end, voice.start))
        for voice in others
    )


def _issuer(scene: Scene) -> Voice | None:
    """Whoever makes the statement that the text is."""
    issued = _ISSUES.search(scene.text, 0, min(len(scene.text), _HEAD))
    speaker = subject(scene, 0, issued.start()) if issued else None
    found = meant(scene, speaker) if speaker is not None else None
    return found if found is not None and found.kind in {PERSON, UNNAMED} else None


def northern_outlet(reading: Reading) -> Voice | None:
    """The North's outlet that the text comes from, by its publisher, title or first line."""
    match = STATE_MEDIA.search(f"{reading.publisher} {reading.title} {reading.text[:120]}")
    if match is None or reading.text.count("DPRK") < reading.text.count("North Korea"):
        return None  # the North's own prose calls the country by its official name
    slug = "rodong-sinmun" if "rodong" in match[0].lower() else "kcna"
    entry = reading.lexicon.entries.get(slug)
    if entry is None:
        return Voice(0, 0, BODY, match[0], key=slug, noun="media", side=Side.DPRK.value)
    known = slug if entry.known else ""
    return Voice(0, 0, BODY, entry.name, known, slug, noun="media", side=Side.DPRK.value)


def is_told(scene: Scene, quote: Quote, rule: str) -> bool:
    """Whether a verb of speech stands close enough to the marks that it surely governs them."""
    if rule not in _DIRECT:
        return False
    near = scene.text[max(quote.left, quote.start - _BESIDE) : quote.start]
    return (
        rule != "said-before"
        or not is_fragment(scene.plain[quote.start : quote.end])
        or SAY_RE.search(near) is not None
    )


_DIRECT = frozenset(
    {"said-before", "said-after", "name-said-after", "quoted-as-saying", "was-quoted", "according-to"}
)
