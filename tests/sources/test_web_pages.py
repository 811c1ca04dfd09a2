"""An address a person gave, and a feed's items: pages, texts, feeds, and what can't be had."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.article import RawArticle, Refused
from app.sources import read_address
from app.sources.addresses import canonical_url
from app.sources.feeds import Feed, read_feed
from app.sources.fetch import HttpFetcher
from app.sources.guard import GUARD, Guard, OverLimitError
from app.sources.web_pages import read_item
from tests.sources.servers import Answer, serving
from tests.sources.test_reading_files import ATOM, HTML, JSON_FEED, PARAGRAPH, RSS

FETCHER = HttpFetcher(frozenset({"127.0.0.1"}))
XML = {"Content-Type": "application/rss+xml"}


def test_a_page_is_one_article_under_the_address_it_was_found_at() -> None:
    with serving({"/a": Answer(HTML.encode())}) as server:
        (article,) = read_address(f"{server.base}/a?utm_source=mail", FETCHER)
        assert isinstance(article, Refused), "another path was asked for"
        (article,) = read_address(f"{server.base}/a", FETCHER)
        assert isinstance(article, RawArticle)
        assert article.url == f"{server.base}/a", "a page can't pass itself off as another host's"
        assert article.origin == f"{server.base}/a"


def test_a_page_may_name_its_own_better_address() -> None:
    page = HTML.replace("https://paper.example/geneva?utm_source=x", "/geneva-talks")
    with serving({"/a?session=7": Answer(page.encode())}) as server:
        (article,) = read_address(f"{server.base}/a?session=7", FETCHER)
        assert isinstance(article, RawArticle)
        assert article.url == f"{server.base}/geneva-talks"


def test_a_plain_text_on_the_web_is_an_article() -> None:
    answer = Answer(b"Headline\n\nA sentence.", headers={"Content-Type": "text/plain; charset=utf-8"})
    with serving({"/a.txt": answer}) as server:
        (article,) = read_address(f"{server.base}/a.txt", FETCHER)
        assert isinstance(article, RawArticle)
        assert (article.title, article.url) == ("Headline", f"{server.base}/a.txt")


def test_a_feeds_address_gives_its_items_pages() -> None:
    rss = RSS.replace("https://wire.example", "{base}")
    answers = {"/1": Answer(HTML.encode())}
    with serving(answers) as server:
        answers["/feed"] = Answer(rss.replace("{base}", server.base).encode(), headers=XML)
        first, second = read_address(f"{server.base}/feed", FETCHER)
        assert isinstance(first, RawArticle)
        assert first.title == "One & two", "the feed's title is the publisher's own"
        assert first.published == "Mon, 31 Mar 2025 08:00:00 KST"
        assert "two delegations" in first.body
        assert isinstance(second, Refused)
        assert "no such page" in second.reason


def test_an_item_whose_page_is_closed_is_read_from_the_feed_if_that_has_enough() -> None:
    answers = {"/1": Answer(status=403)}
    with serving(answers) as server:
        long = RawArticle("o", PARAGRAPH * 10, url=f"{server.base}/1", title="T")
        found = read_item(long, FETCHER)
        assert isinstance(found, RawArticle)
        assert found.body == long.body
        assert "closed to us" in found.notes[0]
        short = RawArticle("o", "A teaser.", url=f"{server.base}/1", title="T")
        assert isinstance(read_item(short, FETCHER), Refused)


@pytest.mark.parametrize("url", ["", "hello", "ftp://x.example", "javascript:alert(1)", "//x.example/a"])
def test_what_is_no_web_address_is_a_reason(url: str) -> None:
    (found,) = read_address(url, FETCHER)
    assert isinstance(found, Refused)


@pytest.mark.parametrize(("text", "title"), [(RSS, "Wire"), (ATOM, "Atomic"), (JSON_FEED, "Jay")])
def test_every_kind_of_feed_is_read(text: str, title: str) -> None:
    with serving({"/feed": Answer(text.encode(), headers={"Content-Type": "text/xml"})}) as server:
        feed = read_feed(f"{server.base}/feed", FETCHER)
        assert isinstance(feed, Feed)
        assert feed.title == title
        assert feed.items


def test_relative_links_of_a_feed_are_made_whole() -> None:
    with serving(
        {"/feed": Answer(ATOM.encode(), headers={"Content-Type": "application/atom+xml"})}
    ) as server:
        feed = read_feed(f"{server.base}/feed", FETCHER)
        assert isinstance(feed, Feed)
        assert feed.items[0].url == f"{server.base}/a"


def test_a_feed_that_has_not_changed_costs_nothing() -> None:
    with serving({"/feed": Answer(status=304)}) as server:
        feed = read_feed(f"{server.base}/feed", FETCHER, etag='"1"')
        assert isinstance(feed, Feed)
        assert feed.unchanged
        assert feed.items == ()


def test_a_page_instead_of_a_feed_is_a_reason() -> None:
    with serving({"/feed": Answer(b"<html>hello</html>")}) as server:
        assert isinstance(read_feed(f"{server.base}/feed", FETCHER), Refused)


@pytest.mark.parametrize(
    ("given_url", "canonical"),
    [
        ("HTTP://Example.org:80/a?utm_source=x&id=3#top", "http://example.org/a?id=3"),
        ("https://example.org/a?b=2&a=1&fbclid=9", "https://example.org/a?a=1&b=2"),
        ("https://example.org/a/", "https://example.org/a/"),
        ("https://user:secret@example.org/a", "https://example.org/a"),
        ("https://example.org/#!/story", "https://example.org/#!/story"),
        (
            "https://web.archive.org/web/2018/https://x.example/a",
            "https://web.archive.org/web/2018/https://x.example/a",
        ),
        ("https://[2001:db8::1]:8443/a", "https://[2001:db8::1]:8443/a"),
        ("mailto:jo@example.org", ""),
        ("javascript:alert(1)", ""),
        ("https://", ""),
        ("https://exa mple.org/", ""),
        ("https://example.org:99999/", ""),
        ("https://example.org/" + "a" * 3000, ""),
    ],
)
def test_addresses_have_one_form(given_url: str, canonical: str) -> None:
    assert canonical_url(given_url) == canonical


@given(
    st.one_of(st.text(max_size=60), st.from_regex(r"https?://[a-z.]{1,12}(:\d{1,4})?/[\w/%?&=#!.-]{0,40}"))
)
def test_the_form_of_a_form_is_itself(text: str) -> None:
    once = canonical_url(text)
    assert canonical_url(once) == once


def test_a_job_that_costs_too_much_ends_and_the_next_one_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.sources.guard.JOB_SECONDS", 0.0)
    guard = Guard()
    with pytest.raises(OverLimitError):
        guard.run("fragment", b"<p>x</p>")
    monkeypatch.setattr("app.sources.guard.JOB_SECONDS", 15.0)
    assert guard.run("fragment", b"<p>x</p>") == {"body": "x"}
    guard.close()


def test_a_child_that_was_killed_is_replaced() -> None:
    guard = Guard()
    assert guard.run("fragment", b"<p>x</p>") == {"body": "x"}
    assert guard._child is not None
    guard._child.kill()
    guard._child.wait()
    assert guard.run("fragment", b"<p>y</p>") == {"body": "y"}
    guard.close()


def test_unknown_jobs_are_refused_and_not_fatal() -> None:
    assert "refused" in GUARD.run("no such job", b"")
