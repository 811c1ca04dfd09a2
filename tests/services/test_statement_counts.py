"""Pages cost a fixed number of statements: the same for 10 rows and for 1,000."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest
import sqlalchemy as sa

from app.domain.actor import fold_name
from app.domain.commitment import CommitmentStatus
from app.domain.meeting import Comparison
from app.domain.timeline import read_query
from app.domain.vocabulary import Convention, EventKind, Lane, Layer, Relation, Role, Script, Side, Topic
from app.services import (
    charts,
    commitments,
    company,
    exports,
    home,
    overview,
    places,
    profiles,
    publishers,
    searching,
    timeline,
)
from app.storage import tables
from app.storage.database import Session, SessionFactory
from app.storage.search import reindex
from app.storage.versions import bump_data_version
from tests.builders import WHEN, a_place, a_source, an_actor, an_article, an_event

Page = Callable[[Session], object]
EVERYTHING = read_query(
    [
        ("actor", "kim-jong-un"),
        ("with", "donald-trump"),
        ("side", "joint"),
        ("kind", "summit"),
        ("topic", "nuclear"),
        ("place", "singapore"),
        ("status", "happened"),
        ("layer", "record"),
        ("addressee", "kim-jong-un"),
        ("source", "reuters"),
        ("year", "2018..2019"),
        ("q", "leaders -nothing"),
        ("key", "1"),
        ("sort", "best"),
    ]
)
NOTHING = read_query([])
# How many statements each page may cost; a figure that must rise needs a reason. The pages are asked for
# in this order: where one has the figures of an earlier one, they are kept and cost one statement less.
BUDGETS: dict[str, tuple[int, Page]] = {
    "home": (11, lambda s: home.home_page(s, today=date(2026, 11, 25))),
    "timeline": (4, lambda s: timeline.timeline_page(s, NOTHING)),
    "timeline, filtered": (5, lambda s: timeline.timeline_page(s, EVERYTHING)),
    "timeline, newest first": (3, lambda s: timeline.timeline_page(s, read_query([("sort", "new")]))),
    # How fast each side answers: the version it is kept by, and one small statement; what each answers.
    "statements": (7, lambda s: timeline.timeline_page(s, NOTHING, timeline.STATEMENTS)),
    # One for whom each report has present; the accounts, the hours and the promises are one each, and so
    # are the weeks around it, and the kept texts that have the words that are cited.
    "event": (15, lambda s: profiles.event_page(s, "main")),
    "actor": (9, lambda s: profiles.actor_page(s, "kim-jong-un", NOTHING)),
    "actors": (1, profiles.actors_page),
    "article": (7, lambda s: profiles.article_page(s, 1)),
    "articles": (1, profiles.articles_page),
    "sources": (2, lambda s: publishers.sources_page(s, now=WHEN)),  # the publishers, the feeds
    # The publisher, others of its group, a page of documents, its feeds.
    "source": (4, lambda s: publishers.source_page(s, "reuters", now=WHEN)),
    "places": (1, overview.places_page),
    # The version and all places, kept; the same and the figures of the list, kept; one for who was there.
    "place": (7, lambda s: places.place_page(s, "singapore", NOTHING)),
    "charts": (5, charts.charts_page),
    "kinds": (3, charts.kinds_page),  # what the charts keep serves here, too
    "meetings": (3, company.company_page),
    "commitments": (3, commitments.commitments_page),
    "about": (2, overview.about_page),  # the figures, and what the record is made of
    "search": (6, lambda s: searching.search_page(s, "kim")),
    "export": (8, lambda s: exports.exported(s, EVERYTHING)),
    "export of one": (8, lambda s: exports.exported_event(s, "main")),
}


@contextmanager
def counting(sessions: SessionFactory) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    sa.event.listen(sessions.engine, "before_cursor_execute", note)
    yield statements
    sa.event.remove(sessions.engine, "before_cursor_execute", note)


def fill(session: Session, number: int) -> None:
    """Grow every list of every page by so many rows."""
    kim = session.scalar(sa.select(tables.Actor).where(tables.Actor.slug == "kim-jong-un"))
    article = session.scalar(sa.select(tables.Article).order_by(tables.Article.id).limit(1))
    main = session.scalar(sa.select(tables.Event).where(tables.Event.slug == "main"))
    assert kim
    assert article
    assert main
    start = session.scalar(sa.select(sa.func.max(tables.Event.id))) or 0
    numbers = range(start + 1, start + 1 + number)
    dated = {"edtf": "2018-06", "earliest": date(2018, 6, 1), "latest": date(2018, 6, 30)}
    dated |= {
        "exactness": "month",
        "basis": "stated",
        "sort_day": 20180601,
        "first_year": 2018,
        "last_year": 2018,
    }
    common = {
        "kind": EventKind.SUMMIT,
        "status": "happened",
        "lane": Lane.JOINT,
        "updated": WHEN,
        "importance": 1,
    }
    insert = session.execute
    insert(
        sa.insert(tables.Actor),
        [
            {
                "id": n + 10,
                "slug": f"actor-{n}",
                "name": f"Kim {n}",
                "kind": "official",
                "side": "us",
                "layer": "record",
            }
            for n in numbers
        ],
    )
    insert(
        sa.insert(tables.ActorName),
        [
            {"actor_id": n + 10, "form": f"Kim {n}", "folded": fold_name(f"Kim {n}"), "script": Script.LATN}
            | {"convention": Convention.PRESS}
            for n in numbers
        ],
    )
    insert(
        sa.insert(tables.ActorOffice),
        [{"actor_id": kim.id, "title": f"Office {n}", "start": "2012", "roles": []} for n in numbers],
    )
    insert(
        sa.insert(tables.Source),
        [
            {"slug": f"source-{n}", "name": f"S {n}", "domains": [], "kind": "wire", "group": f"g{n}"}
            for n in numbers
        ],
    )
    insert(
        sa.insert(tables.Event),
        [
            {"id": n, "slug": f"event-{n}", "title": f"Leaders meet, Kim {n}", "place_id": main.place_id}
            | {"layer": Layer.RECORD if n % 2 else Layer.REPORTED}
            | dated
            | common
            for n in numbers
        ],
    )
    insert(
        sa.insert(tables.Participation),
        [
            {"event_id": n, "actor_id": actor, "role": Role.PARTICIPANT}
            for n in numbers
            for actor in (kim.id, n + 10)
        ]
        + [{"event_id": main.id, "actor_id": n + 10, "role": Role.PARTICIPANT} for n in numbers],
    )
    insert(sa.insert(tables.EventTopic), [{"event_id": n, "topic": Topic.NUCLEAR} for n in numbers])
    insert(
        sa.insert(tables.Follow),
        [{"event_id": a, "earlier_id": b} for n in numbers for a, b in ((n, main.id), (main.id, n))],
    )
    insert(
        sa.insert(tables.Article),
        [
            {"id": n + 10, "slug": "a", "title": f"Kim {n}", "kind": "wire", "taken_in": WHEN, "reasons": []}
            | {"published_exactness": "unknown", "published_basis": "unknown", "notes": []}
            for n in numbers
        ],
    )
    insert(
        sa.insert(tables.Report),
        [
            {"id": 2 * n + side + 10, "article_id": a, "event_id": e, "relation": Relation.INDEPENDENT}
            for n in numbers
            for side, (a, e) in enumerate(((article.id, n), (n + 10, main.id)))
        ],
    )
    insert(
        sa.insert(tables.Evidence),
        [{"report_id": 2 * n + 10, "start": 0, "end": 3, "words": "abc", "rule": "r"} for n in numbers],
    )
    insert(
        sa.insert(tables.Quotation),
        [
            {"event_id": main.id, "article_id": article.id, "text": "abc", "start": 0, "end": 3}
            for n in numbers
        ],
    )
    insert(
        sa.insert(tables.DateVariant),
        [{"event_id": main.id, "edtf": "2018", "article_id": n + 10} for n in numbers],
    )
    insert(
        sa.insert(tables.Issue),
        [
            {"id": n, "event_id": main.id, "place_in_list": n, "name": "Fuel", "us_words": "a"}
            | {"dprk_words": "b", "reading": Comparison.DIFFER}
            for n in numbers
        ],
    )
    insert(
        sa.insert(tables.IssueDocument),
        [{"issue_id": n, "side": Side.US, "place_in_list": 0, "article_id": n + 10} for n in numbers],
    )
    insert(
        sa.insert(tables.Moment),
        [
            {"id": n, "event_id": main.id, "place_in_list": n, "hour": "2018-06-12T09:00", "words": "Dinner"}
            | {"session": "Dinner", "article_id": n + 10}
            for n in numbers
        ],
    )
    insert(
        sa.insert(tables.MomentActor),
        [{"moment_id": n, "actor_id": n + 10, "place_in_list": 0} for n in numbers],
    )
    insert(
        sa.insert(tables.Accord),
        [
            {"id": n, "slug": f"accord-{n}", "name": "Accord", "event_id": main.id, "place_in_list": n}
            for n in numbers
        ],
    )
    insert(
        sa.insert(tables.Clause),
        [
            {"accord_id": n, "slug": "clause", "place_in_list": 0, "text": "Talk.", "reason": "r"}
            | {"status": CommitmentStatus.KEPT}
            for n in numbers
        ],
    )
    insert(
        sa.insert(tables.Audit),
        [{"at": WHEN, "who": "x", "noun": "event", "slug": "main", "field": "title"} for n in numbers],
    )
    insert(
        sa.insert(tables.Mention),
        [{"article_id": article.id, "actor_id": n + 10, "times": 1} for n in numbers],
    )
    reindex(session)
    bump_data_version(session)


@pytest.fixture
def started(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        kim, trump = an_actor(session), an_actor(session, "donald-trump", side=Side.US)
        place = a_place(session)
        an_event(
            session, "main", actors=[kim, trump], place=place, topics=["nuclear"], kind=EventKind.AGREEMENT
        )
        an_article(session, source=a_source(session), text="abc def")
    return sessions


def test_ten_rows_and_a_thousand_cost_the_same_statements(started: SessionFactory) -> None:
    costs = []
    for number in (10, 1_000):
        with started.begin() as session:
            fill(session, number)
        cost = {}
        for name, (_, page) in BUDGETS.items():
            with started() as session, counting(started) as statements:
                page(session)
            cost[name] = len([text for text in statements if not text.startswith("BEGIN")])
        costs.append(cost)
    assert costs[0] == costs[1]
    assert costs[1] == {name: budget for name, (budget, _) in BUDGETS.items()}
