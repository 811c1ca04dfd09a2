"""Reading without a database: articles as JSON lines in, findings as JSON lines out."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from app.domain.article import Document, RawArticle, Refused
from app.domain.dates import HonestDate
from app.domain.extraction import EventFinding, Extraction, Mention
from app.domain.vocabulary import ActorKind, EventKind, Exactness
from app.extraction import Lexicon, extract, to_document


def read_json_lines(lines: Iterable[str], lexicon: Lexicon, *, today: date) -> Iterator[str]:
    """One answer a line, in order; a line that is no article answers with `error` and the reason."""
    for line in lines:
        if line.strip():
            yield json.dumps(_answer(line, lexicon, today), ensure_ascii=False)


def _answer(line: str, lexicon: Lexicon, today: date) -> dict[str, Any]:
    try:
        given = json.loads(line)
    except ValueError:
        return {"id": None, "error": "the line is not JSON"}
    if not isinstance(given, dict):
        return {"id": None, "error": "the line is not a JSON object"}
    raw = _raw(given)
    document = to_document(raw, today=today)
    if isinstance(document, Refused):
        return {"id": given.get("id"), "error": document.reason}
    return {"id": given.get("id"), **to_dict(document, extract(document, lexicon), lexicon)}


def _raw(given: dict[str, Any]) -> RawArticle:
    def text(key: str) -> str:
        value = given.get(key)
        return value if isinstance(value, str) else ""

    return RawArticle(
        origin=text("id") or "standard input",
        body=text("text"),
        url=text("url"),
        title=text("title"),
        publisher=text("publisher"),
        # A day that whoever supplies the article worked out, where the article itself bears none.
        published=text("published") or text("published_inferred"),
    )


def to_dict(document: Document, extraction: Extraction, lexicon: Lexicon) -> dict[str, Any]:
    """The findings in the form that `demarche read --json` writes."""
    return {
        "relevant": extraction.relevance.relevant,
        "actors": _actors(document, extraction, lexicon),
        "events": [_event(finding) for finding in extraction.events if finding.date.known or finding.new],
        "quotes": [
            {"text": each.text, "speaker": _plain(each.speaker_name)} for each in extraction.quotations
        ],
    }


def _plain(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ")


_OFTEN = 3  # mentions that make an outlet a source of the text and not a passing name


def _actors(document: Document, extraction: Extraction, lexicon: Lexicon) -> list[str]:
    """Names, each once: those who act; outlets only where the text rests on them."""
    counts: dict[str, list[Mention]] = {}
    for mention in extraction.mentions:
        counts.setdefault(mention.name, []).append(mention)
    return [_plain(name) for name, mentions in counts.items() if _acts(name, mentions, document, lexicon)]


def _acts(name: str, mentions: list[Mention], document: Document, lexicon: Lexicon) -> bool:
    entry = next((entry for entry in lexicon.entries.values() if entry.name == name), None)
    if entry is None or entry.actor_kind is not ActorKind.MEDIA or entry.slug in {"kcna", "rodong-sinmun"}:
        return True
    return name in document.title or len(mentions) >= _OFTEN


def _event(finding: EventFinding) -> dict[str, Any]:
    written, precision = _point(finding.date)
    return {
        "date": written,
        "precision": precision,
        "kind": finding.kind.value,
        "status": finding.status.value,
        "actors": [_plain(part.name) for part in finding.parts],
        "place": finding.place_words or None,
        "new": finding.new,
        "title": finding.title,
        "known": list(finding.known),
        "statement": _standing(finding),
    }


def _standing(finding: EventFinding) -> dict[str, Any] | None:
    if finding.kind is not EventKind.STATEMENT:
        return None
    return {
        "level": finding.level,
        "vehicle": finding.vehicle.value if finding.vehicle else None,
        "audience": finding.audience.value if finding.audience else None,
    }


def _point(moment: HonestDate) -> tuple[str | None, str | None]:
    """The smallest of day, month and year that holds an interval (its middle, where it straddles two)."""
    if moment.earliest is None:
        return None, None
    last = moment.latest or moment.earliest
    if moment.earliest == last:
        return last.isoformat(), "day"
    middle = moment.earliest + (last - moment.earliest) / 2
    if moment.exactness is Exactness.YEAR or (last - moment.earliest).days > _MONTH_DAYS:
        return f"{middle.year:04d}", "year"
    return f"{middle.year:04d}-{middle.month:02d}", "month"


_MONTH_DAYS = 62


def explain(document: Document, lexicon: Lexicon) -> str:
    """What was found in a document and by which rules, as text for a person."""
    extraction = extract(document, lexicon)
    lines = [
        f"Relevant: {'yes' if extraction.relevance.relevant else 'no'} ({extraction.relevance.score:.2f})",
        *(f"  {reason}" for reason in extraction.relevance.reasons),
        f"Published: {document.published.edtf or 'not given'}",
        *(f"  {note}" for note in extraction.notes),
        "Events",
        *(
            f"  {'new' if each.new else each.relation.value:12} {each.date.edtf or 'undated':24} "
            f"{each.kind.value:13} {each.status.value:10} "
            f"{each.title}  [{each.rule}, {each.confidence:.2f}] "
            f"{', '.join(each.known)}{_standing_words(each)}"
            for each in extraction.events
        ),
        "Quotations",
        *(
            f"  {each.speaker_name or '—'}{f' (by {each.via})' if each.via else ''}: “{each.text}” "
            f"[{each.rule}, {each.confidence:.2f}]"
            for each in extraction.quotations
        ),
        "Actors",
        *(f"  {name}" for name in _actors(document, extraction, lexicon)),
    ]
    return "\n".join(lines)


def _standing_words(finding: EventFinding) -> str:
    """Level, form and audience of a statement, as far as they are known."""
    level = f"level {finding.level}" if finding.level else ""
    known = (level, finding.vehicle, finding.audience)
    words = ", ".join(str(each) for each in known if each)
    return f" ({words})" if words else ""
