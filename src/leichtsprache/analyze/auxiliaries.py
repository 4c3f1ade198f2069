"""With which auxiliary a verb forms its perfect: *ist gegangen*, *hat gekauft*."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal, cast

from leichtsprache.resources import table

Auxiliary = Literal["sein", "haben", "both"]
#: Prefixes that make a new verb of the one behind them: *stehen*, but *entstehen*.
_CHANGING = (
    "be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "durch", "hinter", "über", "um", "unter",
    "voll", "wider", "an", "ein",
)  # fmt: skip


@cache
def _auxiliaries() -> Mapping[str, Auxiliary]:
    rows = table("grammar/auxiliaries.tsv").rows
    return {verb: cast("Auxiliary", auxiliary) for verb, auxiliary in rows}


@lru_cache(maxsize=10_000)
def auxiliary(verb: str) -> Auxiliary:
    """Return the auxiliary of the perfect of a verb; ``both`` where the meaning decides.

    Verbs that are not listed have *haben*, but for those with the particle of a listed one
    (*hinterherschleichen* as *schleichen*).

    >>> auxiliary("ankommen"), auxiliary("kaufen"), auxiliary("fahren")
    ('sein', 'haben', 'both')
    """
    known = _auxiliaries()
    if verb in known:
        return known[verb]
    if verb.startswith(_CHANGING):
        return "haben"
    starts = (n for n in range(2, len(verb) - 4) if verb[:n] in _particles())
    return next((known[verb[n:]] for n in starts if verb[n:] in known), "haben")


@cache
def _particles() -> frozenset[str]:
    """Return the first parts of separable verbs: *mitteilen* is *mit* and *teilen*, not *eilen*."""
    return frozenset(row[0] for row in table("grammar/particles.tsv").rows) | {"hinterher"}
