"""Files, folders and bytes of every kind become articles; broken ones become reasons."""

import json
from pathlib import Path

import pytest

from app.domain.article import RawArticle, Refused
from app.sources import read_bytes, read_path

PARAGRAPH = "The two delegations met in Geneva and talked about the freeze for most of the day. "
HTML = f"""<!doctype html><html lang="en"><head><title>Talks in Geneva | Paper</title>
<meta property="og:site_name" content="Paper"><meta name="author" content="Jo Writer">
<link rel="canonical" href="https://paper.example/geneva?utm_source=x">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
"datePublished": "1994-10-21T08:00:00Z"}}]}}</script>
<script>alert("never text")</script></head>
<body><nav>Home</nav><article><h1>Talks in Geneva</h1>
<p>{PARAGRAPH * 4}</p><p>{PARAGRAPH * 3}</p></article></body></html>"""
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>
<item><title>One &amp; two</title><link>https://wire.example/1</link>
<pubDate>Mon, 31 Mar 2025 08:00:00 KST</pubDate>
<description>&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</description></item>
<item><title>Empty</title><link>https://wire.example/2</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Atomic</title><entry><title>A</title>
<link href="/a"/><published>2025-03-31T08:00:00+09:00</published><author><name>Jo</name></author>
<content type="html">&lt;p&gt;Text of A.&lt;/p&gt;</content></entry></feed>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Jay",
        "items": [
            {
                "url": "https://jay.example/1",
                "title": "J",
                "date_published": "2025-03-31",
                "content_html": "<p>Hi</p>",
            },
            "no item",
        ],
    }
)
MAIL = b"""From: Jo Writer <jo@paper.example>
Subject: =?utf-8?B?7ZqM64u0?= today
Date: Mon, 31 Mar 2025 08:00:00 +0900
Organization: Paper
Archived-At: <https://paper.example/mail/1>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/html; charset=utf-8

<p>HTML <b>part</b></p>
--b
Content-Type: text/plain; charset=utf-8

Plain part.
--b--
"""


ENTITIES = """<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title></channel></rss>"""
EXTERNAL_ENTITY = """<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><item><title>&e;</title><description>&e;</description></item></channel></rss>"""
MARKDOWN = """---
published: 2019-07-20
publisher: Paper
---
# The *title*

A [link](https://x.example) and `code`.

- one
- two
"""


def one(data: str | bytes, name: str) -> RawArticle:
    found = list(read_bytes(data if isinstance(data, bytes) else data.encode("utf-8"), name=name))
    assert len(found) == 1
    assert isinstance(found[0], RawArticle), found[0]
    return found[0]


def refused(data: str | bytes, name: str) -> str:
    found = list(read_bytes(data if isinstance(data, bytes) else data.encode("utf-8"), name=name))
    assert len(found) == 1
    assert isinstance(found[0], Refused), found[0]
    return found[0].reason


def test_html_gives_its_text_and_what_it_says_of_itself() -> None:
    article = one(HTML, "page.html")
    assert article.title == "Talks in Geneva"
    assert article.publisher == "Paper"
    assert article.byline == "Jo Writer"
    assert article.published == "1994-10-21T08:00:00Z"
    assert article.url == "https://paper.example/geneva"
    assert article.language == "en"
    assert article.body.startswith("The two delegations")
    assert "never text" not in article.body
    assert "Home" not in article.body


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta property="article:published_time" content="2025-03-31T01:00:00Z">', "2025-03-31T01:00:00Z"),
        ('<meta name="date" content="31 March 2025">', "31 March 2025"),
        ('<meta itemprop="datePublished" content="2025-03-31">', "2025-03-31"),
        ('<script type="application/ld+json">{"datePublished": </script>', ""),
        ("", ""),
    ],
)
def test_the_date_is_the_pages_own_or_none(head: str, expected: object) -> None:
    page = f"<html><head><title>T</title>{head}</head><body><p>{PARAGRAPH * 6}</p></body></html>"
    assert one(page, "page.html").published == expected


def test_a_page_in_a_korean_charset_is_read() -> None:
    korean = "북한과 미국은 제네바에서 회담을 열었다고 외무성 대변인이 밝혔다. " * 8
    page = f'<html><head><meta charset="euc-kr"><title>회담</title></head><body><p>{korean}</p></body></html>'
    article = one(page.encode("cp949"), "page.htm")
    assert article.title == "회담"
    assert "제네바" in article.body


