"""Voices without a name: "a senior US official", "the ministry", state media, bodies nobody listed."""

import re
from bisect import bisect_left
from dataclasses import replace

from app.domain.vocabulary import Side
from app.extraction.folding import fold
from app.extraction.governing import is_oblique
from app.extraction.lexicon import EntryKind
from app.extraction.naming import Named, Reading
from app.extraction.roles import ROLES
from app.extraction.voice import BODY, PERSON, REFERENCE, SPEECH_NOUNS, UNNAMED, Voice

_STATE_MEDIA = re.compile(
    r"north korea\S* (?:\S+ ){0,2}(?:state|official)\S* (?:\S+ ){0,2}"
    r"(?:media|news\s?paper|news agency|agency|broadcaster)|"
    r"^(?:official|state(?:-run)?|the north\S*)(?: \S+){0,3} (?:media|newspaper|news agency|agency)$"
)


def told(reading: Reading, voice: Voice, mentions: list[Named]) -> Voice:
    """An unnamed voice that the text or the day makes plain: the holder of an office, the North's media."""
    folded = fold(reading.text[voice.start : voice.end])
    if voice.noun in _MEDIA_NOUNS:
        return _northern_media(reading, voice, folded, mentions)
    if voice.noun == "sister":
        return _sister(reading, voice, mentions)
    if folded in {"the foreign ministry", "foreign ministry"}:
        return _ministry(reading, voice, mentions)
    return _holder(reading, voice, folded) or voice


def _holder(reading: Reading, voice: Voice, folded: str) -> Voice | None:
    """Who held the office on the day that the words name."""
    before = fold(reading.text[max(0, voice.start - 12) : voice.start]).replace("\n", " ")
    if reading.day is None or _FOREIGN.search(before):
        return None
    secretary = reading.text[voice.start : voice.end] == "the Secretary"  # as officials of his department say
    bare = "secretary of state" if secretary else _OWN.sub("", folded)
    for role in ROLES:
        if any(
            bare == words or (words.startswith("america") and f" {before}{bare}".endswith(f" {words}"))
            for words in role.words
        ):
            holder = next(iter(reading.lexicon.holders(role.role, role.side, reading.day)), "")
            if holder:
                name = reading.lexicon.actors[holder].name
                return replace(voice, kind=PERSON, name=name, slug=holder, key=holder, side=role.side.value)
    return None


_BROTHER = re.compile(
    r"(?:kim(?: jong[- ]un)?|leader)'s (?:\w+ )?$|leader(?: kim(?: jong[- ]un)?)?'s (?:\w+ )?$"
)
_OF_BROTHER = re.compile(
    r"\s+of\s+(?:the\s+)?(?:north\s+korean?(?:['’]s)?\s+)?(?:supreme\s+)?(?:leader|kim\s+jong)", re.IGNORECASE
)


def _sister(reading: Reading, voice: Voice, mentions: list[Named]) -> Voice:
    """Read "the leader's sister" as Kim Yo Jong, in a text that names her."""
    noun = reading.text.rfind("sister", voice.start, voice.end)
    before = fold(reading.text[max(0, noun - 40) : noun]).replace("\n", " ")
    if not _BROTHER.search(before) and not _OF_BROTHER.match(reading.text, noun + len("sister")):
        return voice
    her = next((each for each in mentions if each.key == "kim-yo-jong"), None)
    if her is None:
        return voice
    return replace(voice, kind=PERSON, name=her.name, slug=her.slug, key=her.key, side=her.side.value)


def _ministry(reading: Reading, voice: Voice, mentions: list[Named]) -> Voice:
    """Read "the foreign ministry" as the North's where the North is the state named last before it."""
    ministry = reading.lexicon.entries.get("dprk-foreign-ministry")
    index = bisect_left(mentions, voice.start, key=lambda each: each.start)
    before = (each for each in reversed(mentions[max(0, index - 8) : index]) if each.kind is EntryKind.STATE)
    state = next(before, None)
    if (
        ministry is None
        or state is None
        or state.side is not Side.DPRK
        or voice.start - state.end > _NEAR_STATE
    ):
        return voice
    slug = ministry.slug if ministry.known else ""
    return replace(voice, kind=BODY, name=ministry.name, slug=slug, key=ministry.slug, side=Side.DPRK.value)


_NEAR_STATE = 160  # characters back in which the state whose ministry is meant stands
_FOREIGN = re.compile(r"(?<!america)(?<!president)(?<!trump)(?<!obama)(?<!biden)(?<!bush)(?<!house)'s?\s+$")
_OWN = re.compile(r"^(?:the |his |america'?s |president'?s? |trump'?s? |obama'?s? |biden'?s? |bush'?s? )+")
_MEDIA_NOUNS = frozenset({"media", "newspaper", "paper", "agency", "broadcaster"})


def _northern_media(reading: Reading, voice: Voice, folded: str, mentions: list[Named]) -> Voice:
    """Read "North Korean state media" as the one of them that the text names, else as the state's voice."""
    if not _STATE_MEDIA.search(folded):
        return voice
    outlet = next((each for each in mentions if each.key in _NORTHERN_MEDIA and not each.place), None)
    if outlet is not None:
        return replace(voice, kind=BODY, name=outlet.name, slug=outlet.slug, key=outlet.key, noun="media")
    state = reading.lexicon.entries["north-korea"]
    if not any(mention.key == state.slug for mention in mentions):
        return voice
    slug = state.slug if state.known else ""
    return replace(voice, kind=BODY, name=state.name, slug=slug, key=state.slug, noun="media")


