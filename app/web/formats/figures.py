"""The figures behind charts as CSV. Pure: page values in, bytes out."""

import csv
import io
from collections.abc import Iterable, Sequence

from app.domain.chart_pages import ChartsPage, CompanyPage
from app.web.formats.data import to_cell


def kinds_csv(page: ChartsPage) -> bytes:
    """One row a kind, one column a year."""
    rows = page.kind_years
    years = range(page.first_year, page.first_year + (len(rows[0].counts) if rows else 0))
    return _written(["kind", *map(str, years)], ([row.label, *row.counts] for row in rows))


def exchange_csv(page: ChartsPage) -> bytes:
    """One row a month."""
    rows = ([month.month.edtf, month.us, month.dprk] for month in page.exchange)
    return _written(["month", "us", "dprk"], rows)


def pairs_csv(page: CompanyPage) -> bytes:
    """One row a pair."""
    rows = ([p.us.slug, p.us.name, p.dprk.slug, p.dprk.name, p.times] for p in page.pairs)
    return _written(["us_slug", "us_name", "dprk_slug", "dprk_name", "meetings"], rows)


def _written(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with a mark that spreadsheets know it by, cells safe to open in them."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([to_cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")
