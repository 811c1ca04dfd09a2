"""One web page into one article: HTML is parsed in the guarded child, the rest is plain text already."""

from typing import Any
from urllib.parse import urljoin, urlsplit

from app.domain.article import RawArticle, Refused
from app.domain.ingest import url_key
from app.sources.addresses import canonical_url
from app.sources.guard import GUARD, OverLimitError

TOO_COSTLY = "it takes too much time or memory to be read safely"


def read_page(data: bytes, *, origin: str, url: str = "", charset: str = "") -> RawArticle | Refused:
    """The article on an HTML page. `url` is where it was found, or empty for a file."""
    found = guarded("page", data, url=url, charset=charset)
    if "refused" in found:
        return Refused(origin, str(found["refused"]))
    title = str(found["title"]).strip()
    return RawArticle(
        origin=origin,
        body=without_heading(str(found["body"]), title),
        url=_address(str(found["canonical"]), url),
        title=title,
        byline=str(found["byline"]),
        publisher=str(found["publisher"]),
        published=str(found["published"]),
        language=str(found["language"]),
    )


def text_of_html(html: str) -> str:
    """The words of a piece of HTML; empty where it can't be read safely."""
    found = guarded("fragment", html.encode("utf-8", "replace"))
    return str(found.get("body", ""))


def guarded(job: str, data: bytes, **words: str) -> dict[str, Any]:
    """What the guarded child makes of some bytes; {"refused": reason} where it can't be had."""
    try:
        return GUARD.run(job, data, **words)
    except OverLimitError:
        return {"refused": TOO_COSTLY}


def without_heading(body: str, title: str) -> str:
    """The text without a first line that only repeats the title."""
    first, _, rest = body.partition("\n")
    same = " ".join(first.split()).casefold() == " ".join(title.split()).casefold()
    return rest.lstrip("\n") if title and same and rest.strip() else body


def _address(stated: str, url: str) -> str:
    """The page's own address for itself, believed only where it names the host that was asked.

    Otherwise any page could pass itself off as another publisher's and revise that one's text. A saved
    file has no host to compare with; its word is all there is.
    """
    own = canonical_url(urljoin(url, stated)) if stated else ""
    here = canonical_url(url)
    if not own:
        return here
    same_host = url_key(own).partition("/")[0] == url_key(here).partition("/")[0]
    front_page = not urlsplit(own).path.strip("/") and urlsplit(here).path.strip("/")
    return own if not here or (same_host and not front_page) else here
