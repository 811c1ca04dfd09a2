"""Who is named in a text: persons, states and bodies, each mention linked to the record or known by its name.

Stages: names of the lexicon · "the North" and "the Trump administration" · new persons by full name ·
surnames alone.
"""

import re
from bisect import bisect_right
from dataclasses import replace

from app.domain.vocabulary import ActorKind, Side
from app.extraction.bodies import is_other_congress
from app.extraction.lexicon import Entry, EntryKind, Hit
from app.extraction.naming import Named, Reading, named
from app.extraction.persons import find_candidates, role_words, spot_persons
from app.extraction.roles import ROLES
from app.extraction.sentences import Part
from app.extraction.states import NOT_THE_NORTH, PRESS_AFTER, SHORT_SIDES
from app.extraction.surnames import bearers_of, link_surnames

_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|around|inside|into|across|throughout|off|via|visit(?:ed|ing|s)?|visit\s+to|"
    r"trip\s+to|travel(?:l?ed|l?ing|s)?\s+to|"
    r"arriv(?:ed|es|ing)\s+in|flew\s+to|fly(?:ing)?\s+to|return(?:ed|ing)?\s+(?:to|from)|left|leav(?:e|es|"
    r"ing)|capital(?:,|\s+of)?|held\s+in|based\s+in|from)"
    r"\s+(?:(?:the|downtown|central|its|capital|city|of|North\s+Korea['’]s|nearby)\s+){0,3}$",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(
    r"^(?:,?\s+D\.?C\.?|-based|\s+(?:airport|time|embassy|bureau|metro|suburb|street|university))",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"^(?:,\s+[A-Z][\w.]*\s+\d{1,2})?\s*(?:\([A-Z][\w /.]*\)\s*)?(?:—|–|--?)\s?")
_THE_SIDE = re.compile(r"\b[Tt]he (North|South)(?=['’]s?\b|\b)(?:ern\b)?")
_NEXT_WORD = re.compile(r"[ -]([A-Za-z]+)")
_ADMINISTRATION = re.compile(
    r"\b([A-Z][\w.'’-]+)\s+(?:administration|White\s+House)\b|\b[Tt]he\s+(?:U\.?S\.?\s+)?administration\b"
)
_SURE, _LIKELY, _METONYM = 0.98, 0.9, 0.8
_OTHERS_ACT = re.compile(
    r"^(?:['’]s?\s+(?:government|president|prime|foreign|leader|ambassador|envoy|minister|parliament|"
    r"embassy)|\s+(?:said|says|has|had|will|would|is|was|condemned|"
    r"called|urged|hosted|announced|offered|agreed|voted|joined|and\s+other)\b)"
)
_OFFICE_AFTER = re.compile(
    r"^\s+(?:[a-z]+\s+){0,2}?(?:government|officials?|president|prime|foreign|leaders?|ambassador|envoy|"
    r"minister|diplomats?|embassy|mediat\w+|parliament|authorities|delegation)\b",
    re.IGNORECASE,
)
_OF_AFTER_TITLE = re.compile(
    r"(?:President|Minister|Chancellor|Premier|Ambassador|King|Leader|"
    r"representative)s?\s+(?:[A-Z][\w'’-]+\s+){1,3}of\s+$"
)


def spot_actors(reading: Reading) -> list[Named]:
    """All mentions in order; furniture of the page is passed over."""
    hits = reading.lexicon.hits(reading.text, reading.folded)
    parts = _parts(reading)
    mentions = [found for hit in hits if (found := _from_hit(reading, hit, parts)) is not None]
    mentions += _states_of_bodies(reading, mentions)
    mentions += _the_sides(reading, mentions, parts)
    candidates = list(find_candidates(reading, mentions))
    mentions += spot_persons(reading, candidates)
    spotted = {(mention.start, mention.end) for mention in mentions}
    rest = [each for each in candidates if (each.start, each.end) not in spotted]
    mentions += link_surnames(reading, rest, bearers_of(mentions, reading.lexicon))
    mentions += _administrations(reading, parts)
    mentions += _implied(reading, mentions)
    mentions += _officers(reading, parts)
    return sorted(mentions, key=lambda each: (each.start, -each.end))


def _parts(reading: Reading) -> list[Part]:
    return [sentence.part for sentence in reading.sentences]


def _part_at(reading: Reading, parts: list[Part], position: int) -> Part:
    index = bisect_right(reading.starts, position) - 1
    return parts[index] if index >= 0 else Part.BODY


