"""Figures of a document and its sections: findings per 100 sentences by rule, scores, level."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from leichtsprache.document import Block, Document, Finding, FrozenMap
from leichtsprache.score import counts, evaluate
from leichtsprache.segment import segment

#: The scores that a table shows: enough to compare two texts, few enough to read.
SHOWN_SCORES = ("flesch-amstad", "wiener-1", "lix", "mean-sentence-length")


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a text: ``findings`` by rule id, ``scores`` by name; ``level`` where known."""

    title: str
    sentences: int
    words: int
    findings: FrozenMap[str, int]
    scores: FrozenMap[str, float | None]
    level: float | None = None

    @property
    def rates(self) -> FrozenMap[str, float | None]:
        """Findings per 100 sentences by rule, ``None`` where there is no sentence."""
        return FrozenMap((rule, self._rate(count)) for rule, count in self.findings.items())

    @property
    def rate(self) -> float | None:
        """All findings per 100 sentences."""
        return self._rate(sum(self.findings.values()))

    def _rate(self, count: int) -> float | None:
        return round(100 * count / self.sentences, 2) if self.sentences else None


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of a document, and of each of its sections in text order."""

    whole: Figures
    sections: tuple[Figures, ...]


def statistics(document: Document, findings: Iterable[Finding]) -> Statistics:
    """Return the figures of a document with these findings; a section has its heading as title.

    >>> from leichtsprache.document import Span
    >>> found = [Finding("my-rule", Span(0, 4), "Nein.")]
    >>> made = statistics(Document("Eins ist da. Zwei ist da."), found)
    >>> made.whole.rates["my-rule"], made.whole.sentences
    (50.0, 2)
    """
    document = segment()(document)
    placed = _by_block(document, findings)
    sections = (
        _figures(document, [each for each in (section.heading, *section.blocks) if each], placed)
        for section in document.sections
    )
    return Statistics(_figures(document, document.blocks, placed), tuple(sections))


_Placed = dict[int, list[str]]


def _by_block(document: Document, findings: Iterable[Finding]) -> _Placed:
    """Return the rules of the findings by the start of the block they begin in."""
    starts = [block.span.start for block in document.blocks]
    placed: _Placed = {}
    for finding in findings:
        index = max(bisect_right(starts, finding.span.start) - 1, 0)
        placed.setdefault(starts[index] if starts else 0, []).append(finding.rule)
    return placed


def _figures(document: Document, blocks: Iterable[Block], placed: _Placed) -> Figures:
    inside = list(blocks)
    sentences = [sentence for block in inside for sentence in block.sentences or ()]
    rules = Counter(rule for block in inside for rule in placed.get(block.span.start, ()))
    scores = evaluate(counts(sentences))
    heading = next((each for each in inside[:1] if each.kind == "heading"), None)
    return Figures(
        title=" ".join(heading.span.slice(document.text).split()) if heading else "",
        sentences=len(sentences),
        words=sum(len(sentence.words) for sentence in sentences),
        findings=FrozenMap(sorted(rules.items(), key=lambda each: (-each[1], each[0]))),
        scores=scores,
        level=scores.get("level"),
    )
