"""What reading a page costs against unpacking its HTML: the reader should be the cheaper half."""

import statistics
import time
from datetime import date
from pathlib import Path

from app.domain.article import RawArticle, Refused
from app.extraction import Lexicon, extract, to_document
from app.services.seeding import lexicon_of_record
from app.sources import read_bytes
from app.sources.record import read_record

ROOT = Path(__file__).parents[2]
ROUNDS = 7


_TEASER = (
    '<div class="card"><div class="media"><a href="/story/{n}"><img src="/img/{n}.jpg" alt=""></a></div>'
    '<div class="text"><h3><a href="/story/{n}">A headline of some length about matter {n}</a></h3>'
    "<p>Two lines that tell what the story is about and who wrote it, as teasers do.</p>"
    '<ul><li><a href="/tag/{n}">Tag {n}</a></li><li><time>2018-06-12</time></li></ul></div></div>'
)


def _furniture() -> str:
    """What a newspaper's page brings besides its article: some 2,500 elements, scripts and styles."""
    state = ",".join(
        f'{{"id":{n},"url":"/story/{n}","title":"A headline about matter {n}"}}' for n in range(600)
    )
    style = "".join(f".c{n}{{margin:{n}px;padding:0 {n}px;color:#123}}" for n in range(400))
    teasers = "".join(_TEASER.format(n=n) for n in range(160))
    return f"<style>{style}</style><script>window.state=[{state}]</script><section>{teasers}</section>"


def _page(date_of_publication: str, *, furnished: bool) -> bytes:
    """A page of usual length made of the samples' own paragraphs, bare or with a newspaper's furniture."""
    samples = sorted((ROOT / "seeds" / "samples").glob("*.txt")) + sorted(
        (ROOT / "seeds" / "samples").glob("*.md")
    )
    paragraphs = [line for sample in samples for line in sample.read_text().splitlines() if len(line) > 80]
    body = "".join(f"<p>{line}</p>" for line in paragraphs * 2)
    links = "".join(f'<li><a href="/section/{n}">Section {n}</a></li>' for n in range(200))
    dated = f'<meta property="article:published_time" content="{date_of_publication}">'
    head = f"<head><title>News</title>{dated if date_of_publication else ''}</head>"
    around = _furniture() if furnished else ""
    whole = f"{head}<body><ul>{links}</ul><article>{body}</article>{around}</body>"
    return f"<html>{whole}</html>".encode()


def run() -> list[str]:
    """Lines of the table: unpacking (in its guarded process), cleaning and reading, medians."""
    lexicon = lexicon_of_record(read_record(ROOT / "seeds"))
    furnished = _measured(lexicon, "2018-06-12", furnished=True)
    return [
        *furnished,
        *(line for day in ("2018-06-12", "") for line in _measured(lexicon, day, furnished=False)),
    ]


def _measured(lexicon: Lexicon, published: str, *, furnished: bool) -> list[str]:
    """A page with a date, or one without, which is read twice: once to tell when it was written."""
    page = _page(published, furnished=furnished)
    unpack: list[float] = []
    read: list[float] = []
    size = 0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        raw = next(iter(read_bytes(page, name="page.html")))
        middle = time.perf_counter()
        assert isinstance(raw, RawArticle), raw
        document = to_document(raw, today=date(2026, 11, 25))
        assert not isinstance(document, Refused), document
        assert document.published.known == bool(published), document.published
        extract(document, lexicon)
        unpack.append(middle - start)
        read.append(time.perf_counter() - middle)
        size = len(document.text)
    one, two = statistics.median(unpack) * 1000, statistics.median(read) * 1000
    kind = "a newspaper’s page" if furnished else "a bare page"
    dated = "with a date" if published else "without date"
    return [
        f"{kind} of {len(page):,} bytes {dated}, {size:,} characters of text, {ROUNDS} rounds, medians",
        f"  unpack the HTML {one:7.1f} ms",
        f"  read the text   {two:7.1f} ms   {two / one:5.2f} of unpacking",
    ]
