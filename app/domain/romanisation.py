"""Whether Latin letters spell a Korean name: every habit of romanising, syllable by syllable.

Generous on purpose: it catches a wrong syllable, not an unusual spelling. Sources: the Revised
Romanisation (2000), McCune–Reischauer (1939), the North's own rules (1992) and the habits of passports
and of the press, as met on the names of the record.
"""

import re
from functools import lru_cache

from app.domain.actor import fold_name

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_VOWELS, _ENDINGS = 21, 28  # Unicode counts syllables as (initial × 21 + vowel) × 28 + ending
# In the order of Unicode: ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ
_INITIAL = (
    "g|k", "kk|gg|g|k", "n", "d|t", "tt|dd|d|t", "r|l|n|", "m", "b|p", "pp|bb|b|p", "s|sh", "ss|s",
    "", "j|ch", "jj|tch|tj|j|ch", "ch", "k|kh", "t|th", "p|ph", "h",
)  # fmt: skip
# ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅘ ㅙ ㅚ ㅛ ㅜ ㅝ ㅞ ㅟ ㅠ ㅡ ㅢ ㅣ
_VOWEL = (
    "a|ah", "ae|ai|ay", "ya", "yae", "o|eo|u|uh|ou", "e|eh", "yo|yeo|you|yu|yeou|eo|eou|o",
    "ye|yeh|ae|e", "o|oh", "wa", "wae", "oe|oi|oy|wae", "yo", "u|oo|ou|woo", "wo|weo", "we", "wi|wee",
    "yu|yoo|you|u", "u|eu|oo", "ui|eui|i|ee|hee", "i|ee|ie|ey",
)  # fmt: skip
# none, then ㄱ ㄲ ㄳ ㄴ ㄵ ㄶ ㄷ ㄹ ㄺ ㄻ ㄼ ㄽ ㄾ ㄿ ㅀ ㅁ ㅂ ㅄ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ
_ENDING = (
    "", "k|g|c|ck", "k|g", "k", "n|nn", "n", "n", "t|d", "l|r|ll", "k|lk", "m|lm", "l|lb", "l", "l", "p",
    "l", "m", "p|b", "p", "t|s", "t", "ng", "t|j", "t", "k", "t", "p", "t|h|",
)  # fmt: skip
# Surnames are spelt by habits of their own.
_SURNAME = {
    "이": "i|yi|lee|ri|rhee|li|yee|rhie",
    "리": "ri|lee|li|rhee|yi|i",
    "박": "pak|park|bak|paik",
    "백": "paek|baek|paik|baik",
    "노": "no|noh|roh|ro",
    "로": "ro|roh|no|noh",
    "우": "u|woo|wu|oo",
    "임": "im|lim|rim|yim",
    "림": "rim|lim|im|yim",
    "유": "yu|yoo|ryu|you|lyu",
    "류": "ryu|yu|yoo|you|lyu",
    "조": "jo|cho|joe",
    "최": "choe|choi|choy|chey",
    "위": "wi|wee",
}
_WHOLE = {"화": "hwa|wha"}
_KOREAN_NAME = re.compile(r"[가-힣]{2,4}")


def is_korean_name(form: str) -> bool:
    """Whether a form is a name written as Koreans write theirs: two to four syllables without a space."""
    return _KOREAN_NAME.fullmatch(form) is not None


def romanises_to(hangul: str, latin: str) -> bool:
    """Whether the Latin form spells the Korean name, surname first or last ("김여정" and "Kim Yo-jong")."""
    return _pattern(hangul).fullmatch(fold_name(latin)) is not None


@lru_cache(maxsize=1024)
def _pattern(hangul: str) -> re.Pattern[str]:
    surname = _syllable(hangul[0])
    if hangul[0] in _SURNAME:
        surname = f"(?:{_SURNAME[hangul[0]]})"
    given = "".join(_syllable(letter) for letter in hangul[1:])
    return re.compile(f"{surname}{given}|{given}{surname}")


def _syllable(letter: str) -> str:
    if not _FIRST_SYLLABLE <= ord(letter) <= _LAST_SYLLABLE:
        return re.escape(fold_name(letter))
    if letter in _WHOLE:
        return f"(?:{_WHOLE[letter]})"
    rest, ending = divmod(ord(letter) - _FIRST_SYLLABLE, _ENDINGS)
    initial, vowel = divmod(rest, _VOWELS)
    return f"(?:{_INITIAL[initial]})(?:{_VOWEL[vowel]})(?:{_ENDING[ending]})"
