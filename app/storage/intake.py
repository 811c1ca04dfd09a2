"""Articles on their way in: what is known of them, and their rows with texts, revisions and mentions."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from app.domain.article import Document, fingerprint, slugify
from app.domain.dates import HonestDate
from app.domain.extraction import Extraction
from app.domain.ingest import KnownArticle, url_key
from app.domain.vocabulary import Basis, Exactness, SourceKind
from app.storage.database import Session, is_sqlite
from app.storage.date_columns import article_date
from app.storage.tables import Article, Mention, Revision, Source

# Somebody else has just written the same thing: decide once more.
TakenMeanwhileError = IntegrityError
# Key of the lock that lets one writer at a time match events on PostgreSQL; any number of our own will do.
_MATCHING = 20180612


@dataclass(frozen=True, slots=True)
class KnownPublisher:
    """A publisher in the form that recognising needs."""

    id: int
    slug: str
    name: str
    domains: tuple[str, ...]
    kind: SourceKind


def lock_matching(session: Session) -> None:
    """Wait until no other writer is matching events, so that two can't open the same one.

    On SQLite a writing session is alone from its beginning.
    """
    if not is_sqlite(session):
        session.execute(sa.select(sa.func.pg_advisory_xact_lock(_MATCHING)))


def find_publishers(session: Session) -> tuple[KnownPublisher, ...]:
    """All publishers."""
    rows = sa.select(Source.id, Source.slug, Source.name, Source.domains, Source.kind).order_by(Source.id)
    return tuple(
        KnownPublisher(row_id, slug, name, tuple(domains), kind)
        for row_id, slug, name, domains, kind in session.execute(rows)
    )


def find_known_articles(session: Session, key: str, text_hash: str) -> list[KnownArticle]:
    """Articles of that address or that text: two statements."""
    same = [Article.hash == text_hash]
    if key:
        same.append(Article.url_key == key)
    rows = session.execute(
        sa.select(
            Article.id,
            Article.slug,
            Article.title,
            Article.url_key,
            Article.hash,
            Article.text.is_not(None),
            Article.relevant,
            Article.reader_version,
        ).where(sa.or_(*same))
    ).all()
    former: dict[int, set[str]] = defaultdict(set)
    ids = [row[0] for row in rows]
    revisions = sa.select(Revision.article_id, Revision.hash).where(Revision.article_id.in_(ids))
    for article_id, old in session.execute(revisions):
        former[article_id].add(old)
    return [
        KnownArticle(
            row_id,
            slug,
            title,
            address or "",
            text_hash or "",
            has_text=bool(has_text),
            relevant=relevant,
            reader_version=version,
            former=frozenset(former[row_id]),
        )
        for row_id, slug, title, address, text_hash, has_text, relevant, version in rows
    ]


def find_known_keys(session: Session, keys: Iterable[str]) -> frozenset[str]:
    """Those of the addresses' keys whose article was read before, in one statement."""
    wanted = sorted({key for key in keys if key})
    rows = sa.select(Article.url_key).where(Article.url_key.in_(wanted), Article.hash.is_not(None))
    return frozenset(key for key in session.scalars(rows) if key)


@dataclass(frozen=True, slots=True)
class Intake:
    """One article as it is to be kept. Without `keep_text` only the reference and the verdict stay."""

    document: Document
    extraction: Extraction
    publisher: KnownPublisher | None
    keep_text: bool
    outcome: str

    def columns(self) -> dict[str, Any]:
        """What is written whether the article is new or known."""
        relevance = self.extraction.relevance
        return {
            "language": self.document.language,
            "text": self.document.text if self.keep_text else None,
            "hash": fingerprint(self.document.text),
            "relevant": relevance.relevant,
            "score": relevance.score,
            "reasons": list(relevance.reasons),
            "outcome": self.outcome,
            "reader_version": self.extraction.version,
            "notes": [*self.document.notes, *self.extraction.notes],
        }

    def bibliography(self) -> dict[str, Any]:
        """What the article says of itself."""
        document, publisher = self.document, self.publisher
        published = document.published if document.published.known else self.extraction.published
        return {
            "slug": slugify(document.title),
            "url": document.url or None,
            "url_key": url_key(document.url) or None,
            "title": document.title,
            "byline": document.byline,
            "publisher": publisher.name if publisher else document.publisher[:300],
            "source_id": publisher.id if publisher else None,
            "kind": publisher.kind if publisher else SourceKind.NEWSPAPER_OR_BROADCAST,
            **article_date(published),
        }


