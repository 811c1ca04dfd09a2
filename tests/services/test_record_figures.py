"""Counting the record from its files."""

from pathlib import Path

from app.services.record_figures import RecordFigures, figures_of
from app.sources.record import examine_record
from tests.record_files import DOCUMENTS, EVENTS, SERIES, write_record


def counted(folder: Path, **changed: str) -> RecordFigures:
    return figures_of(examine_record(write_record(folder, **changed))[0])


def test_every_year_between_the_first_and_the_last_is_counted(tmp_path: Path) -> None:
    events = EVENTS.replace("2018-06-exercises-suspended", "2015-06-exercises-suspended").replace(
        "  date: 2018-06\n", "  date: 2015-06\n"
    )
    years = dict(counted(tmp_path, events=events).years)
    assert years == {"2015": 1, "2016": 0, "2017": 0, "2018": 1, "2019": 2}


def test_lanes_sides_and_exactness_are_counted(tmp_path: Path) -> None:
    figures = counted(tmp_path)
    assert dict(figures.lanes) == {"joint": 2, "us": 1, "dprk": 1}
    assert dict(figures.sides) == {"us": 3, "dprk": 3}
    assert dict(figures.exactness) == {"day": 1, "range": 1, "approximate": 1, "month": 1}
    assert dict(figures.importance) == {"1": 2, "2": 1, "3": 1}


def test_publishers_of_one_group_are_one_origin(tmp_path: Path) -> None:
    events = EVENTS.replace("documents: [reuters-20180612]", "documents: [kcna-2016, kcna-20180613]")
    figures = counted(tmp_path, events=events)
    assert dict(figures.origins) == {
        "one origin, one document": 2,
        "one origin, several documents": 1,
        "two origins": 0,
        "three or more": 1,
    }
    assert figures.founded == 1
    assert figures.share == 0.25


def test_what_was_seen_only_as_another_document_tells_it_is_one_origin_with_that_one(tmp_path: Path) -> None:
    events = EVENTS.replace("documents: [reuters-20180612]", "documents: [reuters-20180612, kcna-20180613]")
    told = DOCUMENTS.replace("id: reuters-20180612,", "id: reuters-20180612, seen_in: kcna-20180613,")
    assert told != DOCUMENTS
    assert counted(tmp_path / "a", events=events).founded == counted(tmp_path / "b").founded + 1
    assert counted(tmp_path / "c", events=events, documents=told).founded == counted(tmp_path / "b").founded


def test_events_with_one_source_are_listed_the_most_important_first(tmp_path: Path) -> None:
    alone = counted(tmp_path).one_source
    assert [(event.slug, event.importance) for event in alone] == [
        ("2019-02-hanoi-summit", 1),
        ("2019-03-ri-press-conference", 2),
        ("2018-06-exercises-suspended", 3),
    ]
    assert alone[0].documents == ("reuters-20190228",)


def test_a_statement_without_its_level_is_named(tmp_path: Path) -> None:
    assert counted(tmp_path / "whole").statements_lacking == ()
    lacking = counted(tmp_path / "lacking", events=EVENTS.replace("level: 3, ", ""))
    assert lacking.statements == 1
    assert lacking.statements_lacking == ("2019-03-ri-press-conference (level)",)


def test_a_level_left_out_for_a_reason_is_not_lacking(tmp_path: Path) -> None:
    events = EVENTS.replace("level: 3, ", "no_level: a candidate, ")
    assert counted(tmp_path, events=events).statements_lacking == ()


def test_a_third_party_has_no_level_to_lack(tmp_path: Path) -> None:
    events = EVENTS.replace("level: 3, ", "").replace("speaker: [ri-yong-ho]", "speaker: [singapore]")
    assert counted(tmp_path, events=events).statements_lacking == ()


def test_koreans_without_hangul_and_gaps_are_named(tmp_path: Path) -> None:
    figures = counted(tmp_path, series=SERIES)
    assert figures.without_hangul == ("ri-yong-ho", "north-korea", "kcna")
    assert figures.gaps == ("Summits, 3: not read yet",)


def test_an_empty_record_has_no_share_and_no_years(tmp_path: Path) -> None:
    figures = counted(tmp_path, events="")
    assert (figures.events, figures.share, figures.years) == (0, 0.0, ())
