"""Verb forms that more than one tag fits: *unterstützen*, *verändert*, *werden*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from leichtsprache.analyze.verb_forms import conjugation, readings
from leichtsprache.document import Token

FINITE = frozenset(("VVFIN", "VAFIN", "VMFIN"))
INFINITIVES = frozenset(("VVINF", "VAINF", "VMINF"))
PARTICIPLES = frozenset(("VVPP", "VAPP", "VMPP"))
MODALS = frozenset(("können", "müssen", "dürfen", "sollen", "wollen", "mögen"))
#: Verbs that make the tenses and the passive of others.
AUXILIARIES = frozenset(("sein", "haben", "werden"))
#: Verbs with an infinitive without *zu* that say how it is meant.
GOVERNING_BARE = MODALS | {"lassen"}
#: Prefixes that are separable in some verbs, not in others.
DOUBTFUL = ("über", "unter", "um", "durch", "wider", "wieder", "hinter", "voll", "miss")
#: Verbs that join a subject to what it is.
COPULAS = frozenset(("sein", "werden", "bleiben", "heißen"))
#: Finite forms that are the participle of another verb: *es gefällt mir, er hat Holz gefällt*.
WITH_GE = {
    "gefällt": "gefallen", "gehört": "gehören", "gelangt": "gelangen", "gehorcht": "gehorchen",
    "gebraucht": "gebrauchen", "gereicht": "gereichen", "geleitet": "geleiten",
}  # fmt: skip
VERBS = FINITE | INFINITIVES | PARTICIPLES | {"VVIZU", "PTKZU", "PTKVZ"}


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
    if form in WITH_GE:
        return (WITH_GE[form], lemma)
    return (lemma,) if lemma.endswith("n") else (form.removesuffix("t") + "en",)


def finite_forms(verb: str) -> Iterator[tuple[str, str]]:
    """Yield the finite forms of an infinitive, each with the particle it leaves behind (or "")."""
    found = conjugation(verb)
    for tense in ("present", "preterite", "konjunktiv1", "konjunktiv2"):
        for form in getattr(found, tense, ()) or ():
            stem, _, particle = form.partition(" ")
            yield stem, particle


def as_nonfinite(token: Token, tag: str) -> str | None:
    """Return the tag of a finite form as infinitive or participle, or ``None``.

    *machen* is a finite verb and an infinitive, *bedient* a finite verb and a participle.
    """
    form = token.text.lower()
    if tag in FINITE and form.endswith("n") and form == token.lemma:
        return tag[:2] + "INF"
    found = conjugation(token.lemma or "")
    if tag == "VVFIN" and found and form == found.past_participle:
        return "VVPP"
    return None


def is_participle(token: Token) -> bool:
    """Whether the form is the past participle of its lemma, whatever else it is: *bekommen*."""
    found = conjugation(token.lemma or "")
    return found is not None and token.text.lower() == found.past_participle


def is_subjunctive(token: Token) -> bool:
    """Whether a finite verb with another subject than *ich* is Konjunktiv: *sei, gehe, könnte*.

    >>> from leichtsprache.document import Span
    >>> is_subjunctive(Token(Span(0, 3), "sei", "sein", "VAFIN"))
    True
    """
    found = readings(token.text, token.lemma or "")
    moods = {each.mood for each in found if (each.person, each.number) != (1, "sg")}
    return moods - {"imp"} == {"subj"}
