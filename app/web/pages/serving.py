"""What is no page: static files, the icon, robots.txt, and whether the server is well."""

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, PlainTextResponse

from app.services.timeline import data_version
from app.web.assets import Assets
from app.web.deps import SessionDep
from app.web.shell import public_base

router = APIRouter(include_in_schema=False)
ROBOTS = """User-agent: *
Disallow: /add
Disallow: /sign-in
Disallow: /enter
Disallow: /search
Disallow: /ko/add
Disallow: /ko/sign-in
Disallow: /ko/search
"""


@router.api_route("/static/{path:path}", methods=["GET", "HEAD"], name="static")
async def static(request: Request, path: str, v: str = "") -> Response:
    """A file from memory; async, for there is nothing to wait for."""
    assets: Assets = request.app.state.assets
    asset = assets.files.get(path)
    if asset is None:
        raise HTTPException(404)
    headers = {
        "Cache-Control": f"public, max-age={assets.age(path, v)}, immutable",
        "ETag": f'"{asset.hash}"',
        "Vary": "Accept-Encoding",
    }
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    zipped = asset.zipped and "gzip" in request.headers.get("accept-encoding", "")
    if zipped:
        headers["Content-Encoding"] = "gzip"
    return Response(asset.zipped if zipped else asset.body, media_type=asset.media_type, headers=headers)


@router.get("/favicon.ico", name="favicon")
async def favicon(request: Request) -> Response:
    """The icon under the name that browsers try unasked."""
    return await static(request, "favicon.svg")


@router.get("/robots.txt", name="robots")
async def robots(request: Request) -> Response:
    """What search engines should leave alone; pages that are filters of others say so themselves."""
    return PlainTextResponse(f"{ROBOTS}# {public_base(request)}\n")


@router.get("/healthz", name="healthz")
def healthz(session: SessionDep) -> Response:
    """Whether the database answers."""
    return JSONResponse({"status": "ok", "data_version": data_version(session)})
