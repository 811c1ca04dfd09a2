"""The one small tree of expected failures; each builds its own sentence from what it carries."""

from dataclasses import dataclass


class DemarcheError(Exception):
    """Something a person can be told about: what happened, to what, and what to do."""


class NotFoundError(DemarcheError):
    """No such event, actor, article or place."""

    def __init__(self, noun: str, key: str) -> None:
        self.noun = noun
        self.key = key
        super().__init__(f"There is no {noun} “{key}” in the record.")


class MovedError(DemarcheError):
    """The thing asked for is here under another address.

    `noun` is "event", "actor", "article", "place" or "source" with slugs in `old` and `new`, or "view" with
    whole addresses.
    """

    def __init__(self, noun: str, old: str, new: str) -> None:
        self.noun = noun
        self.old = old
        self.new = new
        super().__init__(f"The {noun} “{old}” is now at “{new}”.")

    @property
    def address(self) -> str:
        """Where it is now, from the root of the site."""
        return self.new if self.noun == "view" else f"/{self.noun}s/{self.new}"


class InvalidDateError(DemarcheError):
    """A text that is not an EDTF date of the kinds used here."""

    def __init__(self, text: str, why: str) -> None:
        self.text = text
        self.why = why
        super().__init__(f"“{text}” is not a date that can be read: {why}.")


class InvalidFilterError(DemarcheError):
    """A filter value in an address that has the wrong form."""

    def __init__(self, key: str, value: str, why: str) -> None:
        self.key = key
        self.value = value
        self.why = why
        super().__init__(f"{key}={value}: {why}.")


class RefusedError(DemarcheError):
    """Input that is not taken in, with the reason shown to the person who gave it."""


@dataclass(frozen=True, slots=True)
class SeedProblem:
    """One fault in the seed files; `line` counts from 1, 0 where a whole file is meant."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class SeedError(DemarcheError):
    """The seed files have faults; nothing was loaded."""

    def __init__(self, problems: tuple[SeedProblem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))
