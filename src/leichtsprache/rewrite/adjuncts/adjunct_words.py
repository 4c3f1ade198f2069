"""Classes of words that decide whether an adjunct can be taken out of a sentence."""

from __future__ import annotations

from functools import cache

from leichtsprache.resources import table


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of a class of ``resources/rewrite/adjuncts.tsv``.

    >>> "gründen" in words_of("event")
    True
    """
    rows = table("rewrite/adjuncts.tsv").rows
    return frozenset(word for name, words in rows if name == kind for word in words.split())


def ends_as(word: str, kind: str) -> bool:
    """Whether a noun is one of a class, or a compound with one: *Sportverein*."""
    return word.lower().endswith(tuple(words_of(kind)))
