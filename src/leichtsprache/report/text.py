"""The easy version as plain text, with one sentence a line."""

from __future__ import annotations

from leichtsprache.document import Document
from leichtsprache.segment import segment


def render(document: Document) -> str:
    """Return the text of a document, one sentence a line, blocks parted by blank lines.

    >>> print(render(Document("Das gilt. Das gilt nicht.")), end="")
    Das gilt.
    Das gilt nicht.
    """
    document = segment()(document)
    pieces: list[str] = []
    previous = None
    for block in document.blocks:
        if previous is not None:
            pieces.append("\n" if previous == block.kind == "item" else "\n\n")
        mark = "- " if block.kind == "item" else ""
        sentences = [each.span.slice(document.text) for each in block.sentences or ()]
        pieces.append(
            mark + f"\n{' ' * len(mark)}".join(" ".join(each.split()) for each in sentences)
        )
        previous = block.kind
    return "".join(pieces) + "\n" if pieces else ""
