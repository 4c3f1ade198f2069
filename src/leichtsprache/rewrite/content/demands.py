"""What is demanded, said with *sollen*: "S fordert, dass A kommt" → "S fordert: A soll kommen"."""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.analyze.phrases import number_of
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.conjugation import Form, finite
from leichtsprache.parts import Clause
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.surface import Passage, compose

_DEMANDING = ("müssen", "sollen", "dürfen")


def demanded(source: Passage, clause: Clause, modal: str = "sollen") -> str | None:
    """Return what a clause with *dass* demands, in main-clause order with a modal verb.

    ``None`` where the order or the infinitive is not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Sie fordern, dass die Steuer gesenkt wird."))
    >>> demanded(Passage(document, document.sentences[0]), document.sentences[0].clauses[1])
    'Die Steuer soll gesenkt werden.'
    """
    made = take_apart(source.sentence, clause)
    predicate = clause.predicate
    if made is None or predicate is None or not made.front or clause.finite is None:
        return None
    if not clause.subject_certain or predicate.tense != "present":
        return None
    if predicate.modal in _DEMANDING:
        order = made.second() if predicate.mood == "ind" else None
        return compose(*order) if order else None
    verb = source.tokens[clause.finite].lemma or ""
    form = finite(modal, Form(number=number_of(source.tokens[clause.finite])))
    is_simple = len(clause.verbs) == 1 or predicate.passive == "werden"
    if form is None or not is_simple or predicate.modal:
        return None
    others = " ".join(source.tokens[n].text for n in clause.verbs if n != clause.finite)
    order = replace(made, finite=form, end=f"{others} {verb}".strip()).second()
    return compose(*order) if order else None


def is_demand(ruling: Governor) -> bool:
    """Whether a main clause demands something, and takes nothing back."""
    is_plain = ruling.modal in (None, "wollen") and ruling.mood == "ind"
    return is_plain and ruling.has("demand") and not (ruling.is_denied or ruling.is_limited)
