"""Who acts."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.actor import Actor, Office, fold_name
from app.domain.dates import UNKNOWN_DATE, parse_edtf
from app.domain.vocabulary import ActorKind, Side


def office(title: str, start: str, end: str) -> Office:
    return Office(title, "", parse_edtf(start), parse_edtf(end))


def somebody(*offices: Office) -> Actor:
    return Actor("x", "X", ActorKind.OFFICIAL, Side.US, offices=offices)


@pytest.mark.parametrize(
    "forms",
    [
        ("Kim Yo Jong", "Kim Yo-jong", "KIM YO-JONG", "Kim  Yojong"),
        ("Choe Ryong-hae", "Choe Ryŏng Hae"),
        ("김여정", unicodedata.normalize("NFD", "김여정"), "김 여정"),
    ],
)
def test_spellings_of_one_name_fold_to_one(forms: tuple[str, ...]) -> None:
    assert len({fold_name(form) for form in forms}) == 1


def test_two_men_of_one_romanised_name_stay_apart_in_hangul() -> None:
    assert fold_name("리용호") != fold_name("리영호")


@given(st.text(max_size=40))
def test_folding_is_done_once_and_for_all(form: str) -> None:
    folded = fold_name(form)
    assert fold_name(folded) == folded
    assert folded == unicodedata.normalize("NFC", folded)


def test_the_office_of_a_day_is_the_one_begun_last() -> None:
    actor = somebody(
        office("CIA director", "2017-01-23", "2018-04-26"),
        office("Secretary of State", "2018-04-26", "2021-01-20"),
    )
    assert actor.office_on(date(2018, 4, 1)) == "CIA director"
    assert actor.office_on(date(2018, 4, 26)) == "Secretary of State"
    assert actor.office_on(date(2022, 1, 1)) == ""
    assert actor.office_on(date(2016, 1, 1)) == ""
    assert actor.office_on(None) == ""


def test_an_unknown_end_is_open_and_an_unknown_beginning_claims_nothing() -> None:
    held = office("Envoy", "2018-08", "")
    assert somebody(held).office_on(date(2030, 1, 1)) == "Envoy"
    assert held.held_on(date(2018, 8, 1))
    assert not held.held_on(date(2018, 7, 31))
    vague = Office("Clerk", "", UNKNOWN_DATE, parse_edtf("2000"))
    assert somebody(vague).office_on(date(1999, 1, 1)) == ""
