"""Marking an article's kept text: overlapping marks are split into stretches, never nested wrongly."""

from collections.abc import Iterable
from itertools import pairwise

from app.domain.article import Span
from app.domain.ladder import TextMark

Mark = tuple[int, Span]  # number and place


def mark_paragraphs(text: str, marks: Iterable[Mark]) -> tuple[tuple[TextMark, ...], ...]:
    """Cut a text into paragraphs of stretches, each with the marks that cover all of it.

    Paragraphs of white space alone are left out; the stretches of the others, put together, are the
    paragraph. A mark that lies (partly) outside the text covers what of it there is; an empty one nothing.
    """
    inside = [
        (number, Span(max(span.start, 0), min(span.end, len(text))))
        for number, span in marks
        if max(span.start, 0) < min(span.end, len(text))
    ]
    inside.sort(key=lambda mark: (mark[1].start, -mark[1].end, mark[0]))
    paragraphs, start = [], 0
    opened: set[int] = set()
    for line in text.split("\n"):
        paragraph = Span(start, start + len(line))
        start = paragraph.end + 1
        if line.strip():
            paragraphs.append(_stretches(text, paragraph, inside, opened))
    return tuple(paragraphs)


def _stretches(text: str, paragraph: Span, marks: list[Mark], opened: set[int]) -> tuple[TextMark, ...]:
    here = [
        (number, span) for number, span in marks if span.start < paragraph.end and span.end > paragraph.start
    ]
    edges = {paragraph.start, paragraph.end}
    for _, span in here:
        edges.update(edge for edge in (span.start, span.end) if paragraph.start < edge < paragraph.end)
    cuts = sorted(edges)
    stretches = []
    for first, last in pairwise(cuts):
        covering = tuple(number for number, span in here if span.start <= first and span.end >= last)
        opens = tuple(number for number in covering if number not in opened)
        opened.update(opens)
        stretches.append(TextMark(text[first:last], covering, opens))
    return tuple(stretches)
