"""The record's folder: which files are read, its digest, and this project's own record."""

import re
from pathlib import Path

import pytest

from app.domain.errors import SeedProblem
from app.domain.event import lane_of
from app.domain.record import Record
from app.domain.vocabulary import EventKind, Lane, Role, Side
from app.services.record_figures import figures_of
from app.sources.record import examine_record, record_digest
from tests.record_files import EVENTS, write_record

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def own() -> tuple[Record, tuple[SeedProblem, ...]]:
    return examine_record(SEEDS)


def test_files_that_would_not_be_read_are_named(tmp_path: Path) -> None:
    write_record(tmp_path)
    (tmp_path / "event.yaml").write_text("- {}")
    (tmp_path / "events" / "more.yml").write_text("- {}")
    _, problems = examine_record(tmp_path)
    assert [problem.file for problem in problems] == ["event.yaml", "events/more.yml"]


def test_a_missing_folder_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    _, problems = examine_record(tmp_path / "nowhere")
    assert "no such folder" in problems[0].message


def test_the_digest_changes_with_any_byte_and_with_nothing_else(tmp_path: Path) -> None:
    first = record_digest(write_record(tmp_path / "a"))
    assert record_digest(write_record(tmp_path / "b")) == first
    assert record_digest(write_record(tmp_path / "c", events=EVENTS + "# a remark\n")) != first


def test_the_files_of_this_project_have_no_faults(own: tuple[Record, tuple[SeedProblem, ...]]) -> None:
    assert own[1] == ()


def test_the_record_of_this_project_is_as_large_as_promised(
    own: tuple[Record, tuple[SeedProblem, ...]],
) -> None:
    figures = figures_of(own[0])
    assert figures.events >= 900
    assert figures.statements - len(figures.statements_lacking) >= 300
    assert figures.actors >= 250
    assert figures.publishers >= 60
    assert figures.places >= 60
    assert figures.share >= 0.7, "events with two independent documents"


def test_no_year_since_the_first_talks_is_empty(own: tuple[Record, tuple[SeedProblem, ...]]) -> None:
    years = dict(figures_of(own[0]).years)
    assert [year for year, events in years.items() if year >= "1983" and not events] == []


# What the project's own record must list, by kind and the words of a title.
NUMBERED = {
    "security-council-resolutions": (
        EventKind.SANCTIONS,
        r"^(?!.*resolution 8[234]\b).*Security Council.*resolution \d",
    ),
    "nuclear-tests": (EventKind.NUCLEAR, r"nuclear test$|^First nuclear test|tests a nuclear device"),
    "satellite-launches": (EventKind.SATELLITE, r""),
    "icbm-launches": (EventKind.MISSILE, r"\bICBM\b(?! engine)(?!$)|Hwasong-1[45789]\b"),
    "four-party-plenaries": (EventKind.TALKS, r"plenary of the Four-Party"),
    "missile-talks": (EventKind.TALKS, r"[Mm]issile talks\b"),
    "six-party-rounds": (EventKind.TALKS, r"round of the Six-Party Talks"),
}


@pytest.mark.parametrize("slug", NUMBERED)
def test_no_event_of_the_record_is_left_out_of_its_series(
    own: tuple[Record, tuple[SeedProblem, ...]], slug: str
) -> None:
    (series,) = [one for one in own[0].series if one.slug == slug]
    kind, words = NUMBERED[slug]
    listed = {member.event for member in series.members}
    found = {event.slug for event in own[0].events if event.kind is kind and re.search(words, event.title)}
    assert found - listed == set()
    assert len(found) > len(listed) // 2


def test_a_contact_that_stops_the_clock_has_both_states_in_it(
    own: tuple[Record, tuple[SeedProblem, ...]],
) -> None:
    record, _ = own
    sides = {entry.actor.slug: entry.actor.side for entry in record.actors}
    alone = []
    for event in record.events:
        parts = [(sides[slug], role) for slug, role in event.parts]
        lane = event.lane or lane_of(parts)
        met = {side for side, role in parts if role is not Role.SUBJECT}
        if event.kind is EventKind.CONTACT and lane is not Lane.THIRD and not {Side.US, Side.DPRK} <= met:
            alone.append(event.slug)
    assert alone == []
