"""Whatever stands in an address, a page answers."""

from datetime import UTC, datetime

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.domain.errors import NotFoundError
from app.domain.timeline import LIST_KEYS, SINGLE_KEYS, read_query
from app.services.exports import exported
from app.services.profiles import actor_page, actors_page, article_page, articles_page, event_page
from app.services.searching import search_page
from app.services.timeline import timeline_page
from app.storage.database import SessionFactory
from tests.builders import an_actor, an_article, an_event

odd = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="\x00'\"%_\\;-() *:&|!<>~?/.,0123456789韓김é", max_size=20),
    st.sampled_from(
        [
            "2018",
            "9999",
            "0000",
            "0001..9999",
            "99999999-999999999999",
            "r999999",
            "best",
            "new",
            "99999999999999999999",
            "' OR 1=1 --",
            "9",
            "\x00",
            "%00",
            "2018-06-12~",
            "9999-12/..",
        ]
    ),
)
quietly = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@quietly
@given(pairs=st.lists(st.tuples(st.sampled_from([*LIST_KEYS, *SINGLE_KEYS, "x"]), odd), max_size=6))
@example(pairs=[("sort", "best"), ("q", "kim"), ("after", "r999999")])
@example(pairs=[("level", "9"), ("year", "9999"), ("after", "99999999-999999999999")])
def test_any_list_of_parameters_gives_a_page(sessions: SessionFactory, pairs: list[tuple[str, str]]) -> None:
    with sessions.begin() as session:
        reading = read_query(pairs)
        page = timeline_page(session, reading)
        assert page.total == page.everything == 0
        assert exported(session, reading).total == 0


@quietly
@given(q=odd)
@example(q="20200101T000000.000000-99999999999999999999")
@example(q="20200101T000000.000000--99999999999999999999")
def test_any_search_gives_a_page(sessions: SessionFactory, q: str) -> None:
    with sessions() as session:
        assert search_page(session, q).total_events == 0
        assert actors_page(session, q=q).total == 0
        assert articles_page(session, after=q).articles == ()


@quietly
@given(slug=odd, number=st.integers())
@example(slug="\x00", number=2**63)
@example(slug="a" * 121, number=-(2**63) - 1)
def test_any_name_of_a_thing_is_found_or_said_not_to_be(
    sessions: SessionFactory, slug: str, number: int
) -> None:
    with sessions() as session:
        for attempt in (
            lambda: event_page(session, slug),
            lambda: actor_page(session, slug, read_query([])),
            lambda: article_page(session, number),
        ):
            try:
                attempt()
            except NotFoundError as error:
                found = error.noun
            else:
                found = ""
            assert found in {"event", "actor", "article"}


def test_hostile_text_in_the_database_stays_text(sessions: SessionFactory) -> None:
    nasty = "<script>alert(1)</script> ' \" \\ % _ -- /* 🜁 \u202e"
    with sessions.begin() as session:
        actor = an_actor(session, name=nasty, names=[nasty * 3])
        an_event(session, title=nasty, summary=nasty, actors=[actor], quotations=[nasty])
        article = an_article(session, nasty, text=nasty * 50, taken_in=datetime(2020, 1, 1, tzinfo=UTC))
        assert timeline_page(session, read_query([("q", nasty)])).entries[0].title == nasty
        assert actors_page(session).sides[0][1][0].actor.name == nasty
        assert article_page(session, article.id).paragraphs[0][0].text == nasty * 50
