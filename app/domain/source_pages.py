"""What the pages of publishers show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.dates import HonestDate
from app.domain.entries import ArticleRef, Link, SourceLine
from app.domain.feed_health import FeedLine
from app.domain.vocabulary import SourceKind


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """`/sources`: publishers by kind, all or the most cited, and the feeds that are followed."""

    kinds: tuple[tuple[SourceKind, tuple[SourceLine, ...]], ...]
    totals: Mapping[SourceKind, int]  # also of those that are not listed
    kind: SourceKind | None  # the one that was asked for
    feeds: tuple[FeedLine, ...] = ()  # the worst first
    followed: int = 0  # feeds, listed or not


@dataclass(frozen=True, slots=True)
class SourcePage:
    """`/sources/{slug}`: what it is, what of it is here, and how its feeds do."""

    source: SourceLine
    domains: tuple[str, ...]
    peers: tuple[Link, ...]  # others of its independence group
    with_text: int  # documents whose text is kept
    first: HonestDate  # the oldest and the newest day of publication
    taken_in: datetime | None  # when the last text came in
    feeds: tuple[FeedLine, ...]
    articles: tuple[tuple[ArticleRef, str], ...]  # newest first, with the outcome in words
    next_href: str
    first_href: str  # the first page, when this is a later one; else empty
