"""Happenings told in a text: what, when, by whom, and whether they are news, plan, denial or memory.

Only what is told as just come about is new; everything else is background, a plan or a denial.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace

from app.domain.article import Span
from app.domain.dates import HonestDate, touches
from app.domain.extraction import EventFinding
from app.domain.vocabulary import EventKind, EventStatus, Side
from app.extraction.antecedents import resolve
from app.extraction.background import Sought, find_known, narrowed
from app.extraction.datelines import spot_dateline
from app.extraction.dates import When
from app.extraction.governing import is_possessor
from app.extraction.headlines import headline, with_article
from app.extraction.korean_subjects import korean_speaker
from app.extraction.lexicon import EntryKind
from app.extraction.meetings import AGAIN, MEETINGS, count_of, kind_of
from app.extraction.naming import Cast, Named, Reading, named
from app.extraction.news import confidence_of, is_new, relation_of, status_of
from app.extraction.openings import GROUPS, without_openings
from app.extraction.parties import DPRK_ALONE, parties, to_parts
from app.extraction.places import Where, spot_places
from app.extraction.quotations import Quote
from app.extraction.remarks import is_official, spot_remarks, without_repeats
from app.extraction.scene import Scene, first_voice, subject
from app.extraction.sentences import Sentence
from app.extraction.sources import is_aside
from app.extraction.tellings import Telling, spot_tellings
from app.extraction.topics import topics_of
from app.extraction.triggers import Trigger
from app.extraction.voice import PERSON, PRONOUN_KIND, REFERENCE, UNNAMED, Voice


@dataclass(frozen=True, slots=True)
class Findings:
    """What the earlier stages found in the text."""

    published: HonestDate
    whens: list[When]
    mentions: list[Named]
    voices: list[Voice]
    quotes: list[Quote]


def spot_events(reading: Reading, findings: Findings) -> list[EventFinding]:
    """All happenings in order, each once."""
    places = spot_places(reading)
    scene = Scene(reading.text, reading.text, findings.voices)
    found: list[EventFinding] = []
    company: list[Named] = []
    opening, dateline = spot_dateline(reading.text)
    cast = Cast.of([each for each in findings.mentions if not opening <= each.start < dateline])
    by_key = {mention.key: mention for mention in reversed(findings.mentions)}
    for telling in spot_tellings(reading, findings.published, findings.whens, findings.quotes):
        people = _people(reading, telling, cast, company)
        if not any(mention.is_person for mention in people):
            resolved = _resolved(scene, telling, by_key)
            known = {mention.key for mention in resolved}
            people = [*resolved, *(mention for mention in people if mention.key not in known)]
        if not people and telling.when.rule == "lead":
            continue
        if (
            telling.kind is EventKind.STATEMENT
            and telling.when.rule == "lead"
            and _is_unnamed(scene, telling, people)
        ):
            continue
        if telling.kind is EventKind.STATEMENT:
            people = _speaker_first(scene, telling, people, by_key)
            if not people:
                continue  # words of nobody in the text
        if telling.kind in MEETINGS and len({mention.side for mention in people}) > 1:
            company = people
        found.append(_finding(reading, findings.published, telling, people, places))
    merged = without_openings(_merged(found))
    remarks = _remarks(reading, findings, scene, cast, by_key)
    return [*merged, *without_repeats(remarks, merged)]


def _remarks(
    reading: Reading, findings: Findings, scene: Scene, cast: Cast, by_key: dict[str, Named]
) -> list[EventFinding]:
    """What the people of a side say in the text without a day."""
    found = []
    for telling in spot_remarks(reading, findings.published, findings.whens, findings.quotes):
        sentence = telling.sentence
        people = parties(reading, cast, (sentence.start, sentence.end), telling.trigger)
        speaker = _speaker(scene, telling, people, by_key)
        if speaker is not None and is_official(speaker, reading):
            people = [speaker, *(each for each in people if each.key != speaker.key)]
            found.append(_finding(reading, findings.published, telling, people, []))
    return found


def _is_unnamed(scene: Scene, telling: Telling, people: list[Named]) -> bool:
    """Whether nobody the text names stands behind the words: "two officials said"."""
    voice = subject(scene, telling.sentence.start, telling.trigger.start)
    if voice is None or voice.kind != UNNAMED:
        return False
    return not any(voice.start <= mention.start <= voice.end for mention in people)


def _resolved(scene: Scene, telling: Telling, by_key: dict[str, Named]) -> list[Named]:
    """Who "the secretary" or "the two" before the verb is, where the text has named him."""
    voice = subject(scene, telling.sentence.start, telling.trigger.start)
    if voice is None or voice.kind not in {REFERENCE, PRONOUN_KIND, PERSON}:
        return []
    found = by_key.get(resolve(scene, voice).key)
    return [found] if found is not None else []


def _speaker_first(
    scene: Scene, telling: Telling, people: list[Named], by_key: dict[str, Named]
) -> list[Named]:
    """The parties of a statement with the one who speaks in front."""
    speaker = _speaker(scene, telling, people, by_key)
    if speaker is None:  # "Obama's envoy said" tells no words of Obama
        return [each for each in people if not (each.is_person and is_possessor(scene.plain, each.end))]
    return [speaker, *(each for each in people if each.key != speaker.key)]


def _speaker(scene: Scene, telling: Telling, people: list[Named], by_key: dict[str, Named]) -> Named | None:
    """Who makes a statement, where the sentence tells it."""
    trigger = telling.trigger
    korean = korean_speaker(scene.plain, telling.sentence.start, trigger.start, people)
    if korean is not None:
        return korean
    voice = subject(scene, telling.sentence.start, trigger.start)
    if voice is None or voice.oblique:
        voice = first_voice(scene, trigger.end, min(telling.sentence.end, trigger.end + _INVERTED)) or voice
    if voice is None:
        return None
    voice = resolve(scene, voice)
    speaker = next((each for each in people if each.key == voice.key), None)
    if speaker is None and voice.kind == UNNAMED:  # "a spokesman for the Foreign Ministry" speaks for it
        speaker = next((each for each in people if voice.start <= each.start <= voice.end), None)
    if speaker is None and voice.key:
        speaker = by_key.get(voice.key)
    return speaker


_INVERTED = 60  # characters after "tweeted" in which its subject stands ("tweeted Sen. …")


def _people(reading: Reading, telling: Telling, cast: Cast, company: list[Named]) -> list[Named]:
    """The parties of the sentence; "two more meetings" are those of the meeting told before."""
    sentence = telling.sentence
    people = parties(reading, cast, (sentence.start, sentence.end), telling.trigger)
    sides = {mention.side for mention in people}
    words = reading.text[sentence.start : sentence.end]
    carried_on = company and telling.when.rule != "listed"  # a line of a chronology has its own company
    if telling.kind in MEETINGS and carried_on and (len(sides) < 2 or AGAIN.search(words)):  # noqa: PLR2004
        carried = {mention.key for mention in company}
        return [*company, *(mention for mention in people if mention.key not in carried)]
    if telling.kind in DPRK_ALONE and Side.DPRK not in sides:
        entry = reading.lexicon.entries["north-korea"]
        return [
            named(entry, telling.trigger.start, telling.trigger.start, rule="by-kind", confidence=0.6),
            *people,
        ]
    return people


def _finding(
    reading: Reading, published: HonestDate, telling: Telling, people: list[Named], places: list[Where]
) -> EventFinding:
    sentence, trigger = telling.sentence, telling.trigger
    where = _place(places, sentence, trigger)
    kind = kind_of(reading, telling, people)
    words = reading.text[sentence.start : sentence.end]
    known = find_known(
        Sought(
            kind,
            telling.when.date,
            frozenset(mention.key for mention in people),
            where.slug if where else "",
            count_of(words),
        ),
        reading.lexicon,
    )
    status = status_of(published, telling, words)
    new = status is EventStatus.HAPPENED and is_new(published, telling, words, reading.text)
    place_words = where.name if where else ""
    return EventFinding(
        kind=kind,
        status=status,
        date=narrowed(telling.when.date, known, reading.lexicon, lead=telling.when.rule == "lead"),
        parts=to_parts(kind, people, trigger),
        span=sentence.span,
        trigger=Span(trigger.start, trigger.end),
        rule=f"{telling.when.rule}:{kind.value}",
        confidence=confidence_of(telling, peopled=bool(people)),
        new=new,
        relation=relation_of(reading, status, words, new=new),
        place=where.slug if where else "",
        place_words=place_words,
        known=known,
        topics=topics_of(words),
        title=headline(kind, status, _leading(kind, people), place_words),
        aside=is_aside(reading.text, sentence.start, trigger),
    )


def _leading(kind: EventKind, people: list[Named]) -> list[str]:
    """The two names for a headline: persons of two sides before states, for meetings."""
    persons = [mention for mention in people if mention.is_person]
    ordered = (
        [*persons, *people] if kind in MEETINGS and len({mention.side for mention in persons}) > 1 else people
    )
    first = ordered[:1]
    second = [mention for mention in ordered[1:] if first and mention.side is not first[0].side]
    if kind is EventKind.SANCTIONS:  # whoever else votes, they fall on the North
        second.sort(key=lambda mention: mention.side is not Side.DPRK)
    names = [mention.name for mention in (*first, *second[:1])]
    if kind is EventKind.VISIT and first and first[0].kind is EntryKind.STATE:
        names[0] = f"An envoy of {with_article(names[0])}"
    return names


def _place(places: list[Where], sentence: Sentence, trigger: Trigger) -> Where | None:
    low = bisect_left(places, sentence.start, key=lambda place: place.start)
    high = bisect_left(places, sentence.end, key=lambda place: place.start)
    here = places[low:high]
    return min(here, key=lambda place: abs(place.start - trigger.start)) if here else None


def _merged(found: list[EventFinding]) -> list[EventFinding]:
    """One finding for each happening: the first telling of it, with the people of all of them.

    Two happenings of one kind on one day stay two where nobody is in both.
    """
    kept: list[EventFinding] = []
    places: dict[tuple[str, str], list[int]] = {}
    for finding in found:
        index = _contained(kept, finding)
        if index is not None:
            kept[index] = _joined(kept[index], finding)
            continue
        key = (GROUPS.get(finding.kind, finding.kind.value), finding.date.edtf or f"?{finding.span.start}")
        index = next((each for each in places.get(key, ()) if _same(kept[each], finding)), None)
        if index is None:
            places.setdefault(key, []).append(len(kept))
            kept.append(finding)
        else:
            kept[index] = _joined(kept[index], finding)
    return kept


_VAGUE_DAYS = 31  # "last week's test" and "the test on Jan. 6" are one; "in 2017" may hold many
_BACK = 30  # findings looked back on


def _contained(kept: list[EventFinding], finding: EventFinding) -> int | None:
    """An earlier finding of the same kind and people whose interval holds this one's day, or the reverse."""
    if finding.kind is EventKind.STATEMENT:
        return None
    for index in range(len(kept) - 1, max(-1, len(kept) - 1 - _BACK), -1):
        other = kept[index]
        if other.kind is finding.kind and _days(other.date) != _days(finding.date):
            both = max(_days(other.date), _days(finding.date)) <= _VAGUE_DAYS
            if (
                both
                and min(_days(other.date), _days(finding.date)) == 0
                and touches(other.date, finding.date)
                and _same(other, finding)
            ):
                return index
    return None


def _days(date: HonestDate) -> int:
    """Length of an interval beyond its first day; unknown and open ones count as endless."""
    if date.earliest is None or date.latest is None:
        return 10_000
    return (date.latest - date.earliest).days


def _same(a: EventFinding, b: EventFinding) -> bool:
    names_a, names_b = ([part.name for part in each.parts] for each in (a, b))
    if a.kind is EventKind.STATEMENT:
        return names_a[:1] == names_b[:1]
    return not names_a or not names_b or bool(set(names_a) & set(names_b))


def _joined(earlier: EventFinding, later: EventFinding) -> EventFinding:
    names = {part.name for part in earlier.parts}
    more = tuple(part for part in later.parts if part.name not in names)
    return replace(
        earlier,
        date=min(earlier.date, later.date, key=_days),
        parts=(*earlier.parts, *more),
        new=earlier.new or later.new,
        known=earlier.known or later.known,
    )
