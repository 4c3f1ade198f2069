"""The words that carry the content: an edit that only rearranges keeps them all and adds none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from leichtsprache.document import Loss, Sentence, Token
from leichtsprache.resources import table

#: Nouns, adjectives before them, numbers, full verbs; function words come and go with the order.
_CONTENT = ("NN", "NE", "ADJA", "CARD", "TRUNC", "FM", "VV")
#: Two forms of a word begin alike, this far at least: *Hauses* and *Häuser* but for the umlaut.
_ALIKE = 3
_PLAIN = str.maketrans("äöü", "aou")


def rearranged(old: Iterable[Sentence], new: Iterable[Sentence]) -> Iterator[Loss]:
    """Yield the content words that the new sentences, both analyzed, lost or added.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> old = analyze()(Document("Das alte Haus steht leer.")).sentences
    >>> new = analyze()(Document("Das Haus steht leer.")).sentences
    >>> [(loss.fact, loss.change) for loss in rearranged(old, new)]
    [('alte', 'lost')]
    """
    before, after = _said(old), _said(new)
    yield from (Loss("word", word, "lost") for word in _unsaid(before, after))
    new_words = {token: said for token, said in after.items() if token.lemma not in _frame()}
    yield from (Loss("word", word, "added") for word in _unsaid(new_words, before))


@cache
def _frame() -> frozenset[str]:
    """Return the words that recipes put around a statement: *Der Grund ist*, *Sie sagt*."""
    return frozenset(word for (word,) in table("guards/frame_words.tsv").rows)


def _said(sentences: Iterable[Sentence]) -> dict[Token, set[str]]:
    """Return the content words, each with its form and its lemma; verbs with their particle."""
    said: dict[Token, set[str]] = {}
    for sentence in sentences:
        particles = {
            clause.finite: sentence.tokens[clause.predicate.particle].text.lower()
            for clause in sentence.clauses or ()
            if clause.predicate and clause.predicate.particle is not None
        }
        for n, token in enumerate(sentence.tokens):
            if (token.tag or "").startswith(_CONTENT):
                words = {_plain(token.text), _plain(token.lemma or token.text)}
                said[token] = words | {particles.get(n, "") + word for word in words}
    return said


def _unsaid(words: dict[Token, set[str]], others: dict[Token, set[str]]) -> list[str]:
    forms = set().union(*others.values())
    return [
        token.text
        for token, said in words.items()
        if not said & forms and not any(_alike(one, form) for one in said for form in forms)
    ]


def _plain(word: str) -> str:
    return word.lower().translate(_PLAIN)


def _alike(one: str, other: str) -> bool:
    """Whether two words have the same stem, and so are forms of one word."""
    size = max(_ALIKE, min(len(one), len(other)) - 3)
    return len(one) > 3 and abs(len(one) - len(other)) <= 3 and one[:size] == other[:size]
