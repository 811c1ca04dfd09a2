"""One search over everything."""

import pytest

from app.domain.vocabulary import Side
from app.services.searching import search_page
from app.storage.database import SessionFactory
from tests.builders import an_actor, an_article, an_event


@pytest.fixture
def filled(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        yo = an_actor(session, "kim-yo-jong", names=["김여정", "Kim Yo-jong"])
        foreign = an_actor(session, "ri-yong-ho", names=["리용호", "Ri Yong-ho"])
        marshal = an_actor(session, "ri-yong-ho-marshal", name="Ri Yong Ho", names=["리영호", "Ri Yong-ho"])
        an_actor(session, "donald-trump", side=Side.US)
        for number in range(25):
            an_event(session, f"2020-{number}", "2020", actors=[yo], title=f"Statement {number}")
        an_event(session, "2016-ri", "2016", actors=[foreign, marshal], title="Talks")
        an_article(session, "A statement by Kim Yo-jong", text="Statement.")
    return sessions


@pytest.mark.parametrize("q", ["Kim Yo-jong", "kim yo jong", "김여정", "KIMYOJONG"])
def test_any_spelling_finds_the_actor_her_events_and_articles(filled: SessionFactory, q: str) -> None:
    with filled() as session:
        page = search_page(session, q)
    assert [line.actor.slug for line in page.actors] == ["kim-yo-jong"]
    assert (len(page.events), page.total_events) == (20, 25)
    assert page.suggestion == "Kim Yo Jong"
    assert page.events_href.startswith("/timeline?q=")
    assert page.events_href.endswith("&sort=best")
    if q.startswith("Kim"):
        assert page.total_articles == 1


def test_the_records_own_spelling_needs_no_suggestion(filled: SessionFactory) -> None:
    with filled() as session:
        assert search_page(session, "Kim Yo Jong").suggestion == ""


def test_two_men_of_one_spelling_are_both_shown(filled: SessionFactory) -> None:
    with filled() as session:
        page = search_page(session, "Ri Yong-ho")
        assert {line.actor.slug for line in page.actors} == {"ri-yong-ho", "ri-yong-ho-marshal"}
        assert page.suggestion == "Ri Yong Ho"  # how the record spells both
        assert [line.actor.slug for line in search_page(session, "리영호").actors] == ["ri-yong-ho-marshal"]


def test_where_two_of_one_spelling_are_named_apart_neither_is_suggested(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        an_actor(session, "kim-chol-a", name="Kim Chol (army)", names=["Kim Chol"])
        an_actor(session, "kim-chol-b", name="Kim Chol (party)", names=["Kim Chol"])
    with sessions() as session:
        assert search_page(session, "kim chol").suggestion == ""


@pytest.mark.parametrize("q", ["", "   ", "--", "zzz"])
def test_nothing_is_found_for_nothing(filled: SessionFactory, q: str) -> None:
    with filled() as session:
        page = search_page(session, q)
    assert (page.actors, page.events, page.articles, page.suggestion) == ((), (), (), "")
