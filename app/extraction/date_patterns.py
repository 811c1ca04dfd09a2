"""The shapes in which a date is written, as one alternation; the order decides between readings."""

import re

from app.extraction.calendar_words import (
    MONTH_PATTERN,
    NUMBER_PATTERN,
    SEASON_PATTERN,
    WEEKDAY_PATTERN,
    YEAR_PATTERN,
)
from app.extraction.holidays import HOLIDAY_SHAPE
from app.extraction.sieve import Sieve

# The year that a Korean date counts from: this one, the last or next, or that of the story.
_KOREAN_YEAR = r"그해|같은\s?해|이듬해|지난해|작년|올해|내년|재작년"
_KOREAN_NUMBER = r"한|두|세|네|다섯|여섯|하루|이틀|사흘|나흘|닷새|일주일|보름"
_M, _W, _N, _Y = MONTH_PATTERN, WEEKDAY_PATTERN, NUMBER_PATTERN, YEAR_PATTERN
_D = r"(?:[12]\d|3[01]|0?[1-9])"
_UNIT = r"(?:day|week|month|year|decade)s?"
_NOT_A_DATE = (
    r"(?![\d,]*\d)(?!\s*(?:percent|%|km\b|kilomet|miles?\b|met(?:er|re)s|tons?\b|people|troops|rounds|times|"
    r"soldiers|dollars))"
)

