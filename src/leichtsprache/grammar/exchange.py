"""A main clause with another subject, or said as a request."""

from __future__ import annotations

from dataclasses import dataclass, replace

from leichtsprache.analyze.government import objects_of
from leichtsprache.analyze.verb_forms import Person
from leichtsprache.analyze.verbs import COPULAS, MODALS
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.clause_view import uncapitalized, written
from leichtsprache.grammar.pronouns import reflexive
from leichtsprache.grammar.verbs import agreeing, person_and_number
from leichtsprache.grammar.word_order import Linear, filled
from leichtsprache.parts import Clause, Number, Sentence

_PRONOUNS = frozenset(("ich", "du", "er", "sie", "es", "wir", "ihr", "Sie", "man"))


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject as it stands inside a sentence, with the person and number of its verb."""

    text: str
    person: Person = 3
    number: Number = "sg"


def with_subject(sentence: Sentence, clause: Clause, new: Subject) -> tuple[str, ...] | None:
    """Return the parts of a main clause with another subject, its verb and *sich* agreeing.

    ``None`` where the subject or the verb is not sure, or where something else in the clause speaks
    of the subject: *sein Haus*, "Er ist Lehrer". *Es* stays, as it may mean nothing: "Es regnet".

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Heute freut sich der Mann.")).sentences[0]
    >>> with_subject(sentence, sentence.clauses[0], Subject("wir", 1, "pl"))
    ('heute', 'freuen', 'wir', 'uns')
    """
    made = take_apart(sentence, clause)
    if made is None or made.subject is None or clause.finite is None or clause.kind != "main":
        return None
    is_es = sentence.tokens[made.subject[0]].text.lower() == "es"  # "es regnet"
    if is_es or _speaks_of_subject(sentence, clause, made.subject):
        return None
    old = person_and_number(sentence, clause, made.subject[0])
    finite = _finite(sentence, clause, old, new)
    return _said_with(sentence, clause, made, new, finite) if finite else None


def _finite(
    sentence: Sentence, clause: Clause, old: tuple[Person, Number], new: Subject
) -> str | None:
    token = sentence.tokens[clause.finite or 0]
    lemma = (token.lemma or "").lower()
    particle = next((sentence.tokens[n].text for n in clause.verbs
                     if sentence.tokens[n].tag == "PTKVZ"), "")  # fmt: skip
    form = uncapitalized(token.text, token) if clause.finite == 0 else token.text
    return agreeing(form, lemma.removeprefix(particle), old, (new.person, new.number))


def _speaks_of_subject(sentence: Sentence, clause: Clause, subject: tuple[int, int]) -> bool:
    """Whether the clause has an owner (*sein Haus*), or says what the subject is (*ist Lehrer*)."""
    first, last = subject
    others = [
        sentence.tokens[n] for n in range(clause.first, clause.last + 1) if not first <= n <= last
    ]
    has_owner = any(token.tag in ("PPOSAT", "PPOSS", "PRELS") for token in others)
    is_copula = sentence.tokens[clause.finite or 0].lemma in COPULAS and len(clause.verbs) == 1
    has_noun = any(
        phrase.kind == "NP" and phrase.first > last and phrase.case == "nom"
        for phrase in sentence.phrases or ()
        if phrase.role is None and phrase.last <= clause.last
    )
    return has_owner or (is_copula and has_noun)


def _reflexive(sentence: Sentence, clause: Clause, new: Subject) -> str | None:
    """Return *sich* for the new subject: *mir* beside an accusative; ``None``: not sure which."""
    own = range(clause.first, clause.last + 1)
    if new.person == 3 or all(sentence.tokens[n].tag != "PRF" for n in own):
        return "sich"
    objects = [
        phrase
        for phrase in sentence.phrases or ()
        if phrase.kind == "NP" and phrase.role is None and phrase.head in own
        if phrase.case == "acc" and sentence.tokens[phrase.head].tag != "PRF"
    ]
    verb = next((sentence.tokens[n].lemma or "" for n in clause.verbs[::-1]), "")
    if any(not phrase.certain for phrase in objects) or "acc" not in objects_of(verb):
        return reflexive(new.person, new.number, "acc") if new.number == "pl" else None
    return reflexive(new.person, new.number, "dat" if objects else "acc")


def _said_with(
    sentence: Sentence, clause: Clause, made: Linear, new: Subject, finite: str
) -> tuple[str, ...] | None:
    """Return the clause with the words exchanged, in the order that it has."""
    place, stop = clause.finite or 0, clause.last + 1
    first, last = made.subject or (place, place)
    agreeing_sich = _reflexive(sentence, clause, new)
    if agreeing_sich is None:
        return None
    tokens = tuple(
        replace(token, text=agreeing_sich) if token.tag == "PRF" else token
        for token in sentence.tokens
    )
    if first < place:
        return filled(new.text, finite, written(tokens, place + 1, stop))
    front = written(tokens, clause.start, place)
    front = uncapitalized(front, tokens[clause.start]) if clause.start == 0 else front
    light, rest = written(tokens, place + 1, first), written(tokens, last + 1, stop)
    inner = (new.text, light) if new.text in _PRONOUNS else (light, new.text)
    return filled(front, finite, *inner, rest)


def request(sentence: Sentence, clause: Clause) -> tuple[str, ...] | None:
    """Return the parts of a request to the reader, made of what the reader does: "Sie rufen an.".

    ``None`` unless *Sie* is the subject and the verb stands in the present without a modal verb.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Sie sind morgen pünktlich.")).sentences[0]
    >>> request(sentence, sentence.clauses[0])
    ('seien', 'Sie', 'morgen pünktlich')
    """
    made = take_apart(sentence, clause, polite=True)
    if made is None or made.front != "Sie" or clause.finite is None:
        return None
    token = sentence.tokens[clause.finite]
    lemma, modal = token.lemma or "", clause.predicate and clause.predicate.modal
    is_present = agreeing(token.text, lemma, (3, "pl"), (3, "sg")) == _third(lemma)
    if lemma in MODALS | {"werden", "haben"} or modal or not is_present:
        return None
    finite = "seien" if lemma == "sein" else made.finite
    return filled(finite, "Sie", made.behind, made.end, made.after)


def _third(lemma: str) -> str | None:
    return agreeing(lemma if lemma != "sein" else "sind", lemma, (3, "pl"), (3, "sg"))
