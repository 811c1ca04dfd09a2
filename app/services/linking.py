"""From findings to the timeline: which event each finding tells of, and what is opened for the rest.

1 a finding that matches an event (`matching`) is a report of it; 2 otherwise something new opens an event of
the reported layer, and 3 anything else (a recap, a plan, a "could meet") opens nothing and is let go: a later
reading may know more.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.article import Document, slugify
from app.domain.extraction import EventFinding, Extraction
from app.domain.vocabulary import ActorKind, Layer, Relation, Side
from app.extraction import Lexicon
from app.services.absorbing import absorb, is_better
from app.services.candidates import Candidates, find_candidates
from app.services.copies import find_company, save_original
from app.services.matching import described, find_matches, find_twins
from app.services.new_events import Around, Parts, cast_of, free_slug, new_event, told_day, told_present
from app.services.news import is_behind, is_passing, news_of
from app.storage import findings as rows
from app.storage import proposals
from app.storage.audits import Pins, find_pins, find_touched
from app.storage.database import Session
from app.storage.intake import save_mentions
from app.storage.quotations import save_quotations
from app.storage.reports import is_only_reporter, recount_independent
from app.storage.search import index_article, index_events

COPIED = 0.5  # confidence in what a cut copy is taken to report, though the reader did not find it there
# What a copy may take for its own report.
_OWN = frozenset({Relation.FIRST_REPORT, Relation.INDEPENDENT, Relation.REWRITE, Relation.WIRE_COPY})
# Which of two relations of one article to one event tells more.
_WEIGHT = {
    Relation.DENIAL: 5,
    Relation.CORRECTION: 4,
    Relation.FIRST_REPORT: 3,
    Relation.INDEPENDENT: 2,
    Relation.BACKGROUND: 0,
}


@dataclass(frozen=True, slots=True)
class Linked:
    """What an article came to."""

    events: int
    opened: int
    quotations: int


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """A kept article and what was found in it."""

    id: int
    document: Document
    extraction: Extraction


@dataclass(slots=True)
class _Linking:
    """One article while its findings are linked."""

    session: Session
    read: ReadArticle
    lexicon: Lexicon
    now: datetime
    pins: Pins
    candidates: Candidates
    new_names: frozenset[str] = frozenset()  # people whom the reader met for the first time
    actors: dict[str, proposals.Named] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    reports: dict[int, rows.NewReport] = field(default_factory=dict)
    opened: list[int] = field(default_factory=list)
    told_once: list[rows.NearEvent] = field(default_factory=list)  # what the leading finding is one with
    worded: set[int] = field(default_factory=set)  # events whose words have changed, for the index


def link_findings(session: Session, read: ReadArticle, *, lexicon: Lexicon, now: datetime) -> Linked:
    """Write everything that was found in an article, in place of what an earlier reading wrote."""
    company = find_company(session, read.id, read.document)
    candidates = find_candidates(session, read.id, read.extraction.events, company)
    work = _Linking(session, read, lexicon, now, find_pins(session), candidates)
    _prepare(work)
    targets = [_targets(work, finding) for finding in read.extraction.events]
    _mark_copy(work)
    lost = rows.save_reports(session, read.id, work.reports, version=read.extraction.version)
    quotations = _save_quotations(work, targets)
    _save_mentions(work)
    touched = find_touched(session, "event")
    gone = {*rows.remove_unreported(session, lost, touched=touched)}
    gone |= absorb(session, work.told_once, touched, now=now)
    work.worded |= {each.id for each in work.told_once}
    recount_independent(session, ({*work.reports, *work.worded} | lost) - gone)
    index_events(session, sorted(work.worded - gone))
    index_article(session, read.id)
    return Linked(len(work.reports), len(work.opened), quotations)


def _prepare(work: _Linking) -> None:
    found = work.read.extraction
    work.new_names = frozenset(mention.name for mention in found.mentions if not mention.actor)
    slugs = {mention.actor for mention in found.mentions}
    slugs |= {part.actor for finding in found.events for part in finding.parts}
    slugs |= {quotation.speaker for quotation in found.quotations}
    slugs |= {slugify(name, fallback="") for name in work.new_names}
    work.actors = proposals.find_actors(work.session, slugs - {""})
    work.places = proposals.find_place_ids(work.session, (finding.place for finding in found.events))


def _targets(work: _Linking, finding: EventFinding) -> tuple[int, ...]:
    """The events a finding tells of; notes its report of each."""
    parts = [(part, _row_of(work, part.actor, part.name)) for part in finding.parts]
    news = news_of(work.read.extraction.events)
    leading = finding is news
    if news is not None and not leading and (finding.aside or is_behind(finding, news)):
        finding = replace(
            finding, new=False
        )  # "… after it had fired a missile on Saturday": no news of today
    matches = find_matches(work.candidates, finding, cast_of(parts), leading=leading)
    if leading and len(matches) == 1:
        _found(work, matches[0], finding, parts)
    targets = tuple(match.id for match in matches)
    relation = _relation_to(work, matches, finding, parts)
    if not matches and finding.new and (leading or not is_passing(finding)):
        targets = (_open(work, finding, parts),)
        relation = Relation.FIRST_REPORT
    for event_id in targets:
        _note(work, event_id, finding, relation, parts)
    return targets


def _relation_to(
    work: _Linking, matches: tuple[rows.NearEvent, ...], finding: EventFinding, parts: Parts
) -> Relation:
    if finding.relation in {Relation.DENIAL, Relation.CORRECTION}:
        return finding.relation
    if not finding.new:
        return Relation.BACKGROUND
    own = {event.id: event for event in work.candidates.former}
    for match in matches:
        if match.id in own and match.id not in work.reports and match.id not in work.opened:
            _better(work, match, finding, parts)
    if any(match.id in own for match in matches):
        return Relation.FIRST_REPORT
    return finding.relation if finding.relation in _OWN else Relation.INDEPENDENT


def _better(work: _Linking, match: rows.NearEvent, finding: EventFinding, parts: Parts) -> None:
    """Let a new reading correct the event, where it rests on this article alone."""
    if is_only_reporter(work.session, match.id, work.read.id):
        _change(work, match, finding, parts)


def _found(work: _Linking, match: rows.NearEvent, finding: EventFinding, parts: Parts) -> None:
    """Let the article's own news found its event better than the report that opened it, and note what else
    was opened for the same story.
    """
    work.told_once = [match, *find_twins(work.candidates, finding, cast_of(parts), match)]
    if is_better(finding, match.event):
        _change(work, match, finding, parts)


def _change(work: _Linking, match: rows.NearEvent, finding: EventFinding, parts: Parts) -> None:
    better = new_event(finding, parts, _around(work), slug=match.event.slug)
    pinned = work.pins.get(("event", match.event.slug), frozenset())
    rows.change_event(work.session, match.id, better, pinned=pinned)
    work.worded.add(match.id)


def _around(work: _Linking) -> Around:
    return Around(work.lexicon.actors, work.places, work.read.extraction.version, work.now)


def _open(work: _Linking, finding: EventFinding, parts: Parts) -> int:
    slug = free_slug(work.session, finding)
    event = new_event(finding, parts, _around(work), slug=slug)
    event_id = rows.open_event(work.session, event)
    work.opened.append(event_id)
    work.worded.add(event_id)
    work.candidates.add(rows.NearEvent(event_id, described(finding), cast_of(parts)))
    return event_id


def _note(work: _Linking, event_id: int, finding: EventFinding, relation: Relation, parts: Parts) -> None:
    span, text = finding.span, work.read.document.text
    evidence = (span.start, span.end, span.of(text), finding.rule)
    old = work.reports.get(event_id)
    if old is None:
        day, present = told_day(finding), told_present(finding, parts)
        work.reports[event_id] = rows.NewReport(
            relation, finding.confidence, (evidence,), day, finding.place, present
        )
        return
    stronger = max(old.relation, relation, key=lambda r: _WEIGHT.get(r, 1))
    sentences = (
        old.evidence if any(e[:2] == evidence[:2] for e in old.evidence) else (*old.evidence, evidence)
    )
    confidence = max(old.confidence, finding.confidence)
    work.reports[event_id] = replace(old, relation=stronger, confidence=confidence, evidence=sentences)


def _row_of(work: _Linking, slug: str, name: str) -> proposals.Named | None:
    """The row of somebody named; somebody new is proposed on the reported layer.

    None for words that are no name ("a senior official") and for a name that the record has for somebody
    whom the reader did not take it for: a namesake stays unnamed.
    """
    if slug and slug in work.actors:
        return work.actors[slug]
    entry = work.lexicon.entries.get(slug) if slug else None
    proposed = slug or (slugify(name, fallback="") if name in work.new_names else "")
    if not proposed:
        return None
    found = work.actors.get(proposed)
    if found is not None:
        return found if found.layer is Layer.REPORTED else None
    kind = entry.actor_kind if entry else ActorKind.PERSON
    side = entry.side if entry else Side.OTHER
    made = proposals.propose_actor(work.session, proposed, entry.name if entry else name, kind, side)
    work.actors[proposed] = made
    return made


def _mark_copy(work: _Linking) -> None:
    """A copy is no further report, and reports what its original does even where it was cut short."""
    company = work.candidates.company
    save_original(work.session, work.read.id, company)
    if company.original is None:
        return
    for event_id in company.original.events - work.reports.keys():
        end = len(work.read.document.text.partition("\n")[0])
        words = work.read.document.text[:end]
        work.reports[event_id] = rows.NewReport(Relation.WIRE_COPY, COPIED, ((0, end, words, "copy"),))
    for event_id, report in work.reports.items():
        if report.relation in _OWN:
            work.reports[event_id] = replace(report, relation=Relation.WIRE_COPY)


def _save_quotations(work: _Linking, targets: list[tuple[int, ...]]) -> int:
    made = []
    for quotation in work.read.extraction.quotations:
        speaker = _row_of(work, quotation.speaker, quotation.speaker_name)
        made.append(
            {
                "event_id": _event_of(quotation.span.start, work.read.extraction, targets),
                "speaker_id": speaker.id if speaker else None,
                "speaker_words": quotation.speaker_name,
                "via": quotation.via,
                "text": quotation.text,
                "start": quotation.span.start,
                "end": quotation.span.end,
                "fragment": quotation.fragment,
                "rule": quotation.rule,
                "confidence": quotation.confidence,
            }
        )
    work.worded |= save_quotations(work.session, work.read.id, made)
    return len(made)


def _event_of(place: int, extraction: Extraction, targets: list[tuple[int, ...]]) -> int | None:
    """The event told by the sentence that a quotation stands in."""
    for finding, events in zip(extraction.events, targets, strict=True):
        if events and finding.span.start <= place < finding.span.end:
            return events[0]
    return None


def _save_mentions(work: _Linking) -> None:
    """Count who is named; somebody new counts only where an event or a quotation made a row of them."""
    times: Counter[int] = Counter()
    for mention in work.read.extraction.mentions:
        slug = mention.actor or slugify(mention.name, fallback="")
        found = _row_of(work, mention.actor, mention.name) if mention.actor else work.actors.get(slug)
        if found is not None:
            times[found.id] += 1
    save_mentions(work.session, work.read.id, times)
