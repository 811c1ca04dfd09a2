"""Who takes part in a told happening, and as what."""

import re
from bisect import bisect_left, bisect_right

from app.domain.extraction import Part as EventPart
from app.domain.vocabulary import ActorKind, EventKind, Role, Side
from app.extraction.naming import Cast, Named, Reading, named
from app.extraction.triggers import Trigger

_MEETINGS = frozenset(
    {EventKind.SUMMIT, EventKind.VISIT, EventKind.TALKS, EventKind.INFORMAL, EventKind.CONTACT}
)
_AIMED = frozenset(
    {
        EventKind.SANCTIONS,
        EventKind.DETENTION,
        EventKind.HUMANITARIAN,
        EventKind.CANCELLATION,
        EventKind.ANNOUNCEMENT,
    }
)
DPRK_ALONE = frozenset({EventKind.MISSILE, EventKind.SATELLITE, EventKind.NUCLEAR})
_PRONOUN = re.compile(r"\b(?:he|she|they|his|her)\b", re.IGNORECASE)
# "the ambassador to North Korea", "policy towards the North": named, not taking part.
_POSTED_TO = re.compile(
    r"\b(?:ambassador|envoy|representative|adviser|advisor|expert|specialist|director|coordinator|policy|"
    r"negotiator)s?\s+"
    r"(?:to|for|on|toward|towards)\s+(?:the\s+)?$"
)
_MOST_PARTS = 8
_LOOK_BACK = 30  # mentions in which a pronoun finds its person


def parties(reading: Reading, cast: Cast, bounds: tuple[int, int], trigger: Trigger) -> list[Named]:
    """Everybody named in the stretch, once each, those before the trigger first, pronouns resolved."""
    mentions = cast.mentions
    low, high = bisect_left(cast.starts, bounds[0]), bisect_right(cast.starts, bounds[1])
    here = [
        stand_in
        for mention in mentions[low:high]
        if not mention.place
        and not _POSTED_TO.search(reading.text, max(0, mention.start - 34), mention.start)
        for stand_in in _standing(reading, mention)
    ]
    before = [mention for mention in here if mention.start < trigger.start]
    after = [mention for mention in here if mention.start >= trigger.start]
    ordered = [*before, *after]
    if trigger.kind in DPRK_ALONE:
        ordered.sort(key=lambda mention: mention.side is not Side.DPRK)
    pronoun = trigger.kind not in DPRK_ALONE and _PRONOUN.search(reading.text, bounds[0], trigger.start)
    if pronoun and not any(mention.is_person for mention in before):
        last = next(
            (mention for mention in reversed(mentions[max(0, low - _LOOK_BACK) : low]) if mention.is_person),
            None,
        )
        ordered = [last, *ordered] if last is not None else ordered
    if not ordered and trigger.kind not in DPRK_ALONE:
        ordered = [mention for mention in reversed(mentions[max(0, low - 3) : low]) if not mention.place][:2]
    once: dict[str, Named] = {}
    for mention in ordered:
        once.setdefault(mention.key, mention)
    return list(once.values())[:_MOST_PARTS]


def _standing(reading: Reading, mention: Named) -> list[Named]:
    """State media speak for the state; other outlets take no part."""
    if mention.actor_kind is not ActorKind.MEDIA:
        return [mention]
    if mention.side is not Side.DPRK:
        return []
    state = named(
        reading.lexicon.entries["north-korea"], mention.start, mention.end, rule="state-media", confidence=0.8
    )
    return [state, mention]


def to_parts(kind: EventKind, people: list[Named], trigger: Trigger) -> tuple[EventPart, ...]:
    """The parts with roles: before the verb one acts, after it one is acted upon."""
    return tuple(
        EventPart(mention.slug, mention.name, _role(kind, mention, position, trigger))
        for position, mention in enumerate(people)
    )


def _role(kind: EventKind, mention: Named, position: int, trigger: Trigger) -> Role:
    before = mention.start < trigger.start
    if kind in _MEETINGS or kind is EventKind.AGREEMENT:
        return Role.PARTICIPANT
    if kind is EventKind.STATEMENT:
        return Role.SPEAKER if before and position == 0 else Role.SUBJECT
    if kind in DPRK_ALONE:  # a North Korean test that Washington condemns is the North's
        return Role.PARTICIPANT if mention.side is Side.DPRK else Role.SUBJECT
    if kind in _AIMED and not before:
        return Role.TARGET
    return Role.PARTICIPANT if before else Role.SUBJECT


def is_leader(mention: Named, reading: Reading) -> bool:
    """Whether somebody heads a state: a leader by kind, or a president in office on the day."""
    if mention.actor_kind is ActorKind.LEADER:
        return True
    actor = reading.lexicon.actors.get(mention.slug)
    if actor is None or not mention.is_person:
        return False
    office = actor.office_on(reading.day) if reading.day else ""
    title = office or (actor.offices[-1].title if actor.offices else "")
    return "president" in title.lower() and "vice" not in title.lower()
