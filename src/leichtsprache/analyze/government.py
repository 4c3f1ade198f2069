"""Which cases prepositions and verbs demand, and what pronouns can be, from lists of our own."""

from __future__ import annotations

from functools import cache, lru_cache

from leichtsprache.analyze.agreement import ACC, ALL, CASE_MASK, STRONG, ending_of, mask_of
from leichtsprache.parts import Case
from leichtsprache.resources import table

_CONTRACTED = ("m", "s", "r", "n")


@cache
def _prepositions() -> dict[str, tuple[Case, ...]]:
    rows = table("analyze/prepositions.tsv").rows
    known: dict[str, Case] = {case: case for case in CASE_MASK}
    return {
        word: tuple(known[case] for case in cases.split("|"))
        for words, cases in rows
        for word in words.split()
    }


@lru_cache(maxsize=2048)
def governed_by(preposition: str) -> tuple[Case, ...]:
    """Return the cases behind (or before) a preposition, the usual one first.

    >>> governed_by("mit"), governed_by("ins"), governed_by("wegen")
    (('dat',), ('dat', 'acc'), ('gen', 'dat'))
    """
    lower = preposition.lower()
    known = _prepositions()
    if lower in known:
        return known[lower]
    stem = lower[:-1] if lower.endswith(_CONTRACTED) else lower
    stem = {"i": "in", "a": "an", "vo": "von", "be": "bei"}.get(stem, stem)
    return known.get(stem, ())


@lru_cache(maxsize=2048)
def preposition_mask(preposition: str) -> int:
    """Return the mask of all cases a preposition may govern; all where it is not known."""
    return sum(CASE_MASK[case] for case in governed_by(preposition)) or ALL


@cache
def _verbs() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for objects, verbs in table("analyze/verb_government.tsv").rows:
        for verb in verbs.split():
            found.setdefault(verb, set()).update(objects.split())
    return {verb: frozenset(objects) for verb, objects in found.items()}


_TRANSITIVE = frozenset(("acc",))


def objects_of(verb: str) -> frozenset[str]:
    """Return the objects a verb may have: cases, ``none``; an unknown verb has an accusative.

    >>> sorted(objects_of("helfen")), sorted(objects_of("geben")), sorted(objects_of("bauen"))
    (['dat'], ['acc', 'dat'], ['acc'])
    """
    return _verbs().get(verb, _TRANSITIVE)


@cache
def _pronouns() -> dict[str, tuple[str, int]]:
    rows = table("analyze/pronouns.tsv").rows
    return {
        word: (person, mask_of(*(each.strip() for each in features.split("/"))))
        for word, person, features in rows
    }


@lru_cache(maxsize=2048)
def pronoun(word: str, tag: str) -> int:
    """Return what a pronoun allows.

    >>> pronoun("mich", "PPER") == mask_of("* acc sg")
    True
    """
    known = _pronouns().get(word) or _pronouns().get(word.lower())
    if known:
        return known[1]
    ending = ending_of(word.lower())
    return STRONG.get(ending, ALL) if ending else ALL & (ALL if tag != "PRF" else ACC)


@lru_cache(maxsize=2048)
def person_of(word: str) -> int | None:
    """Return the person of a pronoun, ``None`` where it is open (*ihr*) or the word is none.

    >>> person_of("wir"), person_of("Haus")
    (1, None)
    """
    known = _pronouns().get(word) or _pronouns().get(word.lower())
    return int(known[0]) if known and known[0] else None