PATTERNS: tuple[tuple[str, str], ...] = (
    ("holiday", HOLIDAY_SHAPE),
    ("iso", rf"\b(?P<iso>{_Y}-[01]\d-[0-3]\d)\b"),
    (
        "korean-day",
        (
            rf"(?:(?P<ky>\d{{4}})\s?년\s*|(?P<kyr>{_KOREAN_YEAR})\s*)?(?P<km>\d{{1,2}})\s?월\s*(?P<kd>\d{{1,2}})\s?일|"
            r"(?P<kdy>(?:19|20)\d\d)\.\s?(?P<kdm>\d{1,2})\.\s?(?P<kdd>\d{1,2})(?!\d)\.?"
        ),
    ),
    (
        "korean-month",
        (
            rf"(?:(?P<kmy>\d{{4}})년|(?P<kmr>{_KOREAN_YEAR}))\s*(?P<kmm>\d{{1,2}})월|"
            r"(?P<kmq>지난|오는)\s?(?P<kmb>\d{1,2})월|(?<![\d·.])(?P<kmo>\d{1,2})월(?=에|부터|까지|의|\s)"
        ),
    ),
    (
        "korean-ago",
        (
            rf"(?P<kan>\d{{1,2}}|{_KOREAN_NUMBER})\s?(?P<kau>년|개월|달|주일?|일)?\s?전(?P<kao>\s오늘)?"
            r"(?![가-힣]{2})"
        ),
    ),
    ("korean-year", r"(?P<kyy>(?:19|20)\d{2})년"),
    (
        "korean-monthday",
        (
            r"(?:(?P<kmw>지난달|이달|이번\s?달|내달|다음\s?달|같은\s?달|그달)\s?|지난\s?|오는\s?|(?<![\d월])\s|^)"
            r"(?P<kmd>\d{1,2})일(?=[\s,(·∼~]|에|부터|까지|의|자\s)"
        ),
    ),
    (
        "korean-weekday",
        r"(?:(?P<kwq>지난|이번|오는|다음)\s?(?:주\s?)?|(?<![가-힣]))(?P<kwd>[월화수목금토일]요일)",
    ),
    (
        "korean-relative",
        (
            r"(?P<krel>오늘|어제|그제|엊그제|내일|모레|지난주|지난달|이달|작년|지난해|올해|내년|재작년|이번\s?주|"
            r"이번\s?달|다음\s?달|내달|다음\s?주)(?P<krp>\s?(?:초|말)(?=[\s,에까부]))?"
        ),
    ),
    (
        "korean-told",
        r"(?P<ktold>전날|이날|다음\s?날|이튿날|그날|같은\s?날|당일|그해|같은\s?해|이듬해|그달|같은\s?달)",
    ),
    (
        "month-days-year",
        (
            rf"\b(?P<rm>{_M})\s+(?P<rd1>{_D})\s*(?:-|–|to|and)\s*(?:(?P<rm2>{_M})\s+)?(?P<rd2>{_D})(?!\d|"
            rf":\d)(?:,?\s+(?P<ry>{_Y})\b)?"
        ),
    ),
    (
        "days-month-year",
        rf"\b(?P<qd1>{_D})\s*(?:-|–|to|and)\s*(?P<qd2>{_D})\s+(?P<qm>{_M})(?:,?\s+(?P<qy>{_Y})\b)?",
    ),
    ("month-day-year", rf"\b(?P<am>{_M})\s+(?P<ad>{_D})(?:st|nd|rd|th)?,?\s+(?P<ay>{_Y})\b"),
    ("day-month-year", rf"\b(?P<bd>{_D})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<bm>{_M}),?\s+(?P<by>{_Y})\b"),
    (
        "month-day",
        rf"\b(?P<cm>{_M})\s+(?P<cd>{_D})(?:st|nd|rd|th)?(?!\d|:\d|\s*(?:million|billion|percent))\b",
    ),
    ("day-month", rf"\b(?P<dd>{_D})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<dm>{_M})(?!\s+{_D}\b)"),
    ("month-year", rf"\b(?:(?P<em>early|mid|late)[- ])?(?P<mm>{_M}),?\s+(?:of\s+)?(?P<my>{_Y})\b"),
    (
        "season-year",
        rf"\b(?:the\s+)?(?P<sn>spring|summer|autumn|fall|winter)\s+(?:of\s+)?(?P<sy>{_Y})\b",
    ),
    ("season", r"\b(?P<sq>last|this|next)\s+(?P<ss>spring|summer|autumn|fall|winter)\b"),
    ("year-span", rf"\b(?P<yf>{_Y})\s?[-–]\s?(?P<yt>{_Y}|\d{{2}})\b(?!-)"),
    (
        "weekdays",
        rf"\b(?:from\s+)?(?P<w1>{_W})\s*(?:to|through|until|-|–)\s*(?P<w2>{_W})\b(?:\s+(?P<w3>last)\s+week\b)?",
    ),
    (
        "relative-weekday",
        (
            rf"\b(?:(?P<wq>last|next|this|this\s+past|this\s+coming|past)\s+)?(?P<wd>{_W})s?\b"
            rf"(?:\s+(?P<wl>last|next)\s+week\b)?"
        ),
    ),
    (
        "part-of",
        (
            r"\b(?P<pe>earlier|later)\s+(?:in\s+)?(?:(?P<pq>this|last|next)\s+(?P<pu>week|month|year)|"
            r"(?P<pt>today|on))\b"
        ),
    ),
    ("weekend", r"\b(?:over|at|on|during)\s+the\s+(?P<wk>weekend)\b|\b(?P<wk2>last|this|next)\s+weekend\b"),
    (
        "unit",
        (
            r"\b(?P<uq>last|this|next|past|this\s+past|this\s+coming|the\s+coming)\s+(?P<uu>week|month|"
            r"year)\b(?!-)"
        ),
    ),
    (
        "month-told",
        (
            r"\b(?:(?P<oq>[Tt]hat|[Tt]he\s+(?:same|following|next|previous|preceding))\s+"
            rf"(?:(?P<om>{_M})|(?P<os>{SEASON_PATTERN})))\b"
        ),
    ),
    ("month-relative", rf"\b(?P<lq>last|this|next|this\s+past)\s+(?P<lm>{_M})\b"),
    (
        "ago",
        (
            rf"\b(?:(?P<ax>about|around|some|nearly|almost|roughly|over|"
            rf"more\s+than)\s+)?(?P<an>{_N})\s+(?P<au>{_UNIT})\s+ago\b"
        ),
    ),
    (
        "some-ago",
        (
            r"\b(?P<sa>hours|several\s+hours|days|a\s+few\s+days|several\s+days|weeks|a\s+few\s+weeks|"
            r"several\s+weeks)\s+ago\b"
        ),
    ),
    (
        "offset",
        (
            rf"\b(?:(?:just|only|less\s+than|little\s+more\s+than)\s+)?(?:(?P<on>{_N})\s+(?P<ou>{_UNIT})|"
            rf"(?P<oh>(?:(?:a\s+few|few|several|some|many|{_N})\s+)?(?:hours|minutes)))\s+"
            r"(?P<od>after|before)\b(?=\s+[\w“\"‘])"
        ),
    ),
    ("day-offset", r"\b(?:the\s+)?day\s+(?P<dod>after|before)\b(?=\s+\w)(?!\s+(?:yesterday|tomorrow))"),
    (
        "later",
        (
            rf"\b(?:(?P<tn>{_N})\s+(?P<tu>{_UNIT})|(?P<tv>the\s+(?:following|next)\s+(?P<tw>day|week|month|"
            rf"year))|(?P<ty>(?:on\s+)?the\s+(?:previous\s+day|day\s+before(?=[,.;]))|a\s+day\s+earlier)|(?P<tx>weeks|days|months|hours)|"
            rf"(?P<tz>(?:the\s+same|that\s+same|that)\s+(?P<ts>day|week|month|year)\b(?!-)))(?P<td>\s+(?:later|earlier|"
            rf"previously|before\b(?!\s+\w+ing)))?\b"
        ),
    ),
    (
        "today",
        (
            r"\b(?P<nd>today|tonight|yesterday|tomorrow|this\s+(?:morning|afternoon|evening)|last\s+night|"
            r"overnight|currently)\b"
        ),
    ),
    (
        "recent",
        (
            r"\b(?P<rr>recently|in\s+recent\s+(?:days|weeks)|shortly\s+ago|the\s+other\s+day|(?:over|"
            r"in)\s+the\s+(?:past|last)\s+(?:few\s+)?(?:days|weeks))\b"
        ),
    ),
    (
        "coming",
        (
            r"\b(?P<cc>in\s+(?:the\s+)?coming\s+(?:days|weeks|months)|over\s+the\s+next\s+few\s+(?:days|"
            r"weeks|"
            r"months)|in\s+the\s+next\s+few\s+(?:days|weeks|months))\b"
        ),
    ),
    (
        "month",
        (
            rf"\b(?:(?P<xe>early|mid|late)[- ](?P<xm>{_M})|(?P<xp>[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|"
            rf"[Dd]uring|[Oo]f|back\s+in)\s+(?P<xn>{_M}))(?!\s+\d)\b"
        ),
    ),
    ("year", rf"(?<![\d$€£.,/-])\b(?:(?P<ye>early|mid|late|end\s+of)[- ])?(?P<yy>{_Y})\b{_NOT_A_DATE}"),
)
# Shapes that hold a month's name keep their case: "may" and "march" are verbs.
_CASED = frozenset(name for name, shape in PATTERNS if MONTH_PATTERN in shape or WEEKDAY_PATTERN in shape)


