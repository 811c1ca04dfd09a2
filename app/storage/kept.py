"""What is costly to count is kept as long as the data stands still, in this process, by the data's version.

Counting a view looks at every event in its scope; paging through it, sorting it or coming back to it asks
for the same figures again. The version is read first, so that what is kept is never older than it; it
changes in the very transaction of each write, so that no reader sees a new entry beside old figures.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from app.storage.database import Session, is_writing
from app.storage.versions import find_data_version

_Figures = TypeVar("_Figures")
# About 20 kB each with the facets of a full record; the views that people share fit in many times over.
KEPT_VIEWS = 256

_kept: WeakKeyDictionary[Any, OrderedDict[Hashable, tuple[int, Any]]] = WeakKeyDictionary()
_lock = Lock()


def keep(session: Session, key: Hashable, find: Callable[[], _Figures]) -> _Figures:
    """What `find` gave for this key at this version of the data; found anew if it has changed.

    One small statement more than `find`, or that statement alone. A session that writes always finds anew:
    it sees what nobody else does yet.
    """
    if is_writing(session):
        return find()
    version = find_data_version(session)
    with _lock:
        shelf = _kept.setdefault(session.get_bind(), OrderedDict())
        known = shelf.get(key)
        if known is not None and known[0] == version:
            shelf.move_to_end(key)
            figures: _Figures = known[1]
            return figures
    made = find()
    with _lock:
        shelf[key] = (version, made)
        shelf.move_to_end(key)
        while len(shelf) > KEPT_VIEWS:
            shelf.popitem(last=False)
    return made
