"""Who speaks in a Korean sentence: its order and particles tell, where English has its word order."""

import re
from collections.abc import Sequence

from app.extraction.naming import Named

_HANGUL = re.compile(r"[가-힣]")
_SUBJECT = re.compile(r"\s?(?:대변인|당국자?|관계자)?(?:이|가|은|는|도|측은|측이)\s+(?:\S+\s+)?$")
_TOPIC = re.compile(r"\s?(?:측|당국)?[은는]\s")  # what a sentence is about speaks in it
_OUTLET = re.compile(r"통신|신문|방송|일보|뉴스")  # passes on what somebody else says
_TITLED = re.compile(r"[^.,\"“”‘’]{0,30}?(?:은|는|이|가)\s")


def korean_speaker(text: str, start: int, end: int, people: Sequence[Named]) -> Named | None:
    """The one who says it: named right before the verb, else the first who bears a subject's particle.

    None for sentences in other languages.
    """
    if not _HANGUL.search(text, start, end):
        return None
    here = sorted(
        (each for each in people if start <= each.start < end), key=lambda each: (each.start, -each.end)
    )
    for each in reversed(here):
        if _SUBJECT.fullmatch(text[each.end : end]):
            return each
    for each in here:
        told = _TOPIC.match(text, each.end) and not _OUTLET.search(text[each.start : each.end])
        if told or (each.is_person and _TITLED.match(text, each.end)):
            return each
    return next((each for each in here if _SUBJECT.match(text[each.end : each.end + 12])), None)
