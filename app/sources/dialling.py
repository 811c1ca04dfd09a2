"""The one place where connections to the outside are opened: checked addresses, a deadline, a byte count.

A host is resolved once, every answer must be public, and the very address that was checked is dialled;
the name stays in the Host header and in the TLS handshake. So no second look-up can lead elsewhere.
"""

import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import httpcore2

from app.sources.public_addresses import Resolve, is_public, resolve

PORTS = frozenset({80, 443})


class ForbiddenAddressError(Exception):
    """The address must not be reached from here."""


class TooLongError(Exception):
    """The answer takes too much time."""


class TooLargeError(Exception):
    """The answer has too many bytes."""


@dataclass(slots=True)
class Allowance:
    """What one fetch may still spend; shared by all its hops."""

    deadline: float  # by the monotonic clock
    wire_bytes: int

    def seconds(self, wished: float | None) -> float:
        """Seconds for the next step."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TooLongError
        return left if wished is None else min(left, wished)

    def spend(self, count: int) -> None:
        """Count bytes that came over the wire."""
        self.wire_bytes -= count
        if self.wire_bytes < 0:
            raise TooLargeError


@dataclass(slots=True)
class GuardedStream(httpcore2.NetworkStream):
    """A connection that spends an allowance."""

    stream: httpcore2.NetworkStream
    allowance: Allowance

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read some bytes."""
        data = self.stream.read(max_bytes, self.allowance.seconds(timeout))
        self.allowance.spend(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write bytes."""
        self.stream.write(buffer, self.allowance.seconds(timeout))

    def close(self) -> None:
        """Close the connection."""
        self.stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """Begin TLS with the host's name, not with the dialled address."""
        inner = self.stream.start_tls(ssl_context, server_hostname, self.allowance.seconds(timeout))
        return GuardedStream(inner, self.allowance)

    def get_extra_info(self, info: str) -> Any:
        """What the connection knows of itself."""
        return self.stream.get_extra_info(info)


@dataclass(slots=True)
class GuardedBackend(httpcore2.NetworkBackend):
    """Opens connections to public addresses only. `open_to` are exceptions, literal addresses."""

    allowance: Allowance
    open_to: frozenset[str] = frozenset()
    look_up: Resolve = resolve
    _plain: httpcore2.NetworkBackend = field(default_factory=httpcore2.SyncBackend)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Resolve, check every answer, dial the first that answers."""
        address = self._checked(host.strip("[]"), port)
        stream = self._plain.connect_tcp(
            address, port, self.allowance.seconds(timeout), local_address, socket_options
        )
        return GuardedStream(stream, self.allowance)

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002  # the interface has it
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,  # noqa: ARG002  # likewise
    ) -> httpcore2.NetworkStream:
        """Never."""
        raise ForbiddenAddressError(path)

    def _checked(self, host: str, port: int) -> str:
        addresses = self.look_up(host, port)
        if not addresses:
            raise httpcore2.ConnectError(f"no address is known for {host}")
        if all(address in self.open_to for address in addresses):
            return addresses[0]
        if port not in PORTS or not all(is_public(address) for address in addresses):
            raise ForbiddenAddressError(host)
        return addresses[0]
