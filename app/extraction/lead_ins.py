"""Speakers told before their words: Trump said: “… · calling him “… · according to KCNA, “…."""

import re

from app.extraction.antecedents import meant
from app.extraction.attribution import Attribution
from app.extraction.quotations import MASK, Quote
from app.extraction.scene import Scene, between, first_voice, subject
from app.extraction.speech_words import ACCORDING, CUE_RE, QUOTED, QUOTED_BY, SAY_RE
from app.extraction.voice import PRONOUN_KIND, Voice


def told_before(scene: Scene, quote: Quote, before: str) -> Attribution | None:
    """Look before the words: Trump said: “… · calling him “… · according to KCNA, “…."""
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
    found = (
        _by_maker(scene, quote, base, before)
        or _by_owner(scene, base, before)
        or _by_last_cue(scene, quote, base, before)
    )
    if found is not None:
        return found
    according = ACCORDING.search(before)
    if according:
        speaker = first_voice(scene, base + according.end(), quote.start)
        if speaker is not None:
            return Attribution(meant(scene, speaker), "according-to", 0.8)
    return None


# "Trump's threat of “…”", "his suggestion that the North follow a “…”": words that somebody's noun announces.
_OWNED = re.compile(
    r"(?:\b(?P<own>his|her)|(?P<mark>['’])s?|(?P<people>\b(?:North|South)\s+Korean|\bAmerican|\bU\.S\.|\bChinese))"
    r"\s+(?:[\w-]+\s+){0,3}?(?P<noun>demands?|calls?|suggestions?|claims?|"
    r"threats?|promises?|warnings?|vows?|offers?|pledges?|descriptions?|assertions?|insistence|references?|"
    r"letters?|tweets?|remarks?|comments?|words|rhetoric|talk|hopes?|proposals?|accusations?|complaints?)\b"
    r"(?P<rest>(?:,[^,.;“”\"\n]{1,60},)?[^,;“”\"\n]{0,70})[“\"‘']?$"
)
_ABOUT = re.compile(r"\b(?:of|for|about|on|that|to)\b")
_NAMING = re.compile(
    r"\b(?:call(?:s|ed|ing)|describ(?:es|ed|ing)|labell?(?:ed|ing)|dubb(?:ed|ing)|term(?:ed|ing)|brand(?:ed|ing)|"
    r"denounc(?:ed|ing)|dismiss(?:ed|ing)|condemn(?:ed|ing)|slamm(?:ed|ing))\b[^,;.]*$"
)
_DIRECTLY = re.compile(r"\s+(?:of|about)\s+")
_THAT_CLAUSE = re.compile(r"(?:,[^,]*,)?\s+that\b")
_DESCRIBING = re.compile(r"\b(?:was|were|is|are|as|by|to\s+be)\b")


_REMARKS_BY = re.compile(
    r"\b(?:remarks?|comments?|statements?|speech|warnings?|assertions?)\s+by\b(?P<who>[^;“”\"\n]{2,90}?)\s+"
    r"that\s+[“\"‘']?$"
)


def _by_maker(scene: Scene, quote: Quote, base: int, before: str) -> Attribution | None:
    """Read "remarks by Kim at the congress that “…”": he whose words they are."""
    made = _REMARKS_BY.search(before)
    maker = first_voice(scene, base + made.start("who"), quote.start) if made else None
    return Attribution(meant(scene, maker), "words-by", 0.85) if maker is not None else None


def _by_owner(scene: Scene, base: int, before: str) -> Attribution | None:
    owned = _OWNED.search(before, max(0, len(before) - 140))
    if owned is None or not _ABOUT.search(owned["rest"]) or CUE_RE.search(owned["rest"]):
        return None
    if owned["people"] and not _THAT_CLAUSE.match(owned["rest"]):
        return None  # "the U.S. hopes to", "the North Korean leader's letter for"
    told = _THAT_CLAUSE.match(owned["rest"]) or owned["noun"].startswith("description")
    if not told and (_DESCRIBING.search(owned["rest"]) or "," in owned["rest"]):
        return None
    straight = _DIRECTLY.fullmatch(owned["rest"]) is not None  # "dismissed Trump's threats of “…”"
    if not straight and _NAMING.search(before, max(0, owned.start() - 60), owned.start()):
        return None  # "called the North's recent claim of success “…"
    if owned["own"]:
        name = "he" if owned["own"] == "his" else "she"
        place = base + owned.start("own")
        owner: Voice | None = Voice(place, place, PRONOUN_KIND, name, female=name == "she")
    else:
        mark = base + (owned.start("mark") if owned["mark"] else owned.end("people"))
        owner = next((each for each in between(scene, mark - 60, mark) if each.end == mark), None)
    return Attribution(meant(scene, owner), "own-noun", 0.75) if owner is not None else None


def _by_last_cue(scene: Scene, quote: Quote, base: int, before: str) -> Attribution | None:
    cues = [match for match in CUE_RE.finditer(before) if MASK not in before[match.end() :]] or list(
        CUE_RE.finditer(before)
    )
    told = (
        _by_cue(scene, quote, base, cue) for cue in reversed(cues) if not _is_told_by_another(before, cue)
    )
    return next((found for found in told if found is not None), None)


