"""One function makes every page: a page value, the template of its type, and what surrounds it."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from app.domain import chart_pages, commitment_pages, pages, place_pages, source_pages, vocabulary
from app.web.assets import Assets
from app.web.filters import FILTERS, TESTS
from app.web.languages import keep_language, language_of
from app.web.shell import shell_of
from app.web.wording import GLOBALS

TEMPLATES: dict[type[Any], str] = {
    pages.HomePage: "home/page.html",
    pages.TimelinePage: "timeline/page.html",
    pages.EventPage: "events/page.html",
    pages.ActorsPage: "actors/index.html",
    pages.ActorPage: "actors/page.html",
    pages.ArticlesPage: "articles/index.html",
    pages.ArticlePage: "articles/page.html",
    commitment_pages.CommitmentsPage: "commitments/index.html",
    commitment_pages.AccordPage: "commitments/page.html",
    source_pages.SourcesPage: "sources/index.html",
    source_pages.SourcePage: "sources/page.html",
    pages.PlacesPage: "places/index.html",
    place_pages.PlacePage: "places/page.html",
    chart_pages.ChartsPage: "charts/page.html",
    chart_pages.CompanyPage: "charts/company.html",
    chart_pages.KindsPage: "charts/kinds.html",
    pages.AboutPage: "about/page.html",
    pages.SearchPage: "search/page.html",
    pages.AddPage: "add/page.html",
    pages.SignInPage: "accounts/sign_in.html",
    pages.ErrorPage: "errors/page.html",
}


WITH_A_LIST = (pages.ActorPage, place_pages.PlacePage)
LOST = frozenset({404, 405})  # nothing to read at the address, in any language


class UnindentingLoader(FileSystemLoader):
    """Reads templates without their indentation and with each tag on one line.

    Both are for the templates' readers only, and a fifth of a list's bytes.

    Done to the source and not to the page, where white space may be somebody's text.
    """

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The template's source, each line from its first character that is no space."""
        source, path, fresh = super().get_source(environment, template)
        return _INDENT.sub("", _TAG_BREAK.sub(" ", source)), path, fresh


_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_TAG_BREAK = re.compile(r"\n[ \t]+(?=[a-z][a-z:-]*=\")")  # before an attribute


@dataclass(frozen=True, slots=True)
class Renderer:
    """The compiled templates; `digest` changes with any of them."""

    environment: Environment
    digest: str

    def text(self, template: str, **values: object) -> str:
        """Fill one template."""
        return self.environment.get_template(template).render(**values)


def make_renderer(folder: Path, assets: Assets) -> Renderer:
    """Prepare the templates of a folder: everything escaped, nothing undefined let through."""
    environment = Environment(
        loader=UnindentingLoader(folder),
        autoescape=select_autoescape(("html", "xml", "atom"), default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True  # a sentence may be broken over lines
    environment.newstyle_gettext = True  # type: ignore[attr-defined]  # messages name their values
    environment.filters.update(FILTERS)
    environment.tests.update(TESTS)
    environment.globals.update(asset=assets.url, vocabulary=vocabulary, **GLOBALS)
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(path.read_bytes())
    return Renderer(environment, digest.hexdigest())


def render(
    request: Request, page: object, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """Answer with a page; `canonical` and `index` are taken from pages that have them."""
    renderer: Renderer = request.app.state.renderer
    listed = page.timeline if isinstance(page, WITH_A_LIST) else page
    canonical, index = "", status == 200  # noqa: PLR2004  # only found pages are listed
    if isinstance(listed, pages.TimelinePage):
        canonical, index = listed.canonical, index and listed.index
    shell = shell_of(request, canonical=canonical, index=index, lost=status in LOST)
    html = renderer.text(TEMPLATES[type(page)], page=page, shell=shell)
    html = keep_language(html, language_of(request))
    answer = HTMLResponse(html, status_code=status, headers=dict(headers or {}))
    if status == 200:  # noqa: PLR2004
        answer.headers.setdefault("Cache-Control", "private, no-cache")
        if etag := getattr(request.state, "etag", ""):
            answer.headers["ETag"] = etag
    else:
        answer.headers.setdefault("Cache-Control", "no-store")
    answer.headers["Vary"] = "Cookie"
    return answer
