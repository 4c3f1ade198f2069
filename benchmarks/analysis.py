"""How often tags (STTS) and lemmas are right, on the gold tokens of two treebanks.

GSD dev is measured without the sentences that come from TIGER, on which the tagger was trained.
Tags are compared after both sides are brought to the same names (``PAV`` is ``PROAV``, HanTa knows
no ``PTKANT`` beside ``ITJ`` …); lemmas of words only, not of numbers and marks, and of those only
where the treebank gives one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from leichtsprache.analyze import analyze_sentence
from leichtsprache.document import Sentence, Span, Token

_SAME_TAG = {"PAV": "PROAV", "PIDAT": "PIAT", "NNE": "NN"}


class Gold(NamedTuple):
    """A token of a treebank."""

    text: str
    lemma: str
    tag: str


def treebank(path: Path, without: frozenset[str] = frozenset()) -> Iterator[list[Gold]]:
    """Yield the sentences of a CoNLL-U file; contracted words (``zum``) are single tokens."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        names = [line.partition("= ")[2] for line in lines if line.startswith("# sent_id")]
        if names and names[0] not in without:
            yield list(_tokens(lines))


def _tokens(lines: list[str]) -> Iterator[Gold]:
    skipped = 0
    for line in lines:
        if line.startswith("#"):
            continue
        number, form, lemma, _, tag, *_ = line.split("\t")
        if "-" in number:  # "zum": the parts that follow have the tags of preposition and article
            first, _, last = number.partition("-")
            skipped = int(last) - int(first) + 1
            yield Gold(form, "", "APPRART")
        elif skipped:
            skipped -= 1
        elif "." not in number:
            yield Gold(form, lemma, _SAME_TAG.get(tag, tag))


def measure(data: Path) -> dict[str, float]:
    """Return the share of right tags and lemmas for each treebank."""
    folder = data / "treebank"
    tiger = frozenset((folder / "gsd_dev_in_tiger.txt").read_text(encoding="utf-8").split())
    banks = {
        "gsd_dev": treebank(folder / "de_gsd-ud-dev.conllu", without=tiger),
        "hdt": treebank(folder / "de_hdt-partial.conllu"),
    }
    figures: dict[str, float] = {}
    for name, sentences in banks.items():
        pairs = [pair for gold in sentences for pair in zip(gold, _analyzed(gold), strict=True)]
        tagged = [_SAME_TAG.get(token.tag or "", token.tag) == gold.tag for gold, token in pairs]
        words = [(gold, token) for gold, token in pairs if gold.lemma.isalpha()]
        lemmas = [gold.lemma.lower() == (token.lemma or "").lower() for gold, token in words]
        figures[f"analyze.{name}.stts"] = sum(tagged) / len(tagged)
        figures[f"analyze.{name}.lemma"] = sum(lemmas) / len(lemmas)
    return figures


def _analyzed(gold: list[Gold]) -> tuple[Token, ...]:
    tokens: list[Token] = []
    for word in gold:
        start = tokens[-1].span.stop + 1 if tokens else 0
        tokens.append(Token(Span(start, start + len(word.text)), word.text))
    return analyze_sentence(Sentence(Span(0, tokens[-1].span.stop), tuple(tokens))).tokens


def main() -> None:
    """Print the figures."""
    for name, value in measure(Path("../shared/data")).items():
        print(f"{name:30}{value:8.4f}")


if __name__ == "__main__":
    main()
