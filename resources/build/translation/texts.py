"""How a sentence is closed: large first letter, a mark at the end."""

from __future__ import annotations

Pair = tuple[str, str]


def capital(text: str) -> str:
    """Return the text with a large first letter."""
    return text[:1].upper() + text[1:]


def closed(text: str) -> str:
    """Return the text as a sentence: large first letter, a mark at the end."""
    text = capital(" ".join(text.split()))
    return text if text[-1] in ".?!:" else text + "."


def sentence(german: str, text: str) -> Pair:
    """Return both texts as sentences."""
    return closed(german), closed(text)
