"""The spellings in which one Korean name is met: joined, hyphenated, northern, southern, and in either order.

Source of the alternates: McCune–Reischauer, the Revised Romanisation and the habits of KCNA and of the
South's press, compared on the names in the annotated corpus.
"""

import re
from itertools import islice, product

from app.extraction.word_lists import word_set

SURNAMES: dict[str, tuple[str, ...]] = {
    "ri": ("ri", "lee", "rhee", "yi"),
    "lee": ("lee", "ri", "yi", "rhee"),
    "choe": ("choe", "choi"),
    "choi": ("choi", "choe"),
    "pak": ("pak", "park"),
    "park": ("park", "pak"),
    "ro": ("ro", "roh", "noh"),
    "roh": ("roh", "ro", "noh"),
    "jo": ("jo", "cho"),
    "cho": ("cho", "jo"),
    "jang": ("jang", "chang"),
    "chang": ("chang", "jang"),
    "jon": ("jon", "jeon", "chon"),
    "jong": ("jong", "jeong", "chung", "jung"),
    "chung": ("chung", "jeong", "jung"),
    "kang": ("kang", "gang"),
    "paek": ("paek", "baek"),
    "sin": ("sin", "shin"),
    "sim": ("sim", "shim"),
    "an": ("an", "ahn"),
    "o": ("o", "oh"),
    "u": ("u", "woo"),
    "yu": ("yu", "yoo", "ryu"),
    "suh": ("suh", "seo"),
    "so": ("so", "seo", "suh"),
    "thae": ("thae", "tae"),
}
SYLLABLES: dict[str, tuple[str, ...]] = {
    "hui": ("hui", "hee"),
    "hee": ("hee", "hui"),
    "yong": ("yong", "young"),
    "young": ("young", "yong"),
    "chol": ("chol", "cheol", "chul"),
    "son": ("son", "sun", "seon"),
    "gwan": ("gwan", "kwan"),
    "gye": ("gye", "kye"),
    "kye": ("kye", "gye", "kae"),
    "ju": ("ju", "joo"),
    "u": ("u", "woo"),
    "un": ("un", "eun"),
    "gwon": ("gwon", "kwon"),
    "song": ("song", "sung"),
    "jong": ("jong", "jung", "jeong"),
    "myong": ("myong", "myung"),
    "rok": ("rok", "nok"),
    "su": ("su", "soo"),
    "hyok": ("hyok", "hyuk"),
    "sok": ("sok", "seok"),
    "pom": ("pom", "beom"),
    "gun": ("gun", "geun", "kun"),
    "geun": ("geun", "gun", "keun"),
    "in": ("in",),
    "yo": ("yo",),
}
# The surnames themselves, for telling a Korean name from other capitalised words.
KOREAN_SURNAMES = word_set(
    """
    kim ri lee rhee yi pak park choe choi jong jeong chung jung kang gang jo cho yun yoon jang chang
    rim im lim han o oh so seo suh sin shin kwon hwang an ahn song ryu yu yoo hong jon jeon chon ko
    paek baek mun moon yang son sohn pae bae ho heo nam sim shim ro noh roh ha kwak cha chu ju joo u
    woo ku min na ji chi om won chae thae tae pyon hyon hyun to do tok sok ma maeng ok myong
    """
)
_SYLLABLE = re.compile(
    r"(?:[kgtdpbsjrhmnlwy]|kk|tt|pp|ss|jj|ch|kh|th|ph|sh|ky|ry|ny|my|hy|py|by|gy|kw|gw|hw)?"
    r"(?:a|ae|ya|yae|o|eo|e|yo|yeo|ye|oe|wa|wae|wo|we|wi|u|oo|ui|yu|yoo|eu|i|ee|ou|you|woo|hee)(?:k|n|l|m|"
    r"p|t|ng|r|h)?"
)
_NAME_LENGTHS = (2, 3)  # surname and one or two syllables of the given name, or the two joined
_LIMIT = 48  # spellings of one name; three syllables with alternates stay below it


def is_korean_name(words: list[str]) -> bool:
    """Whether the lower-case words can be a Korean name with the surname first."""
    if len(words) not in _NAME_LENGTHS or words[0] not in KOREAN_SURNAMES:
        return False
    given = words[1:]
    if len(given) == 1 and len(given[0]) > _LONGEST_SYLLABLE:
        return re.fullmatch(f"(?:{_SYLLABLE.pattern}){{2}}", given[0]) is not None
    return all(_SYLLABLE.fullmatch(word) for word in given)


_LONGEST_SYLLABLE = 5  # "kwang", "young", "chang"


def spellings(name: str) -> tuple[str, ...]:
    """All folded spellings of a Korean name given surname first ("Choe Son Hui" → "choi sun hee", …)."""
    words = name.lower().replace("-", " ").split()
    if not is_korean_name(words):
        return ()
    surname, given = words[0], words[1:]
    heads = SURNAMES.get(surname, (surname,))
    tails = [SYLLABLES.get(word, (word,)) for word in given]
    made: dict[str, None] = {}
    for head, *rest in islice(product(heads, *tails), _LIMIT):
        made[f"{head} {' '.join(rest)}"] = None
        made[f"{head} {''.join(rest)}"] = None
        if len(rest) > 1:  # "Song Kim" reversed would be an American called Sung Kim
            made[f"{' '.join(rest)} {head}"] = None
    return tuple(made)
