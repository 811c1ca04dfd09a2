"""Version 1: the timeline under the same filters as the page, one event, the actors."""

from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Query, Request, Response

from app.domain.timeline import LIST_KEYS
from app.services.exports import exported, exported_event
from app.services.profiles import actors_page
from app.web.addresses import Suffix, settle
from app.web.api.schemas import ActorsOut, EventOut, ProblemOut, TimelineOut
from app.web.deps import Fresh, Now, Reading, SessionDep
from app.web.errors import check_values
from app.web.pages.exporting import answer, to_view
from app.web.shell import public_base

PROBLEMS: dict[int | str, dict[str, Any]] = {
    422: {"model": ProblemOut, "description": "A value has the wrong form"},
    404: {"model": ProblemOut, "description": "There is no such thing"},
}
SINGLE = {
    "year": "2018, 2018..2019, ..1992 or 2020..",
    "date": "an EDTF interval that the event's span touches",
    "q": "words, a “phrase in quotation marks”, -without",
    "key": "1: main events only",
    "sort": "old, new or best",
}
PARAMETERS = [
    {
        "name": key,
        "in": "query",
        "required": False,
        "description": "any of the values given; repeat the key for several",
        "schema": {"type": "array", "items": {"type": "string"}},
    }
    for key in LIST_KEYS
] + [
    {"name": key, "in": "query", "required": False, "description": words, "schema": {"type": "string"}}
    for key, words in SINGLE.items()
]
router = APIRouter(prefix="/api/v1", tags=["Demarche"], dependencies=[Fresh], responses=PROBLEMS)


@router.get(
    "/timeline",
    name="api_timeline",
    response_model=None,
    responses={200: {"model": TimelineOut}},
    openapi_extra={"parameters": PARAMETERS},
)
def timeline(request: Request, session: SessionDep, reading: Reading, now: Now) -> Response:
    """The events under a filter, whole, in the order asked for."""
    settle(request, check_values(reading))
    return answer(request, to_view(request, exported(session, reading), now), Suffix.JSON)


@router.get("/events/{slug}", name="api_event", response_model=None, responses={200: {"model": EventOut}})
def event(request: Request, session: SessionDep, slug: str, now: Now) -> Response:
    """One event with its reports and quotations."""
    return answer(request, to_view(request, exported_event(session, slug), now, single=True), Suffix.JSON)


@router.get("/actors", name="api_actors", response_model=None, responses={200: {"model": ActorsOut}})
def actors(
    request: Request,
    session: SessionDep,
    q: Annotated[str, Query(description="a name in any spelling")] = "",
) -> Response:
    """Everybody with the number of events, or those of a name."""
    page, base = actors_page(session, q=q), public_base(request)
    lines = [
        {
            "slug": line.actor.slug,
            "url": f"{base}/actors/{line.actor.slug}",
            "name": line.actor.name,
            "hangul": line.hangul,
            "side": line.actor.side,
            "kind": line.actor.kind,
            "office": line.office,
            "events": line.events,
            "last": line.last.edtf,
        }
        for _, of_side in page.sides
        for line in of_side
    ]
    body = orjson.dumps({"actors": lines, "total": page.total})
    headers = {"Cache-Control": "private, no-cache", "ETag": request.state.etag, "Vary": "Cookie"}
    return Response(body, media_type="application/json", headers=headers)
