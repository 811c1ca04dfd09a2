"""The gate of the reader: measure against annotated documents, fail below the floors.

Run as `python -m tests.gold.gate`. `--raise` writes better figures into floors.json as new floors; `--lower`
accepts worse ones as well, on purpose. `--faults` lists every fault. The corpus beside the checkout is
measured too where there is one.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from app.extraction import Lexicon
from app.services.read_lines import read_json_lines
from app.services.seeding import lexicon_of_record
from app.sources.record import read_record
from tests.gold.annotated import OWN, Annotated, read_corpus, read_own
from tests.gold.scoring import Names, Score, score
from tests.gold.standings import measure_standings

FLOORS = Path(__file__).parent / "floors.json"
SEEDS = Path(__file__).parents[2] / "seeds"
TODAY = date(2026, 11, 25)  # later than every document, so that none is refused as of the future


def measure(documents: Iterable[Annotated], lexicon: Lexicon) -> Score:
    """Read documents through the ordinary door for JSON lines and score the answers."""
    kept = list(documents)
    lines = (
        json.dumps({"id": each.id, "title": each.title, "text": each.text, "published": each.published})
        for each in kept
    )
    answers = [json.loads(answer) for answer in read_json_lines(lines, lexicon, today=TODAY)]
    read, names = list(zip(kept, answers, strict=True)), Names(lexicon)
    result, standings = score(read, names), measure_standings(read, names)
    if standings.asked["level"]:
        result.more |= standings.figures()
        result.faults += standings.faults
    return result


def digest_of(folder: Path = OWN) -> str:
    """A digest of the project's own documents: floors belong to the documents they were measured on."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.yaml")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def shortfalls(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Every figure that lies below its floor, in words."""
    return [
        f"{name} is {figures[name]:.4f}, its floor {floor:.4f}"
        for name, floor in floors.items()
        if figures[name] < floor
    ]


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, compare; 1 where a figure lies below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="lift", action="store_true", help="write better figures as floors")
    parser.add_argument("--lower", action="store_true", help="let worse figures become floors too")
    parser.add_argument("--faults", action="store_true", help="list every fault")
    chosen = parser.parse_args(arguments)
    lexicon = lexicon_of_record(read_record(SEEDS))
    sets = {"own": list(read_own()), "corpus": list(read_corpus())}
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    if floors["digest"] != digest_of():
        sys.stdout.write("The documents have changed since the floors were set.\n")
    failed = False
    for name, documents in sets.items():
        if not documents:
            continue
        result = measure(documents, lexicon)
        _print(name, len(documents), result, faults=chosen.faults)
        below = shortfalls(result.figures(), floors.get(name, {}))
        failed = failed or bool(below)
        for line in below:
            sys.stdout.write(f"below the floor: {name}: {line}\n")
        _settle(floors, name, result.figures(), lower=chosen.lower)
    if chosen.lift or chosen.lower:
        floors["digest"] = digest_of()
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    return int(failed and not chosen.lower)


def _settle(
    floors: dict[str, dict[str, float]], name: str, figures: dict[str, float], *, lower: bool
) -> None:
    kept = floors.setdefault(name, {})
    for figure, value in figures.items():
        kept[figure] = value if lower else max(value, kept.get(figure, 0.0))


def _print(name: str, number: int, result: Score, *, faults: bool) -> None:
    sys.stdout.write(f"{name}: {number} documents\n")
    for figure, value in result.figures().items():
        sys.stdout.write(f"  {figure:24} {value:.4f}\n")
    sys.stdout.write(f"  {'false news':24} {result.false_news}\n  {'missed news':24} {result.missed_news}\n")
    if faults:
        sys.stdout.writelines(f"    {fault}\n" for fault in result.faults)


if __name__ == "__main__":
    sys.exit(main())
