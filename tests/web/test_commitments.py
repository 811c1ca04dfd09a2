"""The page of commitments and its other forms."""

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from app.services.seeding import load_record
from app.settings import Settings
from app.storage.database import SessionFactory
from tests.record_files import COMMITMENTS, write_record
from tests.web.conftest import BASE, Reviewer, make_reviewer


@pytest.fixture
def committed(
    settings: Settings, sqlite_sessions: SessionFactory, tmp_path: Path, now: datetime
) -> Iterator[Reviewer]:
    cunning = COMMITMENTS.replace("text: Both build new relations.", 'text: "=Both <b>build</b> relations."')
    load_record(sqlite_sessions, write_record(tmp_path / "record", commitments=cunning), now=now)
    yield from make_reviewer(settings, sqlite_sessions, now)


def test_the_page_says_the_status_in_words_with_its_reason(committed: Reviewer) -> None:
    text = committed.get("/commitments").text
    assert "Disputed" in text
    assert "Each says that the other did not." in text
    assert 'href="/events/2019-02-hanoi-summit"' in text
    assert 'id="singapore-relations"' in text
    assert "<b>build" not in text


def test_a_clause_has_an_address_that_both_forms_give(committed: Reviewer) -> None:
    data = committed.get("/commitments.json").json()
    urls = [clause["url"] for agreement in data["agreements"] for clause in agreement["clauses"]]
    assert urls == [f"{BASE}/commitments#singapore-relations", f"{BASE}/commitments#singapore-peace"]
    answer = committed.get("/commitments.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["url"] for row in rows] == urls
    assert rows[0]["text"].startswith("'=")
    assert 'filename="commitments.csv"' in answer.headers["content-disposition"]


def test_an_unchanged_file_is_not_sent_again(committed: Reviewer) -> None:
    etag = committed.get("/commitments.json").headers["etag"]
    committed.get("/commitments.json", status=304, headers={"If-None-Match": etag})
