"""Who may write: users with password hashes, sign-ins and one-time links by the hashes of their secrets."""

from datetime import datetime
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


def find_failures(session: Session, name: str, *, since: datetime) -> tuple[int, datetime | None]:
    """Wrong passwords in a row for a name, and when the last was; none that ended before `since`."""
    row = session.execute(
        sa.select(FailedSignIn.count, FailedSignIn.last).where(
            FailedSignIn.user == name, FailedSignIn.last > since
        )
    ).one_or_none()
    return (0, None) if row is None else (row[0], row[1])


def record_failure(session: Session, name: str, count: int, *, now: datetime) -> None:
    """Remember a wrong password as the so-manieth in a row."""
    insert: Any = (sqlite if is_sqlite(session) else postgresql).insert(FailedSignIn)
    row = {"user": name, "count": count, "last": now}
    changes = {"count": count, "last_at": now}
    session.execute(insert.values(row).on_conflict_do_update(index_elements=["user_name"], set_=changes))


def forget_failures(session: Session, name: str) -> None:
    """Begin to count anew."""
    session.execute(sa.delete(FailedSignIn).where(FailedSignIn.user == name))
