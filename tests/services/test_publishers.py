"""Publishers: their documents page by page, and how their feeds do."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import MovedError, NotFoundError
from app.domain.feed_health import OVERDUE, FeedHealth, health_of
from app.domain.vocabulary import SourceKind
from app.services.publishers import DOCUMENTS, source_page, sources_page
from app.storage import tables
from app.storage.database import Session, SessionFactory
from tests.builders import WHEN, a_report, a_source, an_article, an_event

HOUR = timedelta(hours=1)


def a_feed(session: Session, source: tables.Source | None, **fields: object) -> None:
    number = len(list(session.scalars(tables.Feed.__table__.select())))
    defaults = {"title": "", "next_due": WHEN + HOUR, "last_read": WHEN - HOUR, "failures": 0}
    values = {"url": f"https://feeds.example/{number}", **defaults, **fields}
    session.add(tables.Feed(source_id=source.id if source else None, **values))
    session.flush()


@pytest.fixture
def filled(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        kcna = a_source(session, "kcna", kind=SourceKind.STATE_MEDIA, group="dprk", name="KCNA")
        a_source(session, "rodong-sinmun", kind=SourceKind.STATE_MEDIA, group="dprk", name="Rodong Sinmun")
        reuters = a_source(session, domains=["reuters.com", "reuters.example"])
        event = an_event(session, "2018-06-summit", "2018-06-12")
        for number in range(DOCUMENTS + 5):
            published = f"2018-{1 + number % 12:02}" if number % 7 else ""
            article = an_article(session, f"Report {number}", published=published, source=kcna)
            if number < 3:
                a_report(session, article, event)
        an_article(session, "Kept", text="words", source=kcna, published="2019-03-01")
        a_feed(session, reuters, failures=2, last_outcome="failed: no answer")
        a_feed(session, kcna, title="News")
        a_feed(session, None, last_read=None)
        session.add(tables.Redirect(noun="source", old="central-news", new="kcna"))
    return sessions


def test_a_publisher_shows_what_of_it_is_here(filled: SessionFactory) -> None:
    with filled() as session:
        page = source_page(session, "kcna", now=WHEN)
    assert (page.source.articles, page.with_text, page.source.events) == (DOCUMENTS + 6, 1, 1)
    assert (page.first.edtf, page.source.newest.edtf) == ("2018-01", "2019-03-01")
    assert page.taken_in == WHEN
    assert [(peer.href, peer.label) for peer in page.peers] == [("/sources/rodong-sinmun", "Rodong Sinmun")]
    assert [feed.title for feed in page.feeds] == ["News"]
    assert page.articles[0][0].title == "Kept"


def test_a_publisher_of_nothing_has_a_page(filled: SessionFactory) -> None:
    with filled() as session:
        page = source_page(session, "rodong-sinmun", now=WHEN)
    assert (page.source.articles, page.source.events, page.articles, page.taken_in) == (0, 0, (), None)
    assert not page.source.newest.known


def test_every_document_is_on_one_page_the_newest_first_the_undated_last(filled: SessionFactory) -> None:
    seen, after = [], ""
    with filled() as session:
        while True:
            page = source_page(session, "kcna", now=WHEN, after=after)
            seen += [article for article, _ in page.articles]
            assert bool(page.first_href) == bool(after)
            if not page.next_href:
                break
            after = page.next_href.partition("after=")[2]
    days = [article.published.earliest or date.min for article in seen]
    assert len({article.id for article in seen}) == len(seen) == DOCUMENTS + 6
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("after", ["x", "20180101-", "20181301-4", "20180101-99999999999", "-"])
def test_a_mark_that_was_tampered_with_leads_to_the_first_page(filled: SessionFactory, after: str) -> None:
    with filled() as session:
        page = source_page(session, "kcna", now=WHEN, after=after)
    assert (len(page.articles), page.first_href) == (DOCUMENTS, "")


def test_an_old_name_leads_to_the_new_one_and_an_unknown_one_nowhere(filled: SessionFactory) -> None:
    with filled() as session:
        with pytest.raises(MovedError) as moved:
            source_page(session, "central-news", now=WHEN)
        assert moved.value.address == "/sources/kcna"
        for slug in ("nobody", "No Slug"):
            with pytest.raises(NotFoundError):
                source_page(session, slug, now=WHEN)


def test_feeds_stand_with_the_publishers_those_that_fail_first(filled: SessionFactory) -> None:
    with filled() as session:
        page = sources_page(session, now=WHEN)
        assert sources_page(session, now=WHEN, kind=SourceKind.WIRE).feeds == ()
    told = [(feed.source, feed.health, feed.taken_in, feed.newest) for feed in page.feeds]
    assert told[0] == ("reuters", FeedHealth.FAILING, 0, None)
    assert ("kcna", FeedHealth.WELL, 1, WHEN) in told
    assert ("", FeedHealth.NEVER, 0, None) in told
    assert page.followed == 3
    assert [kind for kind, _ in page.kinds] == [SourceKind.STATE_MEDIA, SourceKind.WIRE]


moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1))  # noqa: DTZ001  # only their distance counts


@given(moments, st.none() | moments, moments, st.integers(0, 5))
def test_a_feed_is_in_one_state_and_failing_is_the_worst(
    now: datetime, last_read: datetime | None, due: datetime, failures: int
) -> None:
    health = health_of(last_read, due, failures, now=now)
    assert (health is FeedHealth.FAILING) == bool(failures)
    if not failures:
        assert (health is FeedHealth.OVERDUE) == (now - due > OVERDUE)
    if health is FeedHealth.NEVER:
        assert last_read is None
