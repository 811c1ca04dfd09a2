"""What both sides say of a meeting, and its hours, each read from an event's entry and checked by itself."""

import itertools
from datetime import datetime, time, timedelta

from app.domain.errors import InvalidDateError
from app.domain.meeting import Comparison, Hour, parse_hour
from app.domain.record import CitedIssue, CitedMoment, CitedTelling, RecordEvent
from app.sources.record_quoting import check_judging, check_quoting
from app.sources.record_weekdays import wrong_weekdays
from app.sources.record_yaml import Entry, Ledger

LONGEST = 400  # characters: a cell or a step that needs more is two
LONGEST_NAME = 60
_SIDES = ("us", "dprk")


def to_accounts(entry: Entry) -> tuple[CitedIssue, ...]:
    """Read the issues as Washington and Pyongyang tell them."""
    return tuple(_issue(item) for item in entry.entries("accounts"))


def _issue(item: Entry) -> CitedIssue:
    us, dprk = (_telling(item, side) for side in _SIDES)
    made = CitedIssue(
        name=item.text("issue", required=True, longest=LONGEST_NAME),
        us=us,
        dprk=dprk,
        reading=item.required_word("reading", Comparison),
    )
    item.close()
    return made


def _telling(item: Entry, side: str) -> CitedTelling:
    held = item.entry(side)
    if held is None:
        item.fault(f"“{side}” is missing: write {{says: …, documents: […]}}, also where that side is silent")
        return CitedTelling("", ())
    made = CitedTelling(
        words=held.text("says", required=True, longest=LONGEST),
        documents=held.references("documents", "document"),
    )
    if not made.documents:
        held.fault("name the documents that it says so in under “documents”")
    _check_words(held, "says", made.words)
    held.close()
    return made


def to_moments(entry: Entry) -> tuple[CitedMoment, ...]:
    """Read the steps of a meeting in order."""
    return tuple(_moment(item) for item in entry.entries("moments"))


def _moment(item: Entry) -> CitedMoment:
    made = CitedMoment(
        hour=_hour(item),
        session=item.text("session", longest=LONGEST_NAME),
        words=item.text("text", required=True, longest=LONGEST),
        present=item.references("present", "actor"),
        document=item.reference("document", "document", required=True),
    )
    if bool(made.session) != bool(made.present):
        item.fault("“session” and “present” go together: what it is called, and who was in the room")
    _check_words(item, "text", made.words)
    item.close()
    return made


def _hour(item: Entry) -> Hour | None:
    try:
        return parse_hour(item.text("at", longest=20))
    except InvalidDateError as error:
        item.ledger.fault(item.at("at"), f"at: {error}")
        return None


def _check_words(item: Entry, key: str, text: str) -> None:
    check_judging(item, key, text)
    check_quoting(item, key, text)
    for fault in wrong_weekdays(text, None):
        item.ledger.fault(item.at(key), fault)


def check_hours(entry: Entry, event: RecordEvent) -> None:
    """Note times without a zone, outside the event's days, or out of order."""
    hours = [moment.hour for moment in event.moments if moment.hour is not None]
    where = entry.at("moments")
    if any(hour.clock is not None for hour in hours) and not event.zone:
        entry.ledger.fault(where, "times are those of a place: name its “zone” in the event, as Asia/Seoul")
    first, last = event.date.earliest, event.date.latest
    for hour in hours:
        if first is None or last is None or not first <= hour.day <= last:
            message = f"{hour.text} is not within the event’s days ({event.date.edtf})"
            entry.ledger.fault(where, message)
    for before, after in itertools.pairwise(hours):
        if _latest(after) < _earliest(before):
            entry.ledger.fault(where, f"{after.text} stands behind {before.text}; write the moments in order")


def _earliest(hour: Hour) -> datetime:
    return datetime.combine(hour.day, hour.clock or time.min)


def _latest(hour: Hour) -> datetime:
    if hour.clock is None:
        return datetime.combine(hour.day + timedelta(days=1), time.min)
    return datetime.combine(hour.day, hour.clock)


def check_meeting(event: RecordEvent, ledger: Ledger) -> None:
    """Note documents that the event does not cite, and people in the room who took no part."""
    cited = [key for issue in event.accounts for side in (issue.us, issue.dprk) for key in side.documents]
    cited += [moment.document for moment in event.moments if moment.document]
    for key in dict.fromkeys(cited):
        if key not in event.documents:
            ledger.fault(event.where, f"“{key}” is cited in “{event.slug}” but not among its “documents”")
    taking_part = {slug for slug, _ in event.parts}
    for slug in dict.fromkeys(slug for moment in event.moments for slug in moment.present):
        if slug not in taking_part:
            ledger.fault(event.where, f"“{slug}” is in the room of “{event.slug}” but not among its “actors”")
