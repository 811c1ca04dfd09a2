"""Who may write: passwords, tokens, one-time keys; secrets are never kept, guessing is slowed."""

from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from app.domain.errors import RefusedError
from app.services.accounts import (
    FREE_TRIES,
    LINK_MINUTES,
    WAIT,
    add_user,
    list_users,
    one_time_key,
    redeem,
    sign_in,
    sign_out,
    user_of,
)
from app.storage import tables
from app.storage.database import SessionFactory

PASSWORD = "a long enough password"


def who(sessions: SessionFactory, token: str, now: datetime) -> str | None:
    with sessions() as session:
        return user_of(session, token, now=now)


def test_a_user_signs_in_and_out(sessions: SessionFactory, now: datetime) -> None:
    assert add_user(sessions, " jo  doe ", PASSWORD, now=now)
    token = sign_in(sessions, "jo doe", PASSWORD, now=now, days=14)
    assert token is not None
    assert who(sessions, token, now) == "jo doe"
    sign_out(sessions, token)
    assert who(sessions, token, now) is None


def test_a_wrong_password_and_an_unknown_name_get_nothing(sessions: SessionFactory, now: datetime) -> None:
    add_user(sessions, "jo", PASSWORD, now=now)
    assert sign_in(sessions, "jo", PASSWORD + "!", now=now, days=14) is None
    assert sign_in(sessions, "ann", PASSWORD, now=now, days=14) is None
    assert sign_in(sessions, "", "", now=now, days=14) is None


def test_nobody_is_there_at_first(sessions: SessionFactory, now: datetime) -> None:
    assert list_users(sessions) == []
    for name in ("admin", "root", "demarche", "the operator"):
        assert sign_in(sessions, name, name, now=now, days=14) is None


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("", PASSWORD),
        ("x" * 121, PASSWORD),
        ("jo\x00", PASSWORD),
        ("jo", "short"),
        ("jo", "x" * 1001),
        ("josephine doe", "Josephine Doe"),
    ],
)
def test_names_and_passwords_that_will_not_do_are_refused(
    sqlite_sessions: SessionFactory, now: datetime, name: str, password: str
) -> None:
    with pytest.raises(RefusedError):
        add_user(sqlite_sessions, name, password, now=now)


def test_a_sign_in_ends_by_itself(sessions: SessionFactory, now: datetime) -> None:
    add_user(sessions, "jo", PASSWORD, now=now)
    token = sign_in(sessions, "jo", PASSWORD, now=now, days=14)
    assert token is not None
    assert who(sessions, token, now + timedelta(days=13)) == "jo"
    assert who(sessions, token, now + timedelta(days=14)) is None


def test_a_new_password_ends_every_sign_in(sessions: SessionFactory, now: datetime) -> None:
    add_user(sessions, "jo", PASSWORD, now=now)
    token = sign_in(sessions, "jo", PASSWORD, now=now, days=14)
    assert token is not None
    assert not add_user(sessions, "jo", PASSWORD + " and more", now=now)
    assert who(sessions, token, now) is None
    assert sign_in(sessions, "jo", PASSWORD, now=now, days=14) is None


def test_the_database_holds_no_secret(sessions: SessionFactory, now: datetime) -> None:
    add_user(sessions, "jo", PASSWORD, now=now)
    token = sign_in(sessions, "jo", PASSWORD, now=now, days=14)
    key = one_time_key(sessions, now=now)
    with sessions() as session:
        kept = " ".join(session.scalars(sa.select(tables.SignIn.secret_hash)))
        kept += " ".join(session.scalars(sa.select(tables.User.password)))
    assert token is not None
    for secret in (token, key, PASSWORD):
        assert secret not in kept
    assert "$argon2id$" in kept


def test_a_one_time_key_lets_in_once_and_not_for_long(sessions: SessionFactory, now: datetime) -> None:
    key = one_time_key(sessions, now=now)
    token = redeem(sessions, key, now=now + timedelta(minutes=LINK_MINUTES - 1), days=14)
    assert token is not None
    assert who(sessions, token, now) == "the operator"
    assert redeem(sessions, key, now=now, days=14) is None
    late = one_time_key(sessions, now=now)
    assert redeem(sessions, late, now=now + timedelta(minutes=LINK_MINUTES), days=14) is None
    assert redeem(sessions, "made up", now=now, days=14) is None
    assert redeem(sessions, "", now=now, days=14) is None


def test_a_one_time_key_is_no_token_and_a_token_no_key(sessions: SessionFactory, now: datetime) -> None:
    key = one_time_key(sessions, now=now)
    assert who(sessions, key, now) is None
    token = redeem(sessions, key, now=now, days=14)
    assert token is not None
    assert redeem(sessions, token, now=now, days=14) is None


def test_guessing_is_slowed_and_then_forgotten(sessions: SessionFactory, now: datetime) -> None:
    add_user(sessions, "jo", PASSWORD, now=now)
    for _ in range(FREE_TRIES):
        assert sign_in(sessions, "jo", "wrong password", now=now, days=14) is None
    assert sign_in(sessions, "jo", PASSWORD, now=now, days=14) is None, "even the right one must wait"
    assert sign_in(sessions, "jo", "wrong password", now=now + WAIT, days=14) is None
    assert sign_in(sessions, "jo", PASSWORD, now=now + WAIT * 1.5, days=14) is None, (
        "each failure begins a wait"
    )
    assert sign_in(sessions, "jo", PASSWORD, now=now + WAIT * 2, days=14) is not None
    assert sign_in(sessions, "jo", "wrong password", now=now + WAIT * 2, days=14) is None
    assert sign_in(sessions, "jo", PASSWORD, now=now + WAIT * 2, days=14) is not None, "counted anew"


def test_one_name_being_guessed_at_keeps_nobody_else_out(
    sqlite_sessions: SessionFactory, now: datetime
) -> None:
    add_user(sqlite_sessions, "jo", PASSWORD, now=now)
    for _ in range(FREE_TRIES + 1):
        sign_in(sqlite_sessions, "ann", "wrong password", now=now, days=14)
    assert sign_in(sqlite_sessions, "jo", PASSWORD, now=now, days=14) is not None


def test_what_has_run_out_is_thrown_away(sqlite_sessions: SessionFactory, now: datetime) -> None:
    add_user(sqlite_sessions, "jo", PASSWORD, now=now)
    sign_in(sqlite_sessions, "jo", PASSWORD, now=now, days=1)
    sign_in(sqlite_sessions, "ann", "wrong password", now=now, days=1)
    sign_in(sqlite_sessions, "jo", PASSWORD, now=now + timedelta(days=2), days=1)
    with sqlite_sessions() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(tables.SignIn)) == 1
        assert session.scalar(sa.select(sa.func.count()).select_from(tables.FailedSignIn)) == 0
