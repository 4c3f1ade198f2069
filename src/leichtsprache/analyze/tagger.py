"""Part-of-speech tags (STTS) and lemmas, from the Hannover Tagger (HanTa)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from leichtsprache.analyze.corrections import correct
from leichtsprache.analyze.lemmas import lemma_of
from leichtsprache.analyze.model import WORDS, hanta
from leichtsprache.analyze.search import best_tags
from leichtsprache.analyze.words import word_tag

__all__ = ["capitals", "found_tags", "hanta", "lemma", "tag"]

#: HanTa's search is quadratic in the length of a word; beyond this nothing is a German word.
_LONGEST = 60
#: What the cache holds. Simplifying comes back to a sentence again and again.
_SENTENCES = 2_000

_QUOTES = frozenset("„“”\"»«›‹‚‘’'`´")
_DASHES = frozenset("-–—")
_BEFORE_SPEECH = _QUOTES | {":", "(", "–", "-", ".", "!", "?"}

#: HanTa's classes of nominalized infinitives and adjectives are plain nouns in STTS.
_STTS = {"NNI": "NN", "NNA": "NN"}
#: Its names of classes, for asking it for the lemma of a word in another class.
_INFLECTED = {
    "ADJA": "ADJ(A)", "ADJD": "ADJ(D)", "VVFIN": "VV(FIN)", "VVINF": "VV(INF)", "VVPP": "VV(PP)",
    "VAFIN": "VA(FIN)", "NN": "NN",
}  # fmt: skip


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
    if word in _QUOTES:
        return '"'
    if word in _DASHES:
        return "-"
    return word if len(word) <= _LONGEST else "Wort"


@lru_cache(WORDS)
def _word_tag(word: str, tag: str) -> str:
    return word_tag(word, _STTS.get(tag) or re.sub(r"[()]", "", tag))  # HanTa writes VV(FIN)


@lru_cache(WORDS)
def lemma(word: str, tag: str, found: str) -> str:
    """Return the lemma; ``found`` is the tag that HanTa gave."""
    if not 0 < len(word) <= _LONGEST:
        return word
    is_same = _STTS.get(found, found.replace("(", "").replace(")", "")) == tag
    name = found if is_same else _INFLECTED.get(tag, found)
    guess, _ = hanta().analyze(word, name)
    return lemma_of(word, tag, guess)
