"""Rules by which events are told apart and laid out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import parse_edtf
from app.domain.event import KnownEvent, kin, lane_of, same_event
from app.domain.vocabulary import EventKind, EventStatus, Lane, Layer, Role, Side

SINGAPORE = KnownEvent(
    slug="2018-06-singapore-summit",
    kind=EventKind.SUMMIT,
    status=EventStatus.HAPPENED,
    layer=Layer.RECORD,
    date=parse_edtf("2018-06-12"),
    actors=frozenset({"donald-trump", "kim-jong-un"}),
    place="singapore",
    title="Leaders meet",
)
events = st.builds(
    KnownEvent,
    slug=st.just("x"),
    kind=st.sampled_from(EventKind),
    status=st.sampled_from(EventStatus),
    layer=st.sampled_from(Layer),
    date=st.sampled_from(
        [parse_edtf(t) for t in ("2018-06-12", "2018-06", "2018", "", "2019-02-27/2019-02-28")]
    ),
    actors=st.frozensets(st.sampled_from(["a", "b", "c"])),
    place=st.sampled_from(["", "singapore", "hanoi"]),
    title=st.just("x"),
)
parts = st.lists(st.tuples(st.sampled_from(Side), st.sampled_from(Role)), max_size=6)


@given(events, events)
def test_sameness_is_mutual(a: KnownEvent, b: KnownEvent) -> None:
    assert same_event(a, b) == same_event(b, a)


@given(st.sampled_from(EventKind), st.sampled_from(EventKind))
def test_kinship_is_mutual_and_every_kind_is_its_own_kin(a: EventKind, b: EventKind) -> None:
    assert kin(a, b) == kin(b, a)
    assert kin(a, a)


def test_a_report_of_the_month_without_a_place_is_of_the_summit() -> None:
    report = replace(SINGAPORE, date=parse_edtf("2018-06"), place="", actors=frozenset({"donald-trump"}))
    assert same_event(SINGAPORE, report)


@pytest.mark.parametrize(
    "other",
    [
        replace(SINGAPORE, date=parse_edtf("2019-02-27/2019-02-28"), place="hanoi"),
        replace(SINGAPORE, date=parse_edtf("2018"), place="hanoi"),
        replace(SINGAPORE, date=parse_edtf("")),
        replace(SINGAPORE, actors=frozenset({"moon-jae-in"})),
        replace(SINGAPORE, actors=frozenset()),
        replace(SINGAPORE, kind=EventKind.MISSILE),
    ],
)
def test_another_day_place_company_or_kind_is_another_event(other: KnownEvent) -> None:
    assert not same_event(SINGAPORE, other)


@given(parts)
def test_the_lane_does_not_hang_on_the_order_of_the_parts(given_parts: list[tuple[Side, Role]]) -> None:
    assert lane_of(given_parts) == lane_of(reversed(given_parts))


@pytest.mark.parametrize(
    ("given_parts", "lane"),
    [
        ([(Side.US, Role.PARTICIPANT), (Side.DPRK, Role.PARTICIPANT)], Lane.JOINT),
        ([(Side.DPRK, Role.SPEAKER), (Side.US, Role.TARGET)], Lane.DPRK),
        ([(Side.US, Role.SENDER), (Side.DPRK, Role.RECIPIENT)], Lane.US),
        ([(Side.ROK, Role.PARTICIPANT), (Side.DPRK, Role.PARTICIPANT)], Lane.DPRK),
        ([(Side.ROK, Role.SPEAKER), (Side.DPRK, Role.TARGET)], Lane.THIRD),
        ([(Side.US, Role.SUBJECT), (Side.DPRK, Role.HOST)], Lane.JOINT),
        ([(Side.PRC, Role.PARTICIPANT)], Lane.THIRD),
        ([], Lane.THIRD),
    ],
)
def test_the_lane_follows_from_who_acts(given_parts: list[tuple[Side, Role]], lane: Lane) -> None:
    assert lane_of(given_parts) is lane
