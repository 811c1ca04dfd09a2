"""One form for each web address: tracking parameters gone, the rest in order."""

from urllib.parse import quote, urlsplit

from courlan import normalize_url

from app.domain.ingest import LONGEST_URL

_PATH = "/%:@!$&'()*+,;=~-._"  # what may stand in a path as it is (RFC 3986, 3.3)


def canonical_url(url: str) -> str:
    """The one form of a page's address; empty for what is no web address.

    Idempotent. Parameters that only track, fragments (but not the "#!" of pages made by scripts), user
    names and default ports are dropped; the scheme and the slash at the end stay as given.
    """
    try:
        parts = urlsplit(url.strip())
        if parts.scheme.lower() not in {"http", "https"} or not parts.hostname or parts.port == 0:
            return ""
        place = parts.hostname if parts.port is None else f"{parts.hostname}:{parts.port}"
        fragment = parts.fragment if parts.fragment.startswith("!") else ""
        front = f"{parts.scheme.lower()}://{_bracketed(place, parts.hostname)}/"
        # Given the whole address, courlan would fold the two slashes inside an archive's path.
        clean = urlsplit(str(normalize_url(f"{front}?{parts.query}")))
        path = quote(parts.path or "/", safe=_PATH)
        made = clean._replace(path=path, fragment=fragment).geturl()
    except ValueError:
        return ""
    return made if len(made) <= LONGEST_URL and made.isprintable() and " " not in made else ""


def _bracketed(place: str, host: str) -> str:
    return place.replace(host, f"[{host}]", 1) if ":" in host else place
