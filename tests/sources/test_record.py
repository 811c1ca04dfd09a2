"""Reading the record's files: a right one gives values, a wrong one gives every fault with its line."""

from pathlib import Path

import pytest

from app.domain.errors import SeedError
from app.domain.vocabulary import EventStatus, Exactness, Lane, Role, SourceKind
from app.sources.record import examine_record, read_record
from tests.record_files import ACTORS, COMMITMENTS, DOCUMENTS, EVENTS, PLACES, PUBLISHERS, write_record

MAIN = {
    "publishers": PUBLISHERS,
    "places": PLACES,
    "actors": ACTORS,
    "documents": DOCUMENTS,
    "events": EVENTS,
    "commitments": COMMITMENTS,
}


def test_a_record_without_faults_becomes_values(tmp_path: Path) -> None:
    record = read_record(write_record(tmp_path))
    summit = record.events[0]
    assert summit.slug == "2018-06-singapore-summit"
    assert summit.status is EventStatus.HAPPENED
    assert summit.parts == (
        ("donald-trump", Role.PARTICIPANT),
        ("kim-jong-un", Role.PARTICIPANT),
        ("singapore", Role.HOST),
    )
    assert summit.other_date is not None
    assert summit.other_date.edtf == "2018-06-11"
    assert record.events[1].date.exactness is Exactness.RANGE
    assert record.documents[1].kind is SourceKind.OFFICIAL_DOCUMENT
    assert record.actors[0].actor.offices[0].roles == ("president",)
    assert (len(record.publishers), len(record.places), len(record.actors)) == (4, 3, 8)


def test_values_stay_text_as_written(tmp_path: Path) -> None:
    events = EVENTS.replace("title: Exercises are suspended", "title: no")
    assert read_record(write_record(tmp_path, events=events)).events[3].title == "no"


