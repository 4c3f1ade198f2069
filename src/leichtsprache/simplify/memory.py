"""The analysis remembered sentence by sentence: simplifying comes back to most of them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from leichtsprache.analyze import analyze, analyze_sentence
from leichtsprache.document import Block, Document, Sentence, Span
from leichtsprache.segment.sentences import split_sentences
from leichtsprache.segment.tokens import tokenize

#: What the cache holds: the sentences of some pages and what became of them, many times over.
_SENTENCES = 4_000


def analyzed(document: Document) -> Document:
    """Return the document as `leichtsprache.analyze.analyze` does, but known sentences at once.

    >>> [token.tag for token in analyzed(Document("Es regnet.")).tokens]
    ['PPER', 'VVFIN', '$.']
    """
    if any(block.sentences is None for block in document.blocks):
        blocks = tuple(_read(block, document.text) for block in document.blocks)
        document = replace(document, blocks=blocks)
    return analyze()(document)


def _read(block: Block, text: str) -> Block:
    if block.sentences is not None:
        return block
    own, start = block.span.slice(text), block.span.start
    spans = split_sentences(own)
    sentences = (_sentence(span.slice(own)).shifted(span.start + start) for span in spans)
    return replace(block, sentences=tuple(sentences))


@lru_cache(_SENTENCES)
def _sentence(text: str) -> Sentence:
    """Return a text that is one sentence, analyzed."""
    span = Span(0, len(text))
    return analyze_sentence(Sentence(span, tokenize(text, span)))
