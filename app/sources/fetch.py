"""Fetching from the network: pages and feeds at public addresses, with caps on time, bytes and hops."""

import time
import zlib
from dataclasses import dataclass, field
from email.message import Message
from http import HTTPStatus
from urllib.parse import urljoin, urlsplit

import httpcore2
import httpx2

from app.domain.article import Refused
from app.sources.dialling import (
    Allowance,
    ForbiddenAddressError,
    GuardedBackend,
    TooLargeError,
    TooLongError,
)
from app.sources.fetching import Fetched
from app.sources.public_addresses import Resolve, resolve

MAX_HOPS = 5  # browsers allow 20; news sites were seen to need 3 at most
MAX_SECONDS = 20.0  # for all hops together
STEP_SECONDS = 10.0  # for one read or one connection
MAX_WIRE_BYTES = 5 * 1024 * 1024  # the largest page of the benchmark corpus has 2.3 MB
MAX_UNPACKED_BYTES = 10 * 1024 * 1024
AGENT = b"Demarche/0.1 (a timeline of diplomacy)"
READABLE = ("text/", "application/xhtml+xml", "application/xml", "application/json", "message/rfc822")
READABLE_ENDINGS = ("+xml", "+json")


@dataclass(frozen=True, slots=True)
class HttpFetcher:
    """Fetches over HTTP. `open_to` are literal addresses that are reachable although not public."""

    open_to: frozenset[str] = frozenset()
    look_up: Resolve = resolve
    max_seconds: float = MAX_SECONDS
    max_wire_bytes: int = MAX_WIRE_BYTES
    max_unpacked_bytes: int = MAX_UNPACKED_BYTES

    def read(self, url: str, *, etag: str = "", last_modified: str = "") -> Fetched | Refused:
        """Fetch an address, following redirects by hand so that each one is checked like the first."""
        allowance = Allowance(time.monotonic() + self.max_seconds, self.max_wire_bytes)
        asked = [(b"If-None-Match", etag.encode())] if etag else []
        asked += [(b"If-Modified-Since", last_modified.encode())] if last_modified else []
        try:
            return self._follow(url, asked, allowance)
        except ForbiddenAddressError:
            return Refused(url, "this address does not lead to a public web server, so it is not fetched")
        except (TooLongError, httpcore2.TimeoutException):
            return Refused(url, f"the server did not answer within {self.max_seconds:g} seconds")
        except TooLargeError:
            return Refused(url, f"the answer is larger than {self.max_unpacked_bytes // 1024**2} MB")
        except (httpcore2.NetworkError, httpcore2.ProtocolError, zlib.error, UnicodeError) as error:
            return Refused(url, f"the server could not be read: {str(error) or type(error).__name__}")

    def _follow(self, url: str, asked: list[tuple[bytes, bytes]], allowance: Allowance) -> Fetched | Refused:
        here = url
        for _ in range(MAX_HOPS + 1):
            target = _to_target(here)
            if target is None:
                return Refused(url, f"“{here}” is no web address that can be fetched (http or https)")
            answer = self._ask(target, here, asked, allowance)
            if not isinstance(answer, _Elsewhere):
                return answer
            here = urljoin(here, answer.location)
        return Refused(url, f"the address leads on more than {MAX_HOPS} times")

    def _ask(
        self, target: httpx2.URL, here: str, asked: list[tuple[bytes, bytes]], allowance: Allowance
    ) -> "Fetched | Refused | _Elsewhere":
        backend = GuardedBackend(allowance, self.open_to, self.look_up)
        headers = [
            (b"Host", target.netloc),
            (b"User-Agent", AGENT),
            (b"Accept", b"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"),
            (b"Accept-Encoding", b"gzip, deflate"),
            *asked,
        ]
        address = httpcore2.URL(
            scheme=target.raw_scheme, host=target.raw_host, port=target.port, target=target.raw_path
        )
        steps = dict.fromkeys(("connect", "read", "write", "pool"), STEP_SECONDS)
        context = httpx2.create_ssl_context(trust_env=False) if target.scheme == "https" else None
        with (
            httpcore2.ConnectionPool(ssl_context=context, network_backend=backend) as pool,
            pool.stream("GET", address, headers=headers, extensions={"timeout": steps}) as response,
        ):
            return self._answer(response, here)

    def _answer(self, response: httpcore2.Response, here: str) -> "Fetched | Refused | _Elsewhere":
        headers = httpx2.Headers(response.headers)
        if response.status == HTTPStatus.NOT_MODIFIED:
            return Fetched(here, "", "", b"", unchanged=True)
        if response.status in {301, 302, 303, 307, 308} and headers.get("location"):
            return _Elsewhere(headers["location"])
        if response.status != HTTPStatus.OK:
            return Refused(here, _why_not(response.status))
        kind, charset = _to_type(headers.get("content-type", ""))
        if kind and not (kind.startswith(READABLE) or kind.endswith(READABLE_ENDINGS)):
            return Refused(here, f"it is “{kind}”, which is not read; pages, feeds and plain text are")
        data = self._unpacked(response, headers.get("content-encoding", "").lower().strip())
        if data is None:
            return Refused(here, "it is packed in a way that is not read")
        etag, modified = headers.get("etag", "")[:500], headers.get("last-modified", "")[:100]
        return Fetched(here, kind, charset, data, etag, modified)

    def _unpacked(self, response: httpcore2.Response, coding: str) -> bytes | None:
        """The body; None for an unknown coding. Never holds more than the cap, however well it is packed."""
        unpacker = _Unpacker(coding, self.max_unpacked_bytes)
        if coding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            return None
        for chunk in response.iter_stream():
            unpacker.feed(chunk)
        return bytes(unpacker.data)


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    location: str


@dataclass(slots=True)
class _Unpacker:
    coding: str
    cap: int
    data: bytearray = field(default_factory=bytearray)
    _zlib: "zlib._Decompress | None" = None

    def feed(self, chunk: bytes) -> None:
        """Take a chunk from the wire. Raises TooLargeError at the cap."""
        if self.coding in {"", "identity"}:
            self.data += chunk
        else:
            self._inflate(chunk)
        if len(self.data) > self.cap:
            raise TooLargeError

    def _inflate(self, chunk: bytes) -> None:
        if self._zlib is None:
            # 47: gzip or zlib by its head; "deflate" without a head exists, too (RFC 9110, 8.4.1.2).
            bare = self.coding == "deflate" and chunk[:1] != b"\x78"
            self._zlib = zlib.decompressobj(-15 if bare else 47)
        self.data += self._zlib.decompress(chunk, self.cap + 1 - len(self.data))


def _to_target(url: str) -> httpx2.URL | None:
    try:
        parts = urlsplit(url)
        if parts.username or parts.password or not parts.hostname:
            return None
        target = httpx2.URL(url)
    except (ValueError, httpx2.InvalidURL):
        return None
    return target if target.scheme in {"http", "https"} and target.raw_host else None


def _to_type(header: str) -> tuple[str, str]:
    message = Message()
    message["content-type"] = header or "application/octet-stream"
    charset = message.get_content_charset() or ""
    return (message.get_content_type().lower() if header else ""), charset


def _why_not(status: int) -> str:
    if status in {404, 410}:
        return f"there is no such page (the server answered {status})"
    if status in {401, 402, 403, 451}:
        return f"the page is closed to us (the server answered {status}); save it as a file and add that"
    return f"the server answered {status}; try again later"
