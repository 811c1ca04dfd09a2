"""Taking articles in: one pipeline on both databases, nothing twice, findings down to the sentence."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.domain.article import RawArticle, Refused
from app.domain.ingest import Add
from app.domain.pages import IngestLine, IngestReport
from app.domain.vocabulary import Layer, Relation
from app.services import ingest as pipeline
from app.services.ingest import ingest
from app.services.reading import reread
from app.services.review import correct
from app.services.seeding import load_record
from app.storage import tables
from app.storage.database import SessionFactory
from tests.record_files import write_record

VISIT = RawArticle(
    origin="visit.txt",
    title="Pompeo meets Kim in Pyongyang",
    body="Secretary of State Mike Pompeo met Kim Jong Un in Pyongyang on Sunday, the State Department said.\n"
    "The United States and North Korea agreed to continue the talks on denuclearization.\n"
    '"It was a good trip," Mike Pompeo said. In June 2018 Donald Trump met Kim Jong Un in Singapore.\n'
    "Officials said that Trump could meet Kim again next year.",
    url="https://www.reuters.com/visit",
    published="2018-10-08",
)
OFF_TOPIC = RawArticle(
    origin="cake.txt",
    title="A recipe for lemon cake",
    body="Beat the butter and the sugar until they are white. Add eggs, flour and the juice of two lemons. "
    "Bake for forty minutes and let the cake cool before you cut it. It keeps for three days in a tin.",
    published="2018-10-08",
)


@pytest.fixture
def loaded(sessions: SessionFactory, tmp_path: Path, now: datetime) -> SessionFactory:
    load_record(sessions, write_record(tmp_path), now=now)
    return sessions


def take(sessions: SessionFactory, *items: RawArticle | Refused, now: datetime) -> IngestReport:
    return ingest(sessions, items, now=now)


def snapshot(sessions: SessionFactory) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the database but moments and the count of writes."""
    with sessions() as session:
        found = {}
        for table in tables.Table.metadata.sorted_tables:
            columns = [column for column in table.columns if column.name not in {"taken_in", "updated"}]
            if table.name != "meta":
                rows = session.execute(sa.select(*columns)).all()
                found[table.name] = sorted((tuple(row) for row in rows), key=repr)
    return found


def reports(sessions: SessionFactory) -> dict[str, Relation]:
    with sessions() as session:
        rows = session.execute(
            sa.select(tables.Event.slug, tables.Report.relation)
            .join(tables.Report, tables.Report.event_id == tables.Event.id)
            .where(tables.Report.reader_version != "")
        ).all()
    return {row[0]: row[1] for row in rows}


def reported(sessions: SessionFactory) -> list[tables.Event]:
    with sessions() as session:
        rows = sa.select(tables.Event).where(tables.Event.layer == Layer.REPORTED).order_by(tables.Event.id)
        return list(session.scalars(rows))


def test_a_new_event_is_opened_once_and_a_look_back_is_linked(loaded: SessionFactory, now: datetime) -> None:
    report = take(loaded, VISIT, now=now)
    assert [(line.outcome, line.title) for line in report.lines] == [("taken in", VISIT.title)]
    opened = reported(loaded)
    assert [(event.edtf, event.status) for event in opened] == [("2018-10-07", "happened")]
    assert opened[0].kind in {"visit", "talks"}
    assert opened[0].slug.startswith("2018-10-")
    assert opened[0].confidence is not None
    assert opened[0].independent == 1
    assert reports(loaded) == {
        opened[0].slug: Relation.FIRST_REPORT,
        "2018-06-singapore-summit": Relation.BACKGROUND,
    }
    with loaded() as session:
        record = session.scalars(
            sa.select(tables.Event).where(tables.Event.slug == "2018-06-singapore-summit")
        )
        assert record.one().independent == 3, "a look back is no report of its own"


