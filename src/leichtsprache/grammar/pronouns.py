"""Pronouns in their cases: personal, reflexive, possessive, relative, demonstrative, indefinite."""

from __future__ import annotations

from functools import cache
from typing import Literal

from leichtsprache.grammar.adjectives import ending
from leichtsprache.grammar.determiners import determiner, lemma_of
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
#: Personal pronouns: person and number in a phrase's words.
Person = Literal[1, 2, 3]


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Return the forms of each pronoun by its nominative (and gender, where that says more)."""
    return {row[0]: row[1:] for row in table("grammar/pronouns.tsv").rows}


def pronoun(lemma: str, case: Case) -> str | None:
    """Return a pronoun that knows no gender of its own; ``None`` where it has no such form.

    Lemmas: *ich du er es wir ihr Sie*, *sie (sg)*, *sie (pl)*, *wer was man jemand niemand
    jedermann etwas nichts einander*, and *sich*.

    >>> pronoun("wir", "dat"), pronoun("sie (pl)", "dat"), pronoun("man", "acc"), pronoun("man", "gen")
    ('uns', 'ihnen', 'einen', None)
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
    """Return a determiner that stands for its noun: *meiner*, *keines*, *dieses*, *eins*.

    >>> substitute("kein", Features("m", "nom", "sg")), substitute("mein", Features("n", "acc", "sg"))
    ('keiner', 'meines')
    >>> substitute("dieser", Features("f", "dat", "sg")), substitute("viele", Features("m", "dat", "pl"))
    ('dieser', 'vielen')
    """
    form = determiner(lemma, features)
    if not form or lemma == "der":
        return relative(features) if lemma == "der" else None
    is_bare = form == lemma and features.number == "sg" and not form.endswith("e")
    is_like_ein = determiner(lemma, Features("m", "nom", "sg")) == lemma and lemma[-1:] in "nr"
    if is_bare and is_like_ein and lemma not in ("dieser", "jener", "jeder", "mancher", "welcher"):
        return (determiner(lemma, Features("f", "nom", "sg")) or "")[:-1] + ending(features, "strong")
    return form


def redeclined_pronoun(word: str, tag: str, case: Case, old: Features | None) -> str | None:
    """Return a pronoun of a text in another case; ``None`` where its form leaves it open.

    ``tag`` is its STTS tag; ``old`` gives its gender, case and number where these are known.

    >>> redeclined_pronoun("ihn", "PPER", "dat", None)
    'ihm'
    >>> redeclined_pronoun("sie", "PPER", "dat", None) is None
    True
    >>> redeclined_pronoun("sie", "PPER", "dat", Features("f", "acc", "sg"))
    'ihr'
    """
    if tag in ("PPER", "PRF", "PWS") or word.lower() in _invariant():
        lemmas = {lemma for lemma, forms in _forms().items() if word in forms or word.lower() in forms}
        if word not in ("Sie", "Ihnen"):
            lemmas.discard("Sie")
        if old:
            own = _person(old, 3)
            lemmas = {own} if own in lemmas else lemmas - {"sie (sg)", "sie (pl)", "er", "es"}
        made = {pronoun(lemma, case) for lemma in lemmas}
        return made.pop() if len(made) == 1 else None
    if old is None or tag not in ("PDS", "PIS", "PPOSS", "PRELS"):
        return None
    new = old._replace(case=case)
    if word.lower() in (relative(old), relative(new)):
        return relative(new) if word.lower() == relative(old) else None
    lemma = lemma_of(word)
    if lemma is None or substitute(lemma, old) != word.lower():
        return None
    return substitute(lemma, new)


@cache
def _invariant() -> frozenset[str]:
    """Return the indefinite pronouns that have forms of their own."""
    lemmas = ("man", "jemand", "niemand", "jedermann", "etwas", "nichts", "einander")
    return frozenset(form for lemma in lemmas for form in _forms()[lemma] if form) - {"einem", "einen"}
