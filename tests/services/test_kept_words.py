"""Words that the record cites from a text that isn’t kept, read in another that is."""

import pytest

from app.domain.vocabulary import Side
from app.services.profiles import article_page, event_page
from app.storage.database import SessionFactory
from tests.builders import a_quotation, a_report, an_actor, an_article, an_event

LATER = "He said: “a very good day”. It was “Sometimes you have to walk,” he said. “not the removal”."
FIRST = "“Sometimes you have to walk” were the words of the day."


@pytest.fixture
def filled(sessions: SessionFactory) -> SessionFactory:
    with sessions.begin() as session:
        trump = an_actor(session, "donald-trump", side=Side.US)
        other = an_actor(session, "ri-yong-ho")
        summit = an_event(session, "2019-02-summit", "2019-02-27")
        cited = an_article(session, "Cited", published="2019-02-28")
        a_report(session, cited, summit)
        a_quotation(session, "Sometimes you have to walk", event=summit, article=cited, speaker=trump)
        a_quotation(session, "a very good day", event=summit, article=cited, speaker=other)
        a_quotation(session, "Don’t know yet", event=summit, article=cited, speaker=trump)
        later = an_article(session, "Later", text=LATER, published="2020-05-01")
        for words, speaker in (("a very good day", trump), ("Sometimes you have to walk,", trump)):
            a_quotation(session, words, article=later, speaker=speaker, confidence=0.9)
        typed = an_article(session, "Typed", text="'Don't know yet!'", published="")
        a_quotation(session, "Don't know yet!", article=typed, speaker=trump, confidence=0.9)
    return sessions


def test_the_same_words_of_the_same_speaker_are_marked_where_they_can_be_read(filled: SessionFactory) -> None:
    with filled() as session:
        page = event_page(session, "2019-02-summit")
        told = {words.text: words for words in page.quotations}
        assert not told["a very good day"].in_context  # somebody else said that
        for text, title in (("Sometimes you have to walk", "Later"), ("Don’t know yet", "Typed")):
            kept = told[text].kept
            assert kept is not None
            assert told[text].in_context
            assert kept.article.title == title
            marks = article_page(session, kept.article.id).claims
            assert marks[kept.mark - 1].words.rstrip(",!").replace("'", "’") == text


def test_of_several_texts_the_earliest_is_shown(filled: SessionFactory) -> None:
    with filled.begin() as session:
        trump = an_actor(session, "other-trump", side=Side.US)
        first = an_article(session, "First", text=FIRST, published="2019-03-01")
        words = "Sometimes you have to walk"
        event = an_event(session, "2019-03-recalled", "2019-03-02")
        a_quotation(session, words, event=event, article=None, speaker=trump)
        for article in (an_article(session, "Second", text=FIRST + " ", published="2019-04-01"), first):
            a_quotation(session, words, article=article, speaker=trump, confidence=0.9)
    with filled() as session:
        (told,) = event_page(session, "2019-03-recalled").quotations
        assert told.kept is not None
        assert told.kept.article.title == "First"


def test_words_whose_own_text_is_kept_are_read_there(sessions: SessionFactory) -> None:
    with sessions.begin() as session:
        trump = an_actor(session, "donald-trump", side=Side.US)
        event = an_event(session, "2019-02-summit", "2019-02-27")
        own, twin = (an_article(session, title, text=FIRST + title) for title in ("Own", "Twin"))
        a_report(session, own, event)
        for article, of_event in ((own, event), (twin, None)):
            a_quotation(session, "Sometimes you have to walk", event=of_event, article=article, speaker=trump)
    with sessions() as session:
        (told,) = event_page(session, "2019-02-summit").quotations
        assert (told.mark, told.kept) == (1, None)
