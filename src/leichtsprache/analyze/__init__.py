"""Tokens → STTS tags and lemmas; sentences → clauses."""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.analyze.clauses import clauses
from leichtsprache.analyze.tagger import tag
from leichtsprache.document import Block, Document, Sentence, Token
from leichtsprache.pipeline import Stage
from leichtsprache.segment import segment

__all__ = ["analyze", "analyze_sentence"]


def analyze() -> Stage:
    """Return the stage that gives tokens their lemma and tag, and sentences their clauses.

    Only sentences that lack them are analyzed.

    >>> document = analyze()(Document("Das Haus steht leer."))
    >>> [(token.lemma, token.tag) for token in document.tokens][:3]
    [('der', 'ART'), ('Haus', 'NN'), ('stehen', 'VVFIN')]
    """
    return _analyze


def _analyze(document: Document) -> Document:
    document = segment()(document)
    if "analysis" in document.layers:
        return document
    return replace(document, blocks=tuple(map(_analyze_block, document.blocks)))


def _analyze_block(block: Block) -> Block:
    sentences = block.sentences or ()
    if all(sentence.clauses is not None for sentence in sentences):
        return block
    return replace(block, sentences=tuple(map(analyze_sentence, sentences)))


def analyze_sentence(sentence: Sentence) -> Sentence:
    """Return the sentence with lemmas, tags and clauses; its tokens are taken as they are."""
    if sentence.clauses is not None:
        return sentence
    tagged = tag([token.text for token in sentence.tokens])
    tokens = tuple(
        Token(token.span, token.text, lemma, mark)
        for token, (lemma, mark) in zip(sentence.tokens, tagged, strict=True)
    )
    return Sentence(sentence.span, *clauses(tokens))
