"""Addresses are promises: what is cited today must be found tomorrow."""

import os
from pathlib import Path
from typing import Any

import orjson
import pytest
from fastapi import FastAPI

from app.main import create_app
from app.settings import Settings
from app.storage.database import SessionFactory

HERE = Path(__file__).parent
KEEP = "an address that people may have cited is gone: keep it, or answer it with a redirect"


@pytest.fixture
def app(sqlite_sessions: SessionFactory) -> FastAPI:
    return create_app(Settings(database_url="unused"), sessions=sqlite_sessions)


def routes_of(app: FastAPI) -> list[str]:
    found = []
    for included in app.router.routes:
        routes = included.original_router.routes if hasattr(included, "original_router") else [included]
        found += [_line(route) for route in routes]
    return sorted(found, key=lambda line: (line.split(" ")[1], line))


def _line(route: Any) -> str:
    return f"{','.join(sorted(route.methods))} {route.path}"


def agreed(name: str, text: str) -> str:
    """The text kept under that name; written anew where DEMARCHE_RENEW_CONTRACTS is set."""
    path = HERE / name
    if os.environ.get("DEMARCHE_RENEW_CONTRACTS"):
        path.write_text(text, "utf-8")
    return path.read_text("utf-8")


def test_no_address_is_lost(app: FastAPI) -> None:
    now = "\n".join(routes_of(app)) + "\n"
    kept = agreed("routes.txt", now)
    assert set(kept.splitlines()) <= set(now.splitlines()), KEEP
    assert kept == now, "new addresses are new promises: write them into routes.txt"


def test_the_description_of_the_api_is_the_agreed_one(app: FastAPI) -> None:
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS
    now = orjson.dumps(app.openapi(), option=options).decode() + "\n"
    assert agreed("openapi.json", now) == now
