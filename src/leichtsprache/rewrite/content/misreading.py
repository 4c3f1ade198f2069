"""Clauses whose front, said first, may be read in another way: *sie*, *kein*, names."""

from __future__ import annotations

from leichtsprache.analyze.phrases import number_of
from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.grammar.word_order import Linear
from leichtsprache.parts import Clause
from leichtsprache.rewrite.surface import Passage

_ATTRIBUTES = ("dafür", "hierfür", "dazu", "hierzu", "daran", "davon", "dagegen", "darauf")


def is_misread(source: Passage, clause: Clause, made: Linear) -> bool:
    """Whether a capital would make the reader of *sie* and *ihr*."""
    first = made.front.partition(" ")[0]
    is_many = number_of(source.tokens[clause.finite or 0]) == "pl"
    is_copula = source.tokens[clause.finite or 0].lemma in COPULAS
    is_like = is_copula and " wie " in made.front  # "dass Hunde wie Wölfe sind"
    if is_like or made.behind.startswith(_ATTRIBUTES) or made.front.startswith("kein"):
        return True  # "die Ursache dafür"
    if made.front[-1:].isdigit() and " " in made.front and not made.subject:
        return True  # "von den 500 Leuten 250"
    opener = source.tokens[clause.start].text
    if opener in ("er", "es", "sie") and (opener != made.front or (opener != "sie" and is_many)):
        return True
    if _is_other_subject(source, clause, made):
        return True
    if made.subject and _goes_on(source, clause, made.subject):
        return True
    return first.startswith(("ihr", "ihn")) or (first == "sie" and is_many)


def _is_other_subject(source: Passage, clause: Clause, made: Linear) -> bool:
    """Whether the front is another subject than that of the clause, or its name may be none."""
    first, last = made.subject or (0, len(source.tokens))
    is_other = clause.subject is not None and not first <= clause.subject <= last
    subject = clause.subject or 0
    is_name = made.subject is None and all(
        source.tokens[n].tag == "NN" for n in (subject, subject - 1)
    )  # "die Instruction Sets"
    starts = is_name and source.tokens[clause.start].tag == "ART"
    has_sich = any(
        source.tokens[n].tag == "PRF" and source.tokens[n - 1].tag == "APPR"
        for n in range(clause.start, clause.last + 1)
    )  # "gegen sich"
    return is_other or starts or has_sich or source.tokens[clause.verbs[0]].lemma == "nennen"


def _goes_on(source: Passage, clause: Clause, subject: tuple[int, int]) -> bool:
    """Whether a foreign name may go on behind what seems to be the subject: "The Register"."""
    following = source.tokens[subject[1] + 1]
    heads = [each for each in source.sentence.phrases or () if each.head == clause.subject]
    finite = number_of(source.tokens[clause.finite or 0])
    is_alone = not any(source.tokens[n].text in ("und", "oder", ",") for n in range(*subject))
    disagrees = any(each.number not in (None, finite) for each in heads) and is_alone
    return following.tag in ("NE", "FM", "XY") or (following.tag == "NN" and disagrees)
