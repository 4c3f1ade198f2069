"""How true the syllables are, and how well the scores tell easy text from hard.

TextComplexityDE: sentences of Wikipedia with a mean rating from 1 (easy) to 7 (hard); r is the
absolute Pearson correlation of a score with it. A single sentence is little to score, so these
figures compare formulas; they are no promise for texts. Leichte Sprache: the share of pairs of
(standard, easy) texts, any with any, in which the easy one scores easier (AUC). Finite verbs: how
often a sentence of GSD with a finite verb is seen to have one; stops: how often a full stop put
before a capital inside a sentence with one finite verb is seen to end no sentence.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from leichtsprache.document import Document
from leichtsprache.score import FORMULAS, score
from leichtsprache.score.sentences import has_finite_verb, may_end
from leichtsprache.segment.syllables import count_syllables

Tagged = list[tuple[str, str]]
_FINITE = {"VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"}


def measure(data: Path) -> dict[str, float]:
    """Return the figures by name; for all of them higher is better."""
    return {
        "score.syllables.exact": _syllables(data),
        **_correlations(data),
        "score.leichte_sprache.flesch_amstad_auc": _discrimination(data, "flesch-amstad"),
        "score.leichte_sprache.wiener_1_auc": _discrimination(data, "wiener-1"),
        **_sentences(data),
    }


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def _syllables(data: Path) -> float:
    rows = _table(data / "lexical" / "syllables_dev.tsv")
    return sum(count_syllables(row["word"]) == int(row["count"]) for row in rows) / len(rows)


def _values(texts: list[str]) -> dict[str, list[float]]:
    scored = [score()(Document(text)).scores for text in texts]
    return {name: [each[name] or 0.0 for each in scored] for name in FORMULAS}


def _correlations(data: Path) -> dict[str, float]:
    rows = _table(data / "readability" / "textcomplexityde_dev.tsv")
    ratings = [float(row["mos_complexity"]) for row in rows]
    return {
        f"score.textcomplexityde.{name.replace('-', '_')}_r": _correlation(values, ratings)
        for name, values in _values([row["sentence"] for row in rows]).items()
    }


def _correlation(values: list[float], ratings: list[float]) -> float:
    if np.ptp(values) == 0:
        return 0.0
    return abs(float(np.corrcoef(values, ratings)[0, 1]))


def _discrimination(data: Path, name: str) -> float:
    lines = (data / "simplification" / "leichte_sprache_parallel.jsonl").read_text("utf-8")
    rows = [json.loads(line) for line in lines.splitlines()]
    easy = np.array(_values([row["leicht"] for row in rows])[name])
    hard = np.array(_values([row["standard"] for row in rows])[name])
    ahead = easy[:, None] - hard[None, :]
    auc = float(np.mean(ahead > 0) + np.mean(ahead == 0) / 2)
    return auc if FORMULAS[name].easier == "higher" else 1 - auc


def _trees(path: Path) -> Iterator[Tagged]:
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        words = [(row[1], row[4]) for row in rows if row[0].isdecimal()]
        yield [pair for pair in words if any(map(str.isalnum, pair[0]))]


def _sentences(data: Path) -> dict[str, float]:
    trees = list(_trees(data / "treebank" / "de_gsd-ud-dev.conllu"))
    finite = [tree for tree in trees if _finite_count(tree)]
    seen = [has_finite_verb(_words(tree)) for tree in finite]
    cuts = [
        _is_taken_for_two(_words(tree[:place]), _words(tree[place:]))
        for tree in finite
        if _finite_count(tree) == 1
        for place in range(1, len(tree))
        if not tree[place][0][0].islower()
    ]
    return {
        "score.gsd.finite_verb_seen": sum(seen) / len(seen),
        "score.gsd.false_stop_refused": 1 - sum(cuts) / len(cuts),
    }


def _is_taken_for_two(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    return has_finite_verb(before) and has_finite_verb(after) and may_end(before, after)


def _words(tree: Tagged) -> tuple[str, ...]:
    return tuple(word for word, _ in tree)


def _finite_count(tree: Tagged) -> int:
    return sum(tag in _FINITE for _, tag in tree)


def main() -> None:
    """Print the figures."""
    for name, value in measure(Path(__file__).parents[2] / "shared" / "data").items():
        print(f"{name:55} {value:.4f}")


if __name__ == "__main__":
    main()
