import pytest

from app.domain.extraction import EventFinding
from app.domain.vocabulary import Audience, EventKind, Vehicle
from app.extraction import extract
from tests.extraction.small_lexicon import LEXICON, document


def statement_in(text: str, published: str = "2018-09-03", title: str = "") -> EventFinding:
    found = extract(document(text, published, title=title) if title else document(text, published), LEXICON)
    return next(event for event in found.events if event.kind is EventKind.STATEMENT)


@pytest.mark.parametrize(
    ("text", "level", "vehicle", "audience"),
    [
        ("Trump tweeted on Sunday that he was ready to meet Kim Jong Un.", 1, Vehicle.POST, Audience.BOTH),
        (
            "Trump told supporters at a rally on Sunday that Kim Jong Un was a friend.",
            1,
            Vehicle.SPEECH,
            Audience.DOMESTIC,
        ),
        (
            "Secretary of State Mike Pompeo told reporters on Sunday that North Korea must act.",
            2,
            Vehicle.ANSWER_TO_QUESTION,
            Audience.EXTERNAL,
        ),
        (
            "Choe Son Hui said in a statement on Sunday that the United States had to change.",
            4,
            Vehicle.PRESS_STATEMENT,
            Audience.EXTERNAL,
        ),
        (
            "A spokesman for the North Korean Foreign Ministry said on Sunday that Trump was wrong.",
            5,
            Vehicle.SPOKESPERSON_STATEMENT,
            Audience.EXTERNAL,
        ),
        (
            "KCNA said in a commentary on Sunday that the United States was insincere.",
            8,
            Vehicle.COMMENTARY,
            Audience.EXTERNAL,
        ),
        (
            "The North Korean Foreign Ministry answered a question put by KCNA and blamed Trump on Sunday.",
            6,
            Vehicle.ANSWER_TO_QUESTION,
            Audience.EXTERNAL,
        ),
    ],
)
def test_form_and_office_tell_how_a_statement_stands(
    text: str, level: int, vehicle: Vehicle, audience: Audience
) -> None:
    found = statement_in(text)
    assert (found.level, found.vehicle, found.audience) == (level, vehicle, audience)


def test_who_stands_on_no_scale_has_no_level() -> None:
    found = statement_in("Moon Jae-in said in a speech on Sunday that North Korea and Trump would talk.")
    assert (found.level, found.vehicle) == (None, Vehicle.SPEECH)


def test_what_is_no_statement_has_no_standing() -> None:
    found = extract(document("Trump met Kim Jong Un in Singapore on Sunday.", "2018-09-03"), LEXICON).events
    assert {(event.level, event.vehicle, event.audience) for event in found} == {(None, None, None)}
