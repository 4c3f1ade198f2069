"""Reported speech: what is told in the Konjunktiv, said behind a colon in the indicative."""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.analyze.verbs import infinitives
from leichtsprache.grammar.paradigms import Paradigm, paradigm
from leichtsprache.parts import Clause, Sentence, Token


def in_indicative(sentence: Sentence, first: int, last: int) -> Sentence | None:
    """Return a sentence whose Konjunktiv I between two tokens is indicative; ``None`` if unsure.

    A Konjunktiv II stays as it is: it may be said instead of the first (*sie hätten*) or mean what
    would be.
    """
    tokens = list(sentence.tokens)
    for clause in sentence.clauses or ():
        if clause.finite is None or not first <= clause.finite <= last:
            continue
        made = _told(clause, tokens[clause.finite])
        if made is None:
            return None
        tokens[clause.finite] = replace(tokens[clause.finite], text=made)
    return replace(sentence, tokens=tuple(tokens))


def _told(clause: Clause, token: Token) -> str | None:
    mood = clause.predicate.mood if clause.predicate else None
    if mood == "subj1":
        return indicative(token.text, token.lemma or "")
    return token.text


def indicative(form: str, lemma: str) -> str | None:
    """Return the indicative of a Konjunktiv I of the third person: *habe* → *hat*.

    ``None`` where the verb is not known, or has no such form.

    >>> indicative("sei", "sein"), indicative("Werde", "werden"), indicative("ankomme", "ankommen")
    ('ist', 'Wird', 'ankommt')
    >>> indicative("ging", "gehen") is None
    True
    """
    for verb in (lemma, *infinitives(form.lower(), lemma)):
        found = paradigm(verb)
        made = found and _third(found, form.lower())
        if made:
            return made.capitalize() if form[:1].isupper() else made
    return None


def _third(found: Paradigm, form: str) -> str | None:
    stem = form.removeprefix(found.prefix)
    prefix = form.removesuffix(stem)
    cells = (cell for cell in (2, 5) if found.subjunctive1[cell] == stem)
    present = (found.present[cell] for cell in cells)
    return next((prefix + each for each in present if each), None)
