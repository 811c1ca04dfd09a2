"""How the record may speak: in its own words, quoting little, judging nothing."""

import re

from app.sources.record_yaml import Entry

MAX_QUOTED_WORDS = 40  # short enough to quote anybody's text fairly
_IN_QUOTES = re.compile(r"“([^”]*)”")
_QUOTED = re.compile(r"[“\"‘'][^”\"’']*[”\"’']")
# "Provocation" judges; the record names the act.
_JUDGEMENT = re.compile(r"\bprovocati(?:on|ons|ve|vely)\b", re.IGNORECASE)


def check_length(entry: Entry, key: str, quoted: str) -> None:
    """Note a quotation that is too long."""
    words = len(quoted.split())
    if words > MAX_QUOTED_WORDS:
        entry.ledger.fault(entry.at(key), f"{words} words are quoted; at most {MAX_QUOTED_WORDS} may be")


def check_quoting(entry: Entry, key: str, text: str) -> None:
    """Note every quotation inside a text of our own that is too long."""
    for quoted in _IN_QUOTES.findall(text):
        check_length(entry, key, quoted)


def check_judging(entry: Entry, key: str, text: str) -> None:
    """Note a word that judges, outside quotation marks."""
    found = _JUDGEMENT.search(_QUOTED.sub("", text))
    if found:
        entry.ledger.fault(entry.at(key), f"“{found[0]}” judges; name the act")
