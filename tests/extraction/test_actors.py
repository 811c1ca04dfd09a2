import pytest

from app.extraction import extract
from tests.extraction.small_lexicon import LEXICON, document


def named_in(
    text: str, published: str = "2019-03-01", title: str = "Words from the record"
) -> dict[str, str]:
    """Words of each mention and whom they were linked to: a slug, or the name of somebody new."""
    made = document(text, published, title=title)
    return {
        mention.span.of(made.text): mention.actor or mention.name
        for mention in extract(made, LEXICON).mentions
    }


@pytest.mark.parametrize(
    "spelling",
    ["Choe Son Hui", "Choe Son-hui", "CHOE SON HUI", "Choi Sun-hee", "Choe Sonhui", "Choe Sun Hui", "최선희"],
)
def test_a_korean_name_is_met_in_all_its_spellings(spelling: str) -> None:
    assert named_in(f"The envoy {spelling} left.")[spelling] == "choe-son-hui"


def test_hangul_is_found_with_particles() -> None:
    found = named_in("최선희는 미국을 비난했다. 김여정이 말했다.")
    assert (found["최선희"], found["김여정"]) == ("choe-son-hui", "kim-yo-jong")
    assert found["미국"] == "united-states"


def test_namesakes_are_told_apart_by_the_office_of_the_day() -> None:
    assert named_in("Ri Yong Ho spoke in New York.", "2018-09-29")["Ri Yong Ho"] == "ri-yong-ho"
    assert named_in("Ri Yong Ho watched the parade.", "2010-10-10")["Ri Yong Ho"] == "ri-yong-ho-marshal"


def test_namesakes_without_a_sign_stay_unlinked() -> None:
    assert named_in("Ri Yong Ho was seen.", "")["Ri Yong Ho"] == "Ri Yong Ho"


def test_a_president_by_surname_is_the_one_of_the_day() -> None:
    assert named_in("President Bush spoke of North Korea.", "2002-01-30")["Bush"] == "george-w-bush"
    assert named_in("President Bush spoke of North Korea.", "1991-09-28")["Bush"] == "george-h-w-bush"


def test_a_bare_kim_is_the_last_kim_named_unless_a_title_says_the_leader() -> None:
    made = document(
        "Kim Jong Un sent Kim Yong Chol to Washington. Kim met the president. "
        "Chairman Kim had written a letter.",
        "2018-06-01",
    )
    mentions = extract(made, LEXICON).mentions
    kims = [mention.actor for mention in mentions if mention.span.of(made.text) == "Kim"]
    assert kims == ["kim-yong-chol", "kim-jong-un"]


def test_a_kim_of_whom_nothing_else_is_said_is_the_leader_of_the_day() -> None:
    assert named_in("Trump wants to meet Kim in North Korea.")["Kim"] == "kim-jong-un"


def test_a_given_name_taken_for_a_surname_is_understood_with_less_confidence() -> None:
    made = document("Kim Jong Un smiled. Mr. Un left.", "2019-03-01")
    misread = next(each for each in extract(made, LEXICON).mentions if each.span.of(made.text) == "Un")
    assert (misread.actor, misread.rule) == ("kim-jong-un", "given-name-as-surname")
    assert misread.confidence < 0.7


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("North Korea spoke. The North wants talks.", True),
        ("North Korea spoke. The North Carolina board met.", False),
        ("The North of England is wet.", False),
    ],
)
def test_the_north_is_the_state_only_in_a_text_about_it(text: str, named: bool) -> None:
    assert ("The North" in named_in(text)) is named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Pyongyang rejected the offer.", True),
        ("The envoy arrived in Pyongyang.", False),
        ("He flew to Pyongyang.", False),
        ("Pyongyang, May 18 (KCNA) -- The weather is fine.", False),
        ("A deal with Pyongyang is near.", True),
    ],
)
def test_a_capital_names_the_government_only_where_it_acts(text: str, named: bool) -> None:
    assert ("north-korea" in named_in(text).values()) is named


def test_us_is_not_the_pronoun_and_un_not_a_syllable() -> None:
    assert named_in("They told us that nothing was unusual.") == {}


