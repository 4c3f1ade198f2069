"""Compounds → their parts, as they stand in the word.

The Hannover Tagger knows the morphemes of a word (its cuts between nouns were right in every one
of 60 administrative compounds); many common compounds it knows only as a whole, and these are cut
by the noun lexicon where only one cut is possible. What is not certain stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from leichtsprache.analyze.tagger import hanta
from leichtsprache.resources import SortedTable, table
from leichtsprache.segment.syllables import count_syllables

_NOUN = re.compile("[A-ZÄÖÜ][a-zäöüß]{6,59}")
_STEMS = ("NN", "VV", "ADJ", "ADV", "CARD", "PTKVZ")
_SHORTEST = 3
_VOWEL = re.compile("[aeiouyäöü]")
#: What joins a noun to the next one. ``-e`` and ``-en`` of the noun may also fall away (Schul-).
_LINKS = ("", "s", "es", "n", "en", "er", "ns")
_LOST = ("e", "en")
_SHORTEST_HEAD = 4
_SHORTEST_COMPOUND = 10
_ENDINGS = frozenset(
    [
        "",
        "e",
        "en",
        "n",
        "s",
        "es",
        "er",
        "ern",
        "em",
        "in",
        "innen",
        "se",
        "sen",
        "ses",
        "ung",
        "ungs",
        "ungen",
    ]
)
#: Syllables of a word that writers of Leichte Sprache leave whole inside a compound.
_SHORT_WORD = 3


@lru_cache(maxsize=50_000)
def parts(word: str) -> tuple[str, ...]:
    """Return the parts of a compound noun with their linking elements, or the word alone.

    The parts joined are the word. Lexicalized words, names, and words whose parts are not certain
    are not cut.

    >>> parts("Krankenversicherungsbeitrag")
    ('Kranken', 'versicherungs', 'beitrag')
    >>> parts("Hochzeit")
    ('Hochzeit',)
    """
    if not _NOUN.fullmatch(word) or _is_whole(word):
        return (word,)
    found = _by_morphemes(word)
    found = _joined(found) if len(found) > 1 else _by_lexicon(word)
    return tuple(found) if _is_certain(found) else (word,)


@lru_cache(maxsize=20_000)
def readable_parts(word: str) -> tuple[str, ...]:
    """Return the parts that a reader is shown: short words inside the compound stay whole.

    >>> readable_parts("Fußballspieler"), readable_parts("Arbeitszeitkonto")
    (('Fußball', 'spieler'), ('Arbeitszeit', 'konto'))
    """
    found = list(parts(word))
    while len(found) > 2:
        joined = [first + second for first, second in pairwise(found)]
        short = [n for n, each in enumerate(joined) if _is_short_word(each)]
        if not short:
            break
        first = min(short, key=lambda n: count_syllables(joined[n]))
        found[first : first + 2] = [joined[first]]
    return tuple(found)


def _is_short_word(text: str) -> bool:
    return count_syllables(text) <= _SHORT_WORD and (
        _is_noun(text) or any(_is_lemma(text.removesuffix(link)) for link in ("s", "es"))
    )


@cache
def _wholes() -> frozenset[str]:
    return frozenset(row[0] for row in table("analyze/compound_wholes.tsv").rows)


def _is_whole(word: str) -> bool:
    """Say whether the word is a listed stem with at most an ending."""
    starts = range(max(4, len(word) - len("innen")), len(word) + 1)
    return any(word[:stop] in _wholes() and word[stop:] in _ENDINGS for stop in starts)


def _by_morphemes(word: str) -> list[str]:
    """Return the parts by the tagger's morphemes: affixes and links belong to the stem before."""
    _, morphemes, tag = hanta().analyze(word, taglevel=3)
    pieces = [(str(piece), str(kind)) for piece, kind in morphemes]
    is_noun = tag.startswith("NN") and "".join(piece for piece, _ in pieces) == word.lower()
    if not is_noun or any(kind.startswith("NE") for _, kind in pieces) or _has_odd_suffix(pieces):
        return [word]
    lengths: list[int] = []
    is_prefix = False
    for piece, kind in pieces:
        if kind.startswith(_STEMS) and not is_prefix and kind != "SUF":
            lengths.append(len(piece))
        elif lengths:
            lengths[-1] += len(piece)
        is_prefix = kind.startswith("PTKVZ")
    return _sliced(word, lengths)


