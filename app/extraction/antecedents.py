"""Words that stand for somebody: "he", "the secretary", "the statement"."""

import re
from bisect import bisect_left
from itertools import pairwise

from app.extraction.references import named_later, referent
from app.extraction.scene import SENTENCE_END, SUBORDINATE, Scene, between
from app.extraction.voice import BODY, PERSON, PRONOUN_KIND, REFERENCE, UNNAMED, Voice
from app.extraction.word_lists import word_set


def resolve(scene: Scene, voice: Voice) -> Voice:
    """Turn "he", "the secretary", "the statement" into whom they stand for, where the text has said it."""
    return meant(scene, voice) or voice


def meant(scene: Scene, voice: Voice) -> Voice | None:
    """Whom a voice stands for; None for a pronoun that stands for nobody the text has named."""
    if voice.kind == PRONOUN_KIND:
        return _antecedent(scene, voice)
    apposed = _named_beside(scene, voice)
    if apposed is not None:
        return apposed
    if voice.kind == REFERENCE or (voice.kind == UNNAMED and _is_definite(scene, voice)):
        return referent(scene, voice) or named_later(scene, voice) or voice
    return voice


# "U.S. Ambassador to the U.N. John Bolton"
_TO_WHOM = re.compile(r"(?:\s+(?:to|for|at|on|in)\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){1,3})?\s?")
_BETWEEN_COMMAS = re.compile(r",\s+(?:[A-Z][\w.]*\s+){0,2}")


def _named_beside(scene: Scene, voice: Voice) -> Voice | None:
    """The person named between commas right after an office: "the chief negotiator, Kim Myong Gil, who …"."""
    if voice.kind not in {UNNAMED, REFERENCE} or voice.noun not in SINGLE:
        return None
    index = bisect_left(scene.starts, voice.end)
    later = (each for each in scene.voices[index : index + 2] if each.kind == PERSON)
    person = next(later, None)
    if person is None:
        return None
    if _TO_WHOM.fullmatch(scene.text, voice.end, person.start):
        return person
    if scene.text[person.end : person.end + 1] != ",":
        return None
    return person if _BETWEEN_COMMAS.fullmatch(scene.text, voice.end, person.start) else None


def _antecedent(scene: Scene, pronoun: Voice) -> Voice | None:
    """Whom a pronoun takes up; all before it are settled first, so that each can hand on its own."""
    while scene.settled < len(scene.voices) and scene.voices[scene.settled].start <= pronoun.start:
        voice = scene.voices[scene.settled]
        scene.settled += 1
        if voice.kind == PRONOUN_KIND:
            look = {"it": _body_before, "they": _group_before}.get(voice.name, _person_before)
            scene.antecedents[voice.start] = look(scene, voice)
    if pronoun.start not in scene.antecedents:  # made up for words like "quoted him as saying"
        scene.antecedents[pronoun.start] = _person_before(scene, pronoun)
    found = scene.antecedents[pronoun.start]
    if found is not None and found.kind == REFERENCE:
        found = referent(scene, found) or found  # "The statement …," it said
    last = scene.last_person or scene.last_speaker
    if found is None and pronoun.name in {"he", "she"} and last is not None and last.kind != BODY:
        return last if _gender_fits(last, pronoun) else None
    return found


def _body_before(scene: Scene, pronoun: Voice) -> Voice | None:
    index = bisect_left(scene.starts, pronoun.start)
    bodies = [
        voice
        for voice in scene.voices[max(0, index - 8) : index]
        if voice.kind in {BODY, UNNAMED, REFERENCE}
        and not voice.oblique
        and voice.noun not in SINGLE | GROUPS
    ]
    return bodies[-1] if bodies else None


def _group_before(scene: Scene, pronoun: Voice) -> Voice | None:
    """Whom "they" stands for: several of a kind, two joined by "and", else a body."""
    index = bisect_left(scene.starts, pronoun.start)
    recent = scene.voices[max(0, index - 8) : index]
    several = [voice for voice in recent if voice.kind in {UNNAMED, REFERENCE} and voice.noun in GROUPS]
    joined = [
        former
        for former, latter in pairwise(recent)
        if former.kind == latter.kind == PERSON and _AND.fullmatch(scene.text, former.end, latter.start)
    ]
    if several or joined:
        return max((*several[-1:], *joined[-1:]), key=lambda voice: voice.start)
    others = [
        voice
        for voice in recent
        if voice.kind == PERSON or (voice.kind in {UNNAMED, BODY} and voice.noun != "media")
    ]
    breaks = (
        [0, *(end.end() for end in SENTENCE_END.finditer(scene.text, others[0].start, pronoun.start))]
        if others
        else []
    )
    last = [voice for voice in others if voice.start >= breaks[-1] and not voice.oblique]
    return (last or others)[0 if last else -1] if others else None


_AND = re.compile(r"\s+and\s+(?:[A-Za-z.’'-]+\s+){0,4}")


