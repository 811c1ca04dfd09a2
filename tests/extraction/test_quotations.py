import pytest

from app.extraction import extract
from tests.extraction.small_lexicon import LEXICON, document


def spoken_in(text: str, published: str = "2018-09-01") -> list[tuple[str, str]]:
    return [(each.text, each.speaker_name) for each in extract(document(text, published), LEXICON).quotations]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are ready to talk,” Trump said.", "Donald Trump"),
        ("“We are ready to talk,” said Trump, smiling.", "Donald Trump"),
        ('"We are ready to talk," Trump told reporters.', "Donald Trump"),
        ("Trump said: “We are ready to talk.”", "Donald Trump"),
        ("Trump, who plans to meet Kim, has said he is “ready to talk at any time.”", "Donald Trump"),
        ("Wrote Trump: “We are ready to talk.”", "Donald Trump"),
        ("According to Trump, “we are ready to talk.”", "Donald Trump"),
        ("“We are ready to talk,” a senior US official told Axios.", "senior US official"),
        (
            "“We are ready to talk,” said one Donald Trump administration official.",
            "Donald Trump administration official",
        ),
        (
            "Kim Jong Un left. The envoy, Choe Son Hui, who came late, left, saying it was “no use.”",
            "Choe Son Hui",
        ),
        (
            "“We are ready,” said Jenny Town, director of the Korea program at the Stimson Center.",
            "Jenny Town",
        ),
        ("Mike Pompeo left. “We are ready to talk,” he said.", "Mike Pompeo"),
        ("Choe Son Hui, his sister, left. “We are ready to talk,” she said.", "Choe Son Hui"),
        ("Secretary of State Mike Pompeo left. “We are ready,” the secretary said.", "Mike Pompeo"),
        ("KCNA quoted Choe Son Hui as saying “we are ready to talk.”", "Choe Son Hui"),
        ("Choe Son Hui left. KCNA quoted her as saying “we are ready to talk.”", "Choe Son Hui"),
        (
            "“We are ready to talk,” Sweden's news agency quoted Trump as saying at the airport.",
            "Donald Trump",
        ),
        (
            "Robert Wood, deputy spokesman at the State Department, spoke. The spokesman said, “We are.”",
            "Robert Wood",
        ),
        (
            "The White House answered remarks by Kim Jong Un at a meeting that “we are ready to talk.”",
            "Kim Jong Un",
        ),
        ("Trump was quoted by Axios as saying “we are ready to talk.”", "Donald Trump"),
        ("America's top diplomat called the words “unacceptable by any standard.”", "Mike Pompeo"),
        ("North Korean state media said, citing KCNA, that it was “a grave act.”", "KCNA"),
        ("Pompeo met Trump. North Korea said it was “a grave act of war.”", "North Korea"),
        ("Trump praised the “will of the top leaders of two countries.”", "Donald Trump"),
        ("Trump and Kim Jong Un vowed “complete denuclearisation of the peninsula.”", "Donald Trump"),
        ("“We are ready,” according to a senior US official.", "senior US official"),
        ("Choe Son Hui was quoted as saying “we are ready to talk.”", "Choe Son Hui"),
        ("KCNA quoted “a grave act of war” in its report.", "KCNA"),
        ("It was “a grave act of war” by the enemy, KCNA said.", "KCNA"),
        ("In decrying the “murderous regime,” Trump left.", "Donald Trump"),
        (
            "The State Department's spokesman John Kirby left. “We are ready,” the spokesman said.",
            "John Kirby",
        ),
        ("A US official came. Trump left. “We are ready,” the official said.", "US official"),
        ("Choe Son Hui, the envoy, left. “We are ready,” the North Korean official said.", "Choe Son Hui"),
        ("Kim Yo Jong issued a statement. Kim's statement called it “a grave act of war.”", "Kim Yo Jong"),
        ("“We are ready,” said US envoy Stephen Biegun.", "Stephen Biegun"),
        ("Trump's tweets did not help. “We are ready to talk,” he said.", "Donald Trump"),
        ("Mike Pompeo had a warning:\n“We are ready for anything that comes.”", "Mike Pompeo"),
        ("Mike Pompeo left.\n“We are ready for anything that comes.”", "Mike Pompeo"),
        ("Trump threatened to annihilate North Korea, saying it is “on a suicide mission.”", "Donald Trump"),
    ],
)
def test_the_words_around_a_quotation_tell_who_speaks(text: str, speaker: str) -> None:
    assert [name for _, name in spoken_in(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # pronouns
        ("A White House official came. “We are ready to talk,” he said.", "White House official"),
        (
            "Although Pompeo left as Ri Yong Ho spoke, the North Korean envoy held firm. “We go,” he said.",
            "Ri Yong Ho",
        ),
        ("Trump said Mike Pompeo would travel. “We are ready to talk,” he said.", "Donald Trump"),
        (
            "The British ambassador to the UN, Anna Field, left. “We are ready to talk,” she said.",
            "Anna Field",
        ),
        ("Fred Stone and Anna Field left. “We are ready to talk,” they said.", "Fred Stone"),
        ("Trump met the couple. “We are ready to talk,” they said.", "couple"),
        ("Ms Choe Son Hui left. Trump laughed. “We are ready to talk,” she said.", "Choe Son Hui"),
        # whose verb it is
        ("Trump failed to show up, a US official said, adding: “We are ready to talk.”", "US official"),
        (
            "North Korea said it would not come if Trump demanded “unilateral nuclear disarmament.”",
            "North Korea",
        ),
        ("Mike Pompeo said North Korea had asked for “a partial relief of all.”", "Mike Pompeo"),
        ("Moon Jae-in hurled words at Trump, who said it was “a grave act of war.”", "Donald Trump"),
        (
            "North Korea welcomed it as “a very positive step,” but Moon Jae-in warned of haste.",
            "North Korea",
        ),
        ("Trump called the talks “very good discussions,” according to Axios.", "Donald Trump"),
        ("“We are ready to talk,” indicated the South Korean army.", "South Korean army"),
        ("“It is a circus,” wrote US campaigning group Stimson Center.", "Stimson Center"),
        ("Swiss President Anna Field spoke of peace, saying “it is no adequate instrument.”", "Anna Field"),
        # whose words they are
        (
            "Trump met Kim Jong Un. Mike Pompeo recalled Trump's threat of “fire and fury as never before”.",
            "Donald Trump",
        ),
        (
            "Mike Pompeo left. Sweden disliked his suggestion that it follow a “model of Libya and others”.",
            "Mike Pompeo",
        ),
        (
            "Mike Pompeo said the talks went well. North Korea would be “comfortable with the end of it.”",
            "Mike Pompeo",
        ),
        # bodies and statements
        ("“They are ready to talk,” a State Department spokesman said.", "State Department spokesman"),
        ("North Korea's statement called it “a grave act of war.” Trump left.", "North Korea"),
        (
            "Statements from North Korea expressing regret at “a set of gangster-like demands” came.",
            "North Korea",
        ),
        ("Trump said he was “ready to talk to them.” He added that it had been hard.", "Donald Trump"),
        ("The powerful state-run KCNA blasted Trump, saying he “must know what he does.”", "KCNA"),
        (
            "The sister of leader Kim Jong Un, Kim Yo Jong, left. Kim's sister said “it is no hope of ours.”",
            "Kim Yo Jong",
        ),
        ("Pompeo was called “a man of no manners at all” by Choe Son Hui.", "Choe Son Hui"),
        ("“They are on their way,” said Trump spokeswoman Anna Field.", "Anna Field"),
        (
            "After Trump left, a White House official issued a note saying it was “no sign of any change.”",
            "White House official",
        ),
        (
            "North Korea's KCNA, which called it a “missile of long range,” said in a report that he erred.",
            "KCNA",
        ),
        (
            "Trump called the launch “a serious and imminent threat,” according to South Korea.",
            "Donald Trump",
        ),
        (
            "Mike Pompeo would not say whether an envoy would go, but said “we are in touch with them.”",
            "Mike Pompeo",
        ),
        ("Describing the letter as “warm and very positive,” Mike Pompeo smiled.", "Mike Pompeo"),
        ("Trump called North Korea's claim of great success “a subject of concern.”", "Donald Trump"),
        (
            "“We stay engaged,” said US envoy Stephen Biegun. “We hope,” the representative said.",
            "Stephen Biegun",
        ),
        ("KCNA issued a long announcement. The statement called it “a grave act of war.”", "KCNA"),
        (
            "Trump said the talks failed, but that the United States would seek a “broad approach of all.”",
            "Donald Trump",
        ),
        (
            "Trump met Moon Jae-in. He told us that Kim Jong Un came, and he said it was “a good day.”",
            "Donald Trump",
        ),
        ("The statement by KCNA, in a break with the past, called it “a grave act of war.”", "KCNA"),
        ("North Korea will “mercilessly strike back at them” if attacked, said KCNA.", "KCNA"),
        ("Trump went, echoed by North Korea, which described it as “a good thing to have.”", "North Korea"),
        ("The three men came to Trump. “We thank them for bringing us home,” they said.", "three men"),
        ("He was asked. Trump admits that he “did not look at all friendly” there.", "Donald Trump"),
        # where it was written is nobody who speaks
        ("SEOUL, South Korea (AP) — A US official said it was “a grave act of war.”", "US official"),
    ],
)
def test_speakers_are_told_from_those_named_beside_them(text: str, speaker: str) -> None:
    assert {name for _, name in spoken_in(text)} == {speaker}


