"""The address of a view: read, put right, and written in one canonical form."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import parse_edtf
from app.domain.timeline import (
    LIST_KEYS,
    MAX_VALUES,
    MAX_WORDS,
    SINGLE_KEYS,
    Cursor,
    Sort,
    TimelineQuery,
    View,
    YearRange,
    read_query,
)
from app.domain.vocabulary import Audience, EventKind, Lane, Layer, Role, Vehicle

words = st.sampled_from(
    [
        "summit",
        "statement",
        "kim-jong-un",
        "US",
        "record",
        "happened",
        "nuclear",
        "1",
        "10",
        "speaker",
        "press-conference",
        "both",
        "2018",
        "2019..2018",
        "..1992",
        "2020..",
        "..",
        "0000",
        "0050..0049",
        "2018-05..2018-06",
        "2019-04/..",
        "2019-04..",
        "1984?",
        "new",
        "best",
        "table",
        "20180612-5",
        "r100",
        "r0",
        '"a phrase" -word',
        "  김여정  ",
        "x" * 250,
        ("x" * 199) + "  y",
        "",
    ]
)
pairs = st.lists(
    st.tuples(
        st.one_of(st.sampled_from([*LIST_KEYS, *SINGLE_KEYS]), st.text(max_size=5)),
        st.one_of(words, st.text(max_size=30)),
    ),
    max_size=12,
)


def read(address: str) -> TimelineQuery:
    return read_query(parse_qsl(urlsplit(address).query)).query


@given(pairs)
def test_the_canonical_address_reads_as_itself(given_pairs: list[tuple[str, str]]) -> None:
    query = read_query(given_pairs).query
    address = query.address("/timeline")
    again = read_query(parse_qsl(urlsplit(address).query, strict_parsing=bool(urlsplit(address).query)))
    assert again.query.address("/timeline") == address
    assert not again.ignored
    assert not again.invalid
    assert not again.moved
    # A date wins over a year, which the canonical form then leaves out.
    assert again.query == (query if query.date is None else query.but(year=None, after=query.after))


@given(pairs)
def test_nothing_that_was_given_is_lost_without_a_word(given_pairs: list[tuple[str, str]]) -> None:
    reading = read_query(given_pairs)
    told = {*reading.ignored, *((fault.key, fault.value) for fault in reading.invalid)}
    for key, value in given_pairs:
        if key not in {*LIST_KEYS, *SINGLE_KEYS} and value.strip():
            assert (key, value.strip()) in told


@given(pairs, st.sampled_from(LIST_KEYS))
def test_a_value_toggled_twice_is_as_before(given_pairs: list[tuple[str, str]], key: str) -> None:
    query = read_query(given_pairs).query.but()
    words = {"side": "us", "kind": "summit", "topic": "nuclear", "status": "planned", "layer": "record"}
    words |= {"role": "speaker", "level": "3", "vehicle": "speech", "audience": "both"}
    value = words.get(key, "somebody")
    toggled = query.toggled(key, value)
    assert (value in toggled.values(key)) != (value in query.values(key))
    assert toggled.toggled(key, value).address("/") == query.address("/")


def test_the_canonical_order_is_fixed_and_defaults_are_left_out() -> None:
    query = TimelineQuery(
        kind=(EventKind.SUMMIT, EventKind.CONTACT),
        side=(Lane.US,),
        actor=("kim-jong-un",),
        with_=("donald-trump",),
        role=(Role.SPEAKER,),
        layer=(Layer.RECORD,),
        level=("4",),
        vehicle=(Vehicle.SPEECH, Vehicle.POST),
        audience=(Audience.EXTERNAL,),
        addressee=("joe-biden",),
        source=("kcna",),
        year=YearRange(2018, 2019),
        q='"joint statement" -war',
        key=True,
        sort=Sort.NEW,
        view=View.TABLE,
        after=Cursor(20180612, 7),
    )
    assert query.address("/timeline", suffix=".json") == (
        "/timeline.json?side=us&kind=contact&kind=summit&actor=kim-jong-un&with=donald-trump&role=speaker"
        "&layer=record&level=4&vehicle=post&vehicle=speech&audience=external&addressee=joe-biden&source=kcna"
        "&year=2018..2019&q=%22joint%20statement%22%20-war&key=1&sort=new&view=table"
        "&after=20180612-7"
    )
    assert TimelineQuery().address("/timeline") == "/timeline"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2018", 2018, 2018), ("2018..2019", 2018, 2019), ("..1992", None, 1992), ("2020..", 2020, None)],
)
def test_years_are_read_and_written(text: str, first: int | None, last: int | None) -> None:
    years = read(f"/timeline?year={text}").year
    assert years == YearRange(first, last)
    assert str(years) == text


def test_a_swapped_range_and_the_forms_own_fields_are_put_right() -> None:
    for address in ("year=2019..2018", "from=2018&to=2019", "from=2019&to=2018"):
        reading = read_query(parse_qsl(address))
        assert reading.moved
        assert reading.query.address("/timeline") == "/timeline?year=2018..2019"
    assert read_query([("from", "2018")]).query.year == YearRange(2018, None)
    assert read_query([("from", ""), ("to", "")]).query == TimelineQuery()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("year", "x"),
        ("year", "18"),
        ("year", "2018-06"),
        ("date", "June"),
        ("date", "2018-06-31"),
        ("after", "5"),
        ("from", "x"),
    ],
)
def test_a_value_of_the_wrong_form_is_an_error_with_its_field(key: str, value: str) -> None:
    reading = read_query([(key, value), ("kind", "summit")])
    assert [fault.key for fault in reading.invalid] == ["year" if key == "from" else key]
    assert reading.query == TimelineQuery(kind=(EventKind.SUMMIT,))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("kind", "party"),
        ("actor", "Kim Jong Un"),
        ("level", "10"),
        ("sort", "size"),
        ("view", "map"),
        ("colour", "red"),
    ],
)
def test_a_value_that_means_nothing_is_ignored_and_told(key: str, value: str) -> None:
    reading = read_query([(key, value)])
    assert [(k, v.lower()) for k, v in reading.ignored] == [(key, value.lower())]
    assert reading.query == TimelineQuery()


def test_a_date_is_finer_than_a_year_and_wins() -> None:
    query = read("/timeline?year=2018&date=2018-05..2018-06")
    assert query.date == parse_edtf("2018-05/2018-06")
    assert query.address("/timeline") == "/timeline?date=2018-05/2018-06"
    assert read("/timeline?date=2019-04/..").date == parse_edtf("2019-04/..")


def test_endless_values_and_words_are_cut() -> None:
    many = read_query([("actor", f"actor-{n}") for n in range(MAX_VALUES + 5)])
    assert len(many.query.actor) == MAX_VALUES
    assert len(many.ignored) == 5
    assert len(read_query([("q", "x" * 900)]).query.q) == MAX_WORDS
    assert read_query([("actor", "a"), ("actor", "a")]).query.actor == ("a",)


def test_a_changed_filter_starts_from_the_first_page() -> None:
    query = TimelineQuery(after=Cursor(20180612, 7))
    assert query.but(q="x").after is None
    assert query.toggled("kind", "summit").after is None


def test_a_view_is_narrowed_by_filters_not_by_its_order() -> None:
    assert not TimelineQuery(sort=Sort.NEW, view=View.TABLE).narrowed
    assert TimelineQuery(key=True).narrowed
