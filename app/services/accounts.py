"""Who may write: passwords, sign-ins and the one-time link. Secrets are kept as hashes only."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.domain.errors import RefusedError
from app.storage import users
from app.storage.database import Session, SessionFactory

SHORTEST_PASSWORD = 10  # characters; shorter ones fall to lists of leaked passwords
LONGEST_PASSWORD = 1000  # hashing longer ones would only cost time
LONGEST_NAME = 120
LINK_MINUTES = 15
LOCAL_USER = "the operator"  # who comes in by the one-time link
# So many wrong passwords in a row, for one name or from one address, are forgiven; from then on one try every
# WAIT. 120 tries an hour are far from guessing ten characters, and nobody can lock an editor out for long.
# The counts are in the database: they hold for all processes and outlive a restart.
FREE_TRIES = 5
WAIT = timedelta(seconds=30)
MEMORY = timedelta(hours=1)  # after which failures are forgotten

_HASHER = PasswordHasher()  # Argon2id with the library's settings (RFC 9106, low-memory profile)
# Checked in place of a hash that does not exist, so that unknown names take as long as known ones.
_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$tPmFCEQx8mMcXN0UScVPtPyBvu2BnmvNgfnBqVBmHCc"


def add_user(sessions: SessionFactory, name: str, password: str, *, now: datetime) -> bool:
    """Add a user, or set a known user's password anew; True where the user is new.

    Raises RefusedError with the reason for names and passwords that won't do.
    """
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise RefusedError("A name has between 1 and 120 printable characters.")
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise RefusedError(f"A password has between {SHORTEST_PASSWORD} and {LONGEST_PASSWORD} characters.")
    if password.casefold() == name.casefold():
        raise RefusedError("The password must not be the name.")
    made = _HASHER.hash(password)
    with sessions.begin() as session:
        new = users.find_password_hash(session, name) is None
        users.save_user(session, name, made, now=now)
        users.forget_tries(session, name)
    return new


@dataclass(frozen=True, slots=True)
class TooSoon:
    """Too many were wrong: no password was looked at, and the next try may come after `wait`."""

    wait: timedelta = WAIT


def sign_in(  # noqa: PLR0913  # who tries, from where, and what it is answered from
    sessions: SessionFactory, name: str, password: str, *, now: datetime, days: int, address: str
) -> str | TooSoon | None:
    """Check a password and give a token for the cookie; None where it is wrong.

    A try is counted before the password is looked at, so that tries made at once get no more answers.
    """
    name = " ".join(name.split())[:LONGEST_NAME]
    counted = (f" {address}", name)  # no name begins with a space
    with sessions.begin() as session:
        users.remove_expired(session, now=now, failures_before=now - MEMORY)
        stored = users.find_password_hash(session, name)
        for key in counted:
            if not users.count_try(session, key, free=FREE_TRIES, wait=WAIT, now=now):
                return TooSoon()
    if not _verify(stored or _NOBODY, password[:LONGEST_PASSWORD]) or stored is None:
        return None
    with sessions.begin() as session:
        for key in counted:
            users.forget_tries(session, key)
        token = secrets.token_urlsafe(32)
        users.save_sign_in(session, _hash(token), name, expires=now + timedelta(days=days))
        return token


def one_time_key(sessions: SessionFactory, *, now: datetime) -> str:
    """A key that lets whoever runs the program in once, within LINK_MINUTES."""
    key = secrets.token_urlsafe(32)
    with sessions.begin() as session:
        users.remove_expired(session, now=now, failures_before=now - MEMORY)
        expires = now + timedelta(minutes=LINK_MINUTES)
        users.save_sign_in(session, _hash(key), LOCAL_USER, expires=expires, one_time=True)
    return key


def redeem(sessions: SessionFactory, key: str, *, now: datetime, days: int) -> str | None:
    """Exchange a one-time key for a token; None where it was used, is too old or never was."""
    with sessions() as session:
        if not users.is_one_time(session, _hash(key), now=now):
            return None  # made-up keys cost a reading, never a turn at writing
    with sessions.begin() as session:
        user = users.spend_one_time(session, _hash(key), now=now)
        if user is None:
            return None
        token = secrets.token_urlsafe(32)
        users.save_sign_in(session, _hash(token), user, expires=now + timedelta(days=days))
        return token


def user_of(session: Session, token: str, *, now: datetime) -> str | None:
    """Who is signed in by a token; None for nobody."""
    return users.find_sign_in(session, _hash(token), now=now) if token else None


def sign_out(sessions: SessionFactory, token: str) -> None:
    """End a sign-in."""
    with sessions.begin() as session:
        users.remove_sign_in(session, _hash(token))


def list_users(sessions: SessionFactory) -> list[tuple[str, datetime]]:
    """All users with the time they were added."""
    with sessions() as session:
        return users.find_users(session)


def _verify(stored: str, password: str) -> bool:
    try:
        return _HASHER.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


def _hash(secret: str) -> str:
    """SHA-256: the secrets are random and long, so a slow hash would add nothing.

    The database finds them by this hash; an attacker who could time that look-up would learn about hashes
    of their own guesses, not about a secret.
    """
    return hashlib.sha256(secret.encode()).hexdigest()
