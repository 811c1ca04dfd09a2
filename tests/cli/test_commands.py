"""The command line, run as people run it: what it prints, how it ends, never a traceback."""

import json
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from app.settings import ROOT
from tests.cli.conftest import Run
from tests.record_files import EVENTS, write_record

VISIT = """Pompeo meets Kim in Pyongyang

Secretary of State Mike Pompeo met Kim Jong Un in Pyongyang on Sunday, the State Department said.
The United States and North Korea agreed to continue the talks on denuclearization.
"It was a good trip," Mike Pompeo said. In June 2018 Donald Trump met Kim Jong Un in Singapore.
"""
CAKE = "A recipe for lemon cake\n\nBeat the butter and the sugar until they are white. Add eggs and flour.\n"


def test_seeding_twice_does_it_once(run: Run) -> None:
    first = run("seed")
    assert first.returncode == 0, first.stderr
    assert re.search(r"event\s.*4\s.*4", first.stdout)
    second = run("seed")
    assert "nothing was done" in second.stdout


def test_faults_of_the_record_are_printed_with_their_lines(run: Run, environment: dict[str, str]) -> None:
    seeds = Path(environment["DEMARCHE_SEEDS_DIR"])
    write_record(seeds, events=EVENTS.replace("kind: military", "kind: militery"))
    checked = run("seed", "--check")
    assert checked.returncode == 1
    assert re.search(r"^events/1985-2019\.yaml:\d+: “militery” is no kind", checked.stdout, re.MULTILINE)
    assert "1 faults in 1 files" in checked.stdout
    other = run("seed", "--check", "actors/")
    assert other.returncode == 0
    assert "1 more in other files" in other.stdout
    loading = run("seed")
    assert loading.returncode == 1
    assert "militery" in loading.stderr
    assert "Traceback" not in loading.stderr


def test_checking_counts_what_the_record_holds(run: Run) -> None:
    checked = run("record", "check")
    assert checked.returncode == 0
    assert "4 events · 8 actors · 5 documents" in checked.stdout
    assert "1 events (25%) with two independent documents" in checked.stdout
    assert "No faults." in checked.stdout


def test_adding_shows_what_became_of_each_and_again_changes_nothing(run: Run, tmp_path: Path) -> None:
    run("seed")
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "visit.txt").write_text(VISIT)
    (folder / "cake.txt").write_text(CAKE)
    (folder / "paper.pdf").write_bytes(b"%PDF")
    added = run("add", str(folder), "--published", "2018-10-08", "--publisher", "Reuters")
    assert added.returncode == 0, added.stderr
    assert "1 taken in · 0 already known · 1 off-topic · 1 failed" in added.stdout
    assert "are not read" in added.stdout
    again = run("add", str(folder), "--published", "2018-10-08")
    assert "0 taken in · 2 already known · 0 off-topic · 1 failed" in again.stdout
    number = re.search(r"^ *(\d+) .*Pompeo meets Kim", added.stdout, re.MULTILINE)
    assert number is not None, added.stdout
    shown = run("show", number[1])
    assert shown.returncode == 0, shown.stderr
    assert "2018-06-singapore-summit" in shown.stdout
    assert "It was a good trip" in shown.stdout
    assert "Kim Jong Un" in shown.stdout
    read = run("reread")
    assert "1 taken in" in read.stdout


def test_adding_from_standard_input_takes_any_kind(run: Run) -> None:
    run("seed")
    line = json.dumps({"title": "Pompeo meets Kim", "text": VISIT, "published": "2018-10-08"})
    added = run("add", "-", given=f"{line}\n{{broken\n")
    assert added.returncode == 0
    assert "1 taken in · 0 already known · 0 off-topic · 1 failed" in added.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["add", "nowhere.txt"], "there is no such file or folder"),
        (["add", "-", "--published", "2018-13"], "there is no such day"),
        (["add", "-", "--url", "javascript:1"], "is no web address"),
        (["add", "http://127.0.0.1/"], "does not lead to a public web server"),
        (["show", "999"], "There is no article “999”"),
        (["feed", "add", "ftp://x"], "is no web address"),
        (["feed", "remove", "https://x.example/feed"], "There is no feed"),
        (["read"], "Say --json"),
        (["seed", "--from", "nowhere"], "there is no such folder"),
        (["serve"], "is not ready"),
    ],
)
def test_failures_are_one_sentence_and_exit_code_one(run: Run, arguments: list[str], words: str) -> None:
    failed = run(*arguments, given=VISIT)
    assert failed.returncode == 1
    assert words in failed.stdout + failed.stderr
    assert "Traceback" not in failed.stderr


