"""What an operation proposes, and how rules run operations over a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from leichtsprache.document import Document, Span
from leichtsprache.rewrite.frames import framed
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

    Headings are left alone. Where marks hide how a sentence is built (see `is_plain`), new
    sentences are proposed only for a plain statement in a frame: quotation marks (see `framed`).
    """
    for block in document.blocks:
        if block.kind == "heading":
            continue
        for sentence in block.sentences or ():
            source = Passage(document, sentence)
            if is_plain(source):
                yield from ((source, _closed(each)) for each in operation(source))
            else:
                yield from ((source, each) for each in _framed(source, operation))


def _closed(found: Rewrite) -> Rewrite:
    """Return what is proposed without sentences in which a quotation or bracket stays open."""
    return found if all(map(closes, found.sentences)) else replace(found, sentences=())


def _framed(source: Passage, operation: Operation) -> Iterator[Rewrite]:
    """Yield what is proposed for a sentence with marks: sentences only within its frame."""
    frame = framed(source)
    inner = map(_closed, operation(frame.inner)) if frame else ()
    made = {
        each.span: replace(each, sentences=frame.around(each.sentences))
        for each in inner if frame and each.sentences
    }  # fmt: skip
    for found in operation(source):
        yield made.pop(found.span, replace(found, sentences=()))
    yield from (each for each in made.values() if each.sentences)


def clause_span(source: Passage, first: int, last: int) -> Span:
    """Return the span of the tokens from ``first`` to ``last``."""
    return Span(source.tokens[first].span.start, source.tokens[last].span.stop)
