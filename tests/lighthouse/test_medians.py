"""What the measuring makes of its runs; the runs themselves need a quiet machine and are no test."""

from collections.abc import Callable, Iterator

from tests.lighthouse.__main__ import CATEGORIES, Figures, faults_of, medians, verdict


def figures(score: float, **others: float) -> Figures:
    return {**dict.fromkeys(CATEGORIES, score), "LCP s": 1.2, "CLS": 0.0, "TBT ms": 10, **others}


def in_turn(*runs: Figures | None) -> Callable[[], Figures | None]:
    left: Iterator[Figures | None] = iter(runs)
    return lambda: next(left)


def test_each_figure_is_the_median_of_whole_runs_and_one_may_break_down() -> None:
    runs = in_turn(figures(90), None, figures(99), figures(100, CLS=0.2))
    found = medians(runs, 3, 1)
    assert found is not None
    assert (found["performance"], found["CLS"], found["LCP s"]) == (99, 0.0, 1.2)


def test_more_broken_runs_than_that_are_no_result() -> None:
    assert medians(in_turn(figures(100), None, None, figures(100)), 3, 1) is None


def test_a_goal_missed_is_named() -> None:
    assert verdict(faults_of(figures(98))) == "pass"
    low = figures(98, CLS=0.02, seo=97.5, **{"LCP s": 1.6})
    assert verdict(faults_of(low)) == "fail: seo, LCP s, CLS"
