"""The same addresses with another ending: the whole view as JSON, CSV, Atom, iCalendar or BibTeX."""

from fastapi import APIRouter, Request, Response

from app.services.charts import charts_page
from app.services.commitments import CommitmentsExport, exported_accord, exported_commitments
from app.services.company import company_page
from app.services.exports import Export, exported, exported_event
from app.services.overview import places_page
from app.services.profiles import actor_view
from app.services.timeline import STATEMENTS, SUMMITS, TIMELINE
from app.web.addresses import Suffix, settle, settle_choices
from app.web.chart_choices import From, read_choices
from app.web.clause_choices import Clauses
from app.web.deps import Fresh, Now, Reading, SessionDep
from app.web.errors import check_values
from app.web.formats import FORMS, View
from app.web.formats.clauses import CLAUSE_FORMS
from app.web.formats.figures import (
    around_csv,
    exchange_csv,
    kinds_csv,
    pairs_csv,
    places_csv,
    years_csv,
)
from app.web.shell import public_base

router = APIRouter(dependencies=[Fresh], include_in_schema=False)
CSV = FORMS[Suffix.CSV].media_type
LISTS = {"timeline": TIMELINE, "summits": SUMMITS, "statements": STATEMENTS}


@router.get("/timeline.{suffix:suffix}", name="timeline_as")
@router.get("/summits.{suffix:suffix}", name="summits_as")
@router.get("/statements.{suffix:suffix}", name="statements_as")
def events_as(request: Request, session: SessionDep, reading: Reading, suffix: str, now: Now) -> Response:
    """A list of events, whole."""
    settle(request, check_values(reading))
    export = exported(session, reading, LISTS[request.url.path[1:].partition(".")[0]])
    return answer(request, to_view(request, export, now), Suffix(suffix))


@router.get("/actors/{slug}.{suffix:suffix}", name="actor_as")
def actor_as(  # noqa: PLR0913  # what the path holds and what it is answered from
    request: Request, session: SessionDep, slug: str, reading: Reading, *, suffix: str, now: Now
) -> Response:
    """An actor's part of the timeline, whole."""
    settle(request, check_values(reading))
    export = exported(session, reading, actor_view(session, slug))
    return answer(request, to_view(request, export, now), Suffix(suffix))


@router.get("/events/{slug}.{suffix:suffix}", name="event_as")
def event_as(request: Request, session: SessionDep, slug: str, suffix: str, now: Now) -> Response:
    """One event."""
    view = to_view(request, exported_event(session, slug), now, single=True)
    return answer(request, view, Suffix(suffix))


@router.get("/commitments.json", name="commitments_as_json")
@router.get("/commitments.csv", name="commitments_as_csv")
def commitments_as(request: Request, session: SessionDep, chosen: Clauses) -> Response:
    """Every clause of every agreement, or those asked for."""
    settle_choices(request, chosen.address(request.url.path))
    return _sent_clauses(request, exported_commitments(session, chosen))


@router.get("/commitments/{slug}.json", name="accord_as_json")
@router.get("/commitments/{slug}.csv", name="accord_as_csv")
def accord_as(request: Request, session: SessionDep, slug: str) -> Response:
    """Every clause of one agreement."""
    return _sent_clauses(request, exported_accord(session, slug))


def _sent_clauses(request: Request, export: CommitmentsExport) -> Response:
    form = CLAUSE_FORMS[Suffix(request.url.path.rpartition(".")[2])]
    return sent(request, form.write(export, public_base(request)), form.media_type)


CHARTS = {
    "years": years_csv,
    "kinds": kinds_csv,
    "exchange": exchange_csv,
    "around": around_csv,
}


@router.get("/charts/years.csv", name="years_as_csv")
@router.get("/charts/kinds.csv", name="kinds_as_csv")
@router.get("/charts/exchange.csv", name="exchange_as_csv")
@router.get("/charts/around.csv", name="around_as_csv")
def chart_as_csv(request: Request, session: SessionDep, first: From = "") -> Response:
    """The figures behind one chart; `from` is the year that the exchange begins in."""
    write = CHARTS[request.url.path.rpartition("/")[2].removesuffix(".csv")]
    return sent(request, write(charts_page(session, first=read_choices(first).first)), CSV)


@router.get("/meetings.csv", name="meetings_as_csv")
def meetings_as_csv(request: Request, session: SessionDep) -> Response:
    """Every pair that met."""
    return sent(request, pairs_csv(company_page(session)), CSV)


@router.get("/places.csv", name="places_as_csv")
def places_as_csv(request: Request, session: SessionDep) -> Response:
    """Every place of the map."""
    return sent(request, places_csv(places_page(session)), CSV)


def to_view(request: Request, export: Export, now: Now, *, single: bool = False) -> View:
    """What the forms are made from; addresses made whole, since files leave the site."""
    base = public_base(request)
    query = f"?{request.url.query}" if request.url.query else ""
    return View(
        title=export.title,
        base=base,
        address=export.canonical,
        self_address=request.url.path + query,
        events=tuple({**event, "url": base + event["url"]} for event in export.events),
        total=export.total,
        data_version=export.data_version,
        updated=export.updated or now,
        single=single,
    )


def answer(request: Request, view: View, suffix: Suffix) -> Response:
    """The view in one form."""
    form = FORMS[suffix]
    return sent(request, form.write(view), form.media_type)


def sent(request: Request, body: bytes, media_type: str) -> Response:
    """A file under a name that a browser may save it by."""
    name = request.url.path.strip("/").replace("/", "-")
    headers = {
        "Cache-Control": "private, no-cache",
        "ETag": request.state.etag,
        "Vary": "Cookie",
        "Content-Disposition": f'inline; filename="{name}"',
    }
    return Response(body, media_type=media_type, headers=headers)
