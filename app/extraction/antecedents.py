"""Words that stand for somebody: "he", "the secretary", "the statement"."""

import re
from bisect import bisect_left

from app.domain.vocabulary import Side
from app.extraction.scene import Scene
from app.extraction.voice import BODY, PERSON, PRONOUN_KIND, REFERENCE, SPEECH_NOUNS, UNNAMED, Voice


def resolve(scene: Scene, voice: Voice) -> Voice:
    """Turn "he", "the secretary", "the statement" into whom they stand for, where the text has said it."""
    if voice.kind == PRONOUN_KIND:
        return _antecedent(scene, voice) or voice
    if voice.kind == REFERENCE:
        return _referent(scene, voice) or voice
    return voice


def _antecedent(scene: Scene, pronoun: Voice) -> Voice | None:
    index = bisect_left(scene.starts, pronoun.start)
    recent = [voice for voice in scene.voices[max(0, index - 14) : index] if voice.kind == PERSON]
    if pronoun.name == "it":
        bodies = [
            voice
            for voice in scene.voices[max(0, index - 8) : index]
            if voice.kind in {BODY, UNNAMED, REFERENCE} and not voice.oblique
        ]
        return bodies[-1] if bodies else None
    if pronoun.name == "they":
        group = [voice for voice in scene.voices[max(0, index - 8) : index] if voice.kind in {UNNAMED, BODY}]
        return group[-1] if group else None
    fits = [voice for voice in recent if pronoun.start - voice.end <= _NEAR and _gender_fits(voice, pronoun)]
    if pronoun.female and any(voice.female for voice in fits):
        fits = [voice for voice in fits if voice.female]
    here = [voice for voice in fits if not _SENTENCE_END.search(scene.text, voice.end, pronoun.start)]
    if here and all(voice.oblique for voice in here):
        return here[-1]  # "Mr. Trump's tweets did not help: “…,” he told"
    straight = [voice for voice in fits if not voice.oblique]
    last = scene.last_person
    heard = last is not None and _gender_fits(last, pronoun) and pronoun.start - scene.last_position <= _NEAR
    if heard and (not straight or straight[-1].start < scene.last_position):
        return last if not fits or fits[-1].start < scene.last_position or not straight else fits[-1]
    if straight or fits:
        return straight[-1] if straight else fits[-1]
    return last if last is not None and _gender_fits(last, pronoun) else None


_NATIONS = {
    "north korea": Side.DPRK.value,
    "south korea": Side.ROK.value,
    "u.s.": Side.US.value,
    "american": Side.US.value,
    "chinese": Side.PRC.value,
}
_ANYBODY = frozenset({"official", "diplomat", "envoy", "negotiator"})
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z“\"‘])|\n")
_NEAR = 420  # characters back in which a pronoun finds its name


def _gender_fits(voice: Voice, pronoun: Voice) -> bool:
    return voice.female is None or pronoun.female is None or voice.female is pronoun.female


def _referent(scene: Scene, voice: Voice) -> Voice | None:
    """Whom "the secretary", "the ministry" or "Kim's statement" means."""
    index = bisect_left(scene.starts, voice.start)
    if voice.noun in SPEECH_NOUNS:
        owner = scene.voices[index - 1] if index else None
        owned = owner is not None and 0 <= voice.start - owner.end <= _POSSESSIVE
        return owner if owned else scene.last_speaker
    last = scene.last_speaker
    if last is not None and last.kind == UNNAMED and last.noun == voice.noun:
        return last
    side = next((side for words, side in _NATIONS.items() if words in voice.name.lower()), "")
    return next(
        (
            each
            for each in reversed(scene.voices[max(0, index - 60) : index])
            if _fits(scene, each, voice, side)
        ),
        None,
    )


def _fits(scene: Scene, earlier: Voice, voice: Voice, side: str) -> bool:
    """Whether an earlier voice can be what a role word means."""
    if earlier.kind == PERSON:
        if side and earlier.side != side:
            return False
        titled = rf"(?<!vice )(?<!vice-)\b{re.escape(voice.noun)}\b"
        return bool(re.search(titled, scene.titles.get(earlier.key, "")) or (side and voice.noun in _ANYBODY))
    if earlier.kind == UNNAMED:
        return earlier.noun == voice.noun
    if earlier.kind != BODY:
        return False
    return voice.noun in earlier.name.lower() or (earlier.noun == "media" and voice.noun in _OUTLETS)


_POSSESSIVE = 3  # characters of "'s " between an owner and what is owned
_OUTLETS = frozenset({"newspaper", "paper", "agency", "outlet", "media", "coverage"})
