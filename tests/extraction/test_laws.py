"""Laws of reading, on texts of the gold folder and on texts nobody would write."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.article import Document
from app.domain.extraction import Extraction
from app.extraction import READER_VERSION, extract
from tests.extraction.small_lexicon import LEXICON, document
from tests.gold.annotated import read_own

PIECES = st.sampled_from(
    [
        *("“", "”", '"', "‘", "’", "'", "\n", "\n\n", ". ", ", ", " ", "(", ")", "—"),
        *(
            "Trump",
            "Kim Jong Un",
            "Kim",
            "Mr.",
            "the North",
            "North Korea",
            "U.S.",
            "최선희는",
            "미국",
            "고 말했다",
        ),
        *(
            "said",
            "met",
            "told reporters",
            "launched a missile",
            "called off the summit",
            "according to",
            "he",
        ),
        *("on Friday", "last week", "in 2018", "June 12", "a day after", "two weeks ago", "2018년 6월 12일"),
        *(
            "will",
            "could",
            "not",
            "denied that",
            "summit",
            "talks",
            "sanctions",
            "Image caption",
            "- (KCNA) --",
        ),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map(" ".join), st.text(max_size=300))
DATES = st.sampled_from(["", "2018-05-25", "2018-05", "2018"])


def check_spans(made: Document, found: Extraction) -> None:
    length = len(made.text)
    spans = [
        *(mention.span for mention in found.mentions),
        *(when.span for when in found.dates),
        *(each.span for each in found.events),
        *(each.trigger for each in found.events),
        *(each.span for each in found.quotations),
    ]
    assert all(0 <= span.start <= span.end <= length for span in spans)
    assert all(each.text == each.span.of(made.text) for each in found.quotations)
    assert all(
        each.span.start <= each.trigger.start <= each.trigger.end <= each.span.end for each in found.events
    )


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, published=DATES)
def test_spans_lie_inside_any_text_and_quote_it(text: str, published: str) -> None:
    made = document(f"Words. {text}", published)
    found = extract(made, LEXICON)
    check_spans(made, found)
    assert found == extract(made, LEXICON)
    assert found.version == READER_VERSION
    sure = [each.confidence for each in found.mentions] + [each.confidence for each in found.events]
    assert all(0 <= confidence <= 1 for confidence in sure)


def test_spans_lie_inside_the_gold_texts() -> None:
    for annotated in read_own():
        made = document(annotated.text, annotated.published, title=annotated.title)
        check_spans(made, extract(made, LEXICON))


def test_a_document_without_text_has_no_findings() -> None:
    found = extract(Document(text="", title="A title alone"), LEXICON)
    assert (found.mentions, found.events, found.quotations) == ((), (), ())
    assert not found.relevance.relevant


def cost(text: str, *, rounds: int = 1) -> float:
    """Seconds of processor time to read a text, the best of some rounds."""
    made = document(text, "2018-05-25")
    taken = []
    for _ in range(rounds):
        started = time.process_time()
        extract(made, LEXICON)
        taken.append(time.process_time() - started)
    return min(taken)


def test_twice_the_text_costs_at_most_two_and_a_half_times_as_much() -> None:
    story = "\n\n".join(annotated.text for annotated in read_own()) + "\n\n"
    assert cost(story * 4, rounds=3) <= 2.5 * cost(story * 2, rounds=3)


def test_hostile_texts_cost_no_more_than_their_length() -> None:
    plain = cost("The envoys spoke of many things. " * 600)
    for piece in (
        "“",
        "'a ",
        "North ",
        "said ",
        "Kim ",
        "2018 ",
        "(",
        "a day after ",
        "U.S. ",
        ", who ",
        "\n",
    ):
        assert cost(piece * (20_000 // len(piece))) <= 40 * plain + 1, piece
