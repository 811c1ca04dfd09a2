"""The record's publishers, places, documents and actors as rows."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from app.domain.actor import Name, fold_name
from app.domain.article import slugify
from app.domain.ingest import url_key
from app.domain.record import ActorEntry, CitedDocument, Place, Publisher
from app.domain.vocabulary import Convention, Layer, Script, Side
from app.storage import tables
from app.storage.audits import Pins
from app.storage.database import Session
from app.storage.date_columns import article_date
from app.storage.upserts import Saved, digest_of, remove, upsert


def save_publishers(session: Session, publishers: Iterable[Publisher]) -> Saved:
    """Save who publishes."""
    rows = {
        entry.slug: {
            "slug": entry.slug,
            "name": entry.name,
            "domains": list(entry.domains),
            "kind": entry.kind,
            "country": entry.country,
            "group": entry.group,
            "seed_digest": digest_of(entry),
        }
        for entry in publishers
    }
    return upsert(session, tables.Source, rows)


def save_places(session: Session, places: Iterable[Place]) -> Saved:
    """Save where things happen; wider places are linked once all are there."""
    entries = list(places)
    rows = {
        entry.slug: {
            "slug": entry.slug,
            "name": entry.name,
            "country": entry.country,
            "latitude": entry.latitude,
            "longitude": entry.longitude,
            "seed_digest": digest_of(entry),
        }
        for entry in entries
    }
    saved = upsert(session, tables.Place, rows)
    changed = set(saved.touched)
    for entry in entries:
        if entry.slug in changed:
            wider = saved.ids[entry.within] if entry.within else None
            own = sa.update(tables.Place).where(tables.Place.slug == entry.slug)
            session.execute(own.values(within_id=wider))
    return saved


def save_documents(
    session: Session,
    documents: Collection[CitedDocument],
    publishers: Mapping[str, tuple[int, str]],
    *,
    pins: Pins,
    now: datetime,
) -> Saved:
    """Save the cited documents as references; one that was already taken in by its address is adopted.

    Addresses must be canonical. `publishers` gives the id and the name by slug.
    """
    rows = {}
    for entry in documents:
        source_id, name = publishers[entry.publisher]
        rows[entry.id] = {
            "key": entry.id,
            "slug": slugify(entry.title),
            "url": entry.url or None,
            "url_key": url_key(entry.url) or None,
            "title": entry.title,
            "publisher": name,
            "source_id": source_id,
            "kind": entry.kind,
            **article_date(entry.published),
            "seed_digest": digest_of(entry, name),
        }
    _adopt(session, {row["url_key"]: key for key, row in rows.items() if row["url_key"]})
    known = set(session.scalars(sa.select(tables.Article.key).where(tables.Article.key.is_not(None))))
    for key in rows.keys() - known:
        rows[key].update(taken_in=now, outcome="reference", reasons=[], notes=[])
    saved = upsert(session, tables.Article, rows, pins=pins)
    _join_tellings(session, documents, saved)
    return saved


def _join_tellings(session: Session, documents: Iterable[CitedDocument], saved: Saved) -> None:
    """Put a document that was seen only as another tells it into that one's cluster: they are one origin."""
    article, changed = tables.Article, set(saved.changed)
    for entry in documents:
        own = sa.update(article).where(article.id == saved.ids[entry.id])
        if entry.seen_in:
            session.execute(own.values(cluster_id=saved.ids[entry.seen_in]))
        elif entry.id in changed:
            session.execute(own.where(article.outcome == "reference").values(cluster_id=None))


def _adopt(session: Session, keys: Mapping[str, str]) -> None:
    """Give articles that came in by themselves the id under which the record cites them."""
    article = tables.Article
    found = session.execute(
        sa.select(article.id, article.url_key, article.key).where(article.url_key.is_not(None))
    )
    for row_id, address, key in found.all():
        wanted = keys.get(address or "")
        if wanted is not None and key != wanted:
            session.execute(
                sa.update(article).where(article.key == wanted).values(key=None, url=None, url_key=None)
            )
            session.execute(sa.update(article).where(article.id == row_id).values(key=wanted))


def save_actors(
    session: Session, actors: Iterable[ActorEntry], articles: Mapping[str, int], *, pins: Pins
) -> Saved:
    """Save who acts, with names and offices."""
    entries = {entry.actor.slug: entry for entry in actors}
    rows = {
        slug: {
            "slug": slug,
            "name": entry.actor.name,
            "kind": entry.actor.kind,
            "side": entry.actor.side,
            "layer": Layer.RECORD,
            "summary": entry.summary,
            "born": entry.born.edtf,
            "died": entry.died.edtf,
            "wikidata": entry.wikidata,
            "seed_digest": digest_of(entry),
        }
        for slug, entry in entries.items()
    }
    saved = upsert(session, tables.Actor, rows, pins=pins)
    names = {slug: entry.actor.name for slug, entry in entries.items()}
    for slug in saved.touched:
        _save_names(session, saved.ids[slug], entries[slug])
        _save_offices(session, saved, entries[slug], names, articles)
    return saved


