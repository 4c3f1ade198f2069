"""Tokens → STTS tags and lemmas; sentences → clauses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from leichtsprache.analyze.clauses import clauses
from leichtsprache.analyze.moods import conjugated
from leichtsprache.analyze.morphology import complete
from leichtsprache.analyze.predicates import described
from leichtsprache.analyze.tagger import tag
from leichtsprache.document import Block, Document, Sentence, Token
from leichtsprache.pipeline import Stage
from leichtsprache.segment import segment

__all__ = ["Tagger", "analyze", "analyze_sentence", "tagged"]

#: Gives each token of one sentence its lemma and its tag (STTS). Spans show where blanks stand.
Tagger = Callable[[Sequence[Token]], Sequence[tuple[str, str]]]


def analyze(tagger: Tagger | None = None) -> Stage:
    """Return the stage that gives tokens their lemma and tag, and sentences their clauses.

    Only sentences that lack them are analyzed. Another ``tagger`` than HanTa is possible, such as
    `leichtsprache.analyze.spacy_backend.spacy_tagger`; a stage can be pickled if its tagger can.

    >>> document = analyze()(Document("Das Haus steht leer."))
    >>> [(token.lemma, token.tag) for token in document.tokens][:3]
    [('der', 'ART'), ('Haus', 'NN'), ('stehen', 'VVFIN')]
    """
    return partial(_analyze, tagger=tagger) if tagger else _analyze


def _analyze(document: Document, tagger: Tagger | None = None) -> Document:
    document = segment()(document)
    if "analysis" in document.layers:
        return document
    return replace(document, blocks=tuple(_analyze_block(each, tagger) for each in document.blocks))


def _analyze_block(block: Block, tagger: Tagger | None) -> Block:
    sentences = block.sentences or ()
    if all(sentence.clauses is not None for sentence in sentences):
        return block
    return replace(block, sentences=tuple(analyze_sentence(each, tagger) for each in sentences))


def analyze_sentence(sentence: Sentence, tagger: Tagger | None = None) -> Sentence:
    """Return the sentence with lemmas, tags and clauses; its tokens are taken as they are."""
    if sentence.clauses is not None:
        return sentence
    tokens, read = clauses(tagged(sentence, tagger))
    tokens = conjugated(tokens, read)
    return Sentence(sentence.span, *complete(tokens, described(tokens, read)))


def tagged(sentence: Sentence, tagger: Tagger | None = None) -> tuple[Token, ...]:
    """Return the tokens of a sentence with lemma and tag, for who needs no clauses.

    >>> sentence = segment()(Document("Es regnet.")).sentences[0]
    >>> [token.tag for token in tagged(sentence)]
    ['PPER', 'VVFIN', '$.']
    """
    if sentence.clauses is not None:
        return sentence.tokens
    found = (tagger or _by_hanta)(sentence.tokens)
    return tuple(
        Token(token.span, token.text, lemma, mark)
        for token, (lemma, mark) in zip(sentence.tokens, found, strict=True)
    )


def _by_hanta(tokens: Sequence[Token]) -> Sequence[tuple[str, str]]:
    return tag([token.text for token in tokens])
