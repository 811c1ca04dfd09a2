"""How many independent accounts there are: reports of one origin count once."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """One report as far as its origin goes. `group` is who stands behind the publisher, or empty;
    `cluster` the set of near-duplicate texts it belongs to, or None.
    """

    article: int
    group: str
    cluster: int | None


def group_by_origin(accounts: Iterable[Account]) -> tuple[tuple[Account, ...], ...]:
    """Put reports together that share a publisher's group or a cluster of copies, in the order given.

    The relation is closed: a paper's copy of a wire story joins the paper's other reports to the agency's.
    """
    groups: list[list[Account]] = []
    for account in accounts:
        joined = [group for group in groups if any(_one_origin(account, other) for other in group)]
        if not joined:
            groups.append([account])
            continue
        joined[0].append(account)
        for group in joined[1:]:
            joined[0].extend(group)
            groups.remove(group)
    return tuple(tuple(group) for group in groups)


def _one_origin(a: Account, b: Account) -> bool:
    if a.article == b.article:
        return True
    same_group = bool(a.group) and a.group == b.group
    # A cluster bears the number of its first article, which itself may carry no cluster.
    return same_group or (a.cluster or a.article) == (b.cluster or b.article)
