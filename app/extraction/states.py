"""States as texts name them: names, demonyms, and the capitals by which their governments are called."""

import re
from dataclasses import dataclass

from app.domain.vocabulary import Side
from app.extraction.word_lists import word_set


@dataclass(frozen=True, slots=True)
class StateNames:
    """One state. `names` are folded; `capitals` name the government only outside "in …" and "to visit …"."""

    slug: str
    name: str
    side: Side
    names: tuple[str, ...]
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    core: bool = False  # a party to the matter: any mention counts; others only where they act


def _state(slug: str, name: str, demonyms: str = "", capitals: str = "", also: str = "") -> StateNames:
    return StateNames(
        slug,
        name,
        Side.OTHER,
        (name.lower(), *_split(also)),
        _split(demonyms),
        _split(capitals),
    )


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


_CORE = (
    StateNames(
        "united-states",
        "United States",
        Side.US,
        (
            *("united states", "united states of america", "u.s.", "u.s", "us", "usa", "u.s.a."),
            *("america", "미국", "미합중국", "미 행정부", "미국 정부"),
        ),
        ("american", "americans"),
        ("washington", "washington dc", "washington d.c.", "워싱턴"),
        core=True,
    ),
    StateNames(
        "north-korea",
        "North Korea",
        Side.DPRK,
        (
            *("north korea", "n. korea", "n korea", "nkorea", "dprk", "d.p.r.k.", "d.p.r.k"),
            *("democratic people's republic of korea", "democratic people's republic of north korea"),
            *("북한", "조선민주주의인민공화국", "북조선", "북측", "조미", "북미"),
        ),
        ("north korean", "north koreans", "n. korean", "nkorean"),
        ("pyongyang", "평양"),
        core=True,
    ),
    StateNames(
        "south-korea",
        "South Korea",
        Side.ROK,
        (
            *("south korea", "s. korea", "skorea", "rok", "r.o.k.", "republic of korea", "puppet rok"),
            *("한국", "대한민국", "남한", "남조선", "남측", "한미"),
        ),
        ("south korean", "south koreans", "s. korean"),
        ("seoul", "서울"),
        core=True,
    ),
    StateNames(
        "china",
        "China",
        Side.PRC,
        ("china", "people's republic of china", "prc", "중국"),
        ("chinese",),
        ("beijing", "베이징"),
        core=True,
    ),
    StateNames("japan", "Japan", Side.JAPAN, ("japan", "일본"), ("japanese",), ("tokyo", "도쿄"), core=True),
    StateNames(
        "russia",
        "Russia",
        Side.RUSSIA,
        ("russia", "russian federation", "러시아"),
        ("russian", "russians"),
        ("moscow", "kremlin"),
        core=True,
    ),
)
_OTHERS = (
    _state("sweden", "Sweden", "swedish", "stockholm", "스웨덴"),
    _state("singapore", "Singapore", "singaporean", "", "싱가포르"),
    _state("vietnam", "Vietnam", "vietnamese", "hanoi", "베트남"),
    _state("malaysia", "Malaysia", "malaysian", "kuala lumpur"),
    _state("switzerland", "Switzerland", "swiss", "bern"),
    _state("united-kingdom", "United Kingdom", "british", "london", "britain, great britain, uk, u.k."),
    _state("france", "France", "french", "paris"),
    _state("germany", "Germany", "german", "berlin"),
    _state("canada", "Canada", "canadian", "ottawa"),
    _state("australia", "Australia", "australian", "canberra"),
    _state("new-zealand", "New Zealand", "new zealander", "wellington"),
    _state("india", "India", "indian", "new delhi"),
    _state("pakistan", "Pakistan", "pakistani", "islamabad"),
    _state("iran", "Iran", "iranian", "tehran"),
    _state("iraq", "Iraq", "iraqi", "baghdad"),
    _state("syria", "Syria", "syrian", "damascus"),
    _state("israel", "Israel", "israeli", "jerusalem"),
    _state("libya", "Libya", "libyan", "tripoli"),
    _state("cuba", "Cuba", "cuban", "havana"),
    _state("ukraine", "Ukraine", "ukrainian", "kyiv, kiev"),
    _state("mongolia", "Mongolia", "mongolian", "ulaanbaatar"),
    _state("indonesia", "Indonesia", "indonesian", "jakarta"),
    _state("thailand", "Thailand", "thai", "bangkok"),
    _state("philippines", "Philippines", "philippine, filipino", "manila"),
    _state("norway", "Norway", "norwegian", "oslo"),
    _state("finland", "Finland", "finnish", "helsinki"),
    _state("myanmar", "Myanmar", "burmese", "naypyidaw", "burma"),
    _state("laos", "Laos", "laotian", "vientiane"),
    _state("cambodia", "Cambodia", "cambodian", "phnom penh"),
    _state("saudi-arabia", "Saudi Arabia", "saudi", "riyadh"),
    _state("egypt", "Egypt", "egyptian", "cairo"),
    _state("turkey", "Turkey", "turkish", "ankara"),
    _state("venezuela", "Venezuela", "venezuelan", "caracas"),
    _state("poland", "Poland", "polish", "warsaw"),
    _state("italy", "Italy", "italian", "rome"),
    _state("spain", "Spain", "spanish", "madrid"),
    _state("belarus", "Belarus", "belarusian", "minsk"),
    _state("namibia", "Namibia", "namibian", "windhoek"),
)
STATES: tuple[StateNames, ...] = _CORE + _OTHERS
SHORT_SIDES: dict[str, str] = {"the north": "north-korea", "the south": "south-korea"}
# Words after "North" or "South" that make another name of it.
NOT_THE_NORTH = word_set(
    """
    carolina dakota atlantic america american africa african pacific pole sea side star coast east west
    lawn portico gate yorkshire wing bank korea korean koreans china
    """
)
# "Russian and Chinese journalists" report; their states take no part.
PRESS_AFTER = re.compile(
    r"^(?:(?:,|\s+and)?\s+[A-Z]\w+)*\s+(?:journalists|reporters|correspondents|tourists)\b"
)
