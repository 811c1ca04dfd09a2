"""What both sides say of a meeting and its hours, as the files state them: read whole, and checked."""

from pathlib import Path

import pytest

from app.domain.meeting import Comparison, parse_hour
from app.sources.record import examine_record, read_record
from tests.record_files import TOLD, write_record

# What stands in the summit's entry instead, and what must be said about it.
FAULTS: dict[str, tuple[str, str, str]] = {
    "a side without words": ("says: They stay., documents", "documents", "“says” is missing"),
    "a side left out": (
        "      us: {says: They stay., documents: [reuters-20180612]}\n",
        "",
        "“us” is missing",
    ),
    "words that rest on nothing": (
        "says: They stay., documents: [reuters-20180612]",
        "says: They stay.",
        "name the documents that it says so in",
    ),
    "a reading of no vocabulary": ("reading: differ", "reading: lies", "“lies” is no reading"),
    "a document that is not the event's": (
        "says: They stay., documents: [reuters-20180612]",
        "says: They stay., documents: [reuters-20190228]",
        "“reuters-20190228” is cited in “2018-06-singapore-summit” but not among its “documents”",
    ),
    "a document that is nowhere": (
        "says: They stay., documents: [reuters-20180612]",
        "says: They stay., documents: [reuters-2018]",
        "there is no document “reuters-2018”",
    ),
    "a word that judges": ("says: They stay.", "says: This provocation stays.", "judges; name the act"),
    "a long quotation": ("says: They stay.", f"says: “{'word ' * 41}”", "41 words are quoted"),
    "a cell that is an essay": ("says: They stay.", f"says: {'word ' * 90}", "characters long"),
    "an hour in no form": ("at: 2018-06-12T09:05", "at: 9 a.m.", "write 2019-02-28T11:03"),
    "an hour that no clock has": ("at: 2018-06-12T09:05", "at: 2018-06-12T29:05", "no such day or time"),
    "an hour before the event": (
        "at: 2018-06-12T09:05",
        "at: 2018-06-13T09:05",
        "not within the event’s days",
    ),
    "hours out of order": ("at: 2018-06-12T09:05", "at: 2018-06-12T07:05", "stands behind 2018-06-12T08:54~"),
    "an hour on nobody's clocks": ("  zone: Asia/Singapore\n", "", "name its “zone”"),
    "a session of nobody": (
        "      present: [kim-jong-un, donald-trump]\n",
        "",
        "“session” and “present” go together",
    ),
    "somebody in the room who took no part": (
        "present: [kim-jong-un, donald-trump]",
        "present: [kim-jong-un, mike-pompeo]",
        "“mike-pompeo” is in the room of “2018-06-singapore-summit” but not among its “actors”",
    ),
    "a step without a document": (
        "text: They have lunch., document: kcna-20180613",
        "text: They have lunch.",
        "“document” is missing",
    ),
    "a key of nobody": (
        "reading: differ",
        "reading: differ\n      verdict: guilty",
        "there is no key “verdict”",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_file_and_line(tmp_path: Path, fault: str) -> None:
    old, new, words = FAULTS[fault]
    assert old in TOLD
    _, problems = examine_record(write_record(tmp_path, events=TOLD.replace(old, new, 1)))
    told = [problem for problem in problems if words in problem.message]
    assert told, problems
    assert told[0].file.startswith("events")
    assert told[0].line > 0


def test_both_accounts_and_the_hours_become_values(tmp_path: Path) -> None:
    events = read_record(write_record(tmp_path, events=TOLD)).events
    summit = next(event for event in events if event.slug == "2018-06-singapore-summit")
    first, second = summit.accounts
    assert (first.name, first.reading, second.reading) == (
        "Sanctions",
        Comparison.DIFFER,
        Comparison.AGREE,
    )
    assert (first.us.words, first.dprk.documents) == ("They stay.", ("kcna-20180613", "wh-20180612"))
    assert [moment.hour for moment in summit.moments] == [
        parse_hour("2018-06-12T08:54~"),
        parse_hour("2018-06-12T09:05"),
        None,
    ]
    assert summit.moments[1].present == ("kim-jong-un", "donald-trump")


def test_days_without_hours_need_no_zone_and_may_share_a_day(tmp_path: Path) -> None:
    plain = TOLD.replace("  zone: Asia/Singapore\n", "").replace('"2018-06-12T08:54~"', "2018-06-12")
    plain = plain.replace("at: 2018-06-12T09:05", "at: 2018-06-12")
    assert examine_record(write_record(tmp_path, events=plain))[1] == ()
