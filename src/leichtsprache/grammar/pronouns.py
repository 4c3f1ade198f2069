"""Pronouns in their cases: personal, reflexive, possessive, relative, demonstrative, indefinite."""

from __future__ import annotations

from functools import cache
from typing import Literal

from leichtsprache.analyze.verb_forms import Person
from leichtsprache.grammar.adjectives import ending
from leichtsprache.grammar.determiners import determiner, is_like_ein, lemma_of
from leichtsprache.parts import Case, Features, Number
from leichtsprache.resources import table

_CASES: tuple[Case, ...] = ("nom", "gen", "dat", "acc")
#: *der, die, das* as a pronoun: relative or demonstrative, for m, f, n, plural.
_THAT: dict[Case, tuple[str, str, str, str]] = {
    "nom": ("der", "die", "das", "die"),
    "gen": ("dessen", "deren", "dessen", "deren"),
    "dat": ("dem", "der", "dem", "denen"),
    "acc": ("den", "die", "das", "die"),
}


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Return the forms of each pronoun by its nominative (and gender, where that says more)."""
    return {row[0]: row[1:] for row in table("grammar/pronouns.tsv").rows}


def pronoun(lemma: str, case: Case) -> str | None:
    """Return a pronoun that knows no gender of its own; ``None`` where it has no such form.

    Lemmas: *ich du er es wir ihr Sie*, *sie (sg)*, *sie (pl)*, *wer was man jemand niemand
    jedermann etwas nichts einander*, and *sich*.

    >>> pronoun("wir", "dat"), pronoun("sie (pl)", "dat"), pronoun("man", "acc")
    ('uns', 'ihnen', 'einen')
    """
    forms = _forms().get(lemma)
    return (forms[_CASES.index(case)] or None) if forms else None


def personal(features: Features, person: Person = 3) -> str:
    """Return the personal pronoun for a noun, or for a speaker.

    >>> personal(Features("f", "dat", "sg")), personal(Features("m", "acc", "pl"), 1)
    ('ihr', 'uns')
    """
    lemma = _person(features, person)
    return pronoun(lemma, features.case) or ""


def _person(features: Features, person: Person) -> str:
    if person < 3:
        return (("ich", "du") if features.number == "sg" else ("wir", "ihr"))[person - 1]
    if features.number == "pl":
        return "sie (pl)"
    return {"m": "er", "f": "sie (sg)", "n": "es"}[features.gender]


def reflexive(person: Person, number: Number, case: Literal["dat", "acc"]) -> str:
    """Return the reflexive pronoun.

    >>> reflexive(1, "sg", "dat"), reflexive(3, "pl", "dat")
    ('mir', 'sich')
    """
    return "sich" if person == 3 else personal(Features("m", case, number), person)


def relative(features: Features) -> str:
    """Return the relative pronoun, which is the demonstrative *der* as well.

    >>> relative(Features("n", "gen", "sg")), relative(Features("f", "dat", "pl"))
    ('dessen', 'denen')
    """
    return _THAT[features.case][3 if features.number == "pl" else "mfn".index(features.gender)]


def substitute(lemma: str, features: Features) -> str | None:
    """Return a determiner that stands for its noun: *keiner*, *meines*, *dieser*.

    >>> substitute("kein", Features("m", "nom", "sg"))
    'keiner'
    >>> substitute("viele", Features("m", "dat", "pl"))
    'vielen'
    """
    if lemma == "der":
        return relative(features)
    form = determiner(lemma, features)
    if form == lemma and is_like_ein(lemma):
        stem = (determiner(lemma, Features("f", "nom", "sg")) or "").removesuffix("e")
        return stem + ending(features, "strong")
    return form or None


def redeclined_pronoun(word: str, tag: str, case: Case, old: Features | None) -> str | None:
    """Return a pronoun of a text in another case; ``None`` where its form leaves it open.

    ``tag`` is its STTS tag; ``old`` gives its gender, case and number where these are known. Words
    are written as inside a sentence: *Sie* is the polite form.

    >>> redeclined_pronoun("ihn", "PPER", "dat", None)
    'ihm'
    >>> redeclined_pronoun("sie", "PPER", "dat", Features("f", "acc", "sg"))
    'ihr'
    """
    if tag in ("PPER", "PRF", "PWS") or word in _own_forms():
        made = {pronoun(lemma, case) for lemma in _lemmas_of(word, old)}
        return made.pop() if len(made) == 1 else None
    lemma = "der" if old and word == relative(old) else lemma_of(word)
    if old is None or lemma is None or tag not in ("PDS", "PIS", "PPOSS", "PRELS"):
        return None
    return substitute(lemma, old._replace(case=case)) if substitute(lemma, old) == word else None


def _lemmas_of(word: str, old: Features | None) -> set[str]:
    """Return the lemmas that a pronoun can have, with the gender and number it is known to have."""
    found = {lemma for lemma, forms in _forms().items() if word in forms}
    if old is None:
        return found
    third = {"er", "es", "sie (sg)", "sie (pl)"}
    own = _person(old, 3)
    return {own} if own in found else found - third


@cache
def _own_forms() -> frozenset[str]:
    """Return the forms of indefinite pronouns that are declined like nothing else."""
    lemmas = ("jemand", "niemand", "jedermann", "etwas", "nichts", "einander")
    return frozenset(("man", *(form for lemma in lemmas for form in _forms()[lemma] if form)))
