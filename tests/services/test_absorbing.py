"""Events that turn out to be one: a better founded report takes over what a misread one opened."""

from datetime import datetime

import pytest
import sqlalchemy as sa

from app.domain.article import RawArticle
from app.domain.errors import MovedError, RefusedError
from app.domain.vocabulary import ActorKind, Layer, Side
from app.services.ingest import ingest
from app.services.profiles import event_page
from app.services.reading import reread
from app.services.review import correct, undo
from app.storage import tables
from app.storage.audits import ABSORBED, READER
from app.storage.database import SessionFactory
from tests.builders import an_actor

# The same story in three papers' own words: alike in what is rare, copied nowhere.
WORDS = """
The ministers spoke of denuclearization, of sanctions and of soldiers' remains; aides stayed behind in the
guest house to draft a paper for the United States and North Korea.
--
Remains of soldiers, sanctions, denuclearization: all were on the list, and a paper was being drafted
by aides in a guest house as the United States and North Korea dined.
--
In the guest house aides went on drafting their paper. Sanctions and soldiers' remains were discussed by the
ministers as well as denuclearization, North Korea and the United States said.
""".replace("\n", " ").split("--")
BRITISH = RawArticle(
    "british",
    f"Mike Pompeo has met Kim Yong Chol of North Korea for talks on denuclearization.\n{WORDS[0]}",
    title="Pompeo meets Kim Yong Chol",
    publisher="The Guardian",
    published="2018-07-07",
)
AGENCY = RawArticle(
    "agency",
    f"Mike Pompeo met Kim Yong Chol of North Korea in Pyongyang on Friday for talks.\n{WORDS[1]}",
    title="Pompeo and Kim Yong Chol talk",
    publisher="Reuters",
    published="2018-07-07",
)
SPOKEN = RawArticle(
    "spoken",
    f"Mike Pompeo called his hours with Kim Yong Chol of North Korea useful on Friday.\n{WORDS[2]}",
    title="Pompeo on his talks",
    publisher="The Times",
    published="2018-07-07",
)
KOREAN = RawArticle(
    "korean",
    "마이크 폼페이오 미국 국무장관이 6일 평양에서 북한 김영철을 만났다. 북한과 미국은 비핵화를 논의했다.",
    title="폼페이오, 김영철 만나",
    publisher="한겨레",
    published="2018-07-07",
    language="ko",
)


@pytest.fixture
def peopled(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        an_actor(session, "mike-pompeo", names=["마이크 폼페이오"], side=Side.US, kind=ActorKind.OFFICIAL)
        an_actor(session, "kim-yong-chol", names=["김영철"], kind=ActorKind.OFFICIAL)
        an_actor(session, "north-korea", names=["Pyongyang", "북한"], kind=ActorKind.STATE)
        an_actor(session, "united-states", names=["미국"], kind=ActorKind.STATE, side=Side.US)
    return sessions


def reported(sessions: SessionFactory) -> list[tables.Event]:
    with sessions() as session:
        rows = sa.select(tables.Event).where(tables.Event.layer == Layer.REPORTED).order_by(tables.Event.id)
        return list(session.scalars(rows))


def test_a_report_that_gives_the_day_sets_it_right(peopled: SessionFactory, now: datetime) -> None:
    ingest(peopled, (BRITISH,), now=now)
    assert [event.edtf for event in reported(peopled)] == ["2018-07-07"], "the article's own day"
    ingest(peopled, (AGENCY,), now=now)
    (event,) = reported(peopled)
    assert (event.edtf, event.independent) == ("2018-07-06", 2)


def test_what_a_person_has_set_is_not_set_right(peopled: SessionFactory, now: datetime) -> None:
    ingest(peopled, (BRITISH,), now=now)
    (event,) = reported(peopled)
    correct(peopled, "event", event.slug, "title", "Pompeo in Pyongyang", who="jo", now=now)
    ingest(peopled, (AGENCY,), now=now)
    (event,) = reported(peopled)
    assert (event.edtf, event.title) == ("2018-07-06", "Pompeo in Pyongyang")


@pytest.fixture
def twins(peopled: SessionFactory, now: datetime) -> SessionFactory:
    """What was taken for a statement, and the talks as told in words unlike it."""
    ingest(peopled, (SPOKEN, KOREAN), now=now)
    assert [event.kind.value for event in reported(peopled)] == ["statement", "talks"]
    return peopled


def test_an_event_that_a_misread_report_opened_goes_over_into_the_better_founded_one(
    twins: SessionFactory, now: datetime
) -> None:
    misread, founded = reported(twins)
    ingest(twins, (AGENCY,), now=now)
    (event,) = reported(twins)
    assert (event.slug, event.kind.value, event.independent) == (founded.slug, "talks", 3)
    with twins() as session:
        with pytest.raises(MovedError):
            event_page(session, misread.slug)
        change = session.scalars(sa.select(tables.Audit)).one()
    assert (change.who, change.slug, change.field) == (READER, founded.slug, ABSORBED)
    assert change.before == misread.slug


def test_reading_again_leaves_it_so(twins: SessionFactory, now: datetime) -> None:
    ingest(twins, (AGENCY,), now=now)
    before = [event.slug for event in reported(twins)]
    reread(twins, now=now)
    assert [event.slug for event in reported(twins)] == before
    with twins() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(tables.Audit)) == 1


def test_an_event_that_a_person_has_touched_stays(twins: SessionFactory, now: datetime) -> None:
    misread, founded = reported(twins)
    correct(twins, "event", misread.slug, "importance", "2", who="jo", now=now)
    ingest(twins, (AGENCY,), now=now)
    assert [event.slug for event in reported(twins)] == [misread.slug, founded.slug]


def test_two_happenings_that_one_article_tells_stay_two(twins: SessionFactory, now: datetime) -> None:
    both = RawArticle(
        "both",
        f"{AGENCY.body}\nMike Pompeo called North Korea useful on Friday.",
        title="Talks and a word on them",
        publisher="AFP",
        published="2018-07-07",
    )
    ingest(twins, (both, AGENCY), now=now)
    assert len(reported(twins)) == 2


def test_undone_it_opens_again_and_stays_apart(twins: SessionFactory, now: datetime) -> None:
    misread, founded = reported(twins)
    ingest(twins, (AGENCY,), now=now)
    with twins() as session:
        number = session.scalars(sa.select(tables.Audit.id)).one()
    undo(twins, number, who="jo", now=now)
    assert {event.slug for event in reported(twins)} == {misread.slug, founded.slug}
    reread(twins, now=now)
    assert {event.slug for event in reported(twins)} == {misread.slug, founded.slug}
    with pytest.raises(RefusedError):
        undo(twins, number, who="jo", now=now)
