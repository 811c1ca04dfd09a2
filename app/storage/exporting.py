"""Reading what whole sets carry beside their entries: quotations and reports of many events at once."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from app.domain.actor import fold_name
from app.domain.entries import ArticleRef
from app.domain.independence import Account
from app.domain.vocabulary import Relation
from app.storage.articles import reference_columns, to_reference, with_article
from app.storage.conditions import Condition
from app.storage.database import Session
from app.storage.tables import Actor, Article, Event, Quotation, Report, Source


@dataclass(frozen=True, slots=True)
class Quoted:
    """Exact words of an event, who said them and the article they stand in."""

    event_id: int
    text: str
    speaker: str
    article: ArticleRef | None


@dataclass(frozen=True, slots=True)
class Reported:
    """One report of an event."""

    event_id: int
    article: ArticleRef
    relation: Relation
    account: Account


def of_slug(slug: str) -> Condition:
    """The condition that an event is this one."""
    return Event.slug == slug


def of_id(event_id: int) -> Condition:
    """The condition that an event is the one with this id."""
    return Event.id == event_id


def find_quoted(session: Session, every: Condition) -> list[Quoted]:
    """The quotations of all events that match, in one statement."""
    rows = session.execute(
        with_article(
            sa.select(
                Quotation.event_id,
                Quotation.text,
                Quotation.speaker_words,
                Actor.name.label("speaker"),
            )
            .join_from(Quotation, Event, Event.id == Quotation.event_id)
            .join(Actor, Actor.id == Quotation.speaker_id, isouter=True),
            Quotation.article_id,
        )
        .where(every)
        .order_by(Quotation.event_id, Quotation.id)
    )
    return [
        Quoted(row.event_id, row.text, row.speaker or row.speaker_words, to_reference(row)) for row in rows
    ]


def find_reported(session: Session, every: Condition) -> list[Reported]:
    """The reports of all events that match, in the order of publication, in one statement."""
    rows = session.execute(
        sa.select(*reference_columns(), Article.cluster_id, Source.group, Report.event_id, Report.relation)
        .join_from(Report, Event, Event.id == Report.event_id)
        .join(Article, Article.id == Report.article_id)
        .join(Source, Source.id == Article.source_id, isouter=True)
        .where(every)
        .order_by(
            Report.event_id, Article.published_earliest.is_(None), Article.published_earliest, Report.id
        )
    )
    return [
        Reported(row.event_id, article, row.relation, to_account(article, row))
        for row in rows
        if (article := to_reference(row)) is not None
    ]


def to_account(article: ArticleRef, row: Any) -> Account:
    """What an article's independence hangs on, from a row with `group` and `cluster_id`."""
    return Account(article.id, row.group or fold_name(article.publisher), row.cluster_id)
