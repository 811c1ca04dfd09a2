"""Nothing is fetched for a page that no page shows: what templates ask of each value is recorded."""

import dataclasses
from collections import defaultdict
from typing import Any

import pytest

from app.domain import entries, feed_health, ladder, pages, place_pages, source_pages
from app.domain.language import Language
from app.settings import ROOT
from app.web.assets import read_assets
from app.web.languages import Tongue
from app.web.render import TEMPLATES, make_renderer
from app.web.shell import NAVIGATION, Shell
from tests.web.examples import every_page

# Fields that reach the page by another way, and which.
ELSEWHERE: dict[type[Any], set[str]] = {
    entries.ActorRef: {"role", "roles"},  # the filter `part`
    entries.ArticleRef: {"id", "slug"},  # its address
    entries.Clock: {"days"},  # the filter `since`
    entries.EventEntry: {"id"},  # the cursor of a list
    ladder.Evidence: {"rule", "span"},  # the article's own page, claim by claim
    entries.FacetValue: {"href"},  # the bars of the charts
    entries.NameForm: {"convention"},  # sifted before it is shown
    entries.PlaceRef: {"name", "slug"},  # the filter `place`, its address
    ladder.ReportLine: {"date", "place", "present"},  # sifted into what the accounts differ in
    entries.PlaceLine: {"latitude", "longitude", "within"},  # the filter `coordinates`; what lies in what
    entries.SourceLine: {"kind"},  # grouped by
    entries.YearBar: {"first", "last", "lanes", "selected"},  # the columns drawn from it
    pages.IngestLine: {"origin"},  # told where there is no title
    pages.TimelinePage: {"canonical", "index"},  # the frame
}


@pytest.fixture(scope="module")
def asked_of() -> dict[type[Any], set[str]]:
    """The attributes that templates ask of each type, over all examples."""
    renderer = make_renderer(ROOT / "templates", read_assets(ROOT / "static"))
    asked: dict[type[Any], set[str]] = defaultdict(set)
    plain = renderer.environment.getattr

    def recorded(obj: Any, attribute: str) -> Any:
        asked[type(obj)].add(attribute)
        return plain(obj, attribute)

    renderer.environment.getattr = recorded  # type: ignore[method-assign]  # to listen in
    nav = tuple(entries.Link(*item) for item in NAVIGATION)
    shell = Shell(
        nav=nav,
        foot=(),
        user="anna",
        theme="dark",
        here="/here",
        language=Language.EN,
        tongues=(Tongue(Language.KO, "한국어", "/ko/here", current=False),),
        canonical="https://demarche.example/here",
        alternates=((Language.KO, "https://demarche.example/ko/here"),),
        index=True,
    )
    for page in every_page().values():
        renderer.text(TEMPLATES[type(page)], page=page, shell=shell)
    return asked


def values_of(module: Any) -> list[type[Any]]:
    made = [value for value in vars(module).values() if dataclasses.is_dataclass(value)]
    return [value for value in made if isinstance(value, type) and value.__module__ == module.__name__]


@pytest.mark.parametrize(
    "value",
    [
        *values_of(entries),
        *values_of(ladder),
        *values_of(pages),
        *values_of(place_pages),
        *values_of(source_pages),
        *values_of(feed_health),
    ],
    ids=lambda value: value.__name__,
)
def test_every_field_is_shown_somewhere(value: type[Any], asked_of: dict[type[Any], set[str]]) -> None:
    declared = {field.name for field in dataclasses.fields(value)}
    assert not declared - asked_of[value] - ELSEWHERE.get(value, set())
