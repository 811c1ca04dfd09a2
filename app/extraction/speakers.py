"""Who says each quotation, from the words around it.

Tried in order: the clause after the quotation ("…,” she said) · the clause before it (Kim said: “…) · the
speaker of the words just before in the same paragraph · the speaker of the paragraph before.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from app.domain.vocabulary import Side
from app.extraction.antecedents import resolve
from app.extraction.naming import Reading
from app.extraction.quotations import Quote, is_fragment
from app.extraction.relevance import STATE_MEDIA
from app.extraction.scene import Scene, between, first_voice, subject
from app.extraction.speech_words import ACCORDING, CUE_RE, KOREAN_SAY, QUOTED, QUOTED_BY, SAY_RE
from app.extraction.voice import PERSON, PRONOUN_KIND, Voice

_CLAUSE_LENGTH = 320  # characters of a sentence around a quotation that are looked at
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z“\"‘(•])|\n")
_TITLE_GAP = 90  # characters between "said" and the name it names
_MASK = "\x01"
_LEFT_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|U\.S|U\.N|Jan|Feb|Aug|Sept|Oct|Nov|Dec|St|Lt|Col|Adm|D\.C|No)|"
    r"\b[A-Z])$"
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation's speaker as found; `voice` is None where nobody could be told."""

    voice: Voice | None
    rule: str
    confidence: float
    via: str = ""


NOBODY = Attribution(None, "no-speaker", 0.2)


def attribute(reading: Reading, voices: list[Voice], quotes: list[Quote]) -> list[Attribution]:
    """One attribution for each quotation, in order."""
    masked = _masked(reading.text, quotes)
    scene = Scene(masked, reading.text, [voice for voice in voices if masked[voice.start] != _MASK])
    inner = Scene(reading.text, reading.text, voices) if any(quote.nested for quote in quotes) else scene
    northern = STATE_MEDIA.search(f"{reading.publisher} {reading.title} {reading.text[:120]}") is not None
    found: list[Attribution] = []
    for index, quote in enumerate(quotes):
        if quote.nested:
            found.append(_nested(inner, quote))
            continue
        earlier = [(quotes[i], found[i]) for i in range(max(0, index - 6), index) if not quotes[i].nested]
        attribution = _one(scene, quote, earlier)
        if northern and attribution.rule not in _DIRECT:
            attribution = _adversary(scene, quote) or attribution
        found.append(attribution)
        if attribution.voice is not None and not (
            is_fragment(reading.text[quote.start : quote.end]) and scene.last_speaker
        ):
            scene.last_speaker = attribution.voice
            scene.last_paragraph = quote.paragraph
            scene.last_position = quote.end
        if attribution.voice is not None and attribution.voice.kind == PERSON:
            scene.last_person = attribution.voice
    return _from_ahead(quotes, found)


_DIRECT = frozenset(
    {"said-before", "said-after", "name-said-after", "quoted-as-saying", "was-quoted", "according-to"}
)


def _adversary(scene: Scene, quote: Quote) -> Attribution | None:
    """In the North's own prose, marks around a few words hold the other side's ("anti-terrorist efforts")."""
    if not is_fragment(scene.plain[quote.start : quote.end]):
        return None
    left, right = _clause(scene, quote)
    others = [voice for voice in between(scene, left, right) if voice.side in _ADVERSARIES]
    return Attribution(others[0], "adversary-words", 0.5) if others else None


_ADVERSARIES = frozenset({Side.US.value, Side.ROK.value, Side.JAPAN.value})
_GUESSED = frozenset({"last-named", "no-speaker"})
_SAID_AFTER = frozenset({"name-said-after", "said-after"})


def _from_ahead(quotes: list[Quote], found: list[Attribution]) -> list[Attribution]:
    """Give a paragraph of quoted words alone the speaker whom the next quoted paragraph names."""
    settled = list(found)
    for index in range(len(quotes) - 2, -1, -1):
        ahead = settled[index + 1]
        near = quotes[index + 1].paragraph - quotes[index].paragraph == 1
        if near and found[index].rule in _GUESSED and ahead.rule in {*_SAID_AFTER, "speaker-ahead"}:
            settled[index] = Attribution(ahead.voice, "speaker-ahead", 0.6)
    return settled


