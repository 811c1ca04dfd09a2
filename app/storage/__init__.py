"""SQL. Nothing outside this package speaks it."""
