"""How near the reader comes to the annotations: precision and recall, item by item."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from app.domain.actor import fold_name
from app.extraction import Lexicon
from tests.gold.annotated import Annotated

# Kinds that careful readers give to one happening; a lenient match accepts them for each other.
NEIGHBOURS: tuple[frozenset[str], ...] = tuple(
    frozenset(pair.split())
    for pair in (
        "summit visit",
        "visit talks",
        "talks informal",
        "summit talks",
        "agreement statement",
        "announcement cancellation",
        "announcement statement",
        "cancellation statement",
        "contact statement",
        "breakdown statement",
        "missile satellite",
        "policy statement",
        "policy sanctions",
    )
)
SAME_WORDS = 0.9  # share of words in common that makes two quotations one


@dataclass(slots=True)
class Tally:
    """Counts of right, superfluous and missed items."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where nothing was asked and nothing found."""
        wrong = self.extra + self.missed
        return 1.0 if not self.right and not wrong else 2 * self.right / (2 * self.right + wrong)


@dataclass(slots=True)
class Score:
    """Everything measured over a set of documents."""

    relevance: Tally = field(default_factory=Tally)
    actors: Tally = field(default_factory=Tally)
    quotes: Tally = field(default_factory=Tally)
    spoken: Tally = field(default_factory=Tally)
    strict: Tally = field(default_factory=Tally)
    lenient: Tally = field(default_factory=Tally)
    speakers_right: int = 0
    speakers: int = 0
    false_news: int = 0  # events called new that the annotation says are not, or that no annotation has
    missed_news: int = 0
    faults: list[str] = field(default_factory=list)
    more: dict[str, float] = field(default_factory=dict)  # figures of other measures over the same documents

    def figures(self) -> dict[str, float]:
        """The figures that have floors."""
        return {
            "relevance_f1": round(self.relevance.f1, 4),
            "actors_f1": round(self.actors.f1, 4),
            "quotes_found_f1": round(self.quotes.f1, 4),
            "quotes_with_speaker_f1": round(self.spoken.f1, 4),
            "speaker_accuracy": round(self.speakers_right / self.speakers, 4) if self.speakers else 1.0,
            "events_strict_f1": round(self.strict.f1, 4),
            "events_lenient_f1": round(self.lenient.f1, 4),
            **self.more,
        }


