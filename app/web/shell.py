"""What surrounds every page: navigation, who is signed in, the chosen colours, the page's own address."""

from dataclasses import dataclass

from starlette.requests import Request

from app.domain.entries import Link
from app.domain.language import Language, _, msg
from app.web.languages import Tongue, language_of, prefix, tongues

THEMES = ("system", "light", "dark")
THEME_COOKIE = "theme"
NAVIGATION = (
    ("/timeline", msg("Timeline")),
    ("/summits", msg("Summits")),
    ("/statements", msg("Statements")),
    ("/actors", msg("Actors")),
    ("/commitments", msg("Commitments")),
    ("/articles", msg("Articles")),
    ("/charts", msg("Charts")),
)
# Pages that stand under a heading of the navigation without being below it in the address.
UNDER = {"/events": "/timeline", "/meetings": "/actors"}
FOOTER = (
    ("/about", msg("Method and limits")),
    ("/sources", msg("Sources")),
    ("/places", msg("Places")),
    ("/timeline.atom", msg("Atom feed")),
    ("/api/v1/openapi.json", msg("API")),
)


@dataclass(frozen=True, slots=True)
class Shell:
    """Everything base.html shows beside the page itself."""

    nav: tuple[Link, ...]
    foot: tuple[Link, ...]
    user: str
    theme: str
    here: str  # path and query without the language, to come back to
    language: Language
    tongues: tuple[Tongue, ...]  # this view in each language
    canonical: str  # absolute
    alternates: tuple[tuple[Language, str], ...]  # the same address in each language
    index: bool


def shell_of(request: Request, *, canonical: str = "", index: bool = True, lost: bool = False) -> Shell:
    """Put together the surroundings of the page at the request's address; there is none where it is lost."""
    path = request.url.path
    section = UNDER.get("/" + path.split("/")[1], path)
    nav = tuple(Link(href, _(words), current=_within(section, href)) for href, words in NAVIGATION)
    foot = tuple(Link(href, _(words), current=_within(path, href)) for href, words in FOOTER)
    theme = request.cookies.get(THEME_COOKIE, "system")
    here = path + (f"?{request.url.query}" if request.url.query else "")
    language, base = language_of(request), public_base(request)
    return Shell(
        nav=nav,
        foot=foot,
        user=getattr(request.state, "user", None) or "",
        theme=theme if theme in THEMES else "system",
        here=here,
        language=language,
        tongues=tongues(request, "/" if lost else here),
        canonical=base + prefix(language) + (canonical or path),
        alternates=tuple((each, base + prefix(each) + (canonical or path)) for each in Language),
        index=index,
    )


def public_base(request: Request) -> str:
    """The address people reach this server by; by its settings, else as the request names it."""
    configured: str = request.app.state.settings.base_url.rstrip("/")
    return configured or str(request.base_url).rstrip("/")


def local_path(target: str) -> str:
    """The target of a redirect if it stays on this site, else the home page."""
    plain = target.replace("\\", "/")
    inside = plain.startswith("/") and not plain.startswith("//")
    return target if inside and plain.isprintable() and plain == target else "/"


def _within(path: str, href: str) -> bool:
    return path == href or path.startswith(href + "/")
