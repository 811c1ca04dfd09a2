"""A plain headline for a found happening, in our own words, made from its parts alone."""

from app.domain.vocabulary import EventKind as K
from app.domain.vocabulary import EventStatus

_ALONE: dict[K, str] = {
    K.SUMMIT: "{a} holds a summit{where}",
    K.VISIT: "{a} makes a visit{to}",
    K.TALKS: "{a} holds talks{where}",
    K.INFORMAL: "{a} meets unofficially{where}",
    K.CONTACT: "{a} reports contact",
    K.ANNOUNCEMENT: "{a} announces a step",
    K.CANCELLATION: "{a} calls off a meeting",
    K.AGREEMENT: "{a} commits to an agreement",
    K.IMPLEMENTATION: "{a} carries out a step",
    K.BREAKDOWN: "{a} steps back from an agreement",
    K.STATEMENT: "{a} makes a statement",
    K.MISSILE: "{a} launches a missile",
    K.SATELLITE: "{a} launches a rocket",
    K.NUCLEAR: "{a} and a nuclear test",
    K.MILITARY: "{a} in a military activity",
    K.SANCTIONS: "Sanctions step by {a}",
    K.DETENTION: "{a} and a detention case",
    K.HUMANITARIAN: "{a} in a humanitarian matter",
    K.POLICY: "{a} takes a policy step",
}
_TOGETHER: dict[K, str] = {
    K.SUMMIT: "{a} and {b} meet{where}",
    K.VISIT: "{a} visits{place}, meeting {b}",
    K.TALKS: "{a} and {b} hold talks{where}",
    K.INFORMAL: "{a} and {b} meet unofficially{where}",
    K.CONTACT: "Contact between {a} and {b}",
    K.ANNOUNCEMENT: "{a} announces a step with {b}",
    K.CANCELLATION: "{a} calls off a meeting with {b}",
    K.AGREEMENT: "{a} and {b} reach an agreement",
    K.STATEMENT: "{a} speaks on {b}",
    K.MILITARY: "{a} and {b} in a military activity",
    K.SANCTIONS: "{a} and sanctions on {b}",
    K.DETENTION: "{a} and the case of {b}",
    K.HUMANITARIAN: "{a} and {b} in a humanitarian matter",
}
_ENDINGS: dict[EventStatus, str] = {
    EventStatus.PLANNED: " (planned)",
    EventStatus.DENIED: " (denied)",
    EventStatus.CANCELLED: " (cancelled)",
    EventStatus.UNCONFIRMED: " (unconfirmed)",
}


_THE = {
    name: f"the {name}"
    for name in (
        "United States",
        "White House",
        "United Nations",
        "State Department",
        "UN Security Council",
        "Philippines",
        "European Union",
        "United Kingdom",
    )
}


def with_article(name: str) -> str:
    """The name as it stands inside a sentence ("the United States")."""
    return _THE.get(name, name)


def headline(kind: K, status: EventStatus, parts: list[str], place: str) -> str:
    """Make the headline; names in the order of the parts, those who act before those acted upon."""
    names = [with_article(name) for name in parts]
    where = f" in {place}" if place else ""
    to = f" to {place}" if place else ""
    if len(names) > 1 and kind in _TOGETHER:
        title = _TOGETHER[kind].format(
            a=names[0], b=names[1], where=where, place=f" {place}" if place else ""
        )
    elif names:
        title = _ALONE[kind].format(a=names[0], where=where, to=to)
    else:
        title = _ALONE[kind].format(a="Unnamed", where=where, to=to)
    title = title[0].upper() + title[1:]
    return title + _ENDINGS.get(status, "")
