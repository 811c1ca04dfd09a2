"""What agreements promise, clause by clause."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.commitment import CommitmentStatus
from app.storage.tables.columns import Table


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