def test_of_two_kims_the_one_who_is_quoted_by_full_name_goes_on_as_kim() -> None:
    text = (
        "“We are ready to talk,” Kim Yo Jong said. Kim Jong Un met Moon Jae-in in Panmunjom.\n\n"
        "“It is no hope of ours,” Kim said."
    )
    assert [name for _, name in spoken_in(text)] == ["Kim Yo Jong", "Kim Yo Jong"]


def test_words_within_words_of_the_same_speaker_are_counted_once() -> None:
    text = "“I said ‘we will go on with it,’ and Trump said ‘we will go on with it,’ too,” Trump said."
    assert [name for _, name in spoken_in(text)] == ["Donald Trump"]


def test_straight_marks_that_open_each_paragraph_run_on() -> None:
    text = 'Trump told us: "We will see.\n\n"There are certain conditions for it.\n\n"That is all."'
    assert spoken_in(text) == [
        ("We will see.", "Donald Trump"),
        ("There are certain conditions for it.", "Donald Trump"),
        ("That is all.", "Donald Trump"),
    ]


@pytest.mark.parametrize(("opening", "closing"), [("``", "''"), ("''", "''"), ("‘‘", "’’")])
def test_two_single_marks_stand_for_a_double_one(opening: str, closing: str) -> None:
    text = f"{opening}We don't know,{closing} Trump said. {opening}It is a process.{closing}"
    assert spoken_in(text) == [("We don't know,", "Donald Trump"), ("It is a process.", "Donald Trump")]


