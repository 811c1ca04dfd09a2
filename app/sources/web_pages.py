"""An address a person gave: a page, a text, or a feed with its items' pages."""

from collections.abc import Iterator
from dataclasses import replace

from app.domain.article import RawArticle, Refused
from app.sources.addresses import canonical_url
from app.sources.feeds import ENOUGH_CHARACTERS, looks_like_feed, parse_feed
from app.sources.fetching import Fetched, Fetcher
from app.sources.files import read_bytes
from app.sources.pages import read_page

_ENDINGS = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "message/rfc822": ".eml",
    "application/json": ".json",
}


def read_address(url: str, fetcher: Fetcher) -> Iterator[RawArticle | Refused]:
    """The article at an address, or all articles of a feed."""
    if not canonical_url(url):
        yield Refused(url, "it is no web address; one starts with http:// or https://")
        return
    fetched = fetcher.read(url)
    if isinstance(fetched, Refused):
        yield fetched
    elif looks_like_feed(fetched.data, fetched.content_type):
        yield from _feed(fetched, url, fetcher)
    else:
        yield from _page(fetched, url)


def read_item(item: RawArticle, fetcher: Fetcher) -> RawArticle | Refused:
    """A feed's item as a whole article: its page, or the feed's own text where the page can't be had."""
    if not item.url:
        return item if item.body.strip() else Refused(item.origin, "the feed has no text for it")
    fetched = fetcher.read(item.url)
    read: RawArticle | Refused = fetched if isinstance(fetched, Refused) else next(_page(fetched, item.url))
    if isinstance(read, Refused):
        if len(item.body) < ENOUGH_CHARACTERS:
            return read
        return replace(
            item, notes=(*item.notes, f"the page could not be read ({read.reason}); this is the feed’s text")
        )
    # The feed's date and title are its publisher's own words; the page's are guessed from its layout.
    return replace(
        read,
        origin=item.origin,
        title=item.title or read.title,
        published=item.published or read.published,
        byline=read.byline or item.byline,
        publisher=read.publisher or item.publisher,
    )


def _page(fetched: Fetched, asked: str) -> Iterator[RawArticle | Refused]:
    ending = _ENDINGS.get(fetched.content_type)
    if ending is None:
        yield read_page(fetched.data, origin=asked, url=fetched.url, charset=fetched.charset)
        return
    for article in read_bytes(fetched.data, name=f"page{ending}"):
        if isinstance(article, Refused):
            yield Refused(asked, article.reason)
        else:
            yield replace(article, origin=asked, url=canonical_url(fetched.url))


def _feed(fetched: Fetched, url: str, fetcher: Fetcher) -> Iterator[RawArticle | Refused]:
    found = parse_feed(fetched, origin=url)
    if isinstance(found, Refused):
        yield found
        return
    for item in found.items:
        yield read_item(item, fetcher)
