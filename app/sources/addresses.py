"""One form for each web address: tracking parameters gone, the rest in order."""

from urllib.parse import urlsplit

from courlan import normalize_url

from app.domain.ingest import LONGEST_URL


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
        plain = parts._replace(netloc=_bracketed(place, parts.hostname), fragment=fragment)
        made = str(normalize_url(plain))
    except ValueError:
        return ""
    return made if len(made) <= LONGEST_URL and made.isprintable() and " " not in made else ""


def _bracketed(place: str, host: str) -> str:
    return place.replace(host, f"[{host}]", 1) if ":" in host else place
