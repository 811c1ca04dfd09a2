"""One search over everything: actors by any spelling, then events, then articles."""

from app.domain.pages import SearchPage
from app.domain.timeline import MAX_WORDS, Sort, TimelineQuery
from app.services.timeline import TIMELINE
from app.storage.actors import find_actors, find_exact
from app.storage.articles import find_matching_articles
from app.storage.conditions import Named, Scope, to_filter
from app.storage.database import Session
from app.storage.events import find_slice
from app.storage.facets import find_total

ACTORS_SHOWN = 10
EVENTS_SHOWN = 20  # the rest is one link away, in the timeline
ARTICLES_SHOWN = 20


def search_page(session: Session, q: str) -> SearchPage:
    """Everything that matches; an empty search finds nothing."""
    q = " ".join(q.split())[:MAX_WORDS].strip()
    query = TimelineQuery(q=q, sort=Sort.BEST)
    asked = to_filter(session, query, Named(), Scope())
    if asked.words is None:
        return SearchPage(q, (), (), 0, (), 0, TIMELINE.path, "")
    listed = find_slice(session, asked, sort=Sort.BEST, after=None, size=EVENTS_SHOWN)
    articles, total_articles = find_matching_articles(session, q, size=ARTICLES_SHOWN)
    return SearchPage(
        q=q,
        actors=find_actors(session, q, size=ACTORS_SHOWN),
        events=listed.entries,
        total_events=find_total(session, asked),
        articles=articles,
        total_articles=total_articles,
        events_href=query.address(TIMELINE.path),
        suggestion=find_exact(session, q),
    )
