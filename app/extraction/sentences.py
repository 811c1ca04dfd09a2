"""Paragraphs and sentences with their offsets, and which of them are page furniture rather than news."""

import re
from dataclasses import dataclass
from enum import Enum

from app.domain.article import Document, Span
from app.extraction.calendar_words import MONTH_PATTERN
from app.extraction.word_lists import word_set


class Part(Enum):
    """What a paragraph is for the reader."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `paragraph` counts all paragraphs of the text from 0."""

    start: int
    end: int
    paragraph: int
    part: Part

    @property
    def span(self) -> Span:
        """The sentence's range."""
        return Span(self.start, self.end)


# Abbreviations after which a full stop ends nothing.
_ABBREVIATIONS = word_set(
    """
    mr mrs ms dr sen rep gov gen col lt maj capt sgt pvt pfc cpl spc adm cmdr brig st jr sr prof rev hon amb
    dept gov't u.s u.n u.k n.k s.k d.c no vs etc inc corp co ltd jan feb mar apr jun jul aug sept sep oct
    nov dec mon tue wed thu fri sat sun fig approx est vol art sec p pp a.m p.m e.g i.e ph.d v cf op
    d.p.r.k r.o.k f.b.i c.i.a
    """
)
# An abbreviation that may well end a sentence: then a capital word that is no name after it decides.
_MAY_END = word_set(
    """
    u.s u.n u.k d.c a.m p.m inc corp co ltd jr sr etc d.p.r.k r.o.k f.b.i c.i.a
    """
)
_STARTERS = word_set(
    """
    The A An In On At But And He She It They We I This That These Those His Her Its Their There
    However Mr Ms Asked When While After Before If As For From To What Who How Why Meanwhile Earlier
    Last Later Both Some Most Many One Two Three State Senior Officials Analysts According Experts
    Critics
    """
)
_END = re.compile(r"[.!?…。]+[\"'”’)\]»]*(?=\s|$)|(?<=다)\.(?=\s|$)")
_WORD_BEFORE = re.compile(r"[\w.'’]+$")
_NEXT = re.compile(r"\s+([\"'“‘(\[«]*)(\w[\w'’]*)")

_FURNITURE = re.compile(
    r"""^\W*(?:sign\s+up\b|subscribe\b|copyright\b|©|all\s+rights\s+reserved|click\s+(?:here|to)|read\s+more|more\s+on\s+this
    |related(?:\s+(?:topics?|articles?|stories|content))?\s*:?\s*$|advertisement|continue\s+reading|share\s+this|follow\s+(?:us|him|her|@)|
    please\s+(?:upgrade|enable|note)|media\s+playback|this\s+(?:story|article|report)\s+(?:has\s+been|was)\s+(?:updated|corrected)|updated\s+at|
    \(?(?:additional\s+)?(?:reporting|writing|editing)\s+by\b|with\s+(?:additional\s+)?reporting\s+by|.{0,240}\bcontributed\s+(?:to\s+this\s+(?:story|report|article)|reporting)|
    (?:the\s+)?associated\s+press\s+(?:writers?|contributed)|-+\s*-0-\s*$|.{0,40}\bnewsletters?\b.{0,40}$|photos?\s*:|watch\s*:|video\s*:|listen\s*[·:]|
    corrections?\s*:|clarification\s*:|an\s+earlier\s+version\s+of\s+this|most\s+popular|trending\b|get\s+the\s+latest|view\s+comments|comments?\s*$|print\s*$|e-?mail\s*$)""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPTION = re.compile(
    r"(?:\b(?:[Ii]mage|[Mm]edia|[Vv]ideo)\s+(?:copyright|caption|source)\b|toggle\s+caption|hide\s+caption|"
    r"enlarge\s+this|/\s?(?:AP|AFP|Getty|Reuters|EPA)\b"
    r"|\b(?:REUTERS|AFP|EPA|AP|Getty\s+Images|Yonhap|KCNA)\s*/|\bvia\s+(?:REUTERS|Reuters|AP|AFP|Getty|"
    r"KCNA)\b|\b(?:AP|File|Reuters|AFP)\s+Photo\b|\bPhoto\s+by\b|"
    r"\(Photo\s*:|\(AP\)\s*$|Getty\s+Images\)?\s*$|REUTERS\s*$|inside\s+a\s+vehicle)",
)
# "Anna Field and Paul Stone": who wrote it, where the page has no mark for that.
_ONE_NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}"
_NAMES_ALONE = re.compile(rf"(?:By )?{_ONE_NAME}(?:(?:, | and | \| |, and ){_ONE_NAME})*(?:,? [A-Z ]{{3,}})?")
_HEADING_LENGTH = 90  # longer lines without a full stop are broken sentences, not headings


# A line of a chronology tells something although it ends without a full stop.
_LISTED = re.compile(
    rf"[-–—•*▲△◇○]*\s*(?:\d{{4}}\s?[.년]\s?)?(?:\d{{1,2}}\s?[.월]\s?\d{{1,2}}\s?일?|{MONTH_PATTERN}\s+\d{{1,2}}(?:,\s+\d{{4}})?)"
    r"\s*[:=–—]\s*\S"
)


def part_of(words: str) -> Part:
    """What a paragraph is, by its own words."""
    if _LISTED.match(words):
        return Part.BODY
    if _FURNITURE.match(words) or (len(words) <= _HEADING_LENGTH and _NAMES_ALONE.fullmatch(words.strip())):
        return Part.FURNITURE
    if _CAPTION.search(words):
        return Part.CAPTION
    stripped = words.strip()
    if len(stripped) <= _HEADING_LENGTH and stripped[-1:] not in "\".!?…:;,”’')…" and "“" not in stripped:
        return Part.HEADING
    return Part.BODY


def split_sentences(document: Document) -> list[Sentence]:
    """All sentences in order; a heading or caption is split like any other paragraph."""
    sentences = []
    for number, paragraph in enumerate(document.paragraphs):
        words = paragraph.of(document.text)
        part = part_of(words)
        start = 0
        for end in _ends(words):
            if words[start:end].strip():
                begin = start + len(words[start:end]) - len(words[start:end].lstrip())
                sentences.append(Sentence(paragraph.start + begin, paragraph.start + end, number, part))
            start = end
        if words[start:].strip():
            begin = start + len(words[start:]) - len(words[start:].lstrip())
            sentences.append(Sentence(paragraph.start + begin, paragraph.end, number, part))
    return sentences


def _ends(words: str) -> list[int]:
    return [
        match.end() for match in _END.finditer(words) if match.end() >= len(words) or _ends_here(words, match)
    ]


def _ends_here(words: str, match: re.Match[str]) -> bool:
    following = _NEXT.match(words, match.end())
    if following is None:
        return True
    quoted, word = following.groups()
    if match[0].startswith("."):
        before = _WORD_BEFORE.search(words[max(0, match.start() - 20) : match.start()])
        last = before[0].lower().strip("'’") if before else ""
        if last in _MAY_END:
            return word in _STARTERS or bool(quoted)
        if last in _ABBREVIATIONS or (
            len(last) == 1 and last.isalpha() and before is not None and before[0].isupper()
        ):
            return False
        if last.replace(".", "").isalpha() and "." in last and len(last) <= 6:  # noqa: PLR2004  # initials
            return word in _STARTERS
    if match[0][-1] in "\"'”’" and word[0].islower():
        return False  # “… done?” she asked
    return not word[0].islower() or bool(quoted)