def _from_hit(reading: Reading, hit: Hit, parts: list[Part]) -> Named | None:
    if _part_at(reading, parts, hit.start) is Part.FURNITURE:
        return None
    people = [entry for entry in hit.entries if entry.kind is EntryKind.PERSON]
    if people:
        return _person(reading, hit, people)
    entry = hit.entries[0]
    if entry.kind is EntryKind.PLACE:
        others = [each for each in hit.entries if each.kind is not EntryKind.PLACE]
        if not others:
            return None
        entry = others[0]
    if entry.kind is EntryKind.BODY:
        return _body(reading, hit, entry)
    return _state(reading, hit, entry)


def _person(reading: Reading, hit: Hit, people: list[Entry]) -> Named | None:
    if len(people) == 1:
        person = named(people[0], hit.start, hit.end, rule="full-name", confidence=_SURE)
        return replace(person, role_words=role_words(reading.text, hit.start, hit.end))
    day = reading.day
    in_office = [
        each for each in people if day is not None and reading.lexicon.actors[each.slug].office_on(day)
    ]
    around = reading.folded[max(0, hit.start - 80) : hit.end + 80]
    by_words = [each for each in people if _title_near(reading, each, around)]
    for narrowed in (by_words, in_office):
        if len(narrowed) == 1:
            return named(narrowed[0], hit.start, hit.end, rule="namesake-by-office", confidence=_METONYM)
    written = reading.text[hit.start : hit.end]
    exact = [each for each in people if each.name == written]
    if len(exact) == 1 and not in_office:
        return named(exact[0], hit.start, hit.end, rule="namesake-by-spelling", confidence=_METONYM)
    return Named(
        hit.start,
        hit.end,
        f"new:{hit.start}",
        "",
        written,
        EntryKind.PERSON,
        Side.OTHER,
        ActorKind.PERSON,
        "namesakes",
        0.5,
    )


def _title_near(reading: Reading, entry: Entry, around: str) -> bool:
    offices = reading.lexicon.actors[entry.slug].offices
    return any(_last_words(office.title) and _last_words(office.title) in around for office in offices)


def _last_words(title: str) -> str:
    words = title.lower().replace("-", " ").split()
    return " ".join(words[-2:]) if len(words) > 1 else ""


_IN_TITLE = re.compile(
    r"^['’]?s?\s+(?:majority|minority|armed|foreign relations|intelligence|judiciary|appropriations)\b"
    r"|^ regional forum\b",
    re.IGNORECASE,
)
_AT_BODY = re.compile(r"\b(?:in|at|to|outside|inside|near|from)\s+the\s+$", re.IGNORECASE)
_BUILDINGS = frozenset({"white-house", "defense-department", "us-congress"})
_CREDIT = re.compile(r"^[^\n]{0,60}\($")


def _body(reading: Reading, hit: Hit, entry: Entry) -> Named | None:
    """A body, unless its name is only a wire's mark in a dateline or part of a title."""
    text = reading.text
    line = text[text.rfind("\n", 0, hit.start) + 1 : hit.start]
    if is_other_congress(entry.slug, line):
        return None
    marked = text[hit.end : hit.end + 1] == ")" and _CREDIT.match(line) is not None
    there = entry.slug in _BUILDINGS or entry.actor_kind is ActorKind.INTERNATIONAL_BODY
    in_it = (there and _AT_BODY.search(line[-14:])) or (entry.slug == "us-congress" and line.endswith("on "))
    place = marked or bool(in_it) or _IN_TITLE.match(text[hit.end : hit.end + 24]) is not None
    return named(entry, hit.start, hit.end, rule="body", confidence=_SURE, place=place)


_KOREAN_PLACE = re.compile(r"(?:에서|에\b|으로|로\b|을|를)")


def _state(reading: Reading, hit: Hit, entry: Entry) -> Named | None:
    text = reading.text
    before = text[max(0, hit.start - 60) : hit.start]
    after = text[hit.end : hit.end + 50]
    at_start = hit.start == 0 or text[hit.start - 1] == "\n"
    if entry.kind is EntryKind.CAPITAL:
        if text[max(0, hit.start - 7) : hit.start].endswith(("George ", "Denzel ")):
            return None
        place = bool(
            _PLACE_BEFORE.search(before) or _PLACE_AFTER.match(after) or (at_start and _DATELINE.match(after))
        )
        place = place or text[hit.start : hit.end].isupper() or _KOREAN_PLACE.match(after) is not None
        place = place or (not entry.core and _OTHERS_ACT.match(after) is None)
        return named(entry, hit.start, hit.end, rule="capital", confidence=_METONYM, full=False, place=place)
    if entry.core and not (entry.kind is EntryKind.DEMONYM and PRESS_AFTER.match(after)):
        return named(
            entry,
            hit.start,
            hit.end,
            rule="state" if entry.kind is EntryKind.STATE else "demonym",
            confidence=_SURE,
        )
    acts = bool(
        _OFFICE_AFTER.match(after)
        if entry.kind is EntryKind.DEMONYM
        else _OTHERS_ACT.match(after) or _OF_AFTER_TITLE.search(before)
    ) and not _PLACE_BEFORE.search(before)
    return named(entry, hit.start, hit.end, rule="state", confidence=_LIKELY, place=not acts)