def _masked(text: str, quotes: list[Quote]) -> str:
    pieces, position = [], 0
    for quote in quotes:
        if quote.nested or quote.start < position:
            continue
        pieces.append(text[position : quote.start])
        pieces.append(_MASK * (quote.end - quote.start))
        position = quote.end
    pieces.append(text[position:])
    return "".join(pieces)


def _one(scene: Scene, quote: Quote, earlier: list[tuple[Quote, Attribution]]) -> Attribution:
    left, right = _clause(scene, quote)
    before, after = scene.text[left : quote.start], scene.text[quote.end : right]
    korean = KOREAN_SAY.match(scene.plain, quote.end)
    if korean:
        return _korean(scene, quote, left)
    same = [pair for pair in earlier if pair[0].paragraph == quote.paragraph]
    for attempt in (_after, _before, _clause_end):
        found = attempt(scene, quote, before, after)
        if found is not None:
            return found
    if same and same[-1][1].voice is not None:
        return Attribution(same[-1][1].voice, "same-paragraph", 0.8)
    opens = not scene.text[quote.left : quote.start].strip(" \"“„'‘(•-")
    if opens or _is_lead_in(before):
        return _from_before(scene, quote)
    speaker = subject(scene, left, quote.start)
    if speaker is not None:
        return Attribution(resolve(scene, speaker), "sentence-subject", 0.5)
    return _from_before(scene, quote)


def _is_lead_in(before: str) -> bool:
    return not any(character.isalpha() for character in before)


def _clause(scene: Scene, quote: Quote) -> tuple[int, int]:
    """The sentence around a quotation, with quoted words masked so that their full stops don't count."""
    left = max(quote.left, quote.start - _CLAUSE_LENGTH)
    for match in _SENTENCE_END.finditer(scene.text, left, quote.start):
        if match[0].startswith(".") and _LEFT_ABBREVIATION.search(
            scene.text[max(0, match.start() - 6) : match.start()]
        ):
            continue
        left = match.end()
    right = min(quote.right, quote.end + _CLAUSE_LENGTH)
    ended = scene.plain[quote.end - 1] in ".!?…"
    for match in _SENTENCE_END.finditer(scene.text, quote.end + 1, right):
        if match[0].startswith(".") and _LEFT_ABBREVIATION.search(
            scene.text[max(0, match.start() - 6) : match.start()]
        ):
            continue
        right = match.start() + 1
        break
    if ended:
        following = scene.text[quote.end + 1 : right].lstrip()
        if (following[:1].isupper() and not SAY_RE.search(following[:60])) or following[:1] in '“"‘':
            right = quote.end + 1
    return left, right


_VERB_FIRST = re.compile(rf"^[\"”’'»]*[,.\s]*(?:{SAY_RE.pattern})", re.IGNORECASE)


# A whole quotation without its comma: “…” Trump said.
_NEAR_SAY = re.compile(rf"^[\"”’'»]*\s+(?:[\w.’'-]+\s+){{1,6}}?{SAY_RE.pattern}", re.IGNORECASE)


def _after(scene: Scene, quote: Quote, before: str, after: str) -> Attribution | None:
    """Look after the words: “…,” said Town · “…,” the secretary of state told reporters."""
    cut = after.find(_MASK)
    zone = after if cut < 0 else after[:cut]
    base = quote.end
    first = _VERB_FIRST.match(zone)
    if first:
        speaker = first_voice(scene, base + first.end(), base + min(len(zone), first.end() + _TITLE_GAP))
        if speaker is not None:
            return Attribution(resolve(scene, speaker), "said-after", 0.95)
    verb = SAY_RE.search(zone)
    ended = scene.plain[quote.end - 1] in ",!?—–-…" or (
        not before.strip(" \"“„'‘(•-") and _NEAR_SAY.match(zone)
    )
    if verb and (ended or zone.lstrip("\"”’' ").startswith(",")):
        speaker = subject(scene, base, base + verb.start())
        if speaker is not None:
            return Attribution(resolve(scene, speaker), "name-said-after", 0.95)
    according = ACCORDING.search(zone)
    if according:
        speaker = first_voice(
            scene, base + according.end(), base + min(len(zone), according.end() + _TITLE_GAP)
        )
        if speaker is not None:
            return Attribution(resolve(scene, speaker), "according-to", 0.85)
    return None


