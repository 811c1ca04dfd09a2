"""Offices across the record: nobody is called by one, or speaks from one, that was not held on the day.

Who takes part before or after an office is no fault as long as the office isn't claimed. An office whose
beginning or end isn't known counts as held: what can't be known is never held against an entry.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.actor import Actor, Office
from app.domain.record import ActorEntry, Record, RecordEvent
from app.domain.vocabulary import PRESENT_ROLES, ActorKind, Convention, Role, Script, Side
from app.sources.record_yaml import Ledger

_SPEAKING = frozenset({Role.SPEAKER, Role.SENDER, Role.SIGNATORY})
_KOREAN = frozenset({Side.DPRK, Side.ROK})
# Offices without which a statement can't stand at that level; at other levels any office will do.
_LEVEL_ROLES: dict[tuple[Side, int], frozenset[str]] = {
    (Side.DPRK, 1): frozenset({"leader"}),
    (Side.US, 1): frozenset({"president", "acting-president"}),
    (Side.US, 2): frozenset(
        {
            "vice-president",
            "secretary-of-state",
            "secretary-of-defense",
            "secretary-of-energy",
            "treasury-secretary",
            "national-security-adviser",
        }
    ),
}
# Whoever is called by one of these must have it among the offices; other titles may be missing there.
_LISTED_ROLES = frozenset(
    {
        "special-representative",
        "deputy-special-representative",
        "secretary-of-state",
        "national-security-adviser",
    }
)
# Words that stand for longer titles: "Secretary Pompeo", "Ambassador Lippert".
_SHORT_TITLES = frozenset({"secretary", "ambassador", "envoy", "director"})
_ALSO_WRITTEN = {
    "spokesperson": ("spokesman", "spokeswoman"),
    "white-house-spokesperson": ("white house spokesman", "white house spokeswoman", "press secretary"),
    "secretary-of-defense": ("defense secretary", "secretary of defence"),
    "treasury-secretary": ("secretary of the treasury",),
    "special-representative": ("special representative for north korea",),
    "defence-minister": ("minister of defence", "minister of national defence"),
}
_NOT_NOW = re.compile(
    r"\b(?:former|then|future|later|once|onetime|ex|designated?|incoming|outgoing|next|vice|deputy|"
    r"assistant|under|acting|first|press|nominated)[ -]$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Days:
    """The days an event may have fallen on, a day more on either side for the other capital's calendar."""

    first: date
    last: date

    def touch(self, office: Office) -> bool:
        start, end = office.start.earliest, office.end.latest
        return (start is None or start <= self.last) and (end is None or end >= self.first)


def check_offices(record: Record, ledger: Ledger) -> None:
    """Note every office claimed outside its days, and everybody present after death or before birth."""
    entries = {entry.actor.slug: entry for entry in record.actors}
    namesakes: dict[str, list[Actor]] = {}
    for entry in record.actors:
        for form in _forms(entry.actor):
            namesakes.setdefault(form, []).append(entry.actor)
    titles = _titles(record)
    for event in record.events:
        days = _days_of(event)
        if days is None:
            continue
        _check_level(event, days, entries, ledger)
        _check_alive(event, days, entries, ledger)
        for claim in _claims(event, entries, titles):
            _check_claim(claim, event, days, namesakes, ledger)


def _days_of(event: RecordEvent) -> _Days | None:
    known = [when for when in (event.date, event.other_date) if when is not None and when.earliest]
    first = [when.earliest for when in known if when.earliest]
    last = [when.latest or when.earliest for when in known]
    if not first:
        return None
    day = timedelta(days=1)
    return _Days(min(first) - day, max(found for found in last if found) + day)


