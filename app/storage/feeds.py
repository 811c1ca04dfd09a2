"""Feeds: which there are, which are due, and what came of the last asking."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from app.domain.feed_health import FeedLine, health_of
from app.storage.database import Session
from app.storage.tables import Article, Feed, Source
from app.storage.versions import bump_data_version


@dataclass(frozen=True, slots=True)
class KnownFeed:
    """A feed as it stands."""

    id: int
    url: str
    title: str
    etag: str
    last_modified: str
    next_due: datetime
    last_read: datetime | None
    last_outcome: str
    failures: int


@dataclass(frozen=True, slots=True)
class FeedOutcome:
    """What one asking came to. Empty titles and marks leave the ones before."""

    words: str
    next_due: datetime
    failures: int
    title: str = ""
    etag: str = ""
    last_modified: str = ""


def find_feeds(session: Session, *, due: datetime | None = None) -> list[KnownFeed]:
    """All feeds, or those that are due, the longest waiting first."""
    rows = sa.select(
        Feed.id,
        Feed.url,
        Feed.title,
        Feed.etag,
        Feed.last_modified,
        Feed.next_due,
        Feed.last_read,
        Feed.last_outcome,
        Feed.failures,
    ).order_by(Feed.next_due, Feed.id)
    if due is not None:
        rows = rows.where(Feed.next_due <= due)
    return [KnownFeed(*row) for row in session.execute(rows)]


def find_feed_lines(
    session: Session, *, now: datetime, size: int, source_id: int | None = None
) -> tuple[FeedLine, ...]:
    """Feeds with their state, those that fail first: all, or those of one publisher; in one statement."""
    kept = Article.text.is_not(None)
    of_source = sa.and_(Article.source_id == Feed.source_id, kept)
    taken_in = sa.select(sa.func.count()).select_from(Article).where(of_source).scalar_subquery()
    newest = sa.select(sa.func.max(Article.taken_in)).where(of_source).scalar_subquery()
    state = (Feed.title, Feed.url, Feed.last_read, Feed.next_due, Feed.failures, Feed.last_outcome)
    rows = sa.select(*state, Source.slug, Source.name, taken_in, newest).join_from(
        Feed, Source, Source.id == Feed.source_id, isouter=True
    )
    if source_id is not None:
        rows = rows.where(Feed.source_id == source_id)
    return tuple(
        FeedLine(
            title=title,
            url=url,
            source=slug or "",
            publisher=name or "",
            last_read=last_read,
            failures=failures,
            outcome=outcome,
            health=health_of(last_read, next_due, failures, now=now),
            taken_in=count,
            newest=last,
        )
        for title, url, last_read, next_due, failures, outcome, slug, name, count, last in session.execute(
            rows.order_by(Feed.failures.desc(), Feed.next_due, Feed.id).limit(size)
        )
    )


def count_feeds(session: Session) -> tuple[int, int]:
    """How many feeds are followed, and how many of them could not be read the last time."""
    failing = sa.func.coalesce(sa.func.sum(sa.case((Feed.failures > 0, 1), else_=0)), 0)
    followed, failed = session.execute(sa.select(sa.func.count(), failing).select_from(Feed)).one()
    return int(followed), int(failed)


def save_feed(session: Session, url: str, title: str, source_id: int | None, *, now: datetime) -> bool:
    """Add a feed, due at once; False where it is there already."""
    if session.scalar(sa.select(Feed.id).where(Feed.url == url)) is not None:
        return False
    session.add(Feed(url=url, title=title[:300], source_id=source_id, next_due=now))
    session.flush()
    bump_data_version(session)
    return True


def remove_feed(session: Session, url: str) -> bool:
    """Forget a feed; its articles stay. False where there is no such feed."""
    known = session.scalar(sa.select(Feed.id).where(Feed.url == url))
    session.execute(sa.delete(Feed).where(Feed.url == url))
    if known is not None:
        bump_data_version(session)
    return known is not None


def record_fetch(session: Session, feed_id: int, outcome: FeedOutcome, *, now: datetime) -> None:
    """Write down what came of an asking."""
    values = {
        "last_outcome": outcome.words,
        "next_due": outcome.next_due,
        "failures": outcome.failures,
        "last_read": now,
    }
    kept = {"title": outcome.title[:300], "etag": outcome.etag, "last_modified": outcome.last_modified}
    values |= {name: value for name, value in kept.items() if value}
    failed = session.scalar(sa.select(Feed.failures).where(Feed.id == feed_id))
    session.execute(sa.update(Feed).where(Feed.id == feed_id).values(**values))
    if bool(failed) != bool(outcome.failures):
        bump_data_version(session)  # pages tell which feeds fail
