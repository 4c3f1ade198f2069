"""Sentences → tokens."""

from __future__ import annotations

import re

from leichtsprache.document import Span, Token

_TOKEN = re.compile(
    r"https?://\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\w[\w*:/'’-]*\w|\w|\.{2,}|\S"
)


def tokenize(text: str, span: Span) -> tuple[Token, ...]:
    """Return the tokens of the sentence at ``span``."""
    return tuple(
        Token(Span(*match.span()), match.group())
        for match in _TOKEN.finditer(text, span.start, span.stop)
    )
