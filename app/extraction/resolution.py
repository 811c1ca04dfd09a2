"""From a matched date expression to an honest date."""

import re

from app.domain.dates import UNKNOWN_DATE, HonestDate
from app.domain.errors import InvalidDateError
from app.extraction.korean_dates import KOREAN
from app.extraction.reckoning import Anchor
from app.extraction.relative_dates import RELATIVE
from app.extraction.written_dates import WRITTEN

_READERS = {**WRITTEN, **RELATIVE, **KOREAN}


def resolve_date(rule: str, match: re.Match[str], anchor: Anchor) -> HonestDate:
    """The date of one match of `date_patterns.DATES`; unknown where it can't be told or doesn't exist."""
    reader = _READERS.get(rule)
    if reader is None:
        return UNKNOWN_DATE
    try:
        return reader(match, anchor)
    except (InvalidDateError, ValueError, OverflowError):
        return UNKNOWN_DATE
