"""The subject in front of a main clause, and clauses with a sure front, to be said anew."""

from __future__ import annotations

from leichtsprache.analyze.phrases import (
    NOMINATIVE_ONLY,
    NounPhrase,
    nominative_at,
    nominatives,
)
from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.document import Clause
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.word_order import Linear
from leichtsprache.rewrite.surface import Passage

_ADVERBIAL_STARTS = frozenset(("ADV", "PROAV", "APPR", "APPRART", "ADJD"))


def main_order(source: Passage, clause: Clause) -> Linear | None:
    """Return a main clause for another order, or ``None`` where its order is not plain.

    The front must be the subject or an adverbial, because nothing else moves freely.
    """
    made = take_apart(source.sentence, clause)
    if made is None or made.middle is None or clause.finite == clause.start or not clause.certain:
        return None
    is_adverbial = source.tokens[clause.start].tag in _ADVERBIAL_STARTS
    return made if is_adverbial or front_subject(source, clause) else None


def final_order(source: Passage, clause: Clause, stop: int) -> Linear | None:
    """Return a verb-final clause whose first part can stand in front of a main clause.

    ``stop`` is where the text ends that belongs to it.
    """
    made = take_apart(source.sentence, clause, stop)
    return made if made and made.front and clause.certain else None


def front_subject(source: Passage, clause: Clause) -> NounPhrase | None:
    """Return the phrase that begins a main clause if it is its subject."""
    finite = clause.finite
    first = clause.start
    if finite is None or first >= finite:
        return None
    tokens = source.tokens
    subject = nominative_at(tokens, first, tokens[finite])
    if subject is None:
        return None
    if tokens[first].tag in ("PIS", "PDS") and subject.last + 1 != finite:
        return None  # "Alles in allem …"
    others = nominatives(tokens, finite + 1, clause.last + 1, tokens[finite])
    if subject.first == subject.last and tokens[first].text.lower() in NOMINATIVE_ONLY:
        return subject
    rivals = [each for each in others if _is_nominative_only(source, each)]
    return None if rivals and tokens[finite].lemma not in COPULAS else subject


def _is_nominative_only(source: Passage, phrase: NounPhrase) -> bool:
    tokens = source.tokens
    if phrase.first == phrase.last and tokens[phrase.first].tag in ("PPER", "PIS"):
        return tokens[phrase.first].text.lower() in NOMINATIVE_ONLY
    article = tokens[phrase.first].text.lower()
    is_masculine = all(each.gender == "m" and each.number == "sg" for each in phrase.features)
    return is_masculine and article in ("der", "ein", "dieser", "jeder", "kein", "sein", "ihr")
