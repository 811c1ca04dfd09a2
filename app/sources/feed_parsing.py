"""RSS and Atom into items. Runs inside the guarded child process only (app/sources/guarded.py)."""

from io import BytesIO
from typing import Any

import feedparser

from app.sources.page_parsing import to_text

MAX_ITEMS = 500  # the largest feeds seen carry 200
MAX_ITEM_CHARACTERS = 1_000_000


def parse_feed(data: bytes, words: dict[str, str]) -> dict[str, Any]:
    """The items of a feed with their text, newest first as the feed has them."""
    headers = {
        "content-type": words.get("type") or "application/xml",
        "content-location": words.get("url", ""),
    }
    if words.get("charset"):
        headers["content-type"] += f"; charset={words['charset']}"
    found = feedparser.parse(BytesIO(data), response_headers=headers, sanitize_html=True)
    if not found.version and not found.entries:
        return {"refused": "it is no feed"}
    return {
        "title": _plain(found.feed.get("title", "")),
        "language": str(found.feed.get("language", ""))[:8],
        "items": [_item(entry) for entry in found.entries[:MAX_ITEMS]],
    }


def _item(entry: Any) -> dict[str, str]:
    contents = [part.get("value", "") for part in entry.get("content", [])]
    body = max([*contents, entry.get("summary", "")], key=len)[:MAX_ITEM_CHARACTERS]
    source = entry.get("source") or {}
    return {
        "title": _plain(entry.get("title", "")),
        "link": str(entry.get("link", "")),
        "byline": _plain(entry.get("author", "")),
        "published": str(entry.get("published") or entry.get("updated") or ""),
        "publisher": _plain(source.get("title", "")),
        "body": to_text(body),
    }


def _plain(text: str) -> str:
    return " ".join(to_text(str(text)[:2000]).split())
