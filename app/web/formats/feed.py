"""An Atom feed (RFC 4287) of a view."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as ET

from app.web.formats.view import View

ATOM = "http://www.w3.org/2005/Atom"
ET.register_namespace("", ATOM)
# Characters that XML 1.0 has no place for, not even escaped.
_FORBIDDEN = {code: None for code in range(32) if code not in (9, 10, 13)} | {0xFFFE: None, 0xFFFF: None}


def to_atom(view: View) -> bytes:
    """The events of a view, each an entry whose id is its address and whose text is its summary."""
    feed = ET.Element(f"{{{ATOM}}}feed", {"xml:lang": "en"})
    _text(feed, "id", view.base + view.address)
    _text(feed, "title", f"{view.title} – Demarche")
    _text(feed, "updated", view.updated.isoformat())
    _link(feed, "self", view.base + view.self_address, "application/atom+xml")
    _link(feed, "alternate", view.base + view.address, "text/html")
    author = ET.SubElement(feed, f"{{{ATOM}}}author")
    _text(author, "name", "Demarche")
    for event in view.events:
        _entry(feed, view, event)
    return ET.tostring(feed, encoding="unicode", xml_declaration=True).encode()


def _entry(feed: ET.Element, view: View, event: Mapping[str, Any]) -> None:
    entry = ET.SubElement(feed, f"{{{ATOM}}}entry")
    _text(entry, "id", view.page(event))
    mark = "Reported, unreviewed: " if event["layer"] == "reported" else ""
    _text(entry, "title", f"{mark}{event['title']}")
    _text(entry, "updated", _moment(event["updated"]))
    _link(entry, "alternate", view.page(event), "text/html")
    _text(entry, "summary", event["summary"] or event["title"])
    for term in (event["kind"], event["layer"], *event["topics"]):
        ET.SubElement(entry, f"{{{ATOM}}}category", {"term": term})


def _text(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}{name}").text = words.translate(_FORBIDDEN)


def _link(parent: ET.Element, rel: str, href: str, kind: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}link", {"rel": rel, "href": href, "type": kind})


def _moment(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
