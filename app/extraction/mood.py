"""The moods in which a happening is told."""

from enum import Enum


class Mood(Enum):
    """How a happening is told."""

    TOLD = "told"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    NEGATED = "negated"