def test_every_sentence_and_quotation_stands_where_its_span_says(
    loaded: SessionFactory, now: datetime
) -> None:
    take(loaded, VISIT, now=now)
    with loaded() as session:
        text = session.scalar(sa.select(tables.Article.text).where(tables.Article.url == VISIT.url)) or ""
        evidence = session.scalars(sa.select(tables.Evidence)).all()
        quotation = session.scalars(
            sa.select(tables.Quotation).where(tables.Quotation.rule != "record")
        ).one()
        speaker = session.get_one(tables.Actor, quotation.speaker_id)
    assert evidence
    for span in evidence:
        assert text[span.start : span.end] == span.words
        assert span.rule
    assert quotation.start is not None
    assert text[quotation.start : quotation.end] == quotation.text
    assert (quotation.text.rstrip(","), speaker.slug) == ("It was a good trip", "mike-pompeo")


def test_parts_carry_the_office_of_that_day_and_mentions_are_counted(
    loaded: SessionFactory, now: datetime
) -> None:
    take(loaded, VISIT, now=now)
    event = reported(loaded)[0]
    with loaded() as session:
        parts = session.execute(
            sa.select(tables.Actor.slug, tables.Participation.office)
            .join(tables.Actor, tables.Actor.id == tables.Participation.actor_id)
            .where(tables.Participation.event_id == event.id)
        ).all()
        mentions = session.execute(
            sa.select(tables.Actor.slug, tables.Mention.times).join(
                tables.Actor, tables.Actor.id == tables.Mention.actor_id
            )
        ).all()
    assert ("kim-jong-un", "Chairman of State Affairs") in [tuple(row) for row in parts]
    assert {row[0]: row[1] for row in mentions}["kim-jong-un"] >= 2


def test_taking_in_the_same_again_changes_nothing(loaded: SessionFactory, now: datetime) -> None:
    take(loaded, VISIT, OFF_TOPIC, now=now)
    before = snapshot(loaded)
    again = replace(
        VISIT, url="http://reuters.com/visit/?utm_source=x", body=VISIT.body.replace("\n", "\n\n")
    )
    elsewhere = replace(VISIT, url="", origin="copy.txt")
    report = take(loaded, VISIT, OFF_TOPIC, again, elsewhere, now=now)
    assert {line.outcome for line in report.lines} == {"already known"}
    assert all(line.href.startswith("/articles/") for line in report.lines)
    assert snapshot(loaded) == before


def test_what_is_off_topic_is_told_with_its_reason_and_kept_without_its_text(
    loaded: SessionFactory, now: datetime
) -> None:
    (line,) = take(loaded, OFF_TOPIC, now=now).lines
    assert line.outcome == "off-topic"
    assert line.reason
    with loaded() as session:
        row = session.scalars(sa.select(tables.Article).where(tables.Article.title == OFF_TOPIC.title)).one()
        text = session.scalar(sa.select(tables.Article.text).where(tables.Article.id == row.id))
    assert (row.relevant, row.outcome, text) == (False, "off-topic", None)
    assert row.reasons
    assert row.hash


def test_a_refusal_and_an_empty_text_are_lines_and_never_the_end(
    loaded: SessionFactory, now: datetime
) -> None:
    report = take(
        loaded,
        Refused("a.pdf", "it is no text"),
        RawArticle("empty.txt", "  \n "),
        RawArticle("tiny.txt", "Too short."),
        RawArticle("huge.txt", "North Korea and the United States talked. " * 20_000),
        VISIT,
        now=now,
    )
    assert [line.outcome for line in report.lines] == ["failed"] * 4 + ["taken in"]
    assert report.lines[0].reason == "it is no text"
    assert all(line.reason for line in report.lines[:4])
    assert report.count("failed") == 4


def test_a_text_without_a_date_is_taken_in_with_the_date_unknown(
    loaded: SessionFactory, now: datetime
) -> None:
    take(loaded, replace(VISIT, published=""), now=now)
    with loaded() as session:
        article = session.scalars(sa.select(tables.Article).where(tables.Article.url == VISIT.url)).one()
    assert article.published_earliest is None
    assert article.published_exactness == "unknown"
    for event in reported(loaded):
        assert event.earliest is None, "“on Sunday” of no known week is no day"


