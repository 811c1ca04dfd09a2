"""The catalogue and what is said agree: nothing untranslated, nothing left over, places for values alike."""

import re
from typing import Any

import pytest

from app.domain.language import Language, _, language, ngettext, speaking
from app.web.catalogue import speech_of
from tests.catalogue import kept, messages, said

OTHERS = [language for language in Language if language is not Language.EN]
PLACE = re.compile(r"%\((\w+)\)s")
TAG = re.compile(r"</?\w+")


def key(message: Any) -> tuple[Any, Any]:
    return message.context, message.id


def strings(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


@pytest.mark.parametrize("spoken", OTHERS)
def test_every_message_that_is_said_is_translated_and_no_other_is_kept(spoken: Language) -> None:
    catalogue = {key(message): message for message in messages(kept(spoken))}
    assert set(catalogue) == {key(message) for message in messages(said())}
    assert [message.id for message in catalogue.values() if not all(strings(message.string))] == []
    assert [message.id for message in catalogue.values() if message.fuzzy] == []
    assert not kept(spoken).obsolete


@pytest.mark.parametrize("spoken", OTHERS)
def test_a_translation_has_the_places_and_the_markup_of_its_message(spoken: Language) -> None:
    for message in messages(kept(spoken)):
        told = strings(message.id)[-1]
        for string in strings(message.string):
            assert set(PLACE.findall(string)) == set(PLACE.findall(told)), message.id
            assert sorted(TAG.findall(string)) == sorted(TAG.findall(told)), message.id
            rest = PLACE.sub("", string)
            assert ("%%" in told) == ("%" in rest), message.id
            assert "%" not in rest.replace("%%", ""), message.id


def test_without_a_door_english_is_said_and_numbers_have_their_thousands_parted() -> None:
    assert (language(), _("Timeline")) == (Language.EN, "Timeline")
    assert ngettext("%(num)s event", "%(num)s events", 2711) == "2,711 events"
    with speaking(speech_of(Language.KO)):
        assert (language(), _("Timeline"), _("")) == (Language.KO, "연표", "")
        assert ngettext("%(num)s event", "%(num)s events", 2711) == "사건 2,711건"
    assert language() is Language.EN
