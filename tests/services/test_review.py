"""People's corrections: checked, written down, undone."""

from datetime import datetime

import pytest
import sqlalchemy as sa

from app.domain.errors import NotFoundError, RefusedError
from app.services.review import correct, undo
from app.services.timeline import data_version
from app.storage import tables
from app.storage.database import SessionFactory
from tests.builders import a_place, an_actor, an_article, an_event

SLUG = "2018-06-singapore-summit"


@pytest.fixture
def article_id(sessions: SessionFactory) -> int:
    with sessions.begin() as session:
        kim = an_actor(session)
        an_event(session, SLUG, actors=[kim])
        a_place(session)
        return an_article(session, text="They met.").id


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("title", "A title", "A title"),
        ("summary", "", ""),
        ("date", "2018-06-11", "2018-06-11"),
        ("date", "", ""),
        ("kind", "visit", "visit"),
        ("status", "disputed", "disputed"),
        ("lane", "us", "us"),
        ("layer", "reported", "reported"),
        ("importance", "1", "1"),
        ("place", "singapore", "singapore"),
        ("level", "4", "4"),
        ("vehicle", "speech", "speech"),
        ("audience", "both", "both"),
        ("date_note", "why", "why"),
    ],
)
def test_each_field_of_an_event_can_be_corrected_and_put_back(
    sessions: SessionFactory, now: datetime, *, article_id: int, field: str, value: str, shown: str
) -> None:
    assert article_id
    if field == "summary":
        correct(sessions, "event", SLUG, "summary", "Something.", who="jo", now=now)
    version = _version(sessions)
    number = correct(sessions, "event", SLUG, field, value, who="jo", why="checked", now=now)
    change = _audit(sessions, number)
    assert (change.who, change.field, change.after, change.why) == ("jo", field, shown, "checked")
    assert _version(sessions) > version
    undone = undo(sessions, number, who="ann", now=now)
    back = _audit(sessions, undone)
    assert (back.before, back.after, back.undoes_id) == (shown, change.before, number)


def test_actors_and_articles_can_be_corrected(
    sessions: SessionFactory, now: datetime, article_id: int
) -> None:
    correct(sessions, "actor", "kim-jong-un", "name", "Kim Jong Un (3rd)", who="jo", now=now)
    correct(sessions, "article", str(article_id), "published", "2018-06-13", who="jo", now=now)
    correct(sessions, "article", str(article_id), "kind", "wire", who="jo", now=now)
    with sessions() as session:
        article = session.get_one(tables.Article, article_id)
        assert article.published_edtf == "2018-06-13"
        assert session.scalar(sa.select(tables.Actor.name)) == "Kim Jong Un (3rd)"


@pytest.mark.parametrize(
    ("noun", "slug", "field", "value", "error"),
    [
        ("event", SLUG, "title", "", RefusedError),
        ("event", SLUG, "title", "x" * 3000, RefusedError),
        ("event", SLUG, "date", "yesterday", RefusedError),
        ("event", SLUG, "date", "2018-06-12", RefusedError),
        ("event", SLUG, "kind", "party", RefusedError),
        ("event", SLUG, "importance", "0", RefusedError),
        ("event", SLUG, "importance", "many", RefusedError),
        ("event", SLUG, "level", "12", RefusedError),
        ("event", SLUG, "place", "atlantis", NotFoundError),
        ("event", SLUG, "id", "7", RefusedError),
        ("event", SLUG, "slug", "x", RefusedError),
        ("event", "nothing", "title", "x", NotFoundError),
        ("article", "x", "title", "x", NotFoundError),
        ("article", "999999", "title", "x", NotFoundError),
        ("user", "jo", "password", "x", RefusedError),
    ],
)
def test_what_will_not_do_is_refused_and_changes_nothing(
    sessions: SessionFactory,
    now: datetime,
    *,
    article_id: int,
    noun: str,
    slug: str,
    field: str,
    value: str,
    error: type,
) -> None:
    assert article_id
    with pytest.raises(error):
        correct(sessions, noun, slug, field, value, who="jo", now=now)
    with sessions() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(tables.Audit)) == 0


def test_a_correction_needs_a_name(sessions: SessionFactory, now: datetime, article_id: int) -> None:
    assert article_id
    for nobody in ("", "  ", "the record’s files"):
        with pytest.raises(RefusedError):
            correct(sessions, "event", SLUG, "title", "x", who=nobody, now=now)


def test_only_the_newest_change_of_a_field_can_be_undone_and_only_once(
    sessions: SessionFactory, now: datetime, article_id: int
) -> None:
    assert article_id
    first = correct(sessions, "event", SLUG, "title", "One", who="jo", now=now)
    second = correct(sessions, "event", SLUG, "title", "Two", who="jo", now=now)
    with pytest.raises(RefusedError):
        undo(sessions, first, who="jo", now=now)
    undone = undo(sessions, second, who="jo", now=now)
    for number in (second, undone):
        with pytest.raises(RefusedError):
            undo(sessions, number, who="jo", now=now)
    undo(sessions, first, who="jo", now=now)
    with pytest.raises(NotFoundError):
        undo(sessions, 9999, who="jo", now=now)


def _audit(sessions: SessionFactory, number: int) -> tables.Audit:
    with sessions() as session:
        return session.get_one(tables.Audit, number)


def _version(sessions: SessionFactory) -> int:
    with sessions() as session:
        return data_version(session)