def save_article(session: Session, intake: Intake, *, now: datetime) -> int:
    """Write a new article and give its id."""
    row = Article(**intake.bibliography(), **intake.columns(), taken_in=now)
    session.add(row)
    session.flush()
    return row.id


def fill_article(session: Session, article_id: int, intake: Intake, *, now: datetime) -> None:
    """Write a text into an article that was a reference or had been turned away.

    What the record says of it (title, date, publisher) stays.
    """
    key = session.scalar(sa.select(Article.key).where(Article.id == article_id))
    values = intake.columns() if key else {**intake.bibliography(), **intake.columns()}
    session.execute(sa.update(Article).where(Article.id == article_id).values(**values, taken_in=now))


def revise_article(session: Session, article_id: int, intake: Intake, *, now: datetime) -> None:
    """Write a changed text and keep the one before as a revision."""
    old = session.execute(
        sa.select(Article.title, Article.text, Article.hash).where(Article.id == article_id)
    ).one()
    session.add(
        Revision(
            article_id=article_id, title=old.title, text=old.text or "", hash=old.hash or "", replaced=now
        )
    )
    changes = {**intake.columns(), "title": intake.document.title or old.title}
    session.execute(sa.update(Article).where(Article.id == article_id).values(**changes))
    session.flush()


def find_document(session: Session, article_id: int) -> Document | None:
    """A kept article as the reader wants it; None where its text was not kept."""
    row = session.execute(
        sa.select(
            Article.text,
            Article.title,
            Article.byline,
            Article.publisher,
            Article.url,
            Article.published_edtf,
            Article.published_earliest,
            Article.published_latest,
            Article.published_exactness,
            Article.published_basis,
            Article.language,
        ).where(Article.id == article_id)
    ).one_or_none()
    if row is None or row.text is None:
        return None
    published = HonestDate(*row[5:10])
    return Document(
        row.text, row.title, row.byline, row.publisher, row.url or "", published, row.language or "en"
    )


def find_kept(
    session: Session, *, but_version: str = "", only: Collection[int] | None = None
) -> list[tuple[int, str, str]]:
    """Articles with a text that another version of the reader has read: id, slug, title; of `only` these."""
    rows = sa.select(Article.id, Article.slug, Article.title).where(Article.text.is_not(None))
    if but_version:
        rows = rows.where(Article.reader_version != but_version)
    if only is not None:
        rows = rows.where(Article.id.in_(only))
    return [(row_id, slug, title) for row_id, slug, title in session.execute(rows.order_by(Article.id))]


def record_reading(session: Session, article_id: int, extraction: Extraction) -> None:
    """Write down the verdict of a new reading, and what it estimates where nobody gives a date."""
    if extraction.published.known:
        session.execute(
            sa.update(Article)
            .where(
                Article.id == article_id,
                Article.key.is_(None),
                Article.published_exactness.in_((Exactness.UNKNOWN, Exactness.UNCERTAIN)),
                Article.published_basis.in_((Basis.UNKNOWN, Basis.INFERRED)),
            )
            .values(article_date(extraction.published))
        )
    session.execute(
        sa.update(Article)
        .where(Article.id == article_id)
        .values(
            relevant=extraction.relevance.relevant,
            score=extraction.relevance.score,
            reasons=list(extraction.relevance.reasons),
            reader_version=extraction.version,
        )
    )


def save_mentions(session: Session, article_id: int, times: Mapping[int, int]) -> None:
    """Write how often the article names each actor, in place of what was written before."""
    session.execute(sa.delete(Mention).where(Mention.article_id == article_id))
    rows = [{"article_id": article_id, "actor_id": key, "times": count} for key, count in times.items()]
    if rows:
        session.execute(sa.insert(Mention), rows)
