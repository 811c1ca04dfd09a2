"""Expected failures and crashes as answers: a page for people, problem details (RFC 9457) for programs."""

import http
import logging
from collections.abc import Callable

import orjson
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.entries import Link
from app.domain.errors import DemarcheError, MovedError, NotFoundError
from app.domain.language import _, msg
from app.domain.pages import ErrorPage
from app.domain.timeline import QueryReading
from app.web.render import render

SUFFIXES = (".json", ".csv", ".atom", ".ics", ".bib")
logger = logging.getLogger("demarche.web")

HEADINGS = {
    400: msg("That can’t be read"),
    401: msg("Sign in first"),
    403: msg("Not allowed"),
    404: msg("Nothing here"),
    405: msg("That can’t be done here"),
    413: msg("Too large"),
    422: msg("Something in the form can’t be used"),
    429: msg("Too many tries"),
    500: msg("Something went wrong"),
    503: msg("Not ready"),
}
MESSAGES = {
    400: msg("What was sent is broken or incomplete. Go back and send it again."),
    403: msg("You may not do this."),
    404: msg(
        "There is no page at this address. It may have been mistyped, or the link that led here is wrong."
    ),
    405: msg("This address answers to other requests only."),
    413: msg("What was sent is larger than this server takes in. Shorten the text, or split the file."),
    422: msg("A value in the address or the form has the wrong form."),
    500: msg(
        "The fault is on this side and has been noted. Nothing you sent was half-saved; you can try again."
    ),
}
NOT_FOUND = {
    "event": msg("There is no event “%(key)s” in the record."),
    "actor": msg("There is no actor “%(key)s” in the record."),
    "article": msg("There is no article “%(key)s” in the record."),
    "place": msg("There is no place “%(key)s” in the record."),
    "source": msg("There is no source “%(key)s” in the record."),
    "agreement": msg("There is no agreement “%(key)s” in the record."),
}
WAYS_OUT = (
    Link("/timeline", msg("Look through the timeline")),
    Link("/search", msg("Search")),
    Link("/", msg("See what stands today")),
)


class NotModifiedError(Exception):
    """The visitor's copy of the page is still the right one."""

    def __init__(self, etag: str) -> None:
        self.etag = etag
        super().__init__(etag)


class SignInNeededError(Exception):
    """Only signed-in people may see or do this."""


def answer_error(request: Request, status: int, message: str = "") -> Response:
    """Answer with an error in the form that the address promises."""
    words = message or _(MESSAGES.get(status, http.HTTPStatus(status).phrase + "."))
    heading = _(HEADINGS.get(status, http.HTTPStatus(status).phrase))
    ways = tuple(Link(way.href, _(way.label)) for way in WAYS_OUT)
    if wants_data(request):
        problem = {
            "type": "about:blank",
            "title": heading,
            "status": status,
            "detail": words,
            "instance": request.url.path,
        }
        return Response(orjson.dumps(problem), status, media_type="application/problem+json")
    return render(request, ErrorPage(status, heading, words, ways), status=status)


def wants_data(request: Request) -> bool:
    """Whether the address is one for programs."""
    path = request.url.path
    return path.startswith("/api/") or path.endswith(SUFFIXES)


def check_values(reading: QueryReading) -> QueryReading:
    """Pass a reading on, for addresses that have no form to show its faults in.

    Raises the first InvalidFilterError of the reading.
    """
    if reading.invalid:
        raise reading.invalid[0]
    return reading


def on_not_found(request: Request, error: Exception) -> Response:
    """No such thing in the record."""
    assert isinstance(error, NotFoundError)  # noqa: S101  # registered for this type alone
    words = _(NOT_FOUND[error.noun], key=error.key) if error.noun in NOT_FOUND else str(error)
    return answer_error(request, 404, words)


def on_moved(request: Request, error: Exception) -> Response:
    """An old slug leads to the new one, query and ending kept."""
    assert isinstance(error, MovedError)  # noqa: S101  # registered for this type alone
    if error.noun == "view":
        return RedirectResponse(error.address, status_code=308)
    *before, last = request.url.path.split("/")
    path = "/".join([*before, last.replace(error.old, error.new, 1)])
    target = path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(target, status_code=308)


def on_failure(request: Request, error: Exception) -> Response:
    """Anything else a person can be told about."""
    return answer_error(request, 422, str(error))


def on_http(request: Request, error: Exception) -> Response:
    """What the framework refuses: unknown addresses, methods, oversized bodies."""
    assert isinstance(error, HTTPException)  # noqa: S101  # registered for this type alone
    return answer_error(request, error.status_code)


def on_invalid(request: Request, _error: Exception) -> Response:
    """Parameters of the wrong form; a bad number inside an address is just no address."""
    return answer_error(request, 422 if request.url.query or request.method == "POST" else 404)


def on_not_modified(_request: Request, error: Exception) -> Response:
    """The visitor keeps the copy it has."""
    assert isinstance(error, NotModifiedError)  # noqa: S101  # registered for this type alone
    headers = {"ETag": error.etag, "Cache-Control": "private, no-cache", "Vary": "Cookie"}
    return Response(status_code=304, headers=headers)


def on_sign_in_needed(request: Request, _error: Exception) -> Response:
    """The way to the sign-in and back."""
    return RedirectResponse(f"/sign-in?next={request.url.path}", status_code=303)


def on_crash(request: Request, error: Exception) -> Response:
    """A bug: told without its inside, logged with it."""
    logger.error("unexpected failure at %s", request.url.path, exc_info=error)
    return answer_error(request, 500)


HANDLERS: dict[type[Exception], Callable[[Request, Exception], Response]] = {
    NotFoundError: on_not_found,
    MovedError: on_moved,
    DemarcheError: on_failure,
    HTTPException: on_http,
    RequestValidationError: on_invalid,
    NotModifiedError: on_not_modified,
    SignInNeededError: on_sign_in_needed,
    Exception: on_crash,
}
