"""Copies of one story, edited or cut, and stories that only tell of the same thing."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.copies import is_copy, shingles

STORY = (
    "The foreign ministers of the two countries met in Geneva on Monday and talked for three hours about the "
    "freeze of the reactor, the delivery of fuel oil and the return of the inspectors, officials of both "
    "delegations said. It was their first meeting since the spring. Neither side would say what had been "
    "agreed, but a further round is planned for the end of the month in the same hotel by the lake. "
    "Diplomats from a third country, who had brought the two together, called the mood good and the "
    "papers serious. In the capital the speaker of parliament asked to see the text before it is done."
)
OTHER = (
    "After a long silence envoys of both governments came together again in Switzerland at the start of "
    "the week. For most of a morning they spoke of oil, of a reactor that has stood still and of experts who "
    "want to go back to it. What came of it stayed behind closed doors, although another date is found. "
    "A mediator sounded pleased, and lawmakers at home want to read whatever may be be laid before them."
)


def test_an_edited_copy_is_a_copy() -> None:
    edited = "GENEVA (Agency) – " + STORY.replace("on Monday", "yesterday").replace(
        "three hours", "some hours"
    )
    assert is_copy(shingles(STORY), shingles(edited))


def test_a_copy_cut_short_is_a_copy() -> None:
    assert is_copy(shingles(STORY), shingles(STORY[: len(STORY) * 6 // 10]))


def test_another_paper_telling_of_the_same_is_none() -> None:
    assert not is_copy(shingles(STORY), shingles(OTHER))


def test_two_short_notes_are_none() -> None:
    assert not is_copy(shingles("The two met on Monday."), shingles("The two met on Monday."))


@given(st.text(), st.text())
def test_the_order_of_the_two_does_not_matter(a: str, b: str) -> None:
    assert is_copy(shingles(a), shingles(b)) is is_copy(shingles(b), shingles(a))
