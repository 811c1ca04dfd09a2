"""Speed, as ratios side by side in one run. `python -m tests.bench [NAME …]` runs all or the named ones."""
