"""Feeds: added after one look, read when due, broken ones told and asked less often."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.domain.errors import NotFoundError, RefusedError
from app.services.feeds import EVERY, LONGEST_WAIT, add_feed, list_feeds, read_feeds, remove_feed
from app.services.seeding import load_record
from app.sources.fetch import HttpFetcher
from app.storage import tables
from app.storage.database import SessionFactory
from tests.record_files import write_record
from tests.sources.servers import Answer, serving

FETCHER = HttpFetcher(frozenset({"127.0.0.1"}))
TALKS = (
    "The United States and North Korea held nuclear talks in Geneva on Monday, the State Department said. "
    "Mike Pompeo met Ri Yong Ho for two hours. They will go on talking about denuclearization and sanctions. "
)
PAGE = f"<html><head><title>Talks in Geneva</title></head><body><p>{TALKS * 3}</p></body></html>"
CAKE = (
    "<html><head><title>Cake</title></head><body><p>"
    + "Beat butter and sugar until white. " * 20
    + "</p></body></html>"
)


def feed_of(base: str, *names: str) -> bytes:
    items = "".join(
        f"<item><title>{name.title()}</title><link>{base}/{name}</link>"
        "<pubDate>Tue, 09 Oct 2018 08:00:00 +0900</pubDate></item>"
        for name in names
    )
    return f'<rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'.encode()


def xml(data: bytes, **headers: str) -> Answer:
    return Answer(data, headers={"Content-Type": "application/rss+xml", **headers})


@pytest.fixture
def loaded(sessions: SessionFactory, tmp_path: Path, now: datetime) -> SessionFactory:
    load_record(sessions, write_record(tmp_path), now=now)
    return sessions


def test_what_is_new_in_a_feed_is_taken_in_once(loaded: SessionFactory, now: datetime) -> None:
    answers = {"/talks": Answer(PAGE.encode()), "/cake": Answer(CAKE.encode())}
    with serving(answers) as server:
        answers["/feed"] = xml(feed_of(server.base, "talks", "cake"), ETag='"1"')
        assert add_feed(loaded, f"{server.base}/feed", fetcher=FETCHER, now=now) == "Wire"
        (first,) = read_feeds(loaded, FETCHER, now=now)
        assert first.words == "2 items, 1 taken in, 1 off-topic"
        assert {line.outcome for line in first.report.lines} == {"taken in", "off-topic"}
        asked = len(server.asked)
        (second,) = read_feeds(loaded, FETCHER, now=now + EVERY)
        assert second.words == "2 items, nothing new"
        assert [path for path, _ in server.asked[asked:]] == ["/feed"], "known pages are not fetched again"
        assert server.asked[-1][1]["if-none-match"] == '"1"'
    with loaded() as session:
        published = session.scalars(
            sa.select(tables.Article.published_edtf).where(tables.Article.outcome == "taken in")
        ).all()
    assert published == ["2018-10-09"], "the feed's own day, by the publisher's clock"


def test_a_feed_is_read_when_it_is_due_or_when_all_are_asked_for(
    loaded: SessionFactory, now: datetime
) -> None:
    with serving({"/feed": xml(feed_of("http://x.example"))}) as server:
        add_feed(loaded, f"{server.base}/feed", fetcher=FETCHER, now=now)
        assert len(read_feeds(loaded, FETCHER, now=now)) == 1
        assert read_feeds(loaded, FETCHER, now=now + EVERY / 2) == []
        assert len(read_feeds(loaded, FETCHER, now=now + EVERY / 2, every=True)) == 1


def test_an_unchanged_feed_is_told_as_such(loaded: SessionFactory, now: datetime) -> None:
    answers = {"/feed": xml(feed_of("http://x.example"), ETag='"1"')}
    with serving(answers) as server:
        add_feed(loaded, f"{server.base}/feed", fetcher=FETCHER, now=now)
        answers["/feed"] = Answer(status=304)
        (read,) = read_feeds(loaded, FETCHER, now=now)
        assert read.words == "unchanged"
        assert read.title == "Wire"


def test_a_broken_feed_is_told_and_waits_longer_each_time(loaded: SessionFactory, now: datetime) -> None:
    answers = {"/feed": xml(feed_of("http://x.example")), "/good": xml(feed_of("http://x.example"))}
    with serving(answers) as server:
        for name in ("feed", "good"):
            add_feed(loaded, f"{server.base}/{name}", fetcher=FETCHER, now=now)
        answers["/feed"] = Answer(status=500)
        moment, waits = now, []
        for _ in range(7):
            reports = {one.url: one.words for one in read_feeds(loaded, FETCHER, now=moment, every=True)}
            assert reports[f"{server.base}/feed"].startswith("failed: the server answered 500")
            assert reports[f"{server.base}/good"] == "0 items, nothing new", "the others go on"
            broken = next(one for one in list_feeds(loaded) if one.url.endswith("/feed"))
            waits.append(broken.next_due - moment)
            moment += timedelta(days=2)
        assert waits == sorted(waits)
        assert waits[-1] == LONGEST_WAIT
        answers["/feed"] = xml(feed_of("http://x.example"))
        read_feeds(loaded, FETCHER, now=moment, every=True)
        assert {one.failures for one in list_feeds(loaded)} == {0}


def test_a_page_that_failed_is_asked_for_again(loaded: SessionFactory, now: datetime) -> None:
    answers = {"/talks": Answer(status=500)}
    with serving(answers) as server:
        answers["/feed"] = xml(feed_of(server.base, "talks"), ETag='"1"')
        add_feed(loaded, f"{server.base}/feed", fetcher=FETCHER, now=now)
        (first,) = read_feeds(loaded, FETCHER, now=now)
        assert first.words == "1 items, 1 failed"
        assert list_feeds(loaded)[0].etag == "", "with its mark the server would say that nothing changed"
        answers["/talks"] = Answer(PAGE.encode())
        (second,) = read_feeds(loaded, FETCHER, now=now + EVERY)
        assert second.words == "1 items, 1 taken in"


@pytest.mark.parametrize("path", ["/nothing", "/page"])
def test_what_is_no_feed_is_not_kept(loaded: SessionFactory, now: datetime, path: str) -> None:
    with serving({"/page": Answer(PAGE.encode())}) as server, pytest.raises(RefusedError):
        add_feed(loaded, f"{server.base}{path}", fetcher=FETCHER, now=now)
    assert list_feeds(loaded) == []


def test_a_feed_is_kept_once_and_can_be_forgotten(loaded: SessionFactory, now: datetime) -> None:
    with serving({"/feed": xml(feed_of("http://x.example"))}) as server:
        url = f"{server.base}/feed"
        add_feed(loaded, url, fetcher=FETCHER, now=now)
        with pytest.raises(RefusedError):
            add_feed(loaded, f"{url}?utm_source=x", fetcher=FETCHER, now=now)
        remove_feed(loaded, url)
        assert list_feeds(loaded) == []
        with pytest.raises(NotFoundError):
            remove_feed(loaded, url)
    with pytest.raises(RefusedError):
        add_feed(loaded, "javascript:alert(1)", fetcher=FETCHER, now=now)
