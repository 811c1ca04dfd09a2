"""What `demarche record check` prints of the record's figures."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from app.cli.record_report import BAR, bar, print_figures
from app.services.record_figures import figures_of
from app.sources.record import examine_record
from tests.record_files import EVENTS, SERIES, write_record


def printed(folder: Path, *, one_source: bool = False) -> str:
    later = EVENTS.replace("2019-03-ri", "2021-03-ri").replace("2019-03-01~", "2021-03-01~")
    record, _ = examine_record(write_record(folder, events=later, series=SERIES))
    screen = Console(file=StringIO(), width=160)
    print_figures(screen, figures_of(record), one_source=one_source)
    assert isinstance(screen.file, StringIO)
    return screen.file.getvalue()


def test_a_year_without_an_event_is_seen(tmp_path: Path) -> None:
    lines = [line.split() for line in printed(tmp_path).splitlines()]
    assert ["2018", "2", "█" * BAR] in lines
    assert ["2020", "0", "·"] in lines


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    told = printed(tmp_path)
    assert "1 statements, 1 with speaker, level, vehicle and audience" in told
    assert "Gaps in the numbered series (1)\n  Summits, 3: not read yet" in told
    assert "without a name in Hangul (3)\n  ri-yong-ho" in told
    assert "3 events with one source; list them with --one-source" in told
    assert "reuters-20190228" not in told


def test_events_with_one_source_are_listed_on_request(tmp_path: Path) -> None:
    told = printed(tmp_path, one_source=True)
    assert "2019-02-hanoi-summit" in told
    assert "reuters-20190228" in told


@pytest.mark.parametrize(
    ("count", "drawn"), [(0, "·"), (1, "▏"), (480, "█" * BAR), (240, "█" * 30), (3, "▍")]
)
def test_a_bar_is_as_long_as_its_share(count: int, drawn: str) -> None:
    assert bar(count, 480) == drawn
