"""The field's own terms, as closed sets; the words used in code, addresses and pages alike."""

from enum import StrEnum

from app.domain.language import msg


class EventKind(StrEnum):
    """What sort of happening an event is. Comments give the PLOVER code nearest to it, see PLOVER_CODES."""

    SUMMIT = "summit"
    VISIT = "visit"
    TALKS = "talks"
    INFORMAL = "informal"
    CONTACT = "contact"
    ANNOUNCEMENT = "announcement"
    CANCELLATION = "cancellation"
    AGREEMENT = "agreement"
    IMPLEMENTATION = "implementation"
    BREAKDOWN = "breakdown"
    STATEMENT = "statement"
    MISSILE = "missile"
    SATELLITE = "satellite"
    NUCLEAR = "nuclear"
    MILITARY = "military"
    SANCTIONS = "sanctions"
    DETENTION = "detention"
    HUMANITARIAN = "humanitarian"
    POLICY = "policy"


# PLOVER event types (Political Language Ontology for Verifiable Event Records, 2023 codebook); a
# satellite launch and a missile test have no code of their own there and fall under MOBILIZE.
PLOVER_CODES: dict[EventKind, str] = {
    EventKind.SUMMIT: "CONSULT",
    EventKind.VISIT: "CONSULT",
    EventKind.TALKS: "CONSULT",
    EventKind.INFORMAL: "CONSULT",
    EventKind.CONTACT: "CONSULT",
    EventKind.ANNOUNCEMENT: "AGREE",
    EventKind.CANCELLATION: "REJECT",
    EventKind.AGREEMENT: "AGREE",
    EventKind.IMPLEMENTATION: "COOPERATE",
    EventKind.BREAKDOWN: "REJECT",
    EventKind.STATEMENT: "SUPPORT|ACCUSE|THREATEN",
    EventKind.MISSILE: "MOBILIZE",
    EventKind.SATELLITE: "MOBILIZE",
    EventKind.NUCLEAR: "MOBILIZE",
    EventKind.MILITARY: "MOBILIZE",
    EventKind.SANCTIONS: "SANCTION",
    EventKind.DETENTION: "COERCE",
    EventKind.HUMANITARIAN: "AID",
    EventKind.POLICY: "",
}

MEETING_KINDS = frozenset({EventKind.SUMMIT, EventKind.VISIT, EventKind.TALKS, EventKind.INFORMAL})


class EventStatus(StrEnum):
    """How far the event is known to have come about."""

    PLANNED = "planned"
    HAPPENED = "happened"
    CANCELLED = "cancelled"
    DENIED = "denied"
    UNCONFIRMED = "unconfirmed"
    DISPUTED = "disputed"


class Layer(StrEnum):
    """Curated and cited, or found by the machine and not reviewed. Never mixed."""

    RECORD = "record"
    REPORTED = "reported"


class Lane(StrEnum):
    """Who acts: Washington, Pyongyang, both, or somebody else."""

    US = "us"
    DPRK = "dprk"
    JOINT = "joint"
    THIRD = "third"


class Side(StrEnum):
    """Whose an actor is."""

    US = "us"
    DPRK = "dprk"
    ROK = "rok"
    PRC = "prc"
    JAPAN = "japan"
    RUSSIA = "russia"
    UN = "un"
    OTHER = "other"


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    LEADER = "leader"
    OFFICIAL = "official"
    GOVERNMENT_BODY = "government-body"
    PARTY_BODY = "party-body"
    MILITARY_BODY = "military-body"
    LEGISLATURE = "legislature"
    INTERNATIONAL_BODY = "international-body"
    UNOFFICIAL_CHANNEL = "unofficial-channel"
    MEDIA = "media"
    COMPANY_OR_NGO = "company-or-ngo"
    PERSON = "person"  # private persons: analysts, detainees, athletes

    @property
    def is_person(self) -> bool:
        """Whether actors of this kind are human beings."""
        return self in {ActorKind.LEADER, ActorKind.OFFICIAL, ActorKind.PERSON}


class Role(StrEnum):
    """What an actor is in one event."""

    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    SENDER = "sender"
    RECIPIENT = "recipient"
    HOST = "host"
    MEDIATOR = "mediator"
    SIGNATORY = "signatory"
    TARGET = "target"
    SUBJECT = "subject"


# Roles that make an actor one who acts (the others are acted upon or lend the room).
ACTING_ROLES = frozenset({Role.PARTICIPANT, Role.SPEAKER, Role.SENDER, Role.SIGNATORY})