def bomb(tag: str) -> str:
    return f"<html><body>{tag}<p>{PARAGRAPH * 6}</p></body></html>"


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (bomb("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x</p>"), "more than 2000 attributes"),
        (bomb("<p " + " ".join(f"a{n}" for n in range(100_000)) + ">x</p>"), "more than 2000 attributes"),
        ("<html><body></body></html>", "no article was found"),
        ("<html><body>" + "<div>" * 50_000 + "x", "no article was found"),
        ("x" * 7_000_000, "million characters"),
    ],
)
def test_pages_that_bring_nothing_or_cost_too_much_are_reasons(page: str, words: str) -> None:
    assert words in refused(page, "page.html")


def test_the_child_survives_what_it_refused() -> None:
    refused(bomb("<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">x</p>"), "page.html")
    assert one(HTML, "page.html").title == "Talks in Geneva"


def test_rss_gives_its_items_and_a_reason_for_each_empty_one() -> None:
    first, second = read_bytes(RSS.encode(), name="feed.xml")
    assert isinstance(first, RawArticle)
    assert first.title == "One & two"
    assert first.body == "First.\nSecond."
    assert first.url == "https://wire.example/1"
    assert first.published == "Mon, 31 Mar 2025 08:00:00 KST"
    assert first.publisher == "Wire"
    assert second == Refused("https://wire.example/2", "the feed has no text for it")


def test_atom_and_json_feeds_are_feeds_too() -> None:
    atom = one(ATOM, "feed.atom")
    assert (atom.title, atom.body, atom.byline) == ("A", "Text of A.", "Jo")
    jay = one(JSON_FEED, "feed.json")
    assert (jay.title, jay.body, jay.published) == ("J", "Hi", "2025-03-31")


@pytest.mark.parametrize(
    "broken",
    [
        "<rss><channel><item><title>No end",
        ENTITIES,
        EXTERNAL_ENTITY,
        "not a feed at all",
        "<html><body>not a feed</body></html>",
    ],
)
def test_broken_feeds_are_values(broken: str) -> None:
    for found in read_bytes(broken.encode(), name="feed.xml"):
        assert isinstance(found, RawArticle | Refused)
        assert "root:" not in repr(found), "no file of this machine is ever read into an article"


def test_markdown_gives_its_words_without_its_signs() -> None:
    article = one(MARKDOWN, "note.md")
    assert article.title == "The title"
    assert article.published == "2019-07-20"
    assert article.publisher == "Paper"
    assert article.body == "A link and code.\none\ntwo"


def test_markdown_keeps_html_as_text() -> None:
    assert "<script>" in one("Hello <script>alert(1)</script> there\n\nmore", "note.md").body


def test_text_has_its_first_line_as_title_where_it_looks_like_one() -> None:
    article = one("A headline\n\nA sentence. Another one.", "a.txt")
    assert (article.title, article.body) == ("A headline", "A sentence. Another one.")
    plain = one("A first sentence, and no headline.\nAnother one.", "a.txt")
    assert plain.title == ""
    assert plain.body.startswith("A first sentence")


def test_text_may_begin_with_a_head() -> None:
    article = one(
        "Title: T\nPublished: 2018-06-12\nPublisher: Paper\nURL: https://paper.example/1\n\nBody.", "a.txt"
    )
    assert (article.title, article.published, article.publisher) == ("T", "2018-06-12", "Paper")
    assert (article.url, article.body) == ("https://paper.example/1", "Body.")


def test_a_text_that_begins_with_a_colon_is_no_head() -> None:
    article = one("Trump: I will meet him.\n\nThe president said so.", "a.txt")
    assert article.published == ""
    assert "I will meet him" in f"{article.title} {article.body}"


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_text_is_read_in_the_charsets_people_save_it_in(charset: str) -> None:
    assert "판문점" in one("제목\n\n판문점 회담".encode(charset), "a.txt").body


def test_a_western_text_is_not_taken_for_korean() -> None:
    assert "naïve" in one("Title\n\nA naïve café".encode("cp1252"), "a.txt").body


def test_mail_gives_its_plain_part() -> None:
    article = one(MAIL, "mail.eml")
    assert article.title == "회담 today"
    assert article.byline == "Jo Writer"
    assert article.publisher == "Paper"
    assert article.published == "Mon, 31 Mar 2025 08:00:00 +0900"
    assert article.url == "https://paper.example/mail/1"
    assert article.body.strip() == "Plain part."


def test_mail_in_html_alone_gives_its_words() -> None:
    html_only = MAIL.replace(b"Content-Type: text/plain", b"Content-Type: application/octet-stream")
    assert one(html_only, "mail.eml").body == "HTML part"


@pytest.mark.parametrize(
    "broken",
    [
        b"Subject: nothing\n\n",
        b"Content-Type: text/plain; charset=no-such\n\nx",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n",
        b"\xff\xfe\xfd",
        b"Content-Transfer-Encoding: base64\nSubject: =?x?Q?=\n\n!!!",
        b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 2000,
        b"Content-Type: message/rfc822\n\n" * 2000 + b"x",
        b"Date: 99 Foo 20255\nFrom: <<<>>>\nArchived-At: <javascript:alert(1)>\n\nHello there",
    ],
)
def test_broken_mail_is_a_value(broken: bytes) -> None:
    for found in read_bytes(broken, name="mail.eml"):
        assert isinstance(found, RawArticle | Refused)
        assert "javascript" not in repr(found)


def test_json_and_json_lines_give_articles_and_reasons_by_line() -> None:
    item = {
        "title": "T",
        "text": "Body",
        "published": "2018-06-12",
        "url": "https://x.example/1",
        "publisher": "P",
    }
    article = one(json.dumps(item), "a.json")
    assert (article.title, article.body, article.published) == ("T", "Body", "2018-06-12")
    lines = f"{json.dumps(item)}\n\n{{broken\n[1]\n{json.dumps({'title': 'no text'})}\n"
    found = list(read_bytes(lines.encode(), name="many.jsonl"))
    assert [type(each) for each in found] == [RawArticle, Refused, Refused, Refused]
    assert [each.origin for each in found] == [f"many.jsonl, line {number}" for number in (1, 3, 4, 5)]
    assert len(list(read_bytes(json.dumps([item, item]).encode(), name="list.json"))) == 2


@pytest.mark.parametrize(
    "deep",
    ["[" * 100_000, '{"text":' * 100_000, '{"text": 1e999999, "title": null}', '"text"', "null"],
)
def test_hostile_json_is_a_value(deep: str) -> None:
    for found in read_bytes(deep.encode(), name="a.json"):
        assert isinstance(found, RawArticle | Refused)


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (HTML, "Talks in Geneva"),
        (
            RSS.replace("<item><title>Empty</title><link>https://wire.example/2</link></item>", ""),
            "One & two",
        ),
        (JSON_FEED, "J"),
        ('{"title": "T", "text": "Body"}', "T"),
        ("A headline\n\nA sentence.", "A headline"),
        (MAIL.decode(), "회담 today"),
    ],
)
def test_a_stream_without_a_name_is_read_by_its_first_bytes(data: str, title: str) -> None:
    article = one(data, "-")
    assert article.title == title


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.exe", "a.zip"])
def test_other_files_are_named_with_what_is_read(name: str) -> None:
    assert ".html" in refused("x", name)


