"""Which candidates of a section say most."""

from __future__ import annotations

from collections import Counter
from functools import partial
from math import sqrt

from leichtsprache.summarize.candidates import Candidate

# Measured on four sets (docs/summaries.md): the plateau is wide, halving any of them costs little.
_KEYWORDS = 0.6
_HEADING = 0.2
_REPETITION = 1.0
_LEANING = 0.4
_EMPTY = 1.0
# Words added to a sentence's length, so that a short sentence of keywords does not win by itself.
_DAMPING = 16


def values(candidates: list[Candidate], heading: set[str], frequency: Counter[str]) -> list[float]:
    """Return what each candidate is worth by itself.

    ``heading`` are the terms of the section's heading, ``frequency`` tells in how many sentences
    of the whole text a term stands.
    """
    keywords = _relative([_centrality(each.terms, frequency) for each in candidates])
    headings = _relative(
        [len(heading & set(each.terms)) / (each.terms.total() + _DAMPING) for each in candidates]
    )
    return [
        1 / sqrt(1 + place)
        + _KEYWORDS * keywords[place]
        + _HEADING * headings[place]
        - _EMPTY * each.empty
        for place, each in enumerate(candidates)
    ]


def choose(
    candidates: list[Candidate], worth: list[float], sizes: list[int], limit: int, words: int
) -> list[int]:
    """Return the places of the best candidates, in order.

    Takes ``limit`` at most, and at most half of those that have a size (rounded up), as long as
    their ``sizes`` add up to ``words`` at most; where none is that small, the smallest.
    """
    visible = [place for place, size in enumerate(sizes) if size]
    chosen: list[int] = []
    left = max([words, *sorted(sizes[place] for place in visible)[:1]])
    for _ in range(min(limit, (len(visible) + 1) // 2)):
        fitting = [place for place in visible if place not in chosen and sizes[place] <= left]
        if not fitting:
            break
        best = max(fitting, key=partial(_gain, candidates, worth, chosen))
        chosen.append(best)
        left -= sizes[best]
    return sorted(chosen)


def _gain(candidates: list[Candidate], worth: list[float], chosen: list[int], place: int) -> float:
    """Return what a candidate adds to those chosen."""
    candidate = candidates[place]
    alike = max((_cosine(candidate.terms, candidates[each].terms) for each in chosen), default=0.0)
    alone = candidate.leans and place - 1 not in chosen
    return worth[place] - _REPETITION * alike**3 - _LEANING * alone


def _centrality(terms: Counter[str], frequency: Counter[str]) -> float:
    """Return in how many other sentences the terms stand, for each word and some more."""
    return sum(frequency[term] - 1 for term in terms) / (terms.total() + _DAMPING)


def _relative(numbers: list[float]) -> list[float]:
    """Return the numbers as shares of the greatest."""
    greatest = max(numbers, default=0.0) or 1.0
    return [number / greatest for number in numbers]


def _cosine(left: Counter[str], right: Counter[str]) -> float:
    shared = sum(count * right[term] for term, count in left.items())
    return shared / sqrt(_square(left) * _square(right)) if shared else 0.0


def _square(terms: Counter[str]) -> int:
    return sum(count * count for count in terms.values())
