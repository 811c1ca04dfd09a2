"""What each report says: its day, its place and who was there."""

import sqlalchemy as sa
from alembic import op

revision = "4c1f0a7be2d9"
down_revision = "9dd85dc6c035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("reports", sa.Column("edtf", sa.String(length=40), nullable=False, server_default=""))
    op.add_column("reports", sa.Column("place", sa.String(length=120), nullable=False, server_default=""))
    op.create_table(
        "report_actors",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_report_actors_report_id_reports"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actors.id"], name=op.f("fk_report_actors_actor_id_actors"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report_id", "actor_id", name=op.f("pk_report_actors")),
    )
    op.create_index(op.f("ix_report_actors_actor_id"), "report_actors", ["actor_id"])


def downgrade() -> None:
    op.drop_table("report_actors")
    op.drop_column("reports", "place")
    op.drop_column("reports", "edtf")
