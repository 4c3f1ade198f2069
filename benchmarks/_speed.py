"""``make speed``: ratios of times measured side by side in one run; nothing is pinned or tested.

Each pair runs on the same text, in turns, and the best of the turns counts, because the machine may
be busy. Our tagger remembers words, HanTa alone (``tag_sent``: tags and lemmas) works each one out
whenever it comes; so the first pair forgets all words before each turn, as in a text whose words
are all new, and in the others they are known, as in a long text. Sentences are tagged anew.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import _lru_cache_wrapper
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from leichtsprache.analyze import analyze
from leichtsprache.analyze.tagger import _tagged
from leichtsprache.document import Document
from leichtsprache.rules import check
from leichtsprache.score import score
from leichtsprache.score.textstat_view import textstat_scores
from leichtsprache.segment import segment
from leichtsprache.segment.sentences import split_sentences
from leichtsprache.simplify import simplify
from leichtsprache.simplify.memory import _sentence
from leichtsprache.summarize import summarize

if TYPE_CHECKING:
    from HanTa.HanoverTagger import HanoverTagger

_TURNS = 3
_ARTICLES = Path(__file__).parents[1] / "examples" / "articles"


def main() -> None:
    """Print the ratios for our sample articles."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(_ARTICLES.glob("*.md")))
    words = len(text.split())
    segmented = segment()(Document(text))
    analyzed = analyze()(segmented)
    easy = simplify()(analyzed)
    sentences = [[token.text for token in each.tokens] for each in segmented.sentences]
    plain = _plain_hanta()
    pairs: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "sentences / Punkt alone": (lambda: split_sentences(text), lambda: _punkt(text)),
        "analysis of new words / HanTa alone": (
            lambda: _with_new_words(segmented),
            lambda: [plain.tag_sent(each) for each in sentences],
        ),
        "analysis of known words / HanTa alone": (
            lambda: analyze()(segmented),
            lambda: [plain.tag_sent(each) for each in sentences],
        ),
        "analysis of 1 M characters / 10 × of 100 k": (
            lambda: analyze()(Document(_long(text, 1_000_000))),
            lambda: [analyze()(Document(_long(text, 100_000))) for _ in range(10)],
        ),
        "check / analysis": (lambda: check()(analyzed), lambda: analyze()(segmented)),
        "simplify / analysis": (lambda: simplify()(analyzed), lambda: analyze()(segmented)),
        "summarize / analysis": (lambda: summarize()(easy), lambda: analyze()(segmented)),
        "19 scores with segmenting / textstat": (
            lambda: score()(Document(text)),
            lambda: textstat_scores(text),
        ),
    }
    sys.stdout.write(f"{words} words\n")
    for name, (ours, other) in pairs.items():
        mine, theirs = _best(ours, other)
        rate = (words if "1 M" not in name else 1_000_000 * words // len(text)) / mine
        sys.stdout.write(f"{name:44}{mine / theirs:8.2f} ×{rate:12,.0f} words/s\n")


def _best(ours: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    times = [(_seconds(ours), _seconds(other)) for _ in range(_TURNS)]
    return min(mine for mine, _ in times), min(theirs for _, theirs in times)


def _seconds(work: Callable[[], object]) -> float:
    for memory in (_tagged, _sentence):
        memory.cache_clear()  # no sentence is known from the last turn
    start = perf_counter()
    work()
    return perf_counter() - start


def _with_new_words(document: Document) -> Document:
    """Analyze with each word and sentence forgotten; tables stay loaded."""
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.cache_parameters()["maxsize"]:
            each.cache_clear()
    return analyze()(document)


def _plain_hanta() -> HanoverTagger:
    """Return HanTa as it comes, without the memory of words that `hanta` adds."""
    from HanTa.HanoverTagger import HanoverTagger

    return HanoverTagger("morphmodel_ger.pgz")


def _long(text: str, size: int) -> str:
    return (text * (size // len(text) + 1))[:size]


def _punkt(text: str) -> list[str]:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    return PunktSentenceTokenizer().tokenize(text)  # type: ignore[no-any-return]


if __name__ == "__main__":
    main()
