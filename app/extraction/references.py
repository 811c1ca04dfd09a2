"""Words for somebody by what he is or has said: "the secretary", "the ministry", "the statement"."""

import re
from bisect import bisect_left

from app.domain.vocabulary import Side
from app.extraction.scene import SENTENCE_END, Scene, between
from app.extraction.voice import BODY, PERSON, SPEECH_NOUNS, UNNAMED, Voice


def referent(scene: Scene, voice: Voice) -> Voice | None:
    """Whom "the secretary", "the ministry" or "Kim's statement" means."""
    index = bisect_left(scene.starts, voice.start)
    if voice.noun in SPEECH_NOUNS:
        owner = scene.voices[index - 1] if index else None
        owned = owner is not None and 0 <= voice.start - owner.end <= _POSSESSIVE
        by = _BY_WHOM.match(scene.text, voice.end)
        maker = next(iter(between(scene, by.end(), by.end() + _NAME)), None) if by else None
        if maker is not None:
            return maker  # "the statement by China's foreign ministry"
        return owner if owned else _issuer(scene, voice) or scene.last_speaker
    last = scene.last_speaker
    side = next((side for words, side in _NATIONS.items() if words in voice.name.lower()), "")
    if last is not None and last.kind == UNNAMED and last.noun == voice.noun and _is_of(last, side):
        return last
    near = reversed(scene.voices[max(0, index - _RECENT) : index])
    recent = [each for each in near if each.kind != UNNAMED or _is_of(each, side)]
    if voice.noun.endswith(_PARTISANS):
        return next((each for each in recent if _LEGISLATOR.search(scene.titles.get(each.key, ""))), None)
    if voice.noun in _NAMELESS:
        unnamed = (each for each in recent if each.kind == UNNAMED and _fits(scene, each, voice))
        found = next(unnamed, None)
        if found is not None:
            return found
    titled = next((each for each in recent if _fits(scene, each, voice, side)), None)
    return _bearer(scene, titled) if titled else _somebody(scene, voice, side, recent)


_APPOSED = re.compile(r",\s+(?:(?:an?|the)\s+)?")


def _bearer(scene: Scene, voice: Voice) -> Voice:
    """Who bears an office that is told right after his name: "Robert Wood, deputy spokesman"."""
    index = bisect_left(scene.starts, voice.start)
    before = scene.voices[index - 1] if index else voice
    apposed = before.kind == PERSON and _APPOSED.fullmatch(scene.text, before.end, voice.start)
    return before if voice.kind == UNNAMED and apposed else voice


def _is_of(unnamed: Voice, side: str) -> bool:
    """Whether a nameless voice can be of a side: in the press one without a nation is American."""
    return side in {"", Side.US.value} or _NATION.search(unnamed.name.lower()) is not None


def _issuer(scene: Scene, voice: Voice) -> Voice | None:
    """Who governs the sentence that told of a statement last: "The Centre made an announcement. It said"."""
    told = list(_ISSUED.finditer(scene.text, max(0, voice.start - _BACK), voice.start))
    if not told:
        return None
    by = _BY_WHOM.match(scene.text, told[-1].end())
    maker = next(iter(between(scene, by.start(), by.end() + _NAME)), None) if by else None
    if maker is not None:
        return maker  # "read out a statement by the foreign ministry"
    breaks = [end.end() for end in SENTENCE_END.finditer(scene.text, voice.start - _BACK, told[-1].start())]
    start = breaks[-1] if breaks else max(0, voice.start - _BACK)
    governing = (each for each in between(scene, start, told[-1].start()) if not each.oblique)
    return next((each for each in governing if each.kind in {BODY, PERSON, UNNAMED}), None)


def _somebody(scene: Scene, voice: Voice, side: str, recent: list[Voice]) -> Voice | None:
    """Read "the envoy" as who has just spoken, else as one of that side who is no leader."""
    if voice.noun not in _ANYBODY:
        return None
    last = scene.last_speaker
    near = last is not None and last.kind == PERSON and voice.start - scene.last_position <= _BACK
    if last is not None and near and side in {"", last.side}:
        return last
    others = (each for each in recent if each.kind == PERSON and side and each.side == side)
    return next((each for each in others if not _LEADER.search(scene.titles.get(each.key, ""))), None)


_BY_WHOM = re.compile(r"\s+(?:by|from)\s+(?:the\s+)?")
_NAME = 40  # characters in which the maker of a statement is named
_ISSUED = re.compile(r"\b(?:statement|announcement|letter|commentary|report|declaration|communiqu[eé])\b")
_LEADER = re.compile(r"\b(?:president|leader|premier|prime minister)\b")
_BACK = 420  # characters back in which a statement or a speaker is still in mind
_RECENT = 60  # voices back among which a word for somebody finds him
_PARTISANS = ("republican", "democrat")
_LEGISLATOR = re.compile(r"\b(?:sen|senator|rep|representative|congress\w*|leader|speaker)\b")
_NAMELESS = frozenset({"official", "source", "diplomat", "aide", "lawmaker"})
_ANYBODY = frozenset({"official", "diplomat", "envoy", "negotiator", "representative"})
_NATIONS = {
    "north korea": Side.DPRK.value,
    "south korea": Side.ROK.value,
    "u.s.": Side.US.value,
    "us ": Side.US.value,
    "american": Side.US.value,
    "chinese": Side.PRC.value,
}
_NATION = re.compile(
    r"\b(?:u\.?s\.?|american|british|chinese|japanese|russian|french|german|swiss|swedish|australian|european|"
    r"north|south|un|u\.n\.)(?=\W|$)"
)


def _fits(scene: Scene, earlier: Voice, voice: Voice, side: str = "") -> bool:
    """Whether an earlier voice can be what a role word means."""
    if earlier.kind == PERSON:
        if side and earlier.side != side:
            return False
        noun = _SPOKES if voice.noun.startswith("spokes") else re.escape(voice.noun)
        titled = rf"(?<!vice )(?<!vice-)\b{noun}\b"
        return bool(re.search(titled, scene.titles.get(earlier.key, "")))
    if earlier.kind == UNNAMED:
        nations = set(_NATION.findall(voice.name.lower()))
        others = set(_NATION.findall(earlier.name.lower()))
        return earlier.noun == voice.noun and (not nations or not others or bool(nations & others))
    if earlier.kind != BODY:
        return False
    return voice.noun in earlier.name.lower() or (earlier.noun == "media" and voice.noun in _OUTLETS)


_SPOKES = r"(?:spokes(?:man|woman|person)|press secretary)"


def named_later(scene: Scene, voice: Voice) -> Voice | None:
    """Whom an office in the opening means that only what follows names: "The new envoy said …. Sung Kim"."""
    if voice.start > _OPENING or voice.noun not in _CALLED_SO:
        return None
    words = _CALLED_SO[voice.noun]
    side = next(
        (side for words_, side in _NATIONS.items() if words_ in voice.name.lower().split(" for ")[0]), ""
    )
    for later in between(scene, voice.end, voice.end + _AHEAD):
        if later.kind == PERSON and side in {"", later.side} and words & set(later.noun.split()):
            return later
    return None


_OPENING = 300  # characters in which a report speaks of an office before it gives the name
_AHEAD = 900  # characters in which the name follows
_ENVOYS = frozenset({"envoy", "representative", "negotiator", "ambassador"})
_CALLED_SO = {**dict.fromkeys(_ENVOYS, _ENVOYS), "minister": frozenset({"minister"})}
_POSSESSIVE = 3  # characters of "'s " between an owner and what is owned
_OUTLETS = frozenset({"newspaper", "paper", "agency", "outlet", "media", "coverage"})
