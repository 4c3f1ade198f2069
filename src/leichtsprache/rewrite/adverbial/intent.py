"""Clauses with *damit*: what is meant to come of it, as a sentence with *so*."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.verbs import infinitives
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.conjugation import Form, finite
from leichtsprache.grammar.verbs import person_and_number, separate
from leichtsprache.rewrite.adverbial.adverbial import Adverbial, Reworded, is_stative
from leichtsprache.rewrite.adverbial.order import announces, links, noun_first, opener
from leichtsprache.rewrite.adverbial.sites import split
from leichtsprache.rewrite.adverbial.temporal import is_negated, is_real
from leichtsprache.rewrite.plan import Rewrite
from leichtsprache.rewrite.surface import Passage, compose

#: To these nothing is intended, but made possible.
_SPOKEN_TO = frozenset(("ich", "du", "wir", "ihr", "Sie", "man"))


def split_intent(source: Passage) -> Iterator[Rewrite]:
    """Yield the sentences for *damit*: "B. So A.", or "A. Deshalb B."; what is meant to be, shall.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Wir helfen, damit alle Kinder schwimmen lernen."))
    >>> next(split_intent(Passage(document, document.sentences[0]))).sentences
    ('Wir helfen.', 'So sollen alle Kinder schwimmen lernen.')
    """
    yield from split(source, ("damit",), _intent)


def _intent(found: Adverbial) -> tuple[str, ...] | None:
    if announces(found) or not is_real(found) or len(found.parts) > 1 or _is_judged(found):
        return None
    if _is_not_done(found):
        return None
    if found.place == "leading":
        return _intent_first(found)
    verbs = _verbs(found)
    made = take_apart(found.source.sentence, found.clause, found.clause.last + 1)
    if made is None or made.middle is None or verbs is None:
        return None
    own = compose("so", verbs[0], made.middle, verbs[1], made.after)
    return Reworded((found.statement(), own))


def _is_judged(found: Adverbial) -> bool:
    """Whether nobody does anything for the purpose: "Das ist sinnvoll, damit …"."""
    return is_stative(found, found.main) and not (
        found.main.predicate and found.main.predicate.modal
    )


def _is_not_done(found: Adverbial) -> bool:
    """Whether what serves the purpose is denied: "Er kam nicht, damit sie geht"; not forbidden."""
    predicate = found.main.predicate
    is_forbidden = predicate is not None and predicate.modal in ("dürfen", "sollen")
    return is_negated(found.main) and not (found.is_request or is_forbidden)


def _intent_first(found: Adverbial) -> tuple[str, ...] | None:
    """Return the purpose as what shall be, and what is done for it."""
    modal = found.main.predicate and found.main.predicate.modal
    is_told_to = _is_spoken_to(found) and (bool(modal) or _is_to_reader(found))
    noun = noun_first(found)
    made = take_apart(found.source.sentence, found.clause, found.clause.last + 1)
    if is_told_to or noun is None or links(found) or made is None or not made.front:
        return None
    if noun and made.subject != (found.clause.subject,) * 2:
        return None
    verbs, then = _shall(found, "sollen"), found.main_behind("deshalb")
    if verbs is None or then is None:
        return None
    own = (opener(found), noun or made.front, verbs[0], made.behind, verbs[1], made.after)
    return Reworded((compose(*own), then))


def _is_to_reader(found: Adverbial) -> bool:
    """Whether the main clause tells the reader to do something."""
    subject = found.main.subject
    return subject is None or found.source.tokens[subject].text == "Sie"


def _is_spoken_to(found: Adverbial) -> bool:
    subject = found.clause.subject
    return subject is not None and found.source.tokens[subject].text in _SPOKEN_TO


def _verbs(found: Adverbial) -> tuple[str, str] | None:
    """Return the verbs for the second place and the end: *so können Sie … finden*."""
    made = take_apart(found.source.sentence, found.clause, found.clause.last + 1)
    predicate = found.clause.predicate
    if made is None or predicate is None:
        return None
    if predicate.modal or (_is_spoken_to(found) and is_negated(found.clause)):
        return made.finite, made.end
    return _shall(found, "können" if _is_spoken_to(found) else "sollen")


def _shall(found: Adverbial, modal: str) -> tuple[str, str] | None:
    """Return a modal verb in the person of the clause, and its verbs with an infinitive."""
    predicate, at = found.clause.predicate, found.clause.finite
    has_subject = found.clause.subject is not None
    if predicate is None or predicate.tense not in ("present", "past") or at is None:
        return None
    token = found.source.tokens[at]
    known = infinitives(token.text, token.lemma or "")
    verb = next((each for each in known if separate(token.text, each)), None)
    sentence, subject = found.source.sentence, found.clause.subject or 0
    person, number = person_and_number(sentence, found.clause, subject)
    form = finite(modal, Form(person, number, predicate.tense))
    if verb is None or form is None or not (predicate.certain and has_subject):
        return None
    others = [found.source.tokens[n].text for n in found.clause.verbs if n != at]
    return form, " ".join((*others, verb))
