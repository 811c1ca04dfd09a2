"""JSON and CSV."""

import csv
import io
from collections.abc import Mapping
from typing import Any

import orjson

from app.web.formats.view import View

COLUMNS = (
    "slug",
    "url",
    "date",
    "earliest",
    "latest",
    "exactness",
    "basis",
    "kind",
    "status",
    "layer",
    "title",
    "summary",
    "place",
    "country",
    "actors",
    "topics",
    "importance",
    "level",
    "vehicle",
    "audience",
    "independent_reports",
    "sources",
    "updated",
)
# Spreadsheets run cells that begin with these as formulas (OWASP, "CSV injection"); the last four
# are the full-width twins of the first.
FORMULA_STARTS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
)


def to_json(view: View) -> bytes:
    """A list with its total and the data's version, or the one event."""
    if view.single:
        return orjson.dumps(view.events[0])
    return orjson.dumps({"events": view.events, "total": view.total, "data_version": view.data_version})


def to_csv(view: View) -> bytes:
    """One row an event, UTF-8 with a mark that spreadsheets know it by, cells safe to open in them."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([to_cell(value) for value in _row(view, event)] for event in view.events)
    return out.getvalue().encode("utf-8-sig")


def _row(view: View, event: Mapping[str, Any]) -> tuple[object, ...]:
    date, place, said = event["date"], event["place"] or {}, event["statement"] or {}
    return (
        event["slug"],
        view.page(event),
        *(date[key] for key in ("edtf", "earliest", "latest", "exactness", "basis")),
        *(event[key] for key in ("kind", "status", "layer", "title", "summary")),
        place.get("name"),
        place.get("country"),
        "; ".join(dict.fromkeys(actor["name"] for actor in event["actors"])),
        "; ".join(event["topics"]),
        event["importance"],
        *(said.get(key) for key in ("level", "vehicle", "audience")),
        sum(bool(report["independent"]) for report in event["reports"]),
        "; ".join(f"{report['publisher']}: {report['title']}" for report in event["reports"]),
        event["updated"],
    )


def to_cell(value: object) -> str:
    """A value as a cell that no spreadsheet runs as a formula; empty for None."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
