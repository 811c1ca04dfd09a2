"""Who acts: persons, states and bodies, with their names and the offices they held."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from app.domain.dates import HonestDate
from app.domain.vocabulary import ActorKind, Convention, Script, Side


@dataclass(frozen=True, slots=True)
class Name:
    """One form of an actor's name as met in print."""

    form: str
    script: Script
    convention: Convention


@dataclass(frozen=True, slots=True)
class Office:
    """A post held from–to; `roles` are the words a text may speak of its holder by."""

    title: str
    body: str
    start: HonestDate
    end: HonestDate
    roles: tuple[str, ...] = ()

    def held_on(self, moment: date) -> bool:
        """Whether the post may have been held on that day; an unknown end is open."""
        if self.start.earliest is not None and moment < self.start.earliest:
            return False
        return self.end.latest is None or moment <= self.end.latest


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, state or body of the record."""

    slug: str
    name: str
    kind: ActorKind
    side: Side
    names: tuple[Name, ...] = ()
    offices: tuple[Office, ...] = ()

    def office_on(self, moment: date | None) -> str:
        """Title of the office held on a day, the most recently begun first; empty where none is known."""
        if moment is None:
            return ""
        held = [office for office in self.offices if office.start.known and office.held_on(moment)]
        if not held:
            return ""
        return max(held, key=lambda office: office.start.earliest or date.min).title


_NOT_WORD = re.compile(r"[^\w]+", re.UNICODE)


def fold_name(form: str) -> str:
    """Reduce a name to what spellings share: no case, marks, hyphens or spaces ("Kim Yo-jong" → "kimyojong").

    Hangul is kept as composed syllables (NFC), so that 리용호 and 리영호 stay apart.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", _NOT_WORD.sub("", plain).casefold())
