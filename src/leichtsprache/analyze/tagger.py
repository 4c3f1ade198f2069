"""Part-of-speech tags (STTS) and lemmas, from the Hannover Tagger (HanTa)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from HanTa.HanoverTagger import HanoverTagger

#: HanTa's search is quadratic in the length of a word; beyond this nothing is a German word.
_LONGEST = 60
#: What the caches hold. Simplifying comes back to a sentence again and again.
_WORDS = 50_000
_SENTENCES = 2_000

_QUOTES = frozenset("„“”\"»«›‹‚‘’'`´")
_DASHES = frozenset("-–—")
_BEFORE_SPEECH = _QUOTES | {":", "(", "–", "-", ".", "!", "?"}
_TERMINALS = frozenset((".", "!", "?", ":", ";"))

#: HanTa's classes of nominalized infinitives and adjectives are plain nouns in STTS.
_STTS = {"NNI": "NN", "NNA": "NN"}

#: Subordinating conjunctions that HanTa confuses with other classes.
_CONJUNCTIONS = {"bis": "KOUS", "sodass": "KOUS", "obwohl": "KOUS", "weil": "KOUS", "dass": "KOUS"}


@cache
def hanta() -> HanoverTagger:
    """Return the tagger with its German model (1.2 MB, in the wheel of HanTa), loaded once.

    HanTa works out each word anew, which is nearly all of its time; here each word once.
    """
    from HanTa.HanoverTagger import HanoverTagger

    tagger = HanoverTagger("morphmodel_ger.pgz")
    tagger._tag_word = lru_cache(_WORDS)(tagger._tag_word)  # noqa: SLF001
    tagger._analyze = lru_cache(_WORDS)(tagger._analyze)  # noqa: SLF001
    return tagger


def tag(words: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return lemma and STTS tag for each word of one sentence.

    >>> tag(["Der", "Zug", "kommt", "an", "."])
    (('der', 'ART'), ('Zug', 'NN'), ('kommen', 'VVFIN'), ('an', 'PTKVZ'), ('.', '$.'))
    """
    return _tagged(tuple(words))


@lru_cache(_SENTENCES)
def _tagged(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    tagged = hanta().tag_sent([_known(word) for word in words], taglevel=1)
    pairs = [
        (_lemma(word, lemma), _tag(word, mark))
        for word, (_, lemma, mark) in zip(words, tagged, strict=True)
    ]
    for n in range(1, len(words)):
        if words[n][0].isupper() and _is_verb(pairs[n]) and words[n - 1] not in _BEFORE_SPEECH:
            pairs[n] = (words[n], "NN")  # "ein Muss": German verbs are small inside a sentence
    return tuple(pairs)


def _is_verb(pair: tuple[str, str]) -> bool:
    return pair[1].startswith("V")


def _known(word: str) -> str:
    """Return the word as the tagger's training corpus would have it."""
    if word in _QUOTES:
        return '"'
    if word in _DASHES:
        return "-"
    return word if len(word) <= _LONGEST else "Wort"


def _lemma(word: str, lemma: str) -> str:
    if len(word) > _LONGEST or not any(map(str.isalpha, word)):
        return word
    return lemma


def _tag(word: str, mark: str) -> str:
    if not any(map(str.isalnum, word)):
        if word == ",":
            return "$,"
        if word in _TERMINALS:
            return "$."
        return mark if mark in ("NN", "XY") else "$("
    if word.lower() in _CONJUNCTIONS and mark in ("KON", "ADV", "PWAV"):
        return _CONJUNCTIONS[word.lower()]
    return _STTS.get(mark) or re.sub(r"[()]", "", mark)  # HanTa writes VV(FIN)
