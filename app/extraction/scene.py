"""The voices of a text in order, and who of them governs a verb."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from app.extraction.speech_words import CUE_RE
from app.extraction.voice import BODY, PERSON, PRONOUN_KIND, REFERENCE, UNNAMED, Voice

SENTENCE_END = re.compile(  # but not after "U.S." or "Mr."
    r"(?:(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St))(?<!\b(?:Mrs|Sen|Rep|Gen|Gov|Jan|Feb|Aug|Oct|Nov|Dec))\.|[!?])"
    r"[\"”’)]*\s+(?=[A-Z“\"‘])|\n"
)


@dataclass(slots=True)
class Scene:
    """A text with its voices, and who has spoken so far while it is walked through."""

    text: str  # as searched; quoted words may be masked in it
    plain: str
    voices: list[Voice]
    starts: list[int] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)  # by key: all role words the text gives a person
    women: dict[str, bool] = field(default_factory=dict)  # by key: what the text calls a person, Mr or Ms
    antecedents: dict[int, Voice | None] = field(default_factory=dict)  # of pronouns, by where they stand
    settled: int = 0  # voices whose antecedents have been looked for
    last_person: Voice | None = None
    last_speaker: Voice | None = None
    last_paragraph: int = -2
    last_position: int = -1  # where the words of the last speaker end

    def __post_init__(self) -> None:
        """Index the voices by where they begin."""
        self.starts = [voice.start for voice in self.voices]
        for voice in self.voices:
            if voice.kind == PERSON and voice.female is not None:
                self.women.setdefault(voice.key, voice.female)
            if voice.kind == PERSON and voice.noun and voice.noun not in self.titles.get(voice.key, ""):
                self.titles[voice.key] = f"{self.titles.get(voice.key, '')} {voice.noun}"


def first_voice(scene: Scene, start: int, end: int) -> Voice | None:
    """The first voice in a range, a person's name winning over the body in his title before it."""
    voices = between(scene, start, end)
    if not voices:
        return None
    first = voices[0]
    if len(voices) > 1 and first.kind == voices[1].kind == PERSON:
        gap = scene.text[first.end : voices[1].start]
        return voices[1] if _SERVING.fullmatch(gap) else first  # "said Clinton spokesman Matt McKenna"
    if first.kind in {BODY, UNNAMED, REFERENCE}:
        # Behind it, not within: "one George W. Bush administration official" is not Bush.
        for voice in (each for each in voices[1:3] if each.start >= first.end):
            gap = scene.text[first.end : voice.start]
            if voice.kind == PERSON and not re.search(r"[.;:\n]|,\s", gap):
                return voice
            if voice.kind == UNNAMED and first.kind == BODY and not re.search(r"[.;:,\n]", gap):
                return voice
            if voice.kind == BODY and first.kind == BODY and _DESCRIBED.fullmatch(gap):
                return voice  # "wrote US campaigning group Human Rights Watch"
    return first


def between(scene: Scene, start: int, end: int) -> list[Voice]:
    """The voices that lie wholly in a range."""
    low, high = bisect_left(scene.starts, start), bisect_right(scene.starts, end)
    return [voice for voice in scene.voices[low:high] if voice.end <= end]


def subject(scene: Scene, start: int, end: int, *, first: bool = False) -> Voice | None:
    """Who governs the verb at `end`: the last straight voice before it, past any apposition.

    A participle ("…, saying") is governed by the subject of the whole sentence, hence its `first` voice.
    """
    relative = _RELATIVE.search(scene.text, max(start, end - 30), end)
    if relative and not first:
        owners = between(scene, start, relative.start())
        if owners and relative.start() - owners[-1].end <= _BESIDE:
            return owners[-1]  # "insults at Biden, who said"
    end = _before_aside(scene.text, start, end)
    voices = [voice for voice in between(scene, start, end) if not _is_empty(scene.text, voice, end)]
    straight = [voice for voice in voices if not voice.oblique or _stands_beside(scene.text, voice, end)]
    if first and voices and scene.text[voices[-1].end : end] == " ":
        return voices[-1]  # "statements from North Korea expressing regret"
    if not straight:
        return voices[0 if first else -1] if voices else None
    if first:
        comma = scene.text.find(",", start, end) if SUBORDINATE.match(scene.text, start) else -1
        main = [voice for voice in straight if voice.start > comma] or straight
        return _under_title(scene, main)
    best = straight[-1]
    for voice in reversed(straight[:-1]):
        if (
            voice.kind == PERSON
            and best.kind in {BODY, UNNAMED, REFERENCE}
            and _is_apposition(scene.text[voice.end : end])
        ):
            return voice
    return _first_joined(scene, straight)


