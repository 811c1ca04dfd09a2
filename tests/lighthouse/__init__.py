"""Lighthouse on the whole record: `make lighthouse`; no test, since its figures hang on how quiet the machine is."""
