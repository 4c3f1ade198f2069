"""What an operation proposes, and how rules run operations over a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from leichtsprache.document import Document, Span
from leichtsprache.rewrite.marks import closes, is_plain
from leichtsprache.rewrite.surface import Passage


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Where the pattern stands, and the sentences for the whole sentence (none: not sure).

    ``is_safe`` says that they say the same; otherwise they are a suggestion. ``is_certain`` says
    that the clauses can be read in no other way, so that the pattern is there. ``is_reworded`` says
    that content words are others than in the text, or such words were added (see `Edit`).
    """

    span: Span
    sentences: tuple[str, ...] = ()
    is_safe: bool = True
    is_certain: bool = True
    is_reworded: bool = False


Operation = Callable[[Passage], Iterator[Rewrite]]


def rewrites(document: Document, operation: Operation) -> Iterator[tuple[Passage, Rewrite]]:
    """Yield what ``operation`` proposes for the sentences of an analyzed document.

    Headings are left alone; for sentences whose marks hide how they are built (see `is_plain`) no
    new sentences are proposed.
    """
    for block in document.blocks:
        if block.kind == "heading":
            continue
        for sentence in block.sentences or ():
            source = Passage(document, sentence)
            for found in operation(source):
                is_sure = is_plain(source) and all(map(closes, found.sentences))
                yield source, found if is_sure else replace(found, sentences=())


def clause_span(source: Passage, first: int, last: int) -> Span:
    """Return the span of the tokens from ``first`` to ``last``."""
    return Span(source.tokens[first].span.start, source.tokens[last].span.stop)
