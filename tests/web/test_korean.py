"""The interface in Korean, page by page: nothing English left in it, and no way out of it unasked."""

import re
import warnings
from collections.abc import Iterator
from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import parse_edtf
from app.domain.language import Language, speaking
from app.settings import ROOT
from app.web.catalogue import speech_of
from app.web.date_words import to_words
from app.web.korean_places import PLACES
from app.web.languages import keep_language, redirected, split_path
from tests.web.conftest import PASSWORD, Reviewer

PATHS = (
    "/",
    "/timeline",
    "/timeline?view=table&sort=new",
    "/timeline?kind=talks&year=2018..2019&q=envoys",
    "/timeline?kind=summit&side=us",
    "/timeline?actor=nobody&kind=nothing&x=y",
    "/summits",
    "/statements",
    "/events/2018-06-envoys-meet",
    "/events/2025-03-reported-contact",
    "/actors",
    "/actors?q=nobody",
    "/actors/pak-ho",
    "/articles",
    "/commitments",
    "/sources",
    "/sources?kind=wire",
    "/sources/port-gazette",
    "/places",
    "/places/port-city",
    "/charts",
    "/about",
    "/search?q=envoys",
    "/search?q=nothing-like-it",
    "/sign-in",
)
# Names, forms of files and what is asked for as it stands: the same in every language.
SAME = {
    "API",
    "Atom",
    "BibTeX",
    "CSV",
    "CVID",
    "Demarche",
    "Earth",
    "HTML",
    "ICS",
    "JSON",
    "NCNK",
    "Natural",
    "PLOVER",
    "demarche",
    "user",
    "add",
    "json",
    "csv",
    "atom",
    "ics",
    "bib",
    "consult",
    "agree",
    "reject",
    "cooperate",
    "support",
    "accuse",
    "threaten",
    "mobilize",
    "sanction",
    "coerce",
    "aid",
    "Jane",
    "Doe",
    "Port",
    "City",
    "nothing",
    "nothing-like-it",
    "envoys",
    "nobody",
}


