"""Feeds into items: RSS and Atom through feedparser in the guarded child, JSON Feed by itself."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from app.domain.article import RawArticle, Refused
from app.sources.addresses import canonical_url
from app.sources.fetching import Fetched, Fetcher
from app.sources.pages import guarded, text_of_html

MAX_ITEMS = 500
ENOUGH_CHARACTERS = 600  # a feed's own text counts as the article from here on; teasers seen end before 500
_HEADS = (b"<rss", b"<feed", b"<rdf:RDF", b"<rdf")


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds now. `items` are articles as far as the feed tells them."""

    url: str
    title: str
    items: tuple[RawArticle, ...]
    etag: str = ""
    last_modified: str = ""
    unchanged: bool = False


def looks_like_feed(data: bytes, content_type: str = "") -> bool:
    """Whether bytes are a feed, by their type or their first element."""
    if content_type in {"application/rss+xml", "application/atom+xml", "application/feed+json"}:
        return True
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"{"):
        return b"jsonfeed.org/version" in head
    return any(mark in head for mark in _HEADS)


def read_feed(url: str, fetcher: Fetcher, *, etag: str = "", last_modified: str = "") -> Feed | Refused:
    """Ask a feed for its items. A broken or absent feed is a value with the reason."""
    fetched = fetcher.read(url, etag=etag, last_modified=last_modified)
    if isinstance(fetched, Refused):
        return fetched
    if fetched.unchanged:
        return Feed(url, "", (), etag, last_modified, unchanged=True)
    return parse_feed(fetched, origin=url)


def parse_feed(fetched: Fetched, *, origin: str) -> Feed | Refused:
    """Read a feed's bytes."""
    if fetched.data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        found = _json_feed(fetched.data)
    else:
        words = {"url": fetched.url, "type": fetched.content_type, "charset": fetched.charset}
        found = guarded("feed", fetched.data, **words)
    if "refused" in found:
        return Refused(origin, str(found["refused"]))
    items = tuple(_items(found, fetched.url, origin))
    return Feed(origin, str(found["title"]), items, fetched.etag, fetched.last_modified)


def _items(found: dict[str, Any], base: str, origin: str) -> Iterator[RawArticle]:
    for item in found["items"][:MAX_ITEMS]:
        address = canonical_url(urljoin(base, item["link"])) if item["link"] else ""
        yield RawArticle(
            origin=address or f"{origin}: {item['title'] or 'an item without a title'}",
            body=item["body"],
            url=address,
            title=item["title"],
            byline=item["byline"],
            publisher=item["publisher"] or str(found["title"]),
            published=item["published"],
            language=str(found["language"]),
        )


def _json_feed(data: bytes) -> dict[str, Any]:
    """A JSON Feed (jsonfeed.org, versions 1 and 1.1) in the form that the child gives for the others."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return {"refused": "it is no JSON that can be read"}
    if not isinstance(found, dict) or not isinstance(found.get("items"), list):
        return {"refused": "it is no JSON Feed"}
    items = [_json_item(item) for item in found["items"][:MAX_ITEMS] if isinstance(item, dict)]
    return {"title": _text(found, "title"), "language": _text(found, "language")[:8], "items": items}


def _json_item(item: dict[str, Any]) -> dict[str, str]:
    authors = item.get("authors") or [item.get("author")]
    names = [_text(author, "name") for author in authors if isinstance(author, dict)]
    html = _text(item, "content_html")
    return {
        "title": _text(item, "title"),
        "link": _text(item, "url") or _text(item, "external_url"),
        "byline": ", ".join(name for name in names if name),
        "published": _text(item, "date_published"),
        "publisher": "",
        "body": text_of_html(html) if html else _text(item, "content_text") or _text(item, "summary"),
    }


def _text(found: dict[str, Any], key: str) -> str:
    value = found.get(key)
    return value.strip() if isinstance(value, str) else ""
