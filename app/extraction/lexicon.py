"""What the reader knows before it reads: names of actors and places, offices, events of the record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from ahocorasick_rs import AhoCorasick

from app.domain.actor import Actor
from app.domain.event import KnownEvent, kin
from app.domain.record import Place
from app.domain.vocabulary import ActorKind, Convention, EventKind, Script, Side
from app.extraction.bodies import BODIES
from app.extraction.folding import fold, stands_alone
from app.extraction.roles import role_of_title
from app.extraction.spellings import is_korean_name, spellings
from app.extraction.states import STATES, StateNames
from app.extraction.word_lists import word_set
from app.extraction.yearly import Yearly, by_kind_and_year


class EntryKind(Enum):
    """What a form of the lexicon names."""

    PERSON = "person"
    BODY = "body"
    STATE = "state"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one form may mean. `known` tells a slug of the record from one that only the reader has."""

    slug: str
    name: str
    kind: EntryKind
    side: Side
    actor_kind: ActorKind
    known: bool = False
    core: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One form met in a text with everything it may mean."""

    start: int
    end: int
    entries: tuple[Entry, ...]


_UPPER_FORMS = 6  # an all-capitals form up to this long ("US", "DPRK", "IAEA") is met in capitals only
_STATES_BY_SLUG = {state.slug: state for state in STATES}
_STATE_KINDS = {ActorKind.STATE}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Immutable; made once and used for any number of documents."""

    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    events: tuple[KnownEvent, ...]
    kindred: Mapping[EventKind, tuple[KnownEvent, ...]]  # the record's events by the kinds they may be called
    yearly: Yearly
    people: frozenset[str]  # slugs of everybody who is a person
    entries: Mapping[str, Entry]  # actors by slug
    surnames: Mapping[str, tuple[str, ...]]  # folded surname → slugs of everybody who bears it
    shorts: Mapping[str, tuple[str, ...]]  # forms the record allows alone ("trump") → slugs
    _forms: tuple[tuple[Entry, ...], ...]
    _upper: tuple[bool, ...]
    _automaton: AhoCorasick

    @classmethod
    def from_entries(
        cls, actors: Iterable[Actor], places: Iterable[Place] = (), events: Iterable[KnownEvent] = ()
    ) -> "Lexicon":
        """Gather the record's names and the reader's own states and bodies into one matcher."""
        known = {actor.slug: actor for actor in actors}
        sites = {place.slug: place for place in places}
        forms: dict[str, dict[tuple[str, EntryKind], Entry]] = {}
        upper: dict[str, bool] = {}
        entries: dict[str, Entry] = {}
        for form, entry in _all_forms(known, sites):
            folded = fold(form)
            forms.setdefault(folded, {}).setdefault((entry.slug, entry.kind), entry)
            upper[folded] = upper.get(folded, True) and form.isupper() and len(form) <= _UPPER_FORMS
            if entry.kind is not EntryKind.PLACE:
                entries.setdefault(entry.slug, entry)
        keys = list(forms)
        told = tuple(sorted(events, key=lambda event: event.slug))
        return cls(
            actors=known,
            places=sites,
            events=told,
            kindred={kind: tuple(event for event in told if kin(event.kind, kind)) for kind in EventKind},
            yearly=by_kind_and_year(told),
            people=frozenset(slug for slug, actor in known.items() if actor.kind.is_person),
            entries=entries,
            surnames=_surnames(known.values()),
            shorts=_shorts(known.values()),
            _forms=tuple(tuple(forms[key].values()) for key in keys),
            _upper=tuple(upper[key] for key in keys),
            _automaton=AhoCorasick(keys),
        )

    def hits(self, text: str, folded: str) -> list[Hit]:
        """Every form in a text, leftmost and longest first, never overlapping. `folded` is fold(text)."""
        found = []
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if not stands_alone(folded, start, end):
                continue
            words = text[start:end]
            if self._upper[index] and not words.isupper():
                continue
            if words[0].islower():
                continue
            found.append((start, -end, index))
        found.sort()
        hits: list[Hit] = []
        for start, minus_end, index in found:
            if hits and start < hits[-1].end:
                continue
            hits.append(Hit(start, -minus_end, self._forms[index]))
        return hits

    def holders(self, role: str, side: Side, moment: date | None) -> tuple[str, ...]:
        """Slug of who of a side held an office on a day (without a day: last), or nothing."""
        held = [
            (office.start.earliest or date.min, actor.slug)
            for actor in self.actors.values()
            if actor.side is side
            for office in actor.offices
            if role in (office.roles or (role_of_title(office.title),))
            and (moment is None or (office.start.known and office.held_on(moment)))
        ]
        if not held:
            return ()
        newest = max(held)
        return (newest[1],)


