"""The same site in other languages: `/ko` before a path is its language, and no other part knows of it.

On the way in the prefix is taken off and the language set; on the way out redirects, links, forms and htmx
requests get it back, so that a visitor stays in the language. Files, data and the API speak to programs and
have one address each, without a language; asked for under a prefix they are there, by a redirect.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.language import Language, speaking
from app.web.catalogue import speech_of

PREFIXED = (Language.KO,)
OWN_NAMES = {Language.EN: "English", Language.KO: "한국어"}
_DATA = r"\.(?:json|csv|atom|ics|bib)"
# Addresses for programs: the same whoever reads them.
_PLAIN = re.compile(rf"/(?:static|api)/.*|/(?:robots\.txt|healthz|favicon\.ico|enter)|.*{_DATA}")
# In a page every value is escaped, so a quotation mark is always the template's own. A link that says its
# language first has chosen it.
_LINK = re.compile(
    r'(?<!hreflang=".."[ \n])\b(href|action|hx-get)="(?=/)'
    rf'(?!//|/(?:static|api)/|[^"?#]*{_DATA}["?#])'
)


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language of a page: where the same view is in it."""

    language: Language
    name: str
    href: str
    current: bool


def language_of(request: Request) -> Language:
    """The language that the address asks for."""
    found: Language = request.scope.get("language", Language.EN)
    return found


def prefix(language: Language) -> str:
    """What stands before a path in that language."""
    return f"/{language}" if language in PREFIXED else ""


def tongues(request: Request, here: str) -> tuple[Tongue, ...]:
    """The same view in each language."""
    chosen = language_of(request)
    return tuple(
        Tongue(language, OWN_NAMES[language], prefix(language) + here, language is chosen)
        for language in Language
    )


def keep_language(html: str, language: Language) -> str:
    """A page whose links and forms stay in its language."""
    return _LINK.sub(rf'\1="/{language}', html) if language in PREFIXED else html


class LanguagePaths:
    """Takes the language off the path, sets it for the answer, and puts it before redirects to pages."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on in the language of the path."""
        language, path = split_path(scope["path"]) if scope["type"] == "http" else (Language.EN, "")
        if language is Language.EN:
            await self.app(scope, receive, send)
            return
        raw = scope.get("raw_path") or scope["path"].encode()
        plain = raw[len(prefix(language)) :]
        if not path or _PLAIN.fullmatch(path):
            query = f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else ""
            target = (plain.decode("latin-1") if path else f"{prefix(language)}/") + query
            await RedirectResponse(target, status_code=308)(scope, receive, send)
            return
        host = Headers(scope=scope).get("host", "")

        async def send_in_language(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if "location" in headers:
                    headers["location"] = redirected(headers["location"], language, host)
            await send(message)

        inner = {**scope, "path": path, "raw_path": plain, "language": language}
        with speaking(speech_of(language)):
            await self.app(inner, receive, send_in_language)


def split_path(path: str) -> tuple[Language, str]:
    """The language of a path and the path without it; a double slash is no page and no way off the site."""
    for language in PREFIXED:
        rest = path.removeprefix(prefix(language))
        if rest != path and (not rest or (rest.startswith("/") and not rest.startswith(("//", "/\\")))):
            return language, rest
    return Language.EN, path


def redirected(target: str, language: Language, host: str) -> str:
    """The target of a redirect in the language, where it is a page of this site and has none yet."""
    parts = urlsplit(target)
    outside = parts.netloc not in {"", host} or not parts.path.startswith("/")
    if outside or _PLAIN.fullmatch(parts.path) or split_path(parts.path)[0] is not Language.EN:
        return target
    return parts._replace(path=prefix(language) + parts.path).geturl()
