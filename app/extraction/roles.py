"""Offices by the words texts use for their holders: "the secretary of state" on a day is one person."""

from dataclasses import dataclass

from app.domain.vocabulary import Side


@dataclass(frozen=True, slots=True)
class RoleWords:
    """One office with one holder at a time; `words` are folded, longest first."""

    role: str  # as in Office.roles
    side: Side
    words: tuple[str, ...]


ROLES: tuple[RoleWords, ...] = (
    RoleWords("vice-president", Side.US, ("u.s. vice president", "us vice president", "vice president")),
    RoleWords(
        "secretary-of-state",
        Side.US,
        (
            "u.s. secretary of state",
            "us secretary of state",
            "secretary of state",
            "america's top diplomat",
            "top u.s. diplomat",
        ),
    ),
    RoleWords(
        "deputy-secretary-of-state",
        Side.US,
        ("u.s. deputy secretary of state", "us deputy secretary of state", "deputy secretary of state"),
    ),
    RoleWords(
        "secretary-of-defense",
        Side.US,
        (
            "u.s. defense secretary",
            "us defense secretary",
            "us defence secretary",
            "defense secretary",
            "defence secretary",
            "secretary of defense",
            "pentagon chief",
        ),
    ),
    RoleWords(
        "treasury-secretary",
        Side.US,
        ("u.s. treasury secretary", "treasury secretary", "secretary of the treasury"),
    ),
    RoleWords(
        "national-security-adviser",
        Side.US,
        (
            "u.s. national security adviser",
            "us national security adviser",
            "u.s. national security advisor",
            "us national security advisor",
            "national security adviser",
            "national security advisor",
        ),
    ),
    RoleWords(
        "special-representative",
        Side.US,
        (
            "u.s. special representative for north korea",
            "special representative for north korea",
            "special envoy for north korea",
            "u.s. special envoy",
        ),
    ),
    RoleWords(
        "un-ambassador",
        Side.US,
        (
            "u.s. ambassador to the united nations",
            "us ambassador to the un",
            "u.n. ambassador",
            "un ambassador",
        ),
    ),
    RoleWords(
        "white-house-spokesperson",
        Side.US,
        (
            "white house press secretary",
            "white house spokeswoman",
            "white house spokesman",
            "press secretary",
        ),
    ),
    RoleWords(
        "president",
        Side.US,
        (
            "u.s. president",
            "us president",
            "american president",
            "president of the united states",
            "commander in chief",
        ),
    ),
    RoleWords(
        "leader",
        Side.DPRK,
        (
            "north korean leader",
            "north korea's leader",
            "supreme leader",
            "north korean dictator",
            "dprk leader",
            "leader of north korea",
            "the north's leader",
            "president of the state affairs",
            "chairman of the state affairs commission",
            "국무위원장",
        ),
    ),
    RoleWords(
        "foreign-minister",
        Side.DPRK,
        (
            "north korean foreign minister",
            "north korea's foreign minister",
            "dprk foreign minister",
            "외무상",
        ),
    ),
    RoleWords(
        "first-vice-foreign-minister",
        Side.DPRK,
        ("first vice foreign minister", "first vice minister of foreign affairs", "외무성 제1부상"),
    ),
    RoleWords(
        "south-korean-president",
        Side.ROK,
        ("south korean president", "south korea's president", "president of south korea", "rok president"),
    ),
)
# Titles of seed entries that carry no explicit role words, by what they contain, most telling first.
TITLE_ROLES: tuple[tuple[str, str], ...] = (
    ("deputy secretary of state", "deputy-secretary-of-state"),
    ("assistant secretary", "assistant-secretary"),
    ("secretary of state", "secretary-of-state"),
    ("secretary of defense", "secretary-of-defense"),
    ("secretary of the treasury", "treasury-secretary"),
    ("national security adviser", "national-security-adviser"),
    ("national security advisor", "national-security-adviser"),
    ("special representative", "special-representative"),
    ("press secretary", "white-house-spokesperson"),
    ("vice president", "vice-president"),
    ("first vice", "first-vice-foreign-minister"),
    ("vice foreign minister", "vice-foreign-minister"),
    ("minister for foreign affairs", "foreign-minister"),
    ("minister of foreign affairs", "foreign-minister"),
    ("foreign minister", "foreign-minister"),
    ("prime minister", "prime-minister"),
    ("president", "president"),
)


def role_of_title(title: str) -> str:
    """The role that an office's title stands for, or empty."""
    lowered = title.lower()
    return next((role for words, role in TITLE_ROLES if words in lowered), "")