# Verbs that carry words only where no verb of speech governs them: "Ri said the North had asked for “…".
_WEAK = re.compile(
    r"\b(?:asked\s+for|hopes?|hoped|demands?|demanded|agreed|committed|wants|wanted|sought|seeks|put|held|stood|laid)\b"
)
_CONDITION = re.compile(r"\b(?:if|unless|whether|until|should|and\s+that)\s[^,;]*$")


def _is_told_by_another(before: str, cue: re.Match[str]) -> bool:
    """Whether the verb stands inside what somebody else says: "has said … if the U.S. demands “…"."""
    said = [match for match in SAY_RE.finditer(before, 0, cue.start()) if MASK not in before[match.end() :]]
    if not said:
        return False
    between_them = before[said[-1].end() : cue.start()]
    governed = "," not in between_them or _CONDITION.search(between_them) is not None
    return governed and _WEAK.match(before, cue.start()) is not None


_SAID_THEN = re.compile(rf"{SAY_RE.pattern}[^,.;\n]{{0,40}},\s*(?:and\s+|while\s+)?$", re.IGNORECASE)


# "would not comment on whether an envoy would go, but said"
_JOINED = re.compile(r",\s+(?:but|and)\s+(?:(?:also|later|then|has|had|[a-z]+ly)\s+)*$")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being)\s+(?:\w+ly\s+)?$")
_BY = re.compile(r"[^,.;\n]{0,60}?\bby\s+")


_BY_AFTER = re.compile(r"[”\"]\s+by\s+")


def _by_agent(scene: Scene, quote: Quote, end: int) -> Attribution | None:
    """Who said it where the verb is passive: "was called “…” by Choe", "described by Choe as “…”"."""
    before = _BY.match(scene.text, end, quote.start)
    after = _BY_AFTER.match(scene.text, quote.end, quote.right)
    if before is not None:
        agent = first_voice(scene, before.end(), quote.start)
    else:
        agent = first_voice(scene, after.end(), min(quote.right, after.end() + 60)) if after else None
    return Attribution(meant(scene, agent), "verb-before", 0.75) if agent is not None else None


# "by many reports", "its claims": a noun that looks like a verb of speech.
_AS_NOUN = re.compile(
    r"\b(?:many|some|news|media|press|other|these|those|such|several|its|their|his|her|of|by|recent|earlier)\s$"
)


def _by_cue(scene: Scene, quote: Quote, base: int, cue: re.Match[str]) -> Attribution | None:
    verb = base + cue.start()
    if cue[0].endswith("s") and _AS_NOUN.search(scene.text, max(base, verb - 12), verb):
        return None
    if cue[0].lower().endswith("ed") and _PASSIVE.search(scene.text, max(base, verb - 20), verb):
        return _by_agent(scene, quote, base + cue.end())
    participle = cue[0].lower().endswith("ing")
    said_then = _SAID_THEN.search(scene.text[base : base + cue.start()]) if participle else None
    if said_then:  # "…, the official said, declaring: “…"
        speaker = subject(scene, base, base + said_then.start())
    else:
        joined = _JOINED.search(scene.text, max(base, verb - 24), verb) is not None
        speaker = subject(scene, base, verb, first=participle or joined)
    speaker = _maker(scene, base, verb) or speaker
    if speaker is None and cue.start() == 0 and not participle:  # "Wrote Trump: “…"
        speaker = first_voice(scene, base + cue.end(), quote.start)
    if speaker is None:
        return None
    said = SAY_RE.fullmatch(cue[0]) is not None
    rule, confidence = ("said-before", 0.9) if said else ("verb-before", 0.75)
    found = meant(scene, speaker)
    via = _teller(scene, base, cue, found) if found is not None else ""
    return Attribution(found, rule, confidence, via)


# "read out a statement by the ministry that called", "a letter that Kim sent said"
_MADE_BY = re.compile(
    r"\b(?:statement|letter|commentary|message|document|article|note)\s+(?:by|from|that)\s+"
)


def _maker(scene: Scene, base: int, verb: int) -> Voice | None:
    """Whose statement speaks where "that" stands for it, or "it" for a letter somebody sent."""
    made = list(_MADE_BY.finditer(scene.text, max(base, verb - 160), verb))
    if not made:
        return None
    maker = next(iter(between(scene, made[-1].end(), verb)), None)
    if maker is None or maker.start - made[-1].end() > len("the "):
        return None
    stands_for = _STANDS_FOR.search(scene.text[maker.end : verb])
    return maker if stands_for is not None else None


# "… that called", "… it said", "… on Tuesday saying"
_STANDS_FOR = re.compile(r"\b(?:that|which|it)\s+$|^\s+(?:on\s+[A-Z]\w+day\s+)?$")


def _teller(scene: Scene, base: int, cue: re.Match[str], speaker: Voice) -> str:
    """Who tells of what somebody else has said: in "an official said Kim had called it “…”" the official."""
    said = list(SAY_RE.finditer(scene.text, base, base + cue.start()))
    governed = bool(said) and "," not in scene.text[said[-1].end() : base + cue.start()]
    outer = subject(scene, base, said[-1].start()) if governed else None
    teller = meant(scene, outer) if outer is not None else None
    if teller is None or teller.kind == PRONOUN_KIND or teller.key == speaker.key:
        return ""
    return teller.name


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
