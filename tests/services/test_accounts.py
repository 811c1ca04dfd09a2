"""Who may write: passwords, tokens, one-time keys; secrets are never kept, guessing is slowed."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from app.domain.errors import RefusedError
from app.services.accounts import (
    FREE_TRIES,
    LINK_MINUTES,
    WAIT,
    TooSoon,
    add_user,
    list_users,
    one_time_key,
    redeem,
    sign_in,
    sign_out,
    user_of,
)
from app.storage import tables
from app.storage.database import SessionFactory, open_database

PASSWORD = "a long enough password"
HOME = "10.0.0.9"


def who(sessions: SessionFactory, token: str, now: datetime) -> str | None:
    with sessions() as session:
        return user_of(session, token, now=now)


def test_a_user_signs_in_and_out(sessions: SessionFactory, now: datetime) -> None:
    assert add_user(sessions, " jo  doe ", PASSWORD, now=now)
    token = sign_in(sessions, "jo doe", PASSWORD, now=now, days=14, address=HOME)
    assert isinstance(token, str)
    assert who(sessions, token, now) == "jo doe"
    sign_out(sessions, token)
    assert who(sessions, token, now) is None


def test_a_wrong_password_and_an_unknown_name_get_nothing(sessions: SessionFactory, now: datetime) -> None:
    add_user(sessions, "jo", PASSWORD, now=now)
    assert sign_in(sessions, "jo", PASSWORD + "!", now=now, days=14, address=HOME) is None
    assert sign_in(sessions, "ann", PASSWORD, now=now, days=14, address=HOME) is None
    assert sign_in(sessions, "", "", now=now, days=14, address=HOME) is None


def test_nobody_is_there_at_first(sessions: SessionFactory, now: datetime) -> None:
    assert list_users(sessions) == []
    for name in ("admin", "root", "demarche", "the operator"):
        assert sign_in(sessions, name, name, now=now, days=14, address=HOME) is None


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
    token = sign_in(sessions, "jo", PASSWORD, now=now, days=14, address=HOME)
    assert isinstance(token, str)
    assert who(sessions, token, now + timedelta(days=13)) == "jo"
    assert who(sessions, token, now + timedelta(days=14)) is None


def test_a_new_password_ends_every_sign_in(sessions: SessionFactory, now: datetime) -> None:
    add_user(sessions, "jo", PASSWORD, now=now)
    token = sign_in(sessions, "jo", PASSWORD, now=now, days=14, address=HOME)
    assert isinstance(token, str)
    assert not add_user(sessions, "jo", PASSWORD + " and more", now=now)
    assert who(sessions, token, now) is None
    assert sign_in(sessions, "jo", PASSWORD, now=now, days=14, address=HOME) is None


def test_the_database_holds_no_secret(sessions: SessionFactory, now: datetime) -> None:
    add_user(sessions, "jo", PASSWORD, now=now)
    token = sign_in(sessions, "jo", PASSWORD, now=now, days=14, address=HOME)
    key = one_time_key(sessions, now=now)
    with sessions() as session:
        kept = " ".join(session.scalars(sa.select(tables.SignIn.secret_hash)))
        kept += " ".join(session.scalars(sa.select(tables.User.password)))
    assert isinstance(token, str)
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
        assert sign_in(sessions, "jo", "wrong password", now=now, days=14, address=HOME) is None
    assert sign_in(sessions, "jo", PASSWORD, now=now, days=14, address=HOME) == TooSoon(), (
        "even the right one must wait"
    )
    assert sign_in(sessions, "jo", "wrong password", now=now + WAIT, days=14, address=HOME) is None
    assert sign_in(sessions, "jo", PASSWORD, now=now + WAIT * 1.5, days=14, address=HOME) == TooSoon(), (
        "each failure begins a wait"
    )
    assert isinstance(sign_in(sessions, "jo", PASSWORD, now=now + WAIT * 2, days=14, address=HOME), str)
    assert sign_in(sessions, "jo", "wrong password", now=now + WAIT * 2, days=14, address=HOME) is None
    assert isinstance(sign_in(sessions, "jo", PASSWORD, now=now + WAIT * 2, days=14, address=HOME), str), (
        "counted anew"
    )


def test_an_address_that_tries_many_names_waits_too_and_only_it(
    sessions: SessionFactory, now: datetime
) -> None:
    add_user(sessions, "jo", PASSWORD, now=now)
    for number in range(FREE_TRIES):
        assert sign_in(sessions, f"name {number}", "wrong", now=now, days=14, address="10.0.0.1") is None
    assert sign_in(sessions, "jo", PASSWORD, now=now, days=14, address="10.0.0.1") == TooSoon()
    assert isinstance(sign_in(sessions, "jo", PASSWORD, now=now, days=14, address="10.0.0.2"), str)
    later = now + WAIT
    assert isinstance(sign_in(sessions, "jo", PASSWORD, now=later, days=14, address="10.0.0.1"), str)


def test_tries_made_at_once_get_no_more_answers(sessions: SessionFactory, now: datetime) -> None:
    add_user(sessions, "jo", PASSWORD, now=now)
    start = threading.Barrier(2 * FREE_TRIES)

    def guess(number: int) -> object:
        start.wait()
        return sign_in(sessions, "jo", "wrong password", now=now, days=14, address=f"10.0.0.{number}")

    with ThreadPoolExecutor(2 * FREE_TRIES) as hands:
        told = list(hands.map(guess, range(2 * FREE_TRIES)))
    assert told.count(None) == FREE_TRIES
    assert told.count(TooSoon()) == FREE_TRIES


def test_counts_outlive_the_process_that_made_them(sqlite_sessions: SessionFactory, now: datetime) -> None:
    for _ in range(FREE_TRIES):
        sign_in(sqlite_sessions, "jo", "wrong password", now=now, days=14, address=HOME)
    again = open_database(str(sqlite_sessions.engine.url))
    assert sign_in(again, "jo", "wrong password", now=now, days=14, address=HOME) == TooSoon()
    again.close()


def test_one_name_being_guessed_at_keeps_nobody_else_out(
    sqlite_sessions: SessionFactory, now: datetime
) -> None:
    add_user(sqlite_sessions, "jo", PASSWORD, now=now)
    for _ in range(FREE_TRIES + 1):
        sign_in(sqlite_sessions, "ann", "wrong password", now=now, days=14, address="10.0.0.1")
    assert isinstance(sign_in(sqlite_sessions, "jo", PASSWORD, now=now, days=14, address=HOME), str)


def test_what_has_run_out_is_thrown_away(sqlite_sessions: SessionFactory, now: datetime) -> None:
    add_user(sqlite_sessions, "jo", PASSWORD, now=now)
    sign_in(sqlite_sessions, "jo", PASSWORD, now=now, days=1, address=HOME)
    sign_in(sqlite_sessions, "ann", "wrong password", now=now, days=1, address=HOME)
    sign_in(sqlite_sessions, "jo", PASSWORD, now=now + timedelta(days=2), days=1, address=HOME)
    with sqlite_sessions() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(tables.SignIn)) == 1
        assert session.scalar(sa.select(sa.func.count()).select_from(tables.FailedSignIn)) == 0
