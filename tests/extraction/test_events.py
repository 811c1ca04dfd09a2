import pytest

from app.domain.extraction import EventFinding
from app.domain.vocabulary import EventKind, EventStatus, Relation
from app.extraction import extract
from tests.extraction.small_lexicon import LEXICON, document, edtf

FRIDAY = "2018-05-25"


def told_in(text: str, published: str = FRIDAY) -> tuple[EventFinding, ...]:
    return extract(document(text, published), LEXICON).events


def short(finding: EventFinding) -> tuple[str, str, str, bool]:
    return edtf(finding.date), finding.kind.value, finding.status.value, finding.new


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Korea fired a ballistic missile on Thursday.", ("2018-05-24", "missile", "happened", True)),
        ("Mike Pompeo arrived in Pyongyang on Wednesday.", ("2018-05-23", "visit", "happened", True)),
        ("On Thursday Trump called off the summit.", ("2018-05-24", "cancellation", "happened", True)),
        ("Trump said on Friday that he was pleased.", ("2018-05-25", "statement", "happened", True)),
        (
            "North Korea detained an American tourist last week.",
            ("2018-05-14/2018-05-20", "detention", "happened", True),
        ),
        ("Trump and Kim Jong Un will meet on June 12.", ("2018-06-12", "summit", "planned", False)),
        (
            "A summit between Trump and Kim Jong Un is set for June 12.",
            ("2018-06-12", "summit", "planned", False),
        ),
        ("North Korea tested a nuclear device in September 2017.", ("2017-09", "nuclear", "happened", False)),
        (
            "In 1994 North Korea and the United States signed an agreement.",
            ("1994", "agreement", "happened", False),
        ),
        (
            "North Korea broke its word to the United States in the 1994 nuclear accord.",
            ("1994", "agreement", "happened", False),
        ),
        (
            "North Korea and the United States spoke of the accord reached in 2005.",
            ("2005", "agreement", "happened", False),
        ),
        (
            "North Korea said on Thursday it had tested a hydrogen bomb.",
            ("2018-05-24", "nuclear", "happened", True),
        ),
        (
            "The United States imposed sanctions on North Korea on Monday.",
            ("2018-05-21", "sanctions", "happened", True),
        ),
        (
            "Mike Pompeo was due to visit Pyongyang on May 22, 2018.",
            ("2018-05-22", "visit", "planned", False),
        ),
        ("Trump spoke by phone with Moon Jae-in on Tuesday.", ("2018-05-22", "contact", "happened", True)),
    ],
)
def test_a_dated_happening_has_its_kind_status_and_newness(
    text: str, expected: tuple[str, str, str, bool]
) -> None:
    assert [short(finding) for finding in told_in(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Trump could meet Kim Jong Un next month.",
        "A summit might be held in June.",
        "There are no signs that talks between the US and North Korea will resume in June.",
        "Trump and Kim Jong Un did not meet on Thursday.",
        "The White House is preparing for possible talks with North Korea in June.",
        "The conditions for a meeting with Kim Jong Un in June are hard.",
        "North Korea has been under pressure for the past year.",
        "The Winter Olympics will be held in South Korea next month.",
    ],
)
def test_what_only_might_come_about_is_nothing(text: str) -> None:
    assert told_in(text) == ()


def test_what_is_denied_stays_denied() -> None:
    denied = told_in("The White House denied that Trump had met Kim Yong Chol on Thursday.")
    assert [(each.status, each.new, each.relation) for each in denied] == [
        (EventStatus.DENIED, False, Relation.DENIAL)
    ]


def test_an_anniversary_makes_nothing_new() -> None:
    found = told_in("Friday marks the anniversary of the talks in which North Korea signed a deal in 1994.")
    assert not any(finding.new for finding in found)


@pytest.mark.parametrize("published", ["2025-03-31", ""])
def test_a_recap_links_to_the_record_and_opens_nothing(published: str) -> None:
    found = told_in(
        "Envoys spoke.\n\nIn 2018, Trump became the first US president to hold personal talks with "
        "Kim Jong Un in Singapore. In 2019, two more meetings were held, without results.",
        published,
    )
    background = [finding for finding in found if finding.relation is Relation.BACKGROUND]
    assert [finding.known for finding in background] == [
        ("2018-06-singapore-summit",),
        ("2019-02-hanoi-summit", "2019-06-panmunjom-meeting"),
    ]
    assert not any(finding.new for finding in found)
    assert {finding.kind for finding in background} == {EventKind.SUMMIT}