# What is changed in which file, and what must be said about it.
FAULTS = {
    "an unknown key, with the nearest": (
        "events",
        "  topics:",
        "  topcs:",
        "“topcs” here; did you mean “topics”",
    ),
    "a missing key": ("events", "  importance: 3\n", "", "“importance” is missing"),
    "a key given twice": ("events", "  importance: 3\n", "  importance: 3\n  importance: 2\n", "given twice"),
    "a wrong word": (
        "events",
        "kind: military",
        "kind: militery",
        "“militery” is no kind; did you mean “military”?",
    ),
    "a wrong role": (
        "events",
        "    host: [sing",
        "    hosts: [sing",
        "“hosts” is no role; did you mean “host”?",
    ),
    "a wrong topic": ("events", "[nuclear, remains]", "[nuclear, reamins]", "did you mean “remains”?"),
    "a topic twice": ("events", "[nuclear, remains]", "[nuclear, nuclear]", "named twice"),
    "a bad date": ("events", "date: 2018-06\n", "date: 2018-13\n", "there is no such day"),
    "a date in words": ("events", "date: 2018-06\n", "date: June 2018\n", "write it as 2018"),
    "no date": ("events", "  date: 2018-06\n", "  date:\n", "“date” is missing"),
    "an open end of what happened": ("events", "date: 2018-06\n", "date: 2018-06/..\n", "has an end"),
    "an unknown actor": (
        "events",
        "[ri-yong-ho]",
        "[ri-yong-hoo]",
        "no actor “ri-yong-hoo”; did you mean “ri-yong-ho”",
    ),
    "an unknown place": ("events", "place: hanoi", "place: hanoy", "no place “hanoy”; did you mean “hanoi”?"),
    "an unknown document": (
        "events",
        "[reuters-20180612]",
        "[reuters-x]",
        "there is no document “reuters-x”",
    ),
    "an unknown publisher": (
        "documents",
        "publisher: kcna, title: Four",
        "publisher: kcnb, title: Four",
        "no publisher",
    ),
    "no document": ("events", "  documents: [reuters-20180612]\n", "", "cites no document"),
    "an unknown earlier event": (
        "events",
        "[2019-02-hanoi-summit]",
        "[2019-02-hanoi]",
        "no event “2019-02-hanoi”",
    ),
    "an event before what it follows": (
        "events",
        "  documents: [wh-20180612,",
        "  follows: [2019-02-hanoi-summit]\n  documents: [wh-20180612,",
        "which is later",
    ),
    "a document before the event": (
        "documents",
        "published: 2019-02-28",
        "published: 2019-02-20",
        "before the event",
    ),
    "an address elsewhere": (
        "documents",
        "http://kcna.kp/en/2018",
        "http://kcna.example/en",
        "none of the domains",
    ),
    "an archive as the address": (
        "documents",
        "http://kcna.kp/en/2018",
        "https://web.archive.org/web/2018/http://kcna.kp/en",
        "goes under “archive”",
    ),
    "no web address": ("documents", "http://kcna.kp/en/2018", "kcna.kp/en", "is no web address"),
    "a long quotation": ("events", "We had a historic meeting", "word " * 41, "41 words are quoted"),
    "a quotation of nobody": ("events", "speaker: kim-jong-un, ", "", "“speaker” is missing"),
    "a quotation from nowhere": ("events", ", document: kcna-20180613}", "}", "“document” is missing"),
    "a quotation from a document not cited": (
        "events",
        "[wh-20180612, kcna-20180613, reuters-20180612]",
        "[wh-20180612, reuters-20180612]",
        "is not among the “documents”",
    ),
    "importance out of range": ("events", "importance: 3", "importance: 4", "between 1 and 3"),
    "importance in halves": ("events", "importance: 3", "importance: 2.5", "must be a whole number"),
    "statement fields of a summit": (
        "events",
        "  place: hanoi\n",
        "  place: hanoi\n  statement: {level: 1}\n",
        "only events of kind “statement”",
    ),
    "a statement without its fields": (
        "events",
        "  statement: {level: 3, vehicle: press-conference, audience: external}\n",
        "",
        "a statement needs",
    ),
    "a statement of nobody": (
        "events",
        "speaker: [ri-yong-ho]",
        "participant: [ri-yong-ho]",
        "needs a speaker",
    ),
    "a level beyond the scale": ("events", "{level: 3", "{level: 12", "between 1 and 9"),
    "a level and why there is none": ("events", "{level: 3", "{level: 3, no_level: none", "either a “level”"),
    "a promise that nobody owes": ("commitments", "by: [donald-trump, kim-jong-un]", "by:", "who owes it"),
    "a promise of an unknown actor": ("commitments", "by: [kim-jong-un]", "by: [kim-jong-il]", "no actor"),
    "a promise without its reason": ("commitments", ", reason: No day.", "", "“reason” is missing"),
    "a wrong status of a promise": ("commitments", "status: open", "status: pending", "is no status"),
    "a kept promise that nothing shows": ("commitments", "status: open", "status: kept", "needs “events”"),
    "a dispute of one side": (
        "commitments",
        "        - {by: ri-yong-ho, says: We asked for a part., event: 2019-03-ri-press-conference}\n",
        "",
        "of two sides",
    ),
    "a deadline without the text’s own terms": ("commitments", "      due: in 2019\n", "", "needs “due”"),
    "a long quotation of an agreement": ("commitments", "commit to", "word " * 41, "words are quoted"),
    "two clauses of one name": ("commitments", "{slug: peace", "{slug: relations", "is already at"),
    "an agreement without its text": (
        "commitments",
        "  documents: [wh-20180612, reuters-20180612]\n",
        "",
        "that hold the text",
    ),
    "an agreement shown broken before it was made": (
        "commitments",
        "event: 2018-06-singapore-summit",
        "event: 2019-03-ri-press-conference",
        "is before the agreement",
    ),
    "a wrong zone": ("events", "zone: Asia/Singapore", "zone: Asia/Sentosa", "is no time zone"),
    "two calendars far apart": (
        "events",
        "date: 2018-06-11}\n  variants",
        "date: 2018-06-09}\n  variants",
        "one day apart",
    ),
    "a slug of another month": ("events", "slug: 2018-06-ex", "slug: 2018-07-ex", "the slug says 2018-07"),
    "a slug without a year": ("events", "slug: 2018-06-ex", "slug: ex", "starts with the year"),
    "a slug in capitals": ("events", "slug: 2018-06-ex", "slug: 2018-06-Ex", "made of a–z"),
    "a word that judges": ("events", "suspends an exercise", "answers a provocation", "“provocation” judges"),
    "an inferred date without a reason": (
        "events",
        "  date: 2018-06\n",
        "  date: 2018-06\n  basis: inferred\n",
        "needs a “date_note”",
    ),
    "a basis of the machine": (
        "events",
        "  date: 2018-06\n",
        "  date: 2018-06\n  basis: relative\n",
        "one of stated",
    ),
    "a day of publication that is none": (
        "events",
        "  date: 2019-02-27/2019-02-28\n",
        "  date: 2019-02-21\n  basis: published\n",
        "no cited document is of that day",
    ),
    "the same event twice": ("events", EVENTS, EVENTS + EVENTS, "is already at events/1985-2019.yaml:1"),
    "an actor twice": ("actors", ACTORS, ACTORS + ACTORS, "the actor “donald-trump” is already at"),
    "an address twice": (
        "documents",
        "title: Trump and Kim sign, published: 2018-06-12",
        'title: T, published: 2018-06-12, via: www.whitehouse.gov, url: "http://whitehouse.gov/joint-statement"',
        "has the same address as “wh-20180612”",
    ),
    "a script that is another": (
        "actors",
        "김정은, script: hang",
        "김정은, script: latn",
        "not written in the script",
    ),
    "an office that ends first": ("actors", "to: 2021-01-20", "to: 2016-01-20", "ends before it begins"),
    "an office in no body": (
        "actors",
        "body: united-states,",
        "body: united-stats,",
        "no actor “united-stats”",
    ),
    "a place off the globe": ("places", "latitude: 21.03", "latitude: 121.03", "between -90 and 90"),
    "a place by words": ("places", "latitude: 21.03", "latitude: north", "must be a number"),
    "a country in words": ("places", "country: VN", "country: Vietnam", "is no country code"),
    "broken YAML": ("places", "{slug: hanoi", "{slug: hanoi: x", "this is not YAML"),
    "no list": ("places", PLACES, "slug: hanoi", "must be a list"),
    "a text for an entry": ("places", PLACES, "- hanoi", "“key: value” lines"),
    "a mapping for a text": ("places", "name: Hanoi", "name: {en: Hanoi}", "must be one text"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_file_and_line(tmp_path: Path, fault: str) -> None:
    name, old, new, words = FAULTS[fault]
    text = MAIN[name]
    assert old in text
    changed = text.replace(old, new, 1)
    _, problems = examine_record(write_record(tmp_path, **{name: changed}))
    told = [problem for problem in problems if words in problem.message]
    assert told, problems
    assert told[0].line >= 1
    assert told[0].file.endswith(".yaml")
    line = (tmp_path / told[0].file).read_text(encoding="utf-8").split("\n")[told[0].line - 1]
    assert line.strip(), "a fault points at a line with something on it"


def test_the_line_of_a_fault_is_that_of_its_key(tmp_path: Path) -> None:
    events = EVENTS.replace("date: 2018-06\n", "date: 2018-99\n")
    _, problems = examine_record(write_record(tmp_path, events=events))
    number = events.split("\n").index("  date: 2018-99") + 1
    assert [(problem.file, problem.line) for problem in problems] == [("events/1985-2019.yaml", number)]


def test_every_fault_is_told_at_once_and_nothing_is_read(tmp_path: Path) -> None:
    events = EVENTS.replace("kind: military", "kind: x").replace("importance: 2", "importance: 9")
    with pytest.raises(SeedError) as told:
        read_record(write_record(tmp_path, events=events))
    assert len(told.value.problems) == 2
    assert str(told.value).count("\n") == 1


def test_look_alikes_are_a_fault_until_a_person_tells_them_apart(tmp_path: Path) -> None:
    twin = EVENTS[: EVENTS.index("- slug: 2019-02")].replace("singapore-summit", "singapore-lunch")
    _, problems = examine_record(write_record(tmp_path, events=EVENTS + twin))
    assert ["looks like" in problem.message for problem in problems] == [True]
    told_apart = twin.replace("  importance: 1", "  importance: 1\n  apart_from: [2018-06-singapore-summit]")
    assert examine_record(write_record(tmp_path, events=EVENTS + told_apart))[1] == ()


def test_a_wire_story_may_stand_on_the_page_that_printed_it(tmp_path: Path) -> None:
    old = "published: 2019-02-28}"
    elsewhere = 'published: 2019-02-28, url: "https://paper.example/a", via: paper.example}'
    assert examine_record(write_record(tmp_path, documents=DOCUMENTS.replace(old, elsewhere)))[1] == ()


def test_a_plan_may_be_older_than_its_date(tmp_path: Path) -> None:
    plan = EVENTS.replace(
        "  date: 2019-02-27/2019-02-28\n", "  date: 2019-02-27/2019-02-28\n  status: planned\n"
    )
    early = DOCUMENTS.replace("published: 2019-02-28", "published: 2019-02-05")
    _, problems = examine_record(write_record(tmp_path, events=plan, documents=early))
    assert not [p for p in problems if "before the event (2019-02-27" in p.message]


def test_a_lane_may_be_given_by_hand(tmp_path: Path) -> None:
    events = EVENTS.replace("  importance: 3\n", "  importance: 3\n  lane: joint\n")
    assert read_record(write_record(tmp_path, events=events)).events[3].lane is Lane.JOINT
