"""Publishers: all of them with the feeds that are followed, and one.

What a feed does changes no data that other pages show, so these two have no tag that would call a copy fresh.
"""

from fastapi import APIRouter, Depends, Request, Response

from app.domain.vocabulary import SourceKind
from app.services.publishers import source_page, sources_page
from app.web.deps import Now, SessionDep, visitor
from app.web.render import render

router = APIRouter(dependencies=[Depends(visitor)], include_in_schema=False)
BUSIEST = 12  # lines of a kind at first; everybody would be some thirty kilobytes


@router.get("/sources", name="sources")
def sources(request: Request, session: SessionDep, now: Now, kind: str = "") -> Response:
    """The feeds, and the most cited publishers of each kind, or all of one kind."""
    chosen = SourceKind(kind) if kind in set(SourceKind) else None
    return render(request, sources_page(session, now=now, kind=chosen, most=BUSIEST))


@router.get("/sources/{slug}", name="source")
def source(request: Request, session: SessionDep, slug: str, now: Now, after: str = "") -> Response:
    """One publisher: what it is, its feeds, its documents."""
    return render(request, source_page(session, slug, now=now, after=after))
