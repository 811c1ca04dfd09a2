"""YAML read as text with line numbers: entries that are asked key by key and note down every fault.

Values are never converted (BaseLoader's rule): a date stays its text and `no` is the word "no".
"""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from app.domain.dates import UNKNOWN_DATE, HonestDate, parse_edtf
from app.domain.errors import InvalidDateError, SeedProblem
from app.domain.record import Where
from app.domain.vocabulary import Basis

try:
    _Loader: type = yaml.CBaseLoader  # ten times as fast as the other; both give the same nodes
except AttributeError:  # built without the C library
    _Loader = yaml.BaseLoader

_Word = TypeVar("_Word", bound=StrEnum)
NEAR = 0.6  # likeness from which a word is offered instead of an unknown one; difflib's own default


@dataclass(frozen=True, slots=True)
class Reference:
    """A slug named somewhere, to be looked for once everything is read."""

    noun: str  # publisher, place, actor, document or event
    slug: str
    where: Where


@dataclass(slots=True)
class Ledger:
    """What is noted down while the files are read: faults and references."""

    problems: list[SeedProblem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)

    def fault(self, where: Where, message: str) -> None:
        """Note a fault."""
        self.problems.append(SeedProblem(where.file, where.line, message))


def nearest(word: str, words: Iterable[str]) -> str:
    """“; did you mean “…”?” with the most alike of the words, or nothing."""
    close = difflib.get_close_matches(word, list(words), n=1, cutoff=NEAR)
    return f"; did you mean “{close[0]}”?" if close else ""


