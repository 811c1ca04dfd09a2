"""Single values kept beside the data, such as the digest of the record that is loaded."""

import sqlalchemy as sa

from app.storage.database import Session
from app.storage.tables import Meta

RECORD_DIGEST = "record_digest"
SAMPLES_DIGEST = "samples_digest"


def find_value(session: Session, key: str) -> str:
    """The value; empty where there is none."""
    return session.scalar(sa.select(Meta.value).where(Meta.key == key)) or ""


def save_value(session: Session, key: str, value: str) -> None:
    """Set a value."""
    session.merge(Meta(key=key, value=value))
    session.flush()
