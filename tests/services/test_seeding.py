"""Loading the record: all of it in one go, nothing twice, never over a person's correction."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.domain.errors import SeedError
from app.domain.vocabulary import EventStatus, Lane, Layer, Relation
from app.services.review import correct, undo
from app.services.seeding import SeedReport, lexicon_of_record, load_record
from app.sources.record import read_record
from app.storage import tables
from app.storage.database import SessionFactory
from tests.builders import a_report, an_article, an_event
from tests.record_files import ACTORS, DOCUMENTS, EVENTS, PLACES, PUBLISHERS, write_record

HANOI = EVENTS[EVENTS.index("- slug: 2019-02") : EVENTS.index("- slug: 2019-03")]
RI_YONG_HO = ACTORS[ACTORS.index("- slug: ri-yong-ho") : ACTORS.index("- {slug: united-states")]
RI = EVENTS[EVENTS.index("- slug: 2019-03") : EVENTS.index("- slug: 2018-06-ex")]


def rows(sessions: SessionFactory, *columns: object) -> list[tuple[object, ...]]:
    with sessions() as session:
        return [tuple(row) for row in session.execute(sa.select(*columns))]  # type: ignore[call-overload]


def counts(report: SeedReport) -> dict[str, tuple[int, int, int]]:
    return {line.noun: (line.added, line.changed, line.removed) for line in report.lines}


def an_id(sessions: SessionFactory, slug: str) -> int:
    with sessions() as session:
        found = session.scalar(sa.select(tables.Event.id).where(tables.Event.slug == slug))
    assert found is not None
    return found


def test_everything_in_the_files_is_in_the_database(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    report = load_record(sessions, write_record(tmp_path), now=now)
    assert counts(report) == {
        "publisher": (4, 0, 0),
        "place": (3, 0, 0),
        "document": (5, 0, 0),
        "actor": (8, 0, 0),
        "event": (4, 0, 0),
        "agreement": (0, 0, 0),
    }
    event = tables.Event
    assert sorted(rows(sessions, event.slug, event.lane, event.differ, event.independent)) == [
        ("2018-06-exercises-suspended", Lane.US, False, 1),
        ("2018-06-singapore-summit", Lane.JOINT, True, 3),
        ("2019-02-hanoi-summit", Lane.JOINT, False, 1),
        ("2019-03-ri-press-conference", Lane.DPRK, False, 1),
    ]
    with sessions() as session:
        summit = session.scalars(sa.select(event).where(event.slug == "2018-06-singapore-summit")).one()
        assert (summit.layer, summit.status) == (Layer.RECORD, EventStatus.HAPPENED)
        assert (summit.edtf, summit.other_edtf, summit.zone) == ("2018-06-12", "2018-06-11", "Asia/Singapore")
        offices = session.execute(
            sa.select(tables.Actor.slug, tables.Participation.office)
            .join(tables.Participation, tables.Participation.actor_id == tables.Actor.id)
            .where(tables.Participation.event_id == summit.id)
        ).all()
        assert sorted(tuple(row) for row in offices) == [
            ("donald-trump", "President"),
            ("kim-jong-un", "Chairman of State Affairs"),
            ("singapore", ""),
        ]
        relations = session.execute(
            sa.select(tables.Article.key, tables.Report.relation)
            .join(tables.Report, tables.Report.article_id == tables.Article.id)
            .where(tables.Report.event_id == summit.id)
        ).all()
        assert {row[0]: row[1] for row in relations} == {
            "reuters-20180612": Relation.FIRST_REPORT,
            "wh-20180612": Relation.INDEPENDENT,
            "kcna-20180613": Relation.INDEPENDENT,
        }
        quotation = session.scalars(sa.select(tables.Quotation)).one()
        assert (quotation.text, quotation.rule) == ("We had a historic meeting", "record")
        address = session.scalar(sa.select(tables.Article.url).where(tables.Article.key == "wh-20180612"))
        assert address == "https://www.whitehouse.gov/joint-statement/"
        assert session.scalar(sa.select(sa.func.count()).select_from(tables.Follow)) == 2
        assert session.scalar(sa.select(sa.func.count()).select_from(tables.DateVariant)) == 1


def test_loading_again_changes_nothing_and_costs_one_read(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    folder = write_record(tmp_path)
    load_record(sessions, folder, now=now)
    statements: list[str] = []
    sa.event.listen(
        sessions.engine, "before_cursor_execute", lambda _c, _cur, sql, *_rest: statements.append(sql)
    )
    assert load_record(sessions, folder, now=now).unchanged
    assert [sql for sql in statements if "SELECT" in sql and "meta" in sql] == [
        sql for sql in statements if not sql.startswith(("BEGIN", "ROLLBACK"))
    ]
    assert len([sql for sql in statements if "meta" in sql]) == 1


def test_a_remark_in_the_files_loads_them_again_without_touching_a_row(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    report = load_record(sessions, write_record(tmp_path, events="# remark\n" + EVENTS), now=now)
    assert not report.unchanged
    assert set(counts(report).values()) == {(0, 0, 0)}


def test_a_changed_entry_changes_its_row_and_is_told_in_its_history(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    before = an_id(sessions, "2019-02-hanoi-summit")
    events = EVENTS.replace("Second summit ends without", "Second summit closes without")
    report = load_record(sessions, write_record(tmp_path, events=events), now=now + timedelta(days=1))
    assert counts(report)["event"] == (0, 1, 0)
    assert an_id(sessions, "2019-02-hanoi-summit") == before
    audit = tables.Audit
    assert rows(sessions, audit.slug, audit.field, audit.before, audit.after, audit.who) == [
        (
            "2019-02-hanoi-summit",
            "title",
            "Second summit ends without agreement",
            "Second summit closes without agreement",
            "the record’s files",
        )
    ]


def test_an_office_that_changes_shows_at_the_events_of_that_day(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    actors = ACTORS.replace("{title: Foreign Minister,", "{title: Minister of Foreign Affairs,")
    report = load_record(sessions, write_record(tmp_path, actors=actors), now=now)
    assert counts(report)["actor"] == (0, 1, 0)
    assert counts(report)["event"] == (0, 1, 0)
    assert ("Minister of Foreign Affairs",) in rows(sessions, tables.Participation.office)


def test_a_publishers_new_group_changes_how_many_reports_are_independent(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    publishers = PUBLISHERS.replace("kind: wire, country: GB", "kind: wire, country: GB, group: kcna")
    load_record(sessions, write_record(tmp_path, publishers=publishers), now=now)
    assert ("2018-06-singapore-summit", 2) in rows(sessions, tables.Event.slug, tables.Event.independent)


def test_what_the_files_no_longer_name_is_taken_away(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    events = EVENTS.replace(RI, "")
    actors = ACTORS.replace(RI_YONG_HO, "")
    report = load_record(sessions, write_record(tmp_path, events=events, actors=actors), now=now)
    assert counts(report)["event"] == (0, 0, 1)
    assert counts(report)["actor"] == (0, 0, 1)
    assert "ri-yong-ho" not in {slug for (slug,) in rows(sessions, tables.Actor.slug)}


def test_what_a_person_worked_on_stays_although_the_files_drop_it(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    correct(sessions, "event", "2019-03-ri-press-conference", "summary", "Checked.", who="jo", now=now)
    report = load_record(sessions, write_record(tmp_path, events=EVENTS.replace(RI, "")), now=now)
    assert counts(report)["event"] == (0, 0, 0)
    assert {line.noun: line.kept for line in report.lines}["event"] == ("2019-03-ri-press-conference",)
    assert an_id(sessions, "2019-03-ri-press-conference")


def test_an_actor_that_others_name_is_put_back_to_the_reported_layer(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    with sessions.begin() as session:
        pompeo = session.scalars(sa.select(tables.Actor).where(tables.Actor.slug == "mike-pompeo")).one()
        an_event(session, "2018-10-visit", "2018-10-07", actors=[pompeo], layer=Layer.REPORTED)
    actors = ACTORS.replace("- {slug: mike-pompeo, name: Mike Pompeo, kind: official, side: us}\n", "")
    report = load_record(sessions, write_record(tmp_path, actors=actors), now=now)
    assert {line.noun: line.kept for line in report.lines}["actor"] == ("mike-pompeo",)
    assert ("mike-pompeo", Layer.REPORTED) in rows(sessions, tables.Actor.slug, tables.Actor.layer)


def test_a_field_that_a_person_corrected_is_never_overwritten(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    correct(sessions, "event", "2019-02-hanoi-summit", "title", "No deal in Hanoi", who="jo", now=now)
    correct(sessions, "event", "2019-02-hanoi-summit", "date", "2019-02-28", who="jo", now=now)
    events = EVENTS.replace("Second summit ends", "Second summit closes").replace(
        "part in Hanoi without", "leave Hanoi without"
    )
    load_record(sessions, write_record(tmp_path, events=events), now=now)
    event = tables.Event
    shown = rows(sessions, event.slug, event.title, event.edtf, event.sort_day, event.summary)
    assert next(row for row in shown if row[0] == "2019-02-hanoi-summit") == (
        "2019-02-hanoi-summit",
        "No deal in Hanoi",
        "2019-02-28",
        20190228,
        "The two leaders leave Hanoi without an agreement.",
    )


def test_an_undone_correction_gives_the_field_back_to_the_files(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    folder = write_record(tmp_path)
    load_record(sessions, folder, now=now)
    number = correct(sessions, "event", "2019-02-hanoi-summit", "title", "No deal", who="jo", now=now)
    events = EVENTS.replace("Second summit ends", "Second summit closes")
    load_record(sessions, write_record(tmp_path, events=events), now=now)
    undo(sessions, number, who="jo", now=now)
    load_record(sessions, folder, now=now)
    assert ("Second summit closes without agreement",) in rows(sessions, tables.Event.title)


def test_a_renamed_event_keeps_its_row_its_history_and_its_old_address(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    before = an_id(sessions, "2019-02-hanoi-summit")
    correct(sessions, "event", "2019-02-hanoi-summit", "title", "No deal", who="jo", now=now)
    renamed = HANOI.replace(
        "slug: 2019-02-hanoi-summit", "slug: 2019-02-second-summit\n  was: [2019-02-hanoi-summit]"
    )
    events = EVENTS.replace(HANOI, renamed).replace(
        "[2019-02-hanoi-summit]\n  doc", "[2019-02-second-summit]\n  doc"
    )
    load_record(sessions, write_record(tmp_path, events=events), now=now)
    assert an_id(sessions, "2019-02-second-summit") == before
    redirect = tables.Redirect
    assert rows(sessions, redirect.noun, redirect.old, redirect.new) == [
        ("event", "2019-02-hanoi-summit", "2019-02-second-summit")
    ]
    assert ("2019-02-second-summit", "No deal") in rows(sessions, tables.Event.slug, tables.Event.title)


def test_a_document_that_came_in_by_itself_is_adopted_with_its_text(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    with sessions.begin() as session:
        article = an_article(
            session,
            "Leaders meet",
            text="The leaders met.",
            url="http://whitehouse.gov/joint-statement",
            url_key="whitehouse.gov/joint-statement",
        )
        kept = article.id
    load_record(sessions, write_record(tmp_path), now=now)
    with sessions() as session:
        row = session.execute(
            sa.select(tables.Article.id, tables.Article.title, tables.Article.text).where(
                tables.Article.key == "wh-20180612"
            )
        ).one()
    assert tuple(row) == (kept, "Joint Statement at the Singapore Summit", "The leaders met.")


def test_what_was_seen_only_as_another_document_tells_it_joins_that_ones_cluster(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    told = DOCUMENTS.replace("id: reuters-20180612,", "id: reuters-20180612, seen_in: kcna-20180613,")
    load_record(sessions, write_record(tmp_path, documents=told), now=now)
    by_key = tables.Article.key, tables.Article.cluster_id, tables.Article.id
    found = {key: (cluster, own) for key, cluster, own in rows(sessions, *by_key)}
    assert found["reuters-20180612"][0] == found["kcna-20180613"][1]
    load_record(sessions, write_record(tmp_path), now=now)
    assert {cluster for _, cluster, _ in rows(sessions, *by_key)} == {None}


def test_sentences_found_for_a_cited_document_survive_a_change_of_the_entry(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    event_id = an_id(sessions, "2019-02-hanoi-summit")
    with sessions.begin() as session:
        report = session.scalars(sa.select(tables.Report).where(tables.Report.event_id == event_id)).one()
        session.add(tables.Evidence(report_id=report.id, start=0, end=4, words="They", rule="test"))
        other = an_article(session, "Elsewhere", text="They met.")
        event = session.get_one(tables.Event, event_id)
        a_report(session, other, event, words=["They met."], reader_version="1")
    events = EVENTS.replace("Second summit ends", "Second summit closes")
    load_record(sessions, write_record(tmp_path, events=events), now=now)
    assert {words for (words,) in rows(sessions, tables.Evidence.words)} == {"They", "They met."}


def test_faults_in_the_files_leave_the_database_as_it_was(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    with pytest.raises(SeedError):
        load_record(sessions, write_record(tmp_path, events=EVENTS + "- {slug: x}\n"), now=now)
    assert len(rows(sessions, tables.Event.slug)) == 4


def test_a_place_inside_a_wider_one_is_linked(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    inner, wider = tables.Place, sa.orm.aliased(tables.Place)
    with sessions() as session:
        linked = session.execute(
            sa.select(inner.slug, wider.slug).join(wider, wider.id == inner.within_id)
        ).all()
    assert [tuple(row) for row in linked] == [("singapore-capella", "singapore")]
    load_record(sessions, write_record(tmp_path, places=PLACES.replace("  within: singapore\n", "")), now=now)
    assert rows(sessions, inner.within_id) == [(None,)] * 3


def test_documents_may_be_dropped_while_something_still_cites_them(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    load_record(sessions, write_record(tmp_path), now=now)
    documents = DOCUMENTS.replace(
        DOCUMENTS.split("\n", 1)[0] + "\n",
        "",
    )
    actors = ACTORS.replace(", document: kcna-2016", "")
    report = load_record(sessions, write_record(tmp_path, documents=documents, actors=actors), now=now)
    assert counts(report)["document"] == (0, 0, 1)


def test_the_lexicon_of_the_files_needs_no_database(tmp_path: Path) -> None:
    lexicon = lexicon_of_record(read_record(write_record(tmp_path)))
    assert {"donald-trump", "kim-jong-un"} <= set(lexicon.actors)
    assert "singapore-capella" in lexicon.places
    assert len(lexicon.events) == 4
