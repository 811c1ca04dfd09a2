"""The gate of grouping: reports of one event find one another, copies are known, recaps open nothing.

Run as `python -m tests.gold.grouping`: with the record loaded and with its people and places alone, in order
of publication and in two mixed orders; the least of them counts. `--raise` writes better figures into
grouping.json as new floors, `--lower` accepts worse ones as well, on purpose. `--faults` lists every fault.
"""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from app.storage.database import SessionFactory, open_database
from tests.gold.gate import shortfalls
from tests.gold.stories import (
    Pairs,
    copy_pairs,
    event_pairs,
    group,
    opened_by,
    read_recaps,
    read_stories,
    shuffled,
    with_record,
)

FLOORS = Path(__file__).parent / "grouping.json"
ORDERS = (0, 1, 2)  # 0 is the order of publication


def measure(base: Path, folder: Path, *, order: int) -> tuple[dict[str, float], Pairs, Pairs]:
    """Take all texts into a copy of a database; the figures and the pairs behind them."""
    stories = read_stories()
    sessions = _copy(base, folder / f"order-{order}.sqlite3")
    grouped = group(sessions, shuffled(stories, order) if order else stories)
    sessions.close()
    events, copies = event_pairs(stories, grouped), copy_pairs(stories, grouped)
    figures = {
        "events_precision": events.precision,
        "events_recall": events.recall,
        "copies_precision": copies.precision,
        "copies_recall": copies.recall,
    }
    return figures, events, copies


def recap_figure(base: Path, folder: Path) -> tuple[float, list[tuple[str, str]]]:
    """Share of the pieces without news that open no event, and what the others open."""
    sessions = _copy(base, folder / "recaps.sqlite3")
    recaps = read_recaps()
    opened = list(opened_by(sessions, recaps))
    sessions.close()
    return 1 - len({origin for origin, _ in opened}) / len(recaps), opened


def read_floors() -> dict[str, dict[str, float]]:
    """The floors by set: with the record, and with its people and places alone."""
    return dict(json.loads(FLOORS.read_text(encoding="utf-8"))) if FLOORS.exists() else {}


def _copy(base: Path, path: Path) -> SessionFactory:
    shutil.copy(base, path)
    return open_database(f"sqlite:///{path}")


def database(folder: Path, *, events: bool) -> Path:
    """A file with the record in it, to be copied for each run."""
    path = folder / ("record.sqlite3" if events else "names.sqlite3")
    sessions = with_record(path, events=events)
    with sessions.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    sessions.close()
    return path


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, compare; 1 where a figure lies below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="lift", action="store_true", help="write better figures as floors")
    parser.add_argument("--lower", action="store_true", help="let worse figures become floors too")
    parser.add_argument("--faults", action="store_true", help="list every fault")
    chosen = parser.parse_args(arguments)
    floors, below = read_floors(), []
    with tempfile.TemporaryDirectory() as name:
        for key, events in (("record", True), ("names", False)):
            figures = _least(Path(name), events=events, faults=chosen.faults)
            sys.stdout.write(f"{key}\n")
            sys.stdout.writelines(f"  {figure:24} {value:.4f}\n" for figure, value in figures.items())
            below += [f"{key}: {line}" for line in shortfalls(figures, floors.get(key, {}))]
            kept = floors.setdefault(key, {})
            kept.update({f: v if chosen.lower else max(v, kept.get(f, 0.0)) for f, v in figures.items()})
    sys.stdout.writelines(f"below the floor: {line}\n" for line in below)
    if chosen.lift or chosen.lower:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    return int(bool(below) and not chosen.lower)


def _least(folder: Path, *, events: bool, faults: bool) -> dict[str, float]:
    base = database(folder, events=events)
    least: dict[str, float] = {}
    for order in ORDERS:
        figures, pairs, copies = measure(base, folder, order=order)
        least = {name: min(value, least.get(name, 1.0)) for name, value in figures.items()}
        if faults:
            for name, found in (("event", pairs), ("copy", copies)):
                sys.stdout.writelines(f"  {order} {name} too many: {a} {b}\n" for a, b in found.wrong)
                sys.stdout.writelines(f"  {order} {name} missed: {a} {b}\n" for a, b in found.missed)
    quiet, opened = recap_figure(base, folder)
    if faults:
        sys.stdout.writelines(f"  opened by a recap: {origin}: {slug}\n" for origin, slug in opened)
    return {**least, "recaps_quiet": quiet}


if __name__ == "__main__":
    sys.exit(main())
