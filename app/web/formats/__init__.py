"""The same view in other forms: JSON, CSV, Atom, iCalendar, BibTeX. Pure: plain values in, bytes out.

An event comes in the form that `…/timeline.json` promises: slug, url, kind, status, layer, date, title,
summary, place, actors, topics, importance, statement, quotations, reports, updated.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.web.addresses import Suffix
from app.web.formats.bibtex import to_bibtex
from app.web.formats.calendar import to_calendar
from app.web.formats.data import to_csv, to_json
from app.web.formats.feed import to_atom
from app.web.formats.view import View

Event = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Form:
    """How one suffix is made and announced."""

    write: Callable[[View], bytes]
    media_type: str


FORMS: dict[Suffix, Form] = {
    Suffix.JSON: Form(to_json, "application/json"),
    Suffix.CSV: Form(to_csv, "text/csv; charset=utf-8; header=present"),
    Suffix.ATOM: Form(to_atom, "application/atom+xml; charset=utf-8"),
    Suffix.ICS: Form(to_calendar, "text/calendar; charset=utf-8"),
    Suffix.BIB: Form(to_bibtex, "application/x-bibtex; charset=utf-8"),
}
__all__ = ["FORMS", "Form", "View"]
