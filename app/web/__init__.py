"""Pages, feeds and the read-only API: addresses in, documents out; no rules of the field live here."""
