"""Fetching: public addresses only, whatever a name, a redirect or an answer tries; everything is capped."""

import gzip
import time
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import pytest

from app.domain.article import Refused
from app.sources.fetch import HttpFetcher
from app.sources.fetching import Fetched
from app.sources.public_addresses import is_public, resolve
from tests.sources.servers import Answer, serving

LOCAL = frozenset({"127.0.0.1"})
PAGE = b"<html><body><p>Hello</p></body></html>"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.1.2.3",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "2001::1",
        "2001:db8::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "not an address",
        "",
    ],
)
def test_inner_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "::ffff:8.8.8.8", "2606:4700:4700::1111", "64:ff9b::808:808"]
)
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


# Ways to write an inner address; the ones in figures are understood by the system's own resolver.
HOSTILE = [
    "http://127.0.0.1:{port}/",
    "http://localhost:{port}/",
    "http://127.1:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://0:{port}/",
    "http://0.0.0.0:{port}/",
    "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://10.0.0.1/",
    "http://192.168.0.1/",
    "http://172.31.255.255/",
    "http://100.64.0.1/",
    "http://[fe80::1%25lo]:{port}/",
    "http://user:secret@127.0.0.1:{port}/",
    "http://example.org@127.0.0.1:{port}/",
    "file:///etc/passwd",
    "ftp://127.0.0.1:{port}/",
    "gopher://127.0.0.1:{port}/",
    "data:text/html,hello",
    "javascript:alert(1)",
    "http://",
    "http:///etc/passwd",
    "//127.0.0.1:{port}/",
    "127.0.0.1:{port}",
    "http://127.0.0.1:0/",
    "http://127.0.0.1:99999/",
    "http://①②⑦.⓪.⓪.①:{port}/",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_addresses_are_refused_and_never_reached(hostile: str) -> None:
    with serving({"/": Answer(PAGE)}) as server:
        found = HttpFetcher(max_seconds=5).read(hostile.format(port=server.port))
        assert isinstance(found, Refused), hostile
        assert server.asked == []


@pytest.mark.parametrize(
    "inner",
    [
        "http://[::1]:{port}/secret",
        "http://localhost.example:{port}/secret",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "//192.168.1.1/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:{port}/",
    ],
)
def test_a_redirect_to_an_inner_address_is_refused(inner: str) -> None:
    answers = {"/secret": Answer(PAGE)}
    with serving(answers) as server:
        answers["/go"] = Answer(status=302, headers={"Location": inner.format(port=server.port)})
        names = {"outer.example": ["127.0.0.1"], "localhost.example": ["::1"]}
        fetcher = HttpFetcher(LOCAL, look_up=lambda host, _port: names.get(host, [host]))
        found = fetcher.read(f"http://outer.example:{server.port}/go")
        assert isinstance(found, Refused)
        assert [path for path, _ in server.asked] == ["/go"]


def test_a_name_with_one_inner_address_among_public_ones_is_refused() -> None:
    fetcher = HttpFetcher(look_up=lambda _host, _port: ["93.184.216.34", "127.0.0.1"])
    found = fetcher.read("http://mixed.example/")
    assert found == Refused(
        "http://mixed.example/", "this address does not lead to a public web server, so it is not fetched"
    )


def test_a_name_that_changes_its_address_after_the_check_gains_nothing() -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    asked = []

    def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    with serving({"/": Answer(PAGE)}) as server:
        fetcher = HttpFetcher(LOCAL, look_up=rebinding)
        found = fetcher.read(f"http://rebinding.example:{server.port}/")
        assert isinstance(found, Fetched), "the address that was checked is the one that is dialled"
        assert asked == ["rebinding.example"], "a host is looked up once"
        assert server.asked[0][1]["host"] == f"rebinding.example:{server.port}"


@pytest.mark.parametrize("port", [22, 25, 6379, 8080])
def test_ports_of_other_services_are_refused(port: int) -> None:
    found = HttpFetcher(look_up=lambda _host, _port: ["93.184.216.34"]).read(f"http://public.example:{port}/")
    assert isinstance(found, Refused)


def test_a_host_nobody_knows_is_a_reason() -> None:
    found = HttpFetcher(look_up=lambda _host, _port: []).read("http://nowhere.example/")
    assert found == Refused(
        "http://nowhere.example/", "the server could not be read: no address is known for nowhere.example"
    )


def test_the_system_resolver_is_asked_for_figures_too() -> None:
    assert resolve("127.0.0.1", 80) == ["127.0.0.1"]
    assert resolve("no such host", 80) == []


def test_a_page_is_fetched_with_its_kind_and_marks() -> None:
    headers = {"Content-Type": "Text/HTML; charset=EUC-KR", "ETag": '"7"', "Last-Modified": "yesterday"}
    with serving({"/a?b=1": Answer(PAGE, headers=headers)}) as server:
        url = f"{server.base}/a?b=1"
        assert HttpFetcher(LOCAL).read(url) == Fetched(url, "text/html", "euc-kr", PAGE, '"7"', "yesterday")
        assert "demarche" in server.asked[0][1]["user-agent"].lower()


def test_an_unchanged_answer_is_told_as_such() -> None:
    with serving({"/": Answer(status=304)}) as server:
        found = HttpFetcher(LOCAL).read(server.base + "/", etag='"7"', last_modified="yesterday")
        assert isinstance(found, Fetched)
        assert found.unchanged
        assert server.asked[0][1]["if-none-match"] == '"7"'
        assert server.asked[0][1]["if-modified-since"] == "yesterday"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_to_the_end(status: int) -> None:
    answers = {"/": Answer(status=status, headers={"Location": "../b"}), "/b": Answer(PAGE)}
    with serving(answers) as server:
        found = HttpFetcher(LOCAL).read(server.base + "/")
        assert isinstance(found, Fetched)
        assert found.url == f"{server.base}/b"


def test_endless_redirects_end() -> None:
    with serving({"/": Answer(status=302, headers={"Location": "/"})}) as server:
        found = HttpFetcher(LOCAL).read(server.base + "/")
        assert isinstance(found, Refused)
        assert "more than 5 times" in found.reason
        assert len(server.asked) == 6


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "no such page"), (410, "no such page"), (403, "closed to us"), (500, "try again")],
)
def test_a_failing_server_is_a_reason(status: int, words: str) -> None:
    with serving({"/": Answer(status=status)}) as server:
        found = HttpFetcher(LOCAL).read(server.base + "/")
        assert isinstance(found, Refused)
        assert words in found.reason


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/octet-stream", "video/mp4"])
def test_what_is_no_text_is_not_read(kind: str) -> None:
    with serving({"/": Answer(b"%PDF", headers={"Content-Type": kind})}) as server:
        found = HttpFetcher(LOCAL).read(server.base + "/")
        assert isinstance(found, Refused)
        assert kind in found.reason


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("identity", bytes),
    ],
)
def test_packed_answers_are_unpacked(coding: str, pack: Callable[[bytes], bytes]) -> None:
    headers = {"Content-Type": "text/html", "Content-Encoding": coding}
    with serving({"/": Answer(pack(PAGE), headers=headers)}) as server:
        found = HttpFetcher(LOCAL).read(server.base + "/")
        assert isinstance(found, Fetched)
        assert found.data == PAGE


