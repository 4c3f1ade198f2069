"""How often the rules of grammar find what treebanks say is there, with our own analysis.

Each rule is run on the tokens of a treebank and judged by one token per fault:

``passive``
    The participle or auxiliary of each passive with *werden*, victims too. *sein* with *zu* and
    *bekommen* with a participle are not judged: the treebanks do not mark them.
``genitive``
    Nouns and names in the genitive, attributes and those behind a preposition, but for bare names
    (*Annas Auto*). What has no case in the treebank is not judged.
``konjunktiv``
    Finite verbs in the Konjunktiv, found by ``konjunktiv`` or ``indirect-speech``, everyday forms
    too (GSD only).
``tense-praeteritum``
    Finite full verbs in the past, but for those the rule allows.
``sub-connectors``
    Clauses with *weil*, *wenn*, *dass*, *um* … found at the connector by the rule for it.
``sub-relative``
    Relative clauses, found at the pronoun or its preposition.
``pronoun-3rd``
    *er*, *sie*, *ihm* … (not *Sie* as an address). *es* is not judged: HDT does not tell that of
    *es gibt* from one that stands for a noun.
``negation``
    *nicht* and *kein* with a verb, found by ``negation-bold``.

Precision and recall of all findings, then the precision of those at severity warning and above, and
their share of all that the treebank has. Sentences whose tree is doubtful are left out for clauses.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks._rule_gold import CONNECTORS, GOLD, Tree, Truth, tree
from benchmarks.analysis import Gold, analyzed, banks
from leichtsprache.document import Block, Document, FrozenMap, Token
from leichtsprache.rules import catalogue
from leichtsprache.rules.contract import Option, Rule

#: Rules are run with these options, so that nothing is left out on purpose.
_OPTIONS: dict[str, dict[str, Option]] = {
    "passive": {"victims": False},
    "konjunktiv": {"everyday": False},
}
RULES: dict[str, tuple[str, ...]] = {
    "passive": ("passive",),
    "genitive": ("genitive",),
    "konjunktiv": ("konjunktiv", "indirect-speech"),
    "tense-praeteritum": ("tense-praeteritum",),
    "sub-connectors": tuple(CONNECTORS),
    "sub-relative": ("sub-relative",),
    "pronoun-3rd": ("pronoun-3rd",),
    "negation": ("negation-bold",),
}


#: Words that stand in front of an opener: "auch wenn", "gleich wenn".
FOCUSED = frozenset("auch selbst nur erst und gleich allein besonders schon".split())


class Place(NamedTuple):
    """The tokens of a finding, and whether it is more than a hint."""

    tokens: range
    is_warning: bool


class Score(NamedTuple):
    """Counts of one rule."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    right_warnings: int = 0
    wrong_warnings: int = 0

    def plus(self, other: Score) -> Score:
        """Return the sums."""
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    def figures(self) -> dict[str, float]:
        """Return precision and recall, and those of warnings where the rule warns at all."""
        expected = max(self.right + self.missed, 1)
        found = {
            "precision": self.right / max(self.right + self.wrong, 1),
            "recall": self.right / expected,
        }
        warnings = self.right_warnings + self.wrong_warnings
        if warnings:
            found["warning_precision"] = self.right_warnings / warnings
            found["warning_share"] = self.right_warnings / expected
        return found


def places(document: Document, what: str) -> Iterator[Place]:
    """Yield what the rules find, by tokens; a finding that only its first words show, by these."""
    tokens = document.sentences[0].tokens
    for rule in (catalogue()[name] for name in RULES[what]):
        for fault in rule.check(document, _options(rule)):
            inside = [n for n, token in enumerate(tokens) if token.span.overlaps(fault.span)]
            last = _opener(tokens, inside) if what.startswith("sub-") else inside[-1]
            severity = fault.level or rule.severity
            yield Place(range(inside[0], last + 1), severity != "info")


def _opener(tokens: Sequence[Token], inside: list[int]) -> int:
    """Return the position up to which a finding shows its opener: *weil*, *auch wenn*."""
    is_focused = tokens[inside[0]].text.lower() in FOCUSED
    return inside[:2][-1] if is_focused else inside[0]


def _options(rule: Rule) -> FrozenMap[str, Option]:
    return FrozenMap({**rule.options, **_OPTIONS.get(rule.id, {})})


def score(found: list[Place], truth: Truth) -> Score:
    """Compare; each fault is found once, what is not judged counts for nothing."""
    waiting, counts = list(truth.faults), Score()
    for place in found:
        fault = next((each for each in waiting if each & {*place.tokens}), None)
        if fault is not None:
            waiting.remove(fault)
            counts = counts.plus(Score(right=1, right_warnings=place.is_warning))
        elif not truth.unjudged & {*place.tokens}:
            counts = counts.plus(Score(wrong=1, wrong_warnings=place.is_warning))
    return counts.plus(Score(missed=len(waiting)))


def as_document(tokens: list[Gold]) -> Document:
    """Return the sentence of these tokens as an analyzed document."""
    sentence = analyzed(tokens)
    text = " ".join(token.text for token in tokens)
    return Document(text, (Block(sentence.span, sentences=(sentence,), marks=()),))


def _is_judged(what: str, bank: str, gold: Tree) -> bool:
    if what == "konjunktiv":
        return bank == "gsd_dev"
    return gold.clauses is not None or not what.startswith("sub-")


def measure(data: Path, every: int = 1) -> dict[str, float]:
    """Return all figures; ``every`` takes only each n-th sentence, for a quick look."""
    found: dict[str, float] = {}
    for bank, sentences in banks(data).items():
        sums = dict.fromkeys(RULES, Score())
        for gold, document in _pairs(sentences, every):
            for what in RULES:
                if _is_judged(what, bank, gold):
                    counts = score(list(places(document, what)), GOLD[what](gold))
                    sums[what] = sums[what].plus(counts)
        found |= {
            f"rules.treebank.{bank}.{what}.{name}": value
            for what, counts in sums.items()
            if counts != Score()
            for name, value in counts.figures().items()
        }
    return found


def _pairs(sentences: Iterator[list[Gold]], every: int) -> Iterator[tuple[Tree, Document]]:
    for n, tokens in enumerate(sentences):
        if n % every == 0:
            yield tree(tokens), as_document(tokens)


def show(data: Path, what: str, bank: str = "gsd_dev", *, every: int = 1) -> None:
    """Print disagreements: ``+`` found in vain, ``!`` as a warning, ``-`` missed."""
    for gold, document in _pairs(banks(data)[bank], every):
        if not _is_judged(what, bank, gold):
            continue
        truth = GOLD[what](gold)
        words = [token.text for token in gold.tokens]
        each = list(places(document, what))
        hit = {n for place in each for n in place.tokens}
        lines = [
            f"  {'!' if place.is_warning else '+'} {' '.join(words[n] for n in place.tokens)}"
            for place in each
            if score([place], truth).wrong
        ]
        lines += [f"  - {words[min(f)]}" for f in truth.faults if not f & hit]
        if lines:
            print("\n".join([" ".join(words), *lines]))


def main() -> None:
    """Print the figures, or with ``--show RULE [BANK]`` disagreements; a number thins out."""
    data = Path("../shared/data")
    every = next((int(each) for each in sys.argv[1:] if each.isdigit()), 1)
    names = [each for each in sys.argv[1:] if not each.isdigit()]
    if names[:1] == ["--show"]:
        show(data, names[1], *names[2:3], every=every)
        return
    for name, value in measure(data, every).items():
        print(f"{name:60}{value:8.4f}")


if __name__ == "__main__":
    main()
