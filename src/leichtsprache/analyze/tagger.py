"""Part-of-speech tags (STTS) and lemmas, from the Hannover Tagger (HanTa)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from leichtsprache.analyze.chunk import QUOTES
from leichtsprache.analyze.corrections import correct
from leichtsprache.analyze.lemmas import LONGEST, STTS, lemma
from leichtsprache.analyze.model import WORDS
from leichtsprache.analyze.search import best_tags
from leichtsprache.analyze.words import word_tag

__all__ = ["capitals", "found_tags", "tag"]

#: What the cache holds. Simplifying comes back to a sentence again and again.
_SENTENCES = 2_000

_DASHES = frozenset("-–—")
_BEFORE_SPEECH = QUOTES | {":", "(", "–", "-", ".", "!", "?"}


def tag(words: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return lemma and STTS tag for each word of one sentence.

    >>> tag(["Der", "Zug", "kommt", "an", "."])
    (('der', 'ART'), ('Zug', 'NN'), ('kommen', 'VVFIN'), ('an', 'PTKVZ'), ('.', '$.'))
    """
    return _tagged(tuple(words))


@lru_cache(_SENTENCES)
def _tagged(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    found = found_tags(words)
    tags = [_word_tag(word, tag) for word, tag in zip(words, found, strict=True)]
    capitals(words, tags)
    correct(words, tags)
    return tuple(
        (lemma(word, tag, origin), tag)
        for word, tag, origin in zip(words, tags, found, strict=True)
    )


def found_tags(words: Sequence[str]) -> list[str]:
    """Return the tags of one sentence as HanTa finds and writes them, before any rule.

    >>> found_tags(["Der", "Zug", "kommt"])
    ['ART', 'NN', 'VV(FIN)']
    """
    return best_tags([_known(word) for word in words])


def capitals(words: Sequence[str], tags: list[str]) -> None:
    """Set right, in place, what is tagged as a verb though it is capital: "ein Muss"."""
    for n in range(1, len(words)):
        if tags[n][0] == "V" and words[n][0].isupper() and words[n - 1] not in _BEFORE_SPEECH:
            tags[n] = "NN"  # German verbs are small inside a sentence


def _known(word: str) -> str:
    """Return the word as the tagger's training corpus would have it."""
    if word in QUOTES:
        return '"'
    if word in _DASHES:
        return "-"
    return word if len(word) <= LONGEST else "Wort"


@lru_cache(WORDS)
def _word_tag(word: str, tag: str) -> str:
    return word_tag(word, STTS.get(tag) or re.sub(r"[()]", "", tag))  # HanTa writes VV(FIN)
