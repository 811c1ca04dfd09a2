"""Marks in a kept text."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.article import Span
from app.domain.ladder import TextMark
from app.domain.marks import mark_paragraphs

texts = st.text(alphabet="ab \n가", max_size=60)
spans = st.builds(lambda a, b: Span(min(a, b), max(a, b)), st.integers(-5, 70), st.integers(-5, 70))


@given(text=texts, places=st.lists(spans, max_size=6))
def test_the_stretches_put_together_are_the_text(text: str, places: list[Span]) -> None:
    paragraphs = mark_paragraphs(text, list(enumerate(places, start=1)))
    together = ["".join(stretch.text for stretch in paragraph) for paragraph in paragraphs]
    assert together == [line for line in text.split("\n") if line.strip()]


@given(text=texts, places=st.lists(spans, max_size=6))
def test_each_character_bears_exactly_the_marks_that_cover_it(text: str, places: list[Span]) -> None:
    marks = list(enumerate(places, start=1))
    paragraphs = iter(mark_paragraphs(text, marks))
    position = 0
    opened: list[int] = []
    for line in text.split("\n"):
        at = position
        for stretch in next(paragraphs) if line.strip() else ():
            assert stretch.text
            opened += stretch.opens
            for _ in stretch.text:
                assert set(stretch.marks) == {n for n, span in marks if span.start <= at < span.end}
                at += 1
        position += len(line) + 1
    assert len(opened) == len(set(opened))


def test_overlapping_marks_are_split_with_the_outer_one_first() -> None:
    paragraphs = mark_paragraphs(
        "one two three\n\nfour", [(1, Span(0, 7)), (2, Span(4, 18)), (3, Span(4, 7))]
    )
    assert paragraphs == (
        (
            TextMark("one ", (1,), (1,)),
            TextMark("two", (1, 2, 3), (2, 3)),
            TextMark(" three", (2,), ()),
        ),
        (TextMark("fou", (2,), ()), TextMark("r", (), ())),
    )
