"""Expected failures."""

import pytest

from app.domain.errors import InvalidFilterError, MovedError, NotFoundError, SeedError, SeedProblem


@pytest.mark.parametrize(
    ("noun", "new", "address"),
    [
        ("actor", "kim-jong-un", "/actors/kim-jong-un"),
        ("event", "2018-06-singapore-summit", "/events/2018-06-singapore-summit"),
        ("view", "/timeline?actor=kim-jong-un", "/timeline?actor=kim-jong-un"),
    ],
)
def test_what_has_moved_knows_its_address(noun: str, new: str, address: str) -> None:
    error = MovedError(noun, "old", new)
    assert error.address == address
    assert str(error) == f"The {noun} “old” is now at “{new}”."


def test_each_failure_builds_its_own_sentence() -> None:
    assert str(NotFoundError("actor", "x")) == "There is no actor “x” in the record."
    assert str(InvalidFilterError("year", "x", "write a year")) == "year=x: write a year."
    problems = (SeedProblem("events/a.yaml", 3, "no date"), SeedProblem("b.yaml", 0, "empty"))
    assert str(SeedError(problems)) == "events/a.yaml:3: no date\nb.yaml:0: empty"
