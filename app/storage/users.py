"""Who may write: users with password hashes, sign-ins and one-time links by the hashes of their secrets."""

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from app.storage.database import Session, is_sqlite
from app.storage.tables import FailedSignIn, SignIn, User


def find_password_hash(session: Session, name: str) -> str | None:
    """The stored hash of a user's password; None where nobody has that name."""
    return session.scalar(sa.select(User.password).where(User.name == name))


def find_users(session: Session) -> list[tuple[str, datetime]]:
    """All users by name, with the time they were added."""
    return [
        (name, made) for name, made in session.execute(sa.select(User.name, User.created).order_by(User.name))
    ]


def save_user(session: Session, name: str, password_hash: str, *, now: datetime) -> None:
    """Add a user, or give one a new password and end all their sign-ins."""
    known = session.scalar(sa.select(User.id).where(User.name == name))
    if known is None:
        session.add(User(name=name, password=password_hash, created=now))
    else:
        session.execute(sa.update(User).where(User.id == known).values(password=password_hash))
        session.execute(sa.delete(SignIn).where(SignIn.user == name))
    session.flush()


def save_sign_in(
    session: Session, secret_hash: str, user: str, *, expires: datetime, one_time: bool = False
) -> None:
    """Remember a sign-in or a one-time link."""
    session.add(SignIn(secret_hash=secret_hash, user=user, one_time=one_time, expires=expires))
    session.flush()


def find_sign_in(session: Session, secret_hash: str, *, now: datetime) -> str | None:
    """Whose sign-in it is; None for unknown, expired and one-time secrets."""
    return session.scalar(
        sa.select(SignIn.user).where(
            SignIn.secret_hash == secret_hash, SignIn.one_time.is_(False), SignIn.expires > now
        )
    )


def is_one_time(session: Session, secret_hash: str, *, now: datetime) -> bool:
    """Whether there is such an unused, unexpired one-time link."""
    known = sa.select(SignIn.secret_hash).where(
        SignIn.secret_hash == secret_hash, SignIn.one_time.is_(True), SignIn.expires > now
    )
    return session.scalar(known) is not None


def spend_one_time(session: Session, secret_hash: str, *, now: datetime) -> str | None:
    """Use up a one-time link and give its user; None for any but an unused, unexpired one.

    The deletion itself decides, so of two that come at once only one gets in.
    """
    return session.scalar(
        sa.delete(SignIn)
        .where(SignIn.secret_hash == secret_hash, SignIn.one_time.is_(True), SignIn.expires > now)
        .returning(SignIn.user)
    )


def remove_sign_in(session: Session, secret_hash: str) -> None:
    """Forget a sign-in."""
    session.execute(sa.delete(SignIn).where(SignIn.secret_hash == secret_hash))


def remove_expired(session: Session, *, now: datetime, failures_before: datetime) -> None:
    """Forget what has run out: sign-ins by their own date, failures older than a given moment."""
    session.execute(sa.delete(SignIn).where(SignIn.expires <= now))
    session.execute(sa.delete(FailedSignIn).where(FailedSignIn.last <= failures_before))


def count_try(session: Session, key: str, *, free: int, wait: timedelta, now: datetime) -> bool:
    """Count one more try for a key, or tell by False that it comes too soon after `free` others.

    One statement both decides and counts, so of tries that come at once no two are the last free one.
    """
    insert: Any = (sqlite if is_sqlite(session) else postgresql).insert(FailedSignIn)
    counted = insert.values(user=key, count=1, last=now).on_conflict_do_update(
        index_elements=["user_name"],
        set_={"count": FailedSignIn.count + 1, "last_at": now},
        where=(FailedSignIn.count < free) | (FailedSignIn.last <= now - wait),
    )
    return session.scalar(counted.returning(FailedSignIn.count)) is not None


def forget_tries(session: Session, key: str) -> None:
    """Begin to count anew."""
    session.execute(sa.delete(FailedSignIn).where(FailedSignIn.user == key))
