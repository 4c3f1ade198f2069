"""Sentence surgery that rules call: a sentence in, shorter sentences out, or nothing.

Each operation returns a `Rewrite` where it found its pattern, with ``sentences`` empty where the
analysis was not sure enough to write. None of them guesses.
"""

from __future__ import annotations

from leichtsprache.rewrite.adverbial.order import Recipe, split_adverbial
from leichtsprache.rewrite.attributes.relative import split_relative
from leichtsprache.rewrite.joins.coordination import split_coordination
from leichtsprache.rewrite.plan import Rewrite, rewrites

__all__ = [
    "Recipe",
    "Rewrite",
    "rewrites",
    "split_adverbial",
    "split_coordination",
    "split_relative",
]
