"""Calling actors by their names in the language of the answer."""

from app.domain.language import Language, current_speech
from app.storage.database import Session
from app.storage.local_names import find_hangul_names


def learn_names(session: Session) -> None:
    """Have the answer in hand call actors by their Korean names; nothing to do in English."""
    speech = current_speech()
    if speech.language is Language.KO:
        speech.names = find_hangul_names(session)
