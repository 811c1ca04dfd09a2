"""Voices of a Korean text by title: "김 부부장", "국무부 대변인", "통일부 당국자", "대변인" alone."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from app.domain.vocabulary import Side
from app.extraction.naming import Reading
from app.extraction.voice import BODY, PERSON, REFERENCE, UNNAMED, Voice
from app.extraction.word_lists import word_set

_NAMELESS = {
    "당국자": "official",
    "관계자": "official",
    "소식통": "source",
    "외교관": "diplomat",
    "전문가": "expert",
}
_TITLE = (
    r"대변인|당국자|관계자|소식통|외교관|전문가|부부장|부장관|부차관보|차관보|장관|차관|부상|"
    r"외무상|국방상|부통령|대통령|총리|국무위원장|부위원장|위원장|외교부장|본부장|부장|국장|부대표|대표|"
    r"특사|대사|사무총장|총장|보좌관|의원|교수|연구원|총비서|비서실장|실장|사령관|소장|원장|단장|수석|주석|서기장"
)
# A title at the end of its word, with what Korean glues to it.
_TITLED = re.compile(
    rf"(?<![가-힣\d])(?P<glued>[가-힣]{{0,8}}?)(?:제\d)?(?P<title>{_TITLE})(?P<several>들)?"
    r"(?=(?:은|는|이|가|도|의|을|를|에게|에|과|와|께서|측|로|으로|이라며|이란|라는|입니다|였다|이다)?(?:[^가-힣]|$))"
)
_WORD_BEFORE = re.compile(r"(?<![가-힣A-Za-z\d])([가-힣A-Za-z·]+)(?:\([^()\n]{1,20}\))? $")
_REACH = 5  # words before a title that may belong to it
# A word that ends so is no part of a name or title, unless it is a known name.
_PARTICLE = re.compile(
    r"(?:은|는|을|를|에|에서|로|으로|과|와|도|며|고|면서|된|하던|했던|서|다|만|면|해|하여|까지|부터|씨|라고)$"
)
_SURNAMES = frozenset(
    "김이박최정강조윤장임림한오서신권황안송류유전홍고문양손배백허남심노로리하곽성차주우구민진나라현"
)
_DESCRIBING = word_set(
    """
    고위 담당 전 현 전직 현직 신임 당시 한 두 이 그 해당 미 미측 북측 남측 익명의 익명 복수의 공동 차석
    미국담당 대미 대북 대북정책 북핵 북핵수석 특별 정부 상임 총 핵심 여권 상원 하원 제1 제1부상
    국가안보 국가안보실 행정부 당 군 동아태 아시아태평양 아태 정례 한반도 수석 외교 국방 통일
    안보 정책 군사 미국의 북한의 한국의 중앙위 중앙위원회 중앙위원회의 국무
    """
)
_BODY_END = re.compile(r"(?:부|처|청|국|실|원|회|당|관|단|본부|센터|연구소|대|성|위|사|단체|대학교?|재단)$")
_NAMED_AFTER = re.compile(r" (?P<name>[가-힣]{3})(?=(?:은|는|이|가|도)\s)")
_DEMONSTRATIVE = frozenset({"이", "그", "해당"})
# Words before a title that are about the news, not about who bears it.
_ADVERBS = word_set(
    """
    최근 지난 이날 앞서 한편 이번 오는 전날 이어 다만 특히 또 또한 당초 지난달 지난해 올해 오늘 어제 관련
    대한 관한 위한 통한 지낸 맡은 보낸 따른 이후 직후 방문 회담 브리핑 문제
    """
)


@dataclass(slots=True)
class _Bearers:
    """Persons of the text so far by the short forms that may mean them, in order."""

    by_surname: dict[str, list[Voice]] = field(default_factory=dict)
    later: dict[str, str] = field(default_factory=dict)  # surname alone → the full name the text gives below

    def add(self, voice: Voice, words: str) -> None:
        """Note a person named in full."""
        parts = words.split()
        native = len(parts) == 1 and words[:1] in _SURNAMES
        for short in {words[:1] if native else parts[-1], parts[0] if len(parts) > 1 else words[:1]}:
            self.by_surname.setdefault(short, []).append(voice)

    def of(self, short: str, title: str) -> Voice | None:
        """Whom a surname with a title means: who last bore both, else who last bore the surname."""
        people = self.by_surname.get(short, [])[-_RECENT:]
        titled = [each for each in people if title[-2:] in each.noun]
        return next(reversed(titled or people), None)


_RECENT = 40  # bearers of a surname that are looked back on


class _Names:
    """The named voices of a text in order, looked up by stretch."""

    def __init__(self, named: list[Voice]) -> None:
        self.all = sorted(named, key=lambda each: each.start)
        self._starts = [each.start for each in self.all]

    def between(self, start: int, end: int) -> list[Voice]:
        """Those that begin in a stretch."""
        return self.all[bisect_left(self._starts, start) : bisect_right(self._starts, end)]

    def at(self, position: int) -> Voice | None:
        """The one that covers a position, of several the longest."""
        index = bisect_right(self._starts, position)
        covering = [each for each in self.all[max(0, index - 3) : index] if position < each.end]
        return max(covering, key=lambda each: each.end, default=None)


def with_korean_titles(reading: Reading, named: list[Voice]) -> list[Voice]:
    """The named voices with those that Korean titles tell; of overlapping ones the titled."""
    if not _HANGUL.search(reading.text):
        return named
    names, bearers = _Names(named), _Bearers()
    matches = list(_TITLED.finditer(reading.text))
    for match in matches:
        start, words = _words_before(reading.text, match.start(), names)
        name = _name_in(words, names.between(start, match.start()))
        if " " in name:
            bearers.later.setdefault(name.split()[-1], name)
    titled: list[Voice] = []
    people = iter([each for each in names.all if each.kind == PERSON])
    person = next(people, None)
    for match in matches:
        while person is not None and person.start < match.start("title"):
            bearers.add(person, reading.text[person.start : person.end])
            person = next(people, None)
        voice = _voice(reading, match, names, bearers)
        if voice is not None:
            titled.append(voice)
    covered = [(each.start, each.end) for each in titled]
    return sorted([*_outside(names.all, covered), *titled], key=lambda each: each.start)


_HANGUL = re.compile(r"[가-힣]")


def _outside(named: list[Voice], covered: list[tuple[int, int]]) -> Iterator[Voice]:
    index = 0
    for voice in named:
        while index < len(covered) and covered[index][1] <= voice.start:
            index += 1
        if index == len(covered) or voice.end <= covered[index][0]:
            yield voice


def _voice(reading: Reading, match: re.Match[str], names: _Names, bearers: _Bearers) -> Voice | None:
    """What one title and the words before it stand for."""
    text = reading.text
    title, end = match["title"], match.end("title")
    start, words = _words_before(text, match.start(), names)
    if re.fullmatch("[가-힣]{3}", match["glued"]) and match["glued"][0] in _SURNAMES:
        words.append((match.start(), match["glued"]))  # the North writes names and titles in one word
    inside = [each for each in names.between(start, end) if each.end <= end]
    person = next((each for each in inside if each.kind == PERSON), None)
    if person is not None:
        found = _called(person, title, (start, end))
        bearers.add(found, text[person.start : person.end])
        return found
    name = _name_in(words, inside)
    if not name and title not in _NAMELESS:
        after = _NAMED_AFTER.match(text, end)
        if after is not None and after["name"][0] in _SURNAMES:
            name, end = after["name"], after.end()
    if name and not (title in _NAMELESS and name in _DEMONSTRATIVE):
        return _person(name, title, (start, end), bearers)
    holder = _holder(reading, start, end)
    return holder if holder is not None else _nameless(title, (start, end), inside, words)


def _words_before(text: str, start: int, names: _Names) -> tuple[int, list[tuple[int, str]]]:
    """The words that belong to a title, with where they begin."""
    words: list[tuple[int, str]] = []
    for _ in range(_REACH):
        before = _WORD_BEFORE.search(text, max(0, start - 40), start)
        if before is None:
            break
        word, place = before[1], before.start(1)
        known = names.at(place)
        owner = word.endswith("의") and known is not None
        if known is None and word not in _DESCRIBING and word not in _SURNAMES and _is_apart(word):
            break
        if known is not None and not owner and not _is_bare(word[known.end - place :]):
            break
        words.insert(0, (place, word))
        start = place
    return start, words


def _is_apart(word: str) -> bool:
    """Whether a word before a title is no part of it, by its ending or as a word of time."""
    return word in _ADVERBS or _PARTICLE.search(word) is not None


def _is_bare(rest: str) -> bool:
    """Whether a known name stands without a particle: "북한 외무성", but not "미국이"."""
    return not rest or not re.fullmatch(r"은|는|이|가|을|를|에|에서|와|과|도|로|측은", rest)


def _called(person: Voice, title: str, where: tuple[int, int]) -> Voice:
    """A person's voice with one more title of his."""
    noun = person.noun if title in person.noun else f"{person.noun} {title}".strip()
    return replace(person, start=where[0], end=where[1], noun=noun, oblique=False)