def test_last_week_is_news_dated_by_publication_or_undated() -> None:
    text = (
        "The Swedish ambassador to North Korea visited Washington last week for consultations "
        "with US officials."
    )
    (dated,) = told_in(text, "2025-03-31")
    (undated,) = told_in(text, "")
    assert (edtf(dated.date), dated.new, dated.place) == ("2025-03-24/2025-03-30", True, "washington")
    assert (edtf(undated.date), undated.new) == ("-", True)
    assert [part.actor for part in dated.parts] == ["sweden", "united-states"]


def test_contacts_that_were_told_of_are_contacts() -> None:
    text = "Recently, Trump remarked that there had been communication between his team and North Korea."
    (found,) = told_in(text, "2025-03-31")
    assert (found.kind, found.new) == (EventKind.CONTACT, True)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "The United States condemns North Korea for its test of a ballistic missile.",
            ["missile", "statement"],
        ),
        ("North Korea announces that it has conducted a nuclear test.", ["nuclear"]),
        ("North Korea demolishes a tower, a day after it agreed to a halt.", ["agreement", "implementation"]),
        ("“Two officials said on Friday,” he wrote.", []),
        ("Two officials said that North Korea could send an envoy.", []),
    ],
)
def test_an_opening_may_tell_two_things_or_none(text: str, kinds: list[str]) -> None:
    assert sorted(finding.kind.value for finding in told_in(text)) == kinds


def test_an_opening_that_the_text_then_dates_is_told_once() -> None:
    found = told_in("Mike Pompeo has arrived in North Korea for talks.\n\nPompeo flew in on Wednesday.")
    assert [short(finding) for finding in found] == [("2018-05-23", "visit", "happened", True)]


def test_a_vague_and_an_exact_telling_are_one() -> None:
    found = told_in(
        "Envoys rested. Last week's nuclear test was the fifth. North Korea tested a hydrogen bomb on May 16."
    )
    assert [short(finding) for finding in found] == [("2018-05-16", "nuclear", "happened", True)]


def test_the_meeting_of_a_leader_with_the_others_country_is_the_summit() -> None:
    found = told_in(
        "Envoys prepare a summit. On Thursday Trump praised the meeting with North Korea due "
        "in Singapore next month."
    )
    assert EventKind.SUMMIT in {finding.kind for finding in found}


def test_several_events_of_the_record_that_fit_are_none() -> None:
    (found,) = told_in("Envoys rested. Trump met Kim Jong Un in 2019.", "2025-03-31")
    assert found.known == ()


def test_a_named_meeting_without_a_date_is_not_opened() -> None:
    assert told_in("Envoys rested. The Hanoi summit of Trump and Kim Jong Un was short.") == ()


def test_two_happenings_of_a_day_stay_two_and_two_tellings_are_one() -> None:
    found = told_in(
        "Mike Pompeo met Ri Yong Ho on Thursday. Moon Jae-in met Kim Yo Jong on Thursday. "
        "Pompeo held talks with Ri Yong Ho for an hour on Thursday."
    )
    assert len(found) == 2


def test_the_opening_is_dated_by_publication() -> None:
    (found,) = told_in("North Korea has launched a ballistic missile, the South Korean military said.")
    assert (edtf(found.date), found.kind, found.date.basis.value) == (FRIDAY, EventKind.MISSILE, "published")


def test_a_finding_says_where_it_stands_and_who_takes_part() -> None:
    made = document(
        "Envoys left. Trump met Kim Jong Un in Singapore on June 12, 2018, and signed nothing.", "2018-06-20"
    )
    (found,) = extract(made, LEXICON).events
    assert found.trigger.of(made.text) == "met"
    assert found.span.of(made.text).startswith("Trump met")
    assert found.title == "Donald Trump and Kim Jong Un meet in Singapore"
    assert [part.actor for part in found.parts] == ["donald-trump", "kim-jong-un"]
    assert found.known == ("2018-06-singapore-summit",)


def test_a_statement_belongs_to_its_speaker() -> None:
    (found,) = told_in(
        "The United States was warned on Thursday by nobody; on Friday Choe Son Hui said it must wait."
    )[-1:]
    assert found.parts[0].actor == "choe-son-hui"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("SEOUL (Reuters) - North Korea fired a missile on Thursday.", Relation.WIRE_COPY),
        ("North Korea fired a missile on Thursday, Axios reported.", Relation.REWRITE),
        ("North Korea fired a missile on Thursday.", Relation.INDEPENDENT),
        ("North Korea fired a missile in 2016.", Relation.BACKGROUND),
    ],
)
def test_an_article_stands_to_a_happening_as_wire_copy_rewrite_or_witness(
    text: str, relation: Relation
) -> None:
    assert [finding.relation for finding in told_in(text)] == [relation]


