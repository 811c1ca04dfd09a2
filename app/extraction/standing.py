"""How much a statement weighs: the form it was made in, whom it was put before, its level on a scale.

The scales are `DPRK_LEVELS` and `US_LEVELS` of the vocabulary. Read from the statement's own sentence and
from the office its speaker held that day; what neither tells stays open.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from app.domain.actor import Actor
from app.domain.extraction import EventFinding
from app.domain.vocabulary import ActorKind, Audience, EventKind, Role, Side, Vehicle
from app.extraction.naming import Reading

# Words of a sentence that tell the form, the surest first.
_VEHICLES: tuple[tuple[Vehicle, str], ...] = (
    (
        Vehicle.POST,
        r"\btweet|\btwitter\b|\bpost(?:ed|s|ing)?\s+(?:on|to|that)\b|\bsocial\s+media\b|truth\s+social|\b(?:he|she|trump)\s+wrote\b(?!\s+to)|트위터|트루스\s?소셜",
    ),
    (
        Vehicle.JOINT_STATEMENT,
        r"\bjoint\s+(?:\w+\s+)?(?:statement|communiqu|declaration)|\bjointly\s+(?:said|called)|공동\s?(?:성명|선언)",
    ),
    (
        Vehicle.INTERVIEW,
        r"\binterview|\b(?:told|on)\s+(?:the\s+)?(?:cnn|nbc|abc|cbs|fox|npr|reuters|the\s+associated\s+press|axios)|인터뷰",
    ),
    (
        Vehicle.COMMENTARY,
        r"\bcommentar|\beditorial\b|\bop-ed\b|\barticle\s+(?:by|in|carried|titled)|논평|론평|사설",
    ),
    (Vehicle.FACT_SHEET, r"\bfact\s+sheet\b"),
    (Vehicle.READOUT, r"\breadout\b|\bread-out\b"),
    (
        Vehicle.LETTER,
        (
            r"\b(?:in|sent|wrote)\s+(?:an?|the|his|her|their)\s+(?:\w+\s+){0,2}(?:letter|message)\b|\bwrote\s+to\b|"
            r"친서에서|서한에서|친서를 보내"
        ),
    ),
    (
        Vehicle.ANSWER_TO_QUESTION,
        (
            r"\b(?:answer|reply|replied|respond)\w*\s+(?:to\s+)?(?:an?\s+|the\s+)?(?:\w+\s+){0,2}question|"
            r"\bquestions?\s+(?:put|raised|asked|from|by)\b|\basked\s+(?:by|about|whether|if|what)\b|"
            r"\btold\s+(?:reporters|journalists|(?:the\s+)?(?:official\s+)?kcna)\b|\bwhen\s+asked\b|"
            r"질문에|기자들과\s+만나|기자들에게|물음에"
        ),
    ),
    (Vehicle.PRESS_CONFERENCE, r"\b(?:news|press)\s+(?:conference|briefing)|\bbriefing\b|기자회견|브리핑"),
    (
        Vehicle.SPEECH,
        (
            r"\bspeech|\baddress(?:ed|es|ing)?\b|\bremarks?\s+(?:to|at|before|on)\b|\brally\b|\b(?:tells|told)\s+"
            r"(?:the\s+)?(?:u\.?n\.?\s+)?(?:(?:security\s+)?council|general\s+assembly|congress|supporters|parliament|"
            r"senate|students|diplomats|generals|officers|workers|ministers|delegates|crowd|forum)|\bplenary\b|"
            r"\btestif|\bstate\s+of\s+the\s+union\b|\bbefore\s+(?:the\s+)?(?:general\s+assembly|congress)|연설|전원회의"
        ),
    ),
    (Vehicle.SPOKESPERSON_STATEMENT, r"\bspokes(?:man|woman|person)|\bpress\s+secretary\b|대변인"),
    (Vehicle.PRESS_STATEMENT, r"\bstatement|\bcommuniqu|담화|성명"),
)
_FORMS = tuple((vehicle, re.compile(pattern, re.IGNORECASE)) for vehicle, pattern in _VEHICLES)
_SPOKESPERSON = re.compile(r"\bspokes(?:man|woman|person)|\bpress\s+secretary\b|대변인", re.IGNORECASE)
_AT_HOME = re.compile(
    r"\b(?:rally|campaign|supporters|voters|nomination|speech\s+to\s+(?:the\s+)?nation)\b", re.IGNORECASE
)
_GOVERNMENT = re.compile(
    r"\bgovernment\s+statement|\bstatement\s+of\s+the\s+government|정부\s?성명", re.IGNORECASE
)
_MINISTRY = re.compile(r"\bministry\b|외무성|국방성", re.IGNORECASE)
_LOWER_BODY = re.compile(
    r"\b(?:institute|department\s+(?:director|of)|mission|association|committee\s+for)\b|연구소|대표부",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\b(?:senior|unnamed|administration|u\.?s\.?)\s+(?:\w+\s+)?officials?\b", re.IGNORECASE
)
_ABROAD_ONLY = frozenset({"uriminzokkiri", "dprk-today", "arirang-meari", "choson-sinbo"})
_HIGHEST_BODIES = frozenset(
    {
        "national-defense-commission",
        "state-affairs-commission",
        "supreme-peoples-assembly",
        "wpk-central-committee",
        "workers-party-of-korea",
        "north-korea",
    }
)
# American offices by words of their titles, the weightiest first.
_US_OFFICES = (
    (5, re.compile(r"spokes|press secretary")),
    (
        4,
        re.compile(r"deputy|assistant|under|special|envoy|ambassador|permanent rep|commander|director|charg"),
    ),
    (2, re.compile(r"vice president|secretary|national security advis")),
    (1, re.compile(r"^president")),
    (8, re.compile(r"senat|congress|house|speaker|member")),
)
_ENVOYS = re.compile(r"ambassador|permanent rep|mission|charg|consul")


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a statement beside its words; None where the text leaves it open."""

    level: int | None
    vehicle: Vehicle | None
    audience: Audience | None