_NORTHERN_MEDIA = frozenset({"kcna", "rodong-sinmun"})
_COMPANY = re.compile(
    r"\b(?:[A-Z][\w&’'-]+\s+){1,5}(?:Tours?|University|Institute|Cent(?:er|re)|Group|Company|Corporation|"
    r"Foundation|Association|Commission|Command|Council|Party|Bank|Fund|Initiative|Project|Ministry|Agency|Watch|"
    r"International|Inc|Corp|Ltd)\b"
)


def companies(reading: Reading, named_voices: list[Voice]) -> list[Voice]:
    """Bodies that nobody listed but that may speak."""
    covered = {position for voice in named_voices for position in (voice.start, voice.end)}
    return [
        Voice(
            match.start(),
            match.end(),
            BODY,
            match[0],
            key=f"voice:{fold(match[0])}",
            oblique=is_oblique(reading.text, match.start(), match.end()),
        )
        for match in _COMPANY.finditer(reading.text)
        if match.end() not in covered and match.start() not in covered
    ]


_BODY_NOUNS = frozenset(
    {"department", "ministry", "committee", "government", "military", "company", "administration", "network"}
)
_RANKS = frozenset(
    {"vice", "deputy", "joint", "first", "senior", "top", "chief", "special", "former", "national", "public"}
)
_DEFINITE = frozenset({"the", "that", "this", "his", "her", "its", "their"})
_OF_A_THING = re.compile(
    r"\s+(?:name|title|news|media|paper|newspaper|language|position|line|policy|visit|trip|statement|account|"
    r"explanation|document|documents|response|reaction|comment|data|figures?|announcement|confirmation|party|"
    r"agency|organ|record|text|translation|website|tally|count)\b"
)
_MILITARY_THING = re.compile(
    r"\s+(?:exercises?|drills?|actions?|activit(?:y|ies)|options?|interventions?|threats?|force|parades?|alliance|"
    r"bloc|build-?up|cooperation|strikes?|capabilit(?:y|ies)|confrontation|provocations?|manoeuvres|maneuvers|response)\b"
)
_OWNER = re.compile(r"['’]s?\s$")


def of_words(text: str, match: re.Match[str]) -> Voice | None:
    """The voice that one match of `VOICE` stands for, or None where it is no speaker."""
    determiner = (match["det"] or "").lower()
    adjectives = " ".join(match["adj"].split())
    noun = match["noun"].lower()
    owned = _OWNER.search(text, max(0, match.start() - 4), match.start()) is not None
    if noun in SPEECH_NOUNS and determiner not in _DEFINITE and not owned:
        return None  # "releasing a statement" is what is said, not who says it
    if noun in _BODY_NOUNS and not determiner and adjectives and set(adjectives.lower().split()) <= _RANKS:
        return None  # "vice department director" is no department
    if noun == "official" and _OF_A_THING.match(text, match.end()):
        return None  # "North Korea's official name"
    if noun in {"military", "army", "security"} and _MILITARY_THING.match(text, match.end()):
        return None  # "joint military exercises"
    name = " ".join(match[0].split())
    if (determiner in _DEFINITE and not match["of"]) or (
        owned and (noun in SPEECH_NOUNS or noun == "sister")
    ):
        kind = REFERENCE
    elif (
        determiner
        or adjectives
        or match["of"]
        or noun.endswith("s")
        or noun in {"spokesman", "spokeswoman", "spokesperson"}
    ):
        kind = UNNAMED
    else:
        return None
    shown = re.sub(r"^(?:an?|the|one|another|that|this)\s+|(?<=[a-z]{2})\.$", "", name, flags=re.IGNORECASE)
    return Voice(
        match.start(),
        match.end(),
        kind,
        shown,
        key=f"voice:{fold(shown)}",
        noun=noun,
        oblique=is_oblique(text, match.start(), match.end()),
        female=True if noun in {"spokeswoman", "congresswoman", "mother", "sister"} else None,
    )


_NEXT_NAME = re.compile(r"(?:\s+for\s+the\s+\w+)?,?\s+(?=[A-Z])")


def is_part_of_name(voice: Voice, mentions: list[Voice], starts: list[int], text: str) -> bool:
    """Whether the words are only part of a name: its title, the kind of body it is, or its own last words."""
    step = _NEXT_NAME.match(text, voice.end)
    if step is not None and "," not in step[0]:
        following = bisect_left(starts, step.end())
        if following < len(starts) and starts[following] == step.end():
            named = mentions[following]
            if named.kind == PERSON or (voice.noun == "official" and named.noun == "media"):
                return True  # "Foreign Minister Wang Yi", "Pyongyang's official KCNA"
    index = bisect_left(starts, voice.start)
    before = mentions[max(0, index - 2) : index]
    if any(mention.kind == BODY and mention.end >= voice.end for mention in before):
        return True
    if before and before[-1].noun == "media" and voice.start - before[-1].end <= 1:
        return True
    inside = [mention for mention in mentions[index : index + 3] if mention.start < voice.end]
    if any(
        mention.kind == BODY
        and mention.end == voice.end
        and voice.noun not in text[voice.start : mention.start].lower()
        for mention in inside
    ):
        return True  # "the U.S. State Department"
    hosts = re.search(r"\bfor\b|\badministration\b", text[voice.start : voice.end])
    return not hosts and any(mention.kind == PERSON for mention in inside)
