"""What shows only across the record: offices, lives, names, days of the week, quotations, series."""

import re
from pathlib import Path

import pytest

from app.sources.record import examine_record, read_record
from tests.record_files import ACTORS, COMMITMENTS, DOCUMENTS, EVENTS, PUBLISHERS, SERIES, write_record

MAIN = {
    "actors": ACTORS,
    "commitments": COMMITMENTS,
    "documents": DOCUMENTS,
    "events": EVENTS,
    "publishers": PUBLISHERS,
    "series": SERIES,
}

BIEGUN = """\
- slug: mike-pompeo
  name: Mike Pompeo
  kind: official
  side: us
  names: [{form: Pompeo, script: latn, convention: short}]
  offices:
    - {title: Secretary of State, from: 2018-04-26, to: 2021-01-20, roles: [secretary-of-state]}
    - {title: Special Representative, from: 2018-08-23, roles: [special-representative]}
"""
POMPEO = "- {slug: mike-pompeo, name: Mike Pompeo, kind: official, side: us}\n"
NOBODY = "- {slug: jenny-town, name: Jenny Town, kind: official, side: us}\n"
RI = "- slug: ri-yong-ho\n"
SPEECH = """\
- slug: 2018-06-remark
  kind: statement
  date: 2018-06
  title: A remark
  summary: Something is said.
  actors: {speaker: [WHO]}
  importance: 3
  statement: {level: LEVEL, vehicle: speech, audience: external}
  documents: [reuters-20180612]
"""


def with_pompeo(words: str) -> dict[str, str]:
    """A record in which Mike Pompeo, with two offices, is at Singapore, told in these words."""
    events = EVENTS.replace("meet on Sentosa and sign a joint statement.", words)
    events = events.replace("participant: [donald-trump, kim", "participant: [mike-pompeo, donald-trump, kim")
    return {"actors": ACTORS.replace(POMPEO, BIEGUN), "events": events}


def speech(who: str, level: int) -> dict[str, str]:
    """A record with one more statement."""
    added = SPEECH.replace("WHO", who).replace("LEVEL", str(level))
    return {"actors": ACTORS.replace(POMPEO, BIEGUN) + NOBODY, "events": EVENTS + added}


