"""The home page: clocks that only certain events stop, and two layers that are never mixed."""

from datetime import date, datetime
from urllib.parse import parse_qsl, urlsplit

from app.domain.entries import Clock
from app.domain.timeline import QueryReading, read_query
from app.domain.vocabulary import EventKind, EventStatus, Lane, Layer, Side
from app.services.home import home_page
from app.services.timeline import timeline_page
from app.storage.database import Session, SessionFactory
from app.storage.feeds import FeedOutcome, find_feeds, record_fetch, save_feed
from app.storage.versions import find_data_version
from tests.builders import a_place, a_report, a_source, an_actor, an_article, an_event

TODAY = date(2026, 11, 25)


def reading_of(href: str) -> QueryReading:
    return read_query(parse_qsl(urlsplit(href).query))


def clocks(session: Session) -> dict[str, Clock]:
    return {clock.label: clock for clock in home_page(session, today=TODAY).clocks}


def test_an_empty_record_has_clocks_that_say_nothing(sessions: SessionFactory) -> None:
    with sessions() as session:
        page = home_page(session, today=TODAY)
    assert len(page.clocks) == 10
    assert {(clock.days, clock.event) for clock in page.clocks} == {(None, None)}
    assert (page.events, page.coverage, page.updated) == (0, (0, 0), None)


