"""The command line as people run it: a process of its own, with a small record and a database of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.settings import ROOT
from tests.record_files import write_record

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    seeds = write_record(tmp_path / "seeds")
    return {
        **os.environ,
        "DEMARCHE_DATA_DIR": str(tmp_path / "var"),
        "DEMARCHE_SEEDS_DIR": str(seeds),
        "DEMARCHE_DATABASE_URL": "",
        "COLUMNS": "200",
    }


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    def made(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "app.cli", *arguments],
            input=given,
            capture_output=True,
            text=True,
            env=environment,
            cwd=ROOT,
            timeout=60,
            check=False,
        )

    return made