class Names:
    """Tells whether two names are of one actor: by the record's names, else by their words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._slugs = {
            fold_name(form): actor.slug
            for actor in lexicon.actors.values()
            for form in (actor.name, *(name.form for name in actor.names))
        }
        self._slugs |= {fold_name(entry.name): entry.slug for entry in lexicon.entries.values()}

    def same(self, a: str, b: str) -> bool:
        """Whether both name one actor."""
        key_a, key_b = self._key(a), self._key(b)
        return key_a == key_b or (len(_words(a)) > 1 and _words(a) == _words(b))

    def _key(self, name: str) -> str:
        folded = fold_name(name.removeprefix("The ").removeprefix("the "))
        return self._slugs.get(folded, folded)


def _words(text: str) -> list[str]:
    return sorted(word for word in re.sub(r"[^\w ]+", " ", text.lower()).split() if len(word) > 1)


def score(documents: list[tuple[Annotated, dict[str, Any]]], names: Names) -> Score:
    """Score answers in the form of `demarche read --json` against annotations."""
    total = Score()
    for document, answer in documents:
        _relevance(total, document, answer)
        if document.annotated:
            _actors(total, document, answer, names)
            _quotes(total, document, answer, names)
            _events(total, document, answer, names)
    return total


def _relevance(total: Score, document: Annotated, answer: dict[str, Any]) -> None:
    said = bool(answer.get("relevant"))
    total.relevance.right += said and document.relevant
    total.relevance.extra += said and not document.relevant
    total.relevance.missed += document.relevant and not said
    if said != document.relevant:
        total.faults.append(f"{document.id}: relevance")


Pair: TypeAlias = tuple[dict[str, Any], dict[str, Any]]


def pair_up(
    wanted: list[dict[str, Any]],
    given: list[dict[str, Any]],
    fits: Callable[[dict[str, Any], dict[str, Any]], bool],
) -> tuple[list[Pair], list[dict[str, Any]], list[dict[str, Any]]]:
    """Pair wanted with given items one to one, as many as can be: pairs, missed, superfluous."""
    order = sorted(wanted, key=lambda item: bool(item.get("optional")))
    owner: dict[int, int] = {}

    def place(index: int, seen: set[int]) -> bool:
        for other, item in enumerate(given):
            if other not in seen and fits(order[index], item):
                seen.add(other)
                if other not in owner or place(owner[other], seen):
                    owner[other] = index
                    return True
        return False

    for index in range(len(order)):
        place(index, set())
    paired = set(owner.values())
    pairs = [(order[index], given[other]) for other, index in owner.items()]
    missed = [item for index, item in enumerate(order) if index not in paired and not item.get("optional")]
    optional = [item for item in order if item.get("optional")]
    extra = [
        item
        for other, item in enumerate(given)
        if other not in owner and not any(fits(free, item) for free in optional)
    ]
    return pairs, missed, extra


def _count(tally: Tally, pairs: list[Pair], missed: list[Any], extra: list[Any]) -> None:
    tally.right += sum(not wanted.get("optional") for wanted, _ in pairs)
    tally.missed += len(missed)
    tally.extra += len(extra)


def _actors(total: Score, document: Annotated, answer: dict[str, Any], names: Names) -> None:
    given = [{"name": name} for name in answer.get("actors", [])]
    pairs, missed, extra = pair_up(document.actors, given, lambda a, b: names.same(a["name"], b["name"]))
    _count(total.actors, pairs, missed, extra)
    total.faults += [f"{document.id}: actor missed: {each['name']}" for each in missed]
    total.faults += [f"{document.id}: actor too many: {each['name']}" for each in extra]


def _overlap(a: str, b: str) -> float:
    left, right = re.findall(r"\w+", a.lower()), re.findall(r"\w+", b.lower())
    common = sum(min(left.count(word), right.count(word)) for word in set(left))
    return common / max(len(left), len(right), 1)


def _is_speaker(names: Names, wanted: str, given: str) -> bool:
    if not wanted or names.same(wanted, given):
        return True
    kept = {word for word in _words(wanted) if word not in {"the", "of", "official"}}
    return wanted[:1].islower() and bool(kept) and len(kept & set(_words(given))) * 2 >= len(kept)


def _quotes(total: Score, document: Annotated, answer: dict[str, Any], names: Names) -> None:
    given = answer.get("quotes", [])
    pairs, missed, extra = pair_up(
        document.quotes, given, lambda a, b: _overlap(a["text"], b["text"]) >= SAME_WORDS
    )
    _count(total.quotes, pairs, missed, extra)
    spoken = pair_up(
        document.quotes,
        given,
        lambda a, b: (
            _overlap(a["text"], b["text"]) >= SAME_WORDS and _is_speaker(names, a["speaker"], b["speaker"])
        ),
    )
    _count(total.spoken, *spoken)
    for wanted, found in pairs:
        if not wanted.get("optional"):
            right = _is_speaker(names, wanted["speaker"], found["speaker"])
            total.speakers += 1
            total.speakers_right += right
            if not right:
                total.faults.append(
                    f"{document.id}: speaker of “{wanted['text'][:40]}”: {found['speaker']} for "
                    f"{wanted['speaker']}"
                )
    total.faults += [f"{document.id}: quotation missed: {each['text'][:60]}" for each in missed]
    total.faults += [f"{document.id}: quotation too many: {each['text'][:60]}" for each in extra]


def _is_date(wanted: dict[str, Any], found: dict[str, Any], *, lenient: bool) -> bool:
    given = found.get("date") or ""
    if not wanted["date"]:
        return not given
    for date in (wanted["date"], *wanted.get("alt_dates", [])):
        length = min(len(date), len(given)) if lenient else len(date)
        if given and len(given) >= length and given[:length] == date[:length]:
            return True
    return False


def _is_kind(wanted: dict[str, Any], found: dict[str, Any], *, lenient: bool) -> bool:
    kinds = wanted["kinds_ok"]
    if found["kind"] in kinds or "*" in kinds:
        return True
    return lenient and any({found["kind"], kind} <= pair for kind in kinds for pair in NEIGHBOURS)


def _events(total: Score, document: Annotated, answer: dict[str, Any], names: Names) -> None:
    given = answer.get("events", [])

    def fits(lenient: bool) -> Callable[[dict[str, Any], dict[str, Any]], bool]:
        def check(wanted: dict[str, Any], found: dict[str, Any]) -> bool:
            shared = any(names.same(a, b) for a in wanted["actors"] for b in found["actors"])
            return (
                _is_date(wanted, found, lenient=lenient)
                and _is_kind(wanted, found, lenient=lenient)
                and (shared or not wanted["actors"])
            )

        return check

    pairs, missed, extra = pair_up(document.events, given, fits(lenient=False))
    _count(total.strict, pairs, missed, extra)
    _count(total.lenient, *pair_up(document.events, given, fits(lenient=True)))
    for wanted, found in pairs:
        if wanted.get("new") is not None and wanted["new"] != found["new"]:
            total.false_news += found["new"]
            total.missed_news += wanted["new"]
            said = "new" if found["new"] else "not new"
            total.faults.append(f"{document.id}: called {said}: {found['date']} {found['kind']}")
    total.false_news += sum(each["new"] for each in extra)
    total.faults += [
        f"{document.id}: event missed: {each['date']} {'/'.join(each['kinds_ok'][:2])}" for each in missed
    ]
    total.faults += [
        f"{document.id}: event too many: {each['date']} {each['kind']} ({each['title']})" for each in extra
    ]