_JOINED = re.compile(r",\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")


def _first_joined(scene: Scene, straight: list[Voice]) -> Voice:
    """The first of several states or bodies that speak together ("the United States and Japan said")."""
    first = straight[-1]
    for voice in reversed(straight[:-1]):
        gap = scene.text[voice.end : first.start]
        if not (voice.kind == first.kind == BODY and _JOINED.fullmatch(gap)):
            break
        first = voice
    return first


def _stands_beside(text: str, voice: Voice, end: int) -> bool:
    """Whether a state stands right before its verb and hangs on nothing ("in a letter Seoul warned")."""
    if voice.kind != BODY or text[voice.end : end] != " ":
        return False
    return _HANGS_ON.search(text, max(0, voice.start - 24), voice.start) is None


_HANGS_ON = re.compile(
    r"\b(?:of|to|with|by|for|from|against|on|in|at|about|and|or|toward|towards|over|between|into|upon|than)\s+"
    r"(?:the\s+)?(?:[A-Z][\w.]*\s+|[a-z]+-[a-z]+\s+)?$"
)
_SERVING = re.compile(
    r"(?:['’]s?)?\s+(?:[a-z]+\s+)?(?:spokes(?:man|woman|person)|aide|adviser|advisor|lawyer|ally|envoy|deputy|chief)\s+"
)
# Openings of a clause that comes before the main one, up to its comma.
SUBORDINATE = re.compile(
    r"\s*(?:Although|Though|While|When|After|Before|As|If|Since|Because|In|On|At|During|Despite|Following|Asked|"
    r"Speaking|Once|Until|With|By|For|To)\b"
)
_DESCRIBED = re.compile(r"(?:['’]s)?\s+(?:(?!(?:of|for|with|and|to|in|on|at|by|from)\b)[a-z-]+\s+){0,4}")
_TITLE_GAP = re.compile(r"(?:['’]s?)?\s+(?:[A-Za-z.-]+\s+){0,5}")


def _under_title(scene: Scene, straight: list[Voice]) -> Voice:
    """The first voice, or the person to whose title it belongs ("Swiss President Doris Leuthard")."""
    first = straight[0]
    if first.kind == PERSON or len(straight) == 1 or straight[1].kind != PERSON:
        return first
    gap = scene.text[first.end : straight[1].start]
    return straight[1] if _TITLE_GAP.fullmatch(gap) and not CUE_RE.search(gap) else first


_GOVERNS = re.compile(r"\s*(?:(?:has|had|have|also|later|then|further|repeatedly|[a-z]+ly)\s+)*")


def _is_empty(text: str, voice: Voice, end: int) -> bool:
    """Whether an "it" only stands in for what follows ("added that it had been difficult")."""
    return voice.kind == PRONOUN_KIND and voice.name == "it" and not _GOVERNS.fullmatch(text, voice.end, end)


_RELATIVE = re.compile(
    r",?\s+(?:who|which)\s+(?:(?:has|had|have|also|later|once|recently|previously|then)\s+)*$"
)
_BESIDE = 2  # characters between a name and the "who" that takes it up
_ASIDE = re.compile(r",\s+(?:including|such as|who|which|whose|along with|together with|[a-z]+ing)\b")
_ASIDE_END = re.compile(r",\s*(?:(?:has|had|have|also|later|then|then also)\s+)*$")


def _before_aside(text: str, start: int, end: int) -> int:
    """Where an aside begins that stands right before the verb ("Trump, who plans to meet Kim, has said")."""
    if not _ASIDE_END.search(text, max(start, end - 24), end):
        return end
    for match in _ASIDE.finditer(text, start, end):
        return match.start()
    return end


_IN_BRACKETS = re.compile(r"^\s\([^()]{1,20}\)")  # "Bob Menendez (D-N.J.), ranking Democrat on"


def _is_apposition(gap: str) -> bool:
    """Whether ", director of …, " stands between a name and its verb."""
    gap = _IN_BRACKETS.sub("", gap)
    stripped = gap.rstrip()
    return (
        gap.startswith(",")
        and stripped.endswith((",", "who", "has", "had", "also", "later"))
        and not CUE_RE.search(gap)
    )
