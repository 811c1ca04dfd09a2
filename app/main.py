"""The web application, put together: walls outside, routes inside, nothing else."""

import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import cache

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from app.domain.language import Language
from app.settings import ROOT, Settings
from app.sources.fetch import HttpFetcher
from app.storage.database import SessionFactory, open_database
from app.web.addresses import RedirectError, on_redirect
from app.web.api.v1 import router as api
from app.web.assets import Assets, read_assets
from app.web.catalogue import wording_of
from app.web.errors import HANDLERS
from app.web.languages import LanguagePaths
from app.web.pages import accounts, adding, exporting, places, publishers, reading, serving
from app.web.render import Renderer, make_renderer
from app.web.security import (
    BodyLimit,
    HeadAsGet,
    HostGate,
    OriginGate,
    SecurityHeaders,
    allowed_hosts,
    cookie_name,
)

SMALLEST_ZIPPED = 1_000  # bytes; below it the saving is smaller than one packet
ZIP_LEVEL = 6  # six per cent smaller than level 4 for half a millisecond more on the longest pages


def utc_now() -> datetime:
    """This moment by the machine's clock."""
    return datetime.now(UTC)


class Dashboard(FastAPI):
    """The application with its walls outside of everything, crashes included."""

    def build_middleware_stack(self) -> ASGIApp:
        """Wrap what the framework builds: headers, then the host, then who may write and how much."""
        settings: Settings = self.state.settings
        inner = GZipMiddleware(super().build_middleware_stack(), SMALLEST_ZIPPED, ZIP_LEVEL)
        limited = BodyLimit(HeadAsGet(inner), self, settings)
        guarded = OriginGate(limited, self, cookie_name(settings), settings.base_url)
        spoken = LanguagePaths(guarded)
        known = SecurityHeaders(HostGate(spoken, allowed_hosts(settings)), settings)
        return ProxyHeadersMiddleware(known, trusted_hosts=settings.trusted_proxies)  # type: ignore[arg-type,return-value]  # its own ASGI types


def create_app(
    settings: Settings, *, sessions: SessionFactory | None = None, clock: Callable[[], datetime] = utc_now
) -> FastAPI:
    """Make the application; the database must have been migrated."""
    opened = sessions or open_database(settings.database)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        if sessions is None:
            opened.close()

    app = Dashboard(
        title="Demarche",
        description="A timeline of US–North Korea diplomacy that can be checked down to the sentence.",
        version="1",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        # Pasted text may be as long as an uploaded file; BodyLimit has counted it by then.
        form_limits={"max_fields": 20, "max_files": 1, "max_part_size": settings.max_upload_bytes},
        telemetry={"tracing": False, "metrics": False},
    )
    for failure, handler in {**HANDLERS, RedirectError: on_redirect}.items():
        app.add_exception_handler(failure, handler)
    assets, renderer = front()
    app.state.settings = settings
    app.state.sessions = opened
    app.state.clock = clock
    app.state.fetcher = HttpFetcher()
    app.state.assets = assets
    app.state.renderer = renderer
    app.state.build = build_hash(assets.digest, renderer.digest)
    for router in (
        exporting.router,
        places.router,
        publishers.router,
        reading.router,
        accounts.router,
        adding.router,
        serving.router,
        api,
    ):
        app.include_router(router)
    return app


@cache
def front() -> tuple[Assets, Renderer]:
    """Static files, templates and words, read and compiled once for the process."""
    for language in Language:
        wording_of(language)
    assets = read_assets(ROOT / "static")
    return assets, make_renderer(ROOT / "templates", assets)


@cache
def build_hash(*digests: str) -> str:
    """One hash over the files pages are made from; with it every kept copy goes stale at an upgrade."""
    code = hashlib.sha256("".join(digests).encode())
    for path in sorted((ROOT / "app").rglob("*.p[yo]")):
        code.update(path.read_bytes())
    return code.hexdigest()


def serve_app() -> FastAPI:
    """Factory for uvicorn: the application by the environment's settings."""
    return create_app(Settings())
