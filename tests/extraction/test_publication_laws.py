"""The day of publication: never in the future, day and month never swapped, the writer's own zone kept."""

from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.article import RawArticle
from app.domain.vocabulary import Basis, Exactness
from app.extraction.calendar_words import MONTHS as NUMBERED
from app.extraction.publication import publication_date, read_written

TODAY = date(2026, 11, 25)
MONTHS = tuple(name.capitalize() for name in list(NUMBERED)[:12])
days = st.dates(date(1950, 1, 1), date(2035, 12, 31))
zones = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
clocks = st.times(timezones=zones)
FORMS = (
    lambda day: day.isoformat(),
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{day.year}. {day.month}. {day.day}.",
    lambda day: f"{day.year}년 {day.month}월 {day.day}일",
    lambda day: f"{day.year} 년 {day.month} 월 {day.day} 일",
    lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{MONTHS[day.month - 1][:3]}. {day.day}, {day.year} 5:03 p.m. ET",
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day.day}-{MONTHS[day.month - 1][:3]}-{day.year}",
    lambda day: f"{day:%A}, {MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"Published on {day.day} {MONTHS[day.month - 1][:3]} {day.year} at 10:12",
)


def published(written: str, *, today: date = TODAY) -> tuple[str, str]:
    found, note = publication_date(RawArticle(origin="x", body="x", published=written), today=today)
    return found.edtf, note


@given(day=days, form=st.sampled_from(FORMS))
def test_a_written_day_is_read_as_it_stands(day: date, form: object) -> None:
    found = read_written(form(day), basis=Basis.STATED)  # type: ignore[operator]
    assert found is not None
    assert found.edtf == day.isoformat()


@given(day=days, clock=clocks)
def test_the_day_is_the_writers_own_whatever_the_zone(day: date, clock: object) -> None:
    moment = datetime.combine(day, clock)  # type: ignore[arg-type]
    for written in (moment.isoformat(), moment.isoformat(" ", "minutes"), format_datetime(moment)):
        found = read_written(written, basis=Basis.STATED)
        assert found is not None
        assert found.edtf == day.isoformat(), written


@given(day=days, form=st.sampled_from(FORMS), today=days)
def test_no_day_of_the_future_is_believed(day: date, form: object, today: date) -> None:
    edtf, note = published(form(day), today=today)  # type: ignore[operator]
    assert edtf == (day.isoformat() if day <= today else "")
    assert bool(note) == (day > today)


@given(st.integers(1, 31), st.integers(1, 31), st.integers(1990, 2026), st.sampled_from("/.-"))
def test_numbers_that_may_be_day_or_month_are_not_guessed(a: int, b: int, year: int, mark: str) -> None:
    assert published(f"{a:02d}{mark}{b:02d}{mark}{year}")[0] == ""
    assert published(f"{a:02d}{mark}{b:02d}{mark}{year % 100:02d}")[0] == ""


@given(st.integers(1_000_000_000, 1_999_999_999), st.sampled_from((1, 1000)))
def test_seconds_since_1970_are_never_taken_for_digits_of_a_day(seconds: int, scale: int) -> None:
    right = datetime.fromtimestamp(seconds, UTC).date()
    assert published(str(seconds * scale), today=date(2040, 1, 1))[0] in {"", right.isoformat()}


@given(st.text(max_size=40))
def test_any_words_give_a_day_up_to_today_or_none(written: str) -> None:
    found, _ = publication_date(RawArticle(origin="x", body="x", published=written), today=TODAY)
    assert found.earliest is None or found.earliest <= TODAY


@given(st.text(alphabet="/-0123456789abcjunesept.?", max_size=30), days)
def test_no_address_gives_a_day_of_the_future(path: str, today: date) -> None:
    raw = RawArticle(origin="x", body="x", url=f"https://example.org/{path}")
    found, _ = publication_date(raw, today=today)
    assert found.earliest is None or found.earliest <= today


@pytest.mark.parametrize(
    ("written", "edtf", "exactness"),
    [
        ("June 2018", "2018-06", Exactness.MONTH),
        ("Sept. 2017", "2017-09", Exactness.MONTH),
        ("2018년 6월", "2018-06", Exactness.MONTH),
    ],
)
def test_a_mere_month_stays_one(written: str, edtf: str, exactness: Exactness) -> None:
    found = read_written(written, basis=Basis.STATED)
    assert found is not None
    assert (found.edtf, found.exactness) == (edtf, exactness)