# Roles of somebody who was in the room; a sender, a recipient or a subject need not have been.
PRESENT_ROLES = frozenset({Role.PARTICIPANT, Role.SPEAKER, Role.HOST, Role.MEDIATOR, Role.SIGNATORY})
ADDRESSED_ROLES = frozenset({Role.TARGET, Role.RECIPIENT})


class Topic(StrEnum):
    """What an event is about; an event may have several."""

    NUCLEAR = "nuclear"
    MISSILES = "missiles"
    SANCTIONS = "sanctions"
    EXERCISES = "exercises"
    PEACE_REGIME = "peace-regime"
    HUMANITARIAN = "humanitarian"
    HUMAN_RIGHTS = "human-rights"
    DETAINEES = "detainees"
    REMAINS = "remains"
    CYBER = "cyber"
    INTER_KOREAN = "inter-korean"
    ALLIANCE = "alliance"
    RUSSIA = "russia"
    CHINA = "china"
    JAPAN = "japan"
    ECONOMY = "economy"


class SourceKind(StrEnum):
    """What sort of document or publisher a source is."""

    OFFICIAL_DOCUMENT = "official-document"
    READOUT = "readout"
    TRANSCRIPT = "transcript"
    STATE_MEDIA = "state-media"
    WIRE = "wire"
    NEWSPAPER_OR_BROADCAST = "newspaper-or-broadcast"
    SPECIALIST = "specialist"
    THINK_TANK = "think-tank"
    DATA_SET = "data-set"
    OFFICIAL_POST = "official-post"
    COURT_OR_UN = "court-or-un"
    ARCHIVE = "archive"


class Relation(StrEnum):
    """How an article stands to an event it mentions."""

    FIRST_REPORT = "first-report"
    INDEPENDENT = "independent"
    WIRE_COPY = "wire-copy"
    REWRITE = "rewrite"
    BACKGROUND = "background"
    DENIAL = "denial"
    CORRECTION = "correction"


class Exactness(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    RANGE = "range"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What a date rests on."""

    STATED = "stated"  # a document gives it
    PUBLISHED = "published"  # the day of publication
    RELATIVE = "relative"  # counted from the day of publication ("last week")
    INFERRED = "inferred"  # worked out by a person or from an address or the record, with a note
    DECLARED = "declared"  # given by the person who added the article
    UNKNOWN = "unknown"


class Vehicle(StrEnum):
    """The form in which a statement was made."""

    SPEECH = "speech"
    PRESS_STATEMENT = "press-statement"
    SPOKESPERSON_STATEMENT = "spokesperson-statement"
    ANSWER_TO_QUESTION = "answer-to-question"
    COMMENTARY = "commentary"
    JOINT_STATEMENT = "joint-statement"
    POST = "post"
    INTERVIEW = "interview"
    PRESS_CONFERENCE = "press-conference"
    LETTER = "letter"
    READOUT = "readout"
    REPORT = "report"
    FACT_SHEET = "fact-sheet"


class Audience(StrEnum):
    """Whom a statement was put before."""

    DOMESTIC = "domestic"
    EXTERNAL = "external"
    BOTH = "both"


class Script(StrEnum):
    """The writing of a name."""

    LATN = "latn"
    HANG = "hang"
    HANI = "hani"


class Convention(StrEnum):
    """The habit by which a name is spelt."""

    NORTHERN = "northern"
    SOUTHERN = "southern"
    HANJA = "hanja"
    PRESS = "press"
    FULL = "full"
    SHORT = "short"


# Weight of the vehicle, 1 the highest. Source of the scale: R. M. Lee, National Committee on North
# Korea, 2022 (reading North Korean statements); the US scale is this project's own parallel to it.
DPRK_LEVELS: dict[int, str] = {
    1: msg("top leader"),
    2: msg("government, party Central Committee or State Affairs Commission"),
    3: msg("Foreign Ministry"),
    4: msg("named senior official’s press statement"),
    5: msg("ministry spokesperson"),
    6: msg("answer to a KCNA question"),
    7: msg("department, institute or ambassador"),
    8: msg("signed commentary in KCNA or Rodong Sinmun"),
    9: msg("outlets for abroad only"),
}
US_LEVELS: dict[int, str] = {
    1: msg("president"),
    2: msg("vice president, secretary or national security adviser"),
    3: msg("joint statement with allies"),
    4: msg("special representative"),
    5: msg("spokesperson on the record"),
    6: msg("written answer, readout or fact sheet"),
    7: msg("unnamed senior official"),
    8: msg("Congress"),
}