@pytest.mark.parametrize("arguments", [["nonsense"], ["add"], ["seed", "--wrong"], ["show", "x"], []])
def test_wrong_usage_shows_how_it_is_used(run: Run, arguments: list[str]) -> None:
    wrong = run(*arguments)
    assert wrong.returncode == 2
    assert "Usage" in wrong.stdout + wrong.stderr


def test_a_database_that_can_not_be_opened_is_one_sentence(run: Run, environment: dict[str, str]) -> None:
    environment["DEMARCHE_DATABASE_URL"] = "sqlite:////proc/nowhere/x.sqlite3"
    failed = run("user", "list")
    assert failed.returncode == 1
    assert "Traceback" not in failed.stderr
    assert failed.stderr.count("\n") == 1


def test_reading_lines_needs_no_database(run: Run, environment: dict[str, str]) -> None:
    line = json.dumps({"id": "1", "title": "Pompeo meets Kim", "text": VISIT, "published": "2018-10-08"})
    read = run("read", "--json", given=f"{line}\n")
    assert read.returncode == 0, read.stderr
    found = json.loads(read.stdout)
    assert (found["id"], found["relevant"]) == ("1", True)
    assert "Kim Jong Un" in found["actors"]
    assert not Path(environment["DEMARCHE_DATA_DIR"]).exists()


def test_explaining_a_file_shows_rules(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "visit.txt"
    path.write_text(VISIT)
    explained = run("explain", str(path), "--published", "2018-10-08")
    assert explained.returncode == 0, explained.stderr
    assert "Relevant: yes" in explained.stdout
    assert "2018-06-singapore-summit" in explained.stdout


def test_users_are_added_with_a_password_from_a_pipe_and_listed(run: Run) -> None:
    assert "Nobody may write yet" in run("user", "list").stdout
    assert run("user", "add", "jo", given="short\n").returncode == 1
    added = run("user", "add", "jo", given="a long enough password\n")
    assert added.returncode == 0
    assert "jo" in run("user", "list").stdout
    assert "long enough" not in added.stdout + added.stderr


def test_the_doctor_names_what_is_missing_and_what_is_well(run: Run) -> None:
    empty = run("doctor")
    assert empty.returncode == 1
    assert "the database is empty" in empty.stdout
    run("seed")
    well = run("doctor")
    assert well.returncode == 0, well.stdout
    assert re.search(r"SQLite \d+\.\d+\.\d+ \(bound\), journal wal, synchronous FULL", well.stdout)
    assert "no damage found" in well.stdout


def test_migrating_twice_does_it_once(run: Run) -> None:
    assert "The database is at" in run("migrate").stdout
    assert "Nothing to do." in run("migrate").stdout


def test_the_help_names_every_command(run: Run) -> None:
    shown = run("--help").stdout
    for command in (
        "start",
        "serve",
        "migrate",
        "add",
        "feed",
        "seed",
        "record",
        "reread",
        "read",
        "explain",
    ):
        assert re.search(rf"\b{command}\b", shown), command


def test_a_start_makes_everything_ready_once_and_serves(environment: dict[str, str]) -> None:
    samples = Path(environment["DEMARCHE_SEEDS_DIR"]) / "samples"
    samples.mkdir()
    (samples / "visit.txt").write_text(f"Title: Visit\nPublished: 2018-10-08\n\n{VISIT}")
    first = _started(environment)
    assert "The record is loaded" in first
    assert "1 taken in" in first
    second = _started(environment)
    assert "The record is loaded" not in second
    assert "taken in" not in second
    keys = re.findall(r"/enter\?key=([\w-]{40,})", first + second)
    assert len(set(keys)) == 2


def test_several_processes_serve_one_port(run: Run, environment: dict[str, str]) -> None:
    run("seed")
    printed = _started(environment, "serve", "--workers", "2")
    assert len(re.findall("Started server process", printed)) == 2


def test_a_taken_port_is_told_before_anything_else_is_done(run: Run, environment: dict[str, str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        failed = run("start", "--port", str(taken.getsockname()[1]))
    assert failed.returncode == 1
    assert "choose another with --port" in failed.stderr
    assert not Path(environment["DEMARCHE_DATA_DIR"]).exists()


def _started(environment: dict[str, str], *command: str) -> str:
    """Start, fetch a page, stop; gives what was printed."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = subprocess.Popen(
        [sys.executable, "-m", "app.cli", *(command or ["start"]), "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
        cwd=ROOT,
    )
    try:
        assert _answers(f"http://127.0.0.1:{port}/timeline"), "the page is served"
    finally:
        program.send_signal(signal.SIGINT)
        printed, _ = program.communicate(timeout=20)
    assert "Traceback" not in printed
    return printed


def _answers(url: str) -> bool:
    for _ in range(300):
        try:
            with urllib.request.urlopen(url) as answer:
                return answer.status == 200 and b"Singapore" in answer.read()
        except OSError:
            time.sleep(0.1)
    return False
