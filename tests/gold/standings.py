"""Level, vehicle and audience of statements: how many of those annotated are read as annotated."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.gold.annotated import Annotated
from tests.gold.scoring import Names

FILE = Path(__file__).parent / "standings.yaml"
MARKS = ("level", "vehicle", "audience")


@dataclass(slots=True)
class StandingScore:
    """Counts over all annotated statements that the reader found."""

    asked: dict[str, int] = field(default_factory=lambda: dict.fromkeys(MARKS, 0))
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(MARKS, 0))
    missed: int = 0  # statements that were not found at all
    faults: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Share of right ones among those found, by mark."""
        return {
            f"statement_{mark}": round(self.right[mark] / self.asked[mark], 4) if self.asked[mark] else 1.0
            for mark in MARKS
        }


def measure_standings(read: Iterable[tuple[Annotated, dict[str, Any]]], names: Names) -> StandingScore:
    """Compare answers in the form of `demarche read --json` with `standings.yaml`."""
    wanted = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    score = StandingScore()
    for document, answer in read:
        for item in wanted.get(document.id, ()):
            found = next((event for event in answer.get("events", []) if _is(event, item, names)), None)
            if found is None:
                score.missed += 1
                continue
            _compare(score, document.id, item, found["statement"])
    return score


def _is(event: dict[str, Any], item: dict[str, Any], names: Names) -> bool:
    same_day = (event["date"] or "")[: len(item["date"])] == item["date"]
    return bool(
        event["statement"] and same_day and any(names.same(item["actor"], name) for name in event["actors"])
    )


def _compare(score: StandingScore, document: str, item: dict[str, Any], found: dict[str, Any]) -> None:
    for mark in MARKS:
        if not item[mark]:
            continue
        score.asked[mark] += 1
        value = found[mark] if found[mark] is not None else "-"
        if value in item[mark]:
            score.right[mark] += 1
        else:
            score.faults.append(f"{document}: {mark} of {item['actor']}: {value} for {item[mark]}")