# What the record is made of instead, in which file the fault is, and what must be said about it.
FAULTS: dict[str, tuple[dict[str, str], str, str]] = {
    "a special representative before the appointment": (
        with_pompeo("talk. Special Representative Mike Pompeo is there."),
        "events",
        "“Special Representative Mike Pompeo” on 2018-06-12, an office held 2018-08-23 to ?",
    ),
    "an office by a short name": (
        with_pompeo("talk. Special Representative Pompeo is there."),
        "events",
        "an office held 2018-08-23",
    ),
    "a president before the oath": (
        {
            "events": EVENTS.replace(
                "2018-06-exercises-suspended\n  kind: military\n  date: 2018-06\n",
                "2016-06-exercises-suspended\n  kind: military\n  date: 2016-06\n",
            )
            .replace("participant: [united-states]", "participant: [united-states, donald-trump]")
            .replace("The United States suspends", "President Trump suspends")
        },
        "events",
        "an office held 2017-01-20 to 2021-01-20",
    ),
    "a negotiator whose office nobody noted": (
        {
            "events": EVENTS.replace(
                "part in Hanoi", "part in Hanoi, watched by Special Representative Trump,"
            )
        },
        "events",
        "says “Special Representative Trump”",
    ),
    "a president's level without a president": (
        speech("mike-pompeo", 1),
        "events",
        "level 1 needs an office",
    ),
    "a level with no office at all": (speech("jenny-town", 7), "events", "Jenny Town held none on 2018-06"),
    "somebody present after death": (
        {"actors": ACTORS.replace(RI, RI + "  died: 2019-01\n")},
        "events",
        "Ri Yong Ho died on 2019-01",
    ),
    "somebody present before birth": (
        {"actors": ACTORS.replace(RI, RI + "  born: 2020\n")},
        "events",
        "Ri Yong Ho was not born yet",
    ),
    "a name of other syllables": (
        {"actors": ACTORS.replace("김정은", "김정일")},
        "actors",
        "“김정일” is spelt by none of “Kim Jong Un”",
    ),
    "an exception that is none": (
        {"actors": ACTORS.replace("convention: northern}", "convention: northern, own_spelling: so}")},
        "actors",
        "is spelt by rule",
    ),
    "a wrong day of the week": (
        {
            "events": EVENTS.replace(
                "without an agreement.", "without an agreement on Friday, 28 February 2019."
            )
        },
        "events",
        "28 February 2019 is a Thursday",
    ),
    "a wrong day of the week in a clause": (
        {"commitments": COMMITMENTS.replace("reason: No day.", "reason: Said on Friday 28 February 2019.")},
        "commitments",
        "28 February 2019 is a Thursday",
    ),
    "a wrong day of the week beside a person": (
        {"actors": ACTORS.replace(RI, RI + "  summary: Appointed on Monday, 10 May 2016.\n")},
        "actors",
        "10 May 2016 is a Tuesday",
    ),
    "a long quotation in a text": (
        {"events": EVENTS.replace("partial relief was", f"“{'word ' * 41}” was")},
        "events",
        "41 words are quoted",
    ),
    "the same cast in other roles": (
        {
            "events": EVENTS
            + re.sub(
                "target: .united-states.",
                "target: [ri-yong-ho]",
                EVENTS[EVENTS.index("- slug: 2019-03") : EVENTS.index("- slug: 2018-06-ex")]
                .replace("2019-03-ri-press-conference", "2019-03-ri-again")
                .replace("2019-03-01~", "2019-03-01")
                .replace("speaker: [ri-yong-ho]", "speaker: [united-states]"),
            )
            + EVENTS[EVENTS.index("- slug: 2019-03") : EVENTS.index("- slug: 2018-06-ex")]
            .replace("2019-03-ri-press-conference", "2019-03-ri-a-third-time")
            .replace("2019-03-01~", "2019-03-01")
        },
        "events",
        "looks like “2019-03-ri-again”",
    ),
    "a statement without its vehicle": (
        {"events": EVENTS.replace("vehicle: press-conference, ", "")},
        "events",
        "“vehicle” and its “audience”",
    ),
    "an address of a publisher without a domain": (
        {"publishers": PUBLISHERS.replace(" domain: kcna.kp,", "")},
        "documents",
        "it has none",
    ),
    "a hole in a series": ({"series": SERIES.replace("number: 2", "number: 4")}, "series", "4 follows 1"),
    "a series from the middle": (
        {"series": SERIES.replace("number: 1", "number: 2")},
        "series",
        "not with 1",
    ),
    "numbers that fall": ({"series": SERIES.replace("number: 3", "number: 1.2")}, "series", "numbers ascend"),
    "a number that is none": (
        {"series": SERIES.replace("number: 3", "number: third")},
        "series",
        "no number",
    ),
    "days that fall": (
        {
            "series": SERIES.replace("event: 2018-06-singapore-summit", "event: X")
            .replace("event: 2019-02-hanoi-summit", "event: 2018-06-singapore-summit")
            .replace("event: X", "event: 2019-02-hanoi-summit")
        },
        "series",
        "“2018-06-singapore-summit” is earlier than",
    ),
    "a member twice": (
        {"series": SERIES.replace("2019-02-hanoi-summit", "2018-06-singapore-summit")},
        "series",
        "is 1 already",
    ),
    "what was seen only at second hand, told by such another": (
        {
            "documents": DOCUMENTS.replace(
                "id: reuters-20180612,", "id: reuters-20180612, seen_in: kcna-20180613,"
            ).replace("id: kcna-20180613,", "id: kcna-20180613, seen_in: wh-20180612,")
        },
        "documents",
        "“kcna-20180613” was not seen either",
    ),
    "a member nobody knows": (
        {"series": SERIES.replace("2019-02-hanoi-summit", "2019-02-hanoi-sumit")},
        "series",
        "there is no event “2019-02-hanoi-sumit”; did you mean “2019-02-hanoi-summit”?",
    ),
    "a gap without a reason": (
        {"series": SERIES.replace(", gap: not read yet", "")},
        "series",
        "under “gap”",
    ),
    "a gap that is filled": (
        {"series": SERIES.replace("gap: not", "event: 2019-03-ri-press-conference, gap: not")},
        "series",
        "names its “event”, or",
    ),
    "a member that never came about": (
        {
            "series": SERIES,
            "events": EVENTS.replace("  place: hanoi\n", "  place: hanoi\n  status: cancelled\n"),
        },
        "series",
        "a series holds what happened",
    ),
    "a series without members": ({"series": "- {slug: none, name: None}\n"}, "series", "needs “members”"),
    "a wrong way of counting": (
        {"series": SERIES.replace("  members", "  numbers: odd\n  members", 1)},
        "series",
        "is “consecutive” or “theirs”",
    ),
    "a series twice": ({"series": SERIES + SERIES}, "series", "the series “summits” is already at"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_file_and_line(tmp_path: Path, fault: str) -> None:
    changed, file, words = FAULTS[fault]
    assert any(text != MAIN[name] for name, text in changed.items())
    _, problems = examine_record(write_record(tmp_path, **changed))
    told = [problem for problem in problems if words in problem.message]
    assert told, problems
    assert told[0].file.startswith(file)
    line = (tmp_path / told[0].file).read_text(encoding="utf-8").split("\n")[told[0].line - 1]
    assert line.strip(), "a fault points at a line with something on it"


NO_FAULTS = {
    "somebody who holds the office": with_pompeo("talk. Secretary of State Mike Pompeo is there."),
    "a title in short": with_pompeo("talk. Secretary Pompeo is there."),
    "somebody before the office, without its title": with_pompeo("talk. Mike Pompeo is there."),
    "an office that is to come": with_pompeo("talk. The future Special Representative Mike Pompeo is there."),
    "an office that is over": with_pompeo("talk. Former Special Representative Mike Pompeo is there."),
    "a speaker in office": speech("mike-pompeo", 2),
    "a president at the president's level": speech("donald-trump", 1),
    "a day that agrees": {
        "events": EVENTS.replace("without an agreement.", "without an agreement on Thursday, 28 February.")
    },
    "a name spelt by no rule": {
        "actors": ACTORS.replace("김정은", "김정백").replace(
            "northern}", "northern, own_spelling: so he writes}"
        )
    },
    "phases of a round": {
        "series": SERIES.replace("number: 1", "number: 1.1")
        .replace("number: 2", "number: 1.2")
        .replace("number: 3", "number: 2")
    },
    "somebody else's count": {
        "series": SERIES.replace("  members", "  numbers: theirs\n  members")
        .replace("number: 1", "number: 825")
        .replace("number: 2", "number: 1695")
        .replace("number: 3", "number: 1718")
    },
}


@pytest.mark.parametrize("case", NO_FAULTS)
def test_what_is_right_raises_no_alarm(tmp_path: Path, case: str) -> None:
    assert examine_record(write_record(tmp_path, **NO_FAULTS[case]))[1] == ()


def test_a_series_becomes_values(tmp_path: Path) -> None:
    (series,) = read_record(write_record(tmp_path, series=SERIES)).series
    assert [member.number for member in series.members] == [(1,), (2,), (3,)]
    assert series.members[2].gap == "not read yet"
    assert series.consecutive
