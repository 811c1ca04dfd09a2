"""What a text looks back on, plans or asks about opens nothing; what it tells as news does."""

import pytest

from app.domain.extraction import EventFinding
from app.extraction import extract
from app.extraction.dates import spot_dates
from app.extraction.korean_mood import korean_mood
from app.extraction.mood import Mood
from app.extraction.sentences import split_sentences
from app.extraction.triggers import spot_triggers
from tests.extraction.small_lexicon import LEXICON, document, edtf

FRIDAY = "2018-05-25"


def told_in(text: str, published: str = FRIDAY) -> tuple[EventFinding, ...]:
    return extract(document(text, published), LEXICON).events


def dates_in(text: str, published: str = FRIDAY) -> list[str]:
    made = document(text, published)
    return [edtf(when.date) for when in spot_dates(made.text, split_sentences(made), made.published)]


@pytest.mark.parametrize(
    "text",
    [
        "The generals looked on. On Wednesday North Korea had fired a ballistic missile.",
        "Officials met. Wednesday’s summit between Trump and Kim Jong Un was short.",
        "QUESTION: North Korea fired a missile on Thursday. Do you have a comment?",
        "North Korea has often fired missiles before talks with the United States.",
        "North Korea has tended to soften before it agrees to talk to the United States.",
        "Thursday marked eleven years since North Korea tested a nuclear device.",
        "김정은 위원장은 지난 16일 트럼프 대통령과 만나겠다고 밝힌 바 있다.",
        "북한은 지난 16일 미사일을 발사했었다.",
        "북한은 미사일을 발사하곤 했다.",
        "북한은 16일 미사일을 발사할 수 있다.",
    ],
)
def test_what_is_over_asked_or_usual_is_no_news(text: str) -> None:
    assert [finding for finding in told_in(text) if finding.new] == []


@pytest.mark.parametrize(
    "text",
    [
        "North Korea said on Thursday it had fired a ballistic missile.",
        "Thursday’s launch of a missile by North Korea was its first this year.",
        "북한은 24일 미사일을 발사했다.",
    ],
)
def test_what_has_just_come_about_is_news(text: str) -> None:
    assert any(finding.new for finding in told_in(text))


BOX = """Key dates:

2017: North Korea tests missiles.

Nov. 29: North Korea fires a Hwasong-15 missile.

January: Kim Jong Un offers talks.

May 9: Mike Pompeo visits Pyongyang to meet Kim Jong Un.

May 24: Trump calls off the summit with Kim Jong Un."""


def test_the_lines_of_a_box_go_forward_up_to_the_day_of_publication() -> None:
    assert dates_in(BOX) == ["2017", "2017-11-29", "2018-01", "2018-05-09", "2018-05-24"]
    assert [finding for finding in told_in(BOX) if finding.new] == []


def test_a_korean_box_has_days_in_digits() -> None:
    text = "▲ 2021.1.20 = 취임\n\n▲ 2.4 = 미국, 접촉 시도\n\n▲ 3.16 = 김여정 담화\n\n▲ 1.5 = 회담"
    assert dates_in(text, "2022-03-18") == ["2021-01-20", "2021-02-04", "2021-03-16", "2022-01-05"]


def test_a_story_of_years_ago_goes_on_in_its_own_year() -> None:
    text = (
        "In the summer of 2002 analysts found tubes. That October Kelly went there.\n\n"
        "Shipments ended in November. The men left on New Year’s Eve. On January 10th it left the treaty."
    )
    assert dates_in(text) == ["2002-22", "2002-10", "2002-11", "2002-12-31", "2003-01-10"]


def test_the_news_of_a_text_keeps_its_own_year_after_a_look_back() -> None:
    text = "Trump spoke on Thursday. A deal was signed in 1994.\n\nIn March he agreed to a summit."
    assert dates_in(text) == ["2018-05-24", "1994", "2018-03"]


def test_weekdays_after_some_saturday_are_of_no_known_week() -> None:
    text = "The tweet went out on a Saturday. On Sunday the men met."
    assert dates_in(text) == ["-"]


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("양측은 정상회담을 열 예정이다.", Mood.PLANNED),
        ("양측은 정상회담을 열 가능성이 있다.", Mood.POSSIBLE),
        ("정상회담은 없었다.", Mood.NEGATED),
        ("미국은 정상회담을 부인했다.", Mood.DENIED),
        ("양측은 정상회담을 열었다.", Mood.TOLD),
        ("킹 특사는 30일 방북해 억류된 사람의 석방을 이끌어낼 계획이었습니다.", Mood.PLANNED),
        ("킹 특사는 30일 방북해 억류된 사람과 함께 돌아왔습니다.", Mood.TOLD),
    ],
)
def test_the_ending_of_a_korean_sentence_gives_the_mood(text: str, mood: Mood) -> None:
    found = [korean_mood(text, trigger) for trigger in spot_triggers(text, 0, len(text))]
    assert found[0] is mood


def test_lines_with_spans_dashes_and_no_colon_are_of_a_chronology_too() -> None:
    text = (
        "—Aug. 31, 1998: North Korea fires a missile.\n\n—Nov. 17: Talks are held.\n\n"
        "—May 25-28: An envoy visits.\n\nSeptember 13 North Korea pledges a pause."
    )
    assert dates_in(text, "2003-08-27") == [
        "1998-08-31",
        "1998-11-17",
        "1999-05-25/1999-05-28",
        "1999-09-13",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He returned on May 22, four days after he left. The next day he met them.", "2018-05-23"),
        ("They held talks from Tuesday to Thursday last week.", "2018-05-15/2018-05-17"),
        ("이날 그는 만났다.", "2018-05-25"),
        ("그는 월요일, 만났다.", "2018-05-21"),
    ],
)
def test_days_of_the_news_are_counted_from_its_main_clause(text: str, expected: str) -> None:
    assert dates_in(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "South Korea’s military said on Thursday that North Korea fired a ballistic missile.",
        "North Korea fired a ballistic missile, Yonhap reported on Thursday, citing the military.",
    ],
)
def test_a_launch_that_is_reported_is_told_as_the_launch(text: str) -> None:
    assert [(edtf(each.date), each.kind.value) for each in told_in(text)] == [("2018-05-24", "missile")]


def test_a_korean_day_after_the_topic_is_of_the_verb_that_ends_the_sentence() -> None:
    text = "청와대는 24일 트럼프 대통령과 김정은 위원장이 회동하는 방안에 대해 긴밀히 소통할 것이라고 말했다."
    assert [(edtf(each.date), each.kind.value) for each in told_in(text)][:1] == [("2018-05-24", "statement")]


def test_a_story_goes_on_from_what_it_tells_and_not_from_what_it_names() -> None:
    text = "It was February 2016. He wanted the sanctions of 2006 lifted. In June he wrote."
    assert dates_in(text) == ["2016-02", "2006", "2016-06"]


def test_a_box_under_the_heading_of_a_year_is_of_that_year() -> None:
    text = "2016년\n▲3월 8일=초청 수락\n▲6월 12일=싱가포르 정상회담\n2017년\n▲1월 18일=백악관 면담"
    assert dates_in(text, "2019-02-20") == ["2016", "2016-03-08", "2016-06-12", "2017", "2017-01-18"]


def test_what_was_once_so_in_korean_is_no_news() -> None:
    assert not any(each.new for each in told_in("북한에 억류됐던 미국인들의 역사는 길다."))
