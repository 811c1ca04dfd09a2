"""`demarche correct`, `changes` and `undo`, run as people run them."""

import pytest

from tests.cli.conftest import Run

SUMMIT = "2018-06-singapore-summit"


@pytest.fixture
def loaded(run: Run) -> Run:
    assert run("seed").returncode == 0
    return run


def test_a_correction_is_kept_shown_and_taken_back(loaded: Run) -> None:
    assert "Nothing has been changed yet." in loaded("changes").stdout
    corrected = loaded(
        "correct", "event", SUMMIT, "title", "The two meet", "--who", "an editor", "--why", "shorter"
    )
    assert "To take it back: demarche undo 1" in corrected.stdout, corrected.stderr
    listed = loaded("changes").stdout
    assert all(
        words in listed for words in ("an editor", f"event {SUMMIT}: title", "The two meet", "shorter")
    )
    back = loaded("undo", "1", "--who", "an editor")
    assert "Change 1 is taken back (as change 2)." in back.stdout, back.stderr
    again = loaded("undo", "1")
    assert again.returncode == 1
    assert "undone already" in again.stderr


def test_what_cannot_be_corrected_is_told_in_a_sentence(loaded: Run) -> None:
    for arguments, words in (
        (("event", "2018-06-no-such", "title", "x"), "2018-06-no-such"),
        (("event", SUMMIT, "colour", "red"), "colour"),
        (("event", SUMMIT, "kind", "party"), "party"),
    ):
        refused = loaded("correct", *arguments, "--who", "an editor")
        assert refused.returncode == 1
        assert words in refused.stderr
        assert "Traceback" not in refused.stderr
    assert "Nothing has been changed yet." in loaded("changes").stdout
