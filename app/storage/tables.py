"""The tables. Dates of events are days (the field's own calendar); instants are aware UTC."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from app.domain.commitment import CommitmentStatus
from app.domain.vocabulary import (
    ActorKind,
    Audience,
    Basis,
    Convention,
    EventKind,
    EventStatus,
    Exactness,
    Lane,
    Layer,
    Relation,
    Role,
    Script,
    Side,
    SourceKind,
    Topic,
    Vehicle,
)

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(sa.TypeDecorator[datetime]):
    """A moment; stored in UTC, always aware in Python (SQLite itself keeps no zone)."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: sa.Dialect) -> datetime | None:
        """Refuse naive moments, turn the others into UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment without a zone: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: sa.Dialect) -> datetime | None:
        """Give every moment its zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Word(sa.TypeDecorator[StrEnum]):
    """A word of a closed vocabulary, stored as its text and checked on the way in and out."""

    impl = sa.String(40)
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | str | None, _dialect: sa.Dialect) -> str | None:
        """Refuse words that are not of the vocabulary."""
        return None if value is None else self.words(value).value

    def process_result_value(self, value: str | None, _dialect: sa.Dialect) -> StrEnum | None:
        """Give the text its type back."""
        return None if value is None else self.words(value)


class Table(DeclarativeBase):
    """Base of all tables: one naming rule for constraints, one type for each Python type."""

    metadata = sa.MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Instant(),
        date: sa.Date(),
        dict[str, Any]: sa.JSON(),
        list[str]: sa.JSON(),
        **{
            words: Word(words)
            for words in (
                ActorKind,
                Audience,
                Basis,
                CommitmentStatus,
                Convention,
                EventKind,
                EventStatus,
                Exactness,
                Lane,
                Layer,
                Relation,
                Role,
                Script,
                Side,
                SourceKind,
                Topic,
                Vehicle,
            )
        },
    }


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


