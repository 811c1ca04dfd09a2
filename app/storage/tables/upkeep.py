"""Keeping house: old addresses, changes by people, who may write, single values."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.tables.columns import Table


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
    """Tries in a row with a wrong password: for a name, whosever it is, or from an address (" 10.0.0.1")."""

    __tablename__ = "failed_sign_ins"
    user: Mapped[str] = mapped_column("user_name", sa.String(120), primary_key=True)
    count: Mapped[int]
    last: Mapped[datetime] = mapped_column("last_at")


class Meta(Table):
    """Single values: the data's version, the digest of the loaded seeds."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(sa.String(60), primary_key=True)
    value: Mapped[str] = mapped_column(sa.Text)
