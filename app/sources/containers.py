"""Plain text, Markdown, mail and JSON into articles: the containers that need no guarded parser."""

import json
import re
from collections.abc import Iterable, Iterator
from email import message_from_bytes, policy
from email.utils import parseaddr
from typing import Any

from app.domain.article import RawArticle, Refused
from app.sources.addresses import canonical_url
from app.sources.pages import text_of_html, without_heading

LONGEST_LINE = 8_000_000  # of JSON lines; as large as an upload may be
LONGEST_TITLE = 200  # characters of a first line that may be a headline
_HEAD_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z -]{1,20}):\s*(?P<value>.*)")
# Keys of a head block or front matter, and the field of RawArticle they fill.
_HEAD_KEYS = {
    "title": "title",
    "headline": "title",
    "author": "byline",
    "byline": "byline",
    "by": "byline",
    "publisher": "publisher",
    "source": "publisher",
    "published": "published",
    "date": "published",
    "url": "url",
    "link": "url",
    "language": "language",
}
_JSON_KEYS = {"text": "body", "body": "body", "content": "body", **_HEAD_KEYS}


def read_text(text: str, *, origin: str) -> RawArticle | Refused:
    """Plain text. A block of "Key: value" lines at its top is its head; else a short first line its title."""
    head, rest = _split_head(text.replace("\r\n", "\n").replace("\r", "\n"))
    body = rest.strip()
    if "title" not in head:
        first, _, after = body.partition("\n")
        if (
            after.strip()
            and len(first) <= LONGEST_TITLE
            and not first.rstrip().endswith((".", "?", "!", ":"))
        ):
            head["title"], body = first.strip(), after.strip()
    return _made(origin, {**head, "body": without_heading(body, head.get("title", ""))})


def read_markdown(text: str, *, origin: str) -> RawArticle | Refused:
    """Markdown, with or without front matter; its first heading is the title where the head gives none."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  # 40 ms that only Markdown needs

    plain = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    fenced = re.match(r"---\n(?P<head>.*?)\n---\n", plain, re.DOTALL)
    head = _to_head(fenced["head"].split("\n")) if fenced else {}
    tokens = MarkdownIt("commonmark", {"html": False}).parse(plain[fenced.end() :] if fenced else plain)
    lines, silent = [], False
    for place, token in enumerate(tokens):
        if token.type != "inline":
            continue
        words = "".join(_words(child) for child in token.children or [])
        if tokens[place - 1].type == "heading_open" and "title" not in head and not silent:
            head["title"] = words.strip()
        else:
            lines.append(" ".join(words.split()))
        silent = True
    return _made(origin, {**head, "body": "\n".join(line for line in lines if line)})


def _words(token: Any) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    return str(token.content) if token.type in {"text", "code_inline"} else ""


def read_mail(data: bytes, *, origin: str) -> RawArticle | Refused:
    """A mail (RFC 5322): its text part, or its HTML part as text."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        part = message.get_body(("plain", "html"))
        content = part.get_content() if part is not None else ""
        head = {
            key: str(message.get(key, ""))
            for key in ("subject", "from", "date", "organization", "archived-at")
        }
    except (LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        # The standard library's parser raises any of these on mail that breaks its rules.
        return Refused(origin, f"the mail could not be read ({type(error).__name__})")
    if part is None or not isinstance(content, str):
        return Refused(origin, "the mail has no text")
    body = text_of_html(content) if part.get_content_type() == "text/html" else content
    return _made(
        origin,
        {
            "title": " ".join(head["subject"].split()),
            "byline": parseaddr(head["from"])[0],
            "published": head["date"],
            "publisher": head["organization"],
            "url": head["archived-at"].strip(" <>"),
            "body": body.replace("\r\n", "\n"),
        },
    )


def read_json(text: str, *, origin: str) -> Iterator[RawArticle | Refused]:
    """One article as a JSON object, or a list of them."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        yield Refused(origin, "it is no JSON that can be read")
        return
    for place, item in enumerate(found if isinstance(found, list) else [found], 1):
        yield _from_json(item, f"{origin}, item {place}" if isinstance(found, list) else origin)


def read_json_lines(lines: Iterable[str], *, origin: str) -> Iterator[RawArticle | Refused]:
    """One article a line; a broken line is one refusal."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        here = f"{origin}, line {number}"
        if len(line) > LONGEST_LINE:
            yield Refused(here, f"this line is longer than {LONGEST_LINE // 1_000_000} million characters")
            continue
        try:
            item = json.loads(line)
        except (ValueError, RecursionError):
            yield Refused(here, "this line is no JSON that can be read")
            continue
        yield _from_json(item, here)


def _from_json(item: Any, origin: str) -> RawArticle | Refused:
    if not isinstance(item, dict):
        return Refused(origin, "an article is an object with “title”, “text”, “published” and “url”")
    words = {
        field: str(item[key]) for key, field in _JSON_KEYS.items() if isinstance(item.get(key), str | int)
    }
    return _made(origin, words)


def _made(origin: str, words: dict[str, str]) -> RawArticle | Refused:
    if not words.get("body", "").strip():
        return Refused(origin, "there is no text in it")
    return RawArticle(
        origin=origin,
        body=words["body"],
        url=canonical_url(words.get("url", "")),
        title=words.get("title", ""),
        byline=words.get("byline", ""),
        publisher=words.get("publisher", ""),
        published=words.get("published", ""),
        language=words.get("language", "")[:8],
    )


def _split_head(text: str) -> tuple[dict[str, str], str]:
    """A block of known "Key: value" lines before the first empty line, and the rest."""
    block, _, rest = text.lstrip("\ufeff\n ").partition("\n\n")
    lines = block.split("\n")
    matches = [_HEAD_LINE.fullmatch(line.strip()) for line in lines]
    if rest.strip() and all(match and match["key"].lower() in _HEAD_KEYS for match in matches):
        return _to_head(lines), rest
    return {}, text.lstrip("\ufeff")


def _to_head(lines: list[str]) -> dict[str, str]:
    head: dict[str, str] = {}
    for line in lines:
        match = _HEAD_LINE.fullmatch(line.strip())
        if match and match["key"].lower() in _HEAD_KEYS:
            head[_HEAD_KEYS[match["key"].lower()]] = match["value"].strip().strip("\"'")
    return head
