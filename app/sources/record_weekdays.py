"""Days of the week named beside a date: they must agree with the calendar."""

import re
from collections.abc import Iterator
from datetime import date

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY, _MONTH = f"(?P<weekday>{'|'.join(_DAYS)})", f"(?P<month>{'|'.join(_MONTHS)})"
_NUMBER, _YEAR = r"(?P<day>\d{1,2})", r"(?P<year>\d{4})"
_MORE = rf"(?:(?: ?–| (?:and|or|to)) (?:{'|'.join(_DAYS)})?,? ?\d{{1,2}})?"  # "… and Tuesday 7"
# "Monday, 30 June 2025", "Monday night, the 30th of June", "from Sunday 11 to Tuesday 13 September",
# "Monday, June 30, 2025", "Monday was 10 March", "24 January, a Tuesday".
_FORMS = (
    re.compile(
        rf"\b{_DAY}(?: (?:morning|afternoon|evening|night))?(?:,| was| is)? (?:the )?{_NUMBER}"
        rf"(?=(?:st|nd|rd|th)?{_MORE}(?: of)? {_MONTH}(?:,? {_YEAR})?\b)"
    ),
    re.compile(rf"\b{_DAY},? {_MONTH} {_NUMBER}(?!\d)(?:,? {_YEAR})?\b"),
    re.compile(rf"\b{_NUMBER} {_MONTH}(?: {_YEAR})?,?(?: was| is)? (?:a|the) {_DAY}\b"),
)


def wrong_weekdays(text: str, near: date | None) -> Iterator[str]:
    """A sentence for each day of the week that isn't that of the date beside it.

    A date without a year is read as the one nearest to `near`; without that, it is left alone.
    """
    for form in _FORMS:
        for match in form.finditer(text):
            fault = _fault(match, near)
            if fault:
                yield fault


def _fault(match: re.Match[str], near: date | None) -> str:
    month, day = _MONTHS.index(match["month"]) + 1, int(match["day"])
    if match["year"]:
        years = [int(match["year"])]
    elif near is not None:
        years = [near.year - 1, near.year, near.year + 1]
    else:
        return ""
    days = [found for year in years if (found := _day(year, month, day)) is not None]
    if not days:
        return f"“{day} {match['month']} {match['year'] or ''}”: there is no such day"
    meant = days[0] if near is None else min(days, key=lambda found: abs(found - near))
    right = _DAYS[meant.weekday()]
    return (
        "" if right == match["weekday"] else f"“{match[0]}”: {day} {match['month']} {meant.year} is a {right}"
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