class Actor(Table):
    """A person, state or body."""

    __tablename__ = "actors"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(sa.String(120), unique=True)
    name: Mapped[str] = mapped_column(sa.String(200))
    kind: Mapped[ActorKind]
    side: Mapped[Side]
    layer: Mapped[Layer]  # reported: proposed by the machine, not reviewed
    summary: Mapped[str] = mapped_column(sa.Text, default="")
    born: Mapped[str] = mapped_column(sa.String(40), default="")
    died: Mapped[str] = mapped_column(sa.String(40), default="")
    wikidata: Mapped[str] = mapped_column(sa.String(20), default="")
    seed_digest: Mapped[str | None] = mapped_column(sa.String(64))
    names: Mapped[list["ActorName"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="ActorName.id"
    )
    offices: Mapped[list["ActorOffice"]] = relationship(
        lazy="raise",
        cascade="all, delete-orphan",
        order_by="ActorOffice.id",
        foreign_keys="ActorOffice.actor_id",
    )


class ActorName(Table):
    """One spelling of an actor's name."""

    __tablename__ = "actor_names"
    id: Mapped[int] = mapped_column(primary_key=True)
    actor_id: Mapped[int] = mapped_column(sa.ForeignKey("actors.id", ondelete="CASCADE"), index=True)
    form: Mapped[str] = mapped_column(sa.String(200))
    folded: Mapped[str] = mapped_column(sa.String(200), index=True)
    script: Mapped[Script]
    convention: Mapped[Convention]


class ActorOffice(Table):
    """One office an actor held."""

    __tablename__ = "offices"
    id: Mapped[int] = mapped_column(primary_key=True)
    actor_id: Mapped[int] = mapped_column(sa.ForeignKey("actors.id", ondelete="CASCADE"), index=True)
    title: Mapped[str] = mapped_column(sa.Text)
    body: Mapped[str] = mapped_column(sa.Text, default="")
    body_id: Mapped[int | None] = mapped_column(sa.ForeignKey("actors.id"), index=True)
    start: Mapped[str] = mapped_column("start_edtf", sa.String(40), default="")
    end: Mapped[str] = mapped_column("end_edtf", sa.String(40), default="")
    roles: Mapped[list[str]] = mapped_column(default=list)
    note: Mapped[str] = mapped_column(sa.Text, default="")
    article_id: Mapped[int | None] = mapped_column(sa.ForeignKey("articles.id"), index=True)


class Place(Table):
    """A place with its coordinates in degrees (WGS 84)."""

    __tablename__ = "places"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(sa.String(120), unique=True)
    name: Mapped[str] = mapped_column(sa.String(200))
    country: Mapped[str] = mapped_column(sa.String(2), default="")
    latitude: Mapped[float]
    longitude: Mapped[float]
    within_id: Mapped[int | None] = mapped_column(sa.ForeignKey("places.id"), index=True)
    seed_digest: Mapped[str | None] = mapped_column(sa.String(64))


class Event(Table):
    """A happening. A statement is one, too: the timeline is one table."""

    __tablename__ = "events"
    __table_args__ = (
        sa.Index("ix_events_sort_day_id", "sort_day", "id"),
        sa.Index("ix_events_kind_sort_day_id", "kind", "sort_day", "id"),
        sa.Index("ix_events_layer_sort_day_id", "layer", "sort_day", "id"),
        sa.CheckConstraint("importance BETWEEN 1 AND 3", name="importance"),
        sa.CheckConstraint("latest IS NULL OR earliest <= latest", name="interval"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(sa.String(120), unique=True)
    kind: Mapped[EventKind]
    status: Mapped[EventStatus]
    layer: Mapped[Layer]
    lane: Mapped[Lane]
    edtf: Mapped[str] = mapped_column(sa.String(40), default="")
    earliest: Mapped[date | None]
    latest: Mapped[date | None]
    exactness: Mapped[Exactness]
    basis: Mapped[Basis]
    sort_day: Mapped[int]
    first_year: Mapped[int | None] = mapped_column(sa.SmallInteger, index=True)
    last_year: Mapped[int | None] = mapped_column(sa.SmallInteger)
    date_note: Mapped[str] = mapped_column(sa.Text, default="")
    zone: Mapped[str] = mapped_column(sa.String(60), default="")
    other_edtf: Mapped[str] = mapped_column(sa.String(40), default="")
    other_zone: Mapped[str] = mapped_column(sa.String(60), default="")
    title: Mapped[str] = mapped_column(sa.Text)
    summary: Mapped[str] = mapped_column(sa.Text, default="")
    place_id: Mapped[int | None] = mapped_column(sa.ForeignKey("places.id"), index=True)
    importance: Mapped[int] = mapped_column(sa.SmallInteger)
    level: Mapped[int | None] = mapped_column(sa.SmallInteger)
    vehicle: Mapped[Vehicle | None]
    audience: Mapped[Audience | None]
    confidence: Mapped[float | None]
    independent: Mapped[int] = mapped_column(default=0)  # kept count of independent reports
    differ: Mapped[bool] = mapped_column(default=False)
    reader_version: Mapped[str] = mapped_column(sa.String(40), default="")
    seed_digest: Mapped[str | None] = mapped_column(sa.String(64))
    updated: Mapped[datetime]


class EventTopic(Table):
    """A topic of an event."""

    __tablename__ = "event_topics"
    __table_args__ = (sa.Index("ix_event_topics_topic_event_id", "topic", "event_id"),)
    event_id: Mapped[int] = mapped_column(sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    topic: Mapped[Topic] = mapped_column(primary_key=True)


class Participation(Table):
    """An actor's part in an event, with the office held on that day."""

    __tablename__ = "participations"
    __table_args__ = (
        sa.UniqueConstraint("event_id", "actor_id", "role"),
        sa.Index("ix_participations_actor_id_event_id", "actor_id", "event_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(sa.ForeignKey("events.id", ondelete="CASCADE"))
    actor_id: Mapped[int] = mapped_column(sa.ForeignKey("actors.id"))
    role: Mapped[Role]
    office: Mapped[str] = mapped_column(sa.Text, default="")


class Report(Table):
    """An article's report of an event."""

    __tablename__ = "reports"
    __table_args__ = (sa.UniqueConstraint("article_id", "event_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(sa.ForeignKey("articles.id", ondelete="CASCADE"))
    event_id: Mapped[int] = mapped_column(sa.ForeignKey("events.id", ondelete="CASCADE"), index=True)
    relation: Mapped[Relation]
    confidence: Mapped[float | None]
    note: Mapped[str] = mapped_column(sa.Text, default="")
    reader_version: Mapped[str] = mapped_column(sa.String(40), default="")


class Evidence(Table):
    """A stretch of an article's text that supports a report."""

    __tablename__ = "evidence"
    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(sa.ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    start: Mapped[int] = mapped_column("span_start")
    end: Mapped[int] = mapped_column("span_end")
    words: Mapped[str] = mapped_column(sa.Text)
    rule: Mapped[str] = mapped_column(sa.String(80))


class Quotation(Table):
    """Exact words, who said them and where they stand."""

    __tablename__ = "quotations"
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int | None] = mapped_column(sa.ForeignKey("events.id", ondelete="SET NULL"), index=True)
    article_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("articles.id", ondelete="CASCADE"), index=True
    )
    speaker_id: Mapped[int | None] = mapped_column(sa.ForeignKey("actors.id"), index=True)
    speaker_words: Mapped[str] = mapped_column(sa.Text, default="")
    via: Mapped[str] = mapped_column(sa.Text, default="")
    text: Mapped[str] = mapped_column(sa.Text)
    start: Mapped[int | None] = mapped_column("span_start")
    end: Mapped[int | None] = mapped_column("span_end")
    fragment: Mapped[bool] = mapped_column(default=False)
    rule: Mapped[str] = mapped_column(sa.String(80), default="record")
    confidence: Mapped[float | None]


class Mention(Table):
    """That an article names an actor, and how often."""

    __tablename__ = "mentions"
    article_id: Mapped[int] = mapped_column(
        sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    actor_id: Mapped[int] = mapped_column(sa.ForeignKey("actors.id"), primary_key=True, index=True)
    times: Mapped[int]


class DateVariant(Table):
    """Another date that a document gives for an event."""

    __tablename__ = "date_variants"
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(sa.ForeignKey("events.id", ondelete="CASCADE"), index=True)
    edtf: Mapped[str] = mapped_column(sa.String(40))
    article_id: Mapped[int | None] = mapped_column(sa.ForeignKey("articles.id"))
    note: Mapped[str] = mapped_column(sa.Text, default="")


class Follow(Table):
    """That one event answers or carries out an earlier one."""

    __tablename__ = "follows"
    event_id: Mapped[int] = mapped_column(sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    earlier_id: Mapped[int] = mapped_column(
        sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class Accord(Table):
    """An agreement whose text is taken apart into clauses; `place_in_list` is the order of the files."""

    __tablename__ = "accords"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(sa.String(120), unique=True)
    name: Mapped[str] = mapped_column(sa.String(120))
    event_id: Mapped[int] = mapped_column(sa.ForeignKey("events.id", ondelete="CASCADE"), index=True)
    note: Mapped[str] = mapped_column(sa.Text, default="")
    place_in_list: Mapped[int] = mapped_column(sa.SmallInteger)
    seed_digest: Mapped[str | None] = mapped_column(sa.String(64))


class AccordDocument(Table):
    """A document that holds an agreement's text, the fullest first."""

    __tablename__ = "accord_documents"
    accord_id: Mapped[int] = mapped_column(sa.ForeignKey("accords.id", ondelete="CASCADE"), primary_key=True)
    place_in_list: Mapped[int] = mapped_column(sa.SmallInteger, primary_key=True)
    article_id: Mapped[int] = mapped_column(sa.ForeignKey("articles.id", ondelete="CASCADE"), index=True)


class Clause(Table):
    """One promise of an agreement's text, and the judgement on it."""

    __tablename__ = "clauses"
    __table_args__ = (sa.UniqueConstraint("accord_id", "slug"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    accord_id: Mapped[int] = mapped_column(sa.ForeignKey("accords.id", ondelete="CASCADE"))
    slug: Mapped[str] = mapped_column(sa.String(120))
    place_in_list: Mapped[int] = mapped_column(sa.SmallInteger)
    at: Mapped[str] = mapped_column("place_in_text", sa.String(20), default="")
    text: Mapped[str] = mapped_column(sa.Text)
    quote: Mapped[str] = mapped_column(sa.Text, default="")
    who: Mapped[str] = mapped_column(sa.String(80), default="")
    due: Mapped[str] = mapped_column(sa.String(80), default="")
    deadline: Mapped[str] = mapped_column("deadline_edtf", sa.String(40), default="")
    status: Mapped[CommitmentStatus]
    reason: Mapped[str] = mapped_column(sa.Text)


class ClauseActor(Table):
    """Somebody who owes what a clause promises."""

    __tablename__ = "clause_actors"
    clause_id: Mapped[int] = mapped_column(sa.ForeignKey("clauses.id", ondelete="CASCADE"), primary_key=True)
    actor_id: Mapped[int] = mapped_column(
        sa.ForeignKey("actors.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    place_in_list: Mapped[int] = mapped_column(sa.SmallInteger)


class ClauseEvent(Table):
    """An event that shows what became of a clause."""

    __tablename__ = "clause_events"
    clause_id: Mapped[int] = mapped_column(sa.ForeignKey("clauses.id", ondelete="CASCADE"), primary_key=True)
    event_id: Mapped[int] = mapped_column(
        sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class ClauseReading(Table):
    """What one side says of a clause, and the event at which it said so."""

    __tablename__ = "clause_readings"
    id: Mapped[int] = mapped_column(primary_key=True)
    clause_id: Mapped[int] = mapped_column(sa.ForeignKey("clauses.id", ondelete="CASCADE"), index=True)
    actor_id: Mapped[int] = mapped_column(sa.ForeignKey("actors.id", ondelete="CASCADE"), index=True)
    words: Mapped[str] = mapped_column(sa.Text)
    event_id: Mapped[int] = mapped_column(sa.ForeignKey("events.id", ondelete="CASCADE"), index=True)


class Redirect(Table):
    """An old slug and where it leads now."""

    __tablename__ = "redirects"
    noun: Mapped[str] = mapped_column(sa.String(20), primary_key=True)
    old: Mapped[str] = mapped_column(sa.String(120), primary_key=True)
    new: Mapped[str] = mapped_column(sa.String(120))


class Audit(Table):
    """Who changed what. A row with a `who` other than the seeds pins that field, until undone."""

    __tablename__ = "audits"
    __table_args__ = (sa.Index("ix_audits_noun_slug", "noun", "slug"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(sa.String(120))
    noun: Mapped[str] = mapped_column(sa.String(20))
    slug: Mapped[str] = mapped_column(sa.String(120))
    field: Mapped[str] = mapped_column(sa.String(40))
    before: Mapped[str] = mapped_column(sa.Text, default="")
    after: Mapped[str] = mapped_column(sa.Text, default="")
    why: Mapped[str] = mapped_column(sa.Text, default="")
    undoes_id: Mapped[int | None] = mapped_column(sa.ForeignKey("audits.id"), unique=True)


class User(Table):
    """Somebody who may write. `password` is an Argon2 hash."""

    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(120), unique=True)
    password: Mapped[str] = mapped_column("password_hash", sa.String(300))
    created: Mapped[datetime]


class SignIn(Table):
    """A session of a signed-in user, or a one-time link; only hashes of the secrets are kept."""

    __tablename__ = "sign_ins"
    secret_hash: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    user: Mapped[str] = mapped_column("user_name", sa.String(120))
    one_time: Mapped[bool] = mapped_column(default=False)
    expires: Mapped[datetime] = mapped_column(index=True)


class FailedSignIn(Table):
    """Wrong passwords for a name in a row; whether anybody has that name does not matter."""

    __tablename__ = "failed_sign_ins"
    user: Mapped[str] = mapped_column("user_name", sa.String(120), primary_key=True)
    count: Mapped[int]
    last: Mapped[datetime] = mapped_column("last_at")


class Meta(Table):
    """Single values: the data's version, the digest of the loaded seeds."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(sa.String(60), primary_key=True)
    value: Mapped[str] = mapped_column(sa.Text)
