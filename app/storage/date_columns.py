"""Honest dates as columns."""

from datetime import date
from typing import Any

from app.domain.dates import HonestDate
from app.domain.vocabulary import Basis


def event_date(when: HonestDate) -> dict[str, Any]:
    """The columns of an event's date."""
    return {
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "exactness": when.exactness,
        "basis": when.basis,
        "sort_day": when.sort_day,
        "first_year": _year(when.earliest),
        "last_year": _year(when.latest),
    }


def article_date(when: HonestDate) -> dict[str, Any]:
    """The columns of an article's date of publication."""
    return {
        "published_edtf": when.edtf,
        "published_earliest": when.earliest,
        "published_latest": when.latest,
        "published_exactness": when.exactness,
        "published_basis": when.basis if when.known else Basis.UNKNOWN,
    }


def _year(moment: date | None) -> int | None:
    return moment.year if moment else None
