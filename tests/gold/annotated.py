"""Annotated documents: our own short texts, one YAML file each, and the corpus beside the checkout."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

OWN = Path(__file__).parent / "documents"
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


@dataclass(frozen=True, slots=True)
class Annotated:
    """One text with what careful readers find in it. `annotated` is False where only relevance is known.

    Events: date (EDTF day, month or year), kinds_ok, actors, alt_dates, optional, and where it matters `new`.
    Quotes: text and speaker; an empty speaker leaves it open. An optional item is never missed.
    """

    id: str
    title: str
    published: str
    text: str
    relevant: bool
    annotated: bool
    actors: list[dict[str, Any]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)
    quotes: list[dict[str, Any]] = field(default_factory=list)


def read_own(folder: Path = OWN) -> Iterator[Annotated]:
    """The project's own documents, by name."""
    for path in sorted(folder.glob("*.yaml")):
        given = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield Annotated(
            id=path.stem,
            title=given["title"],
            published=given["published"],
            text=given["text"],
            relevant=given["relevant"],
            annotated=given["relevant"],
            actors=given.get("actors", []),
            events=given.get("events", []),
            quotes=given.get("quotes", []),
        )


def read_corpus(folder: Path = CORPUS) -> Iterator[Annotated]:
    """The articles of a corpus of the same form; nothing where there is none."""
    for path in sorted((folder / "articles").glob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        beside = folder / "gold" / path.name
        gold = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
        yield Annotated(
            id=article["id"],
            title=article.get("title") or "",
            published=article.get("published") or article.get("published_inferred") or "",
            text=article["text"],
            relevant=article["relevant"],
            annotated=bool(gold),
            actors=gold.get("actors", []),
            events=gold.get("events", []),
            quotes=gold.get("quotes", []),
        )