def test_an_estimated_day_is_kept_as_uncertain_and_never_as_stated(
    loaded: SessionFactory, now: datetime
) -> None:
    body = "Donald Trump and Kim Jong Un are due to hold a summit in Singapore on 12 June, officials said."
    undated = replace(VISIT, published="", body=body, title="A summit is near")
    take(loaded, undated, now=now)
    columns = (tables.Article.published_edtf, tables.Article.published_basis, tables.Article.notes)
    kept = sa.select(*columns).where(tables.Article.title == undated.title)
    with loaded() as session:
        edtf, basis, notes = session.execute(kept).one()
    assert "?" in edtf
    assert basis == "inferred"
    assert any("inferred from the record" in note for note in notes)
    reread(loaded, now=now)
    with loaded() as session:
        assert session.execute(kept).one()[:2] == (edtf, basis)


def test_what_was_declared_wins(loaded: SessionFactory, now: datetime) -> None:
    take(loaded, replace(VISIT, declared="2018-10-15"), now=now)
    assert reported(loaded)[0].edtf == "2018-10-14"


def test_the_publisher_is_known_by_its_domain_or_its_name(loaded: SessionFactory, now: datetime) -> None:
    take(loaded, VISIT, replace(OFF_TOPIC, publisher="kcna"), now=now)
    with loaded() as session:
        rows = session.execute(
            sa.select(tables.Article.title, tables.Source.slug).join(
                tables.Source, tables.Source.id == tables.Article.source_id
            )
        ).all()
    assert (VISIT.title, "reuters") in [tuple(row) for row in rows]
    assert (OFF_TOPIC.title, "kcna") in [tuple(row) for row in rows]


def test_a_second_report_joins_the_event_and_counts_if_independent(
    loaded: SessionFactory, now: datetime
) -> None:
    take(loaded, VISIT, now=now)
    other = RawArticle(
        "other.txt",
        "Mike Pompeo met Kim Jong Un on Sunday in Pyongyang to talk about denuclearization, officials said.\n"
        "The United States wants North Korea to declare its facilities. The meeting took two hours.",
        title="Pompeo and Kim talk for two hours",
        url="https://www.whitehouse.gov/pompeo",
        published="2018-10-08",
    )
    take(
        loaded, other, replace(other, url="https://reuters.com/second", body=other.body + "\nMore."), now=now
    )
    (event,) = reported(loaded)
    assert event.independent == 2, "two stories of one agency are one report"
    assert reports(loaded)[event.slug] in {Relation.FIRST_REPORT, Relation.INDEPENDENT}


