"""Who says each quotation, from the words around it.

Tried in order: the clause after the quotation ("…,” she said) · the clause before it (Kim said: “…) · the
speaker of the words just before in the same paragraph · the speaker of the paragraph before.
"""

import re
from dataclasses import replace
from functools import partial

from app.extraction.antecedents import meant
from app.extraction.attribution import NOBODY, Attribution, clause_around
from app.extraction.korean_speech import is_korean, told_in_korean
from app.extraction.lead_ins import told_before
from app.extraction.namesakes import with_speaking_namesakes
from app.extraction.naming import Reading
from app.extraction.northern_prose import in_northern_prose, is_northern, is_told
from app.extraction.quotations import MASK, Quote, is_fragment
from app.extraction.quotations import masked as blotted
from app.extraction.scene import Scene, between, subject
from app.extraction.surroundings import (
    from_ahead,
    from_before,
    is_name_of_a_text,
    is_turn_of_phrase,
    nested,
    teller_before,
)
from app.extraction.tags import told_after, told_at_the_end
from app.extraction.voice import BODY, PERSON, PRONOUN_KIND, Voice


def attribute(reading: Reading, voices: list[Voice], quotes: list[Quote]) -> list[Attribution]:
    """One attribution for each quotation, in order."""
    masked = blotted(reading.text, quotes)
    scene = Scene(masked, reading.text, [voice for voice in voices if masked[voice.start] != MASK])
    inner = Scene(reading.text, reading.text, voices) if any(quote.nested for quote in quotes) else scene
    northern = is_northern(reading)
    found: list[Attribution] = []
    outer: Voice | None = None
    for index, quote in enumerate(quotes):
        if quote.nested:
            found.append(_other_than(nested(inner, quote), outer))
            continue
        earlier = [(quotes[i], found[i]) for i in range(max(0, index - 6), index) if not quotes[i].nested]
        attribution = _one(scene, quote, earlier)
        if northern and not is_told(scene, quote, attribution.rule):
            attribution = in_northern_prose(scene, quote) or NOBODY
        attribution = _with_outlet(scene, quote, attribution)
        found.append(attribution)
        outer = attribution.voice
        if attribution.voice is not None and not (
            is_fragment(reading.text[quote.start : quote.end]) and scene.last_speaker
        ):
            scene.last_speaker = attribution.voice
            scene.last_paragraph = quote.paragraph
            scene.last_position = quote.end
        if attribution.voice is not None and attribution.voice.kind == PERSON:
            scene.last_person = attribution.voice
    settled = with_speaking_namesakes(scene, from_ahead(quotes, found))
    return [
        NOBODY
        if _is_pronoun(attribution)
        or is_turn_of_phrase(reading.text[quote.start : quote.end], attribution)
        or is_name_of_a_text(reading.text, quote)
        else attribution
        for quote, attribution in zip(quotes, settled, strict=True)
    ]


def _is_pronoun(attribution: Attribution) -> bool:
    """Whether it is left open whom "he" stands for; "he" is nobody's name."""
    return attribution.voice is not None and attribution.voice.kind == PRONOUN_KIND


def _other_than(inner: Attribution, outer: Voice | None) -> Attribution:
    """Words within words, unless whoever speaks the outer ones speaks them as well."""
    return NOBODY if outer is not None and inner.voice is not None and outer.key == inner.voice.key else inner


_TOLD_TO = re.compile(r"[^.\n]{0,80}?\btold\s+(?:the\s+)?")


def _with_outlet(scene: Scene, quote: Quote, attribution: Attribution) -> Attribution:
    """Note the outlet that was told the words: "a senior official told Axios"."""
    told = _TOLD_TO.match(scene.text, quote.end)
    if told is None or attribution.via:
        return attribution
    outlet = next(iter(between(scene, told.end(), min(told.end() + 40, len(scene.text)))), None)
    if outlet is None or outlet.start != told.end() or outlet.noun != "media":
        return attribution
    return replace(attribution, via=outlet.name)


def _one(scene: Scene, quote: Quote, earlier: list[tuple[Quote, Attribution]]) -> Attribution:
    left, right = clause_around(scene, quote)
    before, after = scene.text[left : quote.start], scene.text[quote.end : right]
    if is_korean(scene, quote):
        return told_in_korean(scene, quote)
    same = [pair for pair in earlier if pair[0].paragraph == quote.paragraph]
    for attempt in (
        partial(told_after, scene, quote, before, after),
        partial(told_before, scene, quote, before),
        partial(told_at_the_end, scene, quote, after),
    ):
        found = attempt()
        if found is not None:
            return found if found.voice is not None else NOBODY  # "he" whom the text has not named
    if same and same[-1][1].voice is not None:
        return Attribution(same[-1][1].voice, "same-paragraph", 0.8)
    opens = not scene.text[quote.left : quote.start].strip(" \"“„'‘(•-")
    if opens or _is_lead_in(before):
        return from_before(scene, quote)
    return _by_subject(scene, quote, left, right)


def _by_subject(scene: Scene, quote: Quote, left: int, right: int) -> Attribution:
    """Read a sentence without a verb of speech: its subject speaks, or the teller of the one before."""
    if _PARTICIPIAL.match(scene.text, left):
        governing = (each for each in between(scene, quote.end, right) if not each.oblique)
        speaker = next(governing, None)  # "In decrying the “…,” Trump cited"
        rule = "opening-participle"
    else:
        speaker = subject(scene, left, quote.start)
        rule = "sentence-subject"
    if speaker is not None and speaker.kind == BODY and not is_fragment(scene.plain[quote.start : quote.end]):
        teller = teller_before(scene, left)
        if teller is not None:
            return Attribution(teller, "speaker-goes-on", 0.5)
    someone = meant(scene, speaker) if speaker is not None else None
    return Attribution(someone, rule, 0.5) if someone else from_before(scene, quote)


_PARTICIPIAL = re.compile(r"\s*(?:(?:In|By|After|While|When|Before|On)\s+\w+ing|[A-Z][a-z]+ing)\b")


def _is_lead_in(before: str) -> bool:
    return not any(character.isalpha() for character in before)
