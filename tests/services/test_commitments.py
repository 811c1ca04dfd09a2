"""Commitments from their file to the page: in the order of the text, once, and at a fixed cost."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.domain.commitment import ClauseFilter, CommitmentStatus
from app.domain.errors import NotFoundError
from app.domain.vocabulary import Side
from app.services.commitments import accord_page, commitments_page, exported_accord, exported_commitments
from app.services.seeding import SeedReport, load_record
from app.storage import tables
from app.storage.accords import find_accords
from app.storage.database import SessionFactory
from tests.record_files import COMMITMENTS, EVENTS, write_record


@pytest.fixture
def loaded(sessions: SessionFactory, tmp_path: Path, now: datetime) -> SessionFactory:
    load_record(sessions, write_record(tmp_path, commitments=COMMITMENTS), now=now)
    return sessions


@contextmanager
def counting(sessions: SessionFactory) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith("BEGIN"):
            statements.append(statement)

    sa.event.listen(sessions.engine, "before_cursor_execute", note)
    yield statements
    sa.event.remove(sessions.engine, "before_cursor_execute", note)


def told(report: SeedReport) -> tuple[int, int, int]:
    line = next(line for line in report.lines if line.noun == "agreement")
    return line.added, line.changed, line.removed


def sizes(sessions: SessionFactory) -> dict[str, int]:
    kept = (tables.Accord, tables.AccordDocument, tables.Clause, tables.ClauseActor)
    with sessions() as session:
        return {
            table.__tablename__: session.scalar(sa.select(sa.func.count()).select_from(table)) or 0
            for table in (*kept, tables.ClauseEvent, tables.ClauseReading)
        }


def test_a_clause_says_who_owes_what_by_when_and_what_shows_it(loaded: SessionFactory) -> None:
    with loaded() as session:
        accord = accord_page(session, "singapore").accord
    assert (accord.slug, accord.event.slug) == ("singapore", "2018-06-singapore-summit")
    assert [article.publisher for article in accord.documents] == ["The White House", "Reuters"]
    relations, peace = accord.clauses
    assert (relations.at, relations.quote) == ("1", "commit to establish new relations")
    assert [actor.name for actor in relations.owed_by] == ["Donald Trump", "Kim Jong Un"]
    assert (relations.due, relations.deadline.edtf) == ("in 2019", "2019")
    assert relations.status is CommitmentStatus.DISPUTED
    assert [event.slug for event in relations.events] == [
        "2019-02-hanoi-summit",
        "2019-03-ri-press-conference",
    ]
    assert [(reading.by.slug, reading.words) for reading in relations.readings] == [
        ("donald-trump", "They wanted everything."),
        ("ri-yong-ho", "We asked for a part."),
    ]
    assert (peace.who, peace.due, peace.deadline.known, peace.events) == ("all of them", "", False, ())


def test_statuses_are_counted_and_an_agreement_is_listed_once(loaded: SessionFactory) -> None:
    with loaded() as session:
        page = commitments_page(session)
    assert page.statuses == ((CommitmentStatus.DISPUTED, 1), (CommitmentStatus.OPEN, 1))
    assert page.others == ()
    (line,) = page.accords
    assert line.owing == ((Side.US, 1), (Side.DPRK, 2))
    assert [(status, [clause.slug for clause in clauses]) for status, clauses in line.fates] == [
        (CommitmentStatus.DISPUTED, ["relations"]),
        (CommitmentStatus.OPEN, ["peace"]),
    ]


@pytest.mark.parametrize(
    ("chosen", "slugs", "statuses", "sides"),
    [
        (ClauseFilter(), ["relations", "peace"], {"disputed": 1, "open": 1}, {"us": 1, "dprk": 2}),
        (ClauseFilter(side=Side.US), ["relations"], {"disputed": 1}, {"us": 1, "dprk": 2}),
        (ClauseFilter(status=CommitmentStatus.OPEN), ["peace"], {"disputed": 1, "open": 1}, {"dprk": 1}),
        (ClauseFilter(Side.US, CommitmentStatus.OPEN), [], {"disputed": 1}, {"dprk": 1}),
    ],
)
def test_a_choice_narrows_page_and_file_alike_and_each_count_is_under_the_other_choice(
    loaded: SessionFactory,
    chosen: ClauseFilter,
    slugs: list[str],
    statuses: dict[str, int],
    sides: dict[str, int],
) -> None:
    with loaded() as session:
        page, export = commitments_page(session, chosen), exported_commitments(session, chosen)
    assert [clause.slug for accord in page.accords for clause in accord.clauses] == slugs
    assert [clause["slug"] for accord in export.agreements for clause in accord["clauses"]] == slugs
    assert dict(page.statuses) == statuses
    assert dict(page.sides) == sides


def test_an_agreement_stands_between_its_neighbours_and_an_unknown_one_is_told(
    loaded: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    three = "".join(COMMITMENTS.replace("slug: singapore", f"slug: pact-{n}") for n in range(3))
    load_record(loaded, write_record(tmp_path, commitments=three), now=now)
    with loaded() as session:
        first, middle, last = (accord_page(session, f"pact-{n}") for n in range(3))
        with pytest.raises(NotFoundError):
            accord_page(session, "pact-9")
        with pytest.raises(NotFoundError):
            exported_accord(session, "pact-9")
    assert middle.before is not None
    assert middle.after is not None
    assert (middle.before.slug, middle.after.slug) == ("pact-0", "pact-2")
    assert (first.before, last.after) == (None, None)
    assert len(middle.accord.clauses) == 2


def test_loading_again_writes_nothing(loaded: SessionFactory, tmp_path: Path, now: datetime) -> None:
    before = sizes(loaded)
    moved = "# A remark above moves every line.\n\n" + COMMITMENTS
    assert told(load_record(loaded, write_record(tmp_path, commitments=moved), now=now)) == (0, 0, 0)
    assert sizes(loaded) == before
    assert before["clauses"] == 2


def test_a_changed_clause_is_written_anew_and_only_once(
    loaded: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    before = sizes(loaded)
    changed = COMMITMENTS.replace("status: open", "status: lapsed")
    assert told(load_record(loaded, write_record(tmp_path, commitments=changed), now=now)) == (0, 1, 0)
    assert sizes(loaded) == before
    with loaded() as session:
        assert find_accords(session)[0].clauses[1].status is CommitmentStatus.LAPSED


def test_an_agreement_gone_from_the_file_is_gone(
    loaded: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    assert told(load_record(loaded, write_record(tmp_path, commitments=""), now=now)) == (0, 0, 1)
    assert set(sizes(loaded).values()) == {0}


def test_an_event_under_a_new_name_stays_beside_its_clause(
    loaded: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    old, new = "2019-02-hanoi-summit", "2019-02-hanoi-meeting"
    events = EVENTS.replace(old, new).replace(f"- slug: {new}\n", f"- slug: {new}\n  was: [{old}]\n")
    commitments = COMMITMENTS.replace(old, new)
    load_record(loaded, write_record(tmp_path, events=events, commitments=commitments), now=now)
    with loaded() as session:
        assert find_accords(session)[0].clauses[0].events[0].slug == new


def test_more_agreements_cost_no_more_statements(
    loaded: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    costs = []
    for number in (1, 30):
        many = "".join(COMMITMENTS.replace("slug: singapore", f"slug: pact-{n}") for n in range(number))
        load_record(loaded, write_record(tmp_path, commitments=many), now=now)
        with loaded() as session, counting(loaded) as statements:
            assert len(commitments_page(session).accords) == number
            index = len(statements)
            assert accord_page(session, "pact-0").accord.clauses
        costs.append((index, len(statements) - index))
    assert costs == [(3, 6 + 2), (3, 6 + 2)]  # lines, sides, others; one whole, and its neighbours’ lines


def test_the_export_says_what_the_page_says(loaded: SessionFactory) -> None:
    with loaded() as session:
        export = exported_commitments(session)
    (agreement,) = export.agreements
    clause = agreement["clauses"][0]
    assert clause["url"] == "/commitments/singapore#c-relations"
    assert clause["deadline"]["earliest"] == "2019-01-01"
    assert [event["slug"] for event in clause["events"]] == [
        "2019-02-hanoi-summit",
        "2019-03-ri-press-conference",
    ]
    assert agreement["clauses"][1]["due"] is None
    assert export.data_version > 0
