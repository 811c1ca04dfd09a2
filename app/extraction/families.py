"""A family of words that tell one kind of happening."""

from dataclasses import dataclass

from app.domain.vocabulary import EventKind


@dataclass(frozen=True, slots=True)
class Family:
    """Shapes of one kind. `verb`: they tell a happening, as against a noun that only names one.

    `{object}` in a shape stands for up to six words before the object.
    """

    kind: EventKind
    verb: bool
    shape: str
