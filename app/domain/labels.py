"""The vocabulary in plain words, as pages, chips and files show it."""

from enum import StrEnum

from app.domain.language import _, msg
from app.domain.vocabulary import (
    DPRK_LEVELS,
    US_LEVELS,
    Audience,
    EventKind,
    EventStatus,
    Lane,
    Layer,
    Role,
    Topic,
    Vehicle,
)

KEY_LABELS = {
    "side": msg("Side"),
    "kind": msg("Kind"),
    "actor": msg("Actor"),
    "with": msg("Together with"),
    "role": msg("Part played"),
    "topic": msg("Topic"),
    "status": msg("Status"),
    "layer": msg("Layer"),
    "place": msg("Place"),
    "level": msg("Weight of a statement"),
    "vehicle": msg("Vehicle"),
    "audience": msg("Audience"),
    "addressee": msg("Addressed to"),
    "source": msg("Source"),
    "year": msg("Years"),
    "date": msg("Dates"),
    "q": msg("Words"),
    "key": msg("Main events"),
}

LANE_LABELS = {
    Lane.US: msg("United States"),
    Lane.DPRK: msg("DPRK"),
    Lane.JOINT: msg("Joint"),
    Lane.THIRD: msg("Third party"),
}
KIND_LABELS = {
    EventKind.SUMMIT: msg("Leaders’ meeting"),
    EventKind.VISIT: msg("Visit"),
    EventKind.TALKS: msg("Talks"),
    EventKind.INFORMAL: msg("Track 1.5 and Track 2"),
    EventKind.CONTACT: msg("Letter or contact"),
    EventKind.ANNOUNCEMENT: msg("Announcement"),
    EventKind.CANCELLATION: msg("Cancellation"),
    EventKind.AGREEMENT: msg("Agreement"),
    EventKind.IMPLEMENTATION: msg("Implementation"),
    EventKind.BREAKDOWN: msg("Breakdown"),
    EventKind.STATEMENT: msg("Statement"),
    EventKind.MISSILE: msg("Missile launch"),
    EventKind.SATELLITE: msg("Satellite launch"),
    EventKind.NUCLEAR: msg("Nuclear activity"),
    EventKind.MILITARY: msg("Military"),
    EventKind.SANCTIONS: msg("Sanctions"),
    EventKind.DETENTION: msg("Detention or release"),
    EventKind.HUMANITARIAN: msg("Humanitarian"),
    EventKind.POLICY: msg("Policy"),
}
STATUS_LABELS = {
    EventStatus.PLANNED: msg("Planned"),
    EventStatus.HAPPENED: msg("Happened"),
    EventStatus.CANCELLED: msg("Cancelled"),
    EventStatus.DENIED: msg("Denied"),
    EventStatus.UNCONFIRMED: msg("Unconfirmed"),
    EventStatus.DISPUTED: msg("Disputed"),
}
LAYER_LABELS = {Layer.RECORD: msg("Record"), Layer.REPORTED: msg("Reported, unreviewed")}
ROLE_LABELS = {
    Role.PARTICIPANT: msg("Taking part"),
    Role.SPEAKER: msg("Speaking"),
    Role.SENDER: msg("Sending"),
    Role.RECIPIENT: msg("Receiving"),
    Role.HOST: msg("Hosting"),
    Role.MEDIATOR: msg("Mediating"),
    Role.SIGNATORY: msg("Signing"),
    Role.TARGET: msg("Addressed"),
    Role.SUBJECT: msg("Concerned"),
}
TOPIC_LABELS = {
    Topic.NUCLEAR: msg("Nuclear"),
    Topic.MISSILES: msg("Missiles"),
    Topic.SANCTIONS: msg("Sanctions"),
    Topic.EXERCISES: msg("Exercises"),
    Topic.PEACE_REGIME: msg("Peace regime"),
    Topic.HUMANITARIAN: msg("Humanitarian"),
    Topic.HUMAN_RIGHTS: msg("Human rights"),
    Topic.DETAINEES: msg("Detainees"),
    Topic.REMAINS: msg("Remains"),
    Topic.CYBER: msg("Cyber"),
    Topic.INTER_KOREAN: msg("Inter-Korean"),
    Topic.ALLIANCE: msg("Alliance"),
    Topic.RUSSIA: msg("Russia"),
    Topic.CHINA: msg("China"),
    Topic.JAPAN: msg("Japan"),
    Topic.ECONOMY: msg("Economy"),
}
VEHICLE_LABELS = {
    Vehicle.SPEECH: msg("Speech"),
    Vehicle.PRESS_STATEMENT: msg("Press statement"),
    Vehicle.SPOKESPERSON_STATEMENT: msg("Spokesperson’s statement"),
    Vehicle.ANSWER_TO_QUESTION: msg("Answer to a question"),
    Vehicle.COMMENTARY: msg("Commentary"),
    Vehicle.JOINT_STATEMENT: msg("Joint statement"),
    Vehicle.POST: msg("Post"),
    Vehicle.INTERVIEW: msg("Interview"),
    Vehicle.PRESS_CONFERENCE: msg("Press conference"),
    Vehicle.LETTER: msg("Letter"),
    Vehicle.READOUT: msg("Readout"),
    Vehicle.REPORT: msg("Report"),
    Vehicle.FACT_SHEET: msg("Fact sheet"),
}
AUDIENCE_LABELS = {
    Audience.DOMESTIC: msg("Domestic"),
    Audience.EXTERNAL: msg("Abroad"),
    Audience.BOTH: msg("Domestic and abroad"),
}
LEVELS = tuple(str(level) for level in sorted({*DPRK_LEVELS, *US_LEVELS}))

# The choices of each closed filter, in the order that pages show where counts are equal; `closed_label`
# says them.
CLOSED: dict[str, dict[str, str]] = {
    "side": {lane.value: label for lane, label in LANE_LABELS.items()},
    "kind": {kind.value: label for kind, label in KIND_LABELS.items()},
    "status": {status.value: label for status, label in STATUS_LABELS.items()},
    "layer": {layer.value: label for layer, label in LAYER_LABELS.items()},
    "topic": {topic.value: label for topic, label in TOPIC_LABELS.items()},
    "role": {role.value: label for role, label in ROLE_LABELS.items()},
    "level": {level: f"Level {level}" for level in LEVELS},
    "vehicle": {vehicle.value: label for vehicle, label in VEHICLE_LABELS.items()},
    "audience": {audience.value: label for audience, label in AUDIENCE_LABELS.items()},
}


_ALL = (
    *(LANE_LABELS, KIND_LABELS, STATUS_LABELS, LAYER_LABELS, ROLE_LABELS, TOPIC_LABELS),
    *(VEHICLE_LABELS, AUDIENCE_LABELS),
)


def closed_label(key: str, value: str) -> str:
    """A choice of a closed filter as people read it; the value itself where it is none."""
    if key == "level":
        return _("Level %(level)s", level=value)
    said = CLOSED[key].get(value)
    return _(said) if said else value


def label_of(word: StrEnum) -> str:
    """A word of the vocabulary as people read it: "State media" for state-media where no label is kept."""
    for labels in _ALL:
        if word in labels and type(next(iter(labels))) is type(word):
            return _(labels[word])  # type: ignore[index]  # its own kind of word, checked above
    return word.value.replace("-", " ").capitalize()


def level_words(lane: Lane, level: int | None) -> str:
    """Whose words a statement of this level are, by the scale of its side; empty where none applies."""
    if level is None:
        return ""
    scale = {Lane.DPRK: DPRK_LEVELS, Lane.US: US_LEVELS}.get(lane, {})
    return scale.get(level, f"level {level}")
