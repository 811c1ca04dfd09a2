"""The timeline's page: filters, counts, paging, neighbours and what it says about itself."""

import pytest

from app.domain.errors import MovedError
from app.domain.pages import TimelinePage
from app.domain.timeline import PAGE_SIZE, read_query
from app.domain.vocabulary import EventKind, EventStatus, Lane, Layer, Role, Side
from app.services.timeline import STATEMENTS, SUMMITS, TIMELINE, ListView, timeline_page
from app.storage import tables
from app.storage.database import Session, SessionFactory
from app.storage.facets import FACET_LIMIT
from tests.builders import a_place, a_report, a_source, an_actor, an_article, an_event


def page(session: Session, view: ListView = TIMELINE, /, **filters: str | list[str]) -> TimelinePage:
    pairs = [
        (key.rstrip("_"), value)
        for key, values in filters.items()
        for value in ([values] if isinstance(values, str) else values)
    ]
    return timeline_page(session, read_query(pairs), view)


def slugs(shown: TimelinePage) -> list[str]:
    return [entry.slug for entry in shown.entries]


@pytest.fixture
def filled(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        kim = an_actor(session, "kim-jong-un", names=["김정은"])
        trump = an_actor(session, "donald-trump", side=Side.US)
        moon = an_actor(session, "moon-jae-in", side=Side.ROK)
        asia = a_place(session, "asia")
        singapore = a_place(session, "singapore", within=asia)
        hotel = a_place(session, "capella", within=singapore)
        reuters, kcna = a_source(session), a_source(session, "kcna")
        an_event(session, "1994-06-carter", "1994-06-15/1994-06-18", kind=EventKind.VISIT, importance=1)
        summit = an_event(
            session,
            "2018-06-summit",
            "2018-06-12",
            actors=[kim, trump],
            place=hotel,
            topics=["nuclear", "remains"],
            importance=1,
            title="Leaders meet in Singapore",
        )
        an_event(session, "2019-02-hanoi", "2019-02-27/2019-02-28", actors=[kim, trump])
        an_event(session, "2018-04-panmunjom", "2018-04-27", actors=[kim, moon], topics=["inter-korean"])
        said = an_event(
            session,
            "2022-11-words",
            "2022-11",
            kind=EventKind.STATEMENT,
            actors=[(kim, Role.SPEAKER), (trump, Role.TARGET)],
            level=1,
            lane=Lane.DPRK,
        )
        an_event(
            session,
            "undated-rumour",
            "",
            kind=EventKind.CONTACT,
            layer=Layer.REPORTED,
            status=EventStatus.UNCONFIRMED,
            confidence=0.4,
        )
        for article, event in (
            (an_article(session, "A", source=reuters), summit),
            (an_article(session, "B", source=kcna), summit),
            (an_article(session, "C", source=kcna), said),
        ):
            a_report(session, article, event)
        session.add(tables.Redirect(noun="actor", old="kim-jong-woon", new="kim-jong-un"))
        session.add(tables.Redirect(noun="place", old="old-hotel", new="capella"))
        session.add(tables.Redirect(noun="source", old="rtr", new="reuters"))
    return sessions


OLD_ORDER = [
    "1994-06-carter",
    "2018-04-panmunjom",
    "2018-06-summit",
    "2019-02-hanoi",
    "2022-11-words",
    "undated-rumour",
]


def test_everything_comes_in_time_order_with_the_undated_last(filled: SessionFactory) -> None:
    with filled() as session:
        shown = page(session)
        assert slugs(shown) == OLD_ORDER
        assert [group.year for group in shown.groups] == [1994, 2018, 2019, 2022, None]
        assert (shown.total, shown.everything, shown.years) == (6, 6, (1994, 2022))
        assert slugs(page(session, sort="new")) == [*reversed(OLD_ORDER[:-1]), "undated-rumour"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"actor": "donald-trump"}, ["2018-06-summit", "2019-02-hanoi", "2022-11-words"]),
        ({"actor": ["donald-trump", "moon-jae-in"], "kind": "summit"}, OLD_ORDER[1:4]),
        ({"actor": "kim-jong-un", "with_": "moon-jae-in"}, ["2018-04-panmunjom"]),
        ({"with_": ["moon-jae-in", "donald-trump"]}, []),
        ({"side": "dprk"}, ["2018-04-panmunjom", "2022-11-words"]),
        ({"kind": ["visit", "contact"]}, ["1994-06-carter", "undated-rumour"]),
        ({"topic": "remains"}, ["2018-06-summit"]),
        ({"topic": ["remains", "inter-korean"]}, ["2018-04-panmunjom", "2018-06-summit"]),
        ({"place": "capella"}, ["2018-06-summit"]),
        ({"place": "asia"}, ["2018-06-summit"]),
        ({"status": "unconfirmed"}, ["undated-rumour"]),
        ({"layer": "record"}, OLD_ORDER[:-1]),
        ({"level": "1"}, ["2022-11-words"]),
        ({"level": "2"}, []),
        ({"source": "kcna"}, ["2018-06-summit", "2022-11-words"]),
        ({"source": ["kcna", "reuters"], "kind": "summit"}, ["2018-06-summit"]),
        ({"year": "2018"}, ["2018-04-panmunjom", "2018-06-summit"]),
        ({"year": "2018..2019"}, OLD_ORDER[1:4]),
        ({"year": "..1999"}, ["1994-06-carter"]),
        ({"year": "2020.."}, ["2022-11-words"]),
        ({"date": "2019-02-28"}, ["2019-02-hanoi"]),
        ({"date": "2018-05..2018-07"}, ["2018-06-summit"]),
        ({"date": "2022-11-15"}, ["2022-11-words"]),
        ({"date": "2019/.."}, ["2019-02-hanoi", "2022-11-words"]),
        ({"key": "1"}, ["1994-06-carter", "2018-06-summit"]),
        ({"q": "singapore"}, ["2018-06-summit"]),
        ({"q": "김정은 -singapore", "kind": "summit"}, ["2018-04-panmunjom", "2019-02-hanoi"]),
        ({"q": "singapore", "sort": "best"}, ["2018-06-summit"]),
        ({"actor": "nobody"}, OLD_ORDER),
    ],
)
def test_each_filter_narrows(
    filled: SessionFactory, filters: dict[str, str | list[str]], expected: list[str]
) -> None:
    with filled() as session:
        shown = page(session, **filters)
        assert slugs(shown) == expected
        assert shown.total == len(expected)


