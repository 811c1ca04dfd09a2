"""What a form is made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class View:
    """A whole view as plain values; `base` has no slash at its end, `address` is the page of the view."""

    title: str
    base: str
    address: str
    self_address: str
    events: Sequence[Mapping[str, Any]]
    total: int
    data_version: int
    updated: datetime
    single: bool = False  # one event instead of a list

    def page(self, event: Mapping[str, Any]) -> str:
        """The absolute address of an event."""
        return f"{self.base}/events/{event['slug']}"
