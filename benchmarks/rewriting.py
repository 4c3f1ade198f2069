"""What simplifying does to real German: facts kept, sentences split, and whether it comes to rest.

Texts: the originals of hand-made simplifications (authorities, health, news). A text counts as kept
where `leichtsprache.guards.compare` finds no lost and no added fact between the whole text and its
easy version; as at rest where simplifying the easy version changes nothing.
"""

from __future__ import annotations

import csv
from pathlib import Path

from leichtsprache.document import Document
from leichtsprache.guards import compare
from leichtsprache.simplify import simplify

_LONG = 12


def measure(data: Path) -> dict[str, float]:
    """Return shares of texts, and sentences after for each long sentence before."""
    documents = list(map(simplify(), _originals(data)))
    kept = [not compare(each.root, each) for each in documents]
    at_rest = [simplify()(Document(each.text)).text == each.text for each in documents]
    return {
        "simplify.hand.facts_kept": sum(kept) / len(kept),
        "simplify.hand.at_rest": sum(at_rest) / len(at_rest),
        "simplify.hand.split_ratio": _split_ratio(documents),
    }


def _originals(data: Path) -> list[Document]:
    path = data / "simplification" / "simple_german_hand.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Document(text) for text in dict.fromkeys(row["original"] for row in rows)]


def _split_ratio(documents: list[Document]) -> float:
    """Return how many sentences a sentence of more than 12 words becomes, on average."""
    before = after = 0
    for document in documents:
        long = [each for each in document.root.sentences if len(each.words) > _LONG]
        before += len(long)
        images = document.images([each.span for each in long])
        starts = [each.span.start for each in document.sentences]
        after += sum(max(1, sum(i.start <= s < i.stop for s in starts)) for i in images)
    return after / before


def main() -> None:
    """Print the figures."""
    for name, value in measure(Path("../shared/data")).items():
        print(f"{name:30}{value:8.4f}")


if __name__ == "__main__":
    main()