def test_bytes_that_are_no_text_are_refused() -> None:
    assert refused(b"PK\x03\x04\0\0\0", "a.txt") == "it is no text"
    assert refused(b"   \n", "a.txt") == "it is empty"


def test_a_folder_is_read_in_order_without_its_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text("Two\n\nText two.")
    (tmp_path / "a.md").write_text("# One\n\nText one.")
    (tmp_path / ".hidden").write_text("never")
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    found = list(read_path(tmp_path))
    assert [each.origin for each in found] == ["a.md", "two.txt", "c.pdf"]
    assert isinstance(found[2], Refused)


def test_a_missing_file_is_a_reason(tmp_path: Path) -> None:
    assert list(read_path(tmp_path / "x")) == [
        Refused(str(tmp_path / "x"), "there is no such file or folder")
    ]


def test_lines_of_a_file_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"text": "One"}\n{"text": "' + "x" * 8_000_001 + '"}\n{"text": "Three"}\n')
    found = list(read_path(path))
    assert [type(each) for each in found] == [RawArticle, Refused, RawArticle]
    assert found[1].origin == "many.jsonl, line 2"


def test_a_file_that_is_too_large_is_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * (8 * 1024 * 1024 + 1))
    found = list(read_path(path))
    assert isinstance(found[0], Refused)
    assert "larger than 8 MB" in found[0].reason
