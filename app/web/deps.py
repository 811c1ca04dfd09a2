"""What endpoints ask for: a session, the clock, who is signed in, the filter in the address, freshness."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request

from app.domain.timeline import QueryReading, read_query
from app.services.accounts import user_of
from app.services.local_names import learn_names
from app.services.timeline import data_version
from app.settings import Settings
from app.storage.database import Session, SessionFactory
from app.web.errors import NotModifiedError, SignInNeededError
from app.web.languages import language_of
from app.web.security import cookie_name
from app.web.shell import THEME_COOKIE


def settings_of(request: Request) -> Settings:
    """The settings this server was started with."""
    settings: Settings = request.app.state.settings
    return settings


def sessions_of(request: Request) -> SessionFactory:
    """The database, for endpoints whose service opens its own transaction."""
    sessions: SessionFactory = request.app.state.sessions
    return sessions


def now(request: Request) -> datetime:
    """This moment, aware and in UTC, by the server's clock."""
    clock: Callable[[], datetime] = request.app.state.clock
    return clock()


SettingsDep = Annotated[Settings, Depends(settings_of)]
SessionsDep = Annotated[SessionFactory, Depends(sessions_of)]
Now = Annotated[datetime, Depends(now)]


def open_session(sessions: SessionsDep) -> Iterator[Session]:
    """A session that reads, closed before the answer leaves."""
    with sessions() as session:
        yield session


SessionDep = Annotated[Session, Depends(open_session, scope="function")]


def token_of(request: Request, settings: SettingsDep) -> str:
    """The visitor's sign-in token, or nothing."""
    return request.cookies.get(cookie_name(settings), "")


Token = Annotated[str, Depends(token_of)]


def visitor(request: Request, session: SessionDep, token: Token, moment: Now) -> str | None:
    """Name of the signed-in person; also kept for the page's frame."""
    user = user_of(session, token, now=moment) if token else None
    request.state.user = user
    return user


Visitor = Annotated[str | None, Depends(visitor)]


def editor(user: Visitor) -> str:
    """Name of the signed-in person; everybody else is shown to the sign-in."""
    if user is None:
        raise SignInNeededError
    return user


Editor = Annotated[str, Depends(editor)]


def fresh(request: Request, session: SessionDep, user: Visitor, moment: Now) -> None:
    """Answer 304 at once where the visitor's copy was made from the same data, code and choices."""
    seen = (
        request.app.state.build,
        data_version(session),
        request.headers.get("host", ""),
        language_of(request),
        str(request.url.path),
        request.url.query,
        request.cookies.get(THEME_COOKIE, ""),
        user or "",
        moment.date(),
    )
    etag = f'W/"{hashlib.sha256(repr(seen).encode()).hexdigest()[:32]}"'
    request.state.etag = etag
    given = request.headers.get("if-none-match", "")
    if etag in {tag.strip() for tag in given.split(",")}:
        raise NotModifiedError(etag)
    learn_names(session)


Fresh = Depends(fresh)


def reading_of(request: Request) -> QueryReading:
    """The filter that the address spells out."""
    return read_query(request.query_params.multi_items())


Reading = Annotated[QueryReading, Depends(reading_of)]
