"""Whether a name stands where a speaker stands, or hangs on a verb, a preposition or another name."""

import re

from app.extraction.role_words import HONORIFICS
from app.extraction.word_lists import word_set

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
    unnamed local veteran longtime fellow news agency press white house ruling powerful influential communist
    isolated secretive reclusive nuclear-armed independent conservative liberal so-called
    """
)
_MADE_UP = re.compile(r"[a-z]+-(?:based|run|led|owned|backed|controlled|funded)")
_LAST_WORDS = re.compile(r"[^\s]+")
_POSSESSED = re.compile(r"['’]s?\s+[\w“\"]")


def is_oblique(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is a possessor, an object or the like, by the word before it."""
    if is_possessor(text, end):
        return True
    line = text.rfind("\n", 0, start) + 1
    words = _LAST_WORDS.findall(text, max(line, start - 80), start)
    for position, word in enumerate(reversed(words)):
        plain = word.strip("“”\"'‘’().").lower()
        if (
            position == 0
            and word.endswith(",")
            and (plain.rstrip(",") in HONORIFICS or plain == "counterpart,")
        ):
            continue  # "his counterpart, Lee": as the role word stands, so does the name
        if (
            word.endswith((",", ";", ":", ".", "—", "–", "-", "”", '"'))
            and plain not in _ABBREVIATED
            and position >= 0
        ):
            return False
        if (
            plain in _DETERMINERS
            or plain in HONORIFICS
            or plain in _PASSED_OVER
            or _MADE_UP.fullmatch(plain)
            or (word[:1].isupper() and plain not in _OPENERS)
        ):
            continue
        if plain == "of" and position and _is_office(words, len(words) - position):
            continue  # "Secretary of State", "Director of National Intelligence"
        if plain == "and":
            return _joins_names(words[: len(words) - position - 1])
        return plain not in _OPENERS and not plain.isdigit()  # "April 4 North Korea said"
    return False


def is_possessor(text: str, end: int) -> bool:
    """Whether the name that ends there only owns what follows: "Obama's envoy"."""
    return _POSSESSED.match(text, end) is not None


_OFFICES = word_set("state defense defence treasury the")
_CHIEFS = word_set("director secretary undersecretary minister chief chairman speaker commander")


def _is_office(words: list[str], after: int) -> bool:
    """Whether "of" before words[after] belongs to an office that a name follows."""
    head = words[after - 2].strip(",.").lower() if after > 1 else ""
    return words[after].strip(",.").lower() in _OFFICES or head in _CHIEFS


_DETERMINERS = frozenset({"the", "a", "an"})
_ABBREVIATED = word_set(
    """
    mr mrs ms dr sen rep gen gov u.s u.n
    """
)


def _joins_names(words: list[str]) -> bool:
    """Whether "and" ties a name to the one before it, which then speaks for both."""
    return bool(words) and words[-1][:1].isupper() and not words[-1].endswith((",", ".", ";"))
