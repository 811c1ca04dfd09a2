"""Pages of events, actors and articles."""

import pytest

from app.domain.errors import MovedError, NotFoundError
from app.domain.timeline import QueryReading, read_query
from app.domain.vocabulary import ActorKind, EventKind, EventStatus, Lane, Layer, Relation, Role, Side
from app.services.profiles import actor_page, actors_page, article_page, articles_page, event_page
from app.services.timeline import timeline_page
from app.storage import tables
from app.storage.database import SessionFactory
from tests.builders import WHEN, a_quotation, a_report, a_source, an_actor, an_article, an_event

NOTHING = read_query([])
TEXT = "The leaders met in Singapore.\nThey signed a text, “a very good day” said one.\nThey had met before."


@pytest.fixture
def filled(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        kim = an_actor(
            session,
            "kim-jong-un",
            names=["김정은", "Kim Jong-un"],
            offices=[("Chairman", "2016-05", ""), ("First Secretary", "2012-04", "2016-05")],
        )
        trump = an_actor(session, "donald-trump", side=Side.US)
        an_actor(session, "united-states", side=Side.US, kind=ActorKind.STATE)
        summit = an_event(
            session,
            actors=[(kim, Role.PARTICIPANT), (trump, Role.PARTICIPANT), (kim, Role.SIGNATORY)],
            date_note="Washington’s day was the 11th.",
        )
        before = an_event(session, "2018-04-panmunjom", "2018-04-27", actors=[kim])
        after = an_event(session, "2019-02-hanoi", "2019-02-27/2019-02-28", actors=[kim, trump])
        an_event(session, "2019-01-rumour", "2019-01", actors=[kim, trump], layer=Layer.REPORTED)
        an_event(
            session, "2018-01-words", "2018-01-01", kind=EventKind.STATEMENT, actors=[(kim, Role.SPEAKER)]
        )
        an_event(
            session, "2018-02-words", "2018-02-01", kind=EventKind.STATEMENT, actors=[(kim, Role.TARGET)]
        )
        session.add(tables.Follow(event_id=after.id, earlier_id=summit.id))
        session.add(tables.Follow(event_id=summit.id, earlier_id=before.id))
        reuters, guardian, kcna = (
            a_source(session),
            a_source(session, "guardian"),
            a_source(session, "kcna"),
        )
        first = an_article(session, "First", source=reuters, text=TEXT, published="2018-06-12")
        copy = an_article(session, "Copy", source=guardian, published="2018-06-13", cluster_id=first.id)
        other = an_article(session, "Other", source=kcna, published="2018-06-14")
        recap = an_article(session, "Recap", source=kcna, published="2021-01-01")
        a_report(
            session,
            first,
            summit,
            relation=Relation.FIRST_REPORT,
            words=["They signed a text, “a very good day” said one.", "The leaders met in Singapore."],
        )
        a_report(session, copy, summit, relation=Relation.WIRE_COPY)
        a_report(session, other, summit)
        a_report(session, recap, summit, relation=Relation.BACKGROUND)
        a_report(session, first, before, relation=Relation.BACKGROUND)
        a_quotation(session, "a very good day", event=summit, article=first, speaker=trump)
        session.add(tables.DateVariant(event_id=summit.id, edtf="2018-06-11", article_id=other.id, note="US"))
        session.add(tables.Mention(article_id=first.id, actor_id=kim.id, times=3))
        session.add(
            tables.Audit(
                at=WHEN,
                who="ed",
                noun="event",
                slug=summit.slug,
                field="title",
                before="a",
                after="b",
                why="c",
            )
        )
        session.add(tables.Redirect(noun="event", old="2018-06-old", new=summit.slug))
        session.add(tables.Redirect(noun="actor", old="kim-jong-woon", new="kim-jong-un"))
    return sessions


def test_an_event_shows_its_reports_by_origin_down_to_the_sentence(filled: SessionFactory) -> None:
    with filled() as session:
        page = event_page(session, "2018-06-singapore-summit")
    assert [(g.name, [r.article.title for r in g.reports]) for g in page.groups] == [
        ("Reuters", ["First", "Copy"]),
        ("Kcna", ["Other"]),
    ]
    assert [line.article.title for line in page.background] == ["Recap"]
    evidence = page.groups[0].reports[0].evidence
    assert [(e.number, e.span.of(TEXT) == e.words) for e in evidence] == [(1, True), (2, True)]
    assert evidence[0].words == "The leaders met in Singapore."
    assert [(q.mark, q.lane, q.text) for q in page.quotations] == [(3, Lane.US, "a very good day")]
    assert page.date_note == "Washington’s day was the 11th."
    assert [(v.date.edtf, v.note) for v in page.variants] == [("2018-06-11", "US")]
    assert [(c.who, c.what, c.why) for c in page.history] == [("ed", "title", "c")]


def test_an_actor_with_two_roles_is_named_once(filled: SessionFactory) -> None:
    with filled() as session:
        page = event_page(session, "2018-06-singapore-summit")
    assert [(a.slug, a.roles) for a in page.event.actors] == [
        ("kim-jong-un", (Role.PARTICIPANT, Role.SIGNATORY)),
        ("donald-trump", (Role.PARTICIPANT,)),
    ]


def test_an_event_knows_what_lies_around_it_on_its_own_layer(filled: SessionFactory) -> None:
    with filled() as session:
        page = event_page(session, "2018-06-singapore-summit")
    assert [entry.slug for entry in page.follows] == ["2018-04-panmunjom"]
    assert [entry.slug for entry in page.followed_by] == ["2019-02-hanoi"]
    assert page.before is not None
    assert page.after is not None
    assert (page.before.slug, page.after.slug) == ("2018-04-panmunjom", "2019-02-hanoi")


def test_old_addresses_lead_on_and_unknown_ones_say_so(filled: SessionFactory) -> None:
    with filled() as session:
        with pytest.raises(MovedError) as moved:
            event_page(session, "2018-06-old")
        assert moved.value.address == "/events/2018-06-singapore-summit"
        with pytest.raises(MovedError):
            actor_page(session, "kim-jong-woon", NOTHING)
        for attempt in (
            lambda: event_page(session, "nothing"),
            lambda: actor_page(session, "nobody", NOTHING),
            lambda: article_page(session, 10**30),
        ):
            with pytest.raises(NotFoundError):
                attempt()


def test_an_actor_has_names_offices_and_company(filled: SessionFactory) -> None:
    with filled() as session:
        page = actor_page(session, "kim-jong-un", NOTHING)
    assert [name.form for name in page.names] == ["김정은", "Kim Jong-un"]
    assert [(o.title, o.start.edtf, o.end.known) for o in page.offices] == [
        ("Chairman", "2016-05", False),
        ("First Secretary", "2012-04", True),
    ]
    assert [(t.actor.slug, t.times, t.last.edtf) for t in page.together] == [
        ("donald-trump", 2, "2019-02-27/2019-02-28")
    ]
    assert page.appeared
    assert (page.appeared.date.edtf, page.appeared.address) == (
        "2019-02-27/2019-02-28",
        "/events/2019-02-hanoi",
    )
    assert (page.first_seen.edtf, page.last_seen.edtf) == ("2018-01-01", "2019-02-27/2019-02-28")
    assert [tab.label for tab in page.tabs] == ["Everything (6)", "Said (1)", "Met (4)"]
    assert page.timeline.total == 6
    facet = next(facet for facet in page.timeline.facets if facet.key == "actor")
    assert [value.value for value in facet.values] == ["donald-trump"]


def test_each_figure_on_an_actors_page_is_the_length_of_the_list_behind_it(filled: SessionFactory) -> None:
    with filled() as session:
        page = actor_page(session, "kim-jong-un", NOTHING)
        for href, figure in [
            *((tab.href, int(tab.label.rpartition("(")[2].rstrip(")"))) for tab in page.tabs),
            *((company.href, company.times) for company in page.together),
        ]:
            assert actor_page(session, "kim-jong-un", reading_of(href)).timeline.total == figure, href


def test_filters_work_under_an_actors_page(filled: SessionFactory) -> None:
    with filled() as session:
        page = actor_page(session, "kim-jong-un", read_query([("year", "2019"), ("layer", "record")]))
        assert [entry.slug for entry in page.timeline.entries] == ["2019-02-hanoi"]
        assert page.timeline.canonical == "/actors/kim-jong-un?layer=record&year=2019"
        said = timeline_page(session, read_query([("actor", "kim-jong-un"), ("role", "target")]))
        assert [entry.slug for entry in said.entries] == ["2018-02-words"]


def test_an_article_shows_its_claims_and_marks_its_text(filled: SessionFactory) -> None:
    with filled() as session:
        first = articles_page(session).articles[-1][0]
        page = article_page(session, first.id)
    assert page.article.title == "First"
    assert [(claim.number, claim.relation) for claim in page.claims] == [
        (1, Relation.FIRST_REPORT),
        (2, Relation.FIRST_REPORT),
        (3, None),
    ]
    assert page.claims[0].event is not None
    assert page.claims[2].quotation is not None
    assert [entry.slug for entry in page.references] == ["2018-04-panmunjom"]
    assert [actor.slug for actor in page.mentioned] == ["kim-jong-un"]
    assert [[(m.text, m.marks) for m in paragraph] for paragraph in page.paragraphs] == [
        [("The leaders met in Singapore.", (1,))],
        [
            ("They signed a text, “", (2,)),
            ("a very good day", (2, 3)),
            ("” said one.", (2,)),
        ],
        [("They had met before.", ())],
    ]


def test_a_reference_has_no_text(filled: SessionFactory) -> None:
    with filled() as session:
        other = next(a for a, _ in articles_page(session).articles if a.title == "Other")
        page = article_page(session, other.id)
    assert not page.article.has_text
    assert page.paragraphs == ()
    assert [entry.slug for entry in page.references] == ["2018-06-singapore-summit"]


def test_actors_are_listed_by_side_and_found_by_any_spelling(filled: SessionFactory) -> None:
    with filled() as session:
        page = actors_page(session)
        assert [(side, len(lines)) for side, lines in page.sides] == [(Side.US, 2), (Side.DPRK, 1)]
        assert page.total == 3
        for q in ("kim jong-un", "KIMJONGUN", "김정은", "정은"):
            found = actors_page(session, q=q)
            assert [line.actor.slug for _, lines in found.sides for line in lines] == ["kim-jong-un"], q
        line = actors_page(session, q="kim").sides[0][1][0]
        assert (line.hangul, line.office, line.events) == ("김정은", "Chairman", 6)
        assert line.last.edtf == "2019-02-27/2019-02-28"
        assert actors_page(session, q="100%_").total == 0


def test_the_busiest_of_each_side_stand_for_it_until_the_side_is_asked_for(filled: SessionFactory) -> None:
    with filled() as session:
        page = actors_page(session, most=1)
        assert [(side, len(lines), page.totals[side]) for side, lines in page.sides] == [
            (Side.US, 1, 2),
            (Side.DPRK, 1, 1),
        ]
        assert page.total == 3
        busiest, asked = page.sides[0][1][0], actors_page(session, side=Side.US, most=1)
        assert [len(lines) for _, lines in asked.sides] == [2]
        assert busiest.events == max(line.events for line in asked.sides[0][1])
        assert len(actors_page(session, q="kim", most=1).sides[0][1]) == 1


def test_articles_are_paged_by_the_moment_they_came_in(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        for number in range(120):
            an_article(session, f"Article {number}", url=f"https://a.example/{number}")
    seen: list[int] = []
    with sessions() as session:
        after = ""
        while True:
            page = articles_page(session, after=after)
            assert page.total == 120
            seen += [article.id for article, _ in page.articles]
            if not page.next_href:
                break
            after = page.next_href.partition("after=")[2]
        assert len(seen) == len(set(seen)) == 120
        assert seen == sorted(seen, reverse=True)
        assert len(articles_page(session, after="nonsense").articles) == 50
        assert len(articles_page(session, after=after[:22] + "-9" * 30).articles) == 50


def reading_of(href: str) -> QueryReading:
    from urllib.parse import parse_qsl, urlsplit  # noqa: PLC0415

    return read_query(parse_qsl(urlsplit(href).query))


def test_somebody_spoken_of_was_not_in_the_room(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        kim, trump = an_actor(session), an_actor(session, "donald-trump", side=Side.US)
        for number, role in enumerate((Role.SUBJECT, Role.TARGET, Role.SENDER, Role.RECIPIENT)):
            an_event(session, f"2020-{number}", "2020", actors=[kim, (trump, role)], kind=EventKind.VISIT)
        an_event(session, "2020-b", "2020", actors=[kim, trump], status=EventStatus.CANCELLED)
    with sessions() as session:
        assert actor_page(session, "kim-jong-un", NOTHING).together == ()
        page = actor_page(session, "donald-trump", NOTHING)
        assert [tab.label for tab in page.tabs] == ["Everything (5)", "Said (0)", "Met (0)"]


def test_a_tab_is_current_where_the_filter_is_its_own(filled: SessionFactory) -> None:
    with filled() as session:
        tabs = actor_page(session, "kim-jong-un", NOTHING).tabs
        for number, tab in enumerate(tabs):
            shown = actor_page(session, "kim-jong-un", reading_of(tab.href)).tabs
            assert [other.current for other in shown] == [n == number for n in range(3)]


def test_a_tab_says_its_filter_itself(filled: SessionFactory) -> None:
    with filled() as session:
        met = actor_page(session, "kim-jong-un", NOTHING).tabs[2].href
        page = actor_page(session, "kim-jong-un", reading_of(f"{met}&year=2018")).timeline
        assert [chip.label for chip in page.chips] == ["2018"]
        assert page.title == "Kim Jong Un, met, 2018"
