"""The page of commitments and its other forms."""

import csv
import io
import re
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
    text = committed.get("/commitments/singapore").text
    assert "Disputed" in text
    assert "Each says that the other did not." in text
    assert 'href="/events/2019-02-hanoi-summit"' in text
    assert 'id="c-relations"' in text
    assert "<b>build" not in text


def test_addresses_of_clauses_from_before_lead_to_where_they_are_now(committed: Reviewer) -> None:
    text = committed.get("/commitments").text
    assert '<h2 id="singapore"' in text
    assert re.search(r'id="singapore-relations"\s+href="/commitments/singapore#c-relations"', text)


def test_a_choice_has_one_address_and_narrows_the_files_too(committed: Reviewer) -> None:
    text = committed.get("/commitments?side=us").text
    assert "/commitments/singapore#c-relations" in text
    assert "/commitments/singapore#c-peace" not in text
    assert 'href="/commitments.csv?side=us"' in text
    data = committed.get("/commitments.json?side=us").json()
    assert [clause["slug"] for one in data["agreements"] for clause in one["clauses"]] == ["relations"]
    for asked, right in (
        ("/commitments?side=&status=open", "/commitments?status=open"),
        ("/commitments?status=open&side=us", "/commitments?side=us&status=open"),
        ("/commitments?side=nobody", "/commitments"),
        ("/commitments.csv?status=x", "/commitments.csv"),
    ):
        assert committed.get(asked, status=303).headers["location"] == right
    assert "No clause matches." in committed.get("/commitments?side=us&status=open").text


def test_an_agreement_is_a_page_and_a_file_of_its_own(committed: Reviewer) -> None:
    data = committed.get("/commitments/singapore.json").json()
    assert [agreement["url"] for agreement in data["agreements"]] == [f"{BASE}/commitments/singapore"]
    answer = committed.get("/commitments/singapore.csv")
    assert 'filename="commitments-singapore.csv"' in answer.headers["content-disposition"]
    assert len(answer.content.decode("utf-8-sig").splitlines()) == 1 + 2
    assert "no agreement “nowhere”" in committed.get("/commitments/nowhere", status=404).text
    committed.get("/commitments/nowhere.csv", status=404)
    committed.get("/commitments/singapore.ics", status=404)


def test_a_clause_has_an_address_that_both_forms_give(committed: Reviewer) -> None:
    data = committed.get("/commitments.json").json()
    urls = [clause["url"] for agreement in data["agreements"] for clause in agreement["clauses"]]
    assert urls == [
        f"{BASE}/commitments/singapore#c-relations",
        f"{BASE}/commitments/singapore#c-peace",
    ]
    answer = committed.get("/commitments.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["url"] for row in rows] == urls
    assert rows[0]["text"].startswith("'=")
    assert 'filename="commitments.csv"' in answer.headers["content-disposition"]


def test_an_unchanged_file_is_not_sent_again(committed: Reviewer) -> None:
    etag = committed.get("/commitments.json").headers["etag"]
    committed.get("/commitments.json", status=304, headers={"If-None-Match": etag})
