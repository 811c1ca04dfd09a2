from app.domain.article import RawArticle
from app.domain.dates import parse_edtf
from app.domain.pages import AddPage
from app.sources.fetch import HttpFetcher
from app.web.pages.adding import given, to_errors
from tests.web.conftest import Reviewer

TEXT = (
    "WASHINGTON, March 31 (Reuters) - The United States and North Korea held talks in Stockholm on Monday, "
    "the State Department said. Special envoy Jane Doe met North Korean officials about the nuclear issue."
)


def test_adding_needs_a_sign_in_before_anything_is_read(web: Reviewer) -> None:
    answer = web.post("/add", data={"text": TEXT})
    assert answer.headers["location"] == "/sign-in?next=/add"


def test_a_sign_in_that_ended_meanwhile_loses_nothing_typed(web: Reviewer) -> None:
    web.client.cookies.set("demarche", "an old token")
    text = web.post("/add", status=403, data={"text": TEXT, "title": "A headline"}).text
    assert "held talks in Stockholm" in text
    assert 'value="A headline"' in text
    assert "Sign in in another tab" in text


def test_pasted_text_is_taken_in_and_told(web: Reviewer) -> None:
    web.sign_in()
    text = web.post("/add", status=200, data={"text": TEXT, "published": "2025-03-31"}).text
    assert "What became of it" in text
    assert "Taken in" in text
    again = web.post("/add", status=200, data={"text": TEXT, "published": "2025-03-31"}).text
    assert "Already known" in again


def test_a_file_is_taken_in_under_its_name(web: Reviewer) -> None:
    web.sign_in()
    files = {"file": ("envoys.txt", TEXT.encode(), "text/plain")}
    text = web.post("/add", status=200, files=files, data={"title": "Envoys in Stockholm"}).text
    assert "Envoys in Stockholm" in text


def test_what_cannot_be_read_is_one_row_with_its_reason(web: Reviewer) -> None:
    web.sign_in()
    files = {"file": ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "image/png")}
    assert "Failed" in web.post("/add", status=200, files=files).text


def test_a_private_address_is_refused_in_words(web: Reviewer) -> None:
    web.sign_in()
    text = web.post("/add", status=200, data={"url": "http://127.0.0.1:1/secret"}).text
    assert "Failed" in text
    assert 'value="http://127.0.0.1:1/secret"' in text


def test_faults_are_told_beside_their_field_and_what_was_typed_is_kept(web: Reviewer) -> None:
    web.sign_in()
    form = {"text": TEXT, "url": "https://example.org/x", "published": "31/3/2025", "publisher": "A & B"}
    text = web.post("/add", status=422, data=form).text
    assert 'value="31/3/2025"' in text
    assert 'aria-describedby="wrong-published"' in text
    assert 'value="https://example.org/x"' in text
    assert 'value="A &amp; B"' in text
    assert "held talks in Stockholm" in text


def test_an_empty_form_is_told_what_to_give(web: Reviewer) -> None:
    web.sign_in()
    assert "Give one of the three" in web.post("/add", status=422, data={"text": "  "}).text


def test_an_upload_that_is_too_large_is_refused(web: Reviewer) -> None:
    web.sign_in()
    files = {"file": ("large.txt", b"x" * 30_000, "text/plain")}
    assert "larger than this server takes in" in web.post("/add", status=413, files=files).text


def test_what_a_person_knows_is_said_of_every_article_of_the_gift() -> None:
    form = AddPage(text=TEXT, title="A title", published="2025-03", publisher="Somebody")
    (article,) = given(form, None, HttpFetcher())
    assert isinstance(article, RawArticle)
    assert (article.title, article.declared, article.publisher) == ("A title", "2025-03", "Somebody")
    assert parse_edtf(article.declared).known
    assert not to_errors(form, has_file=False)


def test_a_form_that_arrives_broken_is_told_on_a_page(web: Reviewer) -> None:
    web.sign_in()
    headers = {"Content-Type": "multipart/form-data"}
    text = web.post("/add", status=400, content=b"--x\r\nbroken", headers=headers).text
    assert "broken or incomplete" in text


def test_pasted_text_may_be_as_long_as_a_file(web: Reviewer) -> None:
    web.sign_in()
    web.post("/add", status=200, data={"text": TEXT + " word" * 3000})
