"""One page for each event, actor and article, and the lists of actors and articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import NoReturn

from app.domain.answers import lags_of
from app.domain.entries import ActorLine, EventEntry, Link, Together
from app.domain.errors import MovedError, NotFoundError
from app.domain.independence import group_by_origin
from app.domain.labels import closed_label
from app.domain.ladder import Claim, Quotation, ReportGroup
from app.domain.language import _, name_here
from app.domain.marks import mark_paragraphs
from app.domain.pages import ActorPage, ActorsPage, ArticlePage, ArticlesPage, EventPage, TimelinePage
from app.domain.surroundings import USUAL_WEEKS
from app.domain.timeline import QueryReading, TimelineQuery
from app.domain.variants import other_days, other_people, other_places
from app.domain.vocabulary import MEETING_KINDS, PRESENT_ROLES, EventStatus, Layer, Relation, Role, Side
from app.services.choices import SUFFIXES, to_title
from app.services.grouping import to_grouped
from app.services.meetings import meeting_of
from app.services.surroundings import find_nearby, surroundings_of
from app.services.timeline import ListView, timeline_page
from app.storage.actors import find_actor, find_actors, find_career, find_names, find_offices
from app.storage.articles import (
    LARGEST_ID,
    LIST_SIZE,
    ArticleLine,
    find_article,
    find_articles,
    find_mentioned,
)
from app.storage.company import find_company
from app.storage.database import Session
from app.storage.events import find_entries, find_neighbours, find_spot
from app.storage.evidence import (
    Marked,
    Told,
    find_citing,
    find_marks,
    find_quotations,
    find_reports,
    find_variants,
)
from app.storage.history import find_changes, find_redirect
from app.storage.kept_words import find_kept_words

MEETINGS = tuple(sorted(MEETING_KINDS))
TAB_KEYS = ("kind", "role", "status")
PRESENT = tuple(sorted(PRESENT_ROLES))


def event_page(session: Session, slug: str, *, weeks: int = USUAL_WEEKS) -> EventPage:
    """An event, the ladder down to the sentences, and so many weeks around it.

    Raises NotFoundError or MovedError.
    """
    spot = find_spot(session, slug)
    if spot is None:
        _missing(session, "event", slug)
    near = find_neighbours(session, spot)
    around = find_nearby(session, spot, weeks)
    beside = [i for i in (near.before, near.after) if i is not None]
    linked = (*beside, *near.follows, *near.followed_by)
    entries = find_entries(session, (spot.id, *linked, *around.before, *around.same, *around.after))
    marks = find_marks(session, event_id=spot.id)
    told = find_reports(session, spot.id, marks)
    kept = find_kept_words(session, spot.id)
    current = [report for report in told if report.line.relation is not Relation.BACKGROUND]
    lines = [report.line for report in current]
    event = entries[spot.id]
    return EventPage(
        event=event,
        date_note=spot.date_note,
        groups=to_groups(current),
        background=tuple(r.line for r in told if r.line.relation is Relation.BACKGROUND),
        quotations=tuple(
            replace(words, kept=kept.get(number))
            for number, words in find_quotations(session, marks, event_id=spot.id)
        ),
        variants=(*find_variants(session, spot.id), *other_days(event, lines)),
        places=other_places(event, lines),
        people=other_people(event, lines),
        follows=tuple(entries[i] for i in near.follows),
        followed_by=tuple(entries[i] for i in near.followed_by),
        before=entries[near.before] if near.before is not None else None,
        after=entries[near.after] if near.after is not None else None,
        history=find_changes(session, "event", slug),
        exports=tuple(Link(f"/events/{slug}{suffix}", _(label)) for suffix, label in SUFFIXES),
        meeting=meeting_of(session, spot, event, (entries[i] for i in near.followed_by)),
        around=surroundings_of(event, around, entries, weeks),
        lags=lags_of(event, (entries[i] for i in near.follows)),
    )


def to_groups(told: Sequence[Told]) -> tuple[ReportGroup, ...]:
    """Reports by origin, the first told first; a group bears the name of whoever published first. Pure."""
    by_article = {report.account.article: report for report in told}
    groups = []
    for accounts in group_by_origin(report.account for report in told):
        reports = [by_article[account.article] for account in accounts]
        groups.append(ReportGroup(reports[0].group_name, tuple(report.line for report in reports)))
    return tuple(groups)


def actor_page(session: Session, slug: str, reading: QueryReading) -> ActorPage:
    """An actor with a timeline of its own, filtered as asked. Raises NotFoundError or MovedError."""
    profile = find_actor(session, slug)
    if profile is None:
        _missing(session, "actor", slug)
    name = name_here(slug, profile.actor.name)
    view = ListView(f"/actors/{slug}", name, profile.summary, actor_id=profile.id)
    career = find_career(session, profile.id)
    timeline = timeline_page(session, reading, view)
    tabs = _tabs(view, timeline, said=career.said, met=career.met)
    return ActorPage(
        actor=profile.actor,
        summary=profile.summary,
        names=find_names(session, profile.id),
        born=profile.born,
        died=profile.died,
        wikidata=profile.wikidata,
        offices=find_offices(session, profile.id),
        together=tuple(
            Together(actor, times, _met_with(view, actor.slug), last)
            for actor, times, last in find_company(session, profile.id)
        ),
        tabs=tuple(tab.link for tab in tabs),
        first_seen=career.first,
        last_seen=career.last,
        appeared=career.appeared,
        layer=profile.layer,
        timeline=_under_tab(timeline, next((tab for tab in tabs if tab.link.current), None), slug),
    )


@dataclass(frozen=True, slots=True)
class _Tab:
    """One tab of a profile: the filter that it stands for, and its link."""

    word: str
    query: TimelineQuery
    link: Link


def actor_view(session: Session, slug: str) -> ListView:
    """The list that an actor's events are, for its other forms. Raises NotFoundError or MovedError."""
    profile = find_actor(session, slug)
    if profile is None:
        _missing(session, "actor", slug)
    return ListView(f"/actors/{slug}", profile.actor.name, profile.summary, actor_id=profile.id)


