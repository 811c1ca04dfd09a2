"""Reading kept articles anew: a better reader is a second reading, never a migration."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from app.domain.pages import IngestLine, IngestReport
from app.extraction import READER_VERSION, Lexicon, extract
from app.services.linking import ReadArticle, link_findings
from app.storage import intake as articles
from app.storage.database import Session, SessionFactory
from app.storage.lexicon_rows import find_known_actors, find_known_events, find_known_places
from app.storage.versions import bump_data_version


def lexicon_of(session: Session) -> Lexicon:
    """What the reader knows now: the record's actors, places and events, with people's corrections."""
    return Lexicon.from_entries(
        find_known_actors(session), find_known_places(session), find_known_events(session)
    )


def reread(
    sessions: SessionFactory,
    *,
    now: datetime,
    progress: Callable[[IngestLine], None] | None = None,
    every: bool = True,
    only: Collection[int] | None = None,
) -> IngestReport:
    """Read kept articles again and put the new findings in the place of the old ones.

    What a person has corrected stays. `every` takes all articles, since the record may have grown; without
    it only those that an older reader has read are taken. `only` names the articles, where not all are meant.
    """
    with sessions() as session:
        lexicon = lexicon_of(session)
        kept = articles.find_kept(session, but_version="" if every else READER_VERSION, only=only)
    lines = []
    for article in kept:
        line = _reread(sessions, article, lexicon, now)
        lines.append(line)
        if progress is not None:
            progress(line)
    return IngestReport(tuple(lines))


def _reread(
    sessions: SessionFactory, article: tuple[int, str, str], lexicon: Lexicon, now: datetime
) -> IngestLine:
    article_id, slug, title = article
    href = f"/articles/{article_id}-{slug}"
    with sessions() as session:
        document = articles.find_document(session, article_id)
    if document is None:
        return IngestLine(title, "failed", "its text is gone", title, href)
    extraction = extract(document, lexicon)
    relevant = extraction.relevance.relevant
    findings = extraction if relevant else replace(extraction, events=(), quotations=())
    with sessions.begin() as session:
        articles.lock_matching(session)
        articles.record_reading(session, article_id, extraction)
        read = ReadArticle(article_id, document, findings)
        linked = link_findings(session, read, lexicon=lexicon, now=now)
        bump_data_version(session)
    outcome = "taken in" if relevant else "off-topic"
    reason = "" if relevant else "; ".join(extraction.relevance.reasons)
    return IngestLine(title, outcome, reason, title, href, linked.events, linked.quotations)
