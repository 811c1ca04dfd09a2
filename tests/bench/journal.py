"""What a durable commit costs under SQLite's journals: one row a transaction, as one article is."""

import statistics
import tempfile
import time
from pathlib import Path

from pysqlite3 import dbapi2 as sqlite

COMMITS = 150
ROUNDS = 5
SETTINGS = (("wal", "FULL"), ("wal", "NORMAL"), ("delete", "FULL"), ("delete", "EXTRA"), ("truncate", "FULL"))


def _seconds_per_commit(folder: Path, journal: str, synchronous: str, number: int) -> float:
    connection = sqlite.connect(str(folder / f"{journal}-{synchronous}-{number}.db"), isolation_level=None)
    connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    connection.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, words TEXT)")
    words = "x" * 4000  # an article's length
    start = time.perf_counter()
    for _ in range(COMMITS):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO kept (words) VALUES (?)", (words,))
        connection.execute("COMMIT")
    spent = time.perf_counter() - start
    connection.close()
    return spent / COMMITS


def run() -> list[str]:
    """Lines of the table: each setting in turn within each round, medians over the rounds."""
    found: dict[tuple[str, str], list[float]] = {setting: [] for setting in SETTINGS}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(ROUNDS):
            for setting in SETTINGS:
                found[setting].append(_seconds_per_commit(Path(folder), *setting, number))
    base = statistics.median(found[SETTINGS[0]])
    lines = [f"SQLite {sqlite.sqlite_version}, {COMMITS} commits of 4 kB, {ROUNDS} rounds, medians"]
    for setting, times in found.items():
        middle = statistics.median(times)
        ratio = middle / base
        lines.append(
            f"  {setting[0]:9} {setting[1]:7} {middle * 1e6:9.0f} us a commit  {ratio:5.2f} of WAL FULL"
        )
    return lines