def _all_forms(actors: Mapping[str, Actor], places: Mapping[str, Place]) -> Iterator[tuple[str, Entry]]:
    for actor in actors.values():
        yield from _actor_forms(actor)
    for state in STATES:
        yield from _state_forms(state, actors.get(state.slug))
    for body in BODIES:
        found = actors.get(body.slug)
        entry = Entry(
            body.slug,
            found.name if found else body.name,
            EntryKind.BODY,
            body.side,
            body.kind,
            found is not None,
        )
        for form in body.names:
            yield _cased(form), entry
    for place in places.values():
        yield (
            place.name,
            Entry(place.slug, place.name, EntryKind.PLACE, Side.OTHER, ActorKind.STATE, known=True),
        )


def _state_forms(state: StateNames, found: Actor | None) -> Iterator[tuple[str, Entry]]:
    kinds = (
        (EntryKind.STATE, state.names),
        (EntryKind.DEMONYM, state.demonyms),
        (EntryKind.CAPITAL, state.capitals),
    )
    name = found.name if found else state.name
    for kind, forms in kinds:
        entry = Entry(
            state.slug, name, kind, state.side, ActorKind.STATE, known=found is not None, core=state.core
        )
        yield from ((_cased(form), entry) for form in forms)


_CAPITALS_ONLY = word_set(
    """
    us usa dprk rok prc uk un eu cia fbi kpa wpk iaea unsc kedo asean kcna afp cnn nbc cbs npr bbc
    usfk
    """
)


def _cased(form: str) -> str:
    return form.upper() if form in _CAPITALS_ONLY else form


def _actor_forms(actor: Actor) -> Iterator[tuple[str, Entry]]:
    kind = EntryKind.PERSON
    if not actor.kind.is_person:
        kind = EntryKind.STATE if actor.kind in _STATE_KINDS else EntryKind.BODY
    gazetteer = _STATES_BY_SLUG.get(actor.slug)
    core = gazetteer is not None and gazetteer.core
    entry = Entry(actor.slug, actor.name, kind, actor.side, actor.kind, known=True, core=core)
    full = [actor.name, *(name.form for name in actor.names if name.convention is not Convention.SHORT)]
    for form in full:
        if kind is EntryKind.PERSON and " " not in fold(form).strip() and form.isascii():
            continue  # one word alone is a short form whatever the file calls it
        if gazetteer is not None and fold(form) in {
            *gazetteer.names,
            *gazetteer.demonyms,
            *gazetteer.capitals,
        }:
            continue  # the reader's own table tells names, demonyms and capitals apart
        yield form, entry
        if kind is EntryKind.PERSON and form.isascii():
            yield from ((spelling, entry) for spelling in _generated(form, actor.side))


def _generated(form: str, side: Side) -> tuple[str, ...]:
    words = fold(form).split()
    if side in {Side.DPRK, Side.ROK, Side.OTHER, Side.UN} and is_korean_name(words):
        return spellings(form)
    plain = [word for word in words if not word.endswith(".") and len(word) > 1]
    if len(words) > len(plain) > 1:
        return (" ".join(plain),)
    return ()


def family_name(form: str, side: Side) -> str:
    """Folded family name of a full name: first for Korean and Chinese names, last for others."""
    words = [
        word for word in fold(form).replace(",", "").split() if word not in {"jr.", "jr", "sr.", "ii", "iii"}
    ]
    if not words:
        return ""
    eastern = side in {Side.DPRK, Side.ROK} and is_korean_name(words)
    chinese = side is Side.PRC
    return words[0] if eastern or chinese else words[-1]


def _surnames(actors: Iterable[Actor]) -> dict[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = {}
    for actor in actors:
        if actor.kind.is_person:
            forms = [actor.name, *(name.form for name in actor.names if name.script is Script.LATN)]
            for form in forms:
                if " " in form:
                    table.setdefault(family_name(form, actor.side), {})[actor.slug] = None
    return {surname: tuple(slugs) for surname, slugs in table.items()}


def _shorts(actors: Iterable[Actor]) -> dict[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = {}
    for actor in actors:
        for name in actor.names:
            if actor.kind.is_person and name.convention is Convention.SHORT:
                table.setdefault(fold(name.form), {})[actor.slug] = None
    return {form: tuple(slugs) for form, slugs in table.items()}
