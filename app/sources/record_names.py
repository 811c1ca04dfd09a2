"""Names of Koreans across the record: what is written in Hangul must be what the Latin letters say."""

from collections.abc import Iterable

from app.domain.actor import Actor
from app.domain.record import ActorEntry
from app.domain.romanisation import is_korean_name, romanises_to
from app.domain.vocabulary import Convention, Script, Side
from app.sources.record_yaml import Ledger

_KOREAN = frozenset({Side.DPRK, Side.ROK})


def check_names(actors: Iterable[ActorEntry], ledger: Ledger) -> None:
    """Note every name in Hangul that none of the person's Latin spellings spells."""
    for entry in actors:
        actor = entry.actor
        if not actor.kind.is_person or actor.side not in _KOREAN:
            continue
        latin = _latin_forms(actor)
        for form in _hangul_forms(actor):
            spelt = any(romanises_to(form, other) for other in latin)
            if not spelt and form not in entry.own_spellings:
                ledger.fault(
                    entry.where,
                    f"“{form}” is spelt by none of {', '.join(f'“{other}”' for other in latin)}; a syllable "
                    "may be wrong, or the holder spells it by no rule: “own_spelling: why”",
                )
            elif spelt and form in entry.own_spellings:
                ledger.fault(entry.where, f"“{form}” is spelt by rule; leave “own_spelling” out")


def _hangul_forms(actor: Actor) -> list[str]:
    forms = (name.form for name in actor.names if name.script is Script.HANG)
    return [form for form in forms if is_korean_name(form)]


def _latin_forms(actor: Actor) -> list[str]:
    names = (name for name in actor.names if name.script is Script.LATN)
    return [actor.name, *(name.form for name in names if name.convention is not Convention.SHORT)]
