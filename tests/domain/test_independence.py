"""Independent accounts."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.independence import Account, group_by_origin

accounts = st.lists(
    st.builds(
        Account,
        article=st.integers(1, 8),
        group=st.sampled_from(["", "reuters", "ap", "kcna"]),
        cluster=st.one_of(st.none(), st.integers(1, 8)),
    ),
    max_size=6,
    unique_by=lambda account: account.article,
)


@given(accounts)
def test_every_report_is_in_one_group_and_groups_have_no_origin_in_common(given: list[Account]) -> None:
    groups = group_by_origin(given)
    assert sorted(a.article for group in groups for a in group) == sorted(a.article for a in given)
    names = [{a.group for a in group} - {""} for group in groups]
    assert sum(map(len, names)) == len(set().union(*names))


@given(accounts)
def test_the_order_of_reports_does_not_change_the_count(given: list[Account]) -> None:
    counts = {len(group_by_origin(order)) for order in list(permutations(given))[:24]}
    assert len(counts) <= 1


def test_a_copy_joins_the_agency_it_copies() -> None:
    agency = Account(1, "reuters", None)
    copy = Account(2, "guardian", 1)
    other = Account(3, "kcna", None)
    assert group_by_origin([agency, other, copy]) == ((agency, copy), (other,))
