"""A lexicon of a few people, places and events, enough for the rules of reading."""

from datetime import date

from app.domain.actor import Actor, Name, Office
from app.domain.article import Document, RawArticle
from app.domain.dates import UNKNOWN_DATE, HonestDate, parse_edtf
from app.domain.event import KnownEvent
from app.domain.record import Place
from app.domain.vocabulary import ActorKind, Convention, EventKind, EventStatus, Layer, Script, Side
from app.extraction import Lexicon, to_document

TODAY = date(2026, 11, 25)


def person(
    slug: str,
    name: str,
    side: Side,
    *names: tuple[str, Script, Convention],
    kind: ActorKind = ActorKind.OFFICIAL,
    offices: tuple[tuple[str, str, str, str], ...] = (),
) -> Actor:
    """One actor; offices as (title, role, from, to) in EDTF."""
    return Actor(
        slug,
        name,
        kind,
        side,
        tuple(Name(form, script, convention) for form, script, convention in names),
        tuple(
            Office(title, "", parse_edtf(start), parse_edtf(end), (role,) if role else ())
            for title, role, start, end in offices
        ),
    )


LATN, HANG = Script.LATN, Script.HANG
SHORT, PRESS, NORTHERN = Convention.SHORT, Convention.PRESS, Convention.NORTHERN
ACTORS = (
    person("united-states", "United States", Side.US, kind=ActorKind.STATE),
    person("north-korea", "North Korea", Side.DPRK, kind=ActorKind.STATE),
    person("south-korea", "South Korea", Side.ROK, kind=ActorKind.STATE),
    person("sweden", "Sweden", Side.OTHER, kind=ActorKind.STATE),
    person("axios", "Axios", Side.OTHER, kind=ActorKind.MEDIA),
    person("kcna", "KCNA", Side.DPRK, kind=ActorKind.MEDIA),
    person("stimson-center", "Stimson Center", Side.OTHER, kind=ActorKind.COMPANY_OR_NGO),
    person(
        "donald-trump",
        "Donald Trump",
        Side.US,
        ("Donald J. Trump", LATN, Convention.FULL),
        ("Trump", LATN, SHORT),
        kind=ActorKind.LEADER,
        offices=(
            ("President", "president", "2017-01-20", "2021-01-20"),
            ("President", "president", "2025-01-20", ""),
        ),
    ),
    person(
        "barack-obama",
        "Barack Obama",
        Side.US,
        ("Obama", LATN, SHORT),
        kind=ActorKind.LEADER,
        offices=(("President", "president", "2009-01-20", "2017-01-20"),),
    ),
    person(
        "george-w-bush",
        "George W. Bush",
        Side.US,
        ("Bush", LATN, SHORT),
        kind=ActorKind.LEADER,
        offices=(("President", "president", "2001-01-20", "2009-01-20"),),
    ),
    person(
        "george-h-w-bush",
        "George H. W. Bush",
        Side.US,
        ("Bush", LATN, SHORT),
        kind=ActorKind.LEADER,
        offices=(("President", "president", "1989-01-20", "1993-01-20"),),
    ),
    person(
        "kim-jong-un",
        "Kim Jong Un",
        Side.DPRK,
        ("김정은", HANG, NORTHERN),
        kind=ActorKind.LEADER,
        offices=(("Supreme leader", "leader", "2011-12-17", ""),),
    ),
    person("kim-yo-jong", "Kim Yo Jong", Side.DPRK, ("김여정", HANG, NORTHERN)),
    person("kim-yong-chol", "Kim Yong Chol", Side.DPRK),
    person("choe-son-hui", "Choe Son Hui", Side.DPRK, ("최선희", HANG, NORTHERN)),
    person(
        "ri-yong-ho",
        "Ri Yong Ho",
        Side.DPRK,
        ("리용호", HANG, NORTHERN),
        offices=(("Foreign Minister", "foreign-minister", "2016-05", "2020-01"),),
    ),
    person(
        "ri-yong-ho-marshal",
        "Ri Yong Ho",
        Side.DPRK,
        ("리영호", HANG, NORTHERN),
        offices=(("Chief of the General Staff", "", "2009-02", "2012-07"),),
    ),
    person(
        "mike-pompeo",
        "Mike Pompeo",
        Side.US,
        offices=(("Secretary of State", "secretary-of-state", "2018-04-26", "2021-01-20"),),
    ),
    person(
        "john-kerry",
        "John Kerry",
        Side.US,
        offices=(("Secretary of State", "secretary-of-state", "2013-02-01", "2017-01-20"),),
    ),
    person("stephen-biegun", "Stephen Biegun", Side.US),
    person(
        "moon-jae-in",
        "Moon Jae-in",
        Side.ROK,
        kind=ActorKind.LEADER,
        offices=(("President", "south-korean-president", "2017-05-10", "2022-05-09"),),
    ),
)
PLACES = tuple(
    Place(slug, name, country, 0.0, 0.0)
    for slug, name, country in (
        ("singapore", "Singapore", "SG"),
        ("hanoi", "Hanoi", "VN"),
        ("panmunjom", "Panmunjom", "KR"),
        ("washington", "Washington", "US"),
        ("pyongyang", "Pyongyang", "KP"),
        ("new-york", "New York", "US"),
    )
)


def event(slug: str, kind: EventKind, when: str, place: str, *actors: str) -> KnownEvent:
    """One event of the record."""
    return KnownEvent(
        slug, kind, EventStatus.HAPPENED, Layer.RECORD, parse_edtf(when), frozenset(actors), place, slug
    )


LEADERS = ("donald-trump", "kim-jong-un", "united-states", "north-korea")
EVENTS = (
    event("2018-06-singapore-summit", EventKind.SUMMIT, "2018-06-12", "singapore", *LEADERS),
    event("2019-02-hanoi-summit", EventKind.SUMMIT, "2019-02-27/2019-02-28", "hanoi", *LEADERS),
    event("2019-06-panmunjom-meeting", EventKind.SUMMIT, "2019-06-30", "panmunjom", *LEADERS),
    event("2019-06-moon-trump", EventKind.SUMMIT, "2019-06-29", "", "donald-trump", "moon-jae-in"),
    event("2017-09-sixth-nuclear-test", EventKind.NUCLEAR, "2017-09-03", "", "north-korea"),
)
LEXICON = Lexicon.from_entries(ACTORS, PLACES, EVENTS)


def document(text: str, published: str = "", *, title: str = "Words from the record") -> Document:
    """A document of one text, published on a day or at an unknown time."""
    made = to_document(RawArticle("test", text, title=title, declared=published), today=TODAY)
    assert isinstance(made, Document)
    return made


def edtf(found: HonestDate) -> str:
    """The date's text, a dash where it is not known."""
    return "-" if found == UNKNOWN_DATE else found.edtf