def test_a_zip_bomb_stops_at_the_cap() -> None:
    bomb = gzip.compress(bytes(200 * 1024 * 1024), 9)
    assert len(bomb) < 300_000
    headers = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
    with serving({"/": Answer(bomb, headers=headers)}) as server:
        started = time.monotonic()
        found = HttpFetcher(LOCAL).read(server.base + "/")
        assert isinstance(found, Refused)
        assert "larger than 10 MB" in found.reason
        assert time.monotonic() - started < 2


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip"])
def test_codings_nobody_asked_for_are_refused(coding: str) -> None:
    headers = {"Content-Type": "text/html", "Content-Encoding": coding}
    with serving({"/": Answer(b"x", headers=headers)}) as server:
        assert isinstance(HttpFetcher(LOCAL).read(server.base + "/"), Refused)


def test_a_broken_archive_is_a_reason() -> None:
    headers = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
    with serving({"/": Answer(b"no gzip at all", headers=headers)}) as server:
        assert isinstance(HttpFetcher(LOCAL).read(server.base + "/"), Refused)


def test_an_endless_answer_stops_at_the_cap() -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"x" * 65536)
        except OSError:
            return

    with serving({"/": Answer(write=endless)}) as server:
        found = HttpFetcher(LOCAL, max_wire_bytes=1_000_000).read(server.base + "/")
        assert isinstance(found, Refused)
        assert "larger than" in found.reason


@pytest.mark.parametrize("part", ["headers", "body"])
def test_a_server_that_drips_is_left(part: str) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        try:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
            if part == "body":
                handler.wfile.write(b"\r\n")
            while True:
                handler.wfile.write(b"X-A: b\r\n" if part == "headers" else b"x")
                handler.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    with serving({"/": Answer(write=drip)}) as server:
        started = time.monotonic()
        found = HttpFetcher(LOCAL, max_seconds=0.6).read(server.base + "/")
        assert isinstance(found, Refused)
        assert "within 0.6 seconds" in found.reason
        assert time.monotonic() - started < 3


def test_a_server_that_says_nothing_is_left() -> None:
    with serving({"/": Answer(write=lambda _handler: time.sleep(2))}) as server:
        found = HttpFetcher(LOCAL, max_seconds=0.3).read(server.base + "/")
        assert isinstance(found, Refused)


def test_what_is_no_http_is_a_reason() -> None:
    def shout(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"SSH-2.0-OpenSSH\r\n")

    with serving({"/": Answer(write=shout)}) as server:
        found = HttpFetcher(LOCAL).read(server.base + "/")
        assert isinstance(found, Refused)


def test_headers_can_not_smuggle_lines() -> None:
    with serving({"/": Answer(PAGE)}) as server:
        found = HttpFetcher(LOCAL).read(server.base + "/", etag='"x"\r\nX-Evil: 1')
        assert isinstance(found, Refused)
