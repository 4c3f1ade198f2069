"""The words that carry the content: an edit that only rearranges keeps them all and adds none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from leichtsprache.analyze.verb_forms import conjugation
from leichtsprache.document import Loss, Sentence, Token
from leichtsprache.guards.cues import whole_verbs
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
    before, after = _words(old), _words(new)
    yield from (Loss("word", word.text, "lost") for word in _unsaid(before, after))
    added = (word for word in _unsaid(after, before) if word.lemma not in _frame())
    yield from (Loss("word", word.text, "added") for word in added)


@cache
def _frame() -> frozenset[str]:
    """Return the words that recipes put around a statement: *Der Grund ist*, *Sie sagt*."""
    return frozenset(word for (word,) in table("guards/frame_words.tsv").rows)


@cache
def _same() -> dict[str, str]:
    """Return words that stand for others when a sentence is turned around."""
    return {row[0]: row[1] for row in table("guards/same_words.tsv").rows}


def _words(sentences: Iterable[Sentence]) -> dict[Token, set[str]]:
    """Return each word with its forms: as it stands, lemma, with particle, participles."""
    words: dict[Token, set[str]] = {}
    for sentence in sentences:
        joined = whole_verbs(sentence)
        for n, token in enumerate(sentence.tokens):
            forms = {token.text, token.lemma or token.text}
            if n in joined:
                forms |= joined[n]
            if (token.tag or "").startswith("V"):
                forms |= {form for verb in forms for form in _participles(verb)}
            forms |= {_same().get(form, form) for form in forms}
            words[token] = {_plain(form) for form in forms}
    return words


@lru_cache(maxsize=2_000)
def _participles(verb: str) -> tuple[str, ...]:
    found = conjugation(verb) if verb.endswith("n") else None
    return (found.past_participle or verb, verb + "d") if found else ()


def _unsaid(words: dict[Token, set[str]], others: dict[Token, set[str]]) -> Iterator[Token]:
    """Yield the content words that none of the others is a form of."""
    forms = set().union(*others.values())
    for token, said in words.items():
        is_content = (token.tag or "").startswith(_CONTENT) and not said & forms
        if is_content and not any(_alike(one, form) for one in said for form in forms):
            yield token


def _plain(word: str) -> str:
    return word.lower().rstrip(".").translate(_PLAIN)


def _alike(one: str, other: str) -> bool:
    """Whether two words have the same stem, and so are forms of one word."""
    size = max(_ALIKE, min(len(one), len(other)) - 3)
    return len(one) > 3 and abs(len(one) - len(other)) <= 3 and one[:size] == other[:size]
