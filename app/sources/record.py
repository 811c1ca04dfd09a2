"""The record from its files: `read_record(folder)` gives a checked Record, or every fault at once.

Format: seeds/README.md. Stages: 1 every file is read as YAML with line numbers, 2 each entry becomes a
value, 3 what only shows between entries is checked, 4 faults come back sorted by file and line.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from app.domain.errors import SeedError, SeedProblem
from app.domain.record import Record
from app.sources.record_accords import to_accord
from app.sources.record_checks import check_record
from app.sources.record_entries import to_actor, to_document, to_place, to_publisher
from app.sources.record_events import to_event
from app.sources.record_series import to_series
from app.sources.record_yaml import Entry, Ledger, read_entries

FOLDERS = ("actors", "documents", "events")
FILES = ("publishers.yaml", "places.yaml", "commitments.yaml", "series.yaml")


def read_record(folder: Path) -> Record:
    """Read and check the whole record. Raises SeedError with every fault found."""
    record, problems = examine_record(folder)
    if problems:
        raise SeedError(problems)
    return record


def examine_record(folder: Path) -> tuple[Record, tuple[SeedProblem, ...]]:
    """The record as far as it can be read, and every fault sorted by file and line."""
    ledger = Ledger()
    _check_names(folder, ledger)
    publishers = tuple(to_publisher(entry) for entry in _entries(folder, "publishers.yaml", ledger))
    by_slug = {publisher.slug: publisher for publisher in publishers}
    record = Record(
        publishers=publishers,
        places=tuple(to_place(entry) for entry in _entries(folder, "places.yaml", ledger)),
        actors=tuple(to_actor(entry) for entry in _entries(folder, "actors", ledger)),
        documents=tuple(to_document(entry, by_slug) for entry in _entries(folder, "documents", ledger)),
        events=tuple(to_event(entry) for entry in _entries(folder, "events", ledger)),
        accords=tuple(to_accord(entry) for entry in _entries(folder, "commitments.yaml", ledger)),
        series=tuple(to_series(entry) for entry in _entries(folder, "series.yaml", ledger)),
        digest=record_digest(folder),
    )
    check_record(record, ledger)
    return record, tuple(sorted(set(ledger.problems), key=lambda p: (p.file, p.line, p.message)))


def record_digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of all files of the record."""
    digest = hashlib.sha256()
    for path in _record_files(folder):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _record_files(folder: Path) -> list[Path]:
    files = [folder / name for name in FILES if (folder / name).exists()]
    for name in FOLDERS:
        files.extend(sorted((folder / name).glob("*.yaml")))
    return files


def _entries(folder: Path, name: str, ledger: Ledger) -> Iterator[Entry]:
    """Entries of one file, or of all files of one folder in the order of their names."""
    if name in FILES:
        yield from read_entries(folder / name, name, ledger)
        return
    for path in sorted((folder / name).glob("*.yaml")):
        yield from read_entries(path, f"{name}/{path.name}", ledger)


def _check_names(folder: Path, ledger: Ledger) -> None:
    if not folder.is_dir():
        ledger.problems.append(SeedProblem(str(folder), 0, "there is no such folder"))
        return
    for path in sorted((*folder.rglob("*.yml"), *folder.rglob("*.yaml"))):
        name = path.relative_to(folder).as_posix()
        right = name in FILES or (path.parent.name in FOLDERS and name.count("/") == 1)
        if not name.startswith("samples/") and not (right and path.suffix == ".yaml"):
            ledger.problems.append(
                SeedProblem(name, 0, "this file would not be read: the folders and names are in README.md")
            )
