"""Who says each quotation, from the words around it.

Tried in order: the clause after the quotation ("…,” she said) · the clause before it (Kim said: “…) · the
speaker of the words just before in the same paragraph · the speaker of the paragraph before.
"""

import re
from dataclasses import replace

from app.extraction.antecedents import meant
from app.extraction.attribution import Attribution, clause_around
from app.extraction.naming import Reading
from app.extraction.quotations import MASK, Quote, is_fragment
from app.extraction.quotations import masked as blotted
from app.extraction.relevance import STATE_MEDIA
from app.extraction.scene import Scene, between, first_voice, subject
from app.extraction.speech_words import ACCORDING, CUE_RE, KOREAN_SAY, QUOTED, QUOTED_BY, SAY_RE
from app.extraction.surroundings import adversary, from_ahead, from_before, nested
from app.extraction.voice import PERSON, PRONOUN_KIND, Voice

_TITLE_GAP = 90  # characters between "said" and the name it names


def attribute(reading: Reading, voices: list[Voice], quotes: list[Quote]) -> list[Attribution]:
    """One attribution for each quotation, in order."""
    masked = blotted(reading.text, quotes)
    scene = Scene(masked, reading.text, [voice for voice in voices if masked[voice.start] != MASK])
    inner = Scene(reading.text, reading.text, voices) if any(quote.nested for quote in quotes) else scene
    northern = STATE_MEDIA.search(f"{reading.publisher} {reading.title} {reading.text[:120]}") is not None
    found: list[Attribution] = []
    for index, quote in enumerate(quotes):
        if quote.nested:
            found.append(nested(inner, quote))
            continue
        earlier = [(quotes[i], found[i]) for i in range(max(0, index - 6), index) if not quotes[i].nested]
        attribution = _one(scene, quote, earlier)
        if northern and attribution.rule not in _DIRECT:
            attribution = adversary(scene, quote) or attribution
        attribution = _with_outlet(scene, quote, attribution)
        found.append(attribution)
        if attribution.voice is not None and not (
            is_fragment(reading.text[quote.start : quote.end]) and scene.last_speaker
        ):
            scene.last_speaker = attribution.voice
            scene.last_paragraph = quote.paragraph
            scene.last_position = quote.end
        if attribution.voice is not None and attribution.voice.kind == PERSON:
            scene.last_person = attribution.voice
    return from_ahead(quotes, found)


_DIRECT = frozenset(
    {"said-before", "said-after", "name-said-after", "quoted-as-saying", "was-quoted", "according-to"}
)


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
    korean = KOREAN_SAY.match(scene.plain, quote.end)
    if korean:
        return _korean(scene, quote, left)
    same = [pair for pair in earlier if pair[0].paragraph == quote.paragraph]
    for attempt in (_after, _before, _clause_end):
        found = attempt(scene, quote, before, after)
        if found is not None and found.voice is not None:
            return found
    if same and same[-1][1].voice is not None:
        return Attribution(same[-1][1].voice, "same-paragraph", 0.8)
    opens = not scene.text[quote.left : quote.start].strip(" \"“„'‘(•-")
    if opens or _is_lead_in(before):
        return from_before(scene, quote)
    if _PARTICIPIAL.match(before) and scene.plain[quote.end - 1] == ",":
        speaker = first_voice(scene, quote.end, right)  # "In decrying the “…,” Trump cited"
    else:
        speaker = subject(scene, left, quote.start)
    someone = meant(scene, speaker) if speaker is not None else None
    return Attribution(someone, "sentence-subject", 0.5) if someone else from_before(scene, quote)


_PARTICIPIAL = re.compile(r"\s*(?:In|By|After|While|When|Before|On)\s+\w+ing\b")


def _is_lead_in(before: str) -> bool:
    return not any(character.isalpha() for character in before)


