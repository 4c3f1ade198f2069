"""A clause cut out of its sentence: the sentence without it, and what depends on what."""

from __future__ import annotations

from leichtsprache.parts import Clause, Phrase, Sentence
from leichtsprache.rewrite.surface import Passage, compose


def without(source: Passage, first: int, last: int) -> str:
    """Return the sentence without the tokens ``first`` to ``last`` and the commas around them.

    What a clause in front leaves behind begins with its verb: put an adverb before it.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Hund, der bellt, ist müde."))
    >>> without(Passage(document, document.sentences[0]), 3, 4)
    'Der Hund ist müde.'
    """
    return compose(source.text(0, max(first - 1, 0)), rest(source, last))


def rest(source: Passage, last: int) -> str:
    """Return the text behind token ``last`` and its comma, up to the mark at the end."""
    after = last + 1
    if after < source.end and source.tokens[after].tag == "$,":
        after += 1
    return source.text(after, source.end)


def parent(source: Passage, clause: Clause) -> Clause | None:
    """Return the clause that this one depends on."""
    return None if clause.parent is None else (source.sentence.clauses or ())[clause.parent]


def children(source: Passage, clause: Clause) -> tuple[Clause, ...]:
    """Return the clauses that depend on this one."""
    clauses = source.sentence.clauses or ()
    return tuple(each for each in clauses if parent(source, each) is clause)


def clause_around(sentence: Sentence, position: int) -> Clause | None:
    """Return the innermost clause that a token stands in."""
    around = [each for each in sentence.clauses or () if each.first <= position <= each.last]
    return min(around, key=lambda each: each.last - each.first, default=None)


def verbs_of(source: Passage, clause: Clause) -> set[str]:
    """Return the lemmas of the verbs of a clause."""
    return {source.tokens[n].lemma or "" for n in clause.verbs}


def subject_phrase(source: Passage, clause: Clause) -> Phrase | None:
    """Return the largest phrase around the subject of a clause, if nothing else can be it."""
    if clause.subject is None or not clause.subject_certain:
        return None
    found = [
        each
        for each in source.sentence.phrases or ()
        if each.kind == "NP" and each.head == clause.subject and each.role is None
    ]
    return max(found, key=lambda each: each.last - each.first, default=None)
