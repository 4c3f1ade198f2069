"""How often clauses and their verbs are read as treebanks have them, from our own tags.

Names with ``gold_tags`` are figures of the clause reader alone, on the tags of the treebank. The
gold is that of `benchmarks._clause_gold`, which says what counts as what; sentences whose tree is
doubtful are left out, and `main` says how many. Figures, each as precision and recall:

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
``likely_antecedent``
    Relative clauses with pronoun, finite verb and the noun they describe.
``particle``
    Separated particles with their verb.
``infinitive``
    Infinitive groups with *zu*, set apart by a comma or opened by *um* …, by first and last own
    word.
``main``
    The share of sentences with the right number of main clauses (no recall).

``certain_precision`` is the precision of those with `Clause.certain` (for ``likely_antecedent``
`Clause.antecedent_certain`), and ``certain_share`` their
number in proportion to all that the treebank has (to all sentences for ``main``: those whose main
clauses are all certain).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random

from benchmarks._clause_gold import Reading, reading
from benchmarks._clause_judges import JUDGES, Judgement
from benchmarks._gold_tree import DoubtfulError
from benchmarks.analysis import Gold, analyzed, banks, from_gold_tags
from leichtsprache.document import Sentence


def judged(
    sentences: Iterable[list[Gold]], read: Callable[[list[Gold]], Sentence], doubts: Counter[str]
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


#: What is measured from the tags of the treebank as well.
_FROM_GOLD_TAGS = ("span", "complex", "likely_antecedent", "particle")


def measure(data: Path) -> dict[str, float]:
    """Return the figures of each treebank, from our own tags and (some) from its own."""
    found: dict[str, float] = {}
    for bank, tokens in banks(data).items():
        sentences = list(tokens)
        found |= _figures(judged(sentences, analyzed, Counter()), bank)
        by_gold = _figures(judged(sentences, from_gold_tags, Counter()), f"{bank}.gold_tags")
        found |= {name: by_gold[name] for name in by_gold if name.split(".")[3] in _FROM_GOLD_TAGS}
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
