"""The figures behind charts as CSV. Pure: page values in, bytes out."""

import csv
import io
from collections.abc import Iterable, Sequence

from app.domain.chart_pages import ChartsPage, CompanyPage, Near
from app.domain.pages import PlacesPage
from app.domain.vocabulary import Lane
from app.web.charts import by_lane
from app.web.formats.data import to_cell


def years_csv(page: ChartsPage) -> bytes:
    """One row a year, or a span of years, one column a side."""
    rows = ([bar.label, *by_lane(bar), bar.total] for bar in page.years)
    return _written(["year", *Lane, "all"], rows)


def kinds_csv(page: ChartsPage) -> bytes:
    """One row a kind, one column a year."""
    rows = page.kind_years
    years = range(page.first_year, page.first_year + (len(rows[0].counts) if rows else 0))
    return _written(["kind", *map(str, years)], ([row.label, *row.counts] for row in rows))


def exchange_csv(page: ChartsPage) -> bytes:
    """One row a month."""
    rows = ([month.month.edtf, month.us, month.dprk] for month in page.exchange)
    return _written(["month", "us", "dprk"], rows)


def around_csv(page: ChartsPage) -> bytes:
    """One row a meeting, with the nearest test before it and after it."""
    rows = (
        [one.date.edtf, one.title, _slug(one.address), *_near(one.before), *_near(one.after)]
        for one in page.beside
    )
    columns = ["date", "meeting", "slug"]
    columns += [f"{name}_{side}" for side in ("before", "after") for name in ("days", "test", "slug")]
    return _written(columns, rows)


def _near(test: Near | None) -> tuple[object, ...]:
    return (test.days, test.title, _slug(test.address)) if test else ("", "", "")


def _slug(address: str) -> str:
    return address.rpartition("/")[2]


def pairs_csv(page: CompanyPage) -> bytes:
    """One row a pair."""
    rows = ([p.us.slug, p.us.name, p.dprk.slug, p.dprk.name, p.times] for p in page.pairs)
    return _written(["us_slug", "us_name", "dprk_slug", "dprk_name", "meetings"], rows)


def places_csv(page: PlacesPage) -> bytes:
    """One row a place, in degrees (WGS 84); what lies in a place counts for it, too."""
    rows = (
        [p.place.slug, p.place.name, p.place.country, p.within, p.latitude, p.longitude, p.events]
        for p in page.places
    )
    return _written(["slug", "name", "country", "within", "latitude", "longitude", "events"], rows)


def _written(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with a mark that spreadsheets know it by, cells safe to open in them."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([to_cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")
