"""What surrounds every page: navigation, who is signed in, the chosen colours, the page's own address."""

from dataclasses import dataclass

from starlette.requests import Request

from app.domain.entries import Link

THEMES = ("system", "light", "dark")
THEME_COOKIE = "theme"
NAVIGATION = (
    ("/timeline", "Timeline"),
    ("/summits", "Summits"),
    ("/statements", "Statements"),
    ("/actors", "Actors"),
    ("/commitments", "Commitments"),
    ("/articles", "Articles"),
    ("/charts", "Charts"),
)
# Pages that stand under a heading of the navigation without being below it in the address.
UNDER = {"/events": "/timeline"}
FOOTER = (
    ("/about", "Method and limits"),
    ("/sources", "Sources"),
    ("/places", "Places"),
    ("/timeline.atom", "Atom feed"),
    ("/api/v1/openapi.json", "API"),
)


@dataclass(frozen=True, slots=True)
class Shell:
    """Everything base.html shows beside the page itself."""

    nav: tuple[Link, ...]
    foot: tuple[Link, ...]
    user: str
    theme: str
    here: str  # path and query, to come back to
    canonical: str  # absolute
    index: bool


def shell_of(request: Request, *, canonical: str = "", index: bool = True) -> Shell:
    """Put together the surroundings of the page at the request's address."""
    path = request.url.path
    section = UNDER.get("/" + path.split("/")[1], path)
    nav = tuple(Link(href, words, current=_within(section, href)) for href, words in NAVIGATION)
    foot = tuple(Link(href, words, current=_within(path, href)) for href, words in FOOTER)
    theme = request.cookies.get(THEME_COOKIE, "system")
    return Shell(
        nav,
        foot,
        getattr(request.state, "user", None) or "",
        theme if theme in THEMES else "system",
        path + (f"?{request.url.query}" if request.url.query else ""),
        public_base(request) + (canonical or path),
        index,
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
