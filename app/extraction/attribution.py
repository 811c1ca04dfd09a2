"""A quotation's speaker as found, and the stretch of text that is looked at for it."""

import re
from dataclasses import dataclass

from app.extraction.quotations import Quote
from app.extraction.scene import Scene
from app.extraction.speech_words import SAY_RE
from app.extraction.voice import Voice

_CLAUSE_LENGTH = 320  # characters of a sentence around a quotation that are looked at
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z“\"‘(•])|\n|\s(?=•)")
_LEFT_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|U\.S|U\.N|Jan|Feb|Aug|Sept|Oct|Nov|Dec|St|Lt|Col|Adm|D\.C|No)|"
    r"\b[A-Z])$"
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation's speaker as found; `voice` is None where nobody could be told."""

    voice: Voice | None
    rule: str
    confidence: float
    via: str = ""


NOBODY = Attribution(None, "no-speaker", 0.2)


def clause_around(scene: Scene, quote: Quote) -> tuple[int, int]:
    """The sentence around a quotation, with quoted words masked so that their full stops don't count."""
    left = max(quote.left, quote.start - _CLAUSE_LENGTH)
    for match in _SENTENCE_END.finditer(scene.text, left, quote.start):
        if match[0].startswith(".") and _LEFT_ABBREVIATION.search(
            scene.text[max(0, match.start() - 6) : match.start()]
        ):
            continue
        left = match.end()
    right = min(quote.right, quote.end + _CLAUSE_LENGTH)
    ended = scene.plain[quote.end - 1] in ".!?…"
    for match in _SENTENCE_END.finditer(scene.text, quote.end + 1, right):
        if match[0].startswith(".") and _LEFT_ABBREVIATION.search(
            scene.text[max(0, match.start() - 6) : match.start()]
        ):
            continue
        right = match.start() + 1
        break
    if ended:
        following = scene.text[quote.end + 1 : right].lstrip(" '’")
        if (following[:1].isupper() and not SAY_RE.search(following[:60].split(",")[0])) or following[
            :1
        ] in '“"‘':
            right = quote.end + 1
    return left, right
