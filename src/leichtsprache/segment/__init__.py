"""Text → blocks, sentences, tokens, syllables."""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.document import Block, Document, Sentence
from leichtsprache.pipeline import Stage
from leichtsprache.segment.blocks import plain_blocks
from leichtsprache.segment.sentences import split_sentences
from leichtsprache.segment.tokens import tokenize

__all__ = ["segment"]


def segment() -> Stage:
    """Return the stage that finds blocks, sentences and tokens.

    A document without blocks is taken as plain text. Only blocks without sentences are worked on,
    so segmenting again after `Document.revise` is cheap; where nothing is missing, the same
    document comes back.

    >>> document = segment()(Document("Das gilt z. B. am 3. März. Danach nicht."))
    >>> [sentence.span.slice(document.text) for sentence in document.sentences]
    ['Das gilt z. B. am 3. März.', 'Danach nicht.']
    """
    return _segment


def _segment(document: Document) -> Document:
    if "sentences" in document.layers:
        return document
    blocks = document.blocks or plain_blocks(document.text)
    return replace(document, blocks=tuple(_with_sentences(each, document.text) for each in blocks))


def _with_sentences(block: Block, text: str) -> Block:
    if block.sentences is not None:
        return block
    spans = (span.shifted(block.span.start) for span in split_sentences(block.span.slice(text)))
    return replace(block, sentences=tuple(Sentence(span, tokenize(text, span)) for span in spans))
