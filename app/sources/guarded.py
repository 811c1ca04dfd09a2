"""The child process: parses pages and feeds within limits. Run by app.sources.guard alone.

Reads jobs from standard input (a JSON head, then the bytes, each with its length before it), answers each
with one JSON object, and ends when its input ends. What it can't parse is an answer, too: {"refused": …}.
"""

import json
import math
import resource
import signal
import sys
import time
from collections.abc import Callable
from typing import IO, Any

from app.sources.feed_parsing import parse_feed
from app.sources.guard import CPU_SECONDS, LENGTH, MEMORY_BYTES
from app.sources.page_parsing import parse_fragment, parse_page

Job = Callable[[bytes, dict[str, str]], dict[str, Any]]
JOBS: dict[str, Job] = {"page": parse_page, "fragment": parse_fragment, "feed": parse_feed}


def serve(source: IO[bytes], sink: IO[bytes]) -> None:
    """Do jobs until the input ends."""
    while head := source.read(LENGTH.size):
        words = json.loads(source.read(LENGTH.unpack(head)[0]))
        data = source.read(LENGTH.unpack(source.read(LENGTH.size))[0])
        _limit_time()
        reply = json.dumps(_do(words, data)).encode()
        sink.write(LENGTH.pack(len(reply)) + reply)
        sink.flush()


def _do(words: dict[str, str], data: bytes) -> dict[str, Any]:
    try:
        return JOBS[words["job"]](data, words)
    except MemoryError:
        return {"refused": "it needs too much memory to be read"}
    except RecursionError:
        return {"refused": "it is nested too deeply to be read"}
    except (ValueError, TypeError, LookupError, AttributeError, AssertionError, OSError) as error:
        # Parsers raise whatever strangers provoke; the child exists so that it ends here.
        return {"refused": f"it could not be parsed ({type(error).__name__})"}


def _limit_time() -> None:
    """Give this job its own seconds: the limit counts the whole life of a process."""
    allowed = math.ceil(time.process_time()) + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, resource.RLIM_INFINITY))


def _limit_rest() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop


if __name__ == "__main__":
    _limit_rest()
    serve(sys.stdin.buffer, sys.stdout.buffer)
