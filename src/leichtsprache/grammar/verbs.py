"""Finite verbs that leave their particle behind: *anzieht* → *zieht … an*."""

from __future__ import annotations

from functools import cache, lru_cache

from leichtsprache.analyze.verbs import finite_forms, infinitives
from leichtsprache.resources import table

#: Verbs with these in front may be separable or not; only the table decides.
_DOUBTFUL = ("über", "unter", "um", "durch", "wider", "wieder", "hinter", "voll", "miss")
_SIMPLE = frozenset(
    ("sein", "haben", "werden", "können", "müssen", "dürfen", "sollen", "wollen", "mögen")
)


@cache
def _separable() -> dict[str, str]:
    return {verb: kind for verb, _, kind in table("grammar/separable.tsv").rows}


@lru_cache(maxsize=10_000)
def separate(form: str, lemma: str) -> tuple[str, str] | None:
    """Return a finite form for the second place of a clause, and the particle for its end.

    ``None`` where it is unsure: the verb is not known to have this form, or its prefix is separable
    in one meaning only.

    >>> separate("anzieht", "anziehen"), separate("unterstützt", "unterstützen")
    (('zieht', 'an'), ('unterstützt', ''))
    >>> separate("umgeht", "umgehen") is None
    True
    """
    if lemma in _SIMPLE:
        return form, ""
    for verb in infinitives(form, lemma):
        for stem, particle in finite_forms(verb):
            if particle + stem == form:
                return (stem, particle) if _is_sure(verb, particle) else None
    return None


def _is_sure(verb: str, particle: str) -> bool:
    known = _separable().get(verb)
    if known:
        return known == ("yes" if particle else "no")
    return not verb.startswith(_DOUBTFUL)
