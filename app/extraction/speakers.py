"""Who says each quotation, from the words around it.

Tried in order: the clause after the quotation ("…,” she said) · the clause before it (Kim said: “…) · "
    "the speaker
of the words just before in the same paragraph · the speaker of the paragraph before.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from app.extraction.naming import Named, Reading
from app.extraction.quotations import Quote, is_fragment
from app.extraction.speech_words import ACCORDING, CUE_RE, KOREAN_SAY, QUOTED, QUOTED_BY, SAY_RE
from app.extraction.voices import (
    BODY,
    PERSON,
    PRONOUN_KIND,
    REFERENCE,
    SPEECH_NOUNS,
    UNNAMED,
    Voice,
    spot_voices,
)

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


@dataclass(slots=True)
class Stage:
    """What attribution looks at, and who has spoken so far."""

    text: str  # with quoted words masked
    plain: str
    voices: list[Voice]
    starts: list[int]
    last_person: Voice | None = None
    last_speaker: Voice | None = None
    last_paragraph: int = -2
    females: frozenset[str] = field(default=frozenset())


def attribute(reading: Reading, mentions: list[Named], quotes: list[Quote]) -> list[Attribution]:
    """One attribution for each quotation, in order."""
    masked = _masked(reading.text, quotes)
    voices = [voice for voice in spot_voices(reading, mentions) if masked[voice.start] != _MASK]
    inner = spot_voices(reading, mentions) if any(quote.nested for quote in quotes) else []
    stage = Stage(masked, reading.text, voices, [voice.start for voice in voices])
    found: list[Attribution] = []
    for index, quote in enumerate(quotes):
        if quote.nested:
            found.append(_nested(stage, quote, inner))
            continue
        earlier = [(quotes[i], found[i]) for i in range(max(0, index - 6), index) if not quotes[i].nested]
        attribution = _one(stage, quote, earlier)
        found.append(attribution)
        if attribution.voice is not None and not (
            is_fragment(reading.text[quote.start : quote.end]) and stage.last_speaker
        ):
            stage.last_speaker = attribution.voice
            stage.last_paragraph = quote.paragraph
        if attribution.voice is not None and attribution.voice.kind == PERSON:
            stage.last_person = attribution.voice
    return found


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


def _one(stage: Stage, quote: Quote, earlier: list[tuple[Quote, Attribution]]) -> Attribution:
    left, right = _clause(stage, quote)
    before, after = stage.text[left : quote.start], stage.text[quote.end : right]
    korean = KOREAN_SAY.match(stage.plain, quote.end)
    if korean:
        return _korean(stage, quote, left)
    same = [pair for pair in earlier if pair[0].paragraph == quote.paragraph]
    for attempt in (_after, _before, _clause_end):
        found = attempt(stage, quote, before, after)
        if found is not None:
            return found
    if same and same[-1][1].voice is not None:
        return Attribution(same[-1][1].voice, "same-paragraph", 0.8)
    opens = not stage.text[quote.left : quote.start].strip(" \"“„'‘(•-")
    if opens or _is_lead_in(before):
        return _from_before(stage, quote)
    subject = _subject(stage, left, quote.start)
    if subject is not None:
        return Attribution(_resolve(stage, subject, quote), "sentence-subject", 0.5)
    return _from_before(stage, quote)


def _is_lead_in(before: str) -> bool:
    return not any(character.isalpha() for character in before)


def _clause(stage: Stage, quote: Quote) -> tuple[int, int]:
    """The sentence around a quotation, with quoted words masked so that their full stops don't count."""
    left = max(quote.left, quote.start - _CLAUSE_LENGTH)
    for match in _SENTENCE_END.finditer(stage.text, left, quote.start):
        if match[0].startswith(".") and _LEFT_ABBREVIATION.search(
            stage.text[max(0, match.start() - 6) : match.start()]
        ):
            continue
        left = match.end()
    right = min(quote.right, quote.end + _CLAUSE_LENGTH)
    ended = stage.plain[quote.end - 1] in ".!?…"
    for match in _SENTENCE_END.finditer(stage.text, quote.end + 1, right):
        if match[0].startswith(".") and _LEFT_ABBREVIATION.search(
            stage.text[max(0, match.start() - 6) : match.start()]
        ):
            continue
        right = match.start() + 1
        break
    if ended:
        following = stage.text[quote.end + 1 : right].lstrip()
        if (following[:1].isupper() and not SAY_RE.search(following[:60])) or following[:1] in '“"‘':
            right = quote.end + 1
    return left, right


