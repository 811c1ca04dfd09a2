"""Full-text search over events and articles: FTS5 on SQLite, tsvector on PostgreSQL, one door to both.

The tables `event_words` and `article_words` are made by the migrations. Writers call `index_event` and
`index_article` at the end of their transaction. What a token is: app/domain/fulltext.py.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal, get_args

import sqlalchemy as sa

from app.domain.fulltext import Phrase, name_tokens, search_terms, to_phrase, to_tokens
from app.storage.database import Session, is_sqlite
from app.storage.tables import Actor, ActorName, Article, Event, Mention, Participation, Place, Quotation

Noun = Literal["event", "article"]
BATCH = 500  # rows indexed in one go; keeps the parameters far below both databases' limits
INDEXED_CHARACTERS = 200_000  # of one article; PostgreSQL's tsvector ends at 1 MB
# Weight of a word in a title, a name, the rest; the figures only set this order.
WEIGHTS = (10.0, 5.0, 1.0)


@dataclass(frozen=True, slots=True)
class Words:
    """A search made ready for one kind of database: which ids match, and how well."""

    noun: Noun
    wanted: tuple[Phrase, ...]
    unwanted: tuple[Phrase, ...]
    sqlite: bool

    @property
    def can_rank(self) -> bool:
        """Whether there is a word to rank by; exclusions alone leave nothing to compare."""
        return bool(self.wanted)

    def match(self, key: sa.SQLColumnExpression[int]) -> sa.ColumnElement[bool]:
        """The condition that a row's id matches."""
        conditions: list[sa.ColumnElement[bool]] = []
        if self.wanted:
            conditions.append(key.in_(self._ids(self.wanted, every=True)))
        if self.unwanted:
            conditions.append(key.not_in(self._ids(self.unwanted, every=False)))
        return sa.and_(sa.true(), *conditions)

    def ranked(self) -> sa.Subquery:
        """Matching ids (`id`) with their `score`; the smallest is the best."""
        table = _table(self.noun)
        asked = self._asked(self.wanted, every=True)
        score: sa.ColumnElement[float]
        if self.sqlite:
            score = sa.func.bm25(sa.literal_column(table.name), *WEIGHTS)
        else:
            weights: sa.ColumnElement[Any] = sa.literal_column(
                f"'{{{WEIGHTS[2] / 10}, 0.3, {WEIGHTS[1] / 10}, 1.0}}'::float4[]"
            )
            score = -sa.func.ts_rank_cd(weights, table.c.words, asked)
        ids = sa.select(self._key(table).label("id"), score.label("score"))
        return ids.where(self._holds(table, asked)).subquery("ranked")

    def _ids(self, phrases: tuple[Phrase, ...], *, every: bool) -> sa.Select[Any]:
        table = _table(self.noun)
        return sa.select(self._key(table)).where(self._holds(table, self._asked(phrases, every=every)))

    def _key(self, table: sa.TableClause) -> sa.ColumnElement[int]:
        return table.c.rowid if self.sqlite else table.c.id

    def _holds(self, table: sa.TableClause, asked: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
        if self.sqlite:
            return sa.literal_column(table.name).op("MATCH")(asked)
        return table.c.words.op("@@")(asked)

    def _asked(self, phrases: tuple[Phrase, ...], *, every: bool) -> sa.ColumnElement[Any]:
        if self.sqlite:
            return sa.literal((" AND " if every else " OR ").join(map(_fts5, phrases)))
        text = (" & " if every else " | ").join(map(_tsquery, phrases))
        return sa.func.to_tsquery(sa.literal_column("'demarche'::regconfig"), text)


def find_words(session: Session, noun: Noun, q: str) -> Words | None:
    """Make a search ready; None where it has no word at all. Runs no statement."""
    wanted: list[Phrase] = []
    unwanted: list[Phrase] = []
    for term in search_terms(q):
        phrase = to_phrase(term)
        if phrase is not None:
            (unwanted if term.excluded else wanted).append(phrase)
    if not wanted and not unwanted:
        return None
    return Words(noun, tuple(wanted), tuple(unwanted), is_sqlite(session))


def index_event(session: Session, event_id: int) -> None:
    """Lay down an event's words anew: four statements, whatever it holds."""
    index_events(session, [event_id])


def index_events(session: Session, event_ids: Iterable[int]) -> None:
    """Lay down the words of some events anew: four statements for every 500."""
    session.flush()
    for ids in _batches(event_ids):
        names = _names(session, sa.select(Participation.event_id, Participation.actor_id), ids)
        quoted: dict[int, list[str]] = defaultdict(list)
        quotations = sa.select(Quotation.event_id, Quotation.text).where(Quotation.event_id.in_(ids))
        for quoting, text in session.execute(quotations.order_by(Quotation.id)):
            quoted[quoting or 0].append(text)
        events = (
            sa.select(Event.id, Event.title, Event.summary, Place.name)
            .outerjoin(Place, Place.id == Event.place_id)
            .where(Event.id.in_(ids))
        )
        rows = []
        for event_id, title, summary, place in session.execute(events):
            body = "\n".join((summary, *quoted[event_id]))
            forms = [*names[event_id], place or ""]
            rows.append(_row(event_id, title, forms, body))
        _lay_down(session, "event", rows)


def index_article(session: Session, article_id: int) -> None:
    """Lay down an article's words anew, with every spelling of the actors it names: three statements."""
    index_articles(session, [article_id])


def index_articles(session: Session, article_ids: Iterable[int]) -> None:
    """Lay down the words of some articles anew: three statements for every 500."""
    session.flush()
    for ids in _batches(article_ids):
        names = _names(session, sa.select(Mention.article_id, Mention.actor_id), ids)
        articles = sa.select(
            Article.id, Article.title, Article.publisher, Article.byline, Article.text
        ).where(Article.id.in_(ids))
        rows = [
            _row(
                article_id, title, [*names[article_id], publisher, byline], (text or "")[:INDEXED_CHARACTERS]
            )
            for article_id, title, publisher, byline, text in session.execute(articles)
        ]
        _lay_down(session, "article", rows)


def index_actor(session: Session, actor_id: int) -> None:
    """Lay down anew whatever names an actor; for when its spellings have changed."""
    session.flush()
    events = sa.select(Participation.event_id).where(Participation.actor_id == actor_id).distinct()
    articles = sa.select(Mention.article_id).where(Mention.actor_id == actor_id)
    index_events(session, session.scalars(events).all())
    index_articles(session, session.scalars(articles).all())


def reindex(session: Session) -> None:
    """Throw the whole index away and lay it down anew."""
    session.flush()
    for noun in get_args(Noun):
        words = f"{noun}_words"
        everything = f"INSERT INTO {words}({words}) VALUES ('delete-all')"  # noqa: S608  # two known names
        if not is_sqlite(session):
            everything = f"DELETE FROM {words}"  # noqa: S608  # two known names
        session.execute(sa.text(everything))
    index_events(session, session.scalars(sa.select(Event.id).order_by(Event.id)).all())
    index_articles(session, session.scalars(sa.select(Article.id).order_by(Article.id)).all())


def _table(noun: Noun) -> sa.TableClause:
    return sa.table(f"{noun}_words", sa.column("rowid"), sa.column("id"), sa.column("words"))


def _names(session: Session, links: sa.Select[Any, Any], ids: Sequence[int]) -> dict[int, list[str]]:
    owner, actor = links.selected_columns
    forms = (
        sa.select(owner, ActorName.form)
        .join(ActorName, ActorName.actor_id == actor)
        .where(owner.in_(ids))
        .union(sa.select(owner, Actor.name).join(Actor, Actor.id == actor).where(owner.in_(ids)))
    )
    found: dict[int, list[str]] = defaultdict(list)
    for owner_id, form in session.execute(forms):
        found[owner_id].append(form)
    return found


def _row(key: int, title: str, names: Iterable[str], body: str) -> dict[str, object]:
    return {
        "key": key,
        "title": " ".join(to_tokens(title)),
        "names": " ".join(name_tokens(names)),
        "body": " ".join(to_tokens(body)),
    }


# The lexeme "." parts the columns of a tsvector, so that no phrase runs from one into the next; nobody
# can ask for it, since tokens hold letters and digits only.
_TSVECTOR = " || $$'.'\\:1$$\\:\\:tsvector || ".join(
    f"setweight(to_tsvector('demarche', :{column}), '{weight}')"
    for column, weight in (("title", "A"), ("names", "B"), ("body", "D"))
)


def _lay_down(session: Session, noun: Noun, rows: list[dict[str, object]]) -> None:
    if not rows:
        return
    if is_sqlite(session):
        statement = (
            f"INSERT OR REPLACE INTO {noun}_words(rowid, title, names, body)"  # noqa: S608  # two known names
            " VALUES (:key, :title, :names, :body)"
        )
    else:
        statement = (
            f"INSERT INTO {noun}_words(id, words) VALUES (:key, {_TSVECTOR})"  # noqa: S608  # two known names
            " ON CONFLICT (id) DO UPDATE SET words = excluded.words"
        )
    session.execute(sa.text(statement), rows)


def _fts5(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.tokens)}"' + (" *" if phrase.open_end else "")


def _tsquery(phrase: Phrase) -> str:
    text = " <-> ".join(f"'{token}'" for token in phrase.tokens)
    return f"({text}{':*' if phrase.open_end else ''})"


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(ids)
    while batch := list(islice(rest, BATCH)):
        yield batch