def test_curly_marks_inside_of_curly_marks_end_nothing() -> None:
    text = "“We honour the “guardians of peace,” though we do not know them,” Choe Son Hui said."
    assert [name for _, name in spoken_in(text)] == ["Choe Son Hui"]


def test_words_of_nobody_are_no_quotation() -> None:
    assert spoken_in("“So do you want to talk to them?” “I do not think that I want to.”") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The U.S. cries out for "dialogue" while it sends bombers.', "United States"),
        ('The "transparency" of the drills touted by the U.S. is a trick.', "United States"),
        ('Trump recently called the drills "routine" and left.', "Donald Trump"),
        ('Under the pretext of "routine drills" the U.S. sent bombers.', "United States"),
        ('Choe Son Hui said: "We will not sit idle by any means."', "Choe Son Hui"),
    ],
)
def test_marks_in_the_norths_prose_hold_what_somebody_is_told_to_say(text: str, speaker: str) -> None:
    prose = f"Pyongyang, May 18 (KCNA) -- The DPRK is strong. {text}"
    assert [name for _, name in spoken_in(prose)] == [speaker]


def test_few_words_in_marks_that_nobody_is_told_to_have_said_are_a_turn_of_phrase() -> None:
    prose = "Pyongyang, May 18 (KCNA) -- The DPRK is strong."
    assert spoken_in(f'{prose} The U.S. throws its treaties away like "waste" at random.') == []
    assert spoken_in("Moon Jae-in might soon have his “victory” and go.") == []


