"""Events of the record, each read from its entry and checked by itself."""

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

from app.domain.dates import UNKNOWN_DATE, HonestDate
from app.domain.record import CitedQuotation, CitedVariant, RecordEvent
from app.domain.vocabulary import Audience, Basis, EventKind, EventStatus, Lane, Role, Topic, Vehicle
from app.sources.record_entries import to_slug
from app.sources.record_meetings import check_hours, to_accounts, to_moments
from app.sources.record_quoting import check_judging, check_length, check_quoting
from app.sources.record_weekdays import wrong_weekdays
from app.sources.record_yaml import Entry, nearest

_BASES = {Basis.STATED, Basis.PUBLISHED, Basis.INFERRED}
_SPEAKING = {Role.SPEAKER, Role.SENDER, Role.SIGNATORY}
_SLUG_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2]))?-[a-z0-9]")


def to_event(entry: Entry) -> RecordEvent:
    """Read an event."""
    slug = to_slug(entry)
    kind = entry.required_word("kind", EventKind)
    basis = _basis(entry)
    other_date, other_zone = _other(entry, basis)
    level, no_level, vehicle, audience = _statement(entry, kind)
    made = RecordEvent(
        slug=slug,
        kind=kind,
        status=entry.word("status", EventStatus, EventStatus.HAPPENED),
        date=entry.date("date", basis=basis, required=True),
        title=entry.text("title", required=True, longest=160),
        summary=entry.text("summary", required=True),
        parts=_parts(entry),
        importance=_whole(entry, "importance", 1, 3, required=True) or 3,
        documents=entry.references("documents", "document"),
        where=entry.where,
        lane=entry.optional_word("lane", Lane),
        zone=_zone(entry),
        other_date=other_date,
        other_zone=other_zone,
        date_note=entry.text("date_note"),
        variants=tuple(_variant(item) for item in entry.entries("variants")),
        place=entry.reference("place", "place"),
        topics=entry.words("topics", Topic),
        level=level,
        no_level=no_level,
        vehicle=vehicle,
        audience=audience,
        quotations=tuple(_quotation(item) for item in entry.entries("quotations")),
        follows=entry.references("follows", "event"),
        was=entry.texts("was"),
        apart_from=entry.references("apart_from", "event"),
        accounts=to_accounts(entry),
        moments=to_moments(entry),
    )
    _check_dates(entry, made)
    _check_words(entry, made)
    _check_texts(entry, made)
    check_hours(entry, made)
    entry.close()
    return made


def _basis(entry: Entry) -> Basis:
    basis = entry.word("basis", Basis, Basis.STATED)
    if basis not in _BASES:
        entry.ledger.fault(entry.at("basis"), "basis is one of stated, published, inferred in the record")
        return Basis.STATED
    if basis is Basis.INFERRED and not entry.has("date_note"):
        entry.ledger.fault(entry.at("basis"), "an inferred date needs a “date_note” that says why")
    return basis


def _parts(entry: Entry) -> tuple[tuple[str, Role], ...]:
    roles = entry.entry("actors")
    if roles is None:
        entry.fault("“actors” is missing: name who took part, role first")
        return ()
    known = [role.value for role in Role]
    parts: list[tuple[str, Role]] = []
    for key in roles.keys():  # noqa: SIM118  # an Entry is no mapping
        slugs = roles.references(key, "actor")
        if key in known:
            parts.extend((slug, Role(key)) for slug in slugs)
        else:
            offer = nearest(key, known) or f"; choose from {', '.join(known)}"
            roles.ledger.fault(roles.at(key), f"“{key}” is no role{offer}")
    if not parts:
        entry.ledger.fault(entry.at("actors"), "nobody is named under “actors”")
    return tuple(parts)


def _other(entry: Entry, basis: Basis) -> tuple[HonestDate | None, str]:
    item = entry.entry("other")
    if item is None:
        return None, ""
    found = item.date("date", basis=basis, required=True), _zone(item, required=True)
    item.close()
    return found


def _zone(entry: Entry, *, required: bool = False) -> str:
    zone = entry.text("zone", required=required, longest=60)
    if not zone:
        return ""
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):  # unknown, not a zone's form, or a folder of zones
        entry.ledger.fault(entry.at("zone"), f"“{zone}” is no time zone; write it as Asia/Pyongyang")
        return ""
    return zone


