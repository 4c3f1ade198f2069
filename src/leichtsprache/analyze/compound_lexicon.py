"""Parts of compounds: which words stand first and which last, and which compounds stay whole."""

from __future__ import annotations

from functools import cache
from math import log
from typing import Literal, NamedTuple, cast

from leichtsprache.resources import table

PartKind = Literal["noun", "verb", "adjective", "number", "preposition", "adverb", "name", "bound"]

_ENDINGS = frozenset(
    ("", "e", "en", "n", "s", "es", "er", "ern", "em", "in", "innen", "se", "sen", "ses", "ung",
     "ungs", "ungen")
)  # fmt: skip
_LONGEST_ENDING = len("innen")
#: What a part counts that no compound of the lexicon has.
_UNSEEN = 0.1
#: About the number of compounds in the lexicon.
_COMPOUNDS = 60_000


class First(NamedTuple):
    """What a first part is, and the logarithm of its share of all first parts."""

    lemma: str
    link: str
    kind: PartKind
    weight: float


@cache
def firsts() -> dict[str, First]:
    """Return what can stand before another word in a compound, by its form in small letters.

    >>> firsts()["länder"][:3]
    ('Land', 'er', 'noun')
    """
    return {
        form: First(lemma, link, cast("PartKind", kind), _share(int(count)))
        for form, lemma, link, kind, count in table("analyze/compound_modifiers.tsv").rows
    }


def head_weight(lemma: str) -> float:
    """Return the logarithm of the share that a noun has of the last parts of compounds."""
    return _heads().get(lemma) or _share(0)


@cache
def _heads() -> dict[str, float]:
    rows = table("analyze/compound_heads.tsv").rows
    return {head: _share(int(count)) for head, count in rows}


def _share(count: int) -> float:
    return log((count + _UNSEEN) / _COMPOUNDS)


def listed(use: str) -> frozenset[str]:
    """Return the fragments (in small letters) that are listed for a use; none for another.

    >>> "zwei" in listed("number")
    True
    """
    return _fragments().get(use, frozenset())


@cache
def _fragments() -> dict[str, frozenset[str]]:
    rows = table("analyze/compound_fragments.tsv").rows
    return {use: frozenset(words.split()) for use, words in rows}


def can_be_head(noun: str) -> bool:
    """Say whether a noun can stand last in a compound: no ending, and no rest of another word.

    >>> can_be_head("Haus"), can_be_head("Schaft")
    (True, False)
    """
    head = noun.lower()
    return head in listed("short head") if len(head) <= 3 else head not in listed("no head")


@cache
def _wholes() -> dict[str, str]:
    return {stem: kind for stem, kind in table("analyze/compound_wholes.tsv").rows}  # noqa: C416


def is_whole(word: str, kind: Literal["whole", "opaque"] = "whole") -> bool:
    """Say whether the word is a listed stem with at most an ending.

    >>> is_whole("Hochzeiten"), is_whole("Eselsbrücke", "opaque")
    (True, True)
    """
    starts = range(max(4, len(word) - _LONGEST_ENDING), len(word) + 1)
    return any(_wholes().get(word[:stop]) == kind and word[stop:] in _ENDINGS for stop in starts)
