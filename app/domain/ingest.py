"""Deciding what becomes of an article that is given: pure rules, no database and no network."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

LONGEST_URL = 2000  # as in the tables; longer ones are trackers or mistakes


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """An article of the database in the form that deciding needs."""

    id: int
    slug: str
    title: str
    url_key: str  # empty where it has no address
    hash: str  # of its text; empty where none was ever read
    has_text: bool
    relevant: bool | None
    reader_version: str
    former: frozenset[str] = frozenset()  # hashes of its earlier texts


@dataclass(frozen=True, slots=True)
class Add:
    """Nothing like it is known: take it in."""


@dataclass(frozen=True, slots=True)
class Fill:
    """It was cited or turned away before, without its text: read it into that entry."""

    known: KnownArticle


@dataclass(frozen=True, slots=True)
class Revise:
    """Its address is known with another text: keep the old text as a revision."""

    known: KnownArticle


@dataclass(frozen=True, slots=True)
class Skip:
    """It is already here."""

    known: KnownArticle
    reason: str


Decision = Add | Fill | Revise | Skip


def decide(key: str, text_hash: str, known: Iterable[KnownArticle], *, version: str) -> Decision:
    """What to do with a text that came from an address (or from none, with an empty `key`).

    `known` are the articles of that address or that text; `version` is the reader's. Deciding again
    after the decision was carried out always skips.
    """
    articles = list(known)
    at_address = next((article for article in articles if key and article.url_key == key), None)
    with_text = next((article for article in articles if article.hash == text_hash), None)
    if at_address is not None:
        return _decide_at_address(at_address, with_text, text_hash, version)
    if with_text is None:
        return Add()
    return _decide_again(with_text, version)


def _decide_at_address(
    here: KnownArticle, with_text: KnownArticle | None, text_hash: str, version: str
) -> Decision:
    if here.hash == text_hash:
        return _decide_again(here, version)
    if with_text is not None:
        return Skip(with_text, f"the same text as “{with_text.title}”")
    if not here.hash or not here.has_text:
        return Fill(here)
    if text_hash in here.former:
        return Skip(here, "an earlier text of this address")
    return Revise(here)


def _decide_again(known: KnownArticle, version: str) -> Decision:
    turned_away = known.relevant is False and not known.has_text
    if turned_away and known.reader_version != version:
        return Fill(known)
    return Skip(known, "turned away before as off-topic" if turned_away else "")


def url_key(url: str) -> str:
    """What two addresses of one page have in common: no scheme, no "www.", no slash at the end.

    Expects a canonical address (see app.sources.addresses); empty for an empty one.
    """
    if not url:
        return ""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{host}{port}{parts.path.rstrip('/')}{query}{fragment}"