def _has_odd_suffix(pieces: list[tuple[str, str]]) -> bool:
    """Say whether ``-in`` stands before a noun: Sach-in-formation."""
    follow = pairwise(pieces)
    return any(kind == "SUF_FEM" and then != "SUF_NN" for (_, kind), (_, then) in follow)


def _sliced(word: str, lengths: list[int]) -> list[str]:
    starts = [sum(lengths[:number]) for number in range(len(lengths) + 1)]
    return [word[start:stop] for start, stop in pairwise(starts)]


def _by_lexicon(word: str) -> list[str]:
    """Return the word cut in two nouns where the lexicon allows exactly one cut."""
    lemma, tag = hanta().analyze(word, taglevel=1)
    if tag != "NN" or len(lemma) < _SHORTEST_COMPOUND:
        return [word]
    cuts = [
        cut
        for cut in range(_SHORTEST, len(lemma) - _SHORTEST_HEAD + 1)
        if _can_modify(lemma[:cut].lower()) and _can_be_head(lemma[cut:])
    ]
    is_clear = len(cuts) == 1 and word.startswith(lemma[: cuts[0]])
    return [word[: cuts[0]], word[cuts[0] :]] if is_clear else [word]


def _joined(found: list[str]) -> list[str]:
    """Return the parts, joined where two of them are one word (Bürgermeister) or one is none."""
    for n, (first, second) in enumerate(pairwise(found)):
        if first.lower() in _fragments("no modifier") or _is_whole((first + second).capitalize()):
            return _joined([*found[:n], first + second, *found[n + 2 :]])
    return found


def _can_modify(first: str) -> bool:
    if first in _fragments("modifier"):
        return True
    return first not in _fragments("no modifier") and any(map(_is_lemma, _stems(first)))


def _can_be_head(last: str) -> bool:
    return last not in _fragments("no head") and _is_lemma(last)


def _stems(first: str) -> Iterator[str]:
    found = [first.removesuffix(link) for link in _LINKS if first.endswith(link)]
    found += [first + lost for lost in _LOST if len(first) >= _SHORTEST_HEAD]
    yield from (stem for stem in found if len(stem) >= _SHORTEST_HEAD)


@cache
def _fragments(use: str) -> frozenset[str]:
    rows = table("analyze/compound_fragments.tsv").rows
    return frozenset(fragment for fragment, its_use in rows if its_use == use)


@cache
def _lexicon() -> tuple[SortedTable, SortedTable]:
    return SortedTable("analyze/nouns.tsv"), SortedTable("analyze/noun_forms.tsv")


@lru_cache(maxsize=20_000)
def _is_lemma(form: str) -> bool:
    return any(True for _ in _lexicon()[0].rows(form.capitalize()))


@lru_cache(maxsize=20_000)
def _is_noun(form: str) -> bool:
    noun = form.capitalize()
    return any(True for each in _lexicon() for _ in each.rows(noun))


def _is_certain(found: list[str]) -> bool:
    """Say whether each part can be read alone, the last is a noun, and no other cut is possible."""
    pairs = pairwise(found)
    return (
        all(len(each) >= _SHORTEST and _VOWEL.search(each.lower()) for each in found)
        and not any(each.lower() in _fragments("no part") for each in found)
        and _is_noun(found[-1])
        and not any(_has_other_cut(first, second) for first, second in pairs)
    )


def _has_other_cut(first: str, second: str) -> bool:
    """Say whether two parts could be cut elsewhere: Getreides-orten, Getreide-sorten."""
    both = first + second
    return any(
        cut != len(first) and _is_noun(both[cut:]) and _can_modify(both[:cut].lower())
        for cut in range(_SHORTEST, len(both) - _SHORTEST_HEAD + 1)
    )
