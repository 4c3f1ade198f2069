"""Plain text → blocks: paragraphs, headings, list items, quotes."""

from __future__ import annotations

import re

from leichtsprache.document import Block, Span

_CHUNK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")


def plain_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a plain text."""
    blocks = []
    for match in _CHUNK.finditer(text):
        content = match.group().rstrip()
        span = Span(match.start(), match.start() + len(content))
        heading = len(content) <= 80 and content[-1] not in ".!?:,;" and "\n" not in content
        blocks.append(Block(span, "heading" if heading else "paragraph", 2 if heading else 0))
    return tuple(blocks)
