"""Surnames alone, linked to whom they mean: by full names in the text, role words, office and day."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from app.domain.vocabulary import ActorKind, Side
from app.extraction.folding import fold
from app.extraction.lexicon import Entry, EntryKind, Lexicon, family_name
from app.extraction.naming import Named, Reading, named
from app.extraction.persons import Candidate
from app.extraction.spellings import is_korean_name
from app.extraction.states import STATES
from app.extraction.word_lists import word_set

_LEADER_WORDS = word_set(
    """
    chairman leader dictator marshal comrade respected supreme ruler strongman
    """
)
_PRESIDENT_WORDS = frozenset(["president"])
# How far back a full name may stand and still own a bare surname shared by several: two paragraphs.
_REACH = 700
_SURE, _USUAL, _DOUBTFUL = 0.95, 0.85, 0.6
_MISREAD = frozenset(["un", "hui", "il"])  # last syllables taken for surnames ("Mr. Un")


@dataclass(slots=True)
class Bearers:
    """Who in this text bears a surname, and where each was last named in full."""

    people: dict[str, list[Named]] = field(default_factory=dict)  # folded surname → full mentions in order
    familiar: dict[str, Named] = field(
        default_factory=dict
    )  # folded given name → somebody new ("Louisa said")

    latest: dict[str, list[Named]] = field(default_factory=dict)  # folded surname → short mentions so far

    def refresh(self, mention: Named, surname: str) -> None:
        """Note one surname that was linked."""
        self.latest.setdefault(surname, []).append(mention)

    def add(self, mention: Named, surname: str) -> None:
        """Note one full mention."""
        self.people.setdefault(surname, []).append(mention)


def bearers_of(mentions: list[Named], lexicon: Lexicon) -> Bearers:
    """Index the full names of a text by surname."""
    bearers = Bearers()
    for mention in sorted(mentions, key=lambda each: each.start):
        if mention.is_person and mention.full:
            actor = lexicon.actors.get(mention.slug)
            name = actor.name if actor else mention.name
            side = actor.side if actor else Side.OTHER
            surname = family_name(name, side)
            if not actor and is_korean_name(fold(name).split()):
                surname = fold(name).split()[0]
            bearers.add(mention, surname)
            if not actor and mention.rule == "given-name":
                bearers.familiar.setdefault(fold(name).split()[0], mention)
    return bearers


def link_surnames(reading: Reading, candidates: list[Candidate], bearers: Bearers) -> list[Named]:
    """The candidates of one word that name a person, in order: each one found can own the next."""
    found = []
    for candidate in candidates:
        words = [word for word in candidate.words if len(word.strip(".")) > 1]
        if len(words) == 1 and len(candidate.words) == 1:
            surname = fold(words[0]).strip(" .")
            linked = _link(reading, candidate, surname, bearers)
            if linked is not None:
                found.append(linked)
                bearers.refresh(linked, surname)
    return found


def _link(reading: Reading, candidate: Candidate, surname: str, bearers: Bearers) -> Named | None:
    owners = bearers.people.get(surname, [])
    if owners:
        return _among(reading, candidate, owners, bearers.latest.get(surname, []))
    familiar = bearers.familiar.get(surname)
    if familiar is not None and not candidate.title:
        return _as_short(familiar, candidate, "given-name-alone", _DOUBTFUL)
    return _from_lexicon(reading, candidate, surname, bearers)


def _among(reading: Reading, candidate: Candidate, owners: list[Named], latest: list[Named]) -> Named:
    keys = list(dict.fromkeys(owner.key for owner in owners))
    if len(keys) == 1:
        return _as_short(owners[0], candidate, "surname", _SURE)
    leader = next((owner for owner in owners if owner.actor_kind is ActorKind.LEADER), None)
    title = _title(reading, candidate)
    if leader is not None and title & _LEADER_WORDS:
        return _as_short(leader, candidate, "surname-and-title", _USUAL)
    titled = [
        owner for owner in owners if candidate.title and candidate.title in fold(owner.role_words).split()
    ]
    if titled:
        return _as_short(titled[-1], candidate, "surname-and-title", _USUAL)
    position = bisect_right([owner.start for owner in owners], candidate.start) - 1
    near = [*owners[max(0, position) : position + 1], *latest[-1:]]
    near = [owner for owner in near if 0 <= candidate.start - owner.end <= _REACH]
    if near:
        return _as_short(max(near, key=lambda owner: owner.end), candidate, "surname-nearest", _USUAL)
    if leader is not None:
        return _as_short(leader, candidate, "surname-of-the-leader", _DOUBTFUL)
    counts = {key: sum(owner.key == key for owner in owners) for key in keys}
    most = max(owners, key=lambda owner: (counts[owner.key], -owner.start))
    return _as_short(most, candidate, "surname-most-named", _DOUBTFUL)


def _as_short(owner: Named, candidate: Candidate, rule: str, confidence: float) -> Named:
    return replace(
        owner,
        start=candidate.start,
        end=candidate.end,
        rule=rule,
        confidence=confidence,
        full=False,
        role_words="",
    )


def _title(reading: Reading, candidate: Candidate) -> set[str]:
    before = fold(reading.text[max(0, candidate.start - 40) : candidate.start]).replace(".", " ").split()
    return {candidate.title, *before[-3:]} - {""}


def _from_lexicon(reading: Reading, candidate: Candidate, surname: str, bearers: Bearers) -> Named | None:
    lexicon, title = reading.lexicon, _title(reading, candidate)
    if surname in _MISREAD and reading.text[candidate.start : candidate.end].istitle():
        return _misread(candidate, surname, bearers)
    slugs = lexicon.shorts.get(surname, ())
    if not slugs and candidate.title:
        slugs = lexicon.surnames.get(surname, ())
    if surname == "kim" and not (candidate.title and title & _PRESIDENT_WORDS):
        leaders = lexicon.holders("leader", Side.DPRK, reading.day)
        slugs = leaders or slugs
    slugs = _of_the_state(reading, candidate, slugs)
    best = _pick(reading, slugs, title)
    if best is None:
        return _new(reading, candidate) if candidate.title else None
    return named(
        best,
        candidate.start,
        candidate.end,
        rule="known-surname",
        confidence=_USUAL if len(slugs) == 1 else _DOUBTFUL,
        full=False,
    )


_OF_STATE = re.compile(r"\s+of\s+(?:the\s+)?(?P<state>[A-Z][\w’']+(?:\s+(?:of\s+)?[A-Z][\w’']+){0,3})")


def _of_the_state(reading: Reading, candidate: Candidate, slugs: tuple[str, ...]) -> tuple[str, ...]:
    """Only those of the state that follows ("Prime Minister Han of the Republic of Korea")."""
    match = _OF_STATE.match(reading.text, candidate.end)
    if match is None or not slugs:
        return slugs
    named_state = fold(match["state"])
    side = next(
        (state.side for state in STATES if any(named_state.startswith(name) for name in state.names)), None
    )
    if side is None or side is Side.OTHER:
        return slugs
    return tuple(slug for slug in slugs if reading.lexicon.actors[slug].side is side)


def _pick(reading: Reading, slugs: tuple[str, ...], title: set[str]) -> Entry | None:
    """Of several bearers, the one in office on the day (for "President", in that office)."""
    lexicon = reading.lexicon
    if title & _PRESIDENT_WORDS and len(slugs) > 1:
        holders = lexicon.holders("president", Side.US, reading.day)
        slugs = tuple(slug for slug in slugs if slug in holders) or slugs
    if len(slugs) > 1 and reading.day is not None:
        day = reading.day
        slugs = tuple(slug for slug in slugs if lexicon.actors[slug].office_on(day)) or slugs
    return lexicon.entries.get(slugs[0]) if slugs else None


def _misread(candidate: Candidate, surname: str, bearers: Bearers) -> Named | None:
    """Read "Mr. Un" for Kim Jong Un: only where the full name stands in the text."""
    for owners in bearers.people.values():
        for owner in owners:
            if fold(owner.name).split()[-1] == surname and candidate.title:
                return _as_short(owner, candidate, "given-name-as-surname", _DOUBTFUL)
    return None


_CAPITAL_TITLE = re.compile(r"[A-Z][\w.]*\s*$")


def _new(reading: Reading, candidate: Candidate) -> Named | None:
    """Read "Prime Minister Albanese": somebody new by title and surname; the title must be written as one."""
    if not _CAPITAL_TITLE.search(reading.text, max(0, candidate.start - 20), candidate.start):
        return None
    name = reading.text[candidate.start : candidate.end]
    return Named(
        candidate.start,
        candidate.end,
        key=f"new:{fold(name)}",
        slug="",
        name=name,
        kind=EntryKind.PERSON,
        side=Side.OTHER,
        actor_kind=ActorKind.PERSON,
        rule="title-and-surname",
        confidence=_DOUBTFUL,
        full=False,
        role_words=candidate.title,
    )
