"""Whether Latin letters spell a name in Hangul: every habit is known, a wrong syllable is not let through."""

import pytest

from app.domain.romanisation import is_korean_name, romanises_to

SPELT = {
    "김정은": ["Kim Jong Un", "Kim Jong-un", "Kim Chong-un", "Kim Jeong-eun", "KIM JONG UN", "Jong Un Kim"],
    "최선희": ["Choe Son Hui", "Choi Sun-hee", "Choe Seon-hui"],
    "리용호": ["Ri Yong Ho", "Lee Yong-ho", "Ri Yongho"],
    "이용호": ["Ri Yong Ho", "Yi Yong-ho", "Lee Yong-ho"],
    "조명록": ["Jo Myong Rok", "Cho Myong-nok", "Cho Myung-rok"],
    "백남순": ["Paek Nam Sun", "Paik Nam-sun", "Baek Nam-soon"],
    "노무현": ["Roh Moo-hyun", "No Mu-hyŏn"],
    "위성락": ["Wi Sung-lac"],
    "김건": ["Kim Gunn"],
    "윤석열": ["Yoon Suk Yeol", "Yoon Seok-youl"],
    "강경화": ["Kang Kyung-wha"],
    "태영호": ["Thae Yong Ho", "Tae Yong-ho"],
}
NOT_SPELT = {
    "김정은": ["Kim Jong Il", "Kim Yo Jong", "Kim Jong", "Kim Jong Un Un"],
    "최선희": ["Choe Ryong Hae", "Choe Son Gwon"],
    "리용호": ["Ri Su Yong", "Kim Yong Ho"],
    "김계관": ["Kim Kye Chan", "Kang Kye Gwan"],
}


@pytest.mark.parametrize("hangul", SPELT)
def test_a_name_is_known_in_every_habit_of_romanising(hangul: str) -> None:
    assert [form for form in SPELT[hangul] if not romanises_to(hangul, form)] == []


@pytest.mark.parametrize("hangul", NOT_SPELT)
def test_a_wrong_syllable_is_not_let_through(hangul: str) -> None:
    assert [form for form in NOT_SPELT[hangul] if romanises_to(hangul, form)] == []


def test_only_syllables_without_a_space_are_a_koreans_name() -> None:
    assert is_korean_name("김건")
    assert is_korean_name("남궁옥분")
    assert not is_korean_name("도널드 트럼프")
    assert not is_korean_name("김")
    assert not is_korean_name("조선중앙통신")
