"""What each side says of a meeting, its hours, and who was in the room."""

import sqlalchemy as sa
from alembic import op

revision = "b7d2c05e8f31"
down_revision = "4c1f0a7be2d9"
branch_labels = None
depends_on = None


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _place_in_list() -> sa.Column[int]:
    return sa.Column("place_in_list", sa.SmallInteger(), nullable=False)


def _reference(table: str, column: str, to: str, *, gone: str = "CASCADE") -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete=gone)


def upgrade() -> None:
    op.create_table(
        "issues",
        _id(),
        sa.Column("event_id", sa.Integer(), nullable=False),
        _place_in_list(),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("us_words", sa.Text(), nullable=False),
        sa.Column("dprk_words", sa.Text(), nullable=False),
        sa.Column("reading", sa.String(length=40), nullable=False),
        _reference("issues", "event_id", "events"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issues")),
        sa.UniqueConstraint("event_id", "place_in_list", name=op.f("uq_issues_event_id_place_in_list")),
    )
    op.create_table(
        "issue_documents",
        sa.Column("issue_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(length=40), nullable=False),
        _place_in_list(),
        sa.Column("article_id", sa.Integer(), nullable=False),
        _reference("issue_documents", "issue_id", "issues"),
        _reference("issue_documents", "article_id", "articles"),
        sa.PrimaryKeyConstraint("issue_id", "side", "place_in_list", name=op.f("pk_issue_documents")),
    )
    op.create_index(op.f("ix_issue_documents_article_id"), "issue_documents", ["article_id"])
    op.create_table(
        "moments",
        _id(),
        sa.Column("event_id", sa.Integer(), nullable=False),
        _place_in_list(),
        sa.Column("hour", sa.String(length=20), nullable=False),
        sa.Column("session", sa.String(length=60), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        _reference("moments", "event_id", "events"),
        _reference("moments", "article_id", "articles", gone="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moments")),
        sa.UniqueConstraint("event_id", "place_in_list", name=op.f("uq_moments_event_id_place_in_list")),
    )
    op.create_index(op.f("ix_moments_article_id"), "moments", ["article_id"])
    op.create_table(
        "moment_actors",
        sa.Column("moment_id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        _place_in_list(),
        _reference("moment_actors", "moment_id", "moments"),
        _reference("moment_actors", "actor_id", "actors"),
        sa.PrimaryKeyConstraint("moment_id", "actor_id", name=op.f("pk_moment_actors")),
    )
    op.create_index(op.f("ix_moment_actors_actor_id"), "moment_actors", ["actor_id"])


def downgrade() -> None:
    for table in ("moment_actors", "moments", "issue_documents", "issues"):
        op.drop_table(table)