_VERB_FIRST = re.compile(
    rf"^[\"”’'»]*[,.\s]*(?:{SAY_RE.pattern}|(?:indicated|believes|thinks|proclaimed|declares|cautions|boasted|"
    r"hinted|reads)\b)",
    re.IGNORECASE,
)


# A whole quotation without its comma: “…” Trump said.
_NEAR_SAY = re.compile(rf"^[\"”’'»]*\s+(?:[\w.’'-]+\s+){{1,6}}?{SAY_RE.pattern}", re.IGNORECASE)


def _after(scene: Scene, quote: Quote, before: str, after: str) -> Attribution | None:
    """Look after the words: “…,” said Town · “…,” the secretary of state told reporters."""
    cut = after.find(MASK)
    zone = after if cut < 0 else after[:cut]
    base = quote.end
    first = _VERB_FIRST.match(zone)
    if first:
        speaker = first_voice(scene, base + first.end(), base + min(len(zone), first.end() + _TITLE_GAP))
        if speaker is not None:
            return Attribution(meant(scene, speaker), "said-after", 0.95)
    verb = SAY_RE.search(zone)
    ended = scene.plain[quote.end - 1] in ",!?—–-…" or (
        not before.strip(" \"“„'‘(•-") and _NEAR_SAY.match(zone)
    )
    if (
        verb
        and (ended or zone.lstrip("\"”’' ").startswith(","))
        and not (CUE_RE.search(before) and _is_another_clause(scene, quote, zone[: verb.start()]))
    ):
        speaker = subject(scene, base, base + verb.start())
        if speaker is not None:
            return Attribution(meant(scene, speaker), "name-said-after", 0.95)
    according = ACCORDING.search(zone)
    if according:
        speaker = first_voice(
            scene, base + according.end(), base + min(len(zone), according.end() + _TITLE_GAP)
        )
        own = (
            _before(scene, quote, before, after) if speaker is not None and speaker.noun == "media" else None
        )
        if own is not None and own.voice is not None and own.voice.noun != "media" and speaker is not None:
            return replace(own, via=own.via or speaker.name)  # the outlet only passes on what he said
        if speaker is not None:
            return Attribution(meant(scene, speaker), "according-to", 0.85)
    return None


_CONJUNCTION = re.compile(r"^[\"”’'»\s,]*(?:but|while|although|though|whereas|as|after|when|and)\b")


def _is_another_clause(scene: Scene, quote: Quote, gap: str) -> bool:
    """Whether what follows a quotation is about others: “very positive,” but Aso warned …."""
    if _CONJUNCTION.match(gap):
        return True
    return is_fragment(scene.plain[quote.start : quote.end]) and "," in gap.lstrip("\"”’'», ")


def _before(scene: Scene, quote: Quote, before: str, after: str) -> Attribution | None:
    """Look before the words: Trump said: “… · calling him “… · according to KCNA, “…."""
    del after
    base = quote.start - len(before)
    quoted_by = QUOTED_BY.search(before)
    if quoted_by:
        speaker = subject(scene, base, base + quoted_by.start())
        via = first_voice(scene, base + quoted_by.end(), quote.start)
        if speaker is not None:
            return Attribution(meant(scene, speaker), "quoted-by", 0.85, via.name if via else "")
    quoted = QUOTED.search(before)
    if quoted and not quoted_by:
        return _quoted_as_saying(scene, quote, base, quoted)
    cues = [match for match in CUE_RE.finditer(before) if MASK not in before[match.end() :]] or list(
        CUE_RE.finditer(before)
    )
    for cue in reversed(cues):
        if _is_told_by_another(before, cue):
            continue
        found = _by_cue(scene, quote, base, cue)
        if found is not None:
            return found
    according = ACCORDING.search(before)
    if according:
        speaker = first_voice(scene, base + according.end(), quote.start)
        if speaker is not None:
            return Attribution(meant(scene, speaker), "according-to", 0.8)
    return None


