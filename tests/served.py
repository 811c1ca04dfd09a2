"""The real program served: `demarche start` in a process of its own, with record and samples loaded."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

START_SECONDS = 120  # a first start reads the whole record and the samples; about ten here


@dataclass(frozen=True, slots=True)
class Site:
    """A running dashboard and what it printed while it started."""

    address: str
    said: str
    data: Path

    @property
    def one_time_link(self) -> str:
        """The link that signs this machine's browser in."""
        match = re.search(r"https?://\S+/enter\?\S+", self.said)
        assert match is not None, self.said
        return match[0]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_served(process: "subprocess.Popen[str]", address: str, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        assert process.poll() is None, f"the server stopped:\n{log.read_text()}"
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(f"not served after {START_SECONDS} s:\n{log.read_text()}")


@contextmanager
def served(data: Path) -> Iterator[Site]:
    """Serve a dashboard that keeps its data in `data`, as `make run` does, until the block ends."""
    port, log = _free_port(), data / "log.txt"
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("DEMARCHE_")},
        "DEMARCHE_DATA_DIR": str(data),
        "COLUMNS": "200",
    }
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "app.cli", "start", "--port", str(port)],
            cwd=Path(__file__).parents[1],
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_served(process, address, log)
        yield Site(address, log.read_text(), data)
    finally:
        process.terminate()
        process.wait(timeout=20)
