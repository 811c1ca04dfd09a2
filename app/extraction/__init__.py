"""Text in, findings out: pure, linear in the length of the text."""

from app.extraction.clean import to_document
from app.extraction.extract import READER_VERSION, extract
from app.extraction.lexicon import Lexicon

__all__ = ["READER_VERSION", "Lexicon", "extract", "to_document"]
