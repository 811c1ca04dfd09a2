"""What both sides say of the record's meetings, and their hours, as rows; written anew with their events."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import sqlalchemy as sa

from app.domain.record import CitedIssue, CitedMoment, RecordEvent
from app.domain.vocabulary import Side
from app.storage import tables
from app.storage.database import Session

_Item = TypeVar("_Item")
Key = tuple[int, int]  # id of the event, place in its list


def save_meetings(
    session: Session,
    events: Sequence[RecordEvent],
    event_ids: Mapping[str, int],
    *,
    actor_ids: Mapping[str, int],
    article_ids: Mapping[str, int],
) -> None:
    """Write the accounts and the moments of changed events in place of those that they had."""
    changed = [event_ids[event.slug] for event in events]
    if not changed:
        return
    for owner in (tables.Issue, tables.Moment):
        session.execute(sa.delete(owner).where(owner.event_id.in_(changed)))
    issues = _numbered((event_ids[event.slug], event.accounts) for event in events)
    moments = _numbered((event_ids[event.slug], event.moments) for event in events)
    _save_issues(session, issues, article_ids)
    _save_moments(session, moments, actor_ids, article_ids)


def _numbered(lists: Iterable[tuple[int, Sequence[_Item]]]) -> dict[Key, _Item]:
    return {(event_id, n): item for event_id, items in lists for n, item in enumerate(items)}


def _save_issues(session: Session, issues: Mapping[Key, CitedIssue], article_ids: Mapping[str, int]) -> None:
    rows = [
        {
            "event_id": event_id,
            "place_in_list": place,
            "name": issue.name,
            "us_words": issue.us.words,
            "dprk_words": issue.dprk.words,
            "reading": issue.reading,
        }
        for (event_id, place), issue in issues.items()
    ]
    ids = _insert_listed(session, tables.Issue, rows)
    documents = [
        {"issue_id": ids[key], "side": side, "place_in_list": number, "article_id": article_ids[document]}
        for key, issue in issues.items()
        for side, telling in ((Side.US, issue.us), (Side.DPRK, issue.dprk))
        for number, document in enumerate(telling.documents)
    ]
    if documents:
        session.execute(sa.insert(tables.IssueDocument), documents)


def _save_moments(
    session: Session,
    moments: Mapping[Key, CitedMoment],
    actor_ids: Mapping[str, int],
    article_ids: Mapping[str, int],
) -> None:
    rows = [
        {
            "event_id": event_id,
            "place_in_list": place,
            "hour": moment.hour.text if moment.hour else "",
            "session": moment.session,
            "words": moment.words,
            "article_id": article_ids[moment.document],
        }
        for (event_id, place), moment in moments.items()
    ]
    ids = _insert_listed(session, tables.Moment, rows)
    actors = [
        {"moment_id": ids[key], "actor_id": actor_ids[slug], "place_in_list": number}
        for key, moment in moments.items()
        for number, slug in enumerate(moment.present)
    ]
    if actors:
        session.execute(sa.insert(tables.MomentActor), actors)


def _insert_listed(
    session: Session, owner: type[tables.Issue | tables.Moment], rows: list[dict[str, Any]]
) -> dict[Key, int]:
    """Insert the rows of lists, and find the id of each by its place."""
    if not rows:
        return {}
    session.execute(sa.insert(owner), rows)
    events = {row["event_id"] for row in rows}
    found = session.execute(
        sa.select(owner.event_id, owner.place_in_list, owner.id).where(owner.event_id.in_(events))
    )
    return {(event_id, place): row_id for event_id, place, row_id in found}
