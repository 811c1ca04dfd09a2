"""What an article is about, what it only mentions, and which days it may mean."""

from collections.abc import Iterable
from datetime import date, timedelta

from app.domain.dates import HonestDate, span
from app.domain.extraction import EventFinding
from app.domain.vocabulary import Basis, EventKind

SHORT = timedelta(days=3)  # a visit lasts that long; a longer interval names no day
EVE = timedelta(days=1)  # what an article tells without a day was that day or the day before


def news_of(findings: Iterable[EventFinding]) -> EventFinding | None:
    """What an article is about: of the new happenings in its first sentence that has any, one of the main
    clause before one beside it, a deed before what is said of it, the latest.
    """
    new = [finding for finding in findings if finding.new]
    first = [finding for finding in new if finding.span == new[0].span]
    return max(
        first,
        key=lambda each: (not each.aside, each.kind is not EventKind.STATEMENT, each.date.latest or date.min),
        default=None,
    )


def is_behind(finding: EventFinding, news: EventFinding) -> bool:
    """Whether a happening is of a day before the article's own news: what that follows, no report of it."""
    days, last = told_days(news), finding.date.latest
    return days is not None and days.earliest is not None and last is not None and last < days.earliest


def is_passing(finding: EventFinding) -> bool:
    """Whether "after its launches last week" names no day: told in passing, it opens nothing."""
    return finding.date.known and is_long(finding.date)


def told_days(finding: EventFinding) -> HonestDate | None:
    """The days a finding may be of; None where it names no day."""
    return _possible_days(finding.date, inferred=finding.rule.startswith("lead:"))


def _possible_days(told: HonestDate, *, inferred: bool) -> HonestDate | None:
    """The days that a date may mean: where it is only that of the article, the day before as well."""
    if told.earliest is None or told.latest is None or is_long(told):
        return None
    return span(told.earliest - EVE, told.latest) if inferred else span(told.earliest, told.latest)


def is_long(told: HonestDate) -> bool:
    """Whether a date leaves so much open that it names no day."""
    return told.earliest is None or told.latest is None or told.latest - told.earliest > SHORT


def days_of(when: HonestDate) -> HonestDate | None:
    """The days an event may have been on: where its day is only an article's, the one before as well."""
    return _possible_days(when, inferred=when.basis is Basis.PUBLISHED)
