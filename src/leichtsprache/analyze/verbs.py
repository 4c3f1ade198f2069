"""Verb forms that more than one tag fits: *unterstützen*, *verändert*, *werden*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from leichtsprache.document import Token

if TYPE_CHECKING:
    import ablaut

FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN"))
INFINITIVES = frozenset(("VVINF", "VAINF", "VMINF"))
_PARTICIPLES = frozenset(("VVPP", "VAPP", "VMPP"))
#: Verbs that join a subject to what it is.
COPULAS = frozenset(("sein", "werden", "bleiben", "heißen"))
VERBS = FINITE | INFINITIVES | _PARTICIPLES | {"VVIZU", "PTKZU", "PTKVZ"}


def as_finite(token: Token, tag: str) -> str | None:
    """Return the tag of the form as a finite verb, or ``None`` where it cannot be one.

    An infinitive is also the plural (*unterstützen*), a participle may be the third person
    (*verändert*).
    """
    if tag in FINITE:
        return tag
    if tag in INFINITIVES and token.text != "sein":
        return tag[:2] + "FIN"
    if tag == "VVPP" and has_finite_form(token.text.lower(), token.lemma or ""):
        return "VVFIN"
    return None


@lru_cache(maxsize=20_000)
def has_finite_form(form: str, lemma: str) -> bool:
    """Whether the verb has this finite form; its particle may stand in front: *anzieht*.

    >>> has_finite_form("verändert", "verändern"), has_finite_form("genommen", "nehmen")
    (True, False)
    """
    forms = (each for verb in infinitives(form, lemma) for each in finite_forms(verb))
    return any(form == particle + stem for stem, particle in forms)


def infinitives(form: str, lemma: str) -> tuple[str, ...]:
    """Return the infinitives a form may belong to: its lemma, or a guess where that is none."""
    return (lemma,) if lemma.endswith("n") else (form.removesuffix("t") + "en",)


@lru_cache(maxsize=20_000)
def _conjugation(verb: str) -> ablaut.Conjugation | None:
    """Return the forms of an infinitive, or ``None`` for what is none."""
    import ablaut

    try:
        return ablaut.conjugate(verb)
    except ValueError:
        return None


def finite_forms(verb: str) -> Iterator[tuple[str, str]]:
    """Yield the finite forms of an infinitive, each with the particle it leaves behind (or "")."""
    conjugation = _conjugation(verb)
    for tense in ("present", "preterite", "konjunktiv1", "konjunktiv2"):
        for form in getattr(conjugation, tense, ()) or ():
            stem, _, particle = form.partition(" ")
            yield stem, particle


def as_nonfinite(token: Token, tag: str) -> str | None:
    """Return the tag of a finite form as infinitive or participle, or ``None``.

    *machen* is a finite verb and an infinitive, *bedient* a finite verb and a participle.
    """
    form = token.text.lower()
    if tag in FINITE and form.endswith("n") and form == token.lemma:
        return tag[:2] + "INF"
    conjugation = _conjugation(token.lemma or "")
    if tag == "VVFIN" and conjugation and form == conjugation.past_participle:
        return "VVPP"
    return None


@lru_cache(maxsize=20_000)
def _subjunctives(verb: str) -> frozenset[str]:
    """Return the forms of the Konjunktiv that are no indicative of the third person or plural."""
    conjugation = _conjugation(verb)
    if conjugation is None:
        return frozenset()
    indicative = {*conjugation.present[1:], *conjugation.preterite}
    subjunctive = {*conjugation.konjunktiv1, *conjugation.konjunktiv2}
    return frozenset(form.partition(" ")[0] for form in subjunctive - indicative)


def is_subjunctive(token: Token) -> bool:
    """Whether a finite verb with another subject than *ich* is Konjunktiv: *sei, gehe, könnte*.

    >>> from leichtsprache.document import Span
    >>> is_subjunctive(Token(Span(0, 3), "sei", "sein", "VAFIN"))
    True
    """
    return token.text.lower() in _subjunctives(token.lemma or "")