def test_a_state_named_as_a_place_is_no_actor() -> None:
    assert named_in("They met in Sweden.") == {}
    assert named_in("The Swedish ambassador came.")["Swedish"] == "sweden"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Maren Oldfield, a senior fellow at the Harbour Institute, agreed.",
            "Maren Oldfield",
            "senior fellow",
        ),
        ("“No,” said Sen. Paula Grant.", "Paula Grant", "Sen"),
        ("Envoy Thomas Brandt left.", "Thomas Brandt", "Envoy"),
        ("China's envoy, Liu Jieyi, agreed.", "Liu Jieyi", ""),
        ("Hwang Sok Ja, 41, was released.", "Hwang Sok Ja", ""),
    ],
)
def test_somebody_new_is_known_by_name_and_role_words(text: str, name: str, role: str) -> None:
    made = document(text, "2019-03-01")
    found = next(mention for mention in extract(made, LEXICON).mentions if mention.name == name)
    assert found.actor == ""
    assert role in found.role_words


def test_a_new_persons_surname_is_linked_back() -> None:
    made = document("Curtis Melby, an analyst, was there. “Yes,” Melby said.", "2019-03-01")
    assert [mention.name for mention in extract(made, LEXICON).mentions] == ["Curtis Melby", "Curtis Melby"]


@pytest.mark.parametrize(
    "text",
    [
        "The Young Pioneer Tours bus left Camp David for Capitol Hill.",
        "(Reporting by Anna Field; Editing by Paul Stone)",
        "Then the Nobel Peace Prize was given on Christmas Day.",
    ],
)
def test_bodies_places_and_bylines_are_no_persons(text: str) -> None:
    assert named_in(text) == {}


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Choe Son Hui and Kim Yong Chol came. Negotiator Kim, tired, left.", "Kim", "kim-yong-chol"),
        (
            "Kim Yong Chol and Kim Yo Jong of the North came. " + "Rain fell. " * 90 + "Kim left.",
            "Kim",
            "kim-yong-chol",
        ),
        ("Kim Jong Un and Kim Yo Jong came. " + "Rain fell. " * 90 + "Kim left.", "Kim", "kim-jong-un"),
        ("President Moon of South Korea spoke of the North.", "Moon", "moon-jae-in"),
        ("Prime Minister Moon of Japan spoke of North Korea.", "Moon", "Moon"),
        ("Prime Minister Moon of Australia spoke of North Korea.", "Moon", "moon-jae-in"),
        ("Anita Park, an analyst, spoke. “No,” Park said.", "Park", "Anita Park"),
        ("Louisa Lim, a reporter, spoke. “No,” Louisa said.", "Louisa", "Louisa Lim"),
    ],
)
def test_a_surname_alone_finds_its_bearer(text: str, word: str, who: str) -> None:
    assert named_in(text)[word] == who


def test_a_surname_without_title_or_bearer_is_nobody() -> None:
    assert named_in("Brandt left; the mayor Brandt did too.") == {}


def test_words_of_a_title_make_no_surname_of_capitol_hill() -> None:
    assert named_in("Ambassador Anita Hill spoke on Capitol Hill.") == {"Anita Hill": "Anita Hill"}


def test_an_office_without_a_name_is_its_holder_on_the_day() -> None:
    assert named_in("The U.S. president spoke.", "2014-01-01")["U.S. president"] == "barack-obama"
    assert "former U.S. president" not in named_in("A former U.S. president spoke.", "2014-01-01")


def test_an_administration_is_its_state() -> None:
    found = named_in("The Trump administration is ready.")
    assert found["Trump administration"] == "united-states"


def test_a_party_congress_is_not_the_american_one() -> None:
    text = "Kim Jong Un spoke at the Ninth Party Congress. The United States was silent, and Trump was, too."
    assert "US Congress" not in {
        each.name for each in extract(document(text, "2018-05-25"), LEXICON).mentions
    }
    text = "Donald Trump asked Congress for money against North Korea."
    assert "US Congress" in {each.name for each in extract(document(text, "2018-05-25"), LEXICON).mentions}
