"""How a Korean sentence tells a happening: the ending after the word says whether it came about."""

import re

from app.domain.vocabulary import EventKind
from app.extraction.mood import Mood
from app.extraction.triggers import Trigger

_REACH = 34  # characters after the word in which its ending stands
_SENTENCE = re.compile(r"[.!?\n]|[”\"»》]")
_HANGUL = re.compile(r"[가-힣]")
_DONE = re.compile(r"(?:[했갔왔났졌됐렸였겼녔]|[가-힣]었|[가-힣]았)(?:다|고|으며|으나|지만|는데)?$")
# "held a summit and agreed to begin talks": what comes after the verb's own clause is of something else.
_CLAUSE = re.compile(r"(?:하고|열고|갖고|가지고|마치고)(?! (?:싶|있))[ ,]")
_ENDINGS: tuple[tuple[re.Pattern[str], Mood], ...] = (
    (re.compile(r"부인|사실이 아니|사실무근|일축"), Mood.DENIED),
    (re.compile(r"지 (?:않|못)|[은는이] 없|무산|불발"), Mood.NEGATED),
    (
        re.compile(r"예정|계획|기로 (?:했|하|합의)|앞두|열릴|열리는 |할 방침|[할될갈올] 것이|앞서|추진|준비"),
        Mood.PLANNED,
    ),
    (
        re.compile(
            r"수 있|수도 있|가능성|방안|[할될]지|기를 |의사를|여부|검토|희망|바란|원한|겠다|[가-힣]면[ ,]|"
            r"촉구|요구|제의|전망|관측|에 열려 있"
        ),
        Mood.POSSIBLE,
    ),
)


def korean_mood(text: str, trigger: Trigger) -> Mood | None:
    """The mood by the words after a Korean trigger; None for words that are not Korean."""
    words = text[trigger.start : trigger.end]
    if not _HANGUL.search(words):
        return None
    if _ON_THE_WAY.match(text, trigger.end):
        return _of_the_end(text, trigger.end)
    end = _CLAUSE.search(text, trigger.end, trigger.end + _REACH) or _SENTENCE.search(text, trigger.end)
    after = text[trigger.end : min(trigger.end + _REACH, end.start() if end else len(text))]
    if trigger.kind is EventKind.STATEMENT or _DONE.search(words):
        return Mood.NEGATED if after.startswith("지 않") else Mood.TOLD
    found = [(match.start(), mood) for shape, mood in _ENDINGS if (match := shape.search(after))]
    return min(found, key=lambda each: each[0])[1] if found else Mood.TOLD


# "will go north and bring about a release": a deed on the way to another is as sure as the sentence's end.
_ON_THE_WAY = re.compile(r"(?:해|하여|해서|한 뒤|한 후) ")
_PLAN = re.compile(r"(?:계획|예정|방침)이|기로 (?:했|하)|[할될갈올] 것")


def _of_the_end(text: str, start: int) -> Mood:
    end = _SENTENCE.search(text, start)
    right = end.start() if end else len(text)
    return Mood.PLANNED if _PLAN.search(text, max(start, right - _TAIL), right) else Mood.TOLD


_TAIL = 16  # characters in which the ending of a sentence stands
