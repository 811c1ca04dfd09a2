import pytest

from app.domain.language import Language, speaking
from app.domain.timeline import YearRange
from app.domain.vocabulary import Lane
from app.services.choices import level_label, years_words
from app.web.catalogue import speech_of


@pytest.mark.parametrize(
    ("years", "english", "korean"),
    [
        (YearRange(2018, 2018), "2018", "2018년"),
        (YearRange(2018, 2019), "2018–2019", "2018~2019년"),
        (YearRange(None, 1992), "up to 1992", "1992년까지"),
        (YearRange(2020, None), "from 2020", "2020년부터"),
    ],
)
def test_years_are_said_in_words(years: YearRange, english: str, korean: str) -> None:
    assert years_words(years) == english
    with speaking(speech_of(Language.KO)):
        assert years_words(years) == korean


@pytest.mark.parametrize(
    ("level", "sides", "words"),
    [
        ("1", (), "1: top leader / president"),
        ("1", (Lane.DPRK,), "1: top leader"),
        ("1", (Lane.US,), "1: president"),
        ("1", (Lane.DPRK, Lane.US), "1: top leader / president"),
        ("1", (Lane.THIRD,), "1: top leader / president"),
        ("9", (Lane.DPRK,), "9: outlets for abroad only"),
        ("9", (Lane.US,), "9"),
    ],
)
def test_a_level_is_said_on_the_scale_of_the_side(level: str, sides: tuple[Lane, ...], words: str) -> None:
    assert level_label(level, sides) == words