def standing_of(told: tuple[str, ...], speakers: list[Actor], moment: date | None) -> Standing:
    """The standing of a statement.

    `told` are the sentence and, in order, what else may name the form. The first speaker is who counts,
    those after him have joined.
    """
    vehicle = next((found for words in told if (found := _form(words)) is not None), None)
    speaker = speakers[0] if speakers else None
    if speaker is None:
        return Standing(8 if _LEGISLATOR.search(told[0]) else None, vehicle, None)
    if speaker.kind is ActorKind.MEDIA and vehicle in {None, Vehicle.PRESS_STATEMENT}:
        vehicle = Vehicle.COMMENTARY
    elif vehicle is None and _writes(speaker) and not _SPOKEN_ALOUD.search(told[0]):
        vehicle = Vehicle.PRESS_STATEMENT
    level = _level(told[0], speakers, vehicle, moment)
    return Standing(level, vehicle, _audience(told[0], level, vehicle))


def _writes(speaker: Actor) -> bool:
    """Whether somebody's words usually come in writing: a body's of either side, a northern official's."""
    if speaker.kind.is_person:
        return speaker.side is Side.DPRK and speaker.kind is not ActorKind.LEADER
    return speaker.side in {Side.US, Side.DPRK}


_SPOKEN_ALOUD = re.compile(r"\b(?:told|outside|airport|arriv\w+|on\s+(?:his|her)\s+way)\b", re.IGNORECASE)


def _form(words: str) -> Vehicle | None:
    return next((vehicle for vehicle, form in _FORMS if form.search(words)), None)