def _alternative(name: str, shape: str) -> str:
    flag = "" if name in _CASED else "?i:"
    return f"(?P<{name.replace('-', '_')}__>({flag or '?:'}{shape}))"


DATES = re.compile("|".join(_alternative(name, shape) for name, shape in PATTERNS))
_LATIN = re.compile(
    "|".join(_alternative(name, shape) for name, shape in PATTERNS if not name.startswith("korean"))
)
SIFTED_DATES = Sieve(DATES, _LATIN)
FUTURE = re.compile(
    r"\b(?:will|shall|'ll|’ll|would|is to|are to|was to|were to|due|scheduled|slated|planned (?:to|for)|"
    r"plans?|"
    r"planning|set (?:for|to)|expected|upcoming"
    r"|ahead of|going to|agreed to (?:hold|meet)|hopes? to|(?-i:may)|might|could|to be held|to take place|"
    r"to attend|takes? place|proposed|deadline|looming|next(?!\s+\w+[’']s))\b",
    re.IGNORECASE,
)
# Words that look ahead only right before the expression.
UNTIL = re.compile(
    r"\b(?:by|until|before|for|starting(?: on)?|as early as|no later than)\s+(?:the\s+)?$", re.IGNORECASE
)
PAST = re.compile(
    r"(?<!\bbe )\b(?:said|says|told|announced|reported|tweeted|wrote|stated|held|met|warned|launched|"
    r"fired|tested|"
    r"arrived|called|released|"
    r"signed|imposed|confirmed|issued|visited|was|were|had|did|ended|began|canceled|cancelled|rejected|"
    r"voted|posted|spoke|declared|since)\b",
    re.IGNORECASE,
)
