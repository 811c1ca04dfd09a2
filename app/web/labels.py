"""Words of the vocabulary as people read them, beyond those that the filters need."""

from enum import StrEnum

from app.domain.commitment import STATUS_WORDS, CommitmentStatus
from app.domain.labels import label_of
from app.domain.language import _, msg
from app.domain.meeting import COMPARISON_WORDS
from app.domain.vocabulary import (
    ActorKind,
    Basis,
    EventKind,
    Exactness,
    Relation,
    Role,
    Script,
    Side,
    SourceKind,
)

_WORDS: tuple[tuple[StrEnum, str], ...] = (
    (Side.US, msg("United States")),
    (Side.DPRK, msg("DPRK")),
    (Side.ROK, msg("South Korea")),
    (Side.PRC, msg("China")),
    (Side.JAPAN, msg("Japan")),
    (Side.RUSSIA, msg("Russia")),
    (Side.UN, msg("United Nations")),
    (Side.OTHER, msg("Others")),
    (ActorKind.STATE, msg("State")),
    (ActorKind.LEADER, msg("Leader")),
    (ActorKind.OFFICIAL, msg("Official")),
    (ActorKind.GOVERNMENT_BODY, msg("Government body")),
    (ActorKind.PARTY_BODY, msg("Party body")),
    (ActorKind.MILITARY_BODY, msg("Military body")),
    (ActorKind.LEGISLATURE, msg("Legislature")),
    (ActorKind.INTERNATIONAL_BODY, msg("International body")),
    (ActorKind.UNOFFICIAL_CHANNEL, msg("Unofficial channel")),
    (ActorKind.MEDIA, msg("News organisation")),
    (ActorKind.COMPANY_OR_NGO, msg("Organisation")),
    (ActorKind.PERSON, msg("Private person")),
    (Role.PARTICIPANT, msg("Took part")),
    (Role.SPEAKER, msg("Spoke")),
    (Role.SENDER, msg("Sent")),
    (Role.RECIPIENT, msg("Received")),
    (Role.HOST, msg("Host")),
    (Role.MEDIATOR, msg("Mediated")),
    (Role.SIGNATORY, msg("Signed")),
    (Role.TARGET, msg("Addressed")),
    (Role.SUBJECT, msg("Concerned")),
    (SourceKind.OFFICIAL_DOCUMENT, msg("Official document")),
    (SourceKind.READOUT, msg("Readout")),
    (SourceKind.TRANSCRIPT, msg("Transcript")),
    (SourceKind.STATE_MEDIA, msg("State media")),
    (SourceKind.WIRE, msg("News agency")),
    (SourceKind.NEWSPAPER_OR_BROADCAST, msg("Newspaper or broadcaster")),
    (SourceKind.SPECIALIST, msg("Specialist outlet")),
    (SourceKind.THINK_TANK, msg("Think tank")),
    (SourceKind.DATA_SET, msg("Data set")),
    (SourceKind.OFFICIAL_POST, msg("Official post")),
    (SourceKind.COURT_OR_UN, msg("Court or United Nations")),
    (SourceKind.ARCHIVE, msg("Archive")),
    (Relation.FIRST_REPORT, msg("First report")),
    (Relation.INDEPENDENT, msg("Independent report")),
    (Relation.WIRE_COPY, msg("Copy of an agency’s text")),
    (Relation.REWRITE, msg("Rewritten from another report")),
    (Relation.BACKGROUND, msg("Looks back at it")),
    (Relation.DENIAL, msg("Denial")),
    (Relation.CORRECTION, msg("Correction")),
    (Exactness.DAY, msg("to the day")),
    (Exactness.RANGE, msg("to a span of days")),
    (Exactness.MONTH, msg("to the month")),
    (Exactness.SEASON, msg("to the season")),
    (Exactness.YEAR, msg("to the year")),
    (Exactness.APPROXIMATE, msg("roughly")),
    (Exactness.UNCERTAIN, msg("with doubts")),
    (Exactness.UNKNOWN, msg("not known")),
    (Basis.STATED, msg("a document gives it")),
    (Basis.PUBLISHED, msg("the day of publication")),
    (Basis.RELATIVE, msg("counted from the day of publication")),
    (Basis.INFERRED, msg("worked out, see the note")),
    (Basis.DECLARED, msg("given by the person who added it")),
    (Basis.UNKNOWN, msg("not known")),
)

# Words of two vocabularies may be the same text and are then equal (the topic and the kind "sanctions"),
# so the type is part of the key.
_BY_TYPE: dict[tuple[type[StrEnum], str], str] = {
    (type(word), word.value): said
    for word, said in (*_WORDS, *STATUS_WORDS.items(), *COMPARISON_WORDS.items())
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
    EventKind.SUMMIT: msg("meetings of the leaders themselves"),
    EventKind.VISIT: msg("visits of ministers, envoys and former presidents"),
    EventKind.TALKS: msg("talks of ministers, envoys, working levels and general officers; Six-Party rounds"),
    EventKind.INFORMAL: msg("Track 1.5 and Track 2: officials or former officials meeting unofficially"),
    EventKind.CONTACT: msg("letters, calls, the New York channel, hotlines"),
    EventKind.ANNOUNCEMENT: msg("a meeting, a launch or a step offered, accepted or set for a day"),
    EventKind.CANCELLATION: msg("a meeting cancelled, put off, walked out of or refused"),
    EventKind.AGREEMENT: msg("frameworks, joint statements, communiqués"),
    EventKind.IMPLEMENTATION: msg("a freeze, dismantlement, inspectors let in, deliveries"),
    EventKind.BREAKDOWN: msg("withdrawal, suspension, inspectors sent out"),
    EventKind.STATEMENT: msg("words on the record; their level, vehicle and audience stand beside them"),
    EventKind.MISSILE: msg("launches of ballistic and cruise missiles"),
    EventKind.SATELLITE: msg("attempts to put a satellite into orbit"),
    EventKind.NUCLEAR: msg("tests, work of reactors and of enrichment, declarations"),
    EventKind.MILITARY: msg("exercises, deployments, incidents"),
    EventKind.SANCTIONS: msg("designations, resolutions, relief"),
    EventKind.DETENTION: msg("arrests and releases of foreigners"),
    EventKind.HUMANITARIAN: msg("aid, remains of the fallen, family visits"),
    EventKind.POLICY: msg("appointments, reviews, laws, congresses"),
}

LANGUAGE_OF_SCRIPT = {Script.LATN: "en", Script.HANG: "ko", Script.HANI: "ko-Hani"}
ZONES = {
    "America/New_York": msg("Washington"),
    "Asia/Ho_Chi_Minh": msg("Hanoi"),
    "Asia/Pyongyang": msg("Pyongyang"),
    "Asia/Seoul": msg("Seoul"),
    "Asia/Singapore": msg("Singapore"),
    "Asia/Shanghai": msg("Shanghai"),
    "Asia/Tokyo": msg("Tokyo"),
    "Europe/Zurich": msg("Geneva"),
}


def label(word: StrEnum) -> str:
    """The word of the vocabulary as people read it."""
    said = _BY_TYPE.get((type(word), word.value))
    return _(said) if said else label_of(word)


def zone_words(zone: str) -> str:
    """The city whose calendar a date is on: Asia/Pyongyang → Pyongyang."""
    return _(ZONES[zone]) if zone in ZONES else zone.rpartition("/")[2].replace("_", " ")
