"""What a first statement says that may hold for the next one, or answer it."""

from __future__ import annotations

from itertools import pairwise

from leichtsprache.document import Clause
from leichtsprache.rewrite.marks import enclosed
from leichtsprache.rewrite.surface import Passage

_CONDITIONS = frozenset(("wenn", "falls", "sofern", "soweit", "solange", "sobald", "sooft"))
#: What is said behind one of these can be said on with *dann*.
_WHEN = frozenset(("wenn", "falls", "sofern", "sobald"))
_ANNOUNCING = frozenset(("entweder", "weder", "sowohl", "einerseits", "teils"))


def has_condition(source: Passage, clause: Clause) -> bool:
    """Whether a condition in a clause may hold for what follows as well: "Regnet es, dann …"."""
    leading = source.mains[0]
    openers = (
        source.tokens[each.connector].text.lower()
        for each in source.dependents
        if clause.first <= each.first <= clause.last and each.connector is not None
    )
    return leading.first == leading.finite or any(each in _CONDITIONS for each in openers)


def holds_when(source: Passage, clause: Clause) -> bool:
    """Whether a clause begins with what must be so for it: "Wenn es regnet, …"; not *auch wenn*."""
    opener = next((each for each in source.dependents if each.first == clause.start), None)
    if opener is None or opener.connector is None:
        return False
    before = source.text(opener.first, opener.connector).lower()
    return source.tokens[opener.connector].text.lower() in _WHEN and before in ("", "erst")


def follows_question(source: Passage) -> bool:
    """Whether all of the sentence holds on a condition: "Regnet es? Dann bleiben wir und …"."""
    before = source.document.text[: source.sentence.span.start].rstrip()
    return before.endswith("?") and source.tokens[0].text.lower() == "dann"


def is_paired(source: Passage, start: int, stop: int) -> bool:
    """Whether the first part announces the second: *entweder*, *sowohl*, *nicht nur*."""
    words = [token.text.lower() for token in source.tokens[start:stop]]
    is_only = any(pair in (("nicht", "nur"), ("nicht", "allein")) for pair in pairwise(words))
    return is_only or not _ANNOUNCING.isdisjoint(words)


def offers(source: Passage, clause: Clause) -> bool:
    """Whether a statement says what may or must be done, so that *oder* can open the next one.

    "Das Geld kommt. Oder der Antrag fehlt." would say what is not known.
    """
    finite = source.tokens[clause.finite or 0]
    is_told = finite.lemma in ("können", "dürfen", "müssen", "sollen") or clause.elliptic
    subject = source.tokens[clause.subject].text if clause.subject is not None else ""
    return is_told or subject in ("Sie", "du", "ihr", "wir")


def follows_request(source: Passage, first: Clause, second: Clause) -> bool:
    """Whether the first clause asks for something, and the second asks too or is a statement."""
    if not (first.certain and second.certain):
        return False
    if is_request(source, first) and is_request(source, second):
        return True
    moods = [each.predicate and each.predicate.mood for each in (first, second)]
    is_statement = second.start != second.finite and moods[1] == "ind"
    is_answer = source.tokens[second.start].text.lower() in ("dann", "so")
    return moods[0] == "imp" and (moods[1] == "imp" or is_statement) and not is_answer


def is_request(source: Passage, clause: Clause) -> bool:
    """Whether a clause asks the reader for something: "(Bitte) kommen Sie …"."""
    finite = clause.finite or 0
    is_first = clause.start == finite or source.tokens[clause.start].text.lower() == "bitte"
    others = [each.start == each.finite for each in source.mains[1:]]
    is_first &= all(others)  # "Kommen Sie zu spät, müssen Sie warten"
    has_und = source.tokens[source.mains[-1].first].text in ("und", "oder")
    return is_first and has_und and source.tokens[finite + 1].text == "Sie"


def bare_commas(source: Passage, start: int, stop: int) -> list[int]:
    """Return the commas that part no subordinate clause, and stand in no bracket or quotation."""
    inner = {n for first, last in enclosed(source) for n in range(first, last)}
    edges = inner | {n for each in source.dependents for n in (each.first - 1, each.last + 1)}
    return [n for n in range(start, stop) if source.tokens[n].tag == "$," and n not in edges]
