"""A small house of data for the web's tests: both sides, both layers, one article kept with its evidence."""

from app.domain.vocabulary import ActorKind, EventKind, EventStatus, Layer, Role, Side, Topic
from app.storage import tables
from app.storage.database import SessionFactory
from tests import builders

ARTICLE = (
    "The envoys met in Port City on Tuesday.\n"
    "“We are ready to meet again,” Jane Doe said. <script>alert(1)</script>"
)
SENTENCE = "The envoys met in Port City on Tuesday."


def furnish(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        doe = builders.an_actor(
            session, "jane-doe", side=Side.US, kind=ActorKind.OFFICIAL, offices=[("Envoy", "2017", "")]
        )
        pak = builders.an_actor(session, "pak-ho", names=["박호"], kind=ActorKind.OFFICIAL)
        port = builders.a_place(session, "port-city")
        gazette = builders.a_source(session, "port-gazette")
        talks = builders.an_event(
            session,
            "2018-06-envoys-meet",
            "2018-06-12",
            actors=[doe, pak],
            kind=EventKind.TALKS,
            title="Envoys meet in Port City",
            summary="They met for a day.",
            topics=[Topic.NUCLEAR],
            place=port,
            importance=1,
            independent=1,
        )
        article = builders.an_article(session, "Envoys meet", text=ARTICLE, source=gazette)
        builders.a_report(session, article, talks, words=[SENTENCE])
        builders.a_quotation(session, "We are ready to meet again", event=talks, article=article, speaker=doe)
        reference = builders.an_article(session, "A cited page", published="2019-03", source=gazette)
        said = builders.an_event(
            session,
            "2019-03-pak-speaks",
            "2019-03",
            actors=[(pak, Role.SPEAKER)],
            kind=EventKind.STATEMENT,
            title="=Pak & “others” speak",
            level=4,
        )
        builders.a_report(session, reference, said)
        builders.an_event(
            session,
            "2025-03-reported-contact",
            "2025-03-24/2025-03-30",
            actors=[doe],
            kind=EventKind.CONTACT,
            layer=Layer.REPORTED,
            confidence=0.6,
            title="Contact reported",
        )
        builders.an_event(
            session,
            "1985-12-old-pledge",
            "1985-12-12",
            actors=[pak],
            kind=EventKind.AGREEMENT,
            title="A pledge of long ago",
        )
        builders.an_event(
            session,
            "2026-undated-plan",
            "",
            actors=[doe, pak],
            status=EventStatus.PLANNED,
            title="A meeting planned",
        )
        session.add(tables.Redirect(noun="event", old="2018-envoys", new="2018-06-envoys-meet"))
        session.add(tables.Redirect(noun="actor", old="park-ho", new="pak-ho"))
        session.add(tables.Redirect(noun="place", old="port-town", new="port-city"))
        session.add(tables.Redirect(noun="source", old="gazette", new="port-gazette"))
