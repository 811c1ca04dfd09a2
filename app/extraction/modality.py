"""Whether a happening is told as having come about, planned, possible, denied, or as a memory."""

import re

from app.domain.vocabulary import EventKind
from app.extraction.korean_mood import korean_mood
from app.extraction.mood import Mood
from app.extraction.triggers import Trigger

_BEFORE = 48  # characters before a trigger in which a modal still governs it
_BEFORE_SAYING = 16  # "did not say"; what is said may be as hypothetical as it likes
_AFTER = 60
_DENIAL_REACH = 100  # "denied that American and North Korean envoys had met"


_POSSIBLE = re.compile(
    r"\b(?:could|(?-i:may)|might|if|possible|possibly|potential(?:ly)?|possibility|whether|unless|"
    r"would\s+(?:consider|be\s+(?:willing|open|ready|honou?red))|considering|consider|hopes?|hoping|"
    r"hypothetical|aim(?:ed|ing)?\s+at|prospects?|chance|options?|explor(?:e|ing)|seek(?:s|ing)?|sought|wants?|wanted|"
    r"willing(?:ness)?|interest(?:ed)?\s+in|open\s+to|ready\s+(?:to|for)|no\s+signs?\s+that|would\s+like|"
    r"preparing\s+for|threaten(?:ed|s|ing)?\s+to|attempts?\s+at|intends?|intended|unlikely|likely|should|must|"
    r"call(?:s|ed|"
    r"ing)?\s+(?:on|for)|urg(?:e|es|ed|ing)|need(?:s|ed)?\s+to|demand(?:s|ed|ing)?|"
    r"in\s+(?:the\s+)?event\s+of|depend(?:s|ing)?\s+on|can|(?:conditions|preconditions|terms|date|venue|"
    r"plans?|invitation|offer|"
    r"proposal|hopes|prospects|request|willingness|push|preparations|groundwork|readiness)\s+(?:for|of))\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|shall|would|is\s+to|are\s+to|was\s+to|were\s+to|to\s+be\s+held|plans?\s+to|planned|"
    r"planning|planned\s+for|due\s+(?:to|in|on|for)|scheduled|slated|set\s+(?:to|for)|expected\s+to|"
    r"upcoming|forthcoming|proposed|"
    r"going\s+to|ahead\s+of|prepar(?:e|es|ing|ations?)\s+(?:for|to)|next|later\s+this|looming|to\s+meet|"
    r"to\s+hold|to\s+visit|to\s+attend|to\s+travel|about\s+to)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|never|(?-i:no)|(?-i:No)(?!\s+(?-i:[A-Z]))|nor|without|n[’']t|neither|hasn[’']t|haven[’']t|didn[’']t|hadn[’']t|won[’']t|"
    r"isn[’']t|refrain(?:ed)?\s+from|stopped|avoid(?:ed)?|fail(?:ed)?\s+to|ruled\s+out|instead\s+of|"
    r"rather\s+than|lack\s+of|threat\s+of|against)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:ied|ies|y|ying)\s+(?:that|having|any|reports?|claims?|it|the|a|holding|meeting)|"
    r"denial\s+of|refut(?:ed|es)|rejected\s+(?:reports|claims)|dismissed\s+(?:reports|"
    r"claims)|no\s+truth)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[;:]|\.\s|\b(?:but|although|though|while|which|because)\b|,\s+(?:and|but|who|which|after|as)\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"\b(?:said|told|says|added|announced|tweeted|stated)\b", re.IGNORECASE)
# Words that make a sentence a look back.
RECAP = re.compile(
    r"\b(?:anniversary|years?\s+since|(?<!(?:thinkable|maginable)\sa\s)years?\s+ago|"
    r"marks?\s+(?:\w+\s+)?(?:years?|months?)\s+since|"
    r"look(?:ing)?\s+back|timeline|chronology|background|in\s+the\s+past|previous(?:ly)?|last\s+year|"
    r"decade|decades|"
    r"since\s+then|back\s+in|at\s+the\s+time|first\s+(?:met|summit|meeting|ever)|history|"
    r"historic(?:al)?ly|earlier\s+summits?|ever\s+since|on\s+this\s+day|"
    r"remember(?:ed|ing)?|recall(?:ed|s|ing)?|commemorat\w+)\b|바 있[다으었]|[었았했]었|당시|회고|이력",
    re.IGNORECASE,
)


# Of these, the words that make even a happening of yesterday a look back.
LOOK_BACK = re.compile(
    r"\b(?:anniversary|years?\s+since|years?\s+ago(?=\s+(?:\w+day|today|this|on)\b|,)|marks?\s+(?:\w+\s+)?(?:years?|months?)\s+since|"
    r"look(?:ing)?\s+back|timeline|chronology|back\s+in|on\s+this\s+day|"
    r"remember(?:ed|ing)?|recall(?:ed|s|ing)?|commemorat\w+)\b|"
    r"\d+\s?(?:년|주년|개월)\s?(?:전|만의|이 지난|째)|바 있[다으었]|[었았했]었|당시|회고",
    re.IGNORECASE,
)


_ANNOUNCES = re.compile(r"announced|announces|unveiled|revealed", re.IGNORECASE)


def mood_at(text: str, left: int, trigger: Trigger) -> Mood:
    """The mood of a trigger in the sentence that begins at `left`."""
    return korean_mood(text, trigger) or _english_mood(text, left, trigger)


def _english_mood(text: str, left: int, trigger: Trigger) -> Mood:
    start, end = trigger.start, trigger.end
    saying = trigger.kind is EventKind.STATEMENT or _ANNOUNCES.match(text, start) is not None
    nominal = not trigger.verb
    before = text[max(left, start - (_BEFORE_SAYING if saying else _BEFORE)) : start]
    cut = 0
    for match in _BREAK.finditer(before):
        cut = match.end()
    before = before[cut:]
    speech = None
    for match in _SPEECH.finditer(before):
        speech = match
    after_speech = before[speech.end() :] if speech else before
    inside = text[start:end]
    if _DENIED.search(text, max(left, start - _DENIAL_REACH), start) or _DENIED.match(
        text[end : end + _AFTER].lstrip()
    ):
        return Mood.DENIED
    if _NEGATED.search(after_speech):
        return Mood.NEGATED
    possible, planned = _last(_POSSIBLE, after_speech), _last(_PLANNED, after_speech)
    if possible > planned or (nominal and _POSSIBLE.match(inside)):
        return Mood.POSSIBLE
    if planned >= 0:
        return Mood.PLANNED
    ahead = _MODAL_AFTER.match(text, end) if nominal else None
    if ahead:
        return Mood.POSSIBLE if ahead["may"] else Mood.PLANNED
    return Mood.TOLD


# "a summit might be held", "the talks will take place"
_MODAL_AFTER = re.compile(
    r"(?:(?!\b(?:which|that|who|and|said)\b)[^,;.“”\"\n]){0,30}?\b(?:(?P<may>might|could|may)|will|would|(?:is|"
    r"are)\s+(?:to|due|set|scheduled|"
    r"planned|expected|slated))\b"
)


def _last(pattern: re.Pattern[str], words: str) -> int:
    position = -1
    for match in pattern.finditer(words):
        position = match.start()
    return position
