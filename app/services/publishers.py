"""Publishers: all of them by kind with the feeds that are followed, and one with its documents."""

from datetime import date, datetime

from app.domain.entries import ArticleRef, SourceLine
from app.domain.errors import MovedError, NotFoundError
from app.domain.source_pages import SourcePage, SourcesPage
from app.domain.vocabulary import SourceKind
from app.services.grouping import to_grouped
from app.storage.articles import LARGEST_ID
from app.storage.database import Session
from app.storage.feeds import count_feeds, find_feed_lines
from app.storage.history import find_redirect
from app.storage.sources import find_articles_of, find_peers, find_source, find_sources

DOCUMENTS = 40  # documents a page; a line or two each
FEEDS_SHOWN = 40  # of those that are followed; the ones that fail come first


def sources_page(
    session: Session, *, now: datetime, kind: SourceKind | None = None, most: int | None = None
) -> SourcesPage:
    """Every publisher by kind and the feeds, or those of one kind; `most` cuts a kind to the most cited."""
    lines = (line for line in find_sources(session) if kind in {None, line.kind})
    cut = None if kind else most
    kinds, totals = to_grouped(lines, SourceKind, lambda line: line.kind, most=cut, rank=_most_cited_first)
    feeds = find_feed_lines(session, now=now, size=FEEDS_SHOWN) if kind is None else ()
    followed = count_feeds(session)[0] if len(feeds) == FEEDS_SHOWN else len(feeds)
    return SourcesPage(kinds, totals, kind, feeds, followed)


def _most_cited_first(line: SourceLine) -> tuple[int, int, str, str]:
    return -line.events, -line.articles, line.name, line.slug


def source_page(session: Session, slug: str, *, now: datetime, after: str = "") -> SourcePage:
    """One publisher; `after` is the mark in a link to the next page. Raises NotFoundError or MovedError."""
    known = find_source(session, slug)
    if known is None:
        new = find_redirect(session, "source", slug)
        raise MovedError("source", slug, new) if new else NotFoundError("source", slug)
    mark = _read_mark(after)
    articles = find_articles_of(session, known.id, after=mark, size=DOCUMENTS)
    page = articles[:DOCUMENTS]
    address = known.line.address
    return SourcePage(
        source=known.line,
        domains=known.domains,
        peers=find_peers(session, known),
        with_text=known.with_text,
        first=known.first,
        taken_in=known.taken_in,
        feeds=find_feed_lines(session, now=now, size=FEEDS_SHOWN, source_id=known.id),
        articles=tuple(page),
        next_href=f"{address}?after={_to_mark(page[-1][0])}" if len(articles) > DOCUMENTS else "",
        first_href=address if mark else "",
    )


def _to_mark(article: ArticleRef) -> str:
    day = (article.published.earliest or date.min).isoformat()
    return f"{day.replace('-', '')}-{article.id}"


def _read_mark(after: str) -> tuple[date, int] | None:
    day, _, number = after.partition("-")
    try:
        last = date.fromisoformat(day)
        article_id = int(number)
    except ValueError:
        return None  # a mark that was tampered with leads to the first page
    return (last, article_id) if 0 < article_id <= LARGEST_ID else None
