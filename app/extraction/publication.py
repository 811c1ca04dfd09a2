"""The day an article came out, from what its container or the person who adds it says."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from app.domain.article import RawArticle
from app.domain.dates import UNKNOWN_DATE, HonestDate, day, parse_edtf
from app.domain.errors import InvalidDateError
from app.domain.vocabulary import Basis
from app.extraction.calendar_words import MONTHS

_WRITTEN = (
    re.compile(r"(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<month>[A-Za-z]{3,9})\.?,?[\s-]+(?P<year>\d{4})(?!\d)"
    ),
    re.compile(
        r"(?<!\d)(?P<year>\d{4})\s*[./년-]\s*(?P<number>\d{1,2})\s*[./月월-]\s*(?P<day>\d{1,2})(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<year>\d{4})(?P<number>\d{2})(?P<day>\d{2})(?!\d)"),
)
_MONTH = re.compile(
    r"(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})|(?P<kyear>\d{4})\s*년\s*(?P<number>\d{1,2})\s*월"
)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=[T ]|$)")


def publication_date(raw: RawArticle, *, today: date) -> tuple[HonestDate, str]:
    """The date and a note where one was given but could not be used."""
    for written, basis in ((raw.declared, Basis.DECLARED), (raw.published, Basis.STATED)):
        if not written.strip():
            continue
        found = read_written(written, basis=basis)
        if found is None:
            return UNKNOWN_DATE, f"the date “{written.strip()[:60]}” could not be read"
        if found.earliest is not None and found.earliest > today:
            return UNKNOWN_DATE, f"the date “{written.strip()[:60]}” lies in the future and was not used"
        return found, ""
    found = _of_address(raw.url)
    if found.earliest is not None and found.earliest <= today:
        return found, f"the date {found.edtf} is the one in its address"
    return UNKNOWN_DATE, ""


_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?:/|-)(?P<month>\d{1,2}|[a-z]{3,9})(?:(?:/|-)(?P<day>\d{1,2}))?(?=[/-]|$|\?)"
    r"|[/-](?P<joined>(?:19|20)\d\d[01]\d[0-3]\d)(?=[/.-]|$)",
    re.IGNORECASE,
)


def _of_address(url: str) -> HonestDate:
    """The day or month that many publishers write into the path of an address (/2018/05/24/, /2018/may/)."""
    match = _ADDRESS.search(url.partition("?")[0])
    if match is None:
        return UNKNOWN_DATE
    if match["joined"]:
        year, month, number = match["joined"][:4], match["joined"][4:6], match["joined"][6:]
    else:
        year, month, number = match["year"], match["month"], match["day"]
    counted = int(month) if month.isdigit() else MONTHS.get(month.lower(), 0)
    written = f"{year}-{counted:02d}" + (f"-{int(number):02d}" if number else "")
    try:
        return parse_edtf(written, basis=Basis.INFERRED)
    except InvalidDateError:
        return UNKNOWN_DATE


def read_written(written: str, *, basis: Basis) -> HonestDate | None:
    """Read a date as containers write it: ISO 8601, RFC 822, EDTF or words; the writer's own day is kept."""
    text = written.strip()
    iso = _ISO_DAY.match(text)
    try:
        return parse_edtf(iso[0] if iso else text, basis=basis)
    except InvalidDateError:
        pass
    mailed = _mail_date(text)
    if mailed is not None:
        return day(mailed.date(), basis=basis)
    for pattern in _WRITTEN:
        match = pattern.search(text)
        if match is not None:
            return _from_parts(match, basis)
    return _month(text, basis)


def _month(text: str, basis: Basis) -> HonestDate | None:
    """A month without a day stays a month."""
    match = _MONTH.fullmatch(text)
    if match is None:
        return None
    month = int(match["number"]) if match["number"] else MONTHS.get(match["month"].lower(), 0)
    try:
        return parse_edtf(f"{match['year'] or match['kyear']}-{month:02d}", basis=basis) if month else None
    except InvalidDateError:
        return None


def _mail_date(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except ValueError:
        return None


def _from_parts(match: re.Match[str], basis: Basis) -> HonestDate | None:
    parts = match.groupdict()
    month = int(parts["number"]) if "number" in parts else MONTHS.get(parts["month"].lower(), 0)
    try:
        return day(date(int(parts["year"]), month, int(parts["day"])), basis=basis)
    except ValueError:
        return None
