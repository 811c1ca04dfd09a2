from pathlib import Path

import pytest

from tests.gold import grouping
from tests.gold.gate import shortfalls
from tests.gold.stories import Pairs, read_recaps, read_stories


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return grouping.database(tmp_path_factory.mktemp("grouping"), events=True)


def test_there_are_enough_texts_of_enough_happenings() -> None:
    stories = read_stories()
    assert len(stories) >= 285
    assert len({happening for story in stories for happening in story.tells}) >= 90
    assert len({story.id for story in stories}) == len(stories)
    assert sum(story.raw.language == "ko" for story in stories) >= 30
    assert len(read_recaps()) >= 40


@pytest.mark.timeout(300)
def test_reports_of_one_event_are_grouped_no_worse_than_before(record: Path, tmp_path: Path) -> None:
    figures, _, _ = grouping.measure(record, tmp_path, order=0)
    floors = {name: floor for name, floor in grouping.read_floors()["record"].items() if name in figures}
    assert floors
    assert shortfalls(figures, floors) == []


@pytest.mark.timeout(300)
def test_recaps_and_anniversaries_open_at_most_two_events_in_a_hundred(record: Path, tmp_path: Path) -> None:
    quiet, opened = grouping.recap_figure(record, tmp_path)
    assert quiet >= 0.98, opened


def test_pairs_are_counted_on_the_side_they_belong_to() -> None:
    pairs = Pairs()
    pairs.count(("a", "b"), asked=True, found=True)
    pairs.count(("a", "c"), asked=True, found=False)
    pairs.count(("a", "d"), asked=False, found=True)
    pairs.count(("a", "e"), asked=False, found=False)
    assert (pairs.precision, pairs.recall) == (0.5, 0.5)
    assert (Pairs().precision, Pairs().recall) == (1.0, 1.0)
