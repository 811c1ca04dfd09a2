"""Words of the vocabulary as people read them, beyond those that the filters need."""

from enum import StrEnum

from app.domain.commitment import STATUS_WORDS, CommitmentStatus
from app.domain.labels import label_of
from app.domain.vocabulary import (
    ActorKind,
    Audience,
    Basis,
    EventKind,
    Exactness,
    Relation,
    Role,
    Script,
    Side,
    SourceKind,
    Vehicle,
)

_WORDS: tuple[tuple[StrEnum, str], ...] = (
    (Side.US, "United States"),
    (Side.DPRK, "DPRK"),
    (Side.ROK, "South Korea"),
    (Side.PRC, "China"),
    (Side.JAPAN, "Japan"),
    (Side.RUSSIA, "Russia"),
    (Side.UN, "United Nations"),
    (Side.OTHER, "Others"),
    (ActorKind.STATE, "State"),
    (ActorKind.LEADER, "Leader"),
    (ActorKind.OFFICIAL, "Official"),
    (ActorKind.GOVERNMENT_BODY, "Government body"),
    (ActorKind.PARTY_BODY, "Party body"),
    (ActorKind.MILITARY_BODY, "Military body"),
    (ActorKind.LEGISLATURE, "Legislature"),
    (ActorKind.INTERNATIONAL_BODY, "International body"),
    (ActorKind.UNOFFICIAL_CHANNEL, "Unofficial channel"),
    (ActorKind.MEDIA, "News organisation"),
    (ActorKind.COMPANY_OR_NGO, "Organisation"),
    (ActorKind.PERSON, "Private person"),
    (Role.PARTICIPANT, "Took part"),
    (Role.SPEAKER, "Spoke"),
    (Role.SENDER, "Sent"),
    (Role.RECIPIENT, "Received"),
    (Role.HOST, "Host"),
    (Role.MEDIATOR, "Mediated"),
    (Role.SIGNATORY, "Signed"),
    (Role.TARGET, "Addressed"),
    (Role.SUBJECT, "Concerned"),
    (SourceKind.OFFICIAL_DOCUMENT, "Official document"),
    (SourceKind.READOUT, "Readout"),
    (SourceKind.TRANSCRIPT, "Transcript"),
    (SourceKind.STATE_MEDIA, "State media"),
    (SourceKind.WIRE, "News agency"),
    (SourceKind.NEWSPAPER_OR_BROADCAST, "Newspaper or broadcaster"),
    (SourceKind.SPECIALIST, "Specialist outlet"),
    (SourceKind.THINK_TANK, "Think tank"),
    (SourceKind.DATA_SET, "Data set"),
    (SourceKind.OFFICIAL_POST, "Official post"),
    (SourceKind.COURT_OR_UN, "Court or United Nations"),
    (SourceKind.ARCHIVE, "Archive"),
    (Relation.FIRST_REPORT, "First report"),
    (Relation.INDEPENDENT, "Independent report"),
    (Relation.WIRE_COPY, "Copy of an agency’s text"),
    (Relation.REWRITE, "Rewritten from another report"),
    (Relation.BACKGROUND, "Looks back at it"),
    (Relation.DENIAL, "Denial"),
    (Relation.CORRECTION, "Correction"),
    (Exactness.DAY, "to the day"),
    (Exactness.RANGE, "to a span of days"),
    (Exactness.MONTH, "to the month"),
    (Exactness.SEASON, "to the season"),
    (Exactness.YEAR, "to the year"),
    (Exactness.APPROXIMATE, "roughly"),
    (Exactness.UNCERTAIN, "with doubts"),
    (Exactness.UNKNOWN, "not known"),
    (Basis.STATED, "a document gives it"),
    (Basis.PUBLISHED, "the day of publication"),
    (Basis.RELATIVE, "counted from the day of publication"),
    (Basis.INFERRED, "worked out, see the note"),
    (Basis.DECLARED, "given by the person who added it"),
    (Basis.UNKNOWN, "not known"),
    (Vehicle.SPEECH, "Speech"),
    (Vehicle.PRESS_STATEMENT, "Press statement"),
    (Vehicle.SPOKESPERSON_STATEMENT, "Spokesperson’s statement"),
    (Vehicle.ANSWER_TO_QUESTION, "Answer to a question"),
    (Vehicle.COMMENTARY, "Commentary"),
    (Vehicle.JOINT_STATEMENT, "Joint statement"),
    (Vehicle.POST, "Post"),
    (Vehicle.INTERVIEW, "Interview"),
    (Vehicle.PRESS_CONFERENCE, "Press conference"),
    (Vehicle.LETTER, "Letter"),
    (Vehicle.READOUT, "Readout"),
    (Vehicle.REPORT, "Report"),
    (Vehicle.FACT_SHEET, "Fact sheet"),
    (Audience.DOMESTIC, "Domestic"),
    (Audience.EXTERNAL, "Abroad"),
    (Audience.BOTH, "Domestic and abroad"),
)

