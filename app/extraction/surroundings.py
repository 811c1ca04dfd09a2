"""Speakers told by what stands further off: paragraphs before and after, outer words."""

import re
from bisect import bisect_left

from app.extraction.antecedents import meant
from app.extraction.attribution import NOBODY, Attribution
from app.extraction.quotations import Quote
from app.extraction.scene import Scene, between, first_voice, subject
from app.extraction.speech_words import CUE_RE, SAY_RE
from app.extraction.voice import PERSON, UNNAMED, Voice

_GUESSED = frozenset({"last-named", "no-speaker"})
_SAID_AFTER = frozenset({"name-said-after", "said-after", "source-after"})


def from_before(scene: Scene, quote: Quote) -> Attribution:
    """The one who spoke in the paragraph before, or was led in there ("Pompeo had a warning:")."""
    index = bisect_left(scene.starts, quote.left)
    tail = scene.text[max(0, quote.left - 200) : quote.left].rstrip()
    if tail.endswith(":") or re.search(rf"{SAY_RE.pattern}[^.]{{0,60}}$", tail):
        start = quote.left - 300
        speaker = subject(scene, max(0, start, scene.text.rfind("\n", 0, max(0, quote.left - 1))), quote.left)
        if speaker is not None:
            return Attribution(meant(scene, speaker), "led-in", 0.75)
    pointed = _pointed_back(scene, quote)
    if pointed is not None:
        return pointed
    teller = teller_before(scene, quote.left, after=scene.last_position) if index else None
    if teller is not None:
        return Attribution(teller, "teller-goes-on", 0.6)  # "Bolton said it was ironic.\n“It is …”"
    if scene.last_speaker is not None and quote.paragraph - scene.last_paragraph <= 2:  # noqa: PLR2004
        return Attribution(scene.last_speaker, "speaker-goes-on", 0.7)
    recent = [
        voice
        for voice in scene.voices[max(0, index - 6) : index]
        if voice.kind == PERSON and not voice.oblique
    ]
    if recent and not scene.text[quote.left : quote.start].strip(" \"“„'‘(•-"):
        return Attribution(recent[-1], "last-named", 0.4)
    return NOBODY


# "“….”\nThat is how the president put it", "So said Kim"
_POINTING = re.compile(
    r"[”\"’]?\s*(?:That|So|Thus|Those|Such|With\s+(?:that|those\s+words))\b[’']?s?\s+(?:[a-z]+\s+){0,5}"
)


def _pointed_back(scene: Scene, quote: Quote) -> Attribution | None:
    """The one to whom the sentence after a paragraph of quoted words gives them."""
    match = _POINTING.match(scene.text, quote.end)
    if match is None or not _PUT_SO.search(scene.text, match.start(), match.end() + _NAME):
        return None
    voice = first_voice(scene, match.end(), match.end() + _NAME)
    return Attribution(meant(scene, voice), "pointed-back", 0.75) if voice is not None else None


_PUT_SO = re.compile(
    rf"{SAY_RE.pattern}|\b(?:put\s+it|words|message|verdict|answer|described)\b", re.IGNORECASE
)
_NAME = 60  # characters in which the sentence names him
_BACK = 350  # characters in which the one whose speech is reported was last told to speak


def teller_before(scene: Scene, left: int, *, after: int = 0) -> Voice | None:
    """Who was said to speak right before a sentence that goes on reporting: "The US was ready to be “…”"."""
    start = max(0, left - _BACK, after)
    cues = list(SAY_RE.finditer(scene.text, start, left))
    if not cues or scene.text.count("\n", cues[-1].end(), left) > 2:  # noqa: PLR2004  # the paragraph before
        return None
    sentence = max(scene.text.rfind("\n", 0, cues[-1].start()) + 1, start)
    speaker = subject(scene, sentence, cues[-1].start())
    found = meant(scene, speaker) if speaker is not None else None
    return found if found is not None and found.kind in {PERSON, UNNAMED} else None


def from_ahead(quotes: list[Quote], found: list[Attribution]) -> list[Attribution]:
    """Give a paragraph of quoted words alone the speaker whom the next quoted paragraph names."""
    settled = list(found)
    for index in range(len(quotes) - 2, -1, -1):
        ahead = settled[index + 1]
        near = quotes[index + 1].paragraph - quotes[index].paragraph == 1
        if near and found[index].rule in _GUESSED and ahead.rule in {*_SAID_AFTER, "speaker-ahead"}:
            settled[index] = Attribution(ahead.voice, "speaker-ahead", 0.6)
    return settled


_UNTOLD = frozenset(
    {"sentence-subject", "same-paragraph", "speaker-goes-on", "teller-goes-on", "last-named", "speaker-ahead"}
)
_FEW_WORDS = 4  # so few, and no sentence: what marks do to a phrase that nobody is told to have said


def is_turn_of_phrase(words: str, attribution: Attribution) -> bool:
    """Whether marks only set a phrase off: few words in a sentence whose verb gives them to nobody."""
    few = len(words.split()) <= _FEW_WORDS and words[:1].islower()
    return few and attribution.rule in _UNTOLD


# "titled “…”", "on “The Story,”": marks around the name of a text, a book or a programme.
_TITLED = re.compile(
    r"\b(?:titled|entitled|headlined|captioned|(?:title|headline|theme|slogan)(?:\s+of)?|"
    r"known\s+as(?:\s+an?|\s+the)?|nicknamed)[\s:,]*[“\"‘«]$"
)
_ON_AIR = re.compile(
    r"\b(?:on|with|for|in|to|of|at|told|programme|program|show|book|film)(?:\s+the)?\s+[“\"‘]$"
)


def is_name_of_a_text(text: str, quote: Quote) -> bool:
    """Whether marks hold a title: the words before say so, or only capitalised ones follow "on"."""
    if _TITLED.search(text, max(0, quote.start - 40), quote.start):
        return True
    words = text[quote.start : quote.end].strip(" ,.").split()
    capitals = all(word[:1].isupper() for word in words)
    return (
        len(words) > 1
        and capitals
        and _ON_AIR.search(text, max(0, quote.start - 20), quote.start) is not None
    )


def nested(scene: Scene, quote: Quote) -> Attribution:
    """Words quoted inside a quotation: the voice beside a verb of speech in the outer words."""
    left, right = max(quote.left, quote.start - 160), min(quote.right, quote.end + 100)
    after = re.match(
        rf"['’]?[,.]?\s*(?P<np>[^.\n”\"]{{1,70}}?)\s+{SAY_RE.pattern}", scene.plain[quote.end : right]
    )
    if after:
        near = between(scene, quote.end, quote.end + after.end())
        if near:
            return Attribution(near[-1], "nested-said-after", 0.8)
    cues = list(CUE_RE.finditer(scene.plain, left, quote.start))
    if cues:
        near = [voice for voice in between(scene, left, cues[-1].start()) if not voice.oblique]
        if near:
            return Attribution(near[-1], "nested-said-before", 0.75)
    return NOBODY
