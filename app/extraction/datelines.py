"""The line of place, day and agency with which a report opens: nobody named in it takes part in anything."""

import re

# "SEOUL, South Korea (AP) — ", "BEIJING, Feb. 14 (Yonhap) -- ": where and by whom it was written.
_DATELINE = re.compile(
    r"^[A-Z][A-Z.'’ ]{2,30}(?:,[^()\n\"“]{1,40})?(?:\s*\([A-Z][\w .]{1,24}\)\s*(?:—|–|-{1,2})|\s*(?:—|–|--))",
    re.MULTILINE,
)
_HEAD = 600  # characters in which a dateline stands


def spot_dateline(text: str) -> tuple[int, int]:
    """Where the dateline begins and ends; (0, 0) where there is none."""
    match = _DATELINE.search(text, 0, min(len(text), _HEAD))
    return match.span() if match else (0, 0)
