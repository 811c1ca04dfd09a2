"""The verbs: each service owns its transactions."""
