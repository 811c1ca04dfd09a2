from collections.abc import Iterator
from datetime import datetime

import pytest

from app.settings import Settings
from app.storage.database import SessionFactory
from app.web.security import allowed_hosts
from app.web.shell import local_path
from tests.web.conftest import PASSWORD, Reviewer, make_reviewer

HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}


@pytest.mark.parametrize(
    ("address", "status"),
    [("/", 200), ("/nothing", 404), ("/static/nothing", 404), ("/timeline.json", 200), ("/crash", 500)],
)
def test_every_answer_carries_the_walls(web: Reviewer, address: str, status: int) -> None:
    @web.app.get("/crash")
    def crash() -> None:
        raise RuntimeError("a secret detail")

    answer = web.get(address, status=status)
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "data:" not in policy
    assert "secret detail" not in answer.text
    assert "strict-transport-security" not in answer.headers


def test_files_have_the_walls_that_files_need(web: Reviewer) -> None:
    answer = web.get("/static/favicon.svg")
    assert answer.headers["content-security-policy"] == "default-src 'none'"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.usefixtures("anna")
def test_behind_tls_cookies_and_transport_are_strict(furnished: SessionFactory, now: datetime) -> None:
    strict = Settings(database_url="unused", secure_cookies=True)
    for web in make_reviewer(strict, furnished, now):
        answer = web.post("/sign-in", data={"name": "anna", "password": PASSWORD})
        assert answer.headers["strict-transport-security"].startswith("max-age=31536000")
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith("__Host-demarche=")
        assert "Secure" in cookie
        assert "Path=/" in cookie


@pytest.mark.parametrize("host", ["evil.example", "", "127.0.0.1.evil.example", "[::", "localhost.evil"])
def test_other_names_are_not_answered(web: Reviewer, host: str) -> None:
    answer = web.client.get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert "default-src" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8000", "[::1]:8000", "LOCALHOST"])
def test_loopback_names_are_answered(web: Reviewer, host: str) -> None:
    assert web.client.get("/", headers={"Host": host}).status_code == 200


def test_names_from_the_settings_are_answered() -> None:
    settings = Settings(allowed_hosts=["A.example"], base_url="https://b.example/x", host="192.0.2.1")
    assert {"a.example", "b.example", "192.0.2.1", "localhost"} <= allowed_hosts(settings)


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8000"},
    ],
)
def test_a_form_on_another_site_can_write_nothing(web: Reviewer, headers: dict[str, str]) -> None:
    text = web.post("/prefs", status=403, data={"theme": "dark"}, headers=headers).text
    assert "sent from another site" in text


@pytest.mark.parametrize(
    "headers",
    [{"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {"Origin": "http://127.0.0.1:8000"}, {}],
)
def test_the_own_forms_may_write(web: Reviewer, headers: dict[str, str]) -> None:
    web.post("/prefs", data={"theme": "dark"}, headers=headers)


def test_reading_from_another_site_is_a_plain_link_and_allowed(web: Reviewer) -> None:
    web.get("/timeline", headers={"Sec-Fetch-Site": "cross-site"})


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(web: Reviewer, method: str) -> None:
    assert web.client.request(method, "/timeline").status_code == 405


def test_a_form_that_is_too_large_is_refused(web: Reviewer) -> None:
    web.post("/sign-in", status=413, data={"name": "x" * 5000})


def test_a_body_without_a_declared_length_is_counted_as_it_comes(web: Reviewer) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(100):
            yield b"name=" + b"x" * 100 + b"&"

    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    web.post("/sign-in", status=413, content=pieces(), headers=headers)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("/add", "/add"),
        ("/timeline?side=us&year=2018", "/timeline?side=us&year=2018"),
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\\evil.example", "/"),
        ("\\\\evil.example", "/"),
        ("/x\r\nSet-Cookie: a=b", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_a_way_back_never_leads_off_the_site(given: str, kept: str) -> None:
    assert local_path(given) == kept


def test_proxy_headers_are_believed_from_trusted_ones_alone(furnished: SessionFactory, now: datetime) -> None:
    trusting = Settings(database_url="unused", trusted_proxies="testclient")
    forwarded = {"X-Forwarded-Proto": "https"}
    for web in make_reviewer(trusting, furnished, now):
        assert 'rel="canonical" href="https://127.0.0.1' in web.get("/timeline", headers=forwarded).text
    for web in make_reviewer(Settings(database_url="unused"), furnished, now):
        assert 'rel="canonical" href="http://127.0.0.1' in web.get("/timeline", headers=forwarded).text