def _met_with(view: ListView, slug: str) -> str:
    met = TimelineQuery(
        with_=(slug,),
        role=PRESENT,
        kind=MEETINGS,
        status=(EventStatus.HAPPENED,),
        layer=(Layer.RECORD,),
    )
    return met.address(view.path)


def _tabs(view: ListView, timeline: TimelinePage, *, said: int, met: int) -> tuple[_Tab, ...]:
    chosen = timeline.query
    offered = (
        (_("Everything"), timeline.everything, TimelineQuery()),
        (_("Said"), said, TimelineQuery(role=(Role.SPEAKER,))),
        (_("Met"), met, TimelineQuery(kind=MEETINGS, role=PRESENT, status=(EventStatus.HAPPENED,))),
    )
    tabs = []
    for word, count, query in offered:
        current = all(chosen.values(key) == query.values(key) for key in TAB_KEYS)
        tabs.append(_Tab(word, query, Link(query.address(view.path), f"{word} ({count})", current=current)))
    return tuple(tabs)


def _under_tab(timeline: TimelinePage, tab: _Tab | None, slug: str) -> TimelinePage:
    """The list without what goes without saying: the tab's own chips, and the actor among the choices."""
    facets = tuple(
        replace(facet, values=tuple(v for v in facet.values if v.value != slug or v.selected))
        if facet.key == "actor"
        else facet
        for facet in timeline.facets
    )
    if tab is None or tab.query == TimelineQuery():
        return replace(timeline, facets=facets)
    said_by_tab = {closed_label(key, value) for key in TAB_KEYS for value in tab.query.values(key)}
    chips = tuple(chip for chip in timeline.chips if chip.label not in said_by_tab)
    title = to_title(f"{timeline.heading}, {tab.word.lower()}", chips)
    return replace(timeline, facets=facets, chips=chips, title=title)


