"""The home page: clocks that only certain events stop, and two layers that are never mixed."""

from datetime import date

from app.domain.entries import Clock
from app.domain.vocabulary import EventKind, EventStatus, Lane, Layer, Side
from app.services.home import home_page
from app.storage.database import Session, SessionFactory
from tests.builders import a_place, an_actor, an_article, an_event

TODAY = date(2026, 11, 25)


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
