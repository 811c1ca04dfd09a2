"""Speakers told after their words: “…,” said Town · “…,” the secretary told us · “…,” according to KCNA."""

import re
from dataclasses import replace

from app.extraction.antecedents import meant
from app.extraction.attribution import Attribution
from app.extraction.lead_ins import told_before
from app.extraction.quotations import MASK, Quote, is_fragment
from app.extraction.scene import Scene, first_voice, subject
from app.extraction.speech_words import ACCORDING, CUE_RE, QUOTED_BY, SAY_RE
from app.extraction.voice import PERSON, Voice

_TITLE_GAP = 90  # characters between "said" and the name it names
_VERB_FIRST = re.compile(
    rf"^[\"”’'»]*[,.\s]*(?:{SAY_RE.pattern}|(?:indicated|believes|thinks|proclaimed|declares|cautions|boasted|"
    r"hinted|reads)\b)",
    re.IGNORECASE,
)


_QUOTED_AFTER = re.compile(
    rf"^[\"”’'»]*[,.\s]*(?:[^\s{MASK}]+\s+){{1,8}}?(?P<verb>quot(?:ed|es))\s+[^.\n{MASK}]{{2,80}}?\s+as\s+saying\b"
)
# A whole quotation without its comma: “…” Trump said.
_NEAR_SAY = re.compile(rf"^[\"”’'»]*\s+(?:[\w.’'-]+\s+){{1,6}}?{SAY_RE.pattern}", re.IGNORECASE)


def told_after(scene: Scene, quote: Quote, before: str, after: str) -> Attribution | None:
    """Look after the words: “…,” said Town · “…,” the secretary of state told reporters."""
    cut = after.find(MASK)
    zone = after if cut < 0 else after[:cut]
    return _quoted_by_an_outlet(scene, quote, zone) or _said_after(scene, quote, before, zone)


def _quoted_by_an_outlet(scene: Scene, quote: Quote, zone: str) -> Attribution | None:
    """Read “…,” Xinhua quoted the envoy as saying: the envoy speaks, the outlet passes on."""
    passive = QUOTED_BY.search(zone)
    if passive and SAY_RE.search(zone, passive.end()):  # “…,” Kim was quoted by KCNA as saying
        speaker = subject(scene, quote.end, quote.end + passive.start())
        via = first_voice(scene, quote.end + passive.end(), quote.end + len(zone))
        if speaker is not None:
            return Attribution(meant(scene, speaker), "quoted-by", 0.9, via.name if via else "")
    match = _QUOTED_AFTER.match(zone)
    if match is None:
        return None
    outlet = subject(scene, quote.end, quote.end + match.start("verb"))
    spoken = first_voice(scene, quote.end + match.end("verb"), quote.end + match.end())
    if spoken is None:
        return None
    return Attribution(meant(scene, spoken), "quoted-as-saying", 0.9, outlet.name if outlet else "")


def _said_after(scene: Scene, quote: Quote, before: str, zone: str) -> Attribution | None:
    base = quote.end
    first = _VERB_FIRST.match(zone)
    if first:
        speaker = first_voice(scene, base + first.end(), base + min(len(zone), first.end() + _TITLE_GAP))
        if speaker is not None and not _ELSEWHERE.search(scene.text, base + first.end(), speaker.start):
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
            return _through(scene, quote, before, speaker) or Attribution(
                meant(scene, speaker), "name-said-after", 0.95
            )
    according = ACCORDING.search(zone)
    if according:
        speaker = first_voice(
            scene, base + according.end(), base + min(len(zone), according.end() + _TITLE_GAP)
        )
        own = told_before(scene, quote, before) if speaker is not None and speaker.kind != PERSON else None
        if own is not None and speaker is not None and _passes_on(speaker, own):
            return replace(own, via=own.via or speaker.name)  # the outlet only passes on what he said
        if speaker is not None:
            return Attribution(meant(scene, speaker), "according-to", 0.85)
    return None


def _through(scene: Scene, quote: Quote, before: str, outlet: Voice) -> Attribution | None:
    """Whose words an outlet reports that is named after them: Xi said it was “…,” Xinhua reported."""
    if outlet.noun != "media" or not SAY_RE.search(before[-_TITLE_GAP:]):
        return None
    own = told_before(scene, quote, before)
    return replace(own, via=own.via or outlet.name) if own is not None and _passes_on(outlet, own) else None


def _passes_on(source: Voice, own: Attribution) -> bool:
    """Whether a source only passes on what somebody else is said to have said."""
    if own.voice is None or own.rule not in {"said-before", "verb-before"}:
        return False
    return own.voice.kind == PERSON or (source.noun == "media" and own.voice.noun != "media")


_ELSEWHERE = re.compile(r"\b(?:that|in|on|at|during|it|he|she|they)\b")  # “…,” said in a statement that Japan
_CONJUNCTION = re.compile(r"^[\"”’'»\s,]*(?:but|while|although|though|whereas|as|after|when|and)\b")


def _is_another_clause(scene: Scene, quote: Quote, gap: str) -> bool:
    """Whether what follows a quotation is about others: “very positive,” but Aso warned …."""
    if _CONJUNCTION.match(gap):
        return True
    return is_fragment(scene.plain[quote.start : quote.end]) and "," in gap.lstrip("\"”’'», ")


_TURNED = re.compile(rf"^[^.\n{MASK}]{{1,160}}?,\s+(?:said|says)\s+")


def told_at_the_end(scene: Scene, quote: Quote, after: str) -> Attribution | None:
    """A fragment whose sentence ends in its source: “…” of the North, KCNA said."""
    turned = _TURNED.search(after)
    if turned:  # "will “…” if attacked, said the statement"
        speaker = first_voice(scene, quote.end + turned.end(), quote.end + turned.end() + _TITLE_GAP)
        if speaker is not None and speaker.start - quote.end - turned.end() <= len("the "):
            return Attribution(meant(scene, speaker), "source-after", 0.7)
    tail = re.search(rf",\s+(?P<np>[^,\n{MASK}]{{1,80}}?)\s+{SAY_RE.pattern}", after)
    if tail:
        base = quote.end
        speaker = subject(scene, base + tail.start("np"), base + tail.end("np") + 1)
        if speaker is not None:
            return Attribution(meant(scene, speaker), "source-after", 0.7)
    return None
