"""Taking articles in: one pipeline and one validator for every door.

For each article: 1 `to_document` cleans and dates it, 2 what is known of its address and its words decides
(add, fill, revise, skip), 3 `extract` reads it, 4 one short transaction keeps it and links what was found.
Steps 1 and 3 are pure; nothing is locked while they run.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from app.domain.article import Document, RawArticle, Refused, fingerprint
from app.domain.extraction import Extraction
from app.domain.ingest import Add, Decision, Fill, Revise, Skip, decide, url_key
from app.domain.pages import IngestLine, IngestReport
from app.extraction import READER_VERSION, Lexicon, extract, to_document
from app.services.linking import Linked, ReadArticle, link_findings
from app.services.reading import lexicon_of
from app.sources.addresses import canonical_url
from app.storage import intake as articles
from app.storage.database import Session, SessionFactory
from app.storage.versions import bump_data_version

TAKEN_IN, KNOWN, OFF_TOPIC, FAILED = "taken in", "already known", "off-topic", "failed"
MIN_CHARACTERS = 40  # shorter than any sentence that could tell an event with its actors
MAX_CHARACTERS = 400_000  # a long report has 100,000; beyond this it is a book, to be added in parts

Progress = Callable[[IngestLine], None]


@dataclass(frozen=True, slots=True)
class _Run:
    sessions: SessionFactory
    lexicon: Lexicon
    publishers: tuple[articles.KnownPublisher, ...]
    now: datetime


def ingest(
    sessions: SessionFactory,
    items: Iterable[RawArticle | Refused],
    *,
    now: datetime,
    progress: Progress | None = None,
) -> IngestReport:
    """Take articles in, one after the other. A bad one is a line in the report, never the end of the run."""
    run: _Run | None = None
    lines = []
    for item in items:
        if isinstance(item, Refused):
            line = IngestLine(item.origin, FAILED, item.reason)
        else:
            run = run or _begin(sessions, now)
            line = _take_in(run, item)
        lines.append(line)
        if progress is not None:
            progress(line)
    return IngestReport(tuple(lines))


def _begin(sessions: SessionFactory, now: datetime) -> _Run:
    with sessions() as session:
        return _Run(sessions, lexicon_of(session), articles.find_publishers(session), now)


def _take_in(run: _Run, item: RawArticle) -> IngestLine:
    raw = replace(item, url=canonical_url(item.url))
    document = to_document(raw, today=run.now.date())
    if isinstance(document, Refused):
        return IngestLine(item.origin, FAILED, document.reason, item.title)
    if len(document.text) < MIN_CHARACTERS:
        return IngestLine(item.origin, FAILED, "there is hardly any text in it", document.title)
    if len(document.text) > MAX_CHARACTERS:
        why = f"it is longer than {MAX_CHARACTERS:,} characters; add it in parts"
        return IngestLine(item.origin, FAILED, why, document.title)
    with run.sessions() as session:
        decision = _decide(session, document)
    if isinstance(decision, Skip):
        return _known(item.origin, decision)
    extraction = extract(document, run.lexicon)
    try:
        return _keep(run, item.origin, document, extraction)
    except articles.TakenMeanwhileError:
        # Another process wrote the same address or text first: now it is known.
        return _keep(run, item.origin, document, extraction)


def _decide(session: Session, document: Document) -> Decision:
    key, text_hash = url_key(document.url), fingerprint(document.text)
    known = articles.find_known_articles(session, key, text_hash)
    return decide(key, text_hash, known, version=READER_VERSION)


def _keep(run: _Run, origin: str, document: Document, extraction: Extraction) -> IngestLine:
    with run.sessions.begin() as session:
        articles.lock_matching(session)
        decision = _decide(session, document)
        if isinstance(decision, Skip):
            return _known(origin, decision)
        relevant = extraction.relevance.relevant
        intake = articles.Intake(
            document,
            extraction,
            publisher_of(document, run.publishers),
            # Other people's texts are kept only where they serve as evidence.
            keep_text=relevant or isinstance(decision, Revise) or _is_cited(decision),
            outcome=TAKEN_IN if relevant else OFF_TOPIC,
        )
        article_id = _write(session, decision, intake, run.now)
        linked = Linked(0, 0, 0)
        if intake.keep_text:
            findings = extraction if relevant else replace(extraction, events=(), quotations=())
            read = ReadArticle(article_id, document, findings)
            linked = link_findings(session, read, lexicon=run.lexicon, now=run.now)
        bump_data_version(session)
    return _line(origin, article_id, intake, linked, decision)


def _is_cited(decision: Decision) -> bool:
    return isinstance(decision, Fill) and not decision.known.hash


def _write(session: Session, decision: Decision, intake: articles.Intake, now: datetime) -> int:
    if isinstance(decision, Fill):
        articles.fill_article(session, decision.known.id, intake, now=now)
        return decision.known.id
    if isinstance(decision, Revise):
        articles.revise_article(session, decision.known.id, intake, now=now)
        return decision.known.id
    return articles.save_article(session, intake, now=now)


def publisher_of(
    document: Document, publishers: Iterable[articles.KnownPublisher]
) -> articles.KnownPublisher | None:
    """The record's publisher of a document: by the longest domain that its address ends in, or by name."""
    host = (urlsplit(document.url).hostname or "").removeprefix("www.")
    name = document.publisher.strip().casefold()
    best: tuple[int, articles.KnownPublisher] | None = None
    for publisher in publishers:
        for domain in publisher.domains:
            if (host == domain or host.endswith(f".{domain}")) and (best is None or len(domain) > best[0]):
                best = (len(domain), publisher)
        if best is None and not host and name and name in {publisher.name.casefold(), publisher.slug}:
            best = (0, publisher)
    return best[1] if best else None


def _known(origin: str, decision: Skip) -> IngestLine:
    known = decision.known
    return IngestLine(origin, KNOWN, decision.reason, known.title, f"/articles/{known.id}-{known.slug}")


def _line(
    origin: str, article_id: int, intake: articles.Intake, linked: Linked, decision: Decision
) -> IngestLine:
    reasons = intake.extraction.relevance.reasons
    words = {
        Add: "",
        Fill: "the record cites it" if _is_cited(decision) else "",
        Revise: "its text has changed; the one before is kept as a revision",
    }
    reason = words.get(type(decision), "") if intake.outcome == TAKEN_IN else "; ".join(reasons)
    slug = intake.bibliography()["slug"]
    if isinstance(decision, Fill | Revise):
        slug = decision.known.slug
    return IngestLine(
        origin,
        intake.outcome,
        reason,
        intake.document.title,
        f"/articles/{article_id}-{slug}",
        linked.events,
        linked.quotations,
    )
