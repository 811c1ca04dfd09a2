"""The outside world: bytes in, plain values out. Nothing here is believed."""

from app.sources.fetching import Fetched, Fetcher
from app.sources.files import read_bytes, read_path
from app.sources.web_pages import read_address

__all__ = ["Fetched", "Fetcher", "read_address", "read_bytes", "read_path"]