@pytest.mark.parametrize(
    "text",
    [
        'It is known that the U.S. is a "backward country without any politics".',
        'The U.S. released the "Washington Declaration" and set up a "nuclear consultative group".',
        'The U.S. named the DPRK in its "nuclear posture review" again.',
        'The KPA released a statement titled "We will not sit idle by any means".',
        'The world must see the so-called "threat" for what it is.',
    ],
)
def test_marks_in_the_norths_prose_around_names_and_mocks_are_nobodys_words(text: str) -> None:
    assert spoken_in(f"Pyongyang, May 18 (KCNA) -- The DPRK is strong. {text}") == []


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("Trump said they had “come to a very good agreement,” KCNA reported.", "Donald Trump", "KCNA"),
        ("“We are ready to talk,” KCNA reported.", "KCNA", ""),
    ],
)
def test_an_outlet_named_after_anothers_words_passes_them_on(text: str, speaker: str, via: str) -> None:
    found = extract(document(text, "2018-09-01"), LEXICON).quotations
    assert [(each.speaker_name, each.via) for each in found] == [(speaker, via)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are ready to talk,” said Pyongyang’s official KCNA. North Korea fired.", "KCNA"),
        (
            "U.S. Ambassador to the U.N. Anna Field told us it would work “day and night for it.”",
            "Anna Field",
        ),
        (
            "“We are ready,” Sen. Anna Field (D-N.J.), ranking Democrat on the panel, wrote to us.",
            "Anna Field",
        ),
        ("Sen. Anna Field left. “We are ready to talk,” the Ohio Republican said.", "Anna Field"),
        ("“We are ready to talk,” said an official from Blue House.", "official from Blue House"),
        ("“They wait,” a person familiar with the talks said.", "person familiar with the talks"),
        (
            "Trump said it was ironic that Kim Jong Un left.\n“It is an apt time” to be leaving.",
            "Donald Trump",
        ),
        ("“We are ready to talk, and soon.”\nThat is how Trump put it on Tuesday.", "Donald Trump"),
        ("America's new envoy said he saw “an opening.” Stephen Biegun, the envoy, left.", "Stephen Biegun"),
        (
            "The United States, Japan and South Korea said it “crossed a line of old.”",
            "United States",
        ),
        (
            "North Korea spoke. The foreign ministry said it was “a grave act of war.”",
            "DPRK Foreign Ministry",
        ),
        ("Choe Son Hui read a statement by KCNA that called it “a grave act of war.”", "KCNA"),
        ("According to Pyongyang’s KCNA, Kim Jong Un gave “guidance on the spot to the army.”", "KCNA"),
        ("Trump rejected the North Korean claims that the U.S. is “using gangster methods.”", "North Korea"),
        (
            "Trump met Kim Jong Un despite Mike Pompeo's description of it as “too early by far.”",
            "Mike Pompeo",
        ),
        (
            "Axios said that in the letter North Korea warned that talks were “about to fall apart.”",
            "North Korea",
        ),
        (
            "Anna Field, a spokeswoman, read a statement by Mike Pompeo on Tuesday saying: “We stand ready.”",
            "Mike Pompeo",
        ),
        ("“Right,” Trump interjected. Kim Jong Un left.", "Donald Trump"),
        (
            "Trump, fielding questions after the White House ended it, explained, “Sometimes you walk.”",
            "Donald Trump",
        ),
        ("Trump left.\nSpeaking after his talks with Kim Jong Un, he said: “It is over.”", "Donald Trump"),
        ("Kim Jong Un 'doesn't see why he should go there again' at all, Choe Son Hui said.", "Choe Son Hui"),
        ("“We are ready to wait,” Kim Jong Un was quoted by KCNA as saying.", "Kim Jong Un"),
        ("“We are ready,” U.S. Director of National Intelligence James Oak told Congress.", "James Oak"),
        ("North Korea dismissed Trump's threats of “fire and fury and worse.”", "Donald Trump"),
        ("Trump said it was over, and pointedly said Kim Jong Un “needs to understand it.”", "Donald Trump"),
        (
            "A diplomat who had seen a letter that Kim Jong Un sent said it called him “a good man.”",
            "Kim Jong Un",
        ),
    ],
)
def test_offices_outlets_and_letters_lead_to_whoever_speaks(text: str, speaker: str) -> None:
    assert {name for _, name in spoken_in(text)} == {speaker}


def test_each_point_of_a_list_is_a_sentence_of_its_own() -> None:
    text = "• Trump said it was over\n• Kim Jong Un told him they would “begin it all anew”"
    assert [name for _, name in spoken_in(text)] == ["Kim Jong Un"]


def test_who_tells_of_anothers_words_is_kept_beside_him() -> None:
    text = "A senior US official said Kim Jong Un had called the note “a very excellent letter.”"
    found = extract(document(text, "2018-09-01"), LEXICON).quotations
    assert [(each.speaker_name, each.via) for each in found] == [("Kim Jong Un", "senior US official")]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Trump met Kim Jong Un. “We are ready to talk,” the president said.", ["Donald Trump"]),
        ("The drills are, by many reports, a “campaign of pure deception” by the army.", []),
        (
            "Kim Yo Jong said the U.S. hopes would lead to a “greater disappointment for all.”",
            ["Kim Yo Jong"],
        ),
        ("A department director of the Foreign Ministry said it was a “matter of no interest.”", None),
        ("An accord was reached by Mike Pompeo. “The crisis is over.” Among others, Trump said no.", None),
        (
            "Mike Pompeo spoke on “The Big Story,” a programme. “We are ready to talk,” he said.",
            ["Mike Pompeo"],
        ),
    ],
)
def test_who_speaks_is_read_past_words_that_look_like_it(text: str, speakers: list[str] | None) -> None:
    told = [name for _, name in spoken_in(text)]
    if speakers is None:
        assert "department" not in told
        assert "Donald Trump" not in told
    else:
        assert told == speakers