def test_clocks_count_days_since_the_last_event_that_happened(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        kim = an_actor(session, "kim-jong-un")
        trump = an_actor(session, "donald-trump", side=Side.US)
        moon = an_actor(session, "moon-jae-in", side=Side.ROK)
        an_event(session, "2019-06-panmunjom", "2019-06-30", actors=[kim, trump])
        an_event(session, "2019-02-hanoi", "2019-02-27/2019-02-28", actors=[kim, trump])
        an_event(session, "2020-01-inter-korean", "2020-01-01", actors=[kim, moon])
        an_event(session, "2026-12-planned", "2026-11-24", actors=[kim, trump], status=EventStatus.PLANNED)
        an_event(session, "2026-11-rumour", "2026-11-20", actors=[kim, trump], layer=Layer.REPORTED)
        site = a_place(session, "punggye-ri")
        kind = EventKind.NUCLEAR
        an_event(session, "2017-09-sixth", "2017-09-03", kind=kind, place=site, importance=1, lane=Lane.DPRK)
        an_event(session, "2021-07-reactor", "2021-07", kind=kind, importance=1, lane=Lane.DPRK)
        an_event(
            session, "2026-11-launch", "2026-11-25", kind=EventKind.SATELLITE, lane=Lane.DPRK, importance=3
        )
        an_event(session, "2026-10-us-test", "2026-10-25", kind=EventKind.MISSILE, lane=Lane.US)
    with sessions() as session:
        shown = clocks(session)
        met = shown["Leaders’ meeting"]
        assert met.event is not None
        assert (met.event.slug, met.days) == ("2019-06-panmunjom", 2705)
        assert met.list_href == "/timeline?side=joint&kind=summit&status=happened&layer=record"
        assert shown["Nuclear test"].days == (TODAY - date(2017, 9, 3)).days
        assert shown["North Korean launch"].days == 0
        assert shown["Official talks"].event is None


def test_without_the_test_site_in_the_record_no_test_is_shown(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        an_event(session, "2017-09", "2017-09-03", kind=EventKind.NUCLEAR, lane=Lane.DPRK, importance=1)
    with sessions() as session:
        assert clocks(session)["Nuclear test"].event is None


def test_the_two_layers_are_listed_apart_newest_first(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        for number in range(1, 13):
            an_event(session, f"2026-{number:02d}-r", f"2026-{number:02d}-01")
            an_event(session, f"2026-{number:02d}-m", f"2026-{number:02d}-01", layer=Layer.REPORTED)
        an_article(session)
    with sessions() as session:
        page = home_page(session, today=TODAY)
    assert [entry.slug for entry in page.newest][:2] == ["2026-11-r", "2026-10-r"]  # the future waits
    assert [entry.slug for entry in page.reported][:2] == ["2026-11-m", "2026-10-m"]
    assert len(page.newest) == len(page.reported) == 8
    assert (page.events, page.articles, page.coverage) == (24, 1, (2026, 2026))


def test_a_silence_is_held_against_the_earlier_ones(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        for year in range(2001, 2008):
            an_event(session, f"{year}-01-talks", f"{year}-01-01", kind=EventKind.TALKS, lane=Lane.JOINT)
        an_event(session, "2007-03-talks", "2007-03", kind=EventKind.TALKS, lane=Lane.JOINT)
    with sessions() as session:
        silence = clocks(session)["Official talks"].silence
    assert silence is not None
    assert (silence.gaps, silence.shorter) == (6, 6)  # the one known to the month ends no silence
    assert silence.longest[0].before.address.endswith("-talks")


def test_the_newest_months_are_counted_as_their_lists_are_long(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        an_event(session, "2026-09-a", "2026-09-30/2026-10-01", lane=Lane.US)
        an_event(session, "2026-10-b", "2026-10", lane=Lane.DPRK)
        an_event(session, "2026-10-c", "2026-10-09", lane=Lane.DPRK)
        an_event(session, "2026-10-d", "2026-10-09", lane=Lane.DPRK, layer=Layer.REPORTED)
    with sessions() as session:
        months = home_page(session, today=TODAY).months
        assert [(month.month.edtf, month.total) for month in months] == [("2026-10", 3), ("2026-09", 1)]
        assert [(lane, number) for lane, number, _ in months[0].lanes] == [(Lane.US, 1), (Lane.DPRK, 2)]
        for month in months:
            assert timeline_page(session, reading_of(month.href)).total == month.total
            for _, number, href in month.lanes:
                assert timeline_page(session, reading_of(href)).total == number


def test_publishers_of_the_newest_months_are_named_with_what_they_tell_of(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        wire, paper = a_source(session), a_source(session, "paper")
        old = an_event(session, "2026-06-a", "2026-06-30")
        new = an_event(session, "2026-10-b", "2026-10-02")
        for event in (new, an_event(session, "2026-10-c", "2026-10-01")):
            a_report(session, an_article(session, f"One {event.slug}", source=wire), event)
        a_report(session, an_article(session, "Two", source=paper), new)
        a_report(session, an_article(session, "Three", source=paper), old)
    with sessions() as session:
        heard = home_page(session, today=TODAY).heard
        assert [(one.label, one.events) for one in heard] == [(wire.name, 2), (paper.name, 1)]
        for one in heard:
            assert timeline_page(session, reading_of(one.href)).total == one.events


def test_the_page_says_which_feeds_fail(sessions: SessionFactory, now: datetime) -> None:
    with sessions.begin() as session:
        save_feed(session, "https://a.example/feed", "A", None, now=now)
        save_feed(session, "https://b.example/feed", "B", None, now=now)
    with sessions() as session:
        before = find_data_version(session)
        feed = find_feeds(session)[0].id
    with sessions.begin() as session:
        record_fetch(session, feed, FeedOutcome("no answer", now, 1), now=now)
    with sessions() as session:
        assert home_page(session, today=TODAY).feeds == (2, 1)
        assert find_data_version(session) > before


def test_a_record_that_nobody_goes_on_with_is_said_to_be_behind(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        an_event(session, "2026-10-word", "2026-10-20/2026-10-26", kind=EventKind.STATEMENT)
        an_event(session, "2026-11-rumour", "2026-11-20", layer=Layer.REPORTED)
    with sessions() as session:
        assert home_page(session, today=date(2026, 11, 26)).behind == 31
        assert home_page(session, today=date(2026, 11, 25)).behind is None
