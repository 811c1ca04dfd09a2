"""Publishers, their feeds, and the documents they published."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.vocabulary import (
    Basis,
    Exactness,
    SourceKind,
)
from app.storage.tables.columns import Table


class Source(Table):
    """A publisher. Publishers of one `group` are not independent of one another."""

    __tablename__ = "sources"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(sa.String(120), unique=True)
    name: Mapped[str] = mapped_column(sa.String(200))
    domains: Mapped[list[str]]
    kind: Mapped[SourceKind]
    country: Mapped[str] = mapped_column(sa.String(2), default="")
    group: Mapped[str] = mapped_column("independence_group", sa.String(120))
    seed_digest: Mapped[str | None] = mapped_column(sa.String(64))


class Feed(Table):
    """A feed that is asked for new articles."""

    __tablename__ = "feeds"
    id: Mapped[int] = mapped_column(primary_key=True)
    url: Mapped[str] = mapped_column(sa.String(2000), unique=True)
    title: Mapped[str] = mapped_column(sa.String(300), default="")
    source_id: Mapped[int | None] = mapped_column(sa.ForeignKey("sources.id"))
    etag: Mapped[str] = mapped_column(sa.String(500), default="")
    last_modified: Mapped[str] = mapped_column(sa.String(100), default="")
    next_due: Mapped[datetime] = mapped_column(index=True)
    last_read: Mapped[datetime | None]
    last_outcome: Mapped[str] = mapped_column(sa.Text, default="")
    failures: Mapped[int] = mapped_column(default=0)


class Article(Table):
    """A cited document. `text` is None for a mere reference."""

    __tablename__ = "articles"
    __table_args__ = (
        sa.Index("ix_articles_published_earliest_id", "published_earliest", "id"),
        sa.Index("ix_articles_taken_in_id", "taken_in", "id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(sa.String(120))
    key: Mapped[str | None] = mapped_column("document_key", sa.String(160), unique=True)
    url: Mapped[str | None] = mapped_column(sa.String(2000), unique=True)
    # What two addresses of one page have in common: see app.domain.ingest.url_key.
    url_key: Mapped[str | None] = mapped_column(sa.String(2000), unique=True)
    title: Mapped[str] = mapped_column(sa.Text)
    byline: Mapped[str] = mapped_column(sa.Text, default="")
    publisher: Mapped[str] = mapped_column(sa.String(300), default="")
    source_id: Mapped[int | None] = mapped_column(sa.ForeignKey("sources.id"), index=True)
    kind: Mapped[SourceKind]
    published_edtf: Mapped[str] = mapped_column(sa.String(40), default="")
    published_earliest: Mapped[date | None]
    published_latest: Mapped[date | None]
    published_exactness: Mapped[Exactness]
    published_basis: Mapped[Basis]
    taken_in: Mapped[datetime]
    language: Mapped[str] = mapped_column(sa.String(8), default="")
    text: Mapped[str | None] = mapped_column(sa.Text, deferred=True)
    hash: Mapped[str | None] = mapped_column("text_hash", sa.String(64), unique=True)
    cluster_id: Mapped[int | None] = mapped_column(sa.ForeignKey("articles.id"), index=True)
    relevant: Mapped[bool | None]
    score: Mapped[float | None]
    reasons: Mapped[list[str]] = mapped_column(default=list)
    outcome: Mapped[str] = mapped_column(sa.String(40), default="reference")
    reader_version: Mapped[str] = mapped_column(sa.String(40), default="")
    notes: Mapped[list[str]] = mapped_column(default=list)
    seed_digest: Mapped[str | None] = mapped_column(sa.String(64))


class Revision(Table):
    """A former text of an article, kept when the publisher changed it."""

    __tablename__ = "revisions"
    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(sa.ForeignKey("articles.id"), index=True)
    title: Mapped[str] = mapped_column(sa.Text)
    text: Mapped[str] = mapped_column(sa.Text)
    hash: Mapped[str] = mapped_column("text_hash", sa.String(64), index=True)
    replaced: Mapped[datetime]
