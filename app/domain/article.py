"""A cited document: as it came in (RawArticle) and as text with offsets (Document)."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from app.domain.dates import UNKNOWN_DATE, HonestDate


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of character offsets in a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article as a door handed it over: words and what the container says about them.

    `body` is plain text (HTML, Markdown, mail and feeds are unpacked by `app.sources`); `published` is as
    written in the container (ISO 8601, RFC 822, or any form a page uses), empty where it is silent.
    """

    origin: str  # shown to people: a file name, an address, "pasted text"
    body: str
    url: str = ""
    title: str = ""
    byline: str = ""
    publisher: str = ""
    published: str = ""  # as written in the container; ISO, RFC 822 or EDTF
    declared: str = ""  # EDTF given by the person who adds it; wins over everything
    language: str = ""
    notes: tuple[str, ...] = ()  # what was cut or could not be read, in words


@dataclass(frozen=True, slots=True)
class Refused:
    """Something a door could not take in, with a sentence for the person who gave it."""

    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article's text and what is known about it. Offsets everywhere count into `text`.

    `text` is NFC, its paragraphs are parted by one line feed; `url` is canonical or empty.
    """

    text: str
    title: str = ""
    byline: str = ""
    publisher: str = ""
    url: str = ""
    published: HonestDate = UNKNOWN_DATE
    language: str = "en"
    notes: tuple[str, ...] = ()  # what was cut or could not be read, in words

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """Spans of the non-empty paragraphs, in order."""
        spans, start = [], 0
        for line in self.text.split("\n"):
            if line.strip():
                spans.append(Span(start, start + len(line)))
            start += len(line) + 1
        return tuple(spans)


_SPACE = re.compile(r"\s+")


def fingerprint(text: str) -> str:
    """SHA-256 of the words alone: equal for texts that differ in white space, case or Unicode form."""
    words = _SPACE.sub(" ", unicodedata.normalize("NFKC", text)).strip().casefold()
    return hashlib.sha256(words.encode()).hexdigest()


_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,119}")


def is_slug(text: str) -> bool:
    """Whether a text can be the slug of anything: lower-case ASCII words joined by hyphens."""
    return _SLUG.fullmatch(text) is not None


_UNSLUG = re.compile(r"[^a-z0-9]+")
SLUG_LENGTH = 60  # keeps an address readable in one line of a citation


def slugify(text: str, *, fallback: str = "untitled") -> str:
    """Make the readable part of an address: lower-case ASCII words joined by hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = _UNSLUG.sub("-", ascii_text.replace("'", "").replace("’", "")).strip("-")
    if len(slug) > SLUG_LENGTH:
        slug = slug[:SLUG_LENGTH].rsplit("-", 1)[0]
    return slug or fallback
