"""The walls: which hosts are answered, who may write, and the headers on every answer whatever made it."""

from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.language import _
from app.settings import LOOPBACK, Settings
from app.web.errors import answer_error

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
NEEDS_COOKIE = UPLOADS = frozenset({"/add"})
COOKIE = "demarche"
SECURE_COOKIE = "__Host-demarche"  # the prefix makes browsers insist on HTTPS, path / and no domain
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
}
# A file that a page is made of needs fewer: the others speak to documents. A first visit brings eight files.
FILE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}
STRICT_TRANSPORT = "max-age=31536000; includeSubDomains"


def cookie_name(settings: Settings) -> str:
    """Name of the cookie that holds a sign-in."""
    return SECURE_COOKIE if settings.secure_cookies else COOKIE


class SecurityHeaders:
    """Sets the headers on every answer, those of crashes and refusals included."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        transport = {"Strict-Transport-Security": STRICT_TRANSPORT} if settings.secure_cookies else {}
        self.headers, self.file_headers = {**HEADERS, **transport}, {**FILE_HEADERS, **transport}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, adding headers where the answer begins."""
        is_file = scope["type"] == "http" and scope["path"].startswith("/static/")

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                found = is_file and message["status"] < HTTPStatus.BAD_REQUEST
                MutableHeaders(scope=message).update(self.file_headers if found else self.headers)
            await send(message)

        await self.app(scope, receive, send_with_headers)


class HeadAsGet:
    """Answers HEAD as GET would, without the body, so that programs can check a cited address."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, keeping the body back where only the head was asked for."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def send_head(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET"}, receive, send_head)


def allowed_hosts(settings: Settings) -> frozenset[str]:
    """Every name this server answers to: loopback, its own address and those of the settings."""
    public = urlsplit(settings.base_url).hostname or ""
    names = {*LOOPBACK, settings.host, public, *settings.allowed_hosts}
    return frozenset(name.lower() for name in names if name)


class HostGate:
    """Answers only to known names, so that no other site's name can be pointed at this server."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or answer 421."""
        if scope["type"] == "http" and _host_name(Headers(scope=scope).get("host", "")) not in self.hosts:
            refusal = PlainTextResponse("This server does not answer to that name.\n", status_code=421)
            await refusal(scope, receive, send)
            return
        await self.app(scope, receive, send)


class OriginGate:
    """Refuses writing that another site's page has set going, before its body is read.

    Browsers say where a request comes from in Sec-Fetch-Site and Origin; programs that send neither carry
    no cookies by accident and are let through. `home` is the application, whose pages refusals are shown on.
    """

    def __init__(self, app: ASGIApp, home: Starlette, cookie: str, base_url: str) -> None:
        self.app = app
        self.home = home
        self.cookie = cookie
        self.public = urlsplit(base_url).netloc.lower()  # empty where none is set

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, answer 403, or show the way to the sign-in."""
        if scope["type"] != "http" or scope["method"] in SAFE_METHODS:
            await self.app(scope, receive, send)
            return
        request = Request({**scope, "app": self.home})
        if self._foreign(request):
            message = _("This form was sent from another site. Open the page here and send it again.")
            await answer_error(request, 403, message)(scope, receive, send)
            return
        if request.url.path in NEEDS_COOKIE and self.cookie not in request.cookies:
            away = RedirectResponse(f"/sign-in?next={request.url.path}", status_code=303)
            await away(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _foreign(self, request: Request) -> bool:
        site = request.headers.get("sec-fetch-site")
        if site is not None:
            return site not in {"same-origin", "none"}
        origin = request.headers.get("origin")
        if origin is None:
            return False
        # A proxy in front may speak plain HTTP to this server, so only the names are compared.
        own = {request.headers.get("host", "").lower(), self.public} - {""}
        return urlsplit(origin).netloc.lower() not in own


class BodyLimit:
    """Takes in no more than a form needs, or an upload where uploads are taken; counts what it isn't told.

    The framework's own limit answers without a page, so this one stands before it.
    """

    def __init__(self, app: ASGIApp, home: Starlette, settings: Settings) -> None:
        self.app = app
        self.home = home
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or answer 413: at once where the length is declared, else when it is exceeded."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        uploads = scope["path"] in UPLOADS
        limit = self.settings.max_upload_bytes if uploads else self.settings.max_body_bytes
        declared = Headers(scope=scope).get("content-length", "0")
        if not declared.isdecimal() or int(declared) > limit:
            request = Request({**scope, "app": self.home})
            await answer_error(request, 413)(scope, receive, send)
            return
        taken = 0

        async def receive_counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > limit:
                raise HTTPException(413)
            return message

        await self.app(scope, receive_counted, send)


def _host_name(header: str) -> str:
    try:
        return (urlsplit(f"//{header}").hostname or "").lower()
    except ValueError:  # brackets without an address between them
        return ""
