"""What a first statement says that may hold for the next one, or answer it."""

from __future__ import annotations

from itertools import pairwise

from leichtsprache.document import Clause
from leichtsprache.rewrite.surface import Source

_CONDITIONS = frozenset(("wenn", "falls", "sofern", "soweit", "solange", "sobald", "sooft"))
_ANNOUNCING = frozenset(("entweder", "weder", "sowohl", "einerseits", "teils"))


def has_condition(source: Source, clause: Clause) -> bool:
    """Whether a condition in front may hold for what follows as well: "Regnet es, dann …"."""
    leading = source.mains[0]
    openers = (
        source.tokens[each.connector].text.lower()
        for each in source.dependents
        if each.first == clause.start and each.connector is not None
    )
    return leading.first == leading.finite or any(each in _CONDITIONS for each in openers)


def follows_question(source: Source) -> bool:
    """Whether all of the sentence holds on a condition: "Regnet es? Dann bleiben wir und …"."""
    before = source.document.text[: source.sentence.span.start].rstrip()
    return before.endswith("?") and source.tokens[0].text.lower() == "dann"


def is_paired(source: Source, start: int, stop: int) -> bool:
    """Whether the first part announces the second: *entweder*, *sowohl*, *nicht nur*."""
    words = [token.text.lower() for token in source.tokens[start:stop]]
    is_only = any(pair in (("nicht", "nur"), ("nicht", "allein")) for pair in pairwise(words))
    return is_only or not _ANNOUNCING.isdisjoint(words)


def offers(source: Source, clause: Clause) -> bool:
    """Whether a statement says what may or must be done, so that *oder* can open the next one.

    "Das Geld kommt. Oder der Antrag fehlt." would say what is not known.
    """
    finite = source.tokens[clause.finite or 0]
    is_told = finite.lemma in ("können", "dürfen", "müssen", "sollen") or clause.elliptic
    subject = source.tokens[clause.subject].text if clause.subject is not None else ""
    return is_told or subject in ("Sie", "du", "ihr", "wir")