def _before(scene: Scene, quote: Quote, before: str, after: str) -> Attribution | None:
    """Look before the words: Trump said: “… · calling him “… · according to KCNA, “…."""
    del after
    base = quote.start - len(before)
    quoted_by = QUOTED_BY.search(before)
    if quoted_by:
        speaker = subject(scene, base, base + quoted_by.start())
        via = first_voice(scene, base + quoted_by.end(), quote.start)
        if speaker is not None:
            return Attribution(resolve(scene, speaker), "quoted-by", 0.85, via.name if via else "")
    quoted = QUOTED.search(before)
    if quoted and not quoted_by:
        return _quoted_as_saying(scene, quote, base, quoted)
    cues = [match for match in CUE_RE.finditer(before) if _MASK not in before[match.end() :]] or list(
        CUE_RE.finditer(before)
    )
    for cue in reversed(cues):
        found = _by_cue(scene, quote, base, cue)
        if found is not None:
            return found
    according = ACCORDING.search(before)
    if according:
        speaker = first_voice(scene, base + according.end(), quote.start)
        if speaker is not None:
            return Attribution(resolve(scene, speaker), "according-to", 0.8)
    return None


def _by_cue(scene: Scene, quote: Quote, base: int, cue: re.Match[str]) -> Attribution | None:
    speaker = subject(scene, base, base + cue.start(), first=cue[0].lower().endswith("ing"))
    if speaker is None and cue.start() == 0:  # "Wrote Trump: “…"
        speaker = first_voice(scene, base + cue.end(), quote.start)
    if speaker is None:
        return None
    said = SAY_RE.fullmatch(cue[0]) is not None
    rule, confidence = ("said-before", 0.9) if said else ("verb-before", 0.75)
    return Attribution(resolve(scene, speaker), rule, confidence)


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
        return Attribution(resolve(scene, outlet), "was-quoted", 0.85)
    if spoken is not None:
        return Attribution(resolve(scene, spoken), "quoted-as-saying", 0.85, outlet.name if outlet else "")
    if outlet is not None:
        return Attribution(resolve(scene, outlet), "outlet-quotes", 0.5)
    return None


def _clause_end(scene: Scene, quote: Quote, before: str, after: str) -> Attribution | None:
    """A fragment whose sentence ends in its source: “…” of the North, KCNA said."""
    del before
    tail = re.search(rf",\s+(?P<np>[^,\n{_MASK}]{{1,80}}?)\s+{SAY_RE.pattern}", after)
    if tail:
        base = quote.end
        speaker = subject(scene, base + tail.start("np"), base + tail.end("np") + 1)
        if speaker is not None:
            return Attribution(resolve(scene, speaker), "source-after", 0.7)
    return None


def _from_before(scene: Scene, quote: Quote) -> Attribution:
    """The one who spoke in the paragraph before, or was led in there ("Pompeo had a warning:")."""
    index = bisect_left(scene.starts, quote.left)
    tail = scene.text[max(0, quote.left - 200) : quote.left].rstrip()
    if tail.endswith(":") or re.search(rf"{SAY_RE.pattern}[^.]{{0,60}}$", tail):
        start = quote.left - 300
        speaker = subject(scene, max(0, start, scene.text.rfind("\n", 0, max(0, quote.left - 1))), quote.left)
        if speaker is not None:
            return Attribution(resolve(scene, speaker), "led-in", 0.75)
    if scene.last_speaker is not None and quote.paragraph - scene.last_paragraph <= 2:  # noqa: PLR2004
        return Attribution(scene.last_speaker, "speaker-goes-on", 0.7)
    recent = [
        voice
        for voice in scene.voices[max(0, index - 6) : index]
        if voice.kind == PERSON and not voice.oblique
    ]
    if recent:
        return Attribution(recent[-1], "last-named", 0.4)
    return NOBODY


def _korean(scene: Scene, quote: Quote, left: int) -> Attribution:
    """Korean puts the subject before the quotation: 최선희는 “…”고 말했다."""
    speaker = subject(scene, left, quote.start)
    if speaker is not None:
        return Attribution(resolve(scene, speaker), "korean-said", 0.85)
    return _from_before(scene, quote)


def _nested(scene: Scene, quote: Quote) -> Attribution:
    """Words quoted inside a quotation: the voice beside a verb of speech in the outer words."""
    left, right = max(quote.left, quote.start - 160), min(quote.right, quote.end + 100)
    after = re.match(
        rf"['’]?[,.]?\s*(?P<np>[^.\n]{{1,70}}?)\s+{SAY_RE.pattern}", scene.plain[quote.end : right]
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
