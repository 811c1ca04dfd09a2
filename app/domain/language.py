"""The language that an answer is given in: words are written in English and looked up when they are said.

Which language that is belongs to the whole answer and is known at the door alone, so it is no argument of
every function that makes a label but set around them. Without a door it is English.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import StrEnum
from gettext import NullTranslations
from typing import Protocol


class Language(StrEnum):
    """The languages of the interface; the record itself is written in English."""

    EN = "en"
    KO = "ko"


class Wording(Protocol):
    """A catalogue of words: what gettext offers."""

    def gettext(self, message: str, /) -> str:
        """The message in the catalogue's language."""

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        """The form of a message for that number."""

    def pgettext(self, context: str, message: str, /) -> str:
        """The message as it is meant in that context."""


@dataclass(slots=True)
class Speech:
    """How one answer speaks; `names` and `places` are those of actors and places in its language, by slug.

    Actors' names stand in the record and are set once they have been read.
    """

    language: Language = Language.EN
    wording: Wording = field(default_factory=NullTranslations)
    names: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)


ENGLISH = Speech()
_speech: ContextVar[Speech] = ContextVar("speech", default=ENGLISH)


@contextmanager
def speaking(speech: Speech) -> Iterator[None]:
    """Say everything inside in that way."""
    token = _speech.set(speech)
    try:
        yield
    finally:
        _speech.reset(token)


def current_speech() -> Speech:
    """How the answer in hand speaks."""
    return _speech.get()


def language() -> Language:
    """The language of the answer in hand."""
    return _speech.get().language


def msg(message: str) -> str:
    """Mark a message of a table for the catalogue; it is looked up by `_` where it is said."""
    return message


def counted(one: str, many: str) -> tuple[str, str]:
    """Mark a message with a number in it; it is looked up by `ngettext` where it is said."""
    return one, many


def look_up(message: str) -> str:
    """The message in the language of the answer, its places for values left open; nothing for nothing."""
    return _speech.get().wording.gettext(message) if message else ""


def _(message: str, **values: object) -> str:
    """Say a message; `%(name)s` in it stands for a value."""
    said = look_up(message)
    return said % values if values else said


def pgettext(context: str, message: str, **values: object) -> str:
    """Say a message whose English has other meanings elsewhere."""
    said = _speech.get().wording.pgettext(context, message)
    return said % values if values else said


def ngettext(one: str, many: str, number: int, **values: object) -> str:
    """Say a message with a number in it: `%(num)s`, its thousands parted."""
    said = _speech.get().wording.ngettext(one, many, number)
    return said % {"num": f"{number:,}", **values}


def name_here(slug: str, name: str) -> str:
    """An actor's name in the language of the answer where the record has it, else as given."""
    return _speech.get().names.get(slug, name)


def place_here(slug: str, name: str) -> str:
    """A place's name in the language of the answer where there is one, else as given."""
    return _speech.get().places.get(slug, name)
