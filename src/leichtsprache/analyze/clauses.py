"""The clauses of a sentence, from STTS tags and word order.

German marks its clauses by order: a subordinate clause runs from its connector to the finite verb
at its end, a main clause has its finite verb in second place. `clauses` reads a sentence by these
two facts alone, corrects tags that contradict them (*unterstützen* is a finite verb at the end of a
relative clause, whatever the tagger thinks), and says of each clause whether the two facts left no
other reading (``certain``).
"""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.analyze.antecedents import antecedent
from leichtsprache.analyze.main_clauses import read_main
from leichtsprache.analyze.skeleton import Skeleton
from leichtsprache.analyze.subordinate import opens, read_subordinate
from leichtsprache.analyze.verbs import WITH_GE
from leichtsprache.document import Clause, Token


def clauses(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Clause, ...]]:
    """Return the tokens with tags set right, and their clauses by first token.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Die Schule ist zu, weil die Heizung nicht geht."))
    >>> [(each.kind, each.first, each.last) for each in document.sentences[0].clauses]
    [('main', 0, 9), ('subordinate', 5, 9)]
    """
    skeleton = Skeleton(tokens)
    position = 0
    while position < len(tokens):
        is_start = opens(skeleton, position)
        position = read_subordinate(skeleton, position, 0) if is_start else position + 1
    read_main(skeleton)
    retagged = (
        token if token.tag == tag else _retagged(token, tag)
        for token, tag in zip(tokens, skeleton.tags, strict=True)
    )
    found = sorted(skeleton.found, key=lambda clause: (clause.first, -clause.last))
    read = tuple(retagged)
    attached = (_attached(clause, found, is_clean=skeleton.is_clean) for clause in found)
    return read, tuple(_described(clause, read) for clause in attached)


def _retagged(token: Token, tag: str) -> Token:
    """Return the token with another tag; *gefällt* goes back to another verb with it."""
    lemma = WITH_GE.get(token.text.lower(), token.lemma) if tag == "VVFIN" else token.lemma
    return replace(token, tag=tag, lemma=lemma)


def _described(clause: Clause, tokens: tuple[Token, ...]) -> Clause:
    """Return a relative clause with the noun it describes, where agreement leaves one."""
    if clause.kind != "relative" or clause.connector is None or clause.first < 2:
        return clause
    phrase = antecedent(tokens, clause)
    return replace(clause, antecedent=phrase.head) if phrase else clause


def _attached(clause: Clause, ordered: list[Clause], *, is_clean: bool) -> Clause:
    """Return the clause with the index of the clause it stands in, or next to."""
    certain = clause.certain and is_clean
    if clause.kind == "main":
        return replace(clause, certain=certain)
    others = [(n, other) for n, other in enumerate(ordered) if other is not clause]
    around = [n for n, each in others if each.first <= clause.first and clause.last <= each.last]
    before = [n for n, each in others if each.last < clause.first]
    parent = next(iter([*reversed(around), *reversed(before), *(n for n, _ in others)]), None)
    return replace(clause, parent=parent, certain=certain)