def _save_names(session: Session, actor_id: int, entry: ActorEntry) -> None:
    session.execute(sa.delete(tables.ActorName).where(tables.ActorName.actor_id == actor_id))
    convention = Convention.NORTHERN if entry.actor.side is Side.DPRK else Convention.FULL
    names = (Name(entry.actor.name, Script.LATN, convention), *entry.actor.names)
    rows = [
        {
            "actor_id": actor_id,
            "form": name.form,
            "folded": fold_name(name.form),
            "script": name.script,
            "convention": name.convention,
        }
        for name in dict.fromkeys(names)
    ]
    session.execute(sa.insert(tables.ActorName), rows)


def _save_offices(
    session: Session,
    saved: Saved,
    entry: ActorEntry,
    names: Mapping[str, str],
    articles: Mapping[str, int],
) -> None:
    actor_id = saved.ids[entry.actor.slug]
    session.execute(sa.delete(tables.ActorOffice).where(tables.ActorOffice.actor_id == actor_id))
    rows = [
        {
            "actor_id": actor_id,
            "title": office.title,
            "body": names.get(office.body, office.body),
            "body_id": saved.ids[office.body] if office.body in names else None,
            "start": office.start.edtf,
            "end": office.end.edtf,
            "roles": list(office.roles),
            "note": note,
            "article_id": articles[document] if document else None,
        }
        for office, document, note in zip(
            entry.actor.offices, entry.office_documents, entry.office_notes, strict=True
        )
    ]
    if rows:
        session.execute(sa.insert(tables.ActorOffice), rows)


def remove_actors(session: Session, saved: Saved, touched: Iterable[str]) -> None:
    """Take away actors that the files no longer name, unless something still names them."""
    needed: sa.CompoundSelect[Any] = sa.union(
        sa.select(tables.Participation.actor_id),
        sa.select(tables.Mention.actor_id),
        sa.select(tables.Quotation.speaker_id).where(tables.Quotation.speaker_id.is_not(None)),
        sa.select(tables.ActorOffice.body_id).where(
            tables.ActorOffice.body_id.is_not(None), tables.ActorOffice.actor_id != tables.ActorOffice.body_id
        ),
    )
    remove(session, tables.Actor, saved, touched=set(touched), needed=sa.select(needed.subquery()))
    for slug in saved.kept:
        own = sa.update(tables.Actor).where(tables.Actor.slug == slug, tables.Actor.seed_digest.is_(None))
        session.execute(own.values(layer=Layer.REPORTED))


def remove_documents(session: Session, saved: Saved, touched: Iterable[str]) -> None:
    """Take away references that nothing cites any more; an article with its text stays as an article."""
    article = tables.Article
    needed: sa.CompoundSelect[Any] = sa.union(
        sa.select(article.id).where(article.text.is_not(None)),
        sa.select(tables.Report.article_id),
        sa.select(tables.Quotation.article_id).where(tables.Quotation.article_id.is_not(None)),
        sa.select(tables.ActorOffice.article_id).where(tables.ActorOffice.article_id.is_not(None)),
        sa.select(tables.DateVariant.article_id).where(tables.DateVariant.article_id.is_not(None)),
    )
    remove(session, article, saved, touched=set(touched), needed=sa.select(needed.subquery()))
    if saved.kept:
        session.execute(sa.update(article).where(article.key.in_(saved.kept)).values(key=None))


def remove_places(session: Session, saved: Saved) -> None:
    """Take away places where nothing happened."""
    needed: sa.CompoundSelect[Any] = sa.union(
        sa.select(tables.Event.place_id).where(tables.Event.place_id.is_not(None)),
        sa.select(tables.Place.within_id).where(tables.Place.within_id.is_not(None)),
    )
    remove(session, tables.Place, saved, touched=(), needed=sa.select(needed.subquery()))


def remove_publishers(session: Session, saved: Saved) -> None:
    """Take away publishers of nothing."""
    needed: sa.CompoundSelect[Any] = sa.union(
        sa.select(tables.Article.source_id).where(tables.Article.source_id.is_not(None)),
        sa.select(tables.Feed.source_id).where(tables.Feed.source_id.is_not(None)),
    )
    remove(session, tables.Source, saved, touched=(), needed=sa.select(needed.subquery()))
