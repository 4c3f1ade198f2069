"""How near a version comes to a reference: SARI and BLEU, over a whole corpus.

SARI (Xu et al. 2016, https://aclanthology.org/Q16-1029) as EASSE computes it over a corpus, with
F1 for deletion; BLEU (Papineni et al. 2002, https://aclanthology.org/P02-1040), n-grams up to 4.
One reference for each source; words and marks count as tokens.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp, log
from typing import NamedTuple

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LONGEST = 4
_Grams = Counter[tuple[str, ...]]


class Sari(NamedTuple):
    """SARI and its parts, from 0 to 100."""

    sari: float
    add: float
    keep: float
    delete: float


class Triple(NamedTuple):
    """A source, what a system made of it, and what a person did."""

    source: str
    output: str
    reference: str


def sari(triples: Sequence[Triple]) -> Sari:
    """Return SARI over all triples.

    >>> sari([Triple("a b c", "a b", "a b")]).keep > sari([Triple("a b c", "c", "a b")]).keep
    True
    """
    add = keep = delete = 0.0
    for size in range(1, _LONGEST + 1):
        kept, deleted, added = _Share(), _Share(), _Share()
        for source, output, reference in _grams(triples, size):
            kept.count(source & output, source & reference, source & output & reference)
            gone, new = source - output, _distinct(output, source)
            deleted.count(gone, source - reference, gone - reference)
            added.count(new, _distinct(reference, source), new & _distinct(reference, source))
        keep, delete, add = keep + kept.f1, delete + deleted.f1, add + added.f1
    parts = [100 * each / _LONGEST for each in (add, keep, delete)]
    return Sari(sum(parts) / 3, *parts)


class _Share:
    """How much of what was done should be, and how much of what should be was done."""

    def __init__(self) -> None:
        self._precise = self._recalled = 0.0
        self._done = self._wanted = 0

    def count(self, done: _Grams, wanted: _Grams, right: _Grams) -> None:
        """Add one text: each n-gram counts once, by its share of repetitions that are right."""
        self._precise += sum(right[gram] / done[gram] for gram in right)
        self._recalled += sum(right[gram] / wanted[gram] for gram in right)
        self._done += len(done)
        self._wanted += len(wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        precision = self._precise / self._done if self._done else 0.0
        recall = self._recalled / self._wanted if self._wanted else 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def bleu(triples: Sequence[Triple]) -> float:
    """Return BLEU, from 0 to 100.

    >>> round(bleu([Triple("", "das alte Haus ist leer", "das alte Haus ist leer")]))
    100
    """
    logs = 0.0
    for size in range(1, _LONGEST + 1):
        right = total = 0
        for _, output, reference in _grams(triples, size):
            right += (output & reference).total()
            total += output.total()
        if not right:
            return 0.0
        logs += log(right / total)
    made = sum(len(_tokens(each.output)) for each in triples)
    wanted = sum(len(_tokens(each.reference)) for each in triples)
    return 100 * min(1.0, exp(1 - wanted / made)) * exp(logs / _LONGEST)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _grams(triples: Sequence[Triple], size: int) -> Iterator[tuple[_Grams, _Grams, _Grams]]:
    """Yield the n-grams of source, output and reference."""
    for triple in triples:
        tokens = map(_tokens, triple)
        source, output, reference = (
            Counter(tuple(each[n : n + size]) for n in range(len(each) - size + 1))
            for each in tokens
        )
        yield source, output, reference


def _distinct(grams: _Grams, source: _Grams) -> _Grams:
    """Return the n-grams that are not in the source, once each."""
    return Counter(set(grams) - set(source))
