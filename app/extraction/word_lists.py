"""Words of a list written as running text, so that long lists stay readable."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())
