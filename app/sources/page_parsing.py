"""HTML into text and metadata. Runs inside the guarded child process only (app/sources/guarded.py)."""

import codecs
import json
import re
from typing import Any

import lxml.html
from htmldate import find_date
from lxml import etree
from trafilatura import bare_extraction

MAX_ATTRIBUTES = 2000  # on one tag; real pages were seen to have up to 60, 10,000 cost 0.1 s and grow squared
MAX_PAGE_CHARACTERS = 6_000_000
_TAG = re.compile(r"<[a-zA-Z][^>]{4000,}")
_QUOTED = re.compile(r'"[^"]*"|\'[^\']*\'')
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{2,40})""")
_DATE_METAS = (
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "date",
)
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header"
        " hr li main nav ol p pre section table tbody td tfoot th thead tr ul",
    )
)
_SILENT = frozenset({"script", "style", "noscript", "template", "iframe", "object", "svg", "head", "form"})


def parse_page(data: bytes, words: dict[str, str]) -> dict[str, Any]:
    """The article on a page: `body` and what the page says of it, all as plain text."""
    html = decode(data, words.get("charset", ""))
    refusal = _refusal(html)
    if refusal:
        return {"refused": refusal}
    tree = _tree(html)
    if tree is None:
        return {"refused": "it is not HTML"}
    url = words.get("url", "")
    published = _published(tree)
    found = bare_extraction(
        tree, url=url or None, favor_precision=True, include_comments=False, with_metadata=True
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        return {"refused": "no article was found on the page"}
    return {
        "body": found.text,
        "title": found.title or "",
        "byline": found.author or "",
        "publisher": found.sitename or "",
        "published": published,
        "canonical": _canonical(_tree(html)),
        "language": (tree.get("lang") or "")[:8],
    }


def parse_fragment(data: bytes, _words: dict[str, str]) -> dict[str, Any]:
    """The text of a piece of HTML as feeds and mails carry it."""
    html = data.decode("utf-8", "replace")
    refusal = _refusal(html)
    return {"refused": refusal} if refusal else {"body": to_text(html)}


def to_text(html: str) -> str:
    """The words of a piece of HTML, one line for each block. Expects that the caller checked its size."""
    if "<" not in html and "&" not in html:
        return html.strip()
    tree = _tree(f"<html><body>{html}</body></html>")
    if tree is None:
        return ""
    words: list[str] = []
    _collect(tree, words)
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    return "\n".join(line for line in lines if line)


def _collect(tree: Any, words: list[str]) -> None:
    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            silent += tag in _SILENT
            words.append("\n" if tag in _BLOCKS else "")
            words.append(" ".join((element.text or "").split("\n")) if not silent else "")
            continue
        silent -= event == "end" and tag in _SILENT
        words.append("\n" if event == "end" and tag in _BLOCKS else "")
        words.append(" ".join((element.tail or "").split("\n")) if not silent else "")


def decode(data: bytes, charset: str) -> str:
    """Bytes into text by the container's charset, the mark at the start, the page's own word, or UTF-8."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(name, "replace").lstrip("\ufeff")
    named = _META_CHARSET.search(data[:4096]) or _XML_CHARSET.search(data[:200])
    inside = named[1].decode("ascii") if named else ""
    for name in (charset, inside, "utf-8", "cp949"):
        try:
            return data.decode(_widest(name))
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("utf-8", "replace")


def _widest(name: str) -> str:
    """The charset that browsers take a name for: those named on pages are subsets of what is used."""
    wider = {"euc-kr": "cp949", "ks_c_5601-1987": "cp949", "iso-8859-1": "cp1252", "us-ascii": "cp1252"}
    return wider.get(name.lower(), name or "-")


def _refusal(html: str) -> str:
    if len(html) > MAX_PAGE_CHARACTERS:
        return f"it has more than {MAX_PAGE_CHARACTERS // 1_000_000} million characters"
    for tag in _TAG.finditer(html):
        if len(_QUOTED.sub("", tag[0]).split()) > MAX_ATTRIBUTES:
            return f"a tag in it has more than {MAX_ATTRIBUTES} attributes"
    return ""


def _tree(html: str) -> Any:
    # Text that names its own encoding can't be parsed as text, so it goes in as bytes.
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True)
    try:
        return lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None


def _published(tree: Any) -> str:
    """The date of publication as the page writes it: JSON-LD, then meta, then `time`, then htmldate."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        found = _in_json(script.text_content())
        if found:
            return found
    metas = {
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(): meta.get("content")
        or ""
        for meta in tree.iterfind(".//meta[@content]")
    }
    for name in _DATE_METAS:
        if metas.get(name, "").strip():
            return str(metas[name]).strip()[:80]
    for time in tree.iterfind(".//time[@datetime]"):
        if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None or _in_article(time):
            return str(time.get("datetime")).strip()[:80]
    return find_date(tree, extensive_search=False, original_date=True) or ""


def _in_article(element: Any) -> bool:
    return any(parent.tag in {"article", "header", "main"} for parent in element.iterancestors())


def _in_json(text: str) -> str:
    try:
        waiting = [json.loads(text)]
    except ValueError:
        return ""
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            found = value.get("datePublished")
            if isinstance(found, str) and found.strip():
                return found.strip()[:80]
            waiting.extend(inner for inner in value.values() if isinstance(inner, dict | list))
    return ""


def _canonical(tree: Any) -> str:
    if tree is None:
        return ""
    for link in tree.iterfind(".//link[@rel='canonical'][@href]"):
        return str(link.get("href")).strip()
    return ""
