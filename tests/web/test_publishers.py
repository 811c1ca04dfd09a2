"""Publishers and their feeds as people see them."""

import pytest
import sqlalchemy as sa

from app.storage import tables
from app.storage.database import SessionFactory
from tests.builders import WHEN
from tests.web.conftest import Reviewer


@pytest.fixture
def followed(furnished: SessionFactory) -> None:
    with furnished.begin() as session:
        gazette = session.scalar(sa.select(tables.Source.id).where(tables.Source.slug == "port-gazette"))
        session.add(
            tables.Feed(
                url="https://gazette.example/feed?key=secret",
                source_id=gazette,
                next_due=WHEN,
                last_read=WHEN,
                failures=2,
                last_outcome="failed: the server answered 503",
            )
        )


@pytest.mark.parametrize("address", ["/sources", "/sources/port-gazette"])
def test_why_a_feed_fails_and_its_address_are_for_who_may_write(
    web: Reviewer, followed: None, address: str
) -> None:
    text = web.get(address).text
    assert "could not be read the last 2 times" in text
    assert "gazette.example</th>" in text
    assert "503" not in text
    assert "secret" not in text
    web.sign_in()
    told = web.get(address).text
    assert "failed: the server answered 503" in told
    assert "feed?key=secret" in told


def test_what_a_feed_did_is_never_told_from_an_old_copy(
    web: Reviewer, followed: None, furnished: SessionFactory
) -> None:
    first = web.get("/sources")
    assert "etag" not in first.headers
    assert first.headers["cache-control"] == "private, no-cache"
    with furnished.begin() as session:
        session.execute(sa.update(tables.Feed).values(failures=0))
    assert "read when it was due" in web.get("/sources").text


def test_an_article_leads_to_its_publisher(web: Reviewer) -> None:
    assert 'href="/sources/port-gazette"' in web.get("/articles/1-envoys-meet").text
