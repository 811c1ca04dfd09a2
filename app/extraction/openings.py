"""What an opening tells without a date, and the text then dates further on: one happening, told twice."""

from app.domain.extraction import EventFinding
from app.domain.vocabulary import EventKind

# Kinds that are told for one another within one text.
GROUPS: dict[EventKind, str] = {
    EventKind.SUMMIT: "meeting",
    EventKind.VISIT: "meeting",
    EventKind.TALKS: "meeting",
    EventKind.MISSILE: "launch",
    EventKind.SATELLITE: "launch",
}
_OPENING_DAYS = 7  # a lead without a date retells what the text then dates


def without_openings(found: list[EventFinding]) -> list[EventFinding]:
    """Drop what the opening told without a date where the text dates the same happening further on."""
    dated = [finding for finding in found if not finding.rule.startswith("lead:")]
    return [
        finding
        for finding in found
        if not finding.rule.startswith("lead:") or not any(_retold(finding, each) for each in dated)
    ]


def _retold(opening: EventFinding, later: EventFinding) -> bool:
    group = GROUPS.get(opening.kind, opening.kind.value)
    if opening.kind is EventKind.STATEMENT or GROUPS.get(later.kind, later.kind.value) != group:
        return False
    if opening.date.earliest is None or later.date.latest is None or later.date.earliest is None:
        return False
    near = 0 <= (opening.date.earliest - later.date.latest).days <= _OPENING_DAYS
    elsewhere = later.span != opening.span
    return near and elsewhere and later.status is opening.status and _company(opening, later)


def _company(a: EventFinding, b: EventFinding) -> bool:
    """Whether two of a few, or all of fewer, take part in both."""
    names_a, names_b = ({part.name for part in each.parts} for each in (a, b))
    return len(names_a & names_b) >= min(2, len(names_a), len(names_b))
