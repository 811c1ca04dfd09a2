"""The words of other languages, read once at the start from the text that translators edit.

No compiled copy is kept beside it, so that the two can't differ; reading takes some hundredths of a second.
"""

import io
from functools import cache
from gettext import GNUTranslations
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from app.domain.language import Language, Speech, Wording
from app.web.korean_places import PLACES

FOLDER = Path(__file__).parent / "translations"
DOMAIN = "demarche"


def catalogue_path(language: Language) -> Path:
    """The file of a language's words."""
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


@cache
def wording_of(language: Language) -> Wording:
    """The words of a language; nothing is looked up for English, which they are written in."""
    if language is Language.EN:
        return Speech().wording
    with catalogue_path(language).open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def speech_of(language: Language) -> Speech:
    """How one answer in that language speaks."""
    return Speech(language, wording_of(language), places=PLACES if language is Language.KO else {})