def test_an_old_slug_leads_to_the_new_address(filled: SessionFactory) -> None:
    with filled() as session, pytest.raises(MovedError) as moved:
        page(session, actor="kim-jong-woon", year="2018")
    assert moved.value.address == "/timeline?actor=kim-jong-un&year=2018"
    with filled() as session, pytest.raises(MovedError) as moved:
        page(session, SUMMITS, with_=["kim-jong-woon", "kim-jong-un"], place="old-hotel", source="rtr")
    assert moved.value.address == "/summits?with=kim-jong-un&place=capella&source=reuters"


def test_a_slug_in_use_means_its_owner_whatever_is_remembered(filled: SessionFactory) -> None:
    with filled.begin() as session:
        session.add(tables.Redirect(noun="actor", old="moon-jae-in", new="kim-jong-un"))
    with filled() as session:
        assert slugs(page(session, actor="moon-jae-in")) == ["2018-04-panmunjom"]


def test_summits_and_statements_are_lists_of_their_kind(filled: SessionFactory) -> None:
    with filled() as session:
        assert slugs(page(session, SUMMITS)) == OLD_ORDER[1:4]
        shown = page(session, STATEMENTS)
        assert slugs(shown) == ["2022-11-words"]
        assert shown.everything == 1
        assert shown.canonical == "/statements"


def test_what_means_nothing_is_told_and_left_out(filled: SessionFactory) -> None:
    with filled() as session:
        shown = page(session, actor="nobody", kind=["party", "summit"], colour="red", q="--")
        assert len(shown.notices) == 4
        assert shown.canonical == "/timeline?kind=summit"
        assert not shown.index


def test_chips_on_an_empty_page_tell_what_their_removal_would_gain(filled: SessionFactory) -> None:
    with filled() as session:
        shown = page(session, with_="moon-jae-in", kind="visit", q="carter")
        assert shown.total == 0
        gained = {chip.label: chip.gained for chip in shown.chips}
        assert gained == {"Visit": 0, "with Moon Jae In": 1, "“carter”": 0}
        for chip in shown.chips:
            assert chip.href in {
                "/timeline?kind=visit&q=carter",
                "/timeline?with=moon-jae-in&q=carter",
                "/timeline?kind=visit&with=moon-jae-in",
            }
        assert [chip.gained for chip in page(session, kind="visit").chips] == [None]


def test_the_strip_counts_under_every_filter_but_the_year(filled: SessionFactory) -> None:
    with filled() as session:
        shown = page(session, year="2018", actor="donald-trump")
        totals = {bar.label: bar.total for bar in shown.strip if bar.total}
        assert totals == {"2018": 1, "2019": 1, "2022": 1}
        assert [bar.label for bar in shown.strip if bar.selected] == ["2018"]
        assert shown.strip[0].first == 1994
        assert shown.strip[-1].last == 2022
        assert shown.earlier is None
        assert shown.later is not None
        assert (shown.later.label, shown.later.href) == (
            "2019: 1 event",
            "/timeline?actor=donald-trump&year=2019",
        )


