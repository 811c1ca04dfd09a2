"""The read-only API under /api/v1, described by OpenAPI."""
