import pytest

from app.extraction import extract
from tests.extraction.small_lexicon import LEXICON, document

_TITLE = "최선희 외무성 제1부상이 왔다. "


def spoken_in(text: str) -> list[tuple[str, str, str]]:
    found = extract(document(text, "2019-09-01"), LEXICON).quotations
    return [(each.text, each.speaker_name, each.via) for each in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("최선희는 “우리는 대화할 준비가 돼 있다”고 말했다.", "Choe Son Hui"),
        (_TITLE + "최 부상은 이날 담화에서 “우리는 대화할 준비가 돼 있다”고 밝혔다.", "Choe Son Hui"),
        (_TITLE + "조선중앙통신에 따르면 최 부상은 “우리는 준비가 돼 있다”고 했다.", "Choe Son Hui"),
        (_TITLE + "그는 그러면서 “우리는 준비가 돼 있다”고 강조했다.", "Choe Son Hui"),
        (_TITLE + "“우리는 대화할 준비가 돼 있다”고 그는 말했다.", "Choe Son Hui"),
        (_TITLE + "그러면서 “우리는 대화할 준비가 돼 있다”며 한국을 겨냥했다.", "Choe Son Hui"),
        ("김여정은 미국을 향해서는 “우리는 기다리지 않는다”고 경고했다.", "Kim Yo Jong"),
        ("김여정은 북한이 보낸 서한을 거론하며 “우리는 기다리지 않는다”고 했다.", "Kim Yo Jong"),
        ("김정은동지께서는 《우리는 끝까지 갈것이다》라고 말씀하시였다.", "Kim Jong Un"),
        ("로이 밀러 미국 국무부 대변인은 “문은 아직 열려 있다”고 말했다.", "로이 밀러"),
        ("로이 밀러 국무부 대변인이 왔다. 밀러 대변인은 “문은 열려 있다”고 했다.", "로이 밀러"),
        ("[녹취: 밀러 대변인] “The door is open to talks.” 로이 밀러 국무부 대변인입니다.", "로이 밀러"),
        ("북한 외무성 대변인은 ″문은 이미 닫혀 있다″고 주장했다.", "DPRK Foreign Ministry"),
        ("북한 고위 당국자는 “문은 이미 닫혀 있다”고 말했다.", "senior North Korea official"),
        ("미국 당국자가 왔다. 이 당국자는 “문은 아직 열려 있다”고 했다.", "United States official"),
        ("김여정은 말했지만 북한 외무성이 “그런 일은 전혀 없다”고 부인하며 말했다.", "DPRK Foreign Ministry"),
        ("한 전직 외교관은 “문은 아직 열려 있다고 본다”고 말했다.", "former diplomat"),
        ("로이 밀러 국무부 대변인이 왔다. 제재와 관련해 밀러 대변인은 “그대로다”라고 했다.", "로이 밀러"),
        ("로이 밀러 국무부 대변인이 왔다. 6일 밀러 대변인은 “문은 열려 있다”고 했다.", "로이 밀러"),
        ("외무성 부상 김운철은 “우리는 기다리지 않는다”고 말했다.", "김운철"),
        ("미국이 떠드는 《조건없는 대화》는 말장난이다.", "United States"),
        ("미국이 《외교적해결》을 운운하는것은 기만이다.", "United States"),
        ("미국 대통령은 “우리는 준비가 돼 있다”고 말했다.", "Donald Trump"),
    ],
)
def test_a_korean_sentence_tells_who_speaks(text: str, speaker: str) -> None:
    assert [name for _, name, _ in spoken_in(text)] == [speaker]


def test_a_short_sentence_is_a_quotation_whose_speaker_goes_on() -> None:
    text = "최선희는 “준비가 다 돼 있다”고 했다.\n김여정은 “그렇다고 본다”고 했다.\n이어 “기다리자”고 했다."
    assert [name for _, name, _ in spoken_in(text)] == ["Choe Son Hui", "Kim Yo Jong", "Kim Yo Jong"]


def test_an_outlet_passes_on_what_its_sentence_subject_said() -> None:
    passed = spoken_in("조선중앙통신은 최선희가 “우리는 기다리지 않는다”고 말했다고 보도했다.")
    cited = spoken_in("조선중앙통신은 북한 당국자를 인용해 “우리는 기다리지 않는다”고 전했다.")
    assert [passed[0][1:], cited[0][1:]] == [("Choe Son Hui", "KCNA"), ("North Korea official", "KCNA")]


@pytest.mark.parametrize(
    "text",
    [
        "기자가 “대화할 준비가 돼 있느냐”고 물었다.",
        "미국은 《을지 프리덤》훈련을 벌렸다.",
        "우리는 《적대시정책》이라는 말을 안다.",
    ],
)
def test_questions_of_the_press_and_names_in_marks_are_nobodys_words(text: str) -> None:
    assert spoken_in(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("로버트 칼린 특사의 방북 계획이 마지막 순간에 전격 취소됐습니다. 31일 오후였다.", []),
        ("31일로 예정됐던 특사의 북한 방문 계획이 전격 취소됐습니다.", ["cancellation"]),
        ("백악관은 31일 북한이 최선희 외무상의 방미 초청을 거절했다고 밝혔습니다.", ["statement"]),
    ],
)
def test_polite_endings_tell_and_a_cancelled_visit_is_none(text: str, told: list[str]) -> None:
    assert [each.kind.value for each in extract(document(text, "2019-09-01"), LEXICON).events] == told
