"""How often clauses and their verbs are read as treebanks have them, from our own tags.

The gold is that of `benchmarks._clause_gold`, which says what counts as what; sentences whose tree
is doubtful are left out, and `main` says how many. Figures, each as precision and recall:

``subordinate``
    Subordinate and relative clauses by connector and finite verb.
``span``
    The same with their last own token, clauses that follow inside them not counted.
``whole``
    The same with the last token of everything that depends on them, as `Clause.last` promises.
``complex``
    Finite verbs with exactly the verbs and the particle that belong to them.
``relative``
    Relative clauses by pronoun and finite verb.
``antecedent``
    Relative clauses with pronoun, finite verb and the noun they describe.
``particle``
    Separated particles with their verb.
``main``
    The share of sentences with the right number of main clauses (no recall).

``certain_precision`` is the precision of those with `Clause.certain` (for ``antecedent``
`Clause.antecedent_certain`), and ``certain_share`` their
number in proportion to all that the treebank has (to all sentences for ``main``: those whose main
clauses are all certain).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks._clause_gold import DoubtfulError, Reading, Subordinate, reading
from benchmarks.analysis import Gold, analyzed, banks, from_gold_tags
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
    "antecedent": judge_antecedent,
    "particle": judge_particle,
    "main": judge_main,
}


def judged(
    sentences: Iterator[list[Gold]], read: Callable[[list[Gold]], Sentence], doubts: Counter[str]
) -> list[tuple[Reading, Sentence]]:
    """Return the gold and our reading of each sentence whose tree is plain; count the others."""
    pairs = []
    for tokens in sentences:
        try:
            pairs.append((reading(tokens), read(tokens)))
        except DoubtfulError as doubt:
            doubts[str(doubt)] += 1
    return pairs


def scores(judgements: list[Judgement]) -> Iterator[tuple[str, float]]:
    """Yield precision, recall and the figures of what we are certain of."""
    verdicts = [verdict for each in judgements for verdict in each.verdicts]
    certain = [verdict for verdict in verdicts if verdict.is_certain]
    expected = sum(each.expected for each in judgements)
    right = sum(verdict.is_right for verdict in verdicts)
    yield "precision", right / max(len(verdicts), 1)
    yield "recall", right / max(expected, 1)
    yield "certain_precision", sum(verdict.is_right for verdict in certain) / max(len(certain), 1)
    yield "certain_share", len(certain) / max(expected, 1)


def _figures(pairs: list[tuple[Reading, Sentence]], bank: str) -> dict[str, float]:
    found = {}
    for what, judge in JUDGES.items():
        for name, value in scores([judge(*pair) for pair in pairs]):
            is_told = not (what == "main" and name == "recall")
            is_told &= not (what == "particle" and name.startswith("certain"))
            if is_told:
                found[f"clauses.{bank}.{what}.{name}"] = value
    return found


def measure(data: Path) -> dict[str, float]:
    """Return the figures of each treebank, from our own tags."""
    found: dict[str, float] = {}
    for bank, sentences in banks(data).items():
        found |= _figures(judged(sentences, analyzed, Counter()), bank)
    return found


def main() -> None:
    """Print all figures; ``--gold`` reads the treebank's tags, ``--show NAME`` shows 20 errors."""
    data = Path("../shared/data")
    read = from_gold_tags if "--gold" in sys.argv else analyzed
    shown = sys.argv[sys.argv.index("--show") + 1] if "--show" in sys.argv else ""
    for bank, sentences in banks(data).items():
        doubts: Counter[str] = Counter()
        pairs = judged(sentences, read, doubts)
        print(f"\n{bank}: {len(pairs)} sentences; left out {doubts.total()}: {dict(doubts)}")
        for name, value in _figures(pairs, bank).items():
            print(f"{name:48}{value:8.4f}")
        if shown.startswith(f"clauses.{bank}."):
            _show(pairs, shown.split(".")[2])


def _show(pairs: list[tuple[Reading, Sentence]], what: str) -> None:
    """Print 20 sampled disagreements: ``+`` ours, ``!`` ours and certain, ``-`` missed."""
    disagreements = []
    for gold, sentence in pairs:
        verdicts, _, missed = JUDGES[what](gold, sentence)
        wrong = [f"  {'!' if v.is_certain else '+'} {v.what}" for v in verdicts if not v.is_right]
        if wrong or missed:
            text = " ".join(token.text for token in sentence.tokens)
            disagreements.append([text, *wrong, *(f"  - {each}" for each in missed)])
    sample = Random(0).sample(disagreements, min(20, len(disagreements)))  # noqa: S311
    for lines in sample:
        print("\n".join(lines))


if __name__ == "__main__":
    main()
