"""Where the reports of one event disagree: each account is kept as it was told, none is averaged."""

from collections.abc import Iterable, Sequence

from app.domain.dates import HonestDate, touches
from app.domain.entries import ArticleRef, EventEntry
from app.domain.ladder import DateVariant, PlaceVariant, PresenceVariant, ReportLine
from app.domain.vocabulary import MEETING_KINDS


def other_days(event: EventEntry, reports: Iterable[ReportLine]) -> tuple[DateVariant, ...]:
    """Days that reports give and the event has not, each with the article that gives it."""
    return tuple(
        DateVariant(line.date, line.article, "")
        for line in reports
        if line.date.known and event.date.known and not _agrees(event, line.date)
    )


def _agrees(event: EventEntry, given: HonestDate) -> bool:
    return touches(event.date, given) or (event.other_date is not None and touches(event.other_date, given))


def other_places(
    event: EventEntry, reports: Iterable[ReportLine], *, within: Sequence[str] = ()
) -> tuple[PlaceVariant, ...]:
    """Places that reports of a meeting give and the event has not; `within` are slugs around the event's."""
    if event.kind not in MEETING_KINDS or event.place is None:
        return ()
    own = {event.place.slug, *within}
    places = {}
    given: dict[str, list[ArticleRef]] = {}
    for line in reports:
        if line.place is not None and line.place.slug not in own:
            places[line.place.slug] = line.place
            given.setdefault(line.place.slug, []).append(line.article)
    return tuple(PlaceVariant(places[slug], tuple(articles)) for slug, articles in given.items())


def other_people(event: EventEntry, reports: Iterable[ReportLine]) -> tuple[PresenceVariant, ...]:
    """Persons whom some reports of a meeting have in the room and the event has not."""
    own = {actor.slug for actor in event.actors}
    people = {}
    given: dict[str, list[ArticleRef]] = {}
    for line in reports:
        for actor in line.present:
            if actor.slug not in own:
                people[actor.slug] = actor
                given.setdefault(actor.slug, []).append(line.article)
    return tuple(PresenceVariant(people[slug], tuple(articles)) for slug, articles in given.items())
