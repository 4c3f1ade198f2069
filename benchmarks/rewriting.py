"""What simplifying does to real German: facts kept, sentences split, nearness to what people wrote.

Texts: the originals of hand-made simplifications (authorities, health, news), with all that people
made of each as the reference, and sentences of a children's magazine with theirs. A text counts as
kept where `leichtsprache.guards.compare` finds no lost and no added fact between the whole text and
its easy version; as at rest where simplifying the easy version changes nothing. Findings are those
of the profile with severity warning and error, in standard texts (news, party programmes, tales).
Explanations of words are left out of all but rest: no reference has them, and they would count as
sentences that were split and as facts that were added.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks._metrics import Triple, bleu, sari
from benchmarks._simplifications import Pair, geolino, hand
from leichtsprache.document import Document, FrozenMap
from leichtsprache.guards import compare
from leichtsprache.rules import check
from leichtsprache.rules.profiles import load_profile
from leichtsprache.score import score
from leichtsprache.simplify import simplify

_LONG = 12
_NORM = load_profile("din33429")
_UNEXPLAINED = replace(
    _NORM,
    changes=FrozenMap({**_NORM.changes, "word-explained": FrozenMap({"severity": "off"})}),
)
#: Of the standard texts each so manieth is taken, to keep the measurement short.
_EACH = 12


def measure(data: Path) -> dict[str, float]:
    """Return the figures of our easy versions."""
    return {
        **_figures("simplify.hand", hand(data)),
        **_figures("simplify.geolino", geolino(data)),
        "simplify.standard.fewer_findings": _fewer_findings(data),
    }


def _figures(name: str, pairs: Sequence[Pair]) -> dict[str, float]:
    documents = [_easy(Document(pair.original)) for pair in pairs]
    explained = [simplify()(Document(pair.original)).text for pair in pairs]
    at_rest = [simplify()(Document(text)).text == text for text in explained]
    versions = [each.text for each in documents]
    return {
        f"{name}.at_rest": sum(at_rest) / len(at_rest),
        f"{name}.split_ratio": _split_ratio(documents),
        f"{name}.shorter": _words(pair.original for pair in pairs) / _words(versions),
        **{f"{name}.{key}": value for key, value in _judged(pairs, versions).items()},
    }


def _easy(document: Document) -> Document:
    """Return a document simplified, without explanations."""
    return simplify(_UNEXPLAINED)(document)


def _judged(pairs: Sequence[Pair], versions: Sequence[str]) -> dict[str, float]:
    """Return what can be measured of any versions."""
    triples = [
        Triple(pair.original, text, pair.reference)
        for pair, text in zip(pairs, versions, strict=True)
    ]
    kept = [not compare(pair.original, text) for pair, text in zip(pairs, versions, strict=True)]
    return {
        "sari": sari(triples).sari,
        "bleu": bleu(triples),
        "flesch_amstad": _score("\n\n".join(versions), "flesch-amstad"),
        "facts_kept": sum(kept) / len(kept),
    }


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


def _score(text: str, name: str) -> float:
    return score()(Document(text)).scores[name] or 0.0


def _words(texts: Iterator[str] | Sequence[str]) -> float:
    """Return the mean length of a sentence in words."""
    return _score("\n\n".join(texts), "mean-sentence-length")


def _fewer_findings(data: Path) -> float:
    """Return the share of the findings of standard texts that simplifying removes."""
    lines = (data / "simplification" / "leichte_sprache_parallel.jsonl").read_text(encoding="utf-8")
    texts = [json.loads(line)["standard"] for line in lines.splitlines()][::_EACH]
    documents = [_easy(check()(Document(text))) for text in texts]
    return 1 - sum(map(_grave, map(check(), documents))) / sum(map(_grave, _sources(documents)))


def _sources(documents: list[Document]) -> Iterator[Document]:
    return (each.source or each for each in documents)


def _grave(document: Document) -> int:
    return sum(finding.severity != "info" for finding in document.findings)


def _cut(text: str) -> str:
    """Return the text with the last fifth of each sentence cut off: what any system must beat."""
    document = _easy(Document(text)).root
    parts = []
    for sentence in document.sentences:
        words = sentence.span.slice(document.text).split()
        parts.append(" ".join(words[: len(words) - round(len(words) / 5)]).rstrip(" .,;:") + ".")
    return " ".join(parts)


def main() -> None:
    """Print the figures, beside copying the text and cutting off the last fifth."""
    data = Path(sys.argv[1] if sys.argv[1:] else "../shared/data")
    systems: dict[str, Callable[[str], str]] = {"copy": str, "cut": _cut}
    for corpus, pairs in (("hand", hand(data)), ("geolino", geolino(data))):
        for name, system in systems.items():
            figures = _judged(pairs, [system(pair.original) for pair in pairs])
            print(f"{corpus:10}{name:8}", *(f"{key} {x:8.4f}  " for key, x in figures.items()))
    for name, value in measure(data).items():
        print(f"{name:36}{value:8.4f}")


if __name__ == "__main__":
    main()
