"""`demarche correct`, `changes` and `undo`, run as people run them."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.settings import ROOT
from tests.record_files import write_record

Run = Callable[..., subprocess.CompletedProcess[str]]
SUMMIT = "2018-06-singapore-summit"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    environment = {
        **os.environ,
        "DEMARCHE_DATA_DIR": str(tmp_path / "var"),
        "DEMARCHE_SEEDS_DIR": str(write_record(tmp_path / "seeds")),
        "DEMARCHE_DATABASE_URL": "",
        "COLUMNS": "200",
    }

    def made(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "app.cli", *arguments],
            capture_output=True,
            text=True,
            env=environment,
            cwd=ROOT,
            timeout=60,
            check=False,
        )

    assert made("seed").returncode == 0
    return made


def test_a_correction_is_kept_shown_and_taken_back(run: Run) -> None:
    assert "Nothing has been changed yet." in run("changes").stdout
    corrected = run(
        "correct", "event", SUMMIT, "title", "The two meet", "--who", "an editor", "--why", "shorter"
    )
    assert "To take it back: demarche undo 1" in corrected.stdout, corrected.stderr
    listed = run("changes").stdout
    assert all(
        words in listed for words in ("an editor", f"event {SUMMIT}: title", "The two meet", "shorter")
    )
    back = run("undo", "1", "--who", "an editor")
    assert "Change 1 is taken back (as change 2)." in back.stdout, back.stderr
    again = run("undo", "1")
    assert again.returncode == 1
    assert "undone already" in again.stderr


def test_what_cannot_be_corrected_is_told_in_a_sentence(run: Run) -> None:
    for arguments, words in (
        (("event", "2018-06-no-such", "title", "x"), "2018-06-no-such"),
        (("event", SUMMIT, "colour", "red"), "colour"),
        (("event", SUMMIT, "kind", "party"), "party"),
    ):
        refused = run("correct", *arguments, "--who", "an editor")
        assert refused.returncode == 1
        assert words in refused.stderr
        assert "Traceback" not in refused.stderr
    assert "Nothing has been changed yet." in run("changes").stdout
