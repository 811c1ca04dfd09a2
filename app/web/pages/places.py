"""One place: its page, and its part of the timeline in every other form."""

from fastapi import APIRouter, Request, Response

from app.services.exports import exported
from app.services.places import place_page, place_view
from app.web.addresses import Suffix, settle
from app.web.deps import Fresh, Now, Reading, SessionDep
from app.web.errors import check_values
from app.web.pages.exporting import answer, to_view
from app.web.render import render

router = APIRouter(dependencies=[Fresh], include_in_schema=False)


@router.get("/places/{slug}.{suffix:suffix}", name="place_as")
def place_as(  # noqa: PLR0913  # what the path holds and what it is answered from
    request: Request, session: SessionDep, slug: str, reading: Reading, *, suffix: str, now: Now
) -> Response:
    """What happened at a place, whole."""
    settle(request, check_values(reading))
    export = exported(session, reading, place_view(session, slug))
    return answer(request, to_view(request, export, now), Suffix(suffix))


@router.get("/places/{slug}", name="place")
def place(request: Request, session: SessionDep, slug: str, reading: Reading) -> Response:
    """One place with its part of the timeline."""
    settle(request, reading)
    page = place_page(session, slug, reading)
    return render(request, page, status=422 if page.timeline.errors else 200)
