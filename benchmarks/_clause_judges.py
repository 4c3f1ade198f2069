"""How clauses are judged by what a tree says of them: one function for each figure."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from benchmarks._clause_gold import Reading, Subordinate
from leichtsprache.document import Clause, Sentence


class Verdict(NamedTuple):
    """What was found, judged; ``what`` shows it to a reader."""

    is_right: bool
    is_certain: bool
    what: str


class Judgement(NamedTuple):
    """All that was found of one sort in one sentence, what the gold has, and what was missed."""

    verdicts: list[Verdict]
    expected: int
    missed: list[str]


Judge = Callable[[Reading, Sentence], Judgement]


def _text(sentence: Sentence, *positions: int) -> str:
    return " ".join(sentence.tokens[n].text for n in positions)


def _matching(
    found: dict[Clause, Subordinate | None],
    gold: list[Subordinate],
    sentence: Sentence,
    certain: str = "certain",
) -> Judgement:
    """Judge clauses by the gold clause that each one equals."""
    verdicts = [
        Verdict(match is not None, getattr(clause, certain), _shown(sentence, clause))
        for clause, match in found.items()
    ]
    reached = set(filter(None, found.values()))
    missed = [
        _text(sentence, *range(each.starts.start, each.end + 1))
        for each in gold
        if each not in reached
    ]
    return Judgement(verdicts, len(gold), missed)


def _shown(sentence: Sentence, clause: Clause) -> str:
    finite = "–" if clause.finite is None else _text(sentence, clause.finite)
    return f"{_text(sentence, *range(clause.first, clause.last + 1))} [{finite}]"


def _dependent(sentence: Sentence) -> list[Clause]:
    kinds = ("subordinate", "relative")
    return [clause for clause in sentence.clauses or () if clause.kind in kinds]


def _core(clause: Clause, gold: tuple[Subordinate, ...]) -> Subordinate | None:
    """Return the gold clause with the same connector and finite verb."""
    same = (each for each in gold if clause.finite == each.finite and clause.first in each.starts)
    return next(same, None)


def judge_subordinate(gold: Reading, sentence: Sentence) -> Judgement:
    """Judge subordinate clauses by connector and finite verb."""
    found = {clause: _core(clause, gold.subordinate) for clause in _dependent(sentence)}
    return _matching(found, list(gold.subordinate), sentence)


def judge_span(gold: Reading, sentence: Sentence) -> Judgement:
    """Judge subordinate clauses by connector, finite verb and last own token."""
    return _bounded(gold, sentence, lambda each: each.last, partial(_own_last, sentence))


def judge_whole(gold: Reading, sentence: Sentence) -> Judgement:
    """Judge subordinate clauses by connector, finite verb and the last token of the subtree."""
    return _bounded(gold, sentence, lambda each: each.end, lambda clause: clause.last)


def _own_last(sentence: Sentence, clause: Clause) -> int:
    """Return the last word of a clause that stands in none of the clauses inside it."""
    inner = [
        each
        for each in sentence.clauses or ()
        if each is not clause and clause.first <= each.first and each.last <= clause.last
    ]
    last = clause.last
    while last > clause.first:
        around = [each.first for each in inner if each.first <= last <= each.last]
        if not around and sentence.tokens[last].tag not in ("$,", "$.", "$("):
            break
        last = min(around, default=last) - 1
    return last


def _bounded(
    gold: Reading,
    sentence: Sentence,
    end: Callable[[Subordinate], int],
    ours: Callable[[Clause], int],
) -> Judgement:
    found: dict[Clause, Subordinate | None] = {}
    for clause in _dependent(sentence):
        match = _core(clause, gold.subordinate)
        found[clause] = match if match and end(match) == ours(clause) else None
    return _matching(found, list(gold.subordinate), sentence)


def _relatives(gold: Reading, sentence: Sentence) -> dict[Clause, Subordinate | None]:
    """Return our relative clauses; free ones of the gold are not judged."""
    found = {}
    for clause in _dependent(sentence):
        match = _core(clause, gold.subordinate)
        if clause.kind == "relative" and not (match and match.is_relative is None):
            found[clause] = match if match and match.is_relative else None
    return found


def judge_relative(gold: Reading, sentence: Sentence) -> Judgement:
    """Judge relative clauses by pronoun and finite verb."""
    expected = [each for each in gold.subordinate if each.is_relative]
    return _matching(_relatives(gold, sentence), expected, sentence)


def judge_antecedent(gold: Reading, sentence: Sentence) -> Judgement:
    """Judge relative clauses for which we name an antecedent; the gold needs to have one too."""
    found: dict[Clause, Subordinate | None] = {}
    for clause, match in _relatives(gold, sentence).items():
        named = clause.antecedent
        if named is not None and not (match and match.antecedent is None):
            found[clause] = match if match and match.antecedent == named else None
    expected = [each for each in gold.subordinate if each.antecedent is not None]
    return _matching(found, expected, sentence, "antecedent_certain")


def judge_complex(gold: Reading, sentence: Sentence) -> Judgement:
    """Judge each finite verb with the verbs that belong to it."""
    found = {c.finite: c for c in sentence.clauses or () if c.finite is not None}
    right = {
        finite
        for finite, clause in found.items()
        if finite in gold.complexes and gold.complexes[finite].admits(frozenset(clause.verbs))
    }
    verdicts = [
        Verdict(finite in right, clause.certain, _text(sentence, *clause.verbs))
        for finite, clause in found.items()
    ]
    missed = [
        _text(sentence, *sorted(each.needed))
        for finite, each in gold.complexes.items()
        if finite not in right
    ]
    return Judgement(verdicts, len(gold.complexes), missed)


def judge_particle(gold: Reading, sentence: Sentence) -> Judgement:
    """Judge separated particles: each with its finite verb."""
    found = {
        (n, clause.finite): clause
        for clause in sentence.clauses or ()
        if clause.finite is not None
        for n in clause.verbs
        if sentence.tokens[n].tag == "PTKVZ"
    }
    verdicts = [
        Verdict(pair in gold.particles, clause.certain, _text(sentence, pair[1], pair[0]))
        for pair, clause in found.items()
    ]
    missed = [_text(sentence, verb, n) for n, verb in gold.particles if (n, verb) not in found]
    return Judgement(verdicts, len(gold.particles), missed)


def judge_infinitive(gold: Reading, sentence: Sentence) -> Judgement:
    """Judge infinitive groups by their first and last own word; *und* before them is not theirs."""
    found = {}
    for clause in sentence.clauses or ():
        if clause.kind == "infinitive":
            first = clause.first
            while sentence.tokens[first].tag in ("KON", "$("):
                first += 1
            found[first, _own_last(sentence, clause)] = clause
    verdicts = [
        Verdict(bounds in gold.infinitives, clause.certain, _shown(sentence, clause))
        for bounds, clause in found.items()
    ]
    missed = gold.infinitives - found.keys()
    texts = [_text(sentence, *range(first, last + 1)) for first, last in sorted(missed)]
    return Judgement(verdicts, len(gold.infinitives), texts)


def judge_main(gold: Reading, sentence: Sentence) -> Judgement:
    """Judge the number of main clauses: one verdict for each sentence."""
    mains = [clause for clause in sentence.clauses or () if clause.kind == "main"]
    is_certain = all(clause.certain for clause in mains)
    what = f"{len(mains)} main clauses: {_text(sentence, *(c.finite or 0 for c in mains))}"
    verdict = Verdict(len(mains) == len(gold.mains), is_certain, what)
    wanted = f"{len(gold.mains)} main clauses: {_text(sentence, *sorted(gold.mains))}"
    return Judgement([verdict], 1, [] if verdict.is_right else [wanted])


JUDGES: dict[str, Judge] = {
    "subordinate": judge_subordinate,
    "span": judge_span,
    "whole": judge_whole,
    "complex": judge_complex,
    "relative": judge_relative,
    "likely_antecedent": judge_antecedent,
    "particle": judge_particle,
    "infinitive": judge_infinitive,
    "main": judge_main,
}
