"""Local web servers for tests: answers by path, counted, on 127.0.0.1."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(slots=True)
class Answer:
    """What a server says at one path."""

    data: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    write: Callable[[BaseHTTPRequestHandler], None] | None = None  # does everything by itself


@dataclass(slots=True)
class Server:
    """Where a server is, and what it was asked."""

    base: str
    port: int
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@contextmanager
def serving(answers: Mapping[str, Answer]) -> Iterator[Server]:
    """Serve some answers while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append((self.path, {key.lower(): value for key, value in self.headers.items()}))
            answer = answers.get(self.path, Answer(status=404))
            if answer.write is not None:
                answer.write(self)
                return
            self.send_response(answer.status)
            for key, value in answer.headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(answer.data)))
            self.end_headers()
            self.wfile.write(answer.data)

        def log_message(self, *_args: object) -> None:
            pass

        def handle(self) -> None:
            try:
                super().handle()
            except OSError:
                return  # the client has had enough and gone

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    port = int(server.server_address[1])
    made = Server(f"http://127.0.0.1:{port}", port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
