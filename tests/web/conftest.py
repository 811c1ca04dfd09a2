"""A client that reviews every page it is given, as a careful colleague would."""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import html5lib
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.routing import Match

from app.main import create_app
from app.services.accounts import add_user
from app.settings import Settings
from app.storage.database import SessionFactory
from app.web.languages import split_path
from tests.web.house import furnish

PASSWORD = "a long enough password"
BASE = "http://127.0.0.1:8000"
UNLABELLED = {"hidden", "submit", "button"}


@dataclass(slots=True)
class Reviewer:
    """The test client; each HTML answer is reviewed before it is handed on."""

    client: TestClient
    app: FastAPI
    reviewed: int = 0

    def get(self, path: str, *, status: int = 200, **options: Any) -> Any:
        return self._answer("GET", path, status, options)

    def post(self, path: str, *, status: int = 303, **options: Any) -> Any:
        return self._answer("POST", path, status, options)

    def sign_in(self) -> None:
        add_user(self.app.state.sessions, "anna", PASSWORD, now=self.app.state.clock())
        self.post("/sign-in", data={"name": "anna", "password": PASSWORD, "next": "/add"})

    def _answer(self, method: str, path: str, status: int, options: dict[str, Any]) -> Any:
        answer = self.client.request(method, path, **options)
        assert answer.status_code == status, (path, answer.status_code, answer.text[:500])
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        if answer.headers.get("content-type", "").startswith("text/html"):
            review(answer.text, self.app)
            self.reviewed += 1
        return answer


def review(text: str, app: FastAPI) -> None:
    """Strict HTML, one h1 that the title contains, labels, known links, nothing inline, no id twice."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the parser's own, about its tree library
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    headings = ["".join(node.itertext()) for node in tree.iter("h1")]
    assert len(headings) == 1
    title = "".join(next(tree.iter("title")).itertext())
    assert " ".join(headings[0].split()) in " ".join(title.split())
    ids = [node.attrib["id"] for node in tree.iter() if isinstance(node.tag, str) and "id" in node.attrib]
    assert sorted(set(ids)) == sorted(ids), [name for name in ids if ids.count(name) > 1]
    _review_fields(tree, set(ids))
    _review_links(tree, set(ids), app)
    assert not re.search(r"<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=\"|<style", text)


def _review_fields(tree: Any, ids: set[str]) -> None:
    labelled = {node.attrib.get("for") for node in tree.iter("label")}
    inside = {id(field) for label in tree.iter("label") for field in label.iter("input")}
    for tag in ("input", "select", "textarea"):
        for field in tree.iter(tag):
            if field.attrib.get("type") in UNLABELLED:
                continue
            assert field.attrib.get("id") in labelled or id(field) in inside, field.attrib
    pointing = ("aria-labelledby", "aria-describedby", "popovertarget")
    pointed = [str(node.attrib.get(name, "")).split() for node in tree.iter() for name in pointing]
    assert {target for targets in pointed for target in targets} <= ids
    for form in tree.iter("form"):
        assert form.attrib["action"]
        assert form.attrib["method"] in {"get", "post"}
    for button in tree.iter("button"):
        assert "".join(button.itertext()).strip()


def _review_links(tree: Any, ids: set[str], app: FastAPI) -> None:
    addresses = [node.attrib["href"] for tag in ("a", "link") for node in tree.iter(tag)]
    addresses += [form.attrib["action"] for form in tree.iter("form")]
    addresses += [node.attrib["src"] for node in tree.iter("script")]
    for address in addresses:
        if address.startswith("#"):
            assert address[1:] in ids, address
        elif address.startswith("/"):
            assert known(app, address.partition("#")[0].partition("?")[0]), address
        else:
            assert address.startswith(("http://", "https://")), address


def known(app: FastAPI, path: str) -> bool:
    """Whether a route answers to the path, in whatever language."""
    path = split_path(path)[1]
    scope = {"type": "http", "path": path, "method": "GET", "root_path": "", "headers": []}
    return any(route.matches(scope)[0] is not Match.NONE for route in app.router.routes)


@pytest.fixture
def settings() -> Settings:
    return Settings(database_url="unused", base_url="", max_body_bytes=4096, max_upload_bytes=20_000)


@pytest.fixture
def furnished(sqlite_sessions: SessionFactory) -> SessionFactory:
    furnish(sqlite_sessions)
    return sqlite_sessions


@pytest.fixture
def anna(furnished: SessionFactory, now: datetime) -> None:
    add_user(furnished, "anna", PASSWORD, now=now)


@pytest.fixture
def web(settings: Settings, furnished: SessionFactory, now: datetime) -> Iterator[Reviewer]:
    yield from make_reviewer(settings, furnished, now)


@pytest.fixture
def empty_web(settings: Settings, sqlite_sessions: SessionFactory, now: datetime) -> Iterator[Reviewer]:
    yield from make_reviewer(settings, sqlite_sessions, now)


def make_reviewer(settings: Settings, sessions: SessionFactory, now: datetime) -> Iterator[Reviewer]:
    app = create_app(settings, sessions=sessions, clock=lambda: now)
    client = TestClient(app, base_url=BASE, follow_redirects=False, raise_server_exceptions=False)
    with client:
        yield Reviewer(client, app)
