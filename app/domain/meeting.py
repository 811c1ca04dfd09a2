"""What each side says of a meeting, and what happened in it hour by hour."""

import re
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from app.domain.commitment import Clause, clause_address
from app.domain.entries import ActorRef, ArticleRef
from app.domain.errors import InvalidDateError
from app.domain.language import msg

_HOUR = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(~?))?")
_FORM = "write 2019-02-28T11:03, with ~ behind it for “about”, or the day alone"


class Comparison(StrEnum):
    """How two accounts of one issue stand to one another: an editor’s judgement."""

    AGREE = "agree"
    OVERLAP = "overlap"
    DIFFER = "differ"


COMPARISON_WORDS = {
    Comparison.AGREE: msg("Agree"),
    Comparison.OVERLAP: msg("Overlap"),
    Comparison.DIFFER: msg("Differ"),
}


@dataclass(frozen=True, slots=True)
class Hour:
    """When in a meeting: a day, and where known the time on the clocks of the place."""

    day: date
    clock: time | None = None
    about: bool = False

    @property
    def text(self) -> str:
        """As the files write it: 2019-02-28, 2019-02-28T11:03 or 2019-02-28T11:03~."""
        if self.clock is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.clock:%H:%M}{'~' if self.about else ''}"


def parse_hour(text: str) -> Hour | None:
    """Read a day with or without a time; None for an empty text. Raises InvalidDateError."""
    if not text:
        return None
    found = _HOUR.fullmatch(text)
    if found is None:
        raise InvalidDateError(text, _FORM)
    try:
        day = date.fromisoformat(found[1])
        return Hour(day, time.fromisoformat(found[2]) if found[2] else None, bool(found[3]))
    except ValueError:
        raise InvalidDateError(text, "there is no such day or time") from None


@dataclass(frozen=True, slots=True)
class Telling:
    """What one side says of an issue, in our own words, and the documents that it says so in."""

    words: str
    articles: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of a meeting as both sides tell it."""

    name: str
    us: Telling
    dprk: Telling
    reading: Comparison


@dataclass(frozen=True, slots=True)
class Moment:
    """One step of a meeting; `hour` is None where only the order is known."""

    hour: Hour | None
    session: str  # what a part of the meeting is called, where the list of who was in the room is known
    words: str
    present: tuple[ActorRef, ...]
    article: ArticleRef | None


@dataclass(frozen=True, slots=True)
class Room:
    """Who was in which session: the sessions in order, and for each person whether they were in each."""

    sessions: tuple[Moment, ...]
    people: tuple[tuple[ActorRef, tuple[bool, ...]], ...]


def to_room(moments: tuple[Moment, ...]) -> Room:
    """The sessions of a meeting with everybody who was in any, by side and in the order named. Pure."""
    sessions = tuple(moment for moment in moments if moment.session and moment.present)
    named = {actor.slug: actor for moment in sessions for actor in moment.present}
    sides = list(dict.fromkeys(actor.side for actor in named.values()))
    people = sorted(named.values(), key=lambda actor: sides.index(actor.side))
    inside = [{actor.slug for actor in moment.present} for moment in sessions]
    return Room(sessions, tuple((actor, tuple(actor.slug in who for who in inside)) for actor in people))


@dataclass(frozen=True, slots=True)
class Promise:
    """A clause as named on an event's page, with the agreement it stands in."""

    accord: str  # slug
    accord_name: str
    made: bool  # True: made at this event; False: the event shows what became of it
    clause: Clause

    @property
    def address(self) -> str:
        """Where the clause stands among the commitments."""
        return clause_address(self.accord, self.clause.slug)


@dataclass(frozen=True, slots=True)
class Meeting:
    """What an event's page tells beyond the entry: both accounts, the hours, where, what was promised."""

    issues: tuple[Issue, ...] = ()
    moments: tuple[Moment, ...] = ()
    promises: tuple[Promise, ...] = ()
    zone: str = ""  # whose clocks the hours are on
    spot: tuple[float, float] | None = None  # latitude and longitude in degrees

    @property
    def differing(self) -> int:
        """On how many issues the accounts differ."""
        return sum(issue.reading is Comparison.DIFFER for issue in self.issues)

    @property
    def room(self) -> Room:
        """Who was in which session."""
        return to_room(self.moments)

    @property
    def made(self) -> tuple[Promise, ...]:
        """What was promised here."""
        return tuple(promise for promise in self.promises if promise.made)

    @property
    def shown(self) -> tuple[Promise, ...]:
        """Promises of other agreements that the event shows the fate of."""
        return tuple(promise for promise in self.promises if not promise.made)


NO_MEETING = Meeting()
