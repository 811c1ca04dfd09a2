"""What is said in an article without a day: the words of a side's people are of about its publication.

A report of the day gives the day once and then goes on "…, the ministry said". Such a remark is dated to
about the day of publication, once for each speaker, and never opens anything: it is no news of its own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import timedelta

from app.domain.dates import HonestDate
from app.domain.extraction import EventFinding
from app.domain.vocabulary import ActorKind, EventKind, Side
from app.extraction.dates import When
from app.extraction.modality import RECAP, mood_at
from app.extraction.mood import Mood
from app.extraction.naming import Named, Reading
from app.extraction.quotations import Quote, quote_at
from app.extraction.reckoning import about
from app.extraction.sentences import Part, Sentence
from app.extraction.tellings import Telling
from app.extraction.triggers import Trigger, spot_triggers

RULE = "remark"
# Sides whose officials' words are events of this field; what others say of it is comment.
_SIDES = frozenset({Side.US, Side.DPRK, Side.ROK, Side.PRC, Side.JAPAN, Side.RUSSIA, Side.UN})
_LONGEST = 31
_NEWS_DAYS = 3  # a day named for one of a speaker's statements holds for his others of the same news
# What makes an undated saying one of another time.
_OTHER_TIME = re.compile(
    r"\b(?:previous(?:ly)?|earlier|once|recent(?:ly)?|repeated(?:ly)?|long|often|always|frequently|used\s+to|"
    r"never|before|then|had|afterwards?|would|years?|months?|weeks?|past|famously|campaign|since|when|after|during|"
    r"ahead\s+of|(?:19|20)\d\d|once|so\s+far)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"said|says|told|tweeted|stated|warned|condemned|denounced|urged|vowed|threatened|accused|wrote|"
    r"confirmed|dismissed|insisted|called(?=\s+on)|issued|reiterated|claimed|criticized|criticised|slammed|blasted|"
    r"hailed|praised|demanded|suggested|declared|remarked|posted|denied|saying",
    re.IGNORECASE,
)


def spot_remarks(
    reading: Reading, published: HonestDate, whens: list[When], quotes: list[Quote]
) -> Iterator[Telling]:
    """Sayings in sentences without a date, in order; none where the publication is not known."""
    moment = about(published)
    if not moment.known or _is_long(moment):
        return
    starts = [when.start for when in whens]
    quote_starts = [quote.start for quote in quotes]
    for sentence in reading.sentences:
        if sentence.part is not Part.BODY:
            continue
        if bisect_left(starts, sentence.start) < bisect_right(starts, sentence.end):
            continue
        trigger = _saying(reading.text, sentence, quotes, quote_starts)
        if trigger is not None:
            when = When(sentence.start, sentence.start, moment, RULE)
            yield Telling(sentence, trigger, EventKind.STATEMENT, when, Mood.TOLD)


def _is_long(moment: HonestDate) -> bool:
    """Whether an inferred span is too long to say when somebody spoke."""
    return not moment.earliest or not moment.latest or (moment.latest - moment.earliest).days > _LONGEST


def _saying(text: str, sentence: Sentence, quotes: list[Quote], starts: list[int]) -> Trigger | None:
    """The first finite verb of saying outside quotation marks, if nothing puts it at another time."""
    for trigger in spot_triggers(text, sentence.start, sentence.end):
        if trigger.kind is not EventKind.STATEMENT or not _FINITE.match(text, trigger.start):
            continue
        if quote_at(starts, quotes, trigger.start) is not None:
            continue
        words = _outside(text, sentence, quotes, starts)
        if _OTHER_TIME.search(words) or RECAP.search(words):
            return None
        return trigger if mood_at(text, sentence.start, trigger) is Mood.TOLD else None
    return None


def _outside(text: str, sentence: Sentence, quotes: list[Quote], starts: list[int]) -> str:
    """The reporter's own words of a sentence."""
    low = max(0, bisect_left(starts, sentence.start) - 1)
    high = bisect_right(starts, sentence.end)
    kept, position = [], sentence.start
    for quote in quotes[low:high]:
        if quote.end > position:
            kept.append(text[position : max(position, min(quote.start, sentence.end))])
            position = max(position, quote.end)
    kept.append(text[position : sentence.end])
    return " ".join(kept)


_SPEAKING = frozenset(
    {
        ActorKind.STATE,
        ActorKind.LEADER,
        ActorKind.OFFICIAL,
        ActorKind.GOVERNMENT_BODY,
        ActorKind.PARTY_BODY,
        ActorKind.MILITARY_BODY,
        ActorKind.INTERNATIONAL_BODY,
    }
)
_LEGISLATOR = re.compile(
    r"\b(?:senat\w*|congress\w*|member of the house|speaker|majority leader)\b", re.IGNORECASE
)


def is_official(speaker: Named, reading: Reading) -> bool:
    """Whether somebody speaks for a side: a state, its bodies, who heads it or holds an office that day."""
    if speaker.side not in _SIDES or not speaker.slug or speaker.actor_kind not in _SPEAKING:
        return False
    actor = reading.lexicon.actors.get(speaker.slug)
    if actor is None or not speaker.is_person or speaker.actor_kind is ActorKind.LEADER:
        return True
    office = actor.office_on(reading.day)
    return bool(office or not actor.offices) and not _LEGISLATOR.search(office)


def without_repeats(remarks: list[EventFinding], found: list[EventFinding]) -> list[EventFinding]:
    """Remarks of speakers to whom the text gives no statement with a day of its own, each speaker once."""
    spoken = {
        finding.parts[0].name
        for finding in found
        if finding.kind is EventKind.STATEMENT and finding.parts and _is_near(finding.date, remarks)
    }
    kept = []
    for remark in remarks:
        name = remark.parts[0].name
        if name not in spoken:
            spoken.add(name)
            kept.append(remark)
    return kept


def _is_near(moment: HonestDate, remarks: list[EventFinding]) -> bool:
    """Whether a statement is of the news that the remarks belong to."""
    day = remarks[0].date.latest if remarks else None
    if day is None or moment.latest is None:
        return False
    return abs((day - moment.latest).days) <= timedelta(days=_NEWS_DAYS).days
