"""The one door of reading: a document and a lexicon in, every finding with its span, rule and confidence out.

1. sentences     split_sentences(document)
2. dates         spot_dates(text, sentences, published)
3. actors        spot_actors(reading)
4. relevance     judge(reading, mentions)
5. quotations    spot_quotes(reading) → attribute(reading, voices, quotes)
6. events        spot_events(reading, published, dates, mentions, quotes) → with_standing(reading, finding)
"""

from dataclasses import replace

from app.domain.article import Document
from app.domain.dates import UNKNOWN_DATE
from app.domain.extraction import Extraction, QuotationFinding
from app.extraction.actors import spot_actors
from app.extraction.attribution import Attribution
from app.extraction.datelines import as_written
from app.extraction.dates import When, spot_dates
from app.extraction.estimate import estimate_publication, uncertain
from app.extraction.events import Findings, spot_events
from app.extraction.folding import fold
from app.extraction.lexicon import Lexicon
from app.extraction.naming import Named, Reading
from app.extraction.quotations import Quote, is_fragment, spot_quotes
from app.extraction.relevance import judge
from app.extraction.sentences import split_sentences
from app.extraction.speakers import attribute
from app.extraction.standing import with_standing
from app.extraction.voices import spot_voices

# Stored with every finding; a higher one makes `demarche reread` read the kept texts again.
READER_VERSION = "3"


def extract(document: Document, lexicon: Lexicon) -> Extraction:
    """Read one document. Pure, and linear in the length of its text.

    Where the document bears no day of publication it is read against the span of days that its own words and
    the record allow (`estimate`), and a note says so.
    """
    document = as_written(document)
    if document.published.known and not document.published.is_estimate:
        return _read(document, *_sight(document, lexicon))
    document = replace(document, published=UNKNOWN_DATE)  # an older estimate is made anew
    opening = replace(document, text=document.text[:_OPENING])
    estimate = estimate_publication(*_sight(opening, lexicon))
    if not estimate.date.known:
        return _read(document, *_sight(document, lexicon))
    dated = replace(document, published=estimate.date)
    found = _read(dated, *_sight(dated, lexicon))
    return replace(found, notes=(*found.notes, estimate.note), published=uncertain(estimate.date))


_OPENING = 20_000  # characters that tell when an article was written; the longest of the corpus has 12,000


def _sight(document: Document, lexicon: Lexicon) -> tuple[Reading, list[Named], list[When]]:
    """Sentences, actors and dates, before anything is made of them."""
    sentences = tuple(split_sentences(document))
    whens = spot_dates(document.text, list(sentences), document.published)
    reading = Reading(
        text=document.text,
        folded=fold(document.text),
        sentences=sentences,
        lexicon=lexicon,
        day=document.published.earliest,
        title=document.title,
        publisher=document.publisher,
        starts=tuple(sentence.start for sentence in sentences),
    )
    return reading, spot_actors(reading), whens


def _read(document: Document, reading: Reading, mentions: list[Named], whens: list[When]) -> Extraction:
    voices = spot_voices(reading, mentions)
    acting = {mention.key for mention in mentions if not mention.place}
    quotes = spot_quotes(reading)
    return Extraction(
        version=READER_VERSION,
        relevance=judge(reading, mentions),
        mentions=tuple(mention.mention for mention in mentions if mention.key in acting),
        dates=tuple(when.mention for when in whens),
        events=tuple(
            with_standing(reading, finding)
            for finding in spot_events(reading, Findings(document.published, whens, mentions, voices, quotes))
        ),
        quotations=tuple(
            _quotation(document.text, quote, attribution)
            for quote, attribution in zip(quotes, attribute(reading, voices, quotes), strict=True)
            if attribution.voice is not None  # words of nobody are no quotation that can be checked
        ),
        notes=document.notes,
    )


def _quotation(text: str, quote: Quote, attribution: Attribution) -> QuotationFinding:
    words = text[quote.start : quote.end]
    voice = attribution.voice
    return QuotationFinding(
        text=words,
        span=quote.span,
        speaker=voice.slug if voice else "",
        speaker_name=voice.name if voice else "",
        rule=attribution.rule,
        confidence=attribution.confidence,
        via=attribution.via,
        fragment=is_fragment(words),
    )
