import re

import pytest

from app.web.assets import HOUR, YEAR, squeeze
from tests.web.conftest import Reviewer


def test_files_are_kept_for_a_year_under_an_address_that_changes_with_them(web: Reviewer) -> None:
    page = web.get("/").text
    addresses = re.findall(r'(?:href|src)="(/static/[^"#]*)', page)
    assert len(set(addresses)) >= 5
    for address in addresses:
        answer = web.get(address)
        assert f"max-age={YEAR}" in answer.headers["cache-control"], address


def test_a_file_asked_for_without_its_version_is_kept_shortly(web: Reviewer) -> None:
    assert f"max-age={HOUR}" in web.get("/static/app.css").headers["cache-control"]
    assert f"max-age={HOUR}" in web.get("/static/app.css?v=old").headers["cache-control"]


def test_text_is_sent_small_to_those_who_can_unpack_it(web: Reviewer) -> None:
    small = web.get("/static/app.css", headers={"Accept-Encoding": "gzip"})
    large = web.get("/static/app.css", headers={"Accept-Encoding": "identity"})
    assert small.headers["content-encoding"] == "gzip"
    assert small.text == large.text
    assert web.get("/static/app.css", headers={"If-None-Match": large.headers["etag"]}, status=304)


def test_fonts_that_the_style_sheet_names_are_there(web: Reviewer) -> None:
    sheet = web.get("/static/app.css").text
    fonts = re.findall(r"url\((.*?)\)", sheet)
    assert len(fonts) == 4
    for font in fonts:
        assert web.get(f"/static/{font}").headers["content-type"] == "font/woff2"


@pytest.mark.parametrize(
    ("sheet", "small"),
    [
        ("a {\n  color: red;\n}\n", "a{color:red}"),
        ("a :hover, b > c { width: calc(1px + 2px) }", "a :hover,b>c{width:calc(1px + 2px)}"),
        ('/* why */ a::after { content: "· " attr(x) }', 'a::after{content:"· " attr(x)}'),
        ("@media (min-width: 62rem) { a { b: c } }", "@media (min-width:62rem){a{b:c}}"),
    ],
)
def test_squeezing_a_style_sheet_keeps_its_meaning(sheet: str, small: str) -> None:
    assert squeeze(sheet) == small
