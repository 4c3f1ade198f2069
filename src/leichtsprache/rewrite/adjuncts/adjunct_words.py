"""Classes of words that decide whether an adjunct can be taken out of a sentence."""

from __future__ import annotations

from leichtsprache.resources import word_class


def words_of(kind: str) -> frozenset[str]:
    """Return the words of a class of ``resources/rewrite/adjuncts.tsv``.

    >>> "gründen" in words_of("event")
    True
    """
    return word_class("rewrite/adjuncts.tsv", kind)


def ends_as(word: str, kind: str) -> bool:
    """Whether a noun is one of a class, or a compound with one: *Sportverein*."""
    return word.lower().endswith(tuple(words_of(kind)))