class Entry:
    """One mapping of a file. Every reading method notes faults in the ledger and gives a harmless value."""

    def __init__(self, node: yaml.MappingNode, file: str, ledger: Ledger) -> None:
        self.ledger = ledger
        self.file = file
        self.where = Where(file, node.start_mark.line + 1)
        self._nodes: dict[str, yaml.Node] = {}
        self._asked: set[str] = set()
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else "?"
            if name in self._nodes:
                self.fault(f"“{name}” is given twice", key)
            self._nodes[name] = value

    def fault(self, message: str, node: yaml.Node | None = None) -> None:
        """Note a fault at a node, or at the entry."""
        line = self.where.line if node is None else node.start_mark.line + 1
        self.ledger.fault(Where(self.file, line), message)

    def at(self, key: str) -> Where:
        """Where a key's value stands; the entry itself where the key is missing."""
        node = self._nodes.get(key)
        return self.where if node is None else Where(self.file, node.start_mark.line + 1)

    def has(self, key: str) -> bool:
        """Whether the key is there with something behind it."""
        node = self._nodes.get(key)
        return node is not None and node.value not in ("", [])

    def text(self, key: str, *, required: bool = False, longest: int = 2000) -> str:
        """A text with its white space folded; empty where it is missing."""
        node = self._take(key, required=required)
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            self.fault(f"“{key}” must be one text", node)
            return ""
        value = " ".join(str(node.value).split())
        if len(value) > longest:
            self.fault(f"“{key}” is {len(value)} characters long; at most {longest} are kept", node)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        return tuple(value for value, _ in self._scalars(key))

    def word(self, key: str, words: type[_Word], default: _Word) -> _Word:
        """A word of a vocabulary; the default where the key is empty."""
        node = self._take(key, required=False)
        return default if node is None else self._to_word(key, node, words) or default

    def required_word(self, key: str, words: type[_Word]) -> _Word:
        """A word of a vocabulary that must be given."""
        first = next(iter(words))
        node = self._take(key, required=True)
        return first if node is None else self._to_word(key, node, words) or first

    def optional_word(self, key: str, words: type[_Word]) -> _Word | None:
        """A word of a vocabulary, or None."""
        node = self._take(key, required=False)
        return None if node is None else self._to_word(key, node, words)

    def words(self, key: str, words: type[_Word]) -> tuple[_Word, ...]:
        """A list of words of a vocabulary."""
        found: list[_Word] = []
        for _, node in self._scalars(key):
            word = self._to_word(key, node, words)
            if word in found:
                self.fault(f"“{word}” is named twice under “{key}”", node)
            elif word is not None:
                found.append(word)
        return tuple(found)

    def date(self, key: str, *, basis: Basis = Basis.STATED, required: bool = False) -> HonestDate:
        """An EDTF date; the unknown date where the key is empty."""
        node = self._take(key, required=required)
        if node is None:
            return UNKNOWN_DATE
        try:
            return parse_edtf(self.text(key), basis=basis)
        except InvalidDateError as error:
            self.fault(f"{key}: {error}", node)
            return UNKNOWN_DATE

    def number(self, key: str, lowest: float, highest: float, *, required: bool = True) -> float | None:
        """A number inside inclusive bounds; None where it is missing or wrong."""
        node = self._take(key, required=required)
        if node is None:
            return None
        try:
            value = float(self.text(key))
        except ValueError:
            self.fault(f"“{key}” must be a number", node)
            return None
        if not lowest <= value <= highest:
            self.fault(f"“{key}” must lie between {lowest:g} and {highest:g}", node)
            return None
        return value

    def reference(self, key: str, noun: str, *, required: bool = False) -> str:
        """The slug of something that must exist somewhere in the files."""
        value = self.text(key, required=required, longest=160)
        if value:
            self.ledger.references.append(Reference(noun, value, self.at(key)))
        return value

    def references(self, key: str, noun: str) -> tuple[str, ...]:
        """Slugs of things that must exist, none of them twice."""
        found: list[str] = []
        for value, node in self._scalars(key):
            if value in found:
                self.fault(f"“{value}” is named twice under “{key}”", node)
                continue
            found.append(value)
            where = Where(self.file, node.start_mark.line + 1)
            self.ledger.references.append(Reference(noun, value, where))
        return tuple(found)

    def entry(self, key: str) -> "Entry | None":
        """A mapping inside this one, or None."""
        node = self._take(key, required=False)
        if node is None:
            return None
        if not isinstance(node, yaml.MappingNode):
            self.fault(f"“{key}” must hold keys of its own, as in {{zone: …, date: …}}", node)
            return None
        return Entry(node, self.file, self.ledger)

    def entries(self, key: str) -> Iterator["Entry"]:
        """Mappings in a list inside this one."""
        node = self._take(key, required=False)
        if node is not None:
            yield from entries_of(node, self.file, self.ledger, f"“{key}”")

    def keys(self) -> tuple[str, ...]:
        """All keys, in the file's order."""
        return tuple(self._nodes)

    def close(self) -> None:
        """Note every key that nobody asked for."""
        for key, node in self._nodes.items():
            if key not in self._asked:
                self.fault(f"there is no key “{key}” here{nearest(key, self._asked)}", node)

    def _take(self, key: str, *, required: bool) -> yaml.Node | None:
        self._asked.add(key)
        node = self._nodes.get(key)
        if node is None or node.value == "":
            if required:
                self.fault(f"“{key}” is missing")
            return None
        return node

    def _scalars(self, key: str) -> Iterator[tuple[str, yaml.Node]]:
        node = self._take(key, required=False)
        if node is None:
            return
        for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            if not isinstance(item, yaml.ScalarNode) or not item.value.strip():
                self.fault(f"“{key}” must be a list of texts", item)
                continue
            yield " ".join(item.value.split()), item

    def _to_word(self, key: str, node: yaml.Node, words: type[_Word]) -> _Word | None:
        value = str(node.value).strip() if isinstance(node, yaml.ScalarNode) else "(a list)"
        try:
            return words(value)
        except ValueError:
            known = [word.value for word in words]
            offer = nearest(value, known) or f"; choose from {', '.join(known)}"
            self.fault(f"“{value}” is no {key}{offer}", node)
            return None


def entries_of(node: yaml.Node, file: str, ledger: Ledger, what: str) -> Iterator[Entry]:
    """The mappings of a list; anything else in it is a fault."""
    if not isinstance(node, yaml.SequenceNode):
        ledger.fault(
            Where(file, node.start_mark.line + 1), f"{what} must be a list: each entry starts with “- ”"
        )
        return
    for item in node.value:
        if isinstance(item, yaml.MappingNode):
            yield Entry(item, file, ledger)
        else:
            where = Where(file, item.start_mark.line + 1)
            ledger.fault(where, f"an entry of {what} must be made of “key: value” lines")


def read_entries(path: Path, file: str, ledger: Ledger) -> Iterator[Entry]:
    """All entries of one YAML file; a missing or empty file has none, a broken one is a fault."""
    if not path.exists():
        return
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        ledger.fault(Where(file, line), f"this is not YAML: {error.problem or error.context}")
        return
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        ledger.fault(Where(file, 0), f"this is not YAML in UTF-8: {error}")
        return
    if node is not None:
        yield from entries_of(node, file, ledger, "the file")
