"""Whoever a text lets speak: named actors, unnamed ones, and words that stand for them."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from app.domain.vocabulary import ActorKind
from app.extraction.folding import fold
from app.extraction.given_names import FEMALE_NAMES, GIVEN_NAMES, UNISEX_NAMES
from app.extraction.naming import Named, Reading
from app.extraction.role_words import HONORIFICS
from app.extraction.sentences import Part, Sentence
from app.extraction.speech_words import PRONOUN, VOICE
from app.extraction.word_lists import word_set

SPEECH_NOUNS = word_set(
    """
    statement commentary letter text document report readout communiqué article editorial order
    declaration resolution website
    """
)
PERSON, BODY, UNNAMED, PRONOUN_KIND, REFERENCE = "person", "body", "unnamed", "pronoun", "reference"
# A name right after one of these begins its clause and may govern the verb; after any other small word
# it is an object ("annihilate North Korea") or hangs on a preposition ("of North Korea").
_OPENERS = word_set(
    """
    that but when while as if because since then where which who whom the a an also after before until
    although though unless whether than so yet or meanwhile however said says adding today yesterday
    friday monday tuesday wednesday thursday saturday sunday is was has had are were
    """
)
_PASSED_OVER = word_set(
    """
    senior top former then current deputy vice first prime foreign state national security special u.s
    us american north south korean chinese japanese russian new republican democratic official
    unnamed local veteran longtime fellow news agency press white house
    """
)
_LAST_WORDS = re.compile(r"[^\s]+")
_POSSESSED = re.compile(r"['’]s?\s+[\w“\"]")


@dataclass(frozen=True, slots=True)
class Voice:
    """One possible speaker at a place of the text."""

    start: int
    end: int
    kind: str
    name: str  # as shown to people
    slug: str = ""
    key: str = ""
    noun: str = ""  # of an unnamed voice or a reference: "official", "statement"
    female: bool | None = None
    oblique: bool = False  # after a preposition or as a possessor: rarely the one who speaks


def spot_voices(reading: Reading, mentions: list[Named]) -> list[Voice]:
    """All possible speakers in order; of overlapping ones the more telling."""
    text = reading.text
    captions = [sentence for sentence in reading.sentences if sentence.part is Part.CAPTION]
    named_voices = [
        _of_mention(text, mention)
        for mention in mentions
        if not mention.place and not _within(captions, mention.start)
    ]
    starts = [voice.start for voice in named_voices]
    unnamed: list[Voice] = []
    for match in VOICE.finditer(text):
        if text[match.end() : match.end() + 1] == "-" or _within(captions, match.start()):
            continue
        voice = _of_words(text, match)
        if voice is not None and not _names_person(voice, named_voices, starts, text):
            unnamed.append(voice)
    found = _outside(named_voices, unnamed) + unnamed + _companies(reading, named_voices)
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


def _outside(named_voices: list[Voice], unnamed: list[Voice]) -> list[Voice]:
    """Without the states and bodies that are only part of a description ("a senior US official")."""
    ends = {}
    starts = [voice.start for voice in unnamed]
    for voice in unnamed:
        ends[voice.start] = voice.end
    kept = []
    for voice in named_voices:
        index = bisect_right(starts, voice.start) - 1
        inside = index >= 0 and voice.end <= unnamed[index].end
        if voice.kind == PERSON or not inside:
            kept.append(voice)
    return kept


_COMPANY = re.compile(
    r"\b(?:[A-Z][\w&’'-]+\s+){1,5}(?:Tours?|University|Institute|Cent(?:er|re)|Group|Company|Corporation|"
    r"Foundation|Association|Council|Party|Bank|Fund|Initiative|Project|Ministry|Agency|Inc|Corp|Ltd)\b"
)


def _companies(reading: Reading, named_voices: list[Voice]) -> list[Voice]:
    """Bodies that nobody listed but that may speak."""
    covered = {position for voice in named_voices for position in (voice.start, voice.end)}
    return [
        Voice(
            match.start(),
            match.end(),
            BODY,
            match[0],
            key=f"voice:{fold(match[0])}",
            oblique=_is_oblique(reading.text, match.start(), match.end()),
        )
        for match in _COMPANY.finditer(reading.text)
        if match.end() not in covered and match.start() not in covered
    ]


def _within(sentences: list[Sentence], position: int) -> bool:
    return any(sentence.start <= position < sentence.end for sentence in sentences)


def _of_mention(text: str, mention: Named) -> Voice:
    oblique = _is_oblique(text, mention.start, mention.end)
    if mention.is_person:
        title = (
            fold(text[max(0, mention.start - 50) : mention.start]).rsplit(".", 1)[-1]
            + " "
            + fold(mention.role_words)
        )
        return Voice(
            mention.start,
            mention.end,
            PERSON,
            mention.name,
            mention.slug,
            mention.key,
            noun=title,
            female=_is_female(mention.name, title),
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
    )


_WOMANLY = re.compile(
    r"\b(?:ms|mrs|miss|spokeswoman|congresswoman|chairwoman|sister|daughter|wife|mother|queen|lady)\b"
)


def _is_female(name: str, title: str) -> bool | None:
    first = fold(name).split()[0] if name else ""
    if _WOMANLY.search(title) or first in FEMALE_NAMES:
        return True
    return False if first in GIVEN_NAMES and first not in UNISEX_NAMES else None


def _is_oblique(text: str, start: int, end: int) -> bool:
    if _POSSESSED.match(text, end):
        return True
    line = text.rfind("\n", 0, start) + 1
    words = _LAST_WORDS.findall(text, max(line, start - 80), start)
    for position, word in enumerate(reversed(words)):
        plain = word.strip("“”\"'‘’().").lower()
        if (
            word.endswith((",", ";", ":", ".", "—", "–", "-", "”", '"'))
            and plain not in _ABBREVIATED
            and position >= 0
        ):
            return False
        if plain in HONORIFICS or plain in _PASSED_OVER or (word[:1].isupper() and plain not in _OPENERS):
            continue
        if plain == "and":
            return _joins_names(words[: len(words) - position - 1])
        return plain not in _OPENERS
    return False


_ABBREVIATED = word_set(
    """
    mr mrs ms dr sen rep gen gov u.s u.n
    """
)


def _joins_names(words: list[str]) -> bool:
    """Whether "and" ties a name to the one before it, which then speaks for both."""
    return bool(words) and words[-1][:1].isupper() and not words[-1].endswith((",", ".", ";"))


def _of_words(text: str, match: re.Match[str]) -> Voice | None:
    determiner = (match["det"] or "").lower()
    adjectives = " ".join(match["adj"].split())
    noun = match["noun"].lower()
    if noun in SPEECH_NOUNS and determiner not in {"the", "his", "her", "its", "their"}:
        return None  # "releasing a statement" is what is said, not who says it
    name = " ".join(match[0].split())
    if determiner in {"the", "his", "her", "its", "their"} and not match["of"]:
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
    shown = re.sub(r"^(?:a|an|the|one|another)\s+", "", name, flags=re.IGNORECASE)
    return Voice(
        match.start(),
        match.end(),
        kind,
        shown,
        key=f"voice:{fold(shown)}",
        noun=noun,
        oblique=_is_oblique(text, match.start(), match.end()),
        female=True if noun in {"spokeswoman", "congresswoman", "mother", "sister"} else None,
    )


_NEXT_NAME = re.compile(r"(?:\s+for\s+the\s+\w+)?,?\s+(?=[A-Z])")


def _names_person(voice: Voice, mentions: list[Voice], starts: list[int], text: str) -> bool:
    """Whether the words are the title of a name that follows ("spokesman John Kirby") or lie within one."""
    step = _NEXT_NAME.match(text, voice.end)
    after = step.end() if step else voice.end
    index = bisect_left(starts, after)
    titled = (
        step is not None
        and "," not in step[0]
        and index < len(starts)
        and starts[index] == after
        and _is_person_at(mentions, after)
    )
    overlapped = (
        voice.kind != PERSON
        and _overlaps_person(mentions, starts, voice)
        and not re.search(r"\bfor\b", text[voice.start : voice.end])
    )
    beside = (
        index > 0
        and mentions[index - 1].noun == "media"
        and 0 <= voice.start - mentions[index - 1].end <= 1
        and text[voice.start : voice.end].islower()
    )
    return titled or beside or overlapped


def _overlaps_person(mentions: list[Voice], starts: list[int], voice: Voice) -> bool:
    index = bisect_left(starts, voice.start)
    return any(
        mention.kind == PERSON and mention.start < voice.end for mention in mentions[index : index + 2]
    )


def _is_person_at(mentions: list[Voice], start: int) -> bool:
    return any(mention.start == start and mention.kind == PERSON for mention in mentions)