def parsed(text: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the parser's own, about its tree library
        return html5lib.parse(text, namespaceHTMLElements=False)


def korean_words(node: Any, lang: str = "") -> Iterator[str]:
    """What the page says in Korean: texts outside of elements of another language, and labels read aloud."""
    if not isinstance(node.tag, str) or node.tag in {"head", "script"}:
        return
    lang = node.attrib.get("lang", lang)
    if lang == "ko":
        yield node.text or ""
        yield node.attrib.get("aria-label", "")
        yield node.attrib.get("data-h", "")
    for child in node:
        yield from korean_words(child, lang)
        if lang == "ko":
            yield child.tail or ""


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_korean_under_its_prefix(web: Reviewer, path: str) -> None:
    text = web.get(f"/ko{path}").text
    tree = parsed(text)
    assert tree.attrib["lang"] == "ko"
    latin = {word for words in korean_words(tree) for word in re.findall(r"[A-Za-z][A-Za-z’-]+", words)}
    assert latin - SAME == set()
    assert any("가" <= letter <= "힣" for letter in "".join(korean_words(tree)))


@pytest.mark.parametrize("path", PATHS)
def test_links_and_forms_stay_in_the_language_and_one_link_leaves_it(web: Reviewer, path: str) -> None:
    tree = parsed(web.get(f"/ko{path}").text)
    away = [
        (node.attrib.get("hreflang"), address)
        for node in tree.iter()
        if isinstance(node.tag, str) and node.tag != "link"
        for name in ("href", "action", "hx-get")
        if (address := node.attrib.get(name, "")).startswith("/") and not address.startswith("/ko/")
    ]
    files = re.compile(r"/(static|api)/|[^?]*\.(json|csv|atom|ics|bib)")
    assert {pair for pair in away if not files.match(pair[1])} == {("en", path)}
    english = parsed(web.get(path).text)
    assert {a.attrib["href"] for a in english.iter("a") if a.attrib.get("hreflang") == "ko"} == {f"/ko{path}"}


def test_each_language_has_its_own_canonical_address_and_names_the_other(web: Reviewer) -> None:
    for prefix in ("", "/ko"):
        text = web.get(f"{prefix}/timeline?kind=talks").text
        assert f'rel="canonical" href="http://127.0.0.1:8000{prefix}/timeline?kind=talks"' in text
        for lang, other in (("en", ""), ("ko", "/ko")):
            assert f'hreflang="{lang}" href="http://127.0.0.1:8000{other}/timeline?kind=talks"' in text


def test_a_kept_page_is_of_one_language(web: Reviewer) -> None:
    english, korean = web.get("/timeline"), web.get("/ko/timeline")
    assert english.headers["etag"] != korean.headers["etag"]
    kept = {"If-None-Match": korean.headers["etag"]}
    assert web.client.get("/ko/timeline", headers=kept).status_code == 304
    assert web.client.get("/timeline", headers=kept).status_code == 200


@pytest.mark.parametrize(
    ("asked", "target", "status"),
    [
        ("/ko", "/ko/", 308),
        ("/ko/timeline?from=2018&to=2019", "/ko/timeline?year=2018..2019", 303),
        ("/ko/actors/park-ho?kind=talks", "/ko/actors/pak-ho?kind=talks", 308),
        ("/ko/events/2018-envoys", "/ko/events/2018-06-envoys-meet", 308),
        ("/ko/timeline/", "http://127.0.0.1:8000/ko/timeline", 307),
        ("/ko/add", "/ko/sign-in?next=/add", 303),
        ("/ko/timeline.csv?kind=talks", "/timeline.csv?kind=talks", 308),
        ("/ko/api/v1/timeline", "/api/v1/timeline", 308),
        ("/ko/robots.txt", "/robots.txt", 308),
    ],
)
def test_redirects_keep_the_language_and_files_have_none(
    web: Reviewer, asked: str, target: str, status: int
) -> None:
    assert web.get(asked, status=status).headers["location"] == target


def test_forms_that_write_lead_back_into_the_language(web: Reviewer, anna: None) -> None:
    answer = web.post("/ko/prefs", data={"theme": "dark", "next": "/timeline?kind=talks"})
    assert answer.headers["location"] == "/ko/timeline?kind=talks"
    wrong = web.post("/ko/sign-in", data={"name": "anna", "password": "no"}, status=422)
    assert "이름과 비밀번호가 맞지 않습니다." in wrong.text
    answer = web.post("/ko/sign-in", data={"name": "anna", "password": PASSWORD, "next": "/add"})
    assert answer.headers["location"] == "/ko/add"
    assert "기사 추가" in web.get("/ko/add").text
    report = web.post("/ko/add", data={"text": "The envoys met in Port City on Tuesday."}, status=200).text
    assert re.search("수집 [01]건", report)
    assert web.post("/ko/sign-out").headers["location"] == "/ko/"


def test_what_is_wrong_is_said_in_korean(web: Reviewer) -> None:
    assert "기록에 없는 사건입니다: “none”." in web.get("/ko/events/none", status=404).text
    assert "찾는 페이지가 없습니다" in web.get("/ko/nothing", status=404).text
    wrong = web.get("/ko/timeline?year=x", status=422).text
    assert "연도는 2018, 2018..2019" in wrong
    assert web.get("/ko.timeline", status=404).text.count('lang="en"') > 0


def test_names_are_in_hangul_where_the_record_has_them(web: Reviewer) -> None:
    page = web.get("/ko/actors/pak-ho").text
    assert re.search(r"<h1>박호</h1>", page)
    assert 'title="Pak Ho">박호</a>' in web.get("/ko/events/2018-06-envoys-meet").text
    assert "박호</h1>" not in web.get("/actors/pak-ho").text


def test_every_place_of_the_record_has_a_korean_name() -> None:
    slugs = re.findall(r"^- slug: (\S+)$", (ROOT / "seeds/places.yaml").read_text("utf-8"), re.MULTILINE)
    assert len(slugs) > 50
    assert [slug for slug in slugs if slug not in PLACES] == []


def test_a_place_bears_both_names(web: Reviewer) -> None:
    names = {"port-city": "항구"}
    with pytest.MonkeyPatch.context() as patched:
        for slug, name in names.items():
            patched.setitem(PLACES, slug, name)
        english, korean = web.get("/places/port-city").text, web.get("/ko/places/port-city").text
        listed = web.get("/places").text
    assert "<h1>Port City</h1>" in english
    assert '<p class="aka" lang="ko">항구</p>' in english
    assert "<h1>항구</h1>" in korean
    assert '<p class="aka" lang="en">Port City</p>' in korean
    assert '<span class="note" lang="ko">항구</span>' in listed


@pytest.mark.parametrize(
    "path", ["//evil.example/x.json", "/ko//evil.example/x.json", "/ko/%2Fevil.example/x.csv"]
)
def test_the_prefix_is_no_way_off_the_site(web: Reviewer, path: str) -> None:
    answer = web.client.get(path)
    assert answer.status_code == 404
    assert "location" not in answer.headers


@given(st.sampled_from(["", "/", "//", "/\\", "/a"]), st.text("ab/\\.:@", max_size=8))
def test_a_path_without_its_language_is_a_path_of_this_site(start: str, rest: str) -> None:
    language, plain = split_path(f"/ko{start}{rest}")
    if language is Language.KO and plain:
        assert plain.startswith("/")
        assert not plain.startswith(("//", "/\\"))


def test_only_pages_of_this_site_get_a_language() -> None:
    host = "demarche.example"
    assert redirected("/timeline", Language.KO, host) == "/ko/timeline"
    assert (
        redirected("http://demarche.example/timeline", Language.KO, host)
        == "http://demarche.example/ko/timeline"
    )
    for target in ("/ko/timeline", "/timeline.json", "https://other.example/timeline", "/static/app.css"):
        assert redirected(target, Language.KO, host) == target
    kept = keep_language('<a hreflang="en" href="/x"></a><a href="/x"></a> href=&#34;/x', Language.KO)
    assert kept == '<a hreflang="en" href="/x"></a><a href="/ko/x"></a> href=&#34;/x'


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-06-12", "2018년 6월 12일"),
        ("2018-06-27/2018-06-28", "2018년 6월 27~28일"),
        ("2018-06-27/2018-07-02", "2018년 6월 27일~7월 2일"),
        ("2018-12-30/2019-01-02", "2018년 12월 30일~2019년 1월 2일"),
        ("2018-06/2018-07", "2018년 6~7월"),
        ("2018/2019", "2018~2019년"),
        ("2019-03", "2019년 3월"),
        ("1992", "1992년"),
        ("2018-21", "2018년 봄"),
        ("2018-24", "2018~19년 겨울"),
        ("2018-06-12~", "2018년 6월 12일경"),
        ("1984?", "1984년(불확실)"),
        ("1984%", "1984년경(불확실)"),
        ("2019-04/..", "2019년 4월부터"),
        ("2018-21/2018-22", "2018년 봄~여름"),
        ("2018-06/2018-06-12", "2018년 6월~2018년 6월 12일"),
        ("", "날짜 미상"),
    ],
)
def test_dates_are_written_as_in_korean_newspapers(edtf: str, words: str) -> None:
    with speaking(speech_of(Language.KO)):
        assert to_words(parse_edtf(edtf)) == words
