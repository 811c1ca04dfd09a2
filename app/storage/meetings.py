"""Reading what both sides say of meetings, their hours, and the promises that hang on an event."""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa

from app.domain.commitment import Clause
from app.domain.dates import parse_edtf
from app.domain.entries import ActorRef, ArticleRef
from app.domain.meeting import Issue, Moment, Promise, Telling, parse_hour
from app.domain.vocabulary import Side
from app.storage import tables
from app.storage.articles import to_reference, with_article
from app.storage.conditions import Condition
from app.storage.database import Session
from app.storage.tables import Actor, Event


def find_issues(session: Session, every: Condition) -> dict[int, tuple[Issue, ...]]:
    """The two accounts of all events that match, by event, in one statement."""
    issue, document = tables.Issue, tables.IssueDocument
    rows = session.execute(
        with_article(
            sa.select(
                issue.id.label("issue_id"),
                issue.event_id,
                issue.name,
                issue.us_words,
                issue.dprk_words,
                issue.reading,
                document.side.label("telling_side"),
            )
            .join_from(issue, Event, Event.id == issue.event_id)
            .join(document, document.issue_id == issue.id, isouter=True),
            document.article_id,
        )
        .where(every)
        .order_by(issue.event_id, issue.place_in_list, issue.id, document.side, document.place_in_list)
    ).all()
    articles: dict[tuple[int, Side], list[ArticleRef]] = defaultdict(list)
    for row in rows:
        article = to_reference(row)
        if article is not None:
            articles[row.issue_id, row.telling_side].append(article)
    found: dict[int, list[Issue]] = defaultdict(list)
    for row in {row.issue_id: row for row in rows}.values():
        us, dprk = (tuple(articles[row.issue_id, side]) for side in (Side.US, Side.DPRK))
        issue_told = Issue(row.name, Telling(row.us_words, us), Telling(row.dprk_words, dprk), row.reading)
        found[row.event_id].append(issue_told)
    return {event_id: tuple(issues) for event_id, issues in found.items()}


def find_moments(session: Session, every: Condition) -> dict[int, tuple[Moment, ...]]:
    """The steps of all events that match, by event, with who was in the room, in one statement."""
    moment, present = tables.Moment, tables.MomentActor
    rows = session.execute(
        with_article(
            sa.select(
                moment.id.label("moment_id"),
                moment.event_id,
                moment.hour,
                moment.session,
                moment.words,
                Actor.slug.label("actor_slug"),
                Actor.name.label("actor_name"),
                Actor.side.label("actor_side"),
                Actor.kind.label("actor_kind"),
            ).join_from(moment, Event, Event.id == moment.event_id),
            moment.article_id,
        )
        .join(present, present.moment_id == moment.id, isouter=True)
        .join(Actor, Actor.id == present.actor_id, isouter=True)
        .where(every)
        .order_by(moment.event_id, moment.place_in_list, moment.id, present.place_in_list)
    ).all()
    people: dict[int, list[ActorRef]] = defaultdict(list)
    for row in rows:
        if row.actor_slug:
            actor = ActorRef(row.actor_slug, row.actor_name, row.actor_side, row.actor_kind)
            people[row.moment_id].append(actor)
    found: dict[int, list[Moment]] = defaultdict(list)
    for row in {row.moment_id: row for row in rows}.values():
        in_room = tuple(people[row.moment_id])
        step = Moment(parse_hour(row.hour), row.session, row.words, in_room, to_reference(row))
        found[row.event_id].append(step)
    return {event_id: tuple(steps) for event_id, steps in found.items()}


def find_promises(session: Session, event_id: int, agreements: tuple[int, ...]) -> tuple[Promise, ...]:
    """Clauses that were promised at these agreements, and those that the event shows the fate of."""
    accord, clause = tables.Accord, tables.Clause
    shown, read = tables.ClauseEvent, tables.ClauseReading
    made = accord.event_id.in_(agreements)
    cited = clause.id.in_(
        sa.union(
            sa.select(shown.clause_id).where(shown.event_id == event_id),
            sa.select(read.clause_id).where(read.event_id == event_id),
        )
    )
    rows = session.execute(
        sa.select(
            accord.slug.label("accord_slug"),
            accord.name.label("accord_name"),
            made.label("made"),
            clause.slug,
            clause.at,
            clause.text,
            clause.quote,
            clause.who,
            clause.due,
            clause.deadline,
            clause.status,
            clause.reason,
        )
        .join_from(clause, accord, accord.id == clause.accord_id)
        .join(Event, Event.id == accord.event_id)
        .where(made | cited)
        .order_by(made.desc(), Event.sort_day, accord.place_in_list, clause.place_in_list, clause.id)
    )
    return tuple(_to_promise(row) for row in rows)


def _to_promise(row: Any) -> Promise:
    clause = Clause(
        slug=row.slug,
        at=row.at,
        text=row.text,
        quote=row.quote,
        owed_by=(),
        who=row.who,
        due=row.due,
        deadline=parse_edtf(row.deadline),
        status=row.status,
        reason=row.reason,
        readings=(),
        events=(),
    )
    return Promise(row.accord_slug, row.accord_name, bool(row.made), clause)
