from datetime import datetime, timedelta

import pytest

from app.web import throttle
from app.web.throttle import FAILURES, WINDOW, Throttle


def test_a_few_failures_cost_nothing(now: datetime) -> None:
    brake = Throttle()
    for _ in range(FAILURES - 1):
        brake.record_failure("a", now=now)
    assert not brake.wait("a", now=now)


def test_many_failures_cost_the_rest_of_the_window(now: datetime) -> None:
    brake = Throttle()
    for second in range(FAILURES):
        brake.record_failure("a", now=now + timedelta(seconds=second))
    later = now + timedelta(minutes=1)
    assert brake.wait("a", now=later) == WINDOW - timedelta(minutes=1)
    assert not brake.wait("b", now=later)
    assert not brake.wait("a", now=now + WINDOW)


def test_a_success_wipes_the_slate(now: datetime) -> None:
    brake = Throttle()
    for _ in range(FAILURES):
        brake.record_failure("a", now=now)
    brake.forget("a")
    assert not brake.wait("a", now=now)


def test_memory_is_bounded_and_forgets_the_oldest(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "ADDRESSES", 10)
    brake = Throttle()
    for number in range(50):
        brake.record_failure(str(number), now=now)
    assert list(brake.failures) == [str(number) for number in range(40, 50)]
