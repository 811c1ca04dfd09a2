"""Bodies that act or are spoken of in this field, by the names texts use for them."""

import re
from dataclasses import dataclass

from app.domain.vocabulary import ActorKind, Side


@dataclass(frozen=True, slots=True)
class BodyNames:
    """One body. `names` are folded."""

    slug: str
    name: str
    kind: ActorKind
    side: Side
    names: tuple[str, ...]


def _body(slug: str, name: str, kind: ActorKind, side: Side, names: str) -> BodyNames:
    return BodyNames(slug, name, kind, side, tuple(part.strip() for part in names.split("|")))


_G, _P, _M, _L = (
    ActorKind.GOVERNMENT_BODY,
    ActorKind.PARTY_BODY,
    ActorKind.MILITARY_BODY,
    ActorKind.LEGISLATURE,
)
_I, _W, _N = ActorKind.INTERNATIONAL_BODY, ActorKind.MEDIA, ActorKind.COMPANY_OR_NGO

BODIES: tuple[BodyNames, ...] = (
    _body("white-house", "White House", _G, Side.US, "white house|백악관"),
    _body(
        "state-department",
        "State Department",
        _G,
        Side.US,
        "state department|department of state|us department of state|u.s. department of state|u.s "
        "department of state|"
        "us state department|u.s. state department|국무부",
    ),
    _body(
        "defense-department",
        "Defense Department",
        _G,
        Side.US,
        "pentagon|defense department|defence department|department of defense|"
        "u.s. department of defense|국방부",
    ),
    _body(
        "treasury-department",
        "Treasury Department",
        _G,
        Side.US,
        "treasury department|u.s. treasury|us treasury|department of the treasury|department of treasury|"
        "u.s. department of the treasury|u.s. treasury department|us treasury department|treasury's|재무부",
    ),
    _body(
        "national-security-council",
        "National Security Council",
        _G,
        Side.US,
        "national security council|u.s. national security council",
    ),
    _body("cia", "CIA", _G, Side.US, "cia|c.i.a.|central intelligence agency"),
    _body("fbi", "FBI", _G, Side.US, "fbi|f.b.i.|federal bureau of investigation"),
    _body("us-congress", "US Congress", _L, Side.US, "u.s. congress|us congress|congress"),
    _body("us-senate", "US Senate", _L, Side.US, "u.s. senate|us senate|senate"),
    _body(
        "us-house",
        "US House of Representatives",
        _L,
        Side.US,
        "house of representatives|u.s. house of representatives|us house of representatives|u.s. house|us "
        "house",
    ),
    _body("us-forces-korea", "US Forces Korea", _M, Side.US, "u.s. forces korea|us forces korea|usfk"),
    _body(
        "un-command", "United Nations Command", _M, Side.UN, "united nations command|u.n. command|un command"
    ),
    _body(
        "dprk-foreign-ministry",
        "DPRK Foreign Ministry",
        _G,
        Side.DPRK,
        "dprk foreign ministry|foreign ministry of the dprk|ministry of foreign affairs of the dprk|dprk "
        "ministry of foreign affairs|"
        "foreign ministry of the democratic people's republic of korea|north korean foreign ministry|"
        "north korea's foreign ministry|north korean ministry of foreign affairs|북한 외무성|외무성",
    ),
    _body(
        "workers-party-of-korea",
        "Workers' Party of Korea",
        _P,
        Side.DPRK,
        "workers' party of korea|workers party of korea|wpk|korean workers' party|workers' party|worker's "
        "party|조선로동당|노동당",
    ),
    _body(
        "wpk-central-committee",
        "WPK Central Committee",
        _P,
        Side.DPRK,
        "central committee of the workers' party of korea|wpk central committee|central committee of the wpk",
    ),
    _body(
        "state-affairs-commission",
        "State Affairs Commission",
        _G,
        Side.DPRK,
        "state affairs commission|국무위원회",
    ),
    _body(
        "national-defense-commission",
        "National Defence Commission",
        _G,
        Side.DPRK,
        "national defense commission|national defence commission",
    ),
    _body(
        "supreme-peoples-assembly",
        "Supreme People's Assembly",
        _L,
        Side.DPRK,
        "supreme people's assembly|최고인민회의",
    ),
    _body(
        "korean-peoples-army",
        "Korean People's Army",
        _M,
        Side.DPRK,
        "korean people's army|kpa|north korean army|조선인민군|인민군",
    ),
    _body("united-nations", "United Nations", _I, Side.UN, "united nations|u.n.|un|유엔"),
    _body(
        "un-security-council",
        "UN Security Council",
        _I,
        Side.UN,
        "un security council|u.n. security council|united nations security council|security council|"
        "unsc|안보리",
    ),
    _body(
        "un-general-assembly",
        "UN General Assembly",
        _I,
        Side.UN,
        "un general assembly|u.n. general assembly|united nations general assembly|general assembly",
    ),
    _body("iaea", "IAEA", _I, Side.UN, "iaea|international atomic energy agency|국제원자력기구"),
    _body("european-union", "European Union", _I, Side.OTHER, "european union|eu|e.u."),
    _body("kedo", "KEDO", _I, Side.OTHER, "kedo|korean peninsula energy development organization"),
    _body("asean", "ASEAN", _I, Side.OTHER, "asean|association of southeast asian nations"),
    _body("kcna", "KCNA", _W, Side.DPRK, "kcna|korean central news agency|조선중앙통신|중앙통신"),
    _body("rodong-sinmun", "Rodong Sinmun", _W, Side.DPRK, "rodong sinmun|로동신문|노동신문"),
    _body("axios", "Axios", _W, Side.OTHER, "axios"),
    _body("reuters", "Reuters", _W, Side.OTHER, "reuters|로이터"),
    _body("ap", "Associated Press", _W, Side.OTHER, "associated press"),
    _body("afp", "AFP", _W, Side.OTHER, "agence france presse"),
    _body("yonhap", "Yonhap News Agency", _W, Side.ROK, "yonhap|yonhap news agency|yonhap news|연합뉴스"),
    _body("kyodo", "Kyodo News", _W, Side.JAPAN, "kyodo|kyodo news|kyodo news agency"),
    _body("xinhua", "Xinhua", _W, Side.PRC, "xinhua|xinhua news agency"),
    _body("new-york-times", "The New York Times", _W, Side.OTHER, "new york times"),
    _body("washington-post", "The Washington Post", _W, Side.OTHER, "washington post"),
    _body("washington-times", "The Washington Times", _W, Side.OTHER, "washington times"),
    _body("wall-street-journal", "The Wall Street Journal", _W, Side.OTHER, "wall street journal"),
    _body("cnn", "CNN", _W, Side.OTHER, "cnn"),
    _body("fox-news", "Fox News", _W, Side.OTHER, "fox news"),
    _body("nbc-news", "NBC News", _W, Side.OTHER, "nbc|nbc news"),
    _body("abc-news", "ABC News", _W, Side.OTHER, "abc news"),
    _body("cbs-news", "CBS News", _W, Side.OTHER, "cbs|cbs news"),
    _body("npr", "NPR", _W, Side.OTHER, "npr"),
    _body("bbc", "BBC", _W, Side.OTHER, "bbc"),
    _body("nk-news", "NK News", _W, Side.OTHER, "nk news"),
    _body("politico", "Politico", _W, Side.OTHER, "politico"),
    _body("the-guardian", "The Guardian", _W, Side.OTHER, "guardian"),
    _body("38-north", "38 North", _N, Side.OTHER, "38 north"),
    _body("stimson-center", "Stimson Center", _N, Side.OTHER, "stimson center|stimson centre"),
)


_OTHER_CONGRESS = re.compile(
    r"(?:party|people['’]s|league|union|\w+th|first|second|third)\s+$", re.IGNORECASE
)


def is_other_congress(slug: str, before: str) -> bool:
    """Whether "Congress" after these words is a gathering of a party, as in "the Ninth Party Congress"."""
    return slug == "us-congress" and _OTHER_CONGRESS.search(before[-16:]) is not None
