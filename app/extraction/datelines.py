"""The line of place, day and agency with which a report opens: nobody named in it takes part in anything."""

import re
from dataclasses import replace

from app.domain.article import Document
from app.domain.dates import UNKNOWN_DATE, day
from app.domain.vocabulary import Exactness
from app.extraction.calendar_words import MONTH_PATTERN, MONTHS
from app.extraction.reckoning import Anchor, yearless

# "SEOUL, South Korea (AP) — ", "BEIJING, Feb. 14 (Yonhap) -- ": where and by whom it was written.
_DATELINE = re.compile(
    r"^[A-Z][A-Z.'’ ]{2,30}(?:,[^()\n\"“]{1,40})?(?:\s*\([A-Z][\w .]{1,24}\)\s*(?:—|–|-{1,2})|\s*(?:—|–|--))",
    re.MULTILINE,
)
_HEAD = 600  # characters in which a dateline stands


def spot_dateline(text: str) -> tuple[int, int]:
    """Where the dateline begins and ends; (0, 0) where there is none."""
    match = _DATELINE.search(text, 0, min(len(text), _HEAD))
    return match.span() if match else (0, 0)


# Such as WASHINGTON, Nov. 6 (Yonhap) -- or Pyongyang, October 20 (KCNA) --, with a day.
_DATED = re.compile(
    rf"^[A-Z][A-Za-z.'’ ]{{2,30}},\s+(?:[A-Z][\w. ]{{2,20}},\s+)?(?P<month>{MONTH_PATTERN})\.?\s+"
    r"(?P<day>\d{1,2})\s*(?:\([A-Z][\w .]{1,24}\)|—|–|--)",
    re.MULTILINE | re.IGNORECASE,
)
_DESK_DAYS = 3  # an agency's report comes out elsewhere up to a weekend after it was written


def as_written(document: Document) -> Document:
    """The document of the day in its dateline, where that is a day or a few before the one it came out.

    "Today" and "Thursday" are said where and when a report was written: on the evening of the 6th in
    Washington it is the 7th already where the agency has its seat.
    """
    published = document.published
    match = _DATED.search(document.text, 0, min(len(document.text), _HEAD))
    if match is None or published.earliest is None or published.exactness is not Exactness.DAY:
        return document
    anchor = Anchor(published, UNKNOWN_DATE, ahead=False)
    try:
        written = yearless(MONTHS[match["month"].rstrip(".").lower()], int(match["day"]), anchor).earliest
    except ValueError:  # no such day
        return document
    if written is None or not 0 < (published.earliest - written).days <= _DESK_DAYS:
        return document
    return replace(document, published=day(written, basis=published.basis))
