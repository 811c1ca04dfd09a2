"""Words that stand for somebody: "he", "the secretary", "the statement"."""

import re
from bisect import bisect_left

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
    straight = [voice for voice in fits if not voice.oblique]
    last = scene.last_person
    if last is not None and _gender_fits(last, pronoun) and (not straight or straight[-1].start < last.start):
        return last if not fits or fits[-1].start < last.start else fits[-1]
    if straight or fits:
        return straight[-1] if straight else fits[-1]
    return last if last is not None and _gender_fits(last, pronoun) else None


_NEAR = 420  # characters back in which a pronoun finds its name


def _gender_fits(voice: Voice, pronoun: Voice) -> bool:
    return voice.female is None or pronoun.female is None or voice.female is pronoun.female


def _referent(scene: Scene, voice: Voice) -> Voice | None:
    index = bisect_left(scene.starts, voice.start)
    if voice.noun in SPEECH_NOUNS:
        return scene.last_speaker
    for earlier in reversed(scene.voices[max(0, index - 60) : index]):
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
    return None
