"""Pages that only read: each asks one service and renders what it gives."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from app.domain.surroundings import MOST_WEEKS, USUAL_WEEKS
from app.domain.vocabulary import Side
from app.services.charts import charts_page, kinds_page
from app.services.commitments import accord_page, commitments_page
from app.services.company import company_page
from app.services.home import home_page
from app.services.overview import about_page, places_page
from app.services.profiles import actor_page, actors_page, article_page, articles_page, event_page
from app.services.searching import search_page
from app.services.timeline import STATEMENTS, SUMMITS, TIMELINE, timeline_page
from app.web.addresses import settle, settle_choices, settle_path
from app.web.chart_choices import From, read_choices
from app.web.clause_choices import Clauses
from app.web.deps import Fresh, Now, Reading, SessionDep
from app.web.render import render

router = APIRouter(dependencies=[Fresh], include_in_schema=False)
# Larger numbers fit into no column and are no article’s.
ArticleId = Annotated[int, Path(le=2**31 - 1)]
BUSIEST = 12  # lines of a side at first; everybody would be some thirty kilobytes
WEEKS = {str(weeks): weeks for weeks in range(1, MOST_WEEKS + 1)}
LISTS = {"timeline": TIMELINE, "summits": SUMMITS, "statements": STATEMENTS}


@router.get("/", name="home")
def home(request: Request, session: SessionDep, now: Now) -> Response:
    """The state of play."""
    return render(request, home_page(session, today=now.date()))


@router.get("/timeline", name="timeline")
@router.get("/summits", name="summits")
@router.get("/statements", name="statements")
def events(request: Request, session: SessionDep, reading: Reading) -> Response:
    """A list of events under its filter; 422 with the form where a value can't be read."""
    settle(request, reading)
    page = timeline_page(session, reading, LISTS[request.url.path[1:]])
    return render(request, page, status=422 if page.errors else 200)


@router.get("/events/{slug}", name="event")
def event(request: Request, session: SessionDep, slug: str, weeks: str = "") -> Response:
    """One event with its evidence and so many weeks around it; what can’t be read is the usual number."""
    asked = WEEKS.get(weeks, USUAL_WEEKS)
    page = event_page(session, slug, weeks=asked)
    settle_choices(request, page.event.address + (f"?weeks={asked}" if asked != USUAL_WEEKS else ""))
    return render(request, page)


@router.get("/actors", name="actors")
def actors(request: Request, session: SessionDep, q: str = "", side: str = "") -> Response:
    """The busiest of each side, everybody of one side, or those of a name."""
    chosen = Side(side) if side in set(Side) else None
    return render(request, actors_page(session, q=q, side=chosen, most=BUSIEST))


@router.get("/actors/{slug}", name="actor")
def actor(request: Request, session: SessionDep, slug: str, reading: Reading) -> Response:
    """One actor with its part of the timeline."""
    settle(request, reading)
    page = actor_page(session, slug, reading)
    return render(request, page, status=422 if page.timeline.errors else 200)


@router.get("/articles", name="articles")
def articles(request: Request, session: SessionDep, after: str = "") -> Response:
    """What was taken in, newest first."""
    return render(request, articles_page(session, after=after))


@router.get("/articles/{article_id:int}", name="article_number")
@router.get("/articles/{article_id:int}-{slug}", name="article")
def article(request: Request, session: SessionDep, article_id: ArticleId) -> Response:
    """One article with what it is evidence for."""
    page = article_page(session, article_id)
    settle_path(request, page.article.address)
    return render(request, page)


@router.get("/commitments", name="commitments")
def commitments(request: Request, session: SessionDep, chosen: Clauses) -> Response:
    """What was promised and what became of it, at the one address of what was chosen."""
    settle_choices(request, chosen.address())
    return render(request, commitments_page(session, chosen))


@router.get("/commitments/{slug}", name="accord")
def accord(request: Request, session: SessionDep, slug: str) -> Response:
    """One agreement, clause by clause."""
    return render(request, accord_page(session, slug))


@router.get("/places", name="places")
def places(request: Request, session: SessionDep) -> Response:
    """Places by number of events."""
    return render(request, places_page(session))


@router.get("/charts", name="charts")
def charts(request: Request, session: SessionDep, first: From = "", window: str = "") -> Response:
    """The record as figures, at the one address of what was chosen."""
    chosen = read_choices(first, window)
    settle_choices(request, chosen.address)
    return render(request, charts_page(session, window=chosen.window, first=chosen.first))


@router.get("/charts/kinds", name="kinds")
def kinds(request: Request, session: SessionDep) -> Response:
    """Every year of every kind of events."""
    return render(request, kinds_page(session))


@router.get("/meetings", name="meetings")
def meetings(request: Request, session: SessionDep) -> Response:
    """Who met whom."""
    return render(request, company_page(session))


@router.get("/about", name="about")
def about(request: Request, session: SessionDep) -> Response:
    """Scope, codebook, method, limits."""
    return render(request, about_page(session))


@router.get("/search", name="search")
def search(request: Request, session: SessionDep, q: str = "") -> Response:
    """Actors, events and articles that match."""
    return render(request, search_page(session, q))