def _check_level(event: RecordEvent, days: _Days, entries: dict[str, ActorEntry], ledger: Ledger) -> None:
    """Where persons alone speak for Washington or Pyongyang, one of them holds the office of the level."""
    if event.level is None:
        return
    speaking = [entries[slug].actor for slug, role in event.parts if role in _SPEAKING and slug in entries]
    for side in (Side.US, Side.DPRK):
        people = [actor for actor in speaking if actor.side is side]
        if not people or not all(actor.kind in {ActorKind.OFFICIAL, ActorKind.LEADER} for actor in people):
            continue
        needed = _LEVEL_ROLES.get((side, event.level), frozenset())
        held = [office for actor in people for office in actor.offices if days.touch(office)]
        if not any(not needed or needed & set(office.roles) for office in held):
            names = ", ".join(actor.name for actor in people)
            what = f" ({', '.join(sorted(needed))})" if needed else ""
            ledger.fault(
                event.where,
                f"“{event.slug}”: level {event.level} needs an office{what}, and {names} held none on "
                f"{event.date.edtf}; is the office missing among the actor’s, or the level wrong?",
            )


def _check_alive(event: RecordEvent, days: _Days, entries: dict[str, ActorEntry], ledger: Ledger) -> None:
    for slug, role in event.parts:
        entry = entries.get(slug)
        if entry is None or role not in PRESENT_ROLES | _SPEAKING:
            continue
        if entry.died.latest is not None and entry.died.latest < days.first:
            ledger.fault(event.where, f"“{event.slug}”: {entry.actor.name} died on {entry.died.edtf}")
        if entry.born.earliest is not None and entry.born.earliest > days.last:
            ledger.fault(event.where, f"“{event.slug}”: {entry.actor.name} was not born yet")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A title written before somebody's name."""

    actor: Actor
    form: str
    role: str
    words: str


@dataclass(frozen=True, slots=True)
class _Titles:
    """Words of titles in lower case with the role each stands for, and what finds one at a text's end."""

    roles: dict[str, str]
    at_end: re.Pattern[str]


def _titles(record: Record) -> _Titles:
    roles = {role for entry in record.actors for office in entry.actor.offices for role in office.roles}
    words = {role.replace("-", " "): role for role in roles | _LISTED_ROLES}
    words |= {other: role for role, others in _ALSO_WRITTEN.items() for other in others}
    longest_first = "|".join(re.escape(title) for title in sorted(words, key=len, reverse=True))
    return _Titles(words, re.compile(rf"(?<![\w-])(?P<title>{longest_first}) $", re.IGNORECASE))


def _claims(event: RecordEvent, entries: dict[str, ActorEntry], titles: _Titles) -> Iterator[_Claim]:
    named = {slug for slug, _ in event.parts} | {quotation.speaker for quotation in event.quotations}
    for slug in sorted(named & entries.keys()):
        actor = entries[slug].actor
        if not actor.offices or not actor.kind.is_person:
            continue
        for form in _forms(actor):
            for text in (event.title, event.summary, event.date_note):
                for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                    found = titles.at_end.search(text[: match.start()])
                    if found and not _NOT_NOW.search(text[: found.start()]):
                        role = titles.roles[found["title"].lower()]
                        yield _Claim(actor, form, role, text[found.start() : match.end()])


def _forms(actor: Actor) -> list[str]:
    """Latin forms; of Koreans none that is a surname alone ("President Kim" is half a dozen people)."""
    latin = [name for name in actor.names if name.script is Script.LATN]
    forms = [n.form for n in latin if n.convention is not Convention.SHORT or actor.side not in _KOREAN]
    return sorted({actor.name, *forms})


def _check_claim(
    claim: _Claim, event: RecordEvent, days: _Days, namesakes: dict[str, list[Actor]], ledger: Ledger
) -> None:
    own = [office for office in claim.actor.offices if _bears(office, claim.role)]
    if not own and claim.role not in _LISTED_ROLES:
        return
    bearers = [office for actor in namesakes.get(claim.form, []) for office in actor.offices]
    if any(_bears(office, claim.role) and days.touch(office) for office in bearers):
        return
    terms = "; ".join(f"{office.start.edtf or '?'} to {office.end.edtf or '?'}" for office in own)
    ledger.fault(
        event.where,
        f"“{event.slug}” says “{claim.words}” on {event.date.edtf}, an office held {terms or 'at no time'}",
    )


def _bears(office: Office, role: str) -> bool:
    if role in _SHORT_TITLES:
        return any(role in longer.split("-") for longer in office.roles)
    return role in office.roles
