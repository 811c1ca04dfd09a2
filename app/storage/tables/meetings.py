"""What each side says of a meeting, and what happened in it hour by hour."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.meeting import Comparison
from app.domain.vocabulary import Side
from app.storage.tables.columns import Table


class Issue(Table):
    """One issue of a meeting, and how the two accounts of it stand to one another."""

    __tablename__ = "issues"
    __table_args__ = (sa.UniqueConstraint("event_id", "place_in_list"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(sa.ForeignKey("events.id", ondelete="CASCADE"))
    place_in_list: Mapped[int] = mapped_column(sa.SmallInteger)
    name: Mapped[str] = mapped_column(sa.String(60))
    us_words: Mapped[str] = mapped_column(sa.Text)
    dprk_words: Mapped[str] = mapped_column(sa.Text)
    reading: Mapped[Comparison]


class IssueDocument(Table):
    """A document in which a side says what it says of an issue."""

    __tablename__ = "issue_documents"
    issue_id: Mapped[int] = mapped_column(sa.ForeignKey("issues.id", ondelete="CASCADE"), primary_key=True)
    side: Mapped[Side] = mapped_column(primary_key=True)
    place_in_list: Mapped[int] = mapped_column(sa.SmallInteger, primary_key=True)
    article_id: Mapped[int] = mapped_column(sa.ForeignKey("articles.id", ondelete="CASCADE"), index=True)


class Moment(Table):
    """One step of a meeting. `hour` is on the clocks of the event's zone, in the files' own form."""

    __tablename__ = "moments"
    __table_args__ = (sa.UniqueConstraint("event_id", "place_in_list"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(sa.ForeignKey("events.id", ondelete="CASCADE"))
    place_in_list: Mapped[int] = mapped_column(sa.SmallInteger)
    hour: Mapped[str] = mapped_column(sa.String(20), default="")
    session: Mapped[str] = mapped_column(sa.String(60), default="")
    words: Mapped[str] = mapped_column(sa.Text)
    article_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("articles.id", ondelete="SET NULL"), index=True
    )


class MomentActor(Table):
    """Somebody who was in the room."""

    __tablename__ = "moment_actors"
    moment_id: Mapped[int] = mapped_column(sa.ForeignKey("moments.id", ondelete="CASCADE"), primary_key=True)
    actor_id: Mapped[int] = mapped_column(
        sa.ForeignKey("actors.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    place_in_list: Mapped[int] = mapped_column(sa.SmallInteger)