def _states_of_bodies(reading: Reading, mentions: list[Named]) -> list[Named]:
    """The state within the name of its ministry ("the North Korean Foreign Ministry")."""
    entry = reading.lexicon.entries["north-korea"]
    return [
        named(entry, mention.start, mention.end, rule="state-of-body", confidence=_LIKELY)
        for mention in mentions
        if mention.side is Side.DPRK
        and mention.kind is EntryKind.BODY
        and _OF_THE_NORTH.search(reading.text, mention.start, mention.end)
    ]


_OF_THE_NORTH = re.compile(r"North Korea|DPRK|Democratic People|북한")


def _the_sides(reading: Reading, mentions: list[Named], parts: list[Part]) -> list[Named]:
    """Spot "the North" and "the South" in a text that speaks of the Koreas by name."""
    if not any(mention.side is Side.DPRK for mention in mentions) and "Korea" not in reading.title:
        return []
    found = []
    for match in _THE_SIDE.finditer(reading.text):
        following = _NEXT_WORD.match(reading.text, match.end())
        if (following and following[1].lower() in NOT_THE_NORTH) or match[0].endswith("ern"):
            continue
        entry = reading.lexicon.entries.get(SHORT_SIDES[f"the {match[1].lower()}"])
        if entry is not None and _part_at(reading, parts, match.start()) is not Part.FURNITURE:
            found.append(
                named(entry, match.start(), match.end(), rule="the-north", confidence=_LIKELY, full=False)
            )
    return found


def _administrations(reading: Reading, parts: list[Part]) -> list[Named]:
    entry = reading.lexicon.entries["united-states"]
    return [
        named(entry, match.start(), match.end(), rule="administration", confidence=_LIKELY, full=False)
        for match in _ADMINISTRATION.finditer(reading.text)
        if _part_at(reading, parts, match.start()) is not Part.FURNITURE and "White" not in match[0]
    ]


_US_OFFICE = re.compile(
    r"\b(?:Vice President|Secretary of State|Secretary of Defense|Defense Secretary|Treasury Secretary|"
    r"National Security Advis[eo]r|White House|NSC)\b"
)


def _implied(reading: Reading, mentions: list[Named]) -> list[Named]:
    """The United States where only its officers are named: "Vice President Harris convened …"."""
    if any(mention.key == "united-states" for mention in mentions):
        return []
    match = _US_OFFICE.search(reading.text)
    entry = reading.lexicon.entries["united-states"]
    body = next((each for each in mentions if each.side is Side.US and each.kind is EntryKind.BODY), None)
    if match is None and body is not None and body.actor_kind is not ActorKind.MEDIA:
        return [named(entry, body.start, body.end, rule="by-its-body", confidence=_METONYM, full=False)]
    if match is None:
        return []
    return [named(entry, match.start(), match.end(), rule="by-its-office", confidence=_METONYM, full=False)]


_NATIONAL = (
    "u.s. ",
    "us ",
    "american ",
    "america's ",
    "north korea",
    "dprk ",
    "the north's ",
    "leader of north korea",
)
_OFFICE_WORDS = {
    words: role for role in ROLES for words in role.words if words.startswith(_NATIONAL) and words.isascii()
}
_OFFICES = re.compile(
    rf"(?<![\w.])(?:{'|'.join(map(re.escape, sorted(_OFFICE_WORDS, key=len, reverse=True)))})\b"
)
_A_NAME = re.compile(r",?\s+(?:[A-Z]\.?\s*)?[A-Z][\w’'-]+")
_NOT_NOW = re.compile(
    r"\b(?:former|ex-?|late|then|a|any|no|first|every|previous|future|next|deputy|vice)[\s-]+$", re.IGNORECASE
)


def _officers(reading: Reading, parts: list[Part]) -> list[Named]:
    """Read "the U.S. president" without a name: who held that office on the day of publication."""
    if reading.day is None:
        return []
    found = []
    for match in _OFFICES.finditer(reading.folded):
        named_after = _A_NAME.match(reading.text, match.end())
        if named_after or _NOT_NOW.search(reading.text, max(0, match.start() - 12), match.start()):
            continue
        role = _OFFICE_WORDS[match[0]]
        holder = next(iter(reading.lexicon.holders(role.role, role.side, reading.day)), "")
        entry = reading.lexicon.entries.get(holder)
        if entry is not None and _part_at(reading, parts, match.start()) is not Part.FURNITURE:
            found.append(
                named(entry, *match.span(), rule="office-on-the-day", confidence=_METONYM, full=False)
            )
    return found
