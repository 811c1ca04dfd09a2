"""What became of an entry: its changes, and where an old address leads."""

import sqlalchemy as sa

from app.domain.article import is_slug
from app.domain.ladder import Change
from app.storage.database import Session
from app.storage.tables import Audit, Redirect

CHANGES_SHOWN = 100  # the newest ones; nobody's correction is that old and still looked for on the page


def find_changes(session: Session, noun: str, slug: str) -> tuple[Change, ...]:
    """The changes of one thing, newest first."""
    rows = session.execute(
        sa.select(Audit.at, Audit.who, Audit.field, Audit.before, Audit.after, Audit.why)
        .where(Audit.noun == noun, Audit.slug == slug)
        .order_by(Audit.at.desc(), Audit.id.desc())
        .limit(CHANGES_SHOWN)
    )
    return tuple(Change(*row) for row in rows)


def find_redirect(session: Session, noun: str, slug: str) -> str | None:
    """The new slug of something that had this one."""
    if not is_slug(slug):
        return None
    return session.scalar(sa.select(Redirect.new).where(Redirect.noun == noun, Redirect.old == slug))