def with_standing(reading: Reading, finding: EventFinding) -> EventFinding:
    """A found statement with its standing; any other finding as it is."""
    if finding.kind is not EventKind.STATEMENT:
        return finding
    ordered = sorted(finding.parts, key=lambda part: part.role is not Role.SPEAKER)
    known = (reading.lexicon.actors.get(part.actor) for part in ordered)
    speakers = [actor for actor in known if actor is not None]
    span, text = finding.span, reading.text
    line = text.find("\n", span.end)
    after = text[span.end : min(span.end + _AFTER, line if line >= 0 else len(text))]
    told = (span.of(text), reading.title if span.start < _LEAD else "", after)
    standing = standing_of(told, speakers, finding.date.earliest or reading.day)
    return replace(finding, level=standing.level, vehicle=standing.vehicle, audience=standing.audience)


_AFTER = 200  # characters of the paragraph after the sentence that may name the form
_LEAD = 300  # characters of a text whose statement the headline is about


def _level(words: str, speakers: list[Actor], vehicle: Vehicle | None, moment: date | None) -> int | None:
    speaker = speakers[0]
    if speaker.side is Side.DPRK:
        return _northern(words, speaker, vehicle, moment)
    if speaker.side is Side.US:
        allied = any(each.side not in {Side.US, Side.DPRK} for each in speakers[1:])
        if vehicle is Vehicle.JOINT_STATEMENT and allied:
            return _JOINT
        return _american(words, speaker, vehicle, moment)
    return None


_JOINT = 3  # a joint statement with allies


def _northern(words: str, speaker: Actor, vehicle: Vehicle | None, moment: date | None) -> int:
    if speaker.kind is ActorKind.LEADER:
        return 1
    if speaker.kind.is_person:
        return 7 if _ENVOYS.search(speaker.office_on(moment).lower()) else 4
    if speaker.kind is ActorKind.MEDIA or speaker.slug in _ABROAD_ONLY:
        return 9 if speaker.slug in _ABROAD_ONLY else 8
    return _of_body(words, speaker.slug, vehicle)


def _of_body(words: str, slug: str, vehicle: Vehicle | None) -> int:
    """The level of what a body of the North says: by who speaks for it, else by its own rank."""
    if vehicle is Vehicle.ANSWER_TO_QUESTION:
        return 6
    by_words = ((5, _SPOKESPERSON), (7, _LOWER_BODY), (2, _GOVERNMENT), (3, _MINISTRY))
    told = next((level for level, form in by_words if form.search(words)), 0)
    return told or (2 if slug in _HIGHEST_BODIES else 3)


def _american(words: str, speaker: Actor, vehicle: Vehicle | None, moment: date | None) -> int | None:
    if speaker.kind.is_person:
        office = speaker.office_on(moment).lower() or ("senator" if _LEGISLATOR.search(words) else "")
        level = next((level for level, form in _US_OFFICES if form.search(office)), None)
        spokesperson = _SPOKESPERSON.search(words) is not None
        return _SPOKEN if spokesperson and (level is None or level > _SECRETARIES) else level
    if speaker.kind is ActorKind.LEGISLATURE:
        return 8
    if vehicle in {Vehicle.READOUT, Vehicle.FACT_SHEET}:
        return 6
    if _SPOKESPERSON.search(words):
        return _SPOKEN
    secretary = _SECRETARY.search(words) if speaker.kind is ActorKind.STATE else None
    return _SECRETARIES if secretary else 7 if _UNNAMED.search(words) else _SPOKEN


_SECRETARIES, _SPOKEN = 2, 5  # levels of secretaries, and of spokespersons on the record
_SECRETARY = re.compile(r"\b(?:vice\s+president|secretary\s+of|national\s+security\s+advis)", re.IGNORECASE)
_LEGISLATOR = re.compile(r"\b(?:Sen|Rep)\.|\b[Ss]enator\b|\b[Cc]ongress(?:man|woman)\b")


def _audience(words: str, level: int | None, vehicle: Vehicle | None) -> Audience:
    if _AT_HOME.search(words):
        return Audience.DOMESTIC
    if level == 1 and vehicle not in _TO_ONE_SIDE:
        return Audience.BOTH
    return Audience.EXTERNAL


_TO_ONE_SIDE = frozenset({Vehicle.LETTER, Vehicle.JOINT_STATEMENT, Vehicle.READOUT})  # of a leader's words
