"""Sentence surgery that rules call: a sentence in, shorter sentences out, or nothing.

An operation gives new sentences for a whole sentence (`Rewrite`, with ``sentences`` empty where
the analysis was not sure enough to write) or words for some of its words (`Edit`). None guesses.
The rooms below sort them by what they work on; beside them stands the kit that they share.
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
