"""What an address of the charts chooses: the window around meetings and the year the exchange begins in."""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Query

from app.services.charts import WINDOW, WINDOWS

From = Annotated[str, Query(alias="from")]
YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class ChartChoices:
    """The choices; `first` is None for the latest months."""

    window: int = WINDOW
    first: int | None = None

    @property
    def address(self) -> str:
        """The one address of these choices: what goes without saying is left out."""
        pairs = [("from", self.first)] if self.first else []
        pairs += [("window", self.window)] if self.window != WINDOW else []
        return "/charts" + (f"?{urlencode(pairs)}" if pairs else "")


def read_choices(first: str = "", window: str = "") -> ChartChoices:
    """Read both; what can't be read is left at its default."""
    days = int(window) if window.isdecimal() and int(window) in WINDOWS else WINDOW
    year = int(first) if first.isdecimal() and len(first) == YEAR_DIGITS else None
    return ChartChoices(days, year or None)
