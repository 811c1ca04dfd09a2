"""Style sheets, scripts, icons and fonts, read once into memory and served by the hash of their content.

Files served from disk one by one cost a multiple of this, and the whole folder is under 400 kB.
"""

import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path

STYLE_SHEETS = ("tokens", "base", "layout", "components", "print")  # order of the cascade's layers
STYLE_SHEET = "app.css"
YEAR = 31_536_000  # seconds; the longest age that caches honour
HOUR = 3_600
_TEXT = {".css", ".js", ".svg", ".txt"}
# What a style sheet is read by: comments, line breaks, and spaces that part nothing. A space before a colon
# or after a parenthesis means something in a selector and stays.
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([{};,>])\s*|(?<=:)\s+")
_HASH_LENGTH = 12  # of 64 hexadecimal digits: plenty to tell two versions of one file apart


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is sent; `zipped` is empty where compression wins nothing."""

    body: bytes
    zipped: bytes
    media_type: str
    hash: str


@dataclass(frozen=True, slots=True)
class Assets:
    """Everything below `/static`."""

    files: dict[str, Asset]

    def url(self, path: str) -> str:
        """The address of a file; it changes with its content, but for vendored ones, whose path does."""
        if path.startswith("vendor/"):
            return f"/static/{path}"
        return f"/static/{path}?v={self.files[path].hash}"

    def age(self, path: str, version: str) -> int:
        """How many seconds a browser may keep the file that it asked for."""
        known = path.startswith("vendor/") or version == self.files[path].hash
        return YEAR if known else HOUR

    @property
    def digest(self) -> str:
        """One hash over all files."""
        return hashlib.sha256("".join(sorted(f.hash for f in self.files.values())).encode()).hexdigest()


def read_assets(folder: Path) -> Assets:
    """Read a folder of static files; the style sheets become one, so that a page asks once."""
    files = {
        path.relative_to(folder).as_posix(): _asset(path.read_bytes(), path.name)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.parent != folder / "css"
    }
    sheets = "\n".join((folder / "css" / f"{name}.css").read_text("utf-8") for name in STYLE_SHEETS)
    sheet = squeeze(sheets).encode()
    return Assets({**files, STYLE_SHEET: _asset(sheet, STYLE_SHEET)})


def squeeze(sheet: str) -> str:
    """A style sheet without what only its readers need; the rules and their order stay."""
    plain = _SPACE.sub(" ", _COMMENT.sub("", sheet))
    return _AROUND.sub(r"\1", plain).replace(";}", "}").strip()


def _asset(body: bytes, name: str) -> Asset:
    zipped = gzip.compress(body, mtime=0) if Path(name).suffix in _TEXT else b""
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    if Path(name).suffix in _TEXT:
        media_type += "; charset=utf-8"
    return Asset(body, zipped, media_type, hashlib.sha256(body).hexdigest()[:_HASH_LENGTH])
