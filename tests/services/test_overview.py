"""The pages about the whole."""

from datetime import date

import pytest

from app.domain.shape import RecordShape
from app.domain.timeline import QueryReading, read_query
from app.domain.vocabulary import EventKind, EventStatus, Exactness, Lane, Layer, Side
from app.services.charts import charts_page, kinds_page
from app.services.commitments import commitments_page
from app.services.company import company_page
from app.services.overview import about_page, places_page
from app.services.publishers import sources_page
from app.services.timeline import timeline_page
from app.storage import tables
from app.storage.database import SessionFactory
from tests.builders import WHEN, a_place, a_report, a_source, an_actor, an_article, an_event


@pytest.fixture
def filled(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        asia = a_place(session, "asia")
        singapore = a_place(session, "singapore", within=asia)
        a_place(session, "nowhere")
        framework = an_event(
            session, "1994-10-framework", "1994-10-21", kind=EventKind.AGREEMENT, place=singapore
        )
        later = an_event(session, "1995-03-kedo", "1995-03-09", kind=EventKind.IMPLEMENTATION, place=asia)
        ended = an_event(session, "2002-11-end", "2002-11", kind=EventKind.BREAKDOWN)
        an_event(session, "2005-09-statement", "2005-09-19", kind=EventKind.AGREEMENT)
        an_event(session, "2020-rumour", "2020", kind=EventKind.AGREEMENT, layer=Layer.REPORTED)
        for event in (later, ended):
            session.add(tables.Follow(event_id=event.id, earlier_id=framework.id))
        reuters = a_source(session)
        a_source(session, "silent")
        for title in ("One", "Two"):
            a_report(session, an_article(session, title, source=reuters), framework)
    return sessions


def test_agreements_come_in_time_order_with_the_number_of_what_followed(filled: SessionFactory) -> None:
    with filled() as session:
        page = commitments_page(session)
    assert [(event.slug, followed) for event, followed in page.others] == [
        ("1994-10-framework", 2),
        ("2005-09-statement", 0),
    ]


def test_a_place_counts_what_happened_within_it(filled: SessionFactory) -> None:
    with filled() as session:
        places = places_page(session).places
        assert [(line.place.slug, line.events) for line in places] == [("asia", 2), ("singapore", 1)]
        for line in places:
            assert timeline_page(session, reading_of(line.href)).total == line.events


def test_publishers_are_listed_with_their_counts(filled: SessionFactory) -> None:
    with filled() as session:
        page = sources_page(session, now=WHEN)
    listed = [line for _, lines in page.kinds for line in lines]
    assert [(line.slug, line.articles, line.events, line.domain) for line in listed] == [
        ("reuters", 2, 1, "reuters.example"),
        ("silent", 0, 0, "silent.example"),
    ]


def test_the_most_cited_of_each_kind_stand_for_it_until_the_kind_is_asked_for(filled: SessionFactory) -> None:
    with filled() as session:
        whole, cut = sources_page(session, now=WHEN), sources_page(session, now=WHEN, most=1)
        assert cut.totals == whole.totals == {kind: len(lines) for kind, lines in whole.kinds}
        assert all(len(lines) == 1 for _, lines in cut.kinds)
        for kind, lines in whole.kinds:
            assert sources_page(session, now=WHEN, kind=kind, most=1).kinds == ((kind, lines),)


def test_every_number_of_the_charts_is_a_list_of_that_length(filled: SessionFactory) -> None:
    with filled() as session:
        page = charts_page(session)
        assert sum(bar.total for bar in page.years) == 4
        for bar in page.years:
            assert timeline_page(session, reading_of(bar.href)).total == bar.total
        for kind in page.kinds:
            assert timeline_page(session, reading_of(kind.href)).total == kind.count
        for row in page.kind_years:
            assert timeline_page(session, reading_of(row.peak.href)).total == max(row.counts)


def test_every_year_of_every_kind_is_a_list_of_that_length(filled: SessionFactory) -> None:
    with filled() as session:
        page, charts = kinds_page(session), charts_page(session)
        assert page.kinds == charts.kind_years
        assert [row.label for row in page.years] == ["2005", "2002", "1995", "1994"]
        for at, kind in enumerate(page.kinds):
            cells = [row.cells[at] for row in page.years if row.cells[at]]
            assert [cell.count for cell in cells if cell] == [n for n in reversed(kind.counts) if n]
            for cell in filter(None, cells):
                assert timeline_page(session, reading_of(cell.href)).total == cell.count


def test_the_exchange_can_begin_in_years_with_statements_of_either_side(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        for year, kind, lane in (
            (1980, EventKind.TALKS, Lane.DPRK),
            (1990, EventKind.STATEMENT, Lane.THIRD),
            (2001, EventKind.STATEMENT, Lane.US),
            (2005, EventKind.TALKS, Lane.US),
        ):
            an_event(session, f"{year}-event", f"{year}-01-02", kind=kind, lane=lane)
    with sessions() as session:
        assert charts_page(session).exchange_years == (2001, 2005)


def test_statements_by_month_are_lists_of_that_length(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        said = EventKind.STATEMENT
        an_event(session, "2018-05-a", "2018-05-24", kind=said, lane=Lane.US)
        an_event(session, "2018-05-b", "2018-05-24/2018-06-01", kind=said, lane=Lane.DPRK)
        an_event(session, "2018-06-c", "2018-06", kind=said, lane=Lane.DPRK)
        an_event(session, "2018-06-d", "2018-06-02", kind=EventKind.TALKS, lane=Lane.DPRK)
    with sessions() as session:
        page = charts_page(session, first=2018)
        assert len(page.exchange) == 24
        assert [(m.month.edtf, m.us, m.dprk) for m in page.exchange if m.us or m.dprk] == [
            ("2018-05", 1, 1),
            ("2018-06", 0, 2),
        ]
        for month in page.exchange:
            assert timeline_page(session, reading_of(month.us_href)).total == month.us
            assert timeline_page(session, reading_of(month.dprk_href)).total == month.dprk
        assert charts_page(session).exchange[-1].month.edtf == "2018-06"
        talks = next(kind for kind in page.kind_years if kind.href.endswith("kind=talks&layer=record"))
        assert (page.first_year, talks.counts) == (2018, (1,))


def test_tests_around_talks_are_counted(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        an_event(session, "2019-02-talks", "2019-02-27/2019-02-28", kind=EventKind.SUMMIT, lane=Lane.JOINT)
        an_event(session, "2019-05-launch", "2019-05-04", kind=EventKind.MISSILE, lane=Lane.DPRK)
        an_event(session, "2019-03-reactor", "2019-03-01", kind=EventKind.NUCLEAR, lane=Lane.DPRK)
    with sessions() as session:
        near, far = charts_page(session, window=60).around, charts_page(session, window=90).around
    assert near is not None
    assert far is not None
    assert (near.after.with_test, far.after.with_test, far.before.with_test) == (0, 1, 0)
    assert near.years == (2019, 2019)


def test_every_meeting_stands_beside_the_nearest_tests(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        for slug, when in (("a", "2019-02-27/2019-02-28"), ("b", "2019-06-30")):
            an_event(session, slug, when, kind=EventKind.SUMMIT, lane=Lane.JOINT)
        an_event(
            session, "off", "2019-06-01", kind=EventKind.TALKS, lane=Lane.JOINT, status=EventStatus.CANCELLED
        )
        for slug, when in (("t1", "2019-05-04"), ("t2", "2019-05-09"), ("t3", "2019-07-25")):
            an_event(session, slug, when, kind=EventKind.MISSILE, lane=Lane.DPRK)
    with sessions() as session:
        beside = charts_page(session).beside
    told = [
        [one.address, *((test.days, test.address) if test else None for test in (one.before, one.after))]
        for one in beside
    ]
    assert told == [
        ["/events/a", None, (65, "/events/t1")],
        ["/events/b", (52, "/events/t2"), (25, "/events/t3")],
    ]


def test_who_met_whom_is_a_list_of_that_length(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        kim = an_actor(session, "kim-kye-gwan")
        hill = an_actor(session, "christopher-hill", side=Side.US)
        wu = an_actor(session, "wu-dawei", side=Side.PRC)
        for number, kind in enumerate((EventKind.TALKS, EventKind.VISIT, EventKind.STATEMENT)):
            day = f"2007-0{number + 1}-01"
            an_event(session, f"{day}-x", day, kind=kind, actors=[kim, hill, wu])
    with sessions() as session:
        page = company_page(session)
        met = [(pair.us.slug, pair.dprk.slug, pair.times) for pair in page.pairs]
        assert met == [("christopher-hill", "kim-kye-gwan", 2)]
        for pair in page.pairs:
            assert timeline_page(session, reading_of(pair.href)).total == pair.times
        assert (page.us_total, page.dprk_total) == (1, 1)


def test_the_page_about_the_record_tells_its_size(filled: SessionFactory) -> None:
    with filled() as session:
        page = about_page(session)
    assert (page.events, page.articles, page.sources, page.coverage) == (5, 2, 2, (1994, 2005))


def test_the_page_about_the_record_tells_what_it_is_made_of(filled: SessionFactory) -> None:
    with filled.begin() as session:
        an_event(session, "2030-plan", "2030-01-01", status=EventStatus.PLANNED, importance=3)
        an_event(session, "2006-07-word", "2006-07-04", kind=EventKind.STATEMENT, level=1, independent=5)
    with filled() as session:
        shape = about_page(session).shape
    assert shape.events == 6
    assert shape.last == date(2006, 7, 4)
    assert shape.thin == ((1994, 2030),)
    assert sum(number for _, number in shape.importance) == 6
    assert dict(shape.exactness) == {Exactness.DAY: 5, Exactness.MONTH: 1}
    assert (shape.statements, shape.levelled, shape.inferred) == (1, 1, 0)
    assert shape.single + shape.double + shape.more == 6
    assert shape.more == 1


def test_an_empty_database_has_a_page_about_it(sessions: SessionFactory) -> None:
    with sessions() as session:
        assert about_page(session).shape == RecordShape()


def reading_of(href: str) -> QueryReading:
    from urllib.parse import parse_qsl, urlsplit  # noqa: PLC0415

    return read_query(parse_qsl(urlsplit(href).query))