def _name_in(words: list[tuple[int, str]], inside: list[Voice]) -> str:
    """The words of a name among those before a title."""
    free = [
        word
        for place, word in words
        if not any(each.start <= place < each.end for each in inside)
        and (word not in _DESCRIBING or (word in _SURNAMES and len(words) == 1))
        and not (len(word) > 2 and _BODY_END.search(word))  # noqa: PLR2004
        and not word.endswith("의")
    ]
    return " ".join(free[:3])


def _person(name: str, title: str, where: tuple[int, int], bearers: _Bearers) -> Voice:
    start, end = where
    known = bearers.of(name, title) if " " not in name else None
    if known is not None:
        return _called(known, title, where)
    name = bearers.later.get(name, name)
    full = " " in name or (len(name) == 3 and name[0] in _SURNAMES)  # noqa: PLR2004
    shown = name if full else f"{name} {title}"
    voice = Voice(start, end, PERSON, shown, key=f"voice:{shown}", noun=title)
    bearers.add(voice, name)
    return voice


# Offices that one person holds on a day, by how a Korean phrase for them ends.
_OFFICES = (
    ("미국무장관", "secretary-of-state", Side.US),
    ("미국국무장관", "secretary-of-state", Side.US),
    ("미국방장관", "secretary-of-defense", Side.US),
    ("미국국방장관", "secretary-of-defense", Side.US),
    ("백악관국가안보보좌관", "national-security-adviser", Side.US),
    ("미국부통령", "vice-president", Side.US),
    ("미국대통령", "president", Side.US),
    ("미대통령", "president", Side.US),
    ("한국대통령", "south-korean-president", Side.ROK),
    ("북한국무위원장", "leader", Side.DPRK),
)


