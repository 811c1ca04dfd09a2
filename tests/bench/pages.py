"""What pages cost as the database grows: the same requests over a small and a large one, in turn.

Each page is also set against a constant answer of the same program, so that the machine's speed cancels out.
"""

import random
import statistics
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from starlette.testclient import TestClient

from app.domain.vocabulary import EventKind, Lane
from app.main import create_app
from app.settings import Settings
from app.storage.database import SessionFactory, open_database
from app.storage.schema import migrate
from tests.builders import an_actor, an_event

SIZES = (1_000, 10_000)
ROUNDS = 15
PAGES = (
    "/",
    "/timeline?year=2018",
    "/timeline?actor=actor-7&year=2018..2019",
    "/timeline?q=remains",
    "/timeline?sort=new",
    "/events/event-17",
    "/actors/actor-7?year=2018",
)
CONSTANT = "/healthz"


def _fill(sessions: SessionFactory, size: int) -> None:
    """Seeded and of one shape: events spread evenly over 1985–2026, three actors each."""
    choose = random.Random(7)
    days = (date(2026, 11, 1) - date(1985, 1, 1)).days
    with sessions.begin() as session:
        actors = [an_actor(session, f"actor-{number}") for number in range(200)]
        for number in range(size):
            day = date(1985, 1, 1) + timedelta(days=choose.randrange(days))
            word = "remains" if number % 500 == 0 else "talks"
            an_event(
                session,
                f"event-{number}",
                day.isoformat(),
                title=f"Event {number} about {word}",
                summary=f"A sentence of the usual length about {word} between two delegations. " * 3,
                kind=choose.choice(list(EventKind)),
                lane=choose.choice(list(Lane)),
                actors=choose.sample(actors, 3),
            )


def _client(folder: Path, size: int) -> TestClient:
    settings = Settings(data_dir=folder / str(size))
    sessions = open_database(settings.database)
    migrate(sessions)
    _fill(sessions, size)
    sessions.close()
    return TestClient(create_app(settings), base_url="http://127.0.0.1:8000")


def _milliseconds(client: TestClient, path: str) -> float:
    start = time.perf_counter()
    answer = client.get(path)
    spent = time.perf_counter() - start
    if answer.status_code != 200:
        raise SystemExit(f"{path} answered {answer.status_code}")
    return spent * 1000


def run() -> list[str]:
    """Lines of the table: medians, each page over the constant answer and the large over the small."""
    started = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as folder:
        clients = [_client(Path(folder), size) for size in SIZES]
        lines = [
            f"{SIZES[0]:,} and {SIZES[1]:,} events, {ROUNDS} rounds, medians in ms (of the constant answer)"
        ]
        constant = statistics.median(_milliseconds(clients[0], CONSTANT) for _ in range(ROUNDS))
        for path in PAGES:
            times: list[list[float]] = [[], []]
            for client in clients:
                _milliseconds(client, path)
            for _ in range(ROUNDS):
                for number, client in enumerate(clients):
                    times[number].append(_milliseconds(client, path))
            small, large = (statistics.median(each) for each in times)
            lines.append(
                f"  {path:42} {small:7.1f} ({small / constant:5.1f})  {large:7.1f} ({large / constant:5.1f})"
                f"   large over small {large / small:5.2f}"
            )
    lines.append(f"  measured in {(datetime.now(UTC) - started).seconds} s")
    return lines