def _statement(entry: Entry, kind: EventKind) -> tuple[int | None, str, Vehicle | None, Audience | None]:
    item = entry.entry("statement")
    if item is None:
        if kind is EventKind.STATEMENT:
            entry.fault("a statement needs “statement: {level: …, vehicle: …, audience: …}”")
        return None, "", None, None
    if kind is not EventKind.STATEMENT:
        entry.ledger.fault(entry.at("statement"), "only events of kind “statement” have these fields")
    level = _whole(item, "level", 1, 9, required=False)
    no_level = item.text("no_level", longest=200)
    if level and no_level:
        entry.ledger.fault(entry.at("statement"), "either a “level” or “no_level” with the reason")
    vehicle, audience = item.optional_word("vehicle", Vehicle), item.optional_word("audience", Audience)
    if vehicle is None or audience is None:
        entry.ledger.fault(entry.at("statement"), "a statement names its “vehicle” and its “audience”")
    item.close()
    return level, no_level, vehicle, audience


def _whole(entry: Entry, key: str, lowest: int, highest: int, *, required: bool) -> int | None:
    value = entry.number(key, lowest, highest, required=required)
    if value is None:
        return None
    if value != int(value):
        entry.ledger.fault(entry.at(key), f"“{key}” must be a whole number")
        return None
    return int(value)


def _variant(item: Entry) -> CitedVariant:
    made = CitedVariant(
        date=item.date("date", required=True),
        document=item.reference("document", "document", required=True),
        note=item.text("note"),
    )
    item.close()
    return made


def _quotation(item: Entry) -> CitedQuotation:
    made = CitedQuotation(
        text=item.text("text", required=True),
        speaker=item.reference("speaker", "actor", required=True),
        document=item.reference("document", "document", required=True),
    )
    check_length(item, "text", made.text)
    item.close()
    return made


def _check_dates(entry: Entry, event: RecordEvent) -> None:
    match = _SLUG_DATE.match(event.slug)
    if match is None:
        entry.ledger.fault(entry.at("slug"), "an event’s slug starts with the year and month, or the year")
    elif event.date.known and not _slug_fits(match, event):
        entry.ledger.fault(
            entry.at("slug"), f"the slug says {match[0][:-2]}, but the date is {event.date.edtf}"
        )
    if event.other_date is not None and event.date.earliest and event.other_date.earliest:
        apart = abs(event.other_date.earliest - event.date.earliest)
        if apart > timedelta(days=1):
            entry.ledger.fault(entry.at("other"), "two calendars are at most one day apart")
    if event.status is EventStatus.HAPPENED and event.date.known and event.date.latest is None:
        entry.ledger.fault(entry.at("date"), "an event that happened has an end; leave “/..” to plans")


def _slug_fits(match: re.Match[str], event: RecordEvent) -> bool:
    for when in (event.date, event.other_date or UNKNOWN_DATE):
        if when.earliest is None:
            continue
        last = when.latest or when.earliest
        year, month = int(match["year"]), match["month"]
        named = (year, int(month)) if month else (year,)
        first, final = (when.earliest.year, when.earliest.month), (last.year, last.month)
        if first[: len(named)] <= named <= final[: len(named)]:
            return True
    return False


def _check_words(entry: Entry, event: RecordEvent) -> None:
    for key, text in (("title", event.title), ("summary", event.summary)):
        check_judging(entry, key, text)
    if (
        event.kind is EventKind.STATEMENT
        and event.parts
        and not _SPEAKING & {role for _, role in event.parts}
    ):
        entry.ledger.fault(entry.at("actors"), "a statement needs a speaker, a sender or a signatory")


def _check_texts(entry: Entry, event: RecordEvent) -> None:
    """Days of the week agree with their dates, and no text quotes at length."""
    texts = [("title", event.title), ("summary", event.summary), ("date_note", event.date_note)]
    texts.extend(("variants", variant.note) for variant in event.variants)
    for key, text in texts:
        for fault in wrong_weekdays(text, event.date.earliest):
            entry.ledger.fault(entry.at(key), fault)
        check_quoting(entry, key, text)