def _holder(reading: Reading, start: int, end: int) -> Voice | None:
    """Who held an office on the day, where the phrase names the office and nobody."""
    phrase = reading.text[start:end].replace(" ", "")
    for words, role, side in _OFFICES:
        if phrase == words and reading.day is not None:
            slug = next(iter(reading.lexicon.holders(role, side, reading.day)), "")
            actor = reading.lexicon.actors.get(slug)
            if actor is not None:
                return Voice(start, end, PERSON, actor.name, slug, slug, noun=words, side=side.value)
    return None


def _nameless(
    title: str, where: tuple[int, int], inside: list[Voice], words: list[tuple[int, str]]
) -> Voice | None:
    """A spokesman or chief speaks for his body; an official without a name is one of it."""
    start, end = where
    owner = next((each for each in reversed(inside) if each.kind == BODY), None)
    noun, said = _NAMELESS.get(title), [word for _, word in words]
    if noun is not None and (owner is not None or "전직" in said or "한" in said):
        ranks = (rank for word, rank in (("전직", "former"), ("고위", "senior")) if word in said)
        shown = " ".join((*ranks, owner.name if owner is not None else "", noun)).replace("  ", " ")
        return Voice(start, end, UNNAMED, shown.strip(), key=f"voice:{shown}", noun=title)
    if owner is not None:
        return replace(owner, start=start, end=end, oblique=False)
    return Voice(start, end, REFERENCE, title, key=f"voice:{title}", noun=title)