_DIRECT = re.compile(r"^[\"”’'»]?[,.]?\s*(?:[a-z]+ly\s+)?$")
_VERB_FIRST = re.compile(rf"^[\"”’'»]*[,.\s]*(?:{SAY_RE.pattern})", re.IGNORECASE)


def _after(stage: Stage, quote: Quote, before: str, after: str) -> Attribution | None:
    """Look after the words: “…,” said Town · “…,” the secretary of state told reporters."""
    del before
    cut = after.find(_MASK)
    zone = after if cut < 0 else after[:cut]
    base = quote.end
    first = _VERB_FIRST.match(zone)
    if first:
        subject = _first_voice(stage, base + first.end(), base + min(len(zone), first.end() + _TITLE_GAP))
        if subject is not None:
            return Attribution(_resolve(stage, subject, quote), "said-after", 0.95)
    verb = SAY_RE.search(zone)
    ended = stage.plain[quote.end - 1] in ",!?—–-…"
    if verb and (ended or zone.lstrip("\"”’' ").startswith(",")):
        subject = _subject(stage, base, base + verb.start())
        if subject is not None:
            return Attribution(_resolve(stage, subject, quote), "name-said-after", 0.95)
    according = ACCORDING.search(zone)
    if according:
        subject = _first_voice(
            stage, base + according.end(), base + min(len(zone), according.end() + _TITLE_GAP)
        )
        if subject is not None:
            return Attribution(_resolve(stage, subject, quote), "according-to", 0.85)
    return None


def _before(stage: Stage, quote: Quote, before: str, after: str) -> Attribution | None:
    """Look before the words: Trump said: “… · calling him “… · according to KCNA, “…."""
    del after
    base = quote.start - len(before)
    quoted_by = QUOTED_BY.search(before)
    if quoted_by:
        subject = _subject(stage, base, base + quoted_by.start())
        via = _first_voice(stage, base + quoted_by.end(), quote.start)
        if subject is not None:
            return Attribution(_resolve(stage, subject, quote), "quoted-by", 0.85, via.name if via else "")
    quoted = QUOTED.search(before)
    if quoted and not quoted_by:
        return _quoted_as_saying(stage, quote, base, quoted)
    cues = [match for match in CUE_RE.finditer(before) if _MASK not in before[match.end() :]] or list(
        CUE_RE.finditer(before)
    )
    for cue in reversed(cues):
        subject = _subject(stage, base, base + cue.start(), first=cue[0].lower().endswith("ing"))
        if subject is not None:
            rule = "said-before" if SAY_RE.fullmatch(cue[0]) else "verb-before"
            return Attribution(_resolve(stage, subject, quote), rule, 0.9 if rule == "said-before" else 0.75)
    according = ACCORDING.search(before)
    if according:
        subject = _first_voice(stage, base + according.end(), quote.start)
        if subject is not None:
            return Attribution(_resolve(stage, subject, quote), "according-to", 0.8)
    return None


def _quoted_as_saying(stage: Stage, quote: Quote, base: int, quoted: re.Match[str]) -> Attribution | None:
    """Read "KCNA quoted Choe as saying “…": the one quoted speaks, the outlet passes on."""
    spoken = _first_voice(stage, base + quoted.end(), quote.start)
    outlet = _subject(stage, base, base + quoted.start())
    passive = re.search(r"\b(?:was|were|is|been)\s*$", stage.text[base : base + quoted.start()])
    if passive and outlet is not None:
        return Attribution(_resolve(stage, outlet, quote), "was-quoted", 0.85)
    if spoken is not None:
        return Attribution(
            _resolve(stage, spoken, quote), "quoted-as-saying", 0.85, outlet.name if outlet else ""
        )
    if outlet is not None:
        return Attribution(_resolve(stage, outlet, quote), "outlet-quotes", 0.5)
    return None


