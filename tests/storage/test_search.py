"""Full-text search: the same answers on both databases, Korean included, and no input is syntax."""

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.vocabulary import Role, Side
from app.storage import tables
from app.storage.database import Session, SessionFactory
from app.storage.search import find_words, index_actor, reindex
from tests.builders import an_actor, an_article, an_event


def found(session: Session, q: str) -> set[str]:
    words = find_words(session, "event", q)
    assert words is not None
    return set(session.scalars(sa.select(tables.Event.slug).where(words.match(tables.Event.id))))


@pytest.fixture
def filled(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        yo = an_actor(session, "kim-yo-jong", names=["김여정", "Kim Yo-jong", "金與正"])
        trump = an_actor(session, "donald-trump", side=Side.US)
        an_event(
            session,
            "2022-11-statement",
            "2022-11-22",
            actors=[(yo, Role.SPEAKER)],
            title="Statement on the Security Council",
            summary="The party’s vice department director condemns the talks of the Council’s members.",
            quotations=["a barking dog seized with fear"],
        )
        an_event(
            session,
            "2018-06-singapore-summit",
            actors=[trump],
            title="Leaders meet in Singapore",
            summary="They sign a joint statement; remains are to be returned. 비핵화 공동성명. Café talk.",
        )
        an_event(session, "2018-06-other", title="The two leaders talked of nothing")
    return sessions


@pytest.mark.parametrize(
    ("q", "slugs"),
    [
        ("statement", {"2022-11-statement", "2018-06-singapore-summit"}),
        ("statements council", {"2022-11-statement"}),
        ("meeting", {"2018-06-singapore-summit"}),  # stemmed
        ("STATEMENT -council", {"2018-06-singapore-summit"}),
        ("-council", {"2018-06-singapore-summit", "2018-06-other"}),
        ("-council -singapore", {"2018-06-other"}),
        ('"joint statement"', {"2018-06-singapore-summit"}),
        ('"statement joint"', set()),
        ('statement -"joint statement"', {"2022-11-statement"}),
        ('"barking dog"', {"2022-11-statement"}),
        ("Kim Yo-jong", {"2022-11-statement"}),
        ("kim yo jong", {"2022-11-statement"}),
        ("Yojong", {"2022-11-statement"}),
        ("kimyojong", {"2022-11-statement"}),
        ("김여정", {"2022-11-statement"}),
        ("여정", {"2022-11-statement"}),
        ("김", {"2022-11-statement"}),
        ("정", {"2022-11-statement"}),
        ("김정", set()),
        ("金與正", {"2022-11-statement"}),
        ("비핵화", {"2018-06-singapore-summit"}),
        ("핵화", {"2018-06-singapore-summit"}),
        ("핵", {"2018-06-singapore-summit"}),
        ("비", {"2018-06-singapore-summit"}),
        ('"비핵화 공동성명"', {"2018-06-singapore-summit"}),
        ("공동성명 -비핵화", set()),
        ("cafe", {"2018-06-singapore-summit"}),
        ("the two", {"2018-06-other"}),
        ("the", {"2022-11-statement", "2018-06-other"}),
        ('"singapore they"', set()),  # a phrase never runs from the title into the text
    ],
)
def test_words_phrases_and_exclusions_find_events(filled: SessionFactory, q: str, slugs: set[str]) -> None:
    with filled() as session:
        assert found(session, q) == slugs


def test_decomposed_korean_is_found_like_composed(filled: SessionFactory) -> None:
    import unicodedata  # noqa: PLC0415

    with filled() as session:
        assert found(session, unicodedata.normalize("NFD", "김여정")) == {"2022-11-statement"}


@pytest.mark.parametrize("q", ["", "  ", "--", '"', "…", "*", "-", '""', "()"])
def test_a_search_without_a_word_is_no_search(sqlite_sessions: SessionFactory, q: str) -> None:
    with sqlite_sessions() as session:
        assert find_words(session, "event", q) is None


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    q=st.one_of(
        st.text(max_size=40),
        st.text(alphabet="ab \"'*():^-+&|!<>\\.:_{}%NEAR정화", max_size=30),
    )
)
def test_no_input_is_syntax(sessions: SessionFactory, q: str) -> None:
    with sessions() as session:
        words = find_words(session, "event", q)
        if words is not None:
            session.scalars(sa.select(tables.Event.id).where(words.match(tables.Event.id))).all()
            if words.can_rank:
                session.execute(sa.select(words.ranked())).all()


def test_a_new_spelling_is_found_after_the_actor_is_indexed_again(filled: SessionFactory) -> None:
    with filled.begin() as session:
        actor = session.scalars(sa.select(tables.Actor).where(tables.Actor.slug == "kim-yo-jong")).one()
        session.add(
            tables.ActorName(
                actor_id=actor.id,
                form="Kim Yeo-jeong",
                folded="kimyeojeong",
                script="latn",
                convention="southern",
            )
        )
        index_actor(session, actor.id)
        assert found(session, "Yeo-jeong") == {"2022-11-statement"}
        assert found(session, "barking") == {"2022-11-statement"}


def test_a_word_of_the_title_ranks_before_one_of_the_text(filled: SessionFactory) -> None:
    with filled() as session:
        words = find_words(session, "event", "statement")
        assert words is not None
        ranked = words.ranked()
        order = (
            sa.select(tables.Event.slug).join(ranked, ranked.c.id == tables.Event.id).order_by(ranked.c.score)
        )
        assert session.scalars(order).all() == ["2022-11-statement", "2018-06-singapore-summit"]


def test_laying_everything_down_anew_changes_no_answer(filled: SessionFactory) -> None:
    with filled.begin() as session:
        before = found(session, "statement")
        reindex(session)
        assert found(session, "statement") == before


def test_articles_are_found_by_their_text(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        an_article(session, "A headline", text="The envoys met in Stockholm.\n북미 실무협상")
        an_article(session, "Another", text=None)
        for q in ("stockholm", "북미", "headline", "실무협상"):
            words = find_words(session, "article", q)
            assert words is not None
            titles = session.scalars(
                sa.select(tables.Article.title).where(words.match(tables.Article.id))
            ).all()
            assert titles == ["A headline"], q
