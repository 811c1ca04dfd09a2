"""What fetching gives, apart from how it is done: the types that readers and fetchers share."""

from dataclasses import dataclass
from typing import Protocol

from app.domain.article import Refused


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer, unpacked. `unchanged` when the server said so (then there is no data)."""

    url: str  # where it came from after redirects
    content_type: str  # lower case, without parameters
    charset: str
    data: bytes
    etag: str = ""
    last_modified: str = ""
    unchanged: bool = False


class Fetcher(Protocol):
    """Whatever can fetch an address."""

    def read(self, url: str, *, etag: str = "", last_modified: str = "") -> Fetched | Refused:
        """Fetch an address; what can't be had is a value with the reason."""
