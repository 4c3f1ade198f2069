"""Finite verbs as a text has them: their particle, their agreement with another subject."""

from __future__ import annotations

from functools import lru_cache

from leichtsprache.analyze.persons import PERSONS
from leichtsprache.analyze.phrases import number_of
from leichtsprache.analyze.verb_forms import Person
from leichtsprache.analyze.verbs import infinitives
from leichtsprache.grammar.paradigms import Forms, Paradigm, paradigm
from leichtsprache.parts import Clause, Number, Sentence


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
    for verb in infinitives(form, lemma):
        found = paradigm(verb)
        if found and _has(found, form):
            return form.removeprefix(found.prefix), found.particle
    return None


def tenses(found: Paradigm) -> tuple[Forms, ...]:
    """Return the finite forms of a verb: present, preterite, Konjunktiv I and II."""
    return found.present, found.preterite, found.subjunctive1, found.subjunctive2


def _has(found: Paradigm, form: str) -> bool:
    """Whether the verb has this form in one word; where its past depends on the meaning, any."""
    if not form.startswith(found.prefix) or form == found.verb + "d":
        return False
    stem = form.removeprefix(found.prefix)
    listed = [each for forms in tenses(found) for each in forms]
    return stem in listed or stem.rstrip("e") in listed or (None in listed and len(stem) > 2)


def agreeing(
    form: str, verb: str, old: tuple[Person, Number], new: tuple[Person, Number]
) -> str | None:
    """Return a finite form for a subject of another person or number, in the same tense and mood.

    ``form`` may have its particle in front. ``None`` where the verb has no such form, or it is not
    sure which one it is.

    >>> agreeing("rief", "anrufen", (3, "sg"), (3, "pl"))
    'riefen'
    """
    found = paradigm(verb)
    if found is None:
        return None
    prefix = found.prefix if found.prefix and form.startswith(found.prefix) else ""
    cells = [person - 1 + (3 if number == "pl" else 0) for person, number in (old, new)]
    made = [
        forms[cells[1]] for forms in tenses(found) if forms[cells[0]] == form.removeprefix(prefix)
    ]
    # What is indicative and Konjunktiv I alike is read as indicative, which comes first.
    return prefix + made[0] if made and made[0] else None


def infinitive_of(sentence: Sentence, clause: Clause, verb: int) -> str:
    """Return the infinitive of a verb of a clause, with its particle where that stands apart.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Der Zug kommt heute an.")).sentences[0]
    >>> infinitive_of(sentence, sentence.clauses[0], 2)
    'ankommen'
    """
    particle = clause.predicate.particle if clause.predicate else None
    is_open = verb == clause.finite and particle is not None
    lead = sentence.tokens[particle].text if is_open and particle is not None else ""
    return lead + (sentence.tokens[verb].lemma or "").removeprefix(lead)


def person_and_number(sentence: Sentence, clause: Clause, subject: int) -> tuple[Person, Number]:
    """Return person and number of the finite verb of a clause with this subject (its token)."""
    token = sentence.tokens[subject]
    spoken = PERSONS.get(token.text.lower()) if token.tag == "PPER" else None
    return spoken or (3, number_of(sentence.tokens[clause.finite or 0]))
