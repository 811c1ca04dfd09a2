"""Lighthouse on the whole record: `make lighthouse`; no test, for its figures hang on a quiet machine."""
