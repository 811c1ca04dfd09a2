"""Signing in and out, the one-time link, and the choice of colours."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from starlette.responses import RedirectResponse

from app.domain.language import _, msg
from app.domain.pages import SignInPage
from app.services.accounts import TooSoon, redeem, sign_in, sign_out
from app.settings import Settings
from app.web.deps import Now, SessionsDep, SettingsDep, Token, Visitor
from app.web.errors import answer_error
from app.web.render import render
from app.web.security import cookie_name
from app.web.shell import THEME_COOKIE, THEMES, local_path

router = APIRouter(include_in_schema=False)
YEAR = 31_536_000
DAY = 86_400
WRONG = msg("That name and password don’t belong together.")
STALE = msg("This link has been used or is too old. A new one is printed when the server starts.")


@router.get("/sign-in", name="sign_in")
def show_sign_in(request: Request, _user: Visitor, next: str = "/") -> Response:  # noqa: A002  # the address says it
    """The form."""
    return render(request, SignInPage(next=local_path(next)), headers={"Cache-Control": "no-store"})


@router.post("/sign-in", name="do_sign_in")
def do_sign_in(  # noqa: PLR0913  # one parameter for each field of the form
    request: Request,
    sessions: SessionsDep,
    settings: SettingsDep,
    now: Now,
    *,
    name: Annotated[str, Form(max_length=120)] = "",
    password: Annotated[str, Form(max_length=1000)] = "",
    next: Annotated[str, Form(max_length=2000)] = "/",  # noqa: A002  # the form's field is named so
) -> Response:
    """Check the password; after too many failures for a name or from an address, have them wait."""
    address = request.client.host if request.client else ""
    token = sign_in(sessions, name, password, now=now, days=settings.session_days, address=address)
    if isinstance(token, TooSoon):
        return _held_back(request, token)
    if token is None:
        return render(request, SignInPage(name=name, next=local_path(next), error=_(WRONG)), status=422)
    return _signed_in(settings, token, local_path(next))


@router.get("/enter", name="enter")
def enter(
    request: Request, sessions: SessionsDep, settings: SettingsDep, now: Now, key: str = ""
) -> Response:
    """Take the one-time link that was printed when the server started."""
    token = redeem(sessions, key, now=now, days=settings.session_days)
    if token is None:
        return answer_error(request, 403, _(STALE))
    return _signed_in(settings, token, "/")


@router.post("/sign-out", name="sign_out")
def do_sign_out(sessions: SessionsDep, settings: SettingsDep, token: Token) -> Response:
    """End the sign-in here and in the database."""
    if token:
        sign_out(sessions, token)
    answer = RedirectResponse("/", status_code=303)
    answer.delete_cookie(cookie_name(settings), path="/", secure=settings.secure_cookies, httponly=True)
    return answer


@router.post("/prefs", name="prefs")
def prefs(
    settings: SettingsDep,
    theme: Annotated[str, Form(max_length=20)] = "system",
    next: Annotated[str, Form(max_length=4000)] = "/",  # noqa: A002  # the form's field is named so
) -> Response:
    """Keep the choice of colours and go back."""
    answer = RedirectResponse(local_path(next), status_code=303)
    chosen = theme if theme in THEMES else "system"
    answer.set_cookie(
        THEME_COOKIE,
        chosen,
        max_age=YEAR,
        path="/",
        secure=settings.secure_cookies,
        httponly=True,
        samesite="lax",
    )
    return answer


def _signed_in(settings: Settings, token: str, target: str) -> Response:
    answer = RedirectResponse(target, status_code=303)
    answer.set_cookie(
        cookie_name(settings),
        token,
        max_age=settings.session_days * DAY,
        path="/",
        secure=settings.secure_cookies,
        httponly=True,
        samesite="lax",
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _held_back(request: Request, told: TooSoon) -> Response:
    seconds = int(told.wait.total_seconds())
    answer = answer_error(
        request, 429, _("Too many failed tries. Wait %(seconds)s seconds, then try again.", seconds=seconds)
    )
    answer.headers["Retry-After"] = str(seconds)
    return answer
