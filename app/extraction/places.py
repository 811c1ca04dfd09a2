"""Where a happening was: a place of the record named after "in", "at" or "to" in the sentence."""

import re
from dataclasses import dataclass

from app.extraction.lexicon import EntryKind
from app.extraction.naming import Reading

_BEFORE = re.compile(
    r"\b(?:in|at|to|near|outside|from|visit(?:ed|s|ing)?|reached|left|leaving|"
    r"of)\s+(?:the\s+)?(?:(?:truce\s+)?village\s+of\s+|city\s+of\s+|capital\s+(?:of\s+)?|"
    r"North\s+Korean\s+capital,?\s+|downtown\s+|island\s+of\s+|nearby\s+)?$",
    re.IGNORECASE,
)
_NAMING = re.compile(
    r"^(?:\s+\w+)?\s+(?:summit|talks|meeting|test site|nuclear (?:test )?site|complex|accord|declaration|"
    r"agreement)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Where:
    """A place named in the text; `slug` is of the record or empty."""

    start: int
    end: int
    slug: str
    name: str


def spot_places(reading: Reading) -> list[Where]:
    """Places of the record and capitals, where the words around make them places."""
    found = []
    for hit in reading.lexicon.hits(reading.text, reading.folded):
        sites = [entry for entry in hit.entries if entry.kind is EntryKind.PLACE]
        states = [entry for entry in hit.entries if entry.kind in {EntryKind.CAPITAL, EntryKind.STATE}]
        if not sites and not states:
            continue
        before = reading.text[max(0, hit.start - 50) : hit.start]
        if _BEFORE.search(before) or _NAMING.match(reading.text[hit.end : hit.end + 30]):
            slug = sites[0].slug if sites else ""
            name = sites[0].name if sites else reading.text[hit.start : hit.end]
            found.append(Where(hit.start, hit.end, slug, name))
    return found
