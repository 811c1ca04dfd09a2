"""What templates may do with a value: dates, numbers, words of the vocabulary, addresses from outside."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from urllib.parse import urlsplit

from markupsafe import Markup

from app.domain.commitment import STATUS_MEANINGS, CommitmentStatus
from app.domain.dates import HonestDate
from app.domain.entries import ActorRef, Clock, EventEntry, Facet, OfficeLine
from app.domain.language import Language, _, counted, msg, name_here, ngettext
from app.domain.language import language as spoken
from app.domain.silence import Silence
from app.domain.vocabulary import EventKind, Exactness, Layer, Script
from app.web import charts, figures, labels
from app.web.countries import country
from app.web.date_words import Piece, day_words, to_pieces, to_words
from app.web.meetings import MEETING_FILTERS
from app.web.place_words import PLACE_FILTERS

# Certainty of the machine in words; the bounds are thirds of what the reader's rules give in practice
# (0.3 to 1), and the figure stands beside the word.
BRIEF = 200  # characters of a summary on a card: three lines of the list
LIKELY = 0.75
POSSIBLE = 0.5
DAYS_A_MONTH = 30.44
UNUSUAL = 7  # of ten earlier gaps: from seven shorter ones on a silence is called long
MOST_MONTHS = 47  # from four years on, people count in years


def number(value: int) -> str:
    """A whole number with its thousands parted: 2,711."""
    return f"{value:,}"


NOUNS = {
    "event": counted("%(num)s event", "%(num)s events"),
    "statement": counted("%(num)s statement", "%(num)s statements"),
    "actor": counted("%(num)s actor", "%(num)s actors"),
    "document": counted("%(num)s document", "%(num)s documents"),
    "publisher": counted("%(num)s publisher", "%(num)s publishers"),
    "entry": counted("%(num)s entry", "%(num)s entries"),
    "clause": counted("%(num)s clause", "%(num)s clauses"),
}


def count(value: int, noun: str) -> str:
    """A number with its noun: 1 event, 2 events. Other nouns are said by `ngettext`."""
    return ngettext(*NOUNS[noun], value)


def words(value: HonestDate | date | datetime) -> str:
    """A date in words."""
    if isinstance(value, HonestDate):
        return to_words(value)
    return day_words(value.date() if isinstance(value, datetime) else value)


def pieces(value: HonestDate | date | datetime) -> tuple[Piece, ...]:
    """A date in words, in parts for the `time` element."""
    if isinstance(value, HonestDate):
        return to_pieces(value)
    day = value.date() if isinstance(value, datetime) else value
    return (Piece(day_words(day), day.isoformat()),)


def label(word: StrEnum) -> str:
    """A word of the vocabulary as people read it."""
    return labels.label(word)


def lower_label(word: StrEnum) -> str:
    """The same inside a sentence; names of countries keep their capitals."""
    said = labels.label(word)
    return said[:1].lower() + said[1:]


def part(actor: ActorRef) -> str:
    """An actor's office on the day and role in the event: Secretary of State, took part."""
    roles = actor.roles or ((actor.role,) if actor.role else ())
    return ", ".join((*filter(None, (actor.office,)), *map(lower_label, roles)))


def sure(confidence: float) -> str:
    """How sure the machine is: likely (82 %)."""
    word = _("likely") if confidence >= LIKELY else _("possible") if confidence >= POSSIBLE else _("doubtful")
    return f"{word} ({round(confidence * 100)} %)"


def reports(entry: EventEntry) -> str:
    """How many independent reports an entry rests on, and whether they differ about the date."""
    if not entry.independent:
        return _("no report kept")
    told = ngettext("%(num)s report", "%(num)s independent reports", entry.independent)
    return _("%(reports)s, dates differ", reports=told) if entry.differ else told


def standing(entry: EventEntry) -> str:
    """Name of the icon for how well an entry is supported."""
    if entry.differ:
        return "differ"
    return "confirmed" if entry.independent > 1 else "single"


def outside(url: str) -> str:
    """An address from outside if it is one a browser may safely follow, else nothing."""
    parts = urlsplit(url)
    return url if parts.scheme in {"http", "https"} and parts.netloc else ""


def host(url: str) -> str:
    """The host of an address, which names a feed without a title."""
    return urlsplit(url).hostname or url


def language(script: Script) -> str:
    """The language tag of a name in that script."""
    return labels.LANGUAGE_OF_SCRIPT[script]


def brief(text: str) -> str:
    """A summary as a card shows it: at most `BRIEF` characters, cut at a word."""
    return text if len(text) <= BRIEF else text[:BRIEF].rsplit(" ", 1)[0] + " …"


def quoted(text: str) -> str:
    """Exact words between typographic quotation marks, unless they bring their own."""
    return text if text[:1] in {"“", "‘", "「", "《"} else f"“{text}”"


def level_with(entry: EventEntry, before: EventEntry | None) -> bool:
    """Whether two entries are known to be of one day, and so stand on one level of the timeline."""
    if before is None or entry.date.exactness is not Exactness.DAY:
        return False
    return entry.date.edtf == before.date.edtf and entry.lane != before.lane


