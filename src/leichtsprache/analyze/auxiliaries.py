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
    ends = (verb[start:] for start in range(2, len(verb) - 4))
    return next((known[end] for end in ends if end in known), "haben")
