"""Pieces that look back (boxes, obituaries, explainers, transcripts, Korean recaps) open no event."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.domain.article import RawArticle, Refused
from app.extraction import Lexicon, extract, to_document
from app.services.seeding import lexicon_of_record
from app.sources.record import read_record
from tests.gold.gate import SEEDS, TODAY

FOLDER = Path(__file__).parent / "memories"
MOST = 0.02  # of the pieces may open something


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return lexicon_of_record(read_record(SEEDS))


def pieces() -> list[dict[str, Any]]:
    return [
        piece
        for path in sorted(FOLDER.glob("*.yaml"))
        for piece in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def false_news(piece: dict[str, Any], lexicon: Lexicon, *, today: date = TODAY) -> list[str]:
    """What a piece opens although it only looks back."""
    raw = RawArticle(
        origin=piece["title"],
        title=piece["title"],
        body=piece["text"],
        publisher=piece["publisher"],
        published=str(piece["published"]),
        language=piece.get("language", ""),
    )
    document = to_document(raw, today=today)
    assert not isinstance(document, Refused), document
    allowed = {each.split()[0] for each in piece.get("news", [])}
    return [
        f"{piece['title']}: {event.date.edtf} {event.title}"
        for event in extract(document, lexicon).events
        if event.new and event.date.edtf not in allowed
    ]


def test_hardly_any_piece_that_looks_back_opens_an_event(lexicon: Lexicon) -> None:
    every = pieces()
    found = {piece["title"]: opened for piece in every if (opened := false_news(piece, lexicon))}
    assert len(every) >= 41
    assert len(found) <= MOST * len(every), found
