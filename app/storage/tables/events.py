"""What happened, who took part, and what it rests on."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.vocabulary import (
    Audience,
    Basis,
    EventKind,
    EventStatus,
    Exactness,
    Lane,
    Layer,
    Relation,
    Role,
    Topic,
    Vehicle,
)
from app.storage.tables.columns import Table


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
    edtf: Mapped[str] = mapped_column(sa.String(40), default="")  # the day that this article gives
    place: Mapped[str] = mapped_column(sa.String(120), default="")  # slug of the place that it gives


class ReportActor(Table):
    """Somebody whom an article has present at what it reports."""

    __tablename__ = "report_actors"
    report_id: Mapped[int] = mapped_column(sa.ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True)
    actor_id: Mapped[int] = mapped_column(
        sa.ForeignKey("actors.id", ondelete="CASCADE"), primary_key=True, index=True
    )


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
