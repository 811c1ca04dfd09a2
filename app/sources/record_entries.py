"""Publishers, places, actors and documents of the record, each read from its entry."""

import re
from urllib.parse import urlsplit

from app.domain.actor import Actor, Name, Office
from app.domain.record import ActorEntry, CitedDocument, Place, Publisher
from app.domain.vocabulary import ActorKind, Convention, Script, Side, SourceKind
from app.sources.record_weekdays import wrong_weekdays
from app.sources.record_yaml import Entry

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 120  # as in the tables
ARCHIVES = frozenset({"web.archive.org", "archive.org", "archive.is", "archive.ph", "archive.today"})
_COUNTRY = re.compile(r"[A-Z]{2}")
_WIKIDATA = re.compile(r"Q[1-9]\d*")
_HANGUL = re.compile(r"[가-힣]")
_HANJA = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_SCRIPTS = {Script.HANG: _HANGUL, Script.HANI: _HANJA, Script.LATN: _LATIN}


def to_slug(entry: Entry, key: str = "slug") -> str:
    """The entry's own slug, checked for form."""
    slug = entry.text(key, required=True, longest=LONGEST_SLUG)
    if slug and not SLUG.fullmatch(slug):
        entry.ledger.fault(entry.at(key), f"“{slug}”: a {key} is made of a–z, 0–9 and single hyphens")
    return slug


def to_publisher(entry: Entry) -> Publisher:
    """Read a publisher."""
    slug = to_slug(entry)
    domains = tuple(domain.lower().removeprefix("www.") for domain in entry.texts("domain"))
    for domain in domains:
        if "/" in domain or "." not in domain:
            entry.ledger.fault(entry.at("domain"), f"“{domain}” is no domain; write it as example.org")
    made = Publisher(
        slug=slug,
        name=entry.text("name", required=True, longest=200),
        domains=domains,
        kind=entry.required_word("kind", SourceKind),
        country=_country(entry),
        group=entry.text("group", longest=LONGEST_SLUG) or slug,
        where=entry.where,
    )
    entry.close()
    return made


def to_place(entry: Entry) -> Place:
    """Read a place."""
    made = Place(
        slug=to_slug(entry),
        name=entry.text("name", required=True, longest=200),
        country=_country(entry),
        latitude=entry.number("latitude", -90, 90) or 0.0,
        longitude=entry.number("longitude", -180, 180) or 0.0,
        within=entry.reference("within", "place"),
        where=entry.where,
    )
    entry.close()
    return made


def to_actor(entry: Entry) -> ActorEntry:
    """Read an actor with its names and offices."""
    slug = to_slug(entry)
    offices, documents, notes, own = [], [], [], []
    names: list[Name] = []
    for form in entry.entries("names"):
        names.append(_name(form))
        if form.text("own_spelling"):
            own.append(names[-1].form)
        form.close()
    for item in entry.entries("offices"):
        offices.append(_office(item))
        documents.append(item.reference("document", "document"))
        notes.append(item.text("note"))
        item.close()
    actor = Actor(
        slug=slug,
        name=entry.text("name", required=True, longest=200),
        kind=entry.required_word("kind", ActorKind),
        side=entry.required_word("side", Side),
        names=tuple(names),
        offices=tuple(offices),
    )
    made = ActorEntry(
        actor=actor,
        summary=entry.text("summary"),
        born=entry.date("born"),
        died=entry.date("died"),
        wikidata=entry.text("wikidata"),
        office_documents=tuple(documents),
        office_notes=tuple(notes),
        where=entry.where,
        was=entry.texts("was"),
        own_spellings=tuple(own),
    )
    if made.wikidata and not _WIKIDATA.fullmatch(made.wikidata):
        entry.ledger.fault(entry.at("wikidata"), f"“{made.wikidata}” is no Wikidata item; write Q16730230")
    if made.born.earliest and made.died.latest and made.died.latest < made.born.earliest:
        entry.ledger.fault(entry.at("died"), "the death is before the birth")
    for fault in wrong_weekdays(made.summary, None):
        entry.ledger.fault(entry.at("summary"), fault)
    entry.close()
    return made


def _name(item: Entry) -> Name:
    made = Name(
        form=item.text("form", required=True, longest=200),
        script=item.required_word("script", Script),
        convention=item.required_word("convention", Convention),
    )
    if made.form and not _SCRIPTS[made.script].search(made.form):
        item.fault(f"“{made.form}” is not written in the script “{made.script.value}”")
    return made


def _office(item: Entry) -> Office:
    body = item.text("body", longest=300)
    if "-" in body and SLUG.fullmatch(body):
        item.reference("body", "actor")
    start, end = item.date("from"), item.date("to")
    if start.earliest and end.latest and end.latest < start.earliest:
        item.ledger.fault(item.at("to"), "the office ends before it begins")
    title = item.text("title", required=True)
    return Office(title=title, body=body, start=start, end=end, roles=item.texts("roles"))


def to_document(entry: Entry, publishers: dict[str, Publisher]) -> CitedDocument:
    """Read a cited document; its kind is its publisher's where the entry gives none."""
    slug = to_slug(entry, "id")
    publisher = entry.reference("publisher", "publisher", required=True)
    known = publishers.get(publisher)
    fallback = known.kind if known else SourceKind.ARCHIVE
    made = CitedDocument(
        id=slug,
        publisher=publisher,
        title=entry.text("title", required=True),
        published=entry.date("published"),
        url=_address(entry, "url"),
        kind=entry.word("kind", SourceKind, fallback),
        archive=_address(entry, "archive"),
        via=entry.text("via").lower(),
        seen_in=entry.reference("seen_in", "document"),
        where=entry.where,
    )
    if made.url and known:
        _check_domain(entry, made, known)
    entry.close()
    return made


def _check_domain(entry: Entry, document: CitedDocument, publisher: Publisher) -> None:
    domains = (document.via,) if document.via else publisher.domains
    if _is_on(document.url, domains):
        return
    host = urlsplit(document.url).hostname or ""
    domains_known = ", ".join(publisher.domains) or "it has none"
    why = f"{host} is none of the domains of “{publisher.slug}” ({domains_known})"
    advice = f"if that page prints a text of theirs, write “via: {host.removeprefix('www.')}”"
    if document.via:
        why, advice = f"{host} is not “{document.via}”", "“via” is the domain of the page that was seen"
    elif host in ARCHIVES:
        advice = "an archived copy’s address goes under “archive”"
    entry.ledger.fault(entry.at("url"), f"{why}; {advice}")


def _is_on(address: str, domains: tuple[str, ...]) -> bool:
    host = (urlsplit(address).hostname or "").lower()
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def _address(entry: Entry, key: str) -> str:
    address = entry.text(key)
    if not address:
        return ""
    try:
        parts = urlsplit(address)
        right = parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and " " not in address
    except ValueError:
        right = False
    if not right:
        entry.ledger.fault(entry.at(key), f"“{address}” is no web address")
        return ""
    return address


def _country(entry: Entry) -> str:
    country = entry.text("country")
    if country and not _COUNTRY.fullmatch(country):
        entry.ledger.fault(
            entry.at("country"), f"“{country}” is no country code of two capitals, such as US or KR"
        )
        return ""
    return country
