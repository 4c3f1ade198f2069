"""A clause of a text taken apart, so that it can be said in another order."""

from __future__ import annotations

from leichtsprache.grammar.clause_view import View
from leichtsprache.grammar.verb_final import verb_final
from leichtsprache.grammar.verb_second import verb_second
from leichtsprache.grammar.word_order import Linear
from leichtsprache.parts import Clause, Sentence


def take_apart(
    sentence: Sentence, clause: Clause, stop: int | None = None, *, polite: bool | None = None
) -> Linear | None:
    """Return a clause of an analyzed sentence, ready for any order; ``None`` where it is not sure.

    The clause is taken as it is; whether its bounds and verbs are sure, ``clause.certain`` says.

    ``stop`` is where the text ends that belongs to it (else its end). ``polite`` says whether *Sie*
    at the start of a sentence is the reader; where that is not known, the clause with *Sie* in
    front and a plural verb has no ``middle``. A relative clause has no front: that is for what it
    describes.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> sentence = analyze()(Document("Ich weiß, dass er heute anruft.")).sentences[0]
    >>> take_apart(sentence, sentence.clauses[1]).second()
    ('er', 'ruft', 'heute', 'an')
    """
    if clause.finite is None:
        return None
    view = View(sentence, clause, clause.last + 1 if stop is None else stop, polite)
    return verb_second(view) if clause.kind == "main" else verb_final(view)
