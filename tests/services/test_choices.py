import pytest

from app.domain.language import Language, speaking
from app.domain.timeline import YearRange
from app.services.choices import years_words
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