# Words of two vocabularies may be the same text and are then equal (the topic and the kind "sanctions"),
# so the type is part of the key.
_BY_TYPE: dict[tuple[type[StrEnum], str], str] = {
    (type(word), word.value): said for word, said in (*_WORDS, *STATUS_WORDS.items())
}
STATUS_ICONS = {
    CommitmentStatus.KEPT: "confirmed",
    CommitmentStatus.PARTLY: "single",
    CommitmentStatus.BROKEN: "denied",
    CommitmentStatus.DISPUTED: "differ",
    CommitmentStatus.OPEN: "unconfirmed",
    CommitmentStatus.LAPSED: "cancellation",
}

CODEBOOK = {
    EventKind.SUMMIT: "meetings of the leaders themselves",
    EventKind.VISIT: "visits of ministers, envoys and former presidents",
    EventKind.TALKS: "talks of ministers, envoys, working levels and general officers; Six-Party rounds",
    EventKind.INFORMAL: "Track 1.5 and Track 2: officials or former officials meeting unofficially",
    EventKind.CONTACT: "letters, calls, the New York channel, hotlines",
    EventKind.ANNOUNCEMENT: "a meeting proposed, accepted or scheduled",
    EventKind.CANCELLATION: "a meeting cancelled, put off, walked out of or refused",
    EventKind.AGREEMENT: "frameworks, joint statements, communiqués",
    EventKind.IMPLEMENTATION: "a freeze, dismantlement, inspectors let in, deliveries",
    EventKind.BREAKDOWN: "withdrawal, suspension, inspectors sent out",
    EventKind.STATEMENT: "words on the record; their level, vehicle and audience stand beside them",
    EventKind.MISSILE: "launches of ballistic and cruise missiles",
    EventKind.SATELLITE: "attempts to put a satellite into orbit",
    EventKind.NUCLEAR: "tests, work of reactors and of enrichment, declarations",
    EventKind.MILITARY: "exercises, deployments, incidents",
    EventKind.SANCTIONS: "designations, resolutions, relief",
    EventKind.DETENTION: "arrests and releases of foreigners",
    EventKind.HUMANITARIAN: "aid, remains of the fallen, family visits",
    EventKind.POLICY: "appointments, reviews, laws, congresses",
}

LANGUAGE_OF_SCRIPT = {Script.LATN: "en", Script.HANG: "ko", Script.HANI: "ko-Hani"}
CONVENTIONS = {
    "northern": "northern spelling",
    "southern": "southern spelling",
    "hanja": "in Chinese characters",
    "press": "in the press",
    "full": "in full",
    "short": "short form",
}
ZONES = {"America/New_York": "Washington", "Asia/Ho_Chi_Minh": "Hanoi", "Europe/Zurich": "Geneva"}


def label(word: StrEnum) -> str:
    """The word of the vocabulary as people read it."""
    return _BY_TYPE.get((type(word), word.value)) or label_of(word)


def zone_words(zone: str) -> str:
    """The city whose calendar a date is on: Asia/Pyongyang → Pyongyang."""
    return ZONES.get(zone, zone.rpartition("/")[2].replace("_", " "))
