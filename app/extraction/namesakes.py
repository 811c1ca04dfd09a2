"""Surnames that several bear: of two Kims the one who is quoted by full name also says what "Kim" says."""

from dataclasses import replace

from app.extraction.attribution import Attribution
from app.extraction.folding import fold
from app.extraction.scene import Scene
from app.extraction.voice import PERSON, Voice


def with_speaking_namesakes(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """Give words of a bare surname to its bearer who speaks in this text, where the one linked never does."""
    heard: dict[str, Voice] = {}
    for attribution in found:
        voice = attribution.voice
        if voice is not None and voice.kind == PERSON and not _is_bare(scene, voice):
            heard.setdefault(voice.key, voice)
    bearers = _bearers(scene)
    settled = []
    for attribution in found:
        voice = attribution.voice
        if voice is not None and voice.kind == PERSON and voice.key not in heard and _is_bare(scene, voice):
            speaking = bearers.get(_surname(scene, voice), set()) & heard.keys()
            if len(speaking) == 1:
                settled.append(replace(attribution, voice=heard[speaking.pop()]))
                continue
        settled.append(attribution)
    return settled


def _bearers(scene: Scene) -> dict[str, set[str]]:
    bearers: dict[str, set[str]] = {}
    for voice in scene.voices:
        if voice.kind == PERSON and not _is_bare(scene, voice):
            words = fold(scene.plain[voice.start : voice.end]).split()
            for word in {words[0], words[-1]}:
                bearers.setdefault(word, set()).add(voice.key)
    return bearers


def _is_bare(scene: Scene, voice: Voice) -> bool:
    return len(scene.plain[voice.start : voice.end].split()) == 1


def _surname(scene: Scene, voice: Voice) -> str:
    return fold(scene.plain[voice.start : voice.end]).strip()