def actors_page(
    session: Session, *, q: str = "", side: Side | None = None, most: int | None = None
) -> ActorsPage:
    """Everybody by side, those whose name holds the words, or those of one side.

    With `most` and nothing asked for, a side is cut to that many who act in the most events.
    """
    lines = (line for line in find_actors(session, q) if side in {None, line.actor.side})
    cut = None if q or side else most
    sides, totals = to_grouped(lines, Side, lambda line: line.actor.side, most=cut, rank=_busiest_first)
    return ActorsPage(sides, totals, q, side)


def _busiest_first(line: ActorLine) -> tuple[int, str, str]:
    return -line.events, line.actor.name, line.actor.slug


def article_page(session: Session, article_id: int) -> ArticlePage:
    """An article: what it is evidence for, then its kept text with marks. Raises NotFoundError."""
    kept = find_article(session, article_id) if 0 < article_id <= LARGEST_ID else None
    if kept is None:
        _missing(session, "article", str(article_id))
    marks = find_marks(session, article_id=article_id)
    quotations = dict(find_quotations(session, marks, article_id=article_id))
    citing = [event_id for event_id, _ in find_citing(session, article_id)]
    entries = find_entries(session, [*citing, *(m.event_id for m in marks if m.event_id is not None)])
    shown = {mark.event_id for mark in marks if mark.noun == "evidence"}
    return ArticlePage(
        article=kept.article,
        byline=kept.byline,
        language=kept.language,
        taken_in=kept.taken_in,
        relevant=kept.relevant,
        reasons=kept.reasons,
        outcome=kept.outcome,
        version=kept.version,
        claims=tuple(_to_claim(mark, entries, quotations) for mark in marks),
        references=tuple(entries[i] for i in citing if i not in shown),
        mentioned=find_mentioned(session, article_id),
        paragraphs=mark_paragraphs(kept.text, ((mark.number, mark.span) for mark in marks)),
        revisions=kept.revisions,
    )


def _to_claim(mark: Marked, entries: Mapping[int, EventEntry], quotations: Mapping[int, Quotation]) -> Claim:
    quotation = quotations.get(mark.id) if mark.noun == "quotation" else None
    return Claim(
        number=mark.number,
        words=mark.words,
        event=entries.get(mark.event_id) if mark.event_id is not None else None,
        quotation=quotation,
        relation=mark.relation,
        rule=mark.rule,
        confidence=mark.confidence,
    )


def articles_page(session: Session, *, after: str = "") -> ArticlesPage:
    """What was taken in, newest first; `after` is the mark in a link to the next page."""
    lines, total = find_articles(session, after=_read_mark(after))
    page = lines[:LIST_SIZE]
    more = f"/articles?after={_to_mark(page[-1])}" if len(lines) > LIST_SIZE else ""
    return ArticlesPage(tuple((line.article, line.outcome) for line in page), total, more)


def _to_mark(line: ArticleLine) -> str:
    return f"{line.taken_in.astimezone(UTC):%Y%m%dT%H%M%S.%f}-{line.article.id}"


def _read_mark(after: str) -> tuple[datetime, int] | None:
    moment, _, number = after.partition("-")
    try:
        taken_in = datetime.strptime(moment, "%Y%m%dT%H%M%S.%f").replace(tzinfo=UTC)
        article_id = int(number)
    except ValueError:
        return None  # a mark that was tampered with leads to the first page
    return (taken_in, article_id) if 0 < article_id <= LARGEST_ID else None


def _missing(session: Session, noun: str, slug: str) -> NoReturn:
    new = find_redirect(session, noun, slug)
    if new is not None:
        raise MovedError(noun, slug, new)
    raise NotFoundError(noun, slug)