# Verbs that carry words only where no verb of speech governs them: "Ri said the North had asked for “…".
_WEAK = re.compile(
    r"\b(?:asked\s+for|demands?|demanded|agreed|committed|wants|wanted|sought|seeks|put|held|stood|laid)\b"
)
_CONDITION = re.compile(r"\b(?:if|unless|whether|until|should)\s[^,;]*$")


def _is_told_by_another(before: str, cue: re.Match[str]) -> bool:
    """Whether the verb stands inside what somebody else says: "has said … if the U.S. demands “…"."""
    said = [match for match in SAY_RE.finditer(before, 0, cue.start()) if MASK not in before[match.end() :]]
    if not said:
        return False
    between_them = before[said[-1].end() : cue.start()]
    governed = "," not in between_them or _CONDITION.search(between_them) is not None
    return governed and _WEAK.match(before, cue.start()) is not None


_SAID_THEN = re.compile(rf"{SAY_RE.pattern}[^,.;\n]{{0,40}},\s*(?:and\s+|while\s+)?$", re.IGNORECASE)


def _by_cue(scene: Scene, quote: Quote, base: int, cue: re.Match[str]) -> Attribution | None:
    participle = cue[0].lower().endswith("ing")
    said_then = _SAID_THEN.search(scene.text[base : base + cue.start()]) if participle else None
    if said_then:  # "…, the official said, declaring: “…"
        speaker = subject(scene, base, base + said_then.start())
    else:
        speaker = subject(scene, base, base + cue.start(), first=participle)
    if speaker is None and cue.start() == 0:  # "Wrote Trump: “…"
        speaker = first_voice(scene, base + cue.end(), quote.start)
    if speaker is None:
        return None
    said = SAY_RE.fullmatch(cue[0]) is not None
    rule, confidence = ("said-before", 0.9) if said else ("verb-before", 0.75)
    return Attribution(meant(scene, speaker), rule, confidence)


_HIM = re.compile(r"\s+(him|her)\s+as\b")


def _quoted_as_saying(scene: Scene, quote: Quote, base: int, quoted: re.Match[str]) -> Attribution | None:
    """Read "KCNA quoted Choe as saying “…": the one quoted speaks, the outlet passes on."""
    stand_in = _HIM.match(scene.text, base + quoted.end())
    if stand_in:
        name = "she" if stand_in[1] == "her" else "he"
        spoken: Voice | None = Voice(
            stand_in.start(1), stand_in.end(1), PRONOUN_KIND, name, female=name == "she"
        )
    else:
        spoken = first_voice(scene, base + quoted.end(), quote.start)
    outlet = subject(scene, base, base + quoted.start())
    passive = re.search(r"\b(?:was|were|is|been)\s*$", scene.text[base : base + quoted.start()])
    if passive and outlet is not None:
        return Attribution(meant(scene, outlet), "was-quoted", 0.85)
    if spoken is not None:
        return Attribution(meant(scene, spoken), "quoted-as-saying", 0.85, outlet.name if outlet else "")
    if outlet is not None:
        return Attribution(meant(scene, outlet), "outlet-quotes", 0.5)
    return None


def _clause_end(scene: Scene, quote: Quote, before: str, after: str) -> Attribution | None:
    """A fragment whose sentence ends in its source: “…” of the North, KCNA said."""
    del before
    tail = re.search(rf",\s+(?P<np>[^,\n{MASK}]{{1,80}}?)\s+{SAY_RE.pattern}", after)
    if tail:
        base = quote.end
        speaker = subject(scene, base + tail.start("np"), base + tail.end("np") + 1)
        if speaker is not None:
            return Attribution(meant(scene, speaker), "source-after", 0.7)
    return None


def _korean(scene: Scene, quote: Quote, left: int) -> Attribution:
    """Korean puts the subject before the quotation: 최선희는 “…”고 말했다."""
    speaker = subject(scene, left, quote.start)
    if speaker is not None:
        return Attribution(meant(scene, speaker), "korean-said", 0.85)
    return from_before(scene, quote)
