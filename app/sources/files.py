"""Files, folders and uploads into articles, by the ending of the name or, without one, by the first bytes."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from app.domain.article import RawArticle, Refused
from app.sources.containers import read_json, read_json_lines, read_mail, read_markdown, read_text
from app.sources.feeds import looks_like_feed, parse_feed
from app.sources.fetching import Fetched
from app.sources.pages import read_page

MAX_FILE_BYTES = 8 * 1024 * 1024  # one article; as for uploads
Read = Iterator[RawArticle | Refused]
_KOREAN_WORD = re.compile("[가-힣]{2}")
_COLLECTIONS = (".jsonl", ".ndjson")


def read_path(path: Path) -> Read:
    """All articles of a file, or of the files below a folder in the order of their names."""
    if path.is_dir():
        for inner in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in inner.relative_to(path).parts)
            if inner.is_file() and not hidden:
                yield from _read_file(inner)
    elif path.is_file():
        yield from _read_file(path)
    else:
        yield Refused(str(path), "there is no such file or folder")


def _read_file(path: Path) -> Read:
    origin = path.name
    try:
        if path.suffix.lower() in _COLLECTIONS:
            # Many articles: read line by line, so that the file may be of any size.
            with path.open(encoding="utf-8-sig", errors="replace") as lines:
                yield from read_json_lines(lines, origin=origin)
            return
        if path.stat().st_size > MAX_FILE_BYTES:
            yield Refused(origin, f"the file is larger than {MAX_FILE_BYTES // 1024**2} MB")
            return
        data = path.read_bytes()
    except OSError as error:
        yield Refused(origin, f"the file could not be read ({error.strerror or 'no reason is known'})")
        return
    yield from read_bytes(data, name=origin)


def read_bytes(data: bytes, *, name: str) -> Read:
    """All articles in some bytes. `name` is a file's name, or "-" (or empty) for a stream without one."""
    origin = "standard input" if name in {"", "-"} else name
    if not data.strip():
        yield Refused(origin, "it is empty")
        return
    ending = Path(name).suffix.lower() if name != "-" else ""
    reader = _READERS.get(ending) or (_READERS[_sniffed(data)] if not ending else None)
    if reader is None:
        kinds = " ".join(_READERS)
        yield Refused(origin, f"files ending in “{ending}” are not read; these are: {kinds}")
        return
    yield from reader(data, origin)


def _html(data: bytes, origin: str) -> Read:
    yield read_page(data, origin=origin)


def _plain(data: bytes, origin: str) -> Read:
    text = _text(data)
    yield Refused(origin, "it is no text") if text is None else read_text(text, origin=origin)


def _markdown(data: bytes, origin: str) -> Read:
    text = _text(data)
    yield Refused(origin, "it is no text") if text is None else read_markdown(text, origin=origin)


def _mail(data: bytes, origin: str) -> Read:
    yield read_mail(data, origin=origin)


def _json(data: bytes, origin: str) -> Read:
    text = _text(data)
    if text is None:
        yield Refused(origin, "it is no text")
    elif looks_like_feed(data):
        yield from _feed(data, origin)
    else:
        yield from read_json(text, origin=origin)


def _lines(data: bytes, origin: str) -> Read:
    text = _text(data)
    if text is None:
        yield Refused(origin, "it is no text")
    else:
        yield from read_json_lines(text.split("\n"), origin=origin)


def _feed(data: bytes, origin: str) -> Read:
    found = parse_feed(Fetched(origin, "", "", data), origin=origin)
    if isinstance(found, Refused):
        yield found
        return
    for item in found.items:
        yield item if item.body.strip() else Refused(item.origin, "the feed has no text for it")


def _text(data: bytes) -> str | None:
    """UTF-8, UTF-16 with a mark, or Windows' western and Korean habits; None for what is no text."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", "replace").lstrip("\ufeff")
    if b"\0" in data[:4096]:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        korean = data.decode("cp949")
    except UnicodeDecodeError:
        korean = ""
    # "naïve" in a western charset is valid here, too, but gives lone syllables; Korean words have several.
    return korean if _KOREAN_WORD.search(korean) else data.decode("cp1252", "replace")


def _sniffed(data: bytes) -> str:
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if looks_like_feed(data):
        return ".xml" if head.startswith(b"<") else ".json"
    if head.startswith(b"<"):
        return ".html"
    if head.startswith((b"{", b"[")):
        first, _, rest = data.strip().partition(b"\n")
        return ".jsonl" if rest.lstrip().startswith(b"{") and first.rstrip().endswith(b"}") else ".json"
    mail = (b"From:", b"Received:", b"Return-Path:", b"MIME-Version:", b"Message-ID:", b"Delivered-To:")
    return ".eml" if head.startswith(mail) else ".txt"


_READERS: dict[str, Callable[[bytes, str], Read]] = {
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".eml": _mail,
    ".json": _json,
    ".jsonl": _lines,
    ".ndjson": _lines,
    ".xml": _feed,
    ".rss": _feed,
    ".atom": _feed,
}
