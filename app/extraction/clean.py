"""A raw article to a document: clean words in paragraphs, a title, and an honest date of publication."""

import re
import unicodedata
from datetime import date

from app.domain.article import Document, RawArticle, Refused
from app.extraction.publication import publication_date

# The longest article of the corpus has 12,000 characters; a million is a book, and bounds the reader's time.
MAX_CHARACTERS = 1_000_000
_INVISIBLE = re.compile(
    "[\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{LEFT-TO-RIGHT MARK}"
    "\N{RIGHT-TO-LEFT MARK}"
    "\u202a-\u202e\u2060-\u2069\N{ZERO WIDTH NO-BREAK SPACE}\N{SOFT HYPHEN}\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n[^\S\n]*\n+")
_WRAP_WIDTHS = range(45, 100)  # mail and plain-text files are wrapped at 60 to 80 characters
_TITLE_LENGTH = 200
_KOREAN_SHARE = 0.3  # of letters; names in hangul inside an English text stay far below


def to_document(raw: RawArticle, *, today: date) -> Document | Refused:
    """Clean an article's words and settle its date; a text without words is refused.

    The date given by a person wins over the container's; one after `today` is not believed, and a missing
    one stays unknown.
    """
    notes = list(raw.notes)
    body = raw.body
    if len(body) > MAX_CHARACTERS:
        body = body[:MAX_CHARACTERS]
        notes.append(f"cut to its first {MAX_CHARACTERS:,} characters")
    text = "\n".join(_paragraphs(_plain(body)))
    title = " ".join(_plain(raw.title).split())
    title, text = _part_title(title, text)
    if not text and not title:
        return Refused(raw.origin, "there are no words in it")
    published, note = publication_date(raw, today=today)
    if note:
        notes.append(note)
    return Document(
        text=text,
        title=title,
        byline=" ".join(raw.byline.split()),
        publisher=" ".join(raw.publisher.split()),
        url=raw.url,
        published=published,
        language=raw.language or _language(text or title),
        notes=tuple(notes),
    )


# Pages that were re-encoded carry opening marks where closing ones belong: “so,“ and ‘s.
_WRONG_APOSTROPHE = re.compile(r"(?<=\w)‘(?=\w)")
_WRONG_CLOSER = re.compile(r"(?<=[\w.,!?…])“(?=[\s.,;:!?)\]—–-]|$)")


def _plain(text: str) -> str:
    clean = _INVISIBLE.sub("", _BREAK.sub("\n", unicodedata.normalize("NFC", text)))
    return _WRONG_CLOSER.sub("”", _WRONG_APOSTROPHE.sub("’", clean))


def _paragraphs(text: str) -> list[str]:
    blocks = _EMPTY_LINES.split(text)
    paragraphs: list[str] = []
    for block in blocks:
        lines = [_BLANKS.sub(" ", line).strip() for line in block.split("\n")]
        lines = [line for line in lines if line]
        paragraphs.extend(_unwrapped(lines) if len(blocks) > 1 and _is_wrapped(lines) else lines)
    return paragraphs


_ENDED = re.compile(r"[.!?…:]['\"’”)]*$")


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines of a block were broken at a column: the unended ones are long, and they are many."""
    inner = lines[:-1]
    unended = [line for line in inner if not _ENDED.search(line)]
    return (
        bool(unended)
        and len(unended) * 2 >= len(inner)
        and all(len(line) in _WRAP_WIDTHS for line in unended)
        and all(len(line) < _WRAP_WIDTHS.stop for line in inner)
    )


def _unwrapped(lines: list[str]) -> list[str]:
    """The paragraphs of wrapped lines: one is over where a sentence ends short of the column."""
    column = max(len(line) for line in lines)
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        paragraphs[-1].append(line)
        if _ENDED.search(line) and len(line) < column - _LONG_WORD:
            paragraphs.append([])
    return [" ".join(paragraph) for paragraph in paragraphs if paragraph]


_LONG_WORD = 12  # characters a line may fall short of the column because the next word did not fit


def _part_title(title: str, text: str) -> tuple[str, str]:
    """Take a repeated title out of the text, or find one in its first line where none is given."""
    first, _, rest = text.partition("\n")
    if title:
        return title, rest if rest and _same_words(first, title) else text
    if rest and len(first) <= _TITLE_LENGTH and not first.endswith((".", "!", ":", ",", "”", '"', "…")):
        return first, rest
    return "", text


def _same_words(a: str, b: str) -> bool:
    return re.sub(r"\W+", "", a).casefold() == re.sub(r"\W+", "", b).casefold()


def _language(text: str) -> str:
    sample = text[:5000]
    letters = sum(character.isalpha() for character in sample)
    hangul = sum("가" <= character <= "힣" for character in sample)
    return "ko" if letters and hangul / letters > _KOREAN_SHARE else "en"