def test_a_quotation_goes_on_after_its_speaker() -> None:
    assert spoken_in("“We will see,” Trump said. “It is a process.”") == [
        ("We will see,", "Donald Trump"),
        ("It is a process.", "Donald Trump"),
    ]


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    text = "“We will see,” Trump said. “It is a process.\n\n“It does not end in a day. We are patient.”"
    assert spoken_in(text) == [
        ("We will see,", "Donald Trump"),
        ("It is a process.", "Donald Trump"),
        ("It does not end in a day. We are patient.", "Donald Trump"),
    ]


def test_a_paragraph_of_words_alone_takes_the_speaker_named_in_the_next() -> None:
    text = "They met.\n\n“It was a very good meeting.”\n\n“It will go on,” Trump said."
    assert [name for _, name in spoken_in(text)] == ["Donald Trump", "Donald Trump"]


def test_the_names_of_laws_and_books_are_no_quotations() -> None:
    assert spoken_in("The “North Korea Sanctions and Policy Enhancement Act” passed.") == []


def test_words_quoted_within_words_have_their_own_speaker() -> None:
    text = "“It was long. Trump said ‘we will go on talking,’ and left,” Pompeo said."
    assert ("we will go on talking,", "Donald Trump") in spoken_in(text)


def test_straight_marks_open_and_close_in_turn() -> None:
    assert [words for words, _ in spoken_in('Trump said "yes we can" and "no we can\'t" to all.')] == [
        "yes we can",
        "no we can't",
    ]


def test_single_marks_of_the_british_kind_are_quotations() -> None:
    assert spoken_in("Trump said it was ‘a very good day’ for all.") == [("a very good day", "Donald Trump")]


def test_an_apostrophe_opens_nothing() -> None:
    assert spoken_in("The leaders' words and the North's plans didn't change.") == []


def test_the_norths_scare_quotes_hold_the_others_words() -> None:
    text = 'Pyongyang, May 18 (KCNA) -- The U.S. talks of "dialogue" while it sends bombers to the DPRK.'
    assert spoken_in(text) == [("dialogue", "United States")]


def test_korean_quotations_have_their_subject_before_them() -> None:
    assert spoken_in("최선희는 “우리는 준비되어 있다”고 말했다.") == [
        ("우리는 준비되어 있다", "Choe Son Hui")
    ]


def test_an_unclosed_mark_at_the_end_of_a_text_is_harmless() -> None:
    assert spoken_in("Trump said “we are ready to go on with the talks of June") == [
        ("we are ready to go on with the talks of June", "Donald Trump")
    ]
    assert spoken_in("Trump said “no") == []


def test_the_speaker_goes_on_in_the_next_paragraph() -> None:
    text = "“We will see,” Trump said.\n\n“It is a long process that takes years.”"
    assert [name for _, name in spoken_in(text)] == ["Donald Trump", "Donald Trump"]


def test_an_official_who_has_spoken_is_the_official() -> None:
    text = "“We will see,” a senior US official said.\n\nTrump left. “It takes years,” the official said."
    assert [name for _, name in spoken_in(text)] == ["senior US official", "senior US official"]


def test_words_within_words_without_a_speaker_are_left_out() -> None:
    assert len(spoken_in("“It is ‘a firm that goes where others do not’ and more,” Trump said.")) == 1


def test_the_one_who_passes_words_on_is_kept() -> None:
    made = document("KCNA quoted Choe Son Hui as saying “we are ready to talk.”", "2018-09-01")
    assert extract(made, LEXICON).quotations[0].via == "KCNA"


def test_the_outlet_that_was_told_is_kept() -> None:
    made = document("“We are ready to talk,” a senior US official told Axios.", "2018-09-01")
    assert extract(made, LEXICON).quotations[0].via == "Axios"


def test_a_so_called_name_is_nobodys_words() -> None:
    assert spoken_in("North Korea broke the so-called “agreed framework,” Trump said.") == []
    assert spoken_in("Trump called it a so-called deal and “very bad.”") == [("very bad.", "Donald Trump")]
