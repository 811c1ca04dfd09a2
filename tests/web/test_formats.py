import csv
import io
from xml.etree import ElementTree as ET

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.formats.bibtex import _escaped
from app.web.formats.data import FORMULA_STARTS, to_cell
from tests.web.conftest import Reviewer

ATOM = "{http://www.w3.org/2005/Atom}"
LISTS = ["/timeline", "/summits", "/statements", "/actors/pak-ho", "/events/2018-06-envoys-meet"]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("suffix", ["json", "csv", "atom", "ics", "bib"])
def test_every_view_has_every_other_form(web: Reviewer, path: str, suffix: str) -> None:
    answer = web.get(f"{path}.{suffix}")
    assert answer.headers["etag"]
    assert f'filename="{path[1:].replace("/", "-")}.{suffix}"' in answer.headers["content-disposition"]
    assert answer.headers["vary"]


def test_the_json_of_a_view_keeps_its_promised_form(web: Reviewer) -> None:
    data = web.get("/timeline.json?year=2018").json()
    assert set(data) == {"events", "total", "data_version"}
    (event,) = data["events"]
    promised = {"slug", "url", "kind", "status", "layer", "date", "title", "summary", "place", "actors"}
    promised |= {"topics", "importance", "statement", "quotations", "reports", "updated"}
    assert promised <= set(event)
    assert event["url"] == "http://127.0.0.1:8000/events/2018-06-envoys-meet"
    assert event["date"] == {
        "edtf": "2018-06-12",
        "earliest": "2018-06-12",
        "latest": "2018-06-12",
        "exactness": "day",
        "basis": "stated",
    }
    assert event["quotations"][0]["text"] == "We are ready to meet again"


def test_the_same_filter_gives_the_same_events_in_every_form(web: Reviewer) -> None:
    query = "?side=dprk"
    slugs = [event["slug"] for event in web.get(f"/timeline.json{query}").json()["events"]]
    assert slugs
    rows = list(csv.DictReader(io.StringIO(web.get(f"/timeline.csv{query}").content.decode("utf-8-sig"))))
    assert [row["slug"] for row in rows] == slugs
    feed = ET.fromstring(web.get(f"/timeline.atom{query}").content)
    assert [str(e.findtext(f"{ATOM}id")).rpartition("/")[2] for e in feed.iter(f"{ATOM}entry")] == slugs
    assert web.get(f"/timeline.bib{query}").text.count("@online{") == len(slugs)


def test_the_api_gives_what_the_suffix_gives(web: Reviewer) -> None:
    assert web.get("/api/v1/timeline?side=us").content == web.get("/timeline.json?side=us").content
    one = web.get("/api/v1/events/2018-06-envoys-meet").json()
    assert one == web.get("/events/2018-06-envoys-meet.json").json()
    actors = web.get("/api/v1/actors?q=박호").json()
    assert [actor["slug"] for actor in actors["actors"]] == ["pak-ho"]
    assert actors["total"] == 1


def test_a_spreadsheet_runs_no_cell_of_the_csv(web: Reviewer) -> None:
    text = web.get("/timeline.csv").content.decode("utf-8-sig")
    titles = [row["title"] for row in csv.DictReader(io.StringIO(text))]
    assert "'=Pak & “others” speak" in titles


@given(st.text())
def test_no_cell_ever_begins_as_a_formula(text: str) -> None:
    assert not to_cell(text).startswith(FORMULA_STARTS)
    assert to_cell(text).removeprefix("'") in {text, text.removeprefix("'")}


def test_the_feed_says_which_entries_are_unreviewed(web: Reviewer) -> None:
    feed = ET.fromstring(web.get("/timeline.atom").content)
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert "Reported, unreviewed: Contact reported" in titles
    assert feed.findtext(f"{ATOM}updated")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {
        "self": "http://127.0.0.1:8000/timeline.atom",
        "alternate": "http://127.0.0.1:8000/timeline",
    }


def test_the_calendar_holds_the_dated_events_on_their_whole_days(web: Reviewer) -> None:
    calendar = icalendar.Calendar.from_ical(web.get("/timeline.ics").content)
    events = {str(event["uid"]): event for event in calendar.walk("vevent")}
    assert "2026-undated-plan@demarche" not in events
    month = events["2019-03-pak-speaks@demarche"]
    assert month.decoded("dtstart").isoformat() == "2019-03-01"
    assert month.decoded("dtend").isoformat() == "2019-04-01"
    assert "known to the month only" in str(month["description"])
    assert str(events["2025-03-reported-contact@demarche"]["summary"]).startswith("Reported, unreviewed: ")


def test_the_citation_escapes_what_tex_would_run(web: Reviewer) -> None:
    text = web.get("/events/2019-03-pak-speaks.bib").text
    assert r"title = {=Pak \& “others” speak}" in text
    assert "date = {2019-03}" in text


@given(st.text())
def test_no_citation_field_breaks_its_braces(text: str) -> None:
    escaped = _escaped(text)
    depth = 0
    for before, char in zip(" " + escaped, escaped, strict=False):
        if before != "\\":
            depth += {"{": 1, "}": -1}.get(char, 0)
            assert depth >= 0
    assert "\n" not in escaped
