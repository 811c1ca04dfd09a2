"""Putting addresses right: one form for every view, the readable part of an article's, other endings."""

from enum import StrEnum
from typing import Any

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import RedirectResponse

from app.domain.timeline import QueryReading


class Suffix(StrEnum):
    """Another form of the same view."""

    JSON = "json"
    CSV = "csv"
    ATOM = "atom"
    ICS = "ics"
    BIB = "bib"


class _SuffixConvertor(Convertor[str]):
    """Lets a path end in one of the suffixes and in no other."""

    regex = "|".join(Suffix)

    def convert(self, value: str) -> str:
        """The suffix as it stands."""
        return value

    def to_string(self, value: Any) -> str:
        """The suffix as it stands."""
        return str(value)


# Routes name the suffix in their paths, so it must be known before any of them is made.
register_url_convertor("suffix", _SuffixConvertor())


class RedirectError(Exception):
    """The view is at another address; `permanent` where the old one will never be right again."""

    def __init__(self, target: str, *, permanent: bool = False) -> None:
        self.target = target
        self.permanent = permanent
        super().__init__(target)


def settle(request: Request, reading: QueryReading) -> None:
    """Put right an address that a form made: `from` and `to`, swapped ranges, fields left empty.

    Raises RedirectError to the one form of the same view.
    """
    emptied = any(not value.strip() for _, value in request.query_params.multi_items())
    if (reading.moved or emptied) and not reading.invalid:
        raise RedirectError(reading.query.address(request.url.path))


def settle_choices(request: Request, address: str) -> None:
    """Raise RedirectError where choices of a form were asked for in another way than their one address."""
    asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    if asked != address:
        raise RedirectError(address)


def settle_path(request: Request, address: str) -> None:
    """Raise RedirectError where a page was reached by an outdated form of its address."""
    if request.url.path != address:
        raise RedirectError(address, permanent=True)


def on_redirect(_request: Request, error: Exception) -> RedirectResponse:
    """303 to the right form of a view, 308 where the old form is outdated for good."""
    assert isinstance(error, RedirectError)  # noqa: S101  # registered for this type alone
    return RedirectResponse(error.target, status_code=308 if error.permanent else 303)
