"""Feeds: adding one, and taking in what is new in those that are due.

For each due feed: 1 it is asked (with its marks, so that an unchanged one costs a few bytes), 2 items
whose address is known are left alone, 3 the others' pages are read and go through the one pipeline, 4 what
came of it is written at the feed. A broken feed is a line in the report and waits longer each time.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.article import Document, RawArticle, Refused
from app.domain.errors import NotFoundError, RefusedError
from app.domain.ingest import url_key
from app.domain.pages import IngestLine, IngestReport
from app.services.ingest import FAILED, KNOWN, OFF_TOPIC, TAKEN_IN, ingest, publisher_of
from app.sources.addresses import canonical_url
from app.sources.feeds import Feed, read_feed
from app.sources.fetching import Fetcher
from app.sources.web_pages import read_item
from app.storage import feeds as rows
from app.storage.database import SessionFactory
from app.storage.intake import find_known_keys, find_publishers

EVERY = timedelta(hours=1)  # agencies' feeds hold a day of items, so an hourly look misses none
LONGEST_WAIT = timedelta(days=1)

Progress = Callable[[IngestLine], None]


@dataclass(frozen=True, slots=True)
class FeedReport:
    """What one feed came to, in words, and the lines of its articles."""

    url: str
    title: str
    words: str
    report: IngestReport


def add_feed(sessions: SessionFactory, url: str, *, fetcher: Fetcher, now: datetime) -> str:
    """Ask a feed once and keep its address; gives its title. Raises RefusedError with the reason."""
    address = canonical_url(url)
    if not address:
        raise RefusedError(f"“{url}” is no web address; one starts with http:// or https://.")
    found = read_feed(address, fetcher)
    if isinstance(found, Refused):
        raise RefusedError(f"{found.origin}: {found.reason}.")
    with sessions.begin() as session:
        publisher = publisher_of(Document("", url=address), find_publishers(session))
        if not rows.save_feed(session, address, found.title, publisher.id if publisher else None, now=now):
            raise RefusedError(f"The feed {address} is there already.")
    return found.title or address


def remove_feed(sessions: SessionFactory, url: str) -> None:
    """Forget a feed; what came from it stays. Raises NotFoundError."""
    with sessions.begin() as session:
        if not rows.remove_feed(session, canonical_url(url)):
            raise NotFoundError("feed", url)


def list_feeds(sessions: SessionFactory) -> list[rows.KnownFeed]:
    """All feeds as they stand."""
    with sessions() as session:
        return rows.find_feeds(session)


def read_feeds(
    sessions: SessionFactory,
    fetcher: Fetcher,
    *,
    now: datetime,
    every: bool = False,
    progress: Progress | None = None,
) -> list[FeedReport]:
    """Take in what is new in the feeds that are due, or in all of them."""
    with sessions() as session:
        due = rows.find_feeds(session, due=None if every else now)
    return [_read(sessions, fetcher, feed, now, progress) for feed in due]


def _read(
    sessions: SessionFactory, fetcher: Fetcher, feed: rows.KnownFeed, now: datetime, progress: Progress | None
) -> FeedReport:
    found = read_feed(feed.url, fetcher, etag=feed.etag, last_modified=feed.last_modified)
    report = IngestReport()
    if isinstance(found, Refused):
        wait = min(EVERY * 2 ** min(feed.failures + 1, 10), LONGEST_WAIT)
        outcome = rows.FeedOutcome(f"failed: {found.reason}", now + wait, feed.failures + 1)
    elif found.unchanged:
        outcome = rows.FeedOutcome("unchanged", now + EVERY, 0)
    else:
        report = ingest(sessions, _new_items(sessions, found, fetcher), now=now, progress=progress)
        words = _words(report, len(found.items))
        # While pages fail the feed must be read whole again, so its marks are not kept.
        marks = ("", "") if report.count(FAILED) else (found.etag, found.last_modified)
        outcome = rows.FeedOutcome(words, now + EVERY, 0, found.title, *marks)
    with sessions.begin() as session:
        rows.record_fetch(session, feed.id, outcome, now=now)
    return FeedReport(feed.url, outcome.title or feed.title, outcome.words, report)


def _new_items(sessions: SessionFactory, feed: Feed, fetcher: Fetcher) -> Iterator[RawArticle | Refused]:
    with sessions() as session:
        known = find_known_keys(session, (url_key(item.url) for item in feed.items))
    for item in feed.items:
        if not item.url or url_key(item.url) not in known:
            yield read_item(item, fetcher)


def _words(report: IngestReport, items: int) -> str:
    counts = [(name, report.count(name)) for name in (TAKEN_IN, KNOWN, OFF_TOPIC, FAILED)]
    told = ", ".join(f"{count} {name}" for name, count in counts if count)
    return f"{items} items, {told or 'nothing new'}"