def _clause_end(stage: Stage, quote: Quote, before: str, after: str) -> Attribution | None:
    """A fragment whose sentence ends in its source: “…” of the North, KCNA said."""
    del before
    tail = re.search(rf",\s+(?P<np>[^,\n{_MASK}]{{1,80}}?)\s+{SAY_RE.pattern}", after)
    if tail:
        base = quote.end
        subject = _subject(stage, base + tail.start("np"), base + tail.end("np") + 1)
        if subject is not None:
            return Attribution(_resolve(stage, subject, quote), "source-after", 0.7)
    return None


def _first_voice(stage: Stage, start: int, end: int) -> Voice | None:
    """The first voice in a range, a person's name winning over the body in his title before it."""
    voices = _between(stage, start, end)
    if not voices:
        return None
    first = voices[0]
    if first.kind in {BODY, UNNAMED, REFERENCE}:
        for voice in voices[1:3]:
            gap = stage.text[first.end : voice.start]
            if voice.kind == PERSON and not re.search(r"[.;:\n]|,\s", gap):
                return voice
            if voice.kind == UNNAMED and first.kind == BODY and not re.search(r"[.;:,\n]", gap):
                return voice
    return first


def _between(stage: Stage, start: int, end: int) -> list[Voice]:
    low, high = bisect_left(stage.starts, start), bisect_right(stage.starts, end)
    return [voice for voice in stage.voices[low:high] if voice.end <= end]


def _subject(stage: Stage, start: int, end: int, *, first: bool = False) -> Voice | None:
    """Who governs the verb at `end`: the last straight voice before it, past any apposition.

    A participle ("…, saying") is governed by the subject of the whole sentence, hence its `first` voice.
    """
    voices = _between(stage, start, end)
    straight = [voice for voice in voices if not voice.oblique]
    if not straight:
        return voices[-1] if voices else None
    if first:
        return straight[0]
    best = straight[-1]
    for voice in reversed(straight[:-1]):
        if (
            voice.kind == PERSON
            and best.kind in {BODY, UNNAMED, REFERENCE}
            and _is_apposition(stage.text[voice.end : end])
        ):
            return voice
    return best


def _is_apposition(gap: str) -> bool:
    """Whether ", director of …, " stands between a name and its verb."""
    stripped = gap.rstrip()
    return (
        gap.startswith(",")
        and stripped.endswith((",", "who", "has", "had", "also", "later"))
        and not CUE_RE.search(gap)
    )


def _resolve(stage: Stage, voice: Voice, quote: Quote) -> Voice:
    """Turn "he", "the secretary", "the statement" into whom they stand for, where the text has said it."""
    if voice.kind == PRONOUN_KIND:
        return _antecedent(stage, voice) or voice
    if voice.kind == REFERENCE:
        return _referent(stage, voice, quote) or voice
    return voice


def _antecedent(stage: Stage, pronoun: Voice) -> Voice | None:
    index = bisect_left(stage.starts, pronoun.start)
    recent = [voice for voice in stage.voices[max(0, index - 14) : index] if voice.kind == PERSON]
    if pronoun.name == "it":
        bodies = [
            voice
            for voice in stage.voices[max(0, index - 8) : index]
            if voice.kind in {BODY, UNNAMED, REFERENCE} and not voice.oblique
        ]
        return bodies[-1] if bodies else None
    if pronoun.name == "they":
        group = [voice for voice in stage.voices[max(0, index - 8) : index] if voice.kind in {UNNAMED, BODY}]
        return group[-1] if group else None
    fits = [voice for voice in recent if pronoun.start - voice.end <= _NEAR and _gender_fits(voice, pronoun)]
    straight = [voice for voice in fits if not voice.oblique]
    last = stage.last_person
    if last is not None and _gender_fits(last, pronoun) and (not straight or straight[-1].start < last.start):
        return last if not fits or fits[-1].start < last.start else fits[-1]
    if straight or fits:
        return straight[-1] if straight else fits[-1]
    return last if last is not None and _gender_fits(last, pronoun) else None