def test_titles_and_indexing_follow_the_filter(filled: SessionFactory) -> None:
    with filled() as session:
        assert page(session, year="2018..2019").title == "Timeline, 2018–2019"
        assert page(session).index
        assert page(session, actor="kim-jong-un").index
        assert not page(session, actor="kim-jong-un", year="2018").index
        assert not page(session, q="singapore").index


def test_what_contradicts_itself_is_settled(filled: SessionFactory) -> None:
    with filled() as session:
        assert page(session, sort="best").canonical == "/timeline"
        assert page(session, sort="best", q="-singapore").canonical == "/timeline?q=-singapore"
        assert page(session, sort="best", q="singapore", after="20180612-1").total == 1
        assert page(session, after="r22").canonical == "/timeline"
        assert slugs(page(session, after="99999999-999999999999")) == []
        assert slugs(page(session, sort="new", after="99999999-0")) == []


def test_a_ranked_list_is_one_group_and_is_paged_by_rank(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        for number in range(PAGE_SIZE + 8):
            an_event(session, f"2019-{number}", "2019", title="Envoys talk" if number else "Talk talk talk")
    with sessions() as session:
        shown = page(session, q="talk", sort="best")
        assert [(group.year, group.ranked, len(group.entries)) for group in shown.groups] == [
            (None, True, PAGE_SIZE)
        ]
        assert shown.next_href == "/timeline?q=talk&sort=best&after=r" + str(PAGE_SIZE)
        rest = page(session, q="talk", sort="best", after=f"r{PAGE_SIZE}")
        assert len(rest.entries) == 8
        assert rest.first_href == "/timeline?q=talk&sort=best"
        assert {*slugs(shown)}.isdisjoint(slugs(rest))


def test_the_form_carries_along_what_it_has_no_field_for(filled: SessionFactory) -> None:
    with filled() as session:
        shown = page(
            session, with_="kim-jong-un", kind="summit", date="2018", sort="new", view="table", role="host"
        )
        assert shown.kept == (
            ("with", "kim-jong-un"),
            ("role", "host"),
            ("date", "2018"),
            ("sort", "new"),
            ("view", "table"),
        )


def test_a_role_bears_on_everybody_who_is_asked_for(filled: SessionFactory) -> None:
    with filled() as session:
        assert slugs(page(session, role="target")) == ["2022-11-words"]
        assert slugs(page(session, role="speaker", actor="donald-trump")) == []
        both = {"actor": "kim-jong-un", "with_": "donald-trump"}
        assert slugs(page(session, role="participant", **both)) == ["2018-06-summit", "2019-02-hanoi"]
        assert slugs(page(session, role=["speaker", "target"], **both)) == ["2022-11-words"]
        assert [c.gained for c in page(session, role="host", **both).chips if c.label == "Hosting"] == [None]


def test_a_long_quotation_is_cut_at_a_word_and_a_short_one_preferred(sessions: SessionFactory) -> None:
    long = "word " * 80
    with sessions.begin() as session:
        an_event(session, "2018-a", "2018", quotations=[long, "short and exact"])
        an_event(session, "2019-b", "2019", quotations=[long])
    with sessions() as session:
        first, second = page(session).entries
        assert first.quotation == "short and exact"
        assert second.quotation.endswith("word …")
        assert len(second.quotation) <= 242


def test_facets_of_open_sets_keep_the_most_frequent_and_the_chosen(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        actors = [an_actor(session, f"actor-{number:02d}") for number in range(45)]
        an_actor(session, "idle")
        for number in range(3):
            an_event(session, f"2019-{number}", "2019", actors=actors[: 45 - number])
    with sessions() as session:
        facet = next(f for f in page(session).facets if f.key == "actor")
        assert len(facet.values) == FACET_LIMIT
        assert [value.count for value in facet.values] == [3] * FACET_LIMIT
        chosen = next(f for f in page(session, actor=["actor-44", "idle"]).facets if f.key == "actor")
        assert {"actor-44", "idle"} < {value.value for value in chosen.values}
        assert {v.value: v.count for v in chosen.values if v.selected} == {"actor-44": 1, "idle": 0}


def test_closed_facets_list_every_word_with_plain_labels(filled: SessionFactory) -> None:
    with filled() as session:
        facets = {facet.key: facet for facet in page(session).facets}
    assert len(facets["kind"].values) == len(EventKind)
    assert facets["kind"].values[0].label == "Leaders’ meeting"
    assert [v.value for v in facets["level"].values] == [str(n) for n in range(1, 10)]
    assert facets["level"].values[0].label == "1: top leader / president"
    assert facets["layer"].values[0].href == "/timeline?layer=record"
    assert all(facet.values[0].label for facet in facets.values() if facet.values)
