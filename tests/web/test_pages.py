from dataclasses import replace

import pytest
from fastapi import Request, Response

from app.domain.dates import parse_edtf
from app.domain.vocabulary import Basis
from app.web.render import TEMPLATES, render
from tests.web.conftest import Reviewer
from tests.web.examples import an_article_page, every_page
from tests.web.values import CITED

ADDRESSES = [
    "/",
    "/timeline",
    "/timeline?view=list",
    "/timeline?view=table&sort=new",
    "/timeline?side=us&kind=talks&actor=jane-doe&year=2018..2019&q=envoys",
    "/timeline?q=envoys&sort=best",
    "/timeline?kind=missile",
    "/summits",
    "/statements",
    "/events/2018-06-envoys-meet",
    "/events/2025-03-reported-contact",
    "/events/2026-undated-plan",
    "/actors",
    "/actors?q=박호",
    "/actors/pak-ho",
    "/actors/pak-ho?kind=statement",
    "/articles",
    "/articles/1-envoys-meet",
    "/articles/2-a-cited-page",
    "/commitments",
    "/commitments?side=us&status=open",
    "/sources",
    "/sources?kind=wire",
    "/sources/port-gazette",
    "/places",
    "/places/port-city",
    "/charts",
    "/charts/kinds",
    "/about",
    "/search",
    "/search?q=envoys",
    "/search?q=nothing-of-this-name",
    "/sign-in",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_stands_up_to_review(web: Reviewer, address: str) -> None:
    web.get(address)
    assert web.reviewed == 1


@pytest.mark.parametrize("address", [a for a in ADDRESSES if a.count("/") == 1])
def test_every_page_is_of_use_before_anything_is_known(empty_web: Reviewer, address: str) -> None:
    empty_web.get(address)
    assert empty_web.reviewed == 1


@pytest.mark.parametrize("name", every_page())
def test_every_branch_of_every_template_stands_up_to_review(web: Reviewer, name: str) -> None:
    page = every_page()[name]

    @web.app.get("/shown-by-the-test")
    def shown(request: Request) -> Response:
        return render(request, page)

    # Examples name things that are in no database, so only the form of their links is looked at.
    web.get("/shown-by-the-test")
    assert web.reviewed == 1


def test_every_kind_of_page_has_an_example() -> None:
    assert {type(page) for page in every_page().values()} == set(TEMPLATES)


def test_words_from_outside_stay_words(web: Reviewer) -> None:
    text = web.get("/articles/1-envoys-meet").text
    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


@pytest.mark.parametrize("name", ["event", "article, reference"])
def test_an_unsafe_address_is_no_link(web: Reviewer, name: str) -> None:
    page = every_page()[name]

    @web.app.get("/shown-by-the-test")
    def shown(request: Request) -> Response:
        return render(request, page)

    assert "javascript:" not in web.get("/shown-by-the-test").text


def test_the_evidence_ladder_leads_to_the_marked_sentence(web: Reviewer) -> None:
    event = web.get("/events/2018-06-envoys-meet").text
    assert "The envoys met in Port City on Tuesday." in event
    assert 'href="/articles/1-envoys-meet#ev-1"' in event
    article = web.get("/articles/1-envoys-meet").text
    assert 'id="ev-1"' in article
    assert "<mark>The envoys met in Port City on Tuesday.</mark>" in article
    assert 'href="#claim-1"' in article


def test_layer_and_status_are_named_on_the_card(web: Reviewer) -> None:
    text = web.get("/timeline").text
    assert text.count("Reported, unreviewed</span>") == 3  # the legend, the filter and the one event
    assert "Planned</span>" in text
    assert 'class="ev us reported"' in text


def test_a_date_is_never_shown_more_exactly_than_it_is_known(web: Reviewer) -> None:
    text = web.get("/timeline").text
    assert '<time datetime="2019-03">March 2019</time>' in text
    assert '<time datetime="2025-03-24">24</time>–<time datetime="2025-03-30">30 March 2025</time>' in text
    assert "date not known" in text


def test_the_current_section_is_marked_in_the_navigation(web: Reviewer) -> None:
    assert '<a href="/timeline" aria-current="page">Timeline</a>' in web.get("/timeline").text
    assert (
        '<a href="/timeline" aria-current="true">Timeline</a>' in web.get("/events/2018-06-envoys-meet").text
    )
    assert 'aria-current="true">Actors</a>' in web.get("/actors/pak-ho").text


def test_a_bad_value_keeps_the_form_and_what_was_typed(web: Reviewer) -> None:
    text = web.get("/timeline?year=abc&side=us", status=422).text
    assert 'value="abc"' in text
    assert 'aria-invalid="true"' in text
    assert 'id="results"' in text
    assert "write a year as" in text.lower()


def test_an_unknown_value_is_told_and_the_rest_applies(web: Reviewer) -> None:
    text = web.get("/timeline?kind=picnic&side=us").text
    assert "“picnic” is no value of the filter" in text
    assert "Contact reported" in text
    assert "A pledge of long ago" not in text


def test_an_unknown_actor_is_told_and_the_rest_applies(web: Reviewer) -> None:
    assert "nobody-known" in web.get("/timeline?actor=nobody-known").text


def test_a_list_without_matches_says_what_to_do(web: Reviewer) -> None:
    text = web.get("/timeline?kind=missile").text
    assert "No events match." in text
    assert "Clear all filters" in text


def test_pages_speak_of_their_other_forms(web: Reviewer) -> None:
    text = web.get("/timeline?side=us").text
    assert 'type="application/atom+xml"' in text
    assert 'href="/timeline.csv?side=us"' in text


def test_narrow_views_are_not_for_search_engines(web: Reviewer) -> None:
    assert '<meta name="robots" content="noindex">' not in web.get("/timeline?side=us").text
    assert '<meta name="robots" content="noindex">' in web.get("/timeline?side=us&kind=talks&q=x").text


def test_an_estimated_day_of_publication_is_shown_as_one(web: Reviewer) -> None:
    estimate = parse_edtf("2018-05-20?/2018-05-25?", basis=Basis.INFERRED)
    page = an_article_page(article=replace(CITED, published=estimate))

    @web.app.get("/estimated")
    def shown(request: Request) -> Response:
        return render(request, page)

    text = web.get("/estimated").text
    assert "20–25 May 2018" in text
    assert "uncertain" in text
    assert "An estimate from its own words" in text
