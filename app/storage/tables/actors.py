"""Who acts and where: people, states, bodies, their names and offices, and places."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.vocabulary import (
    ActorKind,
    Convention,
    Layer,
    Script,
    Side,
)
from app.storage.tables.columns import Table


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
