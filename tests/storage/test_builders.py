"""The builders that other tests rest on."""

import sqlalchemy as sa

from app.domain.vocabulary import Lane, Side
from app.storage import tables
from app.storage.database import SessionFactory
from tests.builders import a_place, a_report, a_source, an_actor, an_article, an_event


def test_builders_make_an_event_with_its_evidence(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        kim = an_actor(session, "kim-jong-un", names=["김정은"])
        trump = an_actor(session, "donald-trump", side=Side.US)
        event = an_event(session, actors=[kim, trump], place=a_place(session), topics=["nuclear"])
        article = an_article(session, source=a_source(session), text="They met.\nThey signed a text.")
        a_report(session, article, event, words=["They signed a text."])
        assert event.lane is Lane.JOINT
    with sessions() as session:
        assert session.scalars(sa.select(tables.Evidence.start)).all() == [10]
        assert session.scalar(sa.select(sa.func.count()).select_from(tables.Participation)) == 2
