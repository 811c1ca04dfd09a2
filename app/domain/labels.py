"""The vocabulary in plain words, as pages, chips and files show it."""

from enum import StrEnum

from app.domain.vocabulary import (
    DPRK_LEVELS,
    US_LEVELS,
    EventKind,
    EventStatus,
    Lane,
    Layer,
    Role,
    Topic,
)

KEY_LABELS = {
    "side": "Side",
    "kind": "Kind",
    "actor": "Actor",
    "with": "Together with",
    "role": "Part played",
    "topic": "Topic",
    "status": "Status",
    "layer": "Layer",
    "place": "Place",
    "level": "Weight of a statement",
    "source": "Source",
    "year": "Years",
    "date": "Dates",
    "q": "Words",
    "key": "Main events",
}

LANE_LABELS = {
    Lane.US: "United States",
    Lane.DPRK: "DPRK",
    Lane.JOINT: "Joint",
    Lane.THIRD: "Third party",
}
KIND_LABELS = {
    EventKind.SUMMIT: "Leaders’ meeting",
    EventKind.VISIT: "Visit",
    EventKind.TALKS: "Talks",
    EventKind.INFORMAL: "Track 1.5 and Track 2",
    EventKind.CONTACT: "Letter or contact",
    EventKind.ANNOUNCEMENT: "Announcement",
    EventKind.CANCELLATION: "Cancellation",
    EventKind.AGREEMENT: "Agreement",
    EventKind.IMPLEMENTATION: "Implementation",
    EventKind.BREAKDOWN: "Breakdown",
    EventKind.STATEMENT: "Statement",
    EventKind.MISSILE: "Missile launch",
    EventKind.SATELLITE: "Satellite launch",
    EventKind.NUCLEAR: "Nuclear activity",
    EventKind.MILITARY: "Military",
    EventKind.SANCTIONS: "Sanctions",
    EventKind.DETENTION: "Detention or release",
    EventKind.HUMANITARIAN: "Humanitarian",
    EventKind.POLICY: "Policy",
}
STATUS_LABELS = {
    EventStatus.PLANNED: "Planned",
    EventStatus.HAPPENED: "Happened",
    EventStatus.CANCELLED: "Cancelled",
    EventStatus.DENIED: "Denied",
    EventStatus.UNCONFIRMED: "Unconfirmed",
    EventStatus.DISPUTED: "Disputed",
}
LAYER_LABELS = {Layer.RECORD: "Record", Layer.REPORTED: "Reported, unreviewed"}
ROLE_LABELS = {
    Role.PARTICIPANT: "Taking part",
    Role.SPEAKER: "Speaking",
    Role.SENDER: "Sending",
    Role.RECIPIENT: "Receiving",
    Role.HOST: "Hosting",
    Role.MEDIATOR: "Mediating",
    Role.SIGNATORY: "Signing",
    Role.TARGET: "Addressed",
    Role.SUBJECT: "Concerned",
}
_TOPIC_LABELS = {
    Topic.PEACE_REGIME: "Peace regime",
    Topic.HUMAN_RIGHTS: "Human rights",
    Topic.INTER_KOREAN: "Inter-Korean",
}
TOPIC_LABELS = {topic: _TOPIC_LABELS.get(topic, topic.value.capitalize()) for topic in Topic}
LEVELS = tuple(str(level) for level in sorted({*DPRK_LEVELS, *US_LEVELS}))

# The choices of each closed filter, in the order that pages show where counts are equal.
CLOSED: dict[str, dict[str, str]] = {
    "side": {lane.value: label for lane, label in LANE_LABELS.items()},
    "kind": {kind.value: label for kind, label in KIND_LABELS.items()},
    "status": {status.value: label for status, label in STATUS_LABELS.items()},
    "layer": {layer.value: label for layer, label in LAYER_LABELS.items()},
    "topic": {topic.value: label for topic, label in TOPIC_LABELS.items()},
    "role": {role.value: label for role, label in ROLE_LABELS.items()},
    "level": {level: f"Level {level}" for level in LEVELS},
}


def label_of(word: StrEnum) -> str:
    """A word of the vocabulary as people read it: "State media" for state-media where no label is kept."""
    for labels in (LANE_LABELS, KIND_LABELS, STATUS_LABELS, LAYER_LABELS, ROLE_LABELS, TOPIC_LABELS):
        if word in labels and type(next(iter(labels))) is type(word):
            return labels[word]  # type: ignore[index]  # its own kind of word, checked above
    return word.value.replace("-", " ").capitalize()


def level_words(lane: Lane, level: int | None) -> str:
    """Whose words a statement of this level are, by the scale of its side; empty where none applies."""
    if level is None:
        return ""
    scale = {Lane.DPRK: DPRK_LEVELS, Lane.US: US_LEVELS}.get(lane, {})
    return scale.get(level, f"level {level}")