def reported(entry: EventEntry) -> bool:
    """Whether an entry was found by the machine and not reviewed."""
    return entry.layer is Layer.REPORTED


@dataclass(frozen=True, slots=True)
class Since:
    """How long ago, no more exactly than the day is known."""

    figure: str
    unit: str
    about: bool = False


def since(clock: Clock) -> Since:
    """Days where the day is known, else months or years, said to be about that many."""
    if clock.event is None or clock.days is None:
        return Since("–", "")
    if clock.event.date.exactness in {Exactness.DAY, Exactness.RANGE}:
        if not clock.days:
            return Since(_("Today"), "")
        return Since(number(clock.days), ngettext("day ago", "days ago", clock.days))
    months = round(clock.days / DAYS_A_MONTH)
    if clock.event.date.exactness is Exactness.YEAR or months > MOST_MONTHS:
        years = max(1, round(months / 12))
        return Since(number(years), ngettext("year ago", "years ago", years), about=True)
    return Since(number(max(1, months)), ngettext("month ago", "months ago", max(1, months)), about=True)


def unusual(silence: Silence) -> str:
    """How the present silence compares with the earlier ones of its kind, in words and with their number."""
    seen = {"gaps": silence.gaps, "year": silence.since}
    if silence.shorter == silence.gaps:
        words = _("Longer than all %(gaps)s gaps since %(year)s", **seen)
    elif silence.tenths >= UNUSUAL:
        words = _(
            "Longer than %(tenths)s in 10 of %(gaps)s gaps since %(year)s", tenths=silence.tenths, **seen
        )
    elif silence.tenths >= 10 - UNUSUAL:
        words = _("An ordinary gap among %(gaps)s since %(year)s", **seen)
    else:
        words = _("Short among %(gaps)s gaps since %(year)s", **seen)
    longest = ngettext("the longest was %(num)s day", "the longest was %(num)s days", silence.longest[0].days)
    return f"{words}; {longest}"


def offers_choice(facet: Facet) -> bool:
    """Whether a filter can change anything: something is chosen, or there are two things to choose from."""
    return sum(bool(value.count) or value.selected for value in facet.values) > 1 or any(
        value.selected for value in facet.values
    )


def sentence(words: str) -> str:
    """The words as a sentence: a capital first and a full stop last."""
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "!", "?")) else ".")


def includes(kind: EventKind) -> str:
    """What the codebook counts under a kind."""
    return _(labels.CODEBOOK[kind])


def meaning(status: CommitmentStatus) -> str:
    """The rule by which a promise has that status."""
    return _(STATUS_MEANINGS[status])


def status_icon(status: CommitmentStatus) -> str:
    """Name of the icon beside a promise’s status."""
    return labels.STATUS_ICONS[status]


def name(actor: ActorRef) -> str:
    """An actor's name in the language of the page where the record has it."""
    return name_here(actor.slug, actor.name)


def spelt(actor: ActorRef) -> Markup:
    """Attributes of a name: its Latin form where another is shown, its language where it is English."""
    shown = name(actor)
    return foreign(shown) if shown == actor.name else Markup(' title="{}"').format(actor.name)


def body_name(office: OfficeLine) -> str:
    """The body of an office in the language of the page."""
    return name_here(office.body_slug, office.body)


def foreign(text: str | None) -> Markup:
    """The attribute that says that a text is English, on pages of another language."""
    if not text or spoken() is Language.EN:
        return Markup("")
    latin = len(_LATIN.findall(text))
    return Markup(' lang="en"') if latin > len(_HANGUL.findall(text)) else Markup("")


_LATIN = re.compile(r"[A-Za-z]")
_HANGUL = re.compile(r"[가-힣]")
OUTCOMES = (msg("taken in"), msg("already known"), msg("off-topic"), msg("failed"), msg("reference"))


def outcome(word: str) -> str:
    """What became of an article, as people read it."""
    return _(word) if word in OUTCOMES else word


FILTERS = {
    "name": name,
    "spelt": spelt,
    "body_name": body_name,
    "foreign": foreign,
    "outcome": outcome,
    "number": number,
    "count": count,
    "words": words,
    "pieces": pieces,
    "label": label,
    "lower_label": lower_label,
    "part": part,
    "sure": sure,
    "offers_choice": offers_choice,
    "sentence": sentence,
    "meaning": meaning,
    "status_icon": status_icon,
    "reports": reports,
    "standing": standing,
    "outside": outside,
    "host": host,
    "language": language,
    "brief": brief,
    "quoted": quoted,
    "zone": labels.zone_words,
    "country": country,
    "since": since,
    "unusual": unusual,
    "includes": includes,
    "columns": charts.to_columns,
    "tall_columns": charts.to_tall_columns,
    **figures.FILTERS,
    "chart_words": charts.chart_words,
    "busiest": charts.busiest,
    "by_lane": charts.by_lane,
    **MEETING_FILTERS,
    **PLACE_FILTERS,
}
TESTS = {"level_with": level_with, "reported": reported}
