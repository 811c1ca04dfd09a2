"""One possible speaker at a place of a text."""

from dataclasses import dataclass

from app.extraction.word_lists import word_set

PERSON, BODY, UNNAMED, PRONOUN_KIND, REFERENCE = "person", "body", "unnamed", "pronoun", "reference"
# Nouns of what is said; "the statement" speaks for whoever made it.
SPEECH_NOUNS = word_set(
    """
    statement commentary letter text document report readout communiqué article editorial order
    declaration resolution website
    """
)


@dataclass(frozen=True, slots=True)
class Voice:
    """One possible speaker at a place of the text."""

    start: int
    end: int
    kind: str
    name: str  # as shown to people
    slug: str = ""
    key: str = ""
    noun: str = ""  # of an unnamed voice or a reference: "official", "statement"
    female: bool | None = None
    side: str = ""
    oblique: bool = False  # after a preposition or as a possessor: rarely the one who speaks
