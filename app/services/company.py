"""Who met whom: Americans and North Koreans at the meetings of the record."""

from collections import Counter
from collections.abc import Iterable

from app.domain.chart_pages import CompanyPage, Pair
from app.domain.entries import ActorRef
from app.domain.timeline import TimelineQuery
from app.domain.vocabulary import MEETING_KINDS, PRESENT_ROLES, EventStatus, Layer
from app.services.timeline import TIMELINE
from app.storage.company import find_pairs
from app.storage.database import Session
from app.storage.figures import find_figures
from app.storage.kept import keep

MATRIX = 20  # rows and columns of the matrix: as many as stay readable on a wide screen

_MEETINGS = TimelineQuery(
    kind=tuple(sorted(MEETING_KINDS)),
    role=tuple(sorted(PRESENT_ROLES)),
    status=(EventStatus.HAPPENED,),
    layer=(Layer.RECORD,),
)


def company_page(session: Session) -> CompanyPage:
    """Every pair that met; each number is the length of the list behind its link."""
    return keep(session, "who met whom", lambda: _page(session))


def _page(session: Session) -> CompanyPage:
    pairs = tuple(
        Pair(us, dprk, times, _MEETINGS.but(actor=(us.slug,), with_=(dprk.slug,)).address(TIMELINE.path))
        for us, dprk, times in find_pairs(session)
    )
    rows, columns = _busiest((p.us, p.times) for p in pairs), _busiest((p.dprk, p.times) for p in pairs)
    updated = find_figures(session).updated
    return CompanyPage(pairs, rows[:MATRIX], columns[:MATRIX], len(rows), len(columns), updated)


def _busiest(met: Iterable[tuple[ActorRef, int]]) -> tuple[ActorRef, ...]:
    """Everybody by how often they met somebody, then by the number of others met, then by name."""
    others: Counter[ActorRef] = Counter()
    times: Counter[ActorRef] = Counter()
    for actor, number in met:
        others[actor] += 1
        times[actor] += number
    return tuple(sorted(others, key=lambda actor: (-times[actor], -others[actor], actor.name)))
