"""Short news texts of our own making, several about one happening, and how well the pipeline groups them.

Each text says what it `tells`; `also` names happenings that it touches on, where grouping is neither asked
for nor wrong. A text with `copy_of` is an agency's story as another paper prints it:
the paragraphs of `keep`.
"""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import yaml

from app.domain.article import RawArticle
from app.domain.vocabulary import Layer, Relation
from app.services.ingest import ingest
from app.services.seeding import load_record
from app.storage.database import SessionFactory, open_database
from app.storage.schema import migrate
from app.storage.tables import Accord, Article, Event, Report

FOLDER = Path(__file__).parent / "stories"
RECAPS = Path(__file__).parent / "recaps" / "recaps.yaml"
SEEDS = Path(__file__).parents[2] / "seeds"
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Story:
    """One text with the happenings it tells."""

    id: str
    raw: RawArticle
    tells: frozenset[str]
    also: frozenset[str]
    copy_of: str


@dataclass(slots=True)
class Pairs:
    """Pairs of texts: found and asked for, found only, asked for only."""

    both: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the pairs found that were asked for."""
        return self.both / (self.both + len(self.wrong)) if self.both or self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the pairs asked for that were found."""
        return self.both / (self.both + len(self.missed)) if self.both or self.missed else 1.0

    def count(self, pair: tuple[str, str], *, asked: bool, found: bool) -> None:
        """Put one pair where it belongs."""
        if asked and found:
            self.both += 1
        elif found:
            self.wrong.append(pair)
        elif asked:
            self.missed.append(pair)


@dataclass(frozen=True, slots=True)
class Grouped:
    """What became of each text by its id: the events it reports, the story it is a copy of."""

    events: Mapping[str, frozenset[int]]
    cluster: Mapping[str, int]


def read_stories(folder: Path = FOLDER) -> list[Story]:
    """All texts, in the order of their days of publication."""
    given = [each for path in sorted(folder.glob("*.yaml")) for each in _entries(path)]
    texts = {each["id"]: each["text"] for each in given if "text" in each}
    return [_story(each, texts) for each in sorted(given, key=lambda each: str(each["published"]))]


def read_recaps(path: Path = RECAPS) -> list[RawArticle]:
    """Pieces in which nothing is new."""
    return [_raw(each, f"recap {number}", each["text"]) for number, each in enumerate(_entries(path), 1)]


def _entries(path: Path) -> list[dict[str, Any]]:
    return list(yaml.safe_load(path.read_text(encoding="utf-8")))


def _story(given: dict[str, Any], texts: Mapping[str, str]) -> Story:
    text = given.get("text") or _kept(texts[given["copy_of"]], given["keep"])
    return Story(
        given["id"],
        _raw(given, given["id"], text),
        frozenset(given["tells"]),
        frozenset(given.get("also", ())),
        given.get("copy_of", ""),
    )


def _kept(text: str, numbers: Iterable[int]) -> str:
    paragraphs = text.strip().split("\n\n")
    return "\n\n".join(paragraphs[number - 1] for number in numbers)


def _raw(given: dict[str, Any], origin: str, text: str) -> RawArticle:
    return RawArticle(
        origin,
        text,
        title=given["title"],
        publisher=given["publisher"],
        published=str(given["published"]),
        language=given.get("language", "en"),
    )


def shuffled(stories: Iterable[Story], seed: int) -> list[Story]:
    """The same texts as they come in when nobody sorts them."""
    mixed = list(stories)
    random.Random(seed).shuffle(mixed)
    return mixed


def with_record(path: Path, *, events: bool) -> SessionFactory:
    """A database with the record loaded; without its events only who and where are known."""
    sessions = open_database(f"sqlite:///{path}")
    migrate(sessions)
    load_record(sessions, SEEDS, now=NOW)
    if not events:
        with sessions.begin() as session:
            session.execute(sa.delete(Accord))
            session.execute(sa.delete(Event))
    return sessions


def group(sessions: SessionFactory, stories: Iterable[Story]) -> Grouped:
    """Take the texts in by the ordinary door, and see what they came to."""
    kept = list(stories)
    lines = ingest(sessions, [story.raw for story in kept], now=NOW).lines
    ids = {
        story.id: int(line.href.split("/")[2].split("-")[0]) for story, line in zip(kept, lines, strict=True)
    }
    told: dict[int, set[int]] = {number: set() for number in ids.values()}
    with sessions() as session:
        rows = sa.select(Report.article_id, Report.event_id).where(Report.relation != Relation.BACKGROUND)
        for article, event in session.execute(rows):
            told.setdefault(article, set()).add(event)
        clusters = session.execute(sa.select(Article.id, sa.func.coalesce(Article.cluster_id, Article.id)))
        heads = {row[0]: row[1] for row in clusters}
    return Grouped(
        {name: frozenset(told[number]) for name, number in ids.items()},
        {name: heads[number] for name, number in ids.items()},
    )


def event_pairs(stories: Iterable[Story], grouped: Grouped) -> Pairs:
    """How far "reported in one event" is what the texts tell."""
    pairs = Pairs()
    for a, b in combinations(sorted(stories, key=lambda story: story.id), 2):
        asked = bool(a.tells & b.tells)
        if not asked and (a.tells | a.also) & (b.tells | b.also):
            continue
        found = bool(grouped.events[a.id] & grouped.events[b.id])
        pairs.count((a.id, b.id), asked=asked, found=found)
    return pairs


def copy_pairs(stories: Iterable[Story], grouped: Grouped) -> Pairs:
    """How far copies of one agency's story are known for what they are."""
    pairs = Pairs()
    for a, b in combinations(sorted(stories, key=lambda story: story.id), 2):
        asked = (a.copy_of or a.id) == (b.copy_of or b.id)
        found = grouped.cluster[a.id] == grouped.cluster[b.id]
        pairs.count((a.id, b.id), asked=asked, found=found)
    return pairs


def opened_by(sessions: SessionFactory, recaps: Iterable[RawArticle]) -> Iterator[tuple[str, str]]:
    """The events that pieces without news open: origin, title."""
    for raw in recaps:
        with sessions() as session:
            before = set(session.scalars(_REPORTED))
        ingest(sessions, [raw], now=NOW)
        with sessions() as session:
            for slug in sorted(set(session.scalars(_REPORTED)) - before):
                yield raw.origin, slug


_REPORTED = sa.select(Event.slug).where(Event.layer == Layer.REPORTED)