def test_words_within_quotation_marks_tell_no_news() -> None:
    (found,) = told_in("Envoys rested. “North Korea fired a missile on Thursday,” he wrote.")
    assert (found.kind, found.new) == (EventKind.MISSILE, False)


def test_a_letter_that_is_released_frees_nobody() -> None:
    text = "Trump welcomed the talks on Monday.\nHis letter, which was released on Thursday, was short."
    assert "detention" not in {finding.kind.value for finding in told_in(text)}


def test_what_is_said_at_a_meeting_is_a_statement() -> None:
    found = told_in("Moon Jae-in said at an emergency meeting on Friday that he was worried.")
    assert [finding.kind.value for finding in found] == ["statement"]


def test_coming_home_to_the_white_house_is_no_visit() -> None:
    found = told_in("Trump, who returned to the White House on Thursday, said he was pleased.")
    assert "visit" not in {finding.kind.value for finding in found}


def test_a_day_that_is_tomorrow_in_korea_is_so_throughout_the_text() -> None:
    text = (
        "North Korea issued a statement on Friday, local time, saying it was open to talks.\n"
        "Moon Jae-in said on Friday that he was worried."
    )
    assert {edtf(finding.date) for finding in told_in(text, "2018-05-24")} == {"2018-05-25"}


def test_a_known_meeting_of_the_weekend_has_the_day_of_the_record() -> None:
    text = "Over the weekend, Trump and Kim Jong Un held a third meeting at Panmunjom."
    assert [short(finding)[:2] for finding in told_in(text, "2019-07-02")] == [("2019-06-30", "summit")]


def test_the_summit_that_has_its_day_is_planned_whether_or_not_it_will_be() -> None:
    found = told_in("Trump said Kim Jong Un and he could still hold the summit on June 12.")
    assert ("2018-06-12", "summit", "planned", False) in [short(finding) for finding in found]


def test_leaving_the_talks_is_told_as_a_cancellation_not_as_talks() -> None:
    found = told_in("Trump's exit from the planned talks on Thursday surprised Moon Jae-in.")
    assert [short(finding)[:2] for finding in found] == [("2018-05-24", "cancellation")]


def test_a_vote_to_ban_trade_is_a_sanction() -> None:
    found = told_in("The United States voted unanimously to ban exports from North Korea on Monday.")
    assert [finding.kind.value for finding in found] == ["sanctions"]


def test_whoever_stands_in_the_dateline_takes_no_part() -> None:
    found = told_in("SEOUL, South Korea -- Mike Pompeo said on Thursday that he was pleased.")
    assert [part.name for part in found[0].parts] == ["Mike Pompeo"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mike Pompeo traveled Tuesday to Pyongyang.", ("2018-05-22", "visit", "happened", True)),
        (
            "North Korea fired what appeared to be two short-range ballistic missiles Thursday.",
            ("2018-05-24", "missile", "happened", True),
        ),
        (
            "Trump and Kim Jong Un will cut short their summit, the White House announced Thursday.",
            ("2018-05-24", "announcement", "happened", True),
        ),
    ],
)
def test_a_day_between_a_verb_and_its_aim_belongs_to_the_verb(
    text: str, expected: tuple[str, str, str, bool]
) -> None:
    assert [short(finding) for finding in told_in(text)] == [expected]


def test_if_confirmed_nothing_is_said() -> None:
    found = told_in("If confirmed, the missile test on Thursday by North Korea would be its sixth.")
    assert "statement" not in {finding.kind.value for finding in found}


def test_next_months_summit_is_planned_and_calling_it_off_is_the_news() -> None:
    found = told_in("Trump has called off next month's summit with Kim Jong Un.")
    assert [short(finding) for finding in found] == [
        ("2018-06", "summit", "planned", False),
        ("2018-05-25", "cancellation", "happened", True),
    ]


def test_a_month_of_this_or_last_year_is_one_date() -> None:
    found = told_in("Trump and Kim Jong Un met in Hanoi in February this year.", "2019-07-01")
    assert [short(finding)[0] for finding in found] == ["2019-02"]
    found = told_in("North Korea tested a missile in May last year.", "2018-06-01")
    assert [short(finding)[0] for finding in found] == ["2017-05"]


def test_prisoners_released_from_captivity_are_known_by_it() -> None:
    found = told_in(
        "Two Americans released from captivity in North Korea returned to the United States on Thursday."
    )
    assert [finding.kind.value for finding in found] == ["detention"]
