"""The ladder from an event down to sentences: reports, marks in kept texts, quotations, other dates."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa

from app.domain.article import Span
from app.domain.dates import parse_edtf
from app.domain.entries import ActorRef, PlaceRef
from app.domain.independence import Account
from app.domain.ladder import DateVariant, Evidence, Quotation, ReportLine
from app.domain.vocabulary import Lane, Relation, Side
from app.storage import tables
from app.storage.articles import reference_columns, to_reference, with_article
from app.storage.database import Session
from app.storage.exporting import to_account
from app.storage.tables import Actor, Article, Event, Place, Report, Source

# Of one event; the best known summit is looked back at by far more articles than anybody reads here.
REPORTS_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Told:
    """A report of an event with what its independence hangs on."""

    line: ReportLine
    account: Account
    group_name: str


@dataclass(frozen=True, slots=True)
class Marked:
    """One marked stretch of a kept text: a sentence of evidence or a quotation, numbered in text order."""

    article_id: int
    noun: Literal["evidence", "quotation"]
    id: int
    number: int
    span: Span
    words: str
    rule: str
    event_id: int | None
    report_id: int | None
    relation: Relation | None
    confidence: float | None


def find_marks(
    session: Session, *, article_id: int | None = None, event_id: int | None = None
) -> list[Marked]:
    """All marks of one article, or those of one event in whatever articles, with the articles' numbering."""
    numbered = numbered_marks(_telling_of(event_id) if event_id is not None else [article_id])
    query = sa.select(numbered).order_by(numbered.c.article_id, numbered.c.number)
    if event_id is not None:
        query = query.where(numbered.c.event_id == event_id)
    return [
        Marked(
            article_id=row.article_id,
            noun=row.noun,
            id=row.id,
            number=row.number,
            span=Span(row.span_start, row.span_end),
            words=row.words,
            rule=row.rule,
            event_id=row.event_id,
            report_id=row.report_id,
            relation=row.relation,
            confidence=row.confidence,
        )
        for row in session.execute(query)
    ]


def _telling_of(event_id: int) -> sa.Select[Any]:
    """The articles that report an event or are quoted for it."""
    said = tables.Quotation
    reporting = sa.select(Report.article_id).where(Report.event_id == event_id)
    quoting = sa.select(said.article_id).where(said.event_id == event_id, said.article_id.is_not(None))
    return sa.select(sa.union(reporting, quoting).subquery("either").c.article_id)


def numbered_marks(articles: Any) -> sa.Subquery:
    """All marks of these articles (ids, or a query for them), each with its number in its article."""
    told, said = tables.Evidence, tables.Quotation
    evidence = sa.select(
        Report.article_id,
        sa.literal("evidence").label("noun"),
        told.id,
        told.start.label("span_start"),
        told.end.label("span_end"),
        told.words,
        told.rule,
        Report.event_id,
        Report.id.label("report_id"),
        Report.relation,
        Report.confidence,
    ).join(Report, Report.id == told.report_id)
    quotations = sa.select(
        said.article_id,
        sa.literal("quotation"),
        said.id,
        said.start,
        said.end,
        said.text,
        said.rule,
        said.event_id,
        sa.cast(sa.null(), sa.Integer),
        sa.cast(sa.null(), sa.String(40)),
        said.confidence,
    ).where(said.start.is_not(None), said.article_id.is_not(None))
    evidence = evidence.where(Report.article_id.in_(articles))
    quotations = quotations.where(said.article_id.in_(articles))
    marks = sa.union_all(evidence, quotations).subquery("marks")
    number = sa.func.row_number().over(
        partition_by=marks.c.article_id,
        order_by=(marks.c.span_start, marks.c.span_end.desc(), marks.c.noun, marks.c.id),
    )
    return sa.select(*marks.c, number.label("number")).subquery("numbered")


