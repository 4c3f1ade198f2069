"""Text → sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leichtsprache.document import Span

_END = re.compile(
    r"(?<![A-Za-zÄÖÜäöü])(?:[A-Za-z]|\d{1,2}|Dr|Nr|Abs|ca|bzw|Prof|Str|St|Mio|Mrd|vgl|sog)\.(?=\s)"
    r"|([.!?…]+[\"“”»«')\]]*)(?=\s+[^a-zäöüß\s]|\s*$)"
)


def split_sentences(text: str) -> Iterator[Span]:
    """Yield the spans of the sentences of one block."""
    start = 0
    for match in _END.finditer(text):
        if match.group(1):
            yield from _trim(text, start, match.end())
            start = match.end()
    yield from _trim(text, start, len(text))


def _trim(text: str, start: int, stop: int) -> Iterator[Span]:
    part = text[start:stop]
    if part.strip():
        lead = len(part) - len(part.lstrip())
        yield Span(start + lead, start + len(part.rstrip()))
