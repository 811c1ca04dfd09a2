"""Whether two descriptions can have the same people in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cast import Member, same_cast, same_pair
from app.domain.vocabulary import EventKind, Role, Side

TRUMP = Member("donald-trump", Side.US, person=True, role=Role.PARTICIPANT)
POMPEO = Member("mike-pompeo", Side.US, person=True, role=Role.PARTICIPANT)
US = Member("united-states", Side.US, person=False, role=Role.PARTICIPANT)
KIM = Member("kim-jong-un", Side.DPRK, person=True, role=Role.PARTICIPANT)
DPRK = Member("north-korea", Side.DPRK, person=False, role=Role.PARTICIPANT)
MOON = Member("moon-jae-in", Side.ROK, person=True, role=Role.PARTICIPANT)
HOST = Member("singapore", Side.OTHER, person=False, role=Role.HOST)


def speaks(member: Member) -> Member:
    return Member(member.slug, member.side, person=member.person, role=Role.SPEAKER)


def spoken_of(member: Member) -> Member:
    return Member(member.slug, member.side, person=member.person, role=Role.TARGET)


@pytest.mark.parametrize(
    ("a", "b", "kind", "same"),
    [
        ((TRUMP, KIM), (TRUMP, KIM, HOST), EventKind.SUMMIT, True),
        ((US, DPRK), (TRUMP, KIM), EventKind.SUMMIT, True),
        ((TRUMP, DPRK), (TRUMP, KIM, US, DPRK), EventKind.SUMMIT, True),
        ((KIM,), (TRUMP, KIM), EventKind.SUMMIT, True),
        ((TRUMP, MOON), (TRUMP, KIM), EventKind.SUMMIT, False),
        ((POMPEO, KIM), (TRUMP, KIM), EventKind.TALKS, False),
        ((speaks(TRUMP), spoken_of(KIM)), (speaks(TRUMP), spoken_of(DPRK)), EventKind.STATEMENT, True),
        ((speaks(POMPEO), spoken_of(KIM)), (speaks(TRUMP), spoken_of(KIM)), EventKind.STATEMENT, False),
        ((speaks(KIM), spoken_of(TRUMP)), (speaks(TRUMP), spoken_of(KIM)), EventKind.STATEMENT, False),
        ((speaks(US),), (speaks(POMPEO),), EventKind.STATEMENT, True),
        ((DPRK,), (DPRK, spoken_of(US)), EventKind.MISSILE, True),
        ((), (TRUMP,), EventKind.STATEMENT, False),
        ((DPRK, spoken_of(TRUMP)), (US, spoken_of(DPRK)), EventKind.DETENTION, True),
        ((DPRK, spoken_of(TRUMP)), (DPRK, spoken_of(POMPEO)), EventKind.DETENTION, False),
    ],
)
def test_those_who_act_decide(
    a: tuple[Member, ...], b: tuple[Member, ...], kind: EventKind, *, same: bool
) -> None:
    assert same_cast(a, b, kind) is same


def test_the_same_two_of_two_sides_are_one_encounter() -> None:
    assert same_pair((TRUMP, KIM), (KIM, TRUMP, US))
    assert not same_pair((TRUMP, KIM), (TRUMP, MOON))
    assert not same_pair((TRUMP, POMPEO), (TRUMP, POMPEO)), "of one side alone anybody may be twice a day"
    assert not same_pair((TRUMP, KIM), (TRUMP, POMPEO, spoken_of(KIM))), "who is spoken of was not there"


members = st.builds(
    Member,
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from([Side.US, Side.DPRK, Side.ROK]),
    person=st.booleans(),
    role=st.sampled_from(list(Role)),
)
casts = st.lists(members, max_size=4)


@given(casts, casts, st.sampled_from(list(EventKind)))
def test_the_order_of_the_two_does_not_matter(a: list[Member], b: list[Member], kind: EventKind) -> None:
    assert same_cast(a, b, kind) is same_cast(b, a, kind)


@given(casts, st.sampled_from(list(EventKind)))
def test_a_cast_is_its_own(a: list[Member], kind: EventKind) -> None:
    assert same_cast(a, a, kind) is bool(a)