def _person_before(scene: Scene, pronoun: Voice) -> Voice | None:
    """Whom "he" or "she" stands for: who is spoken of in its sentence, or who governs the one before."""
    start = max(0, pronoun.start - _NEAR)
    breaks = [match.end() for match in SENTENCE_END.finditer(scene.text, start, pronoun.start + 1)]
    near = [voice for voice in between(scene, start, pronoun.start) if _can_be(scene, voice, pronoun)]
    if pronoun.female and any(_is_woman(scene, voice) for voice in near):
        near = [voice for voice in near if _is_woman(scene, voice)]
    for left, right in reversed(list(pairwise([start, *breaks, pronoun.end]))):
        fits = [voice for voice in near if left <= voice.start < right]
        opening = right == pronoun.end and _OPENING.match(scene.text, left) is not None
        if not fits or (opening and left > start and all(voice.oblique for voice in fits)):
            continue  # "Speaking after his meeting with Kim, he said"
        chosen = _within(fits) if right == pronoun.end else _governing(scene, fits, left, right)
        found = meant(scene, _apposed(scene, chosen)) if chosen is not None else None
        if found is not None:
            return found
    return None


_OPENING = re.compile(r"[“\"•\s]*(?:Speaking|Accompanied|Asked|Pressed|[A-Z][a-z]+ing)\b")


def _is_woman(scene: Scene, voice: Voice) -> bool:
    if voice.kind == PRONOUN_KIND:
        return bool(voice.female)
    return bool(voice.female) or scene.women.get(voice.key, False)


_APPOSED = re.compile(r"(?:\s+(?:to|for|of|at|on|in)\s+[^,.;\n]{1,40})?(?:,\s+|\s+)(?:[A-Z][\w.]*\s+){0,2}")


def _apposed(scene: Scene, voice: Voice) -> Voice:
    """The person whose office was named right before: "the British ambassador to the UN, Anna Field"."""
    if voice.kind not in {UNNAMED, REFERENCE}:
        return voice
    index = bisect_left(scene.starts, voice.start) + 1
    for later in scene.voices[index : index + 3]:
        if later.kind == PERSON and later.start >= voice.end:
            return later if _APPOSED.fullmatch(scene.text, voice.end, later.start) else voice
    return voice


def _within(fits: list[Voice]) -> Voice | None:
    """Of those in the pronoun's own sentence the last that governs, else the last of all."""
    straight = [voice for voice in fits if not voice.oblique and voice.kind != PRONOUN_KIND]
    named = [voice for voice in fits if voice.kind != PRONOUN_KIND]
    if fits[0].kind == PRONOUN_KIND:
        return fits[0]  # "He mentioned that Kim accepted and told how he"
    if straight:
        return straight[-1]
    return named[-1] if named else fits[-1]


def _governing(scene: Scene, fits: list[Voice], left: int, right: int) -> Voice | None:
    """Who governs an earlier sentence: the first straight voice of its main clause."""
    straight = [voice for voice in fits if not voice.oblique]
    if not straight:
        return fits[-1]
    comma = scene.text.find(",", left, right) if SUBORDINATE.match(scene.text, left) else -1
    return next((voice for voice in straight if voice.start > comma), straight[0])


def _can_be(scene: Scene, voice: Voice, pronoun: Voice) -> bool:
    """Whether an earlier voice may be the one whom "he" or "she" takes up."""
    if voice.kind == PRONOUN_KIND:
        return voice.name == pronoun.name and scene.antecedents.get(voice.start) is not None
    if pronoun.female and scene.women.get(voice.key) is False:
        return False
    if pronoun.female is False and scene.women.get(voice.key):
        return False
    human = voice.kind == PERSON or (voice.kind in {UNNAMED, REFERENCE} and voice.noun in SINGLE)
    return human and _gender_fits(voice, pronoun)


# Nouns of one human being, and of several: what "he" and "they" can take up.
SINGLE = word_set(
    """
    official spokesman spokeswoman spokesperson source diplomat aide lawmaker analyst expert envoy negotiator
    secretary president minister ambassador senator congressman congresswoman leader adviser advisor chairman
    director general admiral governor defector professor representative activist historian researcher
    commander author mother father sister brother son daughter wife widow doctor
    """
)
GROUPS = word_set(
    """
    officials sources diplomats aides lawmakers analysts experts observers envoys negotiators
    defectors representatives delegates critics activists researchers couple parents family doctors
    scholars inspectors monitors spokespeople men women detainees families journalists
    """
)
_NEAR = 420  # characters back in which a pronoun finds its name


def _is_definite(scene: Scene, voice: Voice) -> bool:
    """Whether "North Korea's vice foreign minister" or "the US envoy to the UN" is one certain person."""
    if voice.noun not in _POSTS or _INDEFINITE.search(scene.text, max(0, voice.start - 3), voice.end):
        return False
    return _OWNED.search(scene.text, max(0, voice.start - 3), voice.end) is not None


_POSTS = frozenset(
    {
        "minister",
        "ambassador",
        "envoy",
        "negotiator",
        "secretary",
        "president",
        "adviser",
        "advisor",
        "sister",
    }
)
_INDEFINITE = re.compile(r"\b(?:an?|one|another|some|two|several|former|senior)\s", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?\s|\bthe\s", re.IGNORECASE)


def _gender_fits(voice: Voice, pronoun: Voice) -> bool:
    return voice.female is None or pronoun.female is None or voice.female is pronoun.female
