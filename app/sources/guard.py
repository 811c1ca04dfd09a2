"""Parsing what strangers wrote in a child process that may use little time and memory.

No HTML or XML parser is safe inside the program itself: a page of 1 MB with 100,000 attributes on one tag
costs minutes. The child (app/sources/guarded.py) is started on first use, kept for many documents and
killed when one of them costs too much; the document is then refused and the next one gets a new child.
"""

import atexit
import json
import os
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path
from select import select
from typing import IO, Any

JOB_SECONDS = 15.0  # by the wall clock; the child's own limit is on processor time, see CPU_SECONDS
CPU_SECONDS = 5  # a page of the benchmark corpus takes 0.03 s, the largest 0.6 s
MEMORY_BYTES = 1024**3
LENGTH = struct.Struct("!I")
MAX_REPLY_BYTES = 64 * 1024 * 1024
_ROOT = Path(__file__).resolve().parents[2]


class OverLimitError(Exception):
    """The document cost more than one may."""


class Guard:
    """One child process, shared by all threads of this one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def run(self, job: str, data: bytes, **words: str) -> dict[str, Any]:
        """Have a job of app.sources.guarded done. Raises OverLimitError when it costs too much."""
        head = json.dumps({"job": job, **words}).encode()
        message = LENGTH.pack(len(head)) + head + LENGTH.pack(len(data)) + data
        with self._lock:
            try:
                return self._exchange(message)
            except (OSError, EOFError, ValueError) as error:
                self._end()
                raise OverLimitError(job) from error

    def close(self) -> None:
        """Let the child go."""
        with self._lock:
            self._end()

    def _exchange(self, message: bytes) -> dict[str, Any]:
        child = self._started()
        deadline = time.monotonic() + JOB_SECONDS
        stdin, stdout = child.stdin, child.stdout
        if stdin is None or stdout is None:
            raise EOFError
        stdin.write(message)
        stdin.flush()
        size = LENGTH.unpack(_read(stdout, LENGTH.size, deadline))[0]
        if size > MAX_REPLY_BYTES:
            raise ValueError(size)
        reply: dict[str, Any] = json.loads(_read(stdout, size, deadline))
        return reply

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            self._child = subprocess.Popen(
                [sys.executable, "-B", "-m", "app.sources.guarded"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                cwd=_ROOT,
                env={"PYTHONPATH": str(_ROOT), "LANG": "C.UTF-8", "PATH": os.defpath},
            )
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                stream.close()


def _read(stream: IO[bytes], count: int, deadline: float) -> bytes:
    data = bytearray()
    while len(data) < count:
        left = deadline - time.monotonic()
        if left <= 0 or not select([stream], [], [], left)[0]:
            raise EOFError
        chunk = os.read(stream.fileno(), min(count - len(data), 1 << 20))
        if not chunk:
            raise EOFError
        data += chunk
    return bytes(data)


GUARD = Guard()
atexit.register(GUARD.close)