_NEAR = 420  # characters back in which a pronoun finds its name


def _gender_fits(voice: Voice, pronoun: Voice) -> bool:
    return voice.female is None or pronoun.female is None or voice.female is pronoun.female


def _referent(stage: Stage, voice: Voice, quote: Quote) -> Voice | None:
    index = bisect_left(stage.starts, voice.start)
    if voice.noun in SPEECH_NOUNS:
        return stage.last_speaker
    for earlier in reversed(stage.voices[max(0, index - 60) : index]):
        if earlier.kind == PERSON and re.search(rf"\b{re.escape(voice.noun)}\b", earlier.noun):
            return earlier
        if earlier.kind == UNNAMED and earlier.noun.rstrip("s") == voice.noun.rstrip("s"):
            return earlier
        if earlier.kind == BODY and voice.noun and voice.noun in earlier.name.lower():
            return earlier
        if (
            earlier.kind == BODY
            and earlier.noun == "media"
            and voice.noun in {"newspaper", "paper", "agency", "outlet", "media"}
        ):
            return earlier
    del quote
    return None


def _from_before(stage: Stage, quote: Quote) -> Attribution:
    """The one who spoke in the paragraph before, or was led in there ("Pompeo had a warning:")."""
    index = bisect_left(stage.starts, quote.left)
    tail = stage.text[max(0, quote.left - 200) : quote.left].rstrip()
    if tail.endswith(":") or re.search(rf"{SAY_RE.pattern}[^.]{{0,60}}$", tail):
        start = quote.left - 300
        subject = _subject(
            stage, max(0, start, stage.text.rfind("\n", 0, max(0, quote.left - 1))), quote.left
        )
        if subject is not None:
            return Attribution(_resolve(stage, subject, quote), "led-in", 0.75)
    if stage.last_speaker is not None and quote.paragraph - stage.last_paragraph <= 2:  # noqa: PLR2004
        return Attribution(stage.last_speaker, "speaker-goes-on", 0.7)
    recent = [
        voice
        for voice in stage.voices[max(0, index - 6) : index]
        if voice.kind == PERSON and not voice.oblique
    ]
    if recent:
        return Attribution(recent[-1], "last-named", 0.4)
    return NOBODY


def _korean(stage: Stage, quote: Quote, left: int) -> Attribution:
    """Korean puts the subject before the quotation: 최선희는 “…”고 말했다."""
    subject = _subject(stage, left, quote.start)
    if subject is not None:
        return Attribution(_resolve(stage, subject, quote), "korean-said", 0.85)
    return _from_before(stage, quote)


def _nested(stage: Stage, quote: Quote, inner: list[Voice]) -> Attribution:
    """Words quoted inside a quotation: the voice beside a verb of speech in the outer words."""
    left, right = max(quote.left, quote.start - 160), min(quote.right, quote.end + 100)
    after = re.match(
        rf"['’]?[,.]?\s*(?P<np>[^.\n]{{1,70}}?)\s+{SAY_RE.pattern}", stage.plain[quote.end : right]
    )
    if after:
        near = [voice for voice in inner if quote.end <= voice.start and voice.end <= quote.end + after.end()]
        if near:
            return Attribution(near[-1], "nested-said-after", 0.8)
    cue = list(CUE_RE.finditer(stage.plain, left, quote.start))
    if cue:
        near = [
            voice
            for voice in inner
            if left <= voice.start and voice.end <= cue[-1].start() and not voice.oblique
        ]
        if near:
            return Attribution(near[-1], "nested-said-before", 0.75)
    return NOBODY
