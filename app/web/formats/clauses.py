"""Commitments as JSON and CSV. Pure: plain values in, bytes out."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from app.services.commitments import CommitmentsExport
from app.web.addresses import Suffix
from app.web.formats.data import to_cell

COLUMNS = (
    "agreement",
    "agreement_date",
    "clause",
    "url",
    "at",
    "text",
    "quote",
    "owed_by",
    "due",
    "deadline",
    "status",
    "reason",
    "readings",
    "events",
)


@dataclass(frozen=True, slots=True)
class ClauseForm:
    """How commitments are written; addresses made whole with the site's own."""

    write: Callable[[CommitmentsExport, str], bytes]
    media_type: str


def to_json(export: CommitmentsExport, base: str) -> bytes:
    """Agreements with their clauses, and the data's version."""
    agreements = [_whole(agreement, base) for agreement in export.agreements]
    return orjson.dumps({"agreements": agreements, "data_version": export.data_version})


def to_csv(export: CommitmentsExport, base: str) -> bytes:
    """One row a clause, UTF-8 with a mark that spreadsheets know it by, cells safe to open in them."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([to_cell(value) for value in row] for row in _rows(export, base))
    return out.getvalue().encode("utf-8-sig")


def _rows(export: CommitmentsExport, base: str) -> Iterator[tuple[object, ...]]:
    for agreement in export.agreements:
        for clause in agreement["clauses"]:
            yield (
                agreement["name"],
                agreement["event"]["date"]["edtf"],
                clause["slug"],
                base + clause["url"],
                *(clause[key] for key in ("at", "text", "quote")),
                "; ".join(actor["name"] for actor in clause["owed_by"]),
                clause["due"],
                (clause["deadline"] or {}).get("edtf"),
                clause["status"],
                clause["reason"],
                "; ".join(f"{reading['by']}: {reading['says']}" for reading in clause["readings"]),
                "; ".join(event["slug"] for event in clause["events"]),
            )


def _whole(value: Any, base: str) -> Any:
    """The same with every address of the site made absolute."""
    if isinstance(value, Mapping):
        return {
            key: base + item if key == "url" and str(item).startswith("/") else _whole(item, base)
            for key, item in value.items()
        }
    return [_whole(item, base) for item in value] if isinstance(value, list) else value


CLAUSE_FORMS = {
    Suffix.JSON: ClauseForm(to_json, "application/json"),
    Suffix.CSV: ClauseForm(to_csv, "text/csv; charset=utf-8; header=present"),
}
