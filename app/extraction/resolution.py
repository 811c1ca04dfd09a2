"""From a matched date expression to an honest date."""

import re
from collections.abc import Callable
from dataclasses import replace

from app.domain.dates import UNKNOWN_DATE, HonestDate, day, span
from app.domain.errors import InvalidDateError
from app.domain.vocabulary import Basis, Exactness
from app.extraction.korean_dates import KOREAN
from app.extraction.reckoning import Anchor
from app.extraction.relative_dates import RELATIVE
from app.extraction.written_dates import WRITTEN

Reader = Callable[[re.Match[str], Anchor], HonestDate]
_READERS = {**WRITTEN, **RELATIVE, **KOREAN}
_COUNTED = RELATIVE.keys() - {"later"}  # from the day of publication


def resolve_date(rule: str, match: re.Match[str], anchor: Anchor) -> HonestDate:
    """The date of one match of `date_patterns.DATES`; unknown where it can't be told or doesn't exist."""
    reader = _READERS.get(rule)
    if reader is None:
        return UNKNOWN_DATE
    try:
        if rule in _COUNTED and anchor.published.exactness is Exactness.RANGE:
            return _over(reader, match, anchor)
        return reader(match, anchor)
    except (InvalidDateError, ValueError, OverflowError):
        return UNKNOWN_DATE


def _over(reader: Reader, match: re.Match[str], anchor: Anchor) -> HonestDate:
    """What an expression means whichever day of a span it was written on: from the first to the last."""
    first, last = anchor.published.earliest, anchor.published.latest
    if first is None or last is None:
        return reader(match, anchor)
    found = [reader(match, replace(anchor, published=day(each))) for each in (first, last)]
    if found[0].edtf == found[1].edtf or None in {found[0].earliest, found[1].latest}:
        return found[0]
    ends = [end for each in found for end in (each.earliest, each.latest) if end is not None]
    return span(min(ends), max(ends), basis=Basis.RELATIVE)
