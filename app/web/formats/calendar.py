"""A calendar (RFC 5545) of a view: each dated event on its days, whole days, never a clock time made up."""

from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event

from app.web.formats.view import View


def to_calendar(view: View) -> bytes:
    """The dated events of a view. What is known to the month or year only covers all of it, and says so."""
    calendar = Calendar()
    calendar.add("prodid", "-//Demarche//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{view.title} – Demarche")
    for event in view.events:
        if event["date"]["earliest"]:
            calendar.add_component(_component(view, event))
    return bytes(calendar.to_ical())


def _component(view: View, event: Any) -> Event:
    when = event["date"]
    first = _day(when["earliest"])
    last = _day(when["latest"]) if when["latest"] else first
    component = Event()
    component.add("uid", f"{event['slug']}@demarche")
    component.add("dtstamp", _moment(event["updated"]))
    component.add("dtstart", first)
    component.add("dtend", last + timedelta(days=1))
    component.add("summary", _heading(event))
    component.add("description", _words(event))
    component.add("url", view.page(event))
    component.add("categories", [event["kind"], event["layer"], *event["topics"]])
    component.add("transp", "TRANSPARENT")
    component.add("status", "CANCELLED" if event["status"] in {"cancelled", "denied"} else "CONFIRMED")
    if event["place"]:
        component.add("location", event["place"]["name"])
    return component


def _heading(event: Any) -> str:
    marks = []
    if event["layer"] == "reported":
        marks.append("Reported, unreviewed")
    if event["status"] != "happened":
        marks.append(event["status"].capitalize())
    return ": ".join((*marks, event["title"]))


def _words(event: Any) -> str:
    exactness = event["date"]["exactness"]
    note = "" if exactness in {"day", "range"} else f"\n\nThe date is known to the {exactness} only."
    if exactness in {"approximate", "uncertain"}:
        note = f"\n\nThe date is {exactness}."
    return f"{event['summary'] or event['title']}{note}"


def _day(value: date | str) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def _moment(value: datetime | str) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)
