"""Which network addresses are public: reachable by everybody and by nobody's inner network alone.

Rules after the IANA special-purpose address registries (RFC 6890 and its successors) as the standard
library's `ipaddress` knows them, and the transition forms of IPv6 that carry an IPv4 address inside.
"""

import socket
import threading
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Resolve = Callable[[str, int], list[str]]
RESOLVE_SECONDS = 5.0

_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052
_CLOSED: tuple[IPv4Network | IPv6Network, ...] = (
    IPv4Network("192.88.99.0/24"),  # relays of 6to4, given up by RFC 7526
    IPv6Network("::/96"),  # IPv4-compatible, given up by RFC 4291
    IPv6Network("64:ff9b:1::/48"),  # local NAT64, RFC 8215
    IPv6Network("2001::/32"),  # Teredo, RFC 4380: ends in a private network more often than not
    IPv6Network("fec0::/10"),  # site-local, given up by RFC 3879
)


def is_public(address: str) -> bool:
    """Whether an IP address (as text, without brackets) is a public unicast one."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _inner(found)
    if inner is not None:
        return is_public(str(inner))
    if "%" in address or found.is_multicast or not found.is_global or found.is_reserved:
        return False
    return not any(found in network for network in _CLOSED if network.version == found.version)


def _inner(address: IPv4Address | IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for, where it does."""
    if isinstance(address, IPv4Address):
        return None
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def resolve(host: str, port: int) -> list[str]:
    """All addresses of a host; empty where there are none or the answer takes too long."""
    found: list[str] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    # The system's resolver knows no deadline of its own.
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(RESOLVE_SECONDS)
    return list(found)
