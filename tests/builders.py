"""Rows for tests: plain functions with defaults, each flushed, so that its id can be used at once.

with sessions.begin() as session:
    kim = an_actor(session, "kim-jong-un", names=["김정은"])
    event = an_event(session, "2018-06-singapore-summit", "2018-06-12", actors=[kim])
    a_report(session, an_article(session), event, words=["the exact sentence"])
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from app.domain.actor import fold_name
from app.domain.article import fingerprint, slugify
from app.domain.dates import parse_edtf
from app.domain.event import lane_of
from app.domain.vocabulary import (
    ActorKind,
    Convention,
    EventKind,
    EventStatus,
    Lane,
    Layer,
    Relation,
    Role,
    Script,
    Side,
    SourceKind,
    Topic,
)
from app.storage import tables
from app.storage.database import Session
from app.storage.date_columns import article_date, event_date
from app.storage.search import index_article, index_event
from app.storage.versions import bump_data_version

_Row = TypeVar("_Row", bound=tables.Table)
WHEN = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def a_source(session: Session, slug: str = "reuters", **fields: Any) -> tables.Source:
    name = fields.pop("name", slug.replace("-", " ").title())
    defaults = {"domains": [f"{slug}.example"], "kind": SourceKind.WIRE, "country": "GB", "group": slug}
    return _kept(session, tables.Source(slug=slug, name=name, **{**defaults, **fields}))


def a_place(
    session: Session, slug: str = "singapore", *, within: tables.Place | None = None, **fields: Any
) -> tables.Place:
    defaults = {"country": "SG", "latitude": 1.25, "longitude": 103.82}
    name = fields.pop("name", slug.replace("-", " ").title())
    inner = within.id if within else None
    return _kept(session, tables.Place(slug=slug, name=name, within_id=inner, **{**defaults, **fields}))


def an_actor(
    session: Session,
    slug: str = "kim-jong-un",
    *,
    names: Iterable[str] = (),
    offices: Iterable[tuple[str, str, str]] = (),
    **fields: Any,
) -> tables.Actor:
    """Names are further spellings (the script is guessed); offices are (title, start, end)."""
    name = fields.pop("name", slug.replace("-", " ").title())
    defaults = {"kind": ActorKind.LEADER, "side": Side.DPRK, "layer": Layer.RECORD}
    actor = _kept(session, tables.Actor(slug=slug, name=name, **{**defaults, **fields}))
    for form in (name, *names):
        session.add(_name(actor.id, form))
    for title, start, end in offices:
        session.add(tables.ActorOffice(actor_id=actor.id, title=title, start=start, end=end))
    session.flush()
    return actor


def an_article(
    session: Session,
    title: str = "Leaders meet in Singapore",
    *,
    text: str | None = None,
    published: str = "2018-06-12",
    source: tables.Source | None = None,
    **fields: Any,
) -> tables.Article:
    """A reference by default; with `text` a kept article."""
    when = parse_edtf(published)
    defaults: dict[str, Any] = {
        "slug": slugify(title),
        "publisher": source.name if source else "",
        "source_id": source.id if source else None,
        "kind": SourceKind.NEWSPAPER_OR_BROADCAST,
        "taken_in": WHEN,
        "language": "en",
        "hash": fingerprint(f"{title} {text}") if text is not None else None,
        "outcome": "reference" if text is None else "taken in",
        "relevant": None if text is None else True,
    }
    article = tables.Article(title=title, text=text, **article_date(when), **{**defaults, **fields})
    _kept(session, article)
    _index(session, article=article.id)
    return article


def an_event(
    session: Session,
    slug: str = "2018-06-singapore-summit",
    when: str = "2018-06-12",
    *,
    actors: Sequence[tables.Actor | tuple[tables.Actor, Role]] = (),
    topics: Iterable[Topic | str] = (),
    place: tables.Place | None = None,
    quotations: Iterable[str] = (),
    **fields: Any,
) -> tables.Event:
    """A record summit that happened, unless told otherwise; the lane follows from who acts."""
    parts = [part if isinstance(part, tuple) else (part, Role.PARTICIPANT) for part in actors]
    honest = parse_edtf(when)
    defaults: dict[str, Any] = {
        "kind": EventKind.SUMMIT,
        "status": EventStatus.HAPPENED,
        "layer": Layer.RECORD,
        "lane": lane_of((actor.side, role) for actor, role in parts) if parts else Lane.JOINT,
        "title": slug[8:].replace("-", " ").capitalize() or slug,
        "summary": "",
        "importance": 2,
        "updated": WHEN,
    }
    event = tables.Event(
        slug=slug, place_id=place.id if place else None, **event_date(honest), **{**defaults, **fields}
    )
    _kept(session, event)
    for actor, role in parts:
        session.add(tables.Participation(event_id=event.id, actor_id=actor.id, role=role))
    for topic in topics:
        session.add(tables.EventTopic(event_id=event.id, topic=Topic(topic)))
    for text in quotations:
        session.add(tables.Quotation(event_id=event.id, text=text))
    session.flush()
    _index(session, event=event.id)
    return event


def a_report(
    session: Session,
    article: tables.Article,
    event: tables.Event,
    *,
    relation: Relation = Relation.INDEPENDENT,
    words: Iterable[str] = (),
    **fields: Any,
) -> tables.Report:
    """`words` must stand in the article's text; each becomes a sentence of evidence."""
    report = tables.Report(article_id=article.id, event_id=event.id, relation=relation, **fields)
    _kept(session, report)
    for sentence in words:
        start = (article.text or "").index(sentence)
        session.add(
            tables.Evidence(
                report_id=report.id, start=start, end=start + len(sentence), words=sentence, rule="test"
            )
        )
    session.flush()
    return report


def a_quotation(
    session: Session,
    text: str = "exact words",
    *,
    event: tables.Event | None = None,
    article: tables.Article | None = None,
    speaker: tables.Actor | None = None,
    **fields: Any,
) -> tables.Quotation:
    """Placed where the words stand in the article's text, if they do."""
    start = (article.text or "").find(text) if article else -1
    made = tables.Quotation(
        text=text,
        event_id=event.id if event else None,
        article_id=article.id if article else None,
        speaker_id=speaker.id if speaker else None,
        start=start if start >= 0 else None,
        end=start + len(text) if start >= 0 else None,
        **fields,
    )
    _kept(session, made)
    if event:
        _index(session, event=event.id)
    return made


def _kept(session: Session, row: _Row) -> _Row:
    session.add(row)
    session.flush()
    bump_data_version(session)  # as every writer does
    return row


def _index(session: Session, *, event: int | None = None, article: int | None = None) -> None:
    """Keep the full-text index in step, as the writers do."""
    if event is not None:
        index_event(session, event)
    if article is not None:
        index_article(session, article)


def _name(actor_id: int, form: str) -> tables.ActorName:
    script = Script.LATN
    if any("가" <= c <= "힣" for c in form):
        script = Script.HANG
    elif any("一" <= c <= "鿿" for c in form):
        script = Script.HANI
    return tables.ActorName(
        actor_id=actor_id, form=form, folded=fold_name(form), script=script, convention=Convention.PRESS
    )
