"""Telling an agency's story that another paper printed before: a copy is no further report."""

from collections.abc import Iterable

from app.domain.copies import is_copy, shingles
from app.storage.copies import find_fellow_texts, save_cluster
from app.storage.database import Session


def find_original(session: Session, article_id: int, text: str, event_ids: Iterable[int]) -> int | None:
    """The article whose story this one prints again, among those that report the same events; None for none.

    Writes the article into the original's cluster, or out of the one it was in.
    """
    words = shingles(text)
    fellows = find_fellow_texts(session, article_id, event_ids)
    head = next((head for head, other in fellows if is_copy(words, shingles(other))), None)
    save_cluster(session, article_id, head)
    return head
