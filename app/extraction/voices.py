"""Whoever a text lets speak: named actors, unnamed ones, and words that stand for them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from app.domain.vocabulary import ActorKind, Side
from app.extraction.datelines import spot_dateline
from app.extraction.folding import fold
from app.extraction.given_names import FEMALE_NAMES, GIVEN_NAMES, UNISEX_NAMES
from app.extraction.governing import is_oblique
from app.extraction.korean_voices import with_korean_titles
from app.extraction.naming import Named, Reading
from app.extraction.persons import role_words
from app.extraction.sentences import Part
from app.extraction.speech_words import PRONOUN, SIFTED_VOICE, VOICE, WITH_ANY_NAME
from app.extraction.unnamed import companies, is_part_of_name, of_words, told
from app.extraction.voice import BODY, PERSON, PRONOUN_KIND, SPEECH_NOUNS, Voice


def spot_voices(reading: Reading, mentions: list[Named]) -> list[Voice]:
    """All possible speakers in order; of overlapping ones the more telling."""
    text = reading.text
    opening, dateline = spot_dateline(text)
    named_voices = [
        _of_mention(reading, mention)
        for mention in mentions
        if not mention.place
        and mention.rule not in _BESIDE
        and not _in_caption(reading, mention.start)
        and not opening <= mention.start < dateline
    ]
    named_voices = with_korean_titles(reading, named_voices)
    starts = [voice.start for voice in named_voices]
    unnamed: list[Voice] = []
    for match in _voices(text):
        if text[match.end() : match.end() + 1] == "-" or _in_caption(reading, match.start()):
            continue
        voice = of_words(text, match)
        owner = _owner_inside(named_voices, starts, match) if match["noun"].lower() in SPEECH_NOUNS else None
        if owner is not None:  # "a White House statement", "the North's statement"
            voice = replace(owner, end=match.end(), oblique=is_oblique(text, match.start(), match.end()))
            named_voices[named_voices.index(owner)] = voice
            continue
        if voice is not None and not is_part_of_name(voice, named_voices, starts, text):
            unnamed.append(voice)
    unnamed = [told(reading, voice, mentions) for voice in unnamed]
    found = _outside(named_voices, unnamed) + unnamed + companies(reading, named_voices)
    found.extend(
        Voice(
            match.start(),
            match.end(),
            PRONOUN_KIND,
            match[0].lower(),
            female={"she": True, "he": False}.get(match[0].lower()),
        )
        for match in PRONOUN.finditer(text)
    )
    return sorted(found, key=lambda voice: (voice.start, -voice.end))


def _voices(text: str) -> Iterator[re.Match[str]]:
    """Every match of VOICE, paragraph by paragraph."""
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        search = VOICE if WITH_ANY_NAME.search(text, start, end) else SIFTED_VOICE
        yield from search.finditer(text, start, end)


_PARAGRAPH = re.compile(r"[^\n]+")


def _owner_inside(named_voices: list[Voice], starts: list[int], match: re.Match[str]) -> Voice | None:
    """The state or body whose statement the matched words name."""
    inside = named_voices[bisect_left(starts, match.start()) : bisect_left(starts, match.start("noun"))]
    return next((voice for voice in reversed(inside) if voice.end < match.end()), None)


def _outside(named_voices: list[Voice], unnamed: list[Voice]) -> list[Voice]:
    """Without the states and bodies that are only part of a description ("a senior US official")."""
    starts = [voice.start for voice in unnamed]
    kept = []
    for voice in named_voices:
        index = bisect_right(starts, voice.start) - 1
        inside = index >= 0 and voice.end < unnamed[index].end
        if voice.kind == PERSON or not inside:
            kept.append(voice)
    return kept


_BESIDE = frozenset({"state-of-body", "by-its-body", "by-its-office"})  # mentions inside another one


def _in_caption(reading: Reading, position: int) -> bool:
    index = bisect_right(reading.starts, position) - 1
    return index >= 0 and reading.sentences[index].part is Part.CAPTION


_HOUSE = re.compile(r"\s+(?:administration|campaign|White\s+House|presidency)\b")


def _of_mention(reading: Reading, mention: Named) -> Voice:
    text = reading.text
    oblique = is_oblique(text, mention.start, mention.end) or bool(_HOUSE.match(text, mention.end))
    if mention.is_person:
        title = fold(role_words(text, mention.start, mention.end))
        if mention.role_words:
            title = f"{title} {fold(mention.role_words)}"
        title = f"{title} {_office(reading, mention)}".strip()
        return Voice(
            mention.start,
            mention.end,
            PERSON,
            mention.name,
            mention.slug,
            mention.key,
            noun=title,
            female=_is_female(mention.name, title),
            side=mention.side.value,
            oblique=oblique,
        )
    demonym = mention.rule == "demonym"
    return Voice(
        mention.start,
        mention.end,
        BODY,
        mention.name,
        mention.slug,
        mention.key,
        oblique=oblique or demonym,
        noun="media" if mention.actor_kind is ActorKind.MEDIA else "",
        side=mention.side.value,
    )


def _office(reading: Reading, mention: Named) -> str:
    """The office somebody holds on the day, by which "the president" finds him; no head of the North."""
    actor = reading.lexicon.actors.get(mention.slug)
    office = "" if actor is None else fold(actor.office_on(reading.day))
    return "" if mention.side is Side.DPRK and _HEADS.search(office) else office


_HEADS = re.compile(r"\b(?:president|chairman|leader|secretary)\b")
_WOMANLY = re.compile(
    r"\b(?:ms|mrs|miss|spokeswoman|congresswoman|chairwoman|sister|daughter|wife|mother|queen|lady)\b"
)


_MANLY = re.compile(r"\b(?:mr|sir|congressman|chairman|king|prince|brother|son|father|husband)\b")


def _is_female(name: str, title: str) -> bool | None:
    if _MANLY.search(title):
        return False
    first = fold(name).split()[0] if name else ""
    if _WOMANLY.search(title) or first in FEMALE_NAMES:
        return True
    return False if first in GIVEN_NAMES and first not in UNISEX_NAMES else None