def test_a_story_that_another_paper_printed_too_counts_once(loaded: SessionFactory, now: datetime) -> None:
    story = VISIT.body + (
        "\nThe talks lasted for most of the afternoon and were followed by a lunch at a guest house of the "
        "state, at which both men praised the work of their delegations. A further meeting of experts was "
        "left open. The spokeswoman said that the secretary would brief the ministers of the neighbours next."
    )
    take(loaded, replace(VISIT, body=story), now=now)
    url = "https://{}.example/visit"
    printed = replace(VISIT, url=url.format("a"), publisher="Paper", body=f"(Agency)\n{story}\nEnds.")
    cut = replace(VISIT, url=url.format("b"), publisher="Cut", body=story[: len(story) * 3 // 4])
    take(loaded, printed, cut, now=now)
    (event,) = reported(loaded)
    assert event.independent == 1
    with loaded() as session:
        rows = session.execute(
            sa.select(tables.Article.publisher, tables.Article.cluster_id, tables.Report.relation)
            .join(tables.Report, tables.Report.article_id == tables.Article.id)
            .where(tables.Report.event_id == event.id)
            .order_by(tables.Article.id)
        ).all()
        first = session.scalar(sa.select(tables.Article.id).where(tables.Article.url == VISIT.url))
    assert [tuple(row) for row in rows] == [
        ("Reuters", None, Relation.FIRST_REPORT),
        ("Paper", first, Relation.WIRE_COPY),
        ("Cut", first, Relation.WIRE_COPY),
    ]
    before = snapshot(loaded)
    reread(loaded, now=now)
    assert snapshot(loaded)["reports"] == before["reports"]


def test_a_changed_text_is_a_revision_and_its_findings_are_replaced(
    loaded: SessionFactory, now: datetime
) -> None:
    take(loaded, VISIT, now=now)
    first = reported(loaded)[0]
    changed = replace(VISIT, body=VISIT.body.replace("on Sunday", "on Saturday"))
    (line,) = take(loaded, changed, now=now).lines
    assert line.outcome == "taken in"
    assert "revision" in line.reason
    with loaded() as session:
        revision = session.scalars(sa.select(tables.Revision)).one()
        text = session.scalar(sa.select(tables.Article.text).where(tables.Article.url == VISIT.url)) or ""
    assert "on Sunday" in revision.text
    assert "on Saturday" in text
    (event,) = reported(loaded)
    assert event.edtf == "2018-10-06"
    assert first.edtf == "2018-10-07"
    before = snapshot(loaded)
    (line,) = take(loaded, VISIT, now=now).lines
    assert line.outcome == "already known", "an earlier text does not come back"
    assert snapshot(loaded) == before


def test_a_cited_document_gets_its_text_and_keeps_what_the_record_says(
    loaded: SessionFactory, now: datetime
) -> None:
    statement = RawArticle(
        "statement.html",
        "President Donald Trump met Kim Jong Un in Singapore on June 12, 2018, and signed a statement.\n"
        "The United States and North Korea commit to establish new relations and to denuclearization.",
        title="Another title",
        url="https://www.whitehouse.gov/joint-statement",
        published="2018-06-12",
    )
    (line,) = take(loaded, statement, now=now).lines
    assert (line.outcome, line.reason) == ("taken in", "the record cites it")
    with loaded() as session:
        article = session.scalars(sa.select(tables.Article).where(tables.Article.key == "wh-20180612")).one()
        event = session.scalars(
            sa.select(tables.Event).where(tables.Event.slug == "2018-06-singapore-summit")
        ).one()
        report = session.scalars(
            sa.select(tables.Report).where(
                tables.Report.article_id == article.id, tables.Report.event_id == event.id
            )
        ).one()
        evidence = session.scalars(
            sa.select(tables.Evidence.words).where(tables.Evidence.report_id == report.id)
        ).all()
    assert article.title == "Joint Statement at the Singapore Summit"
    assert (report.relation, report.reader_version) == (Relation.INDEPENDENT, ""), (
        "the record's own word stays"
    )
    assert any("met Kim Jong Un in Singapore" in words for words in evidence)
    assert event.independent == 3


def test_a_plan_opens_nothing(loaded: SessionFactory, now: datetime) -> None:
    plan = RawArticle(
        "plan.txt",
        "Donald Trump could meet Kim Jong Un again next year, a senior US official said on Monday.\n"
        "The United States and North Korea have not agreed on a date for another summit on denuclearization.",
        title="Another meeting is possible",
        published="2018-10-08",
    )
    take(loaded, plan, now=now)
    assert [event for event in reported(loaded) if event.kind == "summit"] == []


def test_progress_is_told_line_by_line(loaded: SessionFactory, now: datetime) -> None:
    told: list[IngestLine] = []
    report = ingest(loaded, [VISIT, OFF_TOPIC], now=now, progress=told.append)
    assert tuple(told) == report.lines


def test_nothing_is_read_before_it_is_asked_for(loaded: SessionFactory, now: datetime) -> None:
    told: list[str] = []

    def items() -> Iterator[RawArticle]:
        told.append("first is read")
        yield VISIT
        told.append("second is read")
        yield OFF_TOPIC

    ingest(loaded, items(), now=now, progress=lambda line: told.append(line.outcome))
    assert told == ["first is read", "taken in", "second is read", "off-topic"]


def test_two_at_once_take_an_article_in_once(loaded: SessionFactory, now: datetime) -> None:
    together = threading.Barrier(2)
    lines: list[IngestLine] = []

    def one(url: str) -> None:
        together.wait()
        lines.extend(take(loaded, replace(VISIT, url=url), now=now).lines)

    threads = [threading.Thread(target=one, args=(url,)) for url in (VISIT.url, "https://www.kcna.kp/copy")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(line.outcome for line in lines) == ["already known", "taken in"]
    assert len(reported(loaded)) == 1


def test_one_that_was_overtaken_decides_once_more(
    loaded: SessionFactory, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(loaded, VISIT, now=now)
    known = pipeline._decide
    calls = []

    def blind(*args: object) -> object:
        calls.append(args)
        return Add() if len(calls) <= 2 else known(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "_decide", blind)
    (line,) = take(loaded, VISIT, now=now).lines
    assert line.outcome == "already known"
    assert len(calls) == 3


def test_reading_again_keeps_addresses_and_everything_else(loaded: SessionFactory, now: datetime) -> None:
    take(loaded, VISIT, now=now)
    before = snapshot(loaded)
    report = reread(loaded, now=now)
    assert [line.outcome for line in report.lines] == ["taken in"]
    after = snapshot(loaded)
    for name in ("events", "articles", "mentions", "participations", "reports"):
        assert after[name] == before[name], name
    assert len(after["evidence"]) == len(before["evidence"])
    assert len(after["quotations"]) == len(before["quotations"])


def test_reading_again_never_touches_a_persons_correction(loaded: SessionFactory, now: datetime) -> None:
    take(loaded, VISIT, now=now)
    slug = reported(loaded)[0].slug
    correct(loaded, "event", slug, "title", "Fourth visit to Pyongyang", who="jo", now=now)
    correct(loaded, "event", slug, "date", "2018-10-07~", who="jo", now=now)
    reread(loaded, now=now)
    (event,) = reported(loaded)
    assert (event.title, event.edtf, event.slug) == ("Fourth visit to Pyongyang", "2018-10-07~", slug)


def test_reading_again_after_the_record_grew_links_to_it(
    sessions: SessionFactory, tmp_path: Path, now: datetime
) -> None:
    folder = write_record(tmp_path, events="[]")
    load_record(sessions, folder, now=now)
    take(sessions, VISIT, now=now)
    assert "2018-06-singapore-summit" not in reports(sessions)
    load_record(sessions, write_record(tmp_path), now=now)
    reread(sessions, now=now)
    assert reports(sessions)["2018-06-singapore-summit"] is Relation.BACKGROUND


def test_reading_again_can_be_for_older_readings_only(loaded: SessionFactory, now: datetime) -> None:
    take(loaded, VISIT, now=now)
    assert reread(loaded, now=now, every=False).lines == ()
    with loaded.begin() as session:
        session.execute(sa.update(tables.Article).values(reader_version="0"))
    assert len(reread(loaded, now=now, every=False).lines) == 1


def test_an_event_that_nothing_reports_any_more_is_taken_away_unless_a_person_worked_on_it(
    loaded: SessionFactory, now: datetime
) -> None:
    take(loaded, VISIT, now=now)
    plain = RawArticle(
        "x",
        "The United States and North Korea talk about denuclearization, sanctions and a declaration.\n"
        "Nothing new was said by Washington or Pyongyang about the nuclear talks.",
        title=VISIT.title,
        url=VISIT.url,
        published="2018-10-08",
    )
    take(loaded, plain, now=now)
    assert reported(loaded) == []


def test_a_new_person_who_speaks_is_proposed_on_the_reported_layer(
    loaded: SessionFactory, now: datetime
) -> None:
    article = RawArticle(
        "x",
        "North Korea and the United States resumed nuclear talks on Monday, officials in Washington said.\n"
        '"They have not named an envoy for these talks," said Jane Example, director of the Korea program '
        "at the Example Institute.",
        title="Talks resume",
        published="2018-10-09",
    )
    take(loaded, article, now=now)
    with loaded() as session:
        actor = session.scalars(sa.select(tables.Actor).where(tables.Actor.slug == "jane-example")).one()
        quotation = session.scalars(
            sa.select(tables.Quotation).where(tables.Quotation.rule != "record")
        ).one()
    assert actor.layer is Layer.REPORTED
    assert quotation.speaker_id == actor.id


def test_the_cost_of_an_article_does_not_grow_with_the_database(
    loaded: SessionFactory, now: datetime
) -> None:
    statements: list[str] = []
    sa.event.listen(
        loaded.engine, "before_cursor_execute", lambda _c, _cur, sql, *_rest: statements.append(sql)
    )
    counts = []
    for number in range(3):
        del statements[:]
        body = VISIT.body.replace("Sunday", "Sunday" if number == 0 else "Sunday morning")
        take(
            loaded,
            replace(VISIT, url=f"https://www.reuters.com/{number}", body=f"{body} ({number})"),
            now=now,
        )
        counts.append(len(statements))
    assert counts[2] <= counts[0] + 2
