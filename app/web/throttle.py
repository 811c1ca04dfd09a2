"""A brake on guessing passwords: so many failures from one address, then a wait."""

import threading
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

FAILURES = 8  # a person who forgot a password seldom tries more often
WINDOW = timedelta(minutes=10)
ADDRESSES = 10_000  # kept at most; the oldest go first, so that memory stays bounded


@dataclass(slots=True)
class Throttle:
    """Remembers failures by address, in this process alone. Safe to use from several threads."""

    failures: dict[str, deque[datetime]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, address: str, *, now: datetime) -> timedelta:
        """How long that address must wait before it may try again; zero when it may."""
        with self._lock:
            times = self.failures.get(address, deque())
            recent = [moment for moment in times if now - moment < WINDOW]
        if len(recent) < FAILURES:
            return timedelta()
        return recent[-FAILURES] + WINDOW - now

    def record_failure(self, address: str, *, now: datetime) -> None:
        """Count one failure."""
        with self._lock:
            times = self.failures.pop(address, deque(maxlen=FAILURES))
            times.append(now)
            self.failures[address] = times
            while len(self.failures) > ADDRESSES:
                self.failures.pop(next(iter(self.failures)))

    def forget(self, address: str) -> None:
        """Let bygones be bygones after a success."""
        with self._lock:
            self.failures.pop(address, None)