def find_reports(session: Session, event_id: int, marks: Sequence[Marked]) -> list[Told]:
    """The reports of an event, looks back last, each in the order of publication."""
    looks_back = Report.relation == Relation.BACKGROUND
    rows = session.execute(
        sa.select(
            *reference_columns(),
            Article.cluster_id,
            Source.group,
            Source.name.label("source_name"),
            Report.id.label("report_id"),
            Report.relation,
            Report.confidence,
            Report.note,
            Report.edtf.label("told_edtf"),
            Place.slug.label("told_place"),
            Place.name.label("told_place_name"),
            Place.country.label("told_country"),
        )
        .join_from(Report, Article, Article.id == Report.article_id)
        .join(Place, Place.slug == Report.place, isouter=True)
        .join(Source, Source.id == Article.source_id, isouter=True)
        .where(Report.event_id == event_id)
        .order_by(looks_back, Article.published_earliest.is_(None), Article.published_earliest, Report.id)
        .limit(REPORTS_SHOWN)
    )
    sentences: dict[int, list[Evidence]] = defaultdict(list)
    for mark in marks:
        if mark.report_id is not None:
            sentences[mark.report_id].append(Evidence(mark.number, mark.words, mark.span, mark.rule))
    present = _find_present(session, event_id)
    told = []
    for row in rows:
        article = to_reference(row)
        if article is None:
            continue
        line = ReportLine(
            article,
            row.relation,
            row.confidence,
            row.note,
            tuple(sentences[row.report_id]),
            parse_edtf(row.told_edtf),
            PlaceRef(row.told_place, row.told_place_name, row.told_country) if row.told_place else None,
            tuple(present[row.report_id]),
        )
        told.append(Told(line, to_account(article, row), row.source_name or article.publisher))
    return told


def _find_present(session: Session, event_id: int) -> dict[int, list[ActorRef]]:
    """By report: the persons whom it has in the room."""
    rows = (
        sa.select(tables.ReportActor.report_id, Actor.slug, Actor.name, Actor.side, Actor.kind)
        .join(Report, Report.id == tables.ReportActor.report_id)
        .join(Actor, Actor.id == tables.ReportActor.actor_id)
        .where(Report.event_id == event_id)
        .order_by(Report.id, Actor.name, Actor.id)
    )
    present: dict[int, list[ActorRef]] = defaultdict(list)
    for report_id, slug, name, side, kind in session.execute(rows):
        present[report_id].append(ActorRef(slug, name, side, kind))
    return present


def find_quotations(
    session: Session, marks: Sequence[Marked], *, event_id: int | None = None, article_id: int | None = None
) -> list[tuple[int, Quotation]]:
    """The quotations of an event or of an article with their ids, in the order they were kept."""
    said = tables.Quotation
    numbers = {mark.id: mark.number for mark in marks if mark.noun == "quotation"}
    query = with_article(
        sa.select(
            said.id,
            said.text,
            said.speaker_words,
            said.via,
            said.confidence,
            Event.lane,
            Actor.slug.label("speaker"),
            Actor.name.label("speaker_name"),
            Actor.side,
            Actor.kind,
        )
        .join_from(said, Actor, Actor.id == said.speaker_id, isouter=True)
        .join(Event, Event.id == said.event_id, isouter=True),
        said.article_id,
    ).order_by(said.id)
    owner = said.event_id == event_id if event_id is not None else said.article_id == article_id
    return [
        (row.id, _to_quotation(row, numbers.get(row.id, 0))) for row in session.execute(query.where(owner))
    ]


_LANE_OF = {Side.US: Lane.US, Side.DPRK: Lane.DPRK}


def _to_quotation(row: Any, number: int) -> Quotation:
    speaker = ActorRef(row.speaker, row.speaker_name, row.side, row.kind) if row.speaker else None
    if speaker is not None:
        lane = _LANE_OF.get(speaker.side, Lane.THIRD)
    else:
        lane = row.lane if row.lane in {Lane.US, Lane.DPRK} else Lane.THIRD
    return Quotation(
        text=row.text,
        speaker=speaker,
        speaker_words=row.speaker_words,
        lane=lane,
        article=to_reference(row),
        mark=number,
        confidence=row.confidence,
        via=row.via,
    )


def find_variants(session: Session, event_id: int) -> tuple[DateVariant, ...]:
    """Other dates that documents give for an event."""
    variant = tables.DateVariant
    rows = session.execute(
        sa.select(*reference_columns(), variant.edtf, variant.note)
        .join_from(variant, Article, Article.id == variant.article_id, isouter=True)
        .join(Source, Source.id == Article.source_id, isouter=True)
        .where(variant.event_id == event_id)
        .order_by(variant.id)
    )
    return tuple(DateVariant(parse_edtf(row.edtf), to_reference(row), row.note) for row in rows)


def find_citing(session: Session, article_id: int) -> list[tuple[int, Relation]]:
    """The ids of the events that an article reports or is cited for, with how it stands to them."""
    rows = session.execute(
        sa.select(Report.event_id, Report.relation).where(Report.article_id == article_id).order_by(Report.id)
    )
    return [(event_id, relation) for event_id, relation in rows]
