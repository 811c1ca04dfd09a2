"""Where the record is thin."""

from app.domain.shape import THIN, spans_of_thin_years


def test_neighbouring_thin_years_are_one_span() -> None:
    years = {1990: 1, 1991: THIN - 1, 1992: THIN, 1995: THIN, 1996: 3, 1997: THIN}
    assert spans_of_thin_years(years) == ((1990, 1991), (1993, 1994), (1996, 1996))


def test_no_years_have_no_spans() -> None:
    assert spans_of_thin_years({}) == ()
