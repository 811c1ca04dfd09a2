"""BibTeX entries: the dashboard's page for each event, ready to be cited."""

from collections.abc import Mapping
from typing import Any

from app.web.formats.view import View

# What TeX would take for commands; braces go first through a stand-in, since the others bring braces in.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
)
_LINE_BREAKS = str.maketrans({"\n": " ", "\r": " "})


def to_bibtex(view: View) -> bytes:
    """One entry an event, UTF-8."""
    return "\n".join(_entry(view, event) for event in view.events).encode()


def _entry(view: View, event: Mapping[str, Any]) -> str:
    edtf = event["date"]["edtf"]
    marks = [] if event["layer"] == "record" else ["reported, unreviewed"]
    if event["status"] != "happened":
        marks.append(event["status"])
    updated = str(event["updated"])[:10]
    fields = {
        "title": _escaped(event["title"]),
        "author": "{Demarche}",
        "date": edtf.replace("..", ""),
        "url": view.page(event),
        "note": _escaped("; ".join((*marks, f"entry of {updated}"))),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{event['slug']},\n{lines}}}\n"


def _escaped(text: str) -> str:
    return text.translate(_LINE_BREAKS).translate(_TEX)
