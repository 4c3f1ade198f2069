"""A document for the tests of this room."""

from __future__ import annotations

import pytest

from leichtsprache.document import Block, Clause, Document, Sentence, Span, Token
from leichtsprache.parts import Features, Fields, Morph, Phrase, Predicate


@pytest.fixture
def houses() -> Document:
    """„Alte Häuser wurden nie verkauft.“, with every field filled."""
    text = "Alte Häuser wurden nie verkauft."
    words = [("Alte", "alt", "ADJA", Morph("nom", "pl", "n", degree="pos", certain=True)),
             ("Häuser", "Haus", "NN", Morph("nom", "pl", "n")),
             ("wurden", "werden", "VAFIN", Morph(None, "pl", None, 3, "past", "ind")),
             ("nie", "nie", "ADV", None), ("verkauft", "verkaufen", "VVPP", None),
             (".", ".", "$.", None)]  # fmt: skip
    tokens = []
    for word, lemma, tag, morph in words:
        start = text.index(word)
        tokens.append(Token(Span(start, start + len(word)), word, lemma, tag, morph))
    options = frozenset({Features("n", "nom", "pl"), Features("n", "acc", "pl")})
    phrase = Phrase("NP", 0, 1, 1, "nom", "pl", "n", options, certain=False)
    inner = Phrase("NP", 1, 1, 1, role="name", parent=0, certain=True)
    fields_ = Fields((0, 1), (2, 2), (3, 3), (4, 4))
    said = Predicate("werden", "past", "ind", None, (3,), None, certain=True)
    clause = Clause("main", 0, 4, None, 2, (2, 4), certain=True, subject=1, fields=fields_,
                    predicate=said, quoted=True)  # fmt: skip
    sentence = Sentence(Span(0, len(text)), tuple(tokens), (clause,), (phrase, inner))
    return Document(text, (Block(Span(0, len(text)), sentences=(sentence,)),))
