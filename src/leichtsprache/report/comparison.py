"""What became of each sentence: original and easy version, pair by pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from leichtsprache.document import Block, Document, Span
from leichtsprache.segment import segment


class Line(NamedTuple):
    """A sentence and the block that it stands in."""

    span: Span
    block: Block


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of the original and what they became; without ``easy`` they were left out."""

    original: tuple[Line, ...]
    easy: tuple[Line, ...]
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Original and easy version, both segmented, and their sentences pair by pair in text order.

    All sentences of both are in a pair. Where nothing was simplified, ``easy`` is the original.
    """

    original: Document
    easy: Document
    pairs: tuple[Pair, ...]

    @property
    def is_simplified(self) -> bool:
        """Whether the easy version says anything in another way than the original."""
        return any(pair.is_changed for pair in self.pairs)

    @property
    def sections(self) -> tuple[tuple[Pair, ...], ...]:
        """The pairs, parted before each heading of the original."""
        parts: list[list[Pair]] = []
        heading: Block | None = None
        for pair in self.pairs:
            block = pair.original[0].block if pair.original else pair.easy[0].block
            if not parts or (block.kind == "heading" and block != heading):
                parts.append([])
                heading = block
            parts[-1].append(pair)
        return tuple(map(tuple, parts))


def compare(document: Document) -> Comparison:
    """Return the comparison of ``document`` with the text that it came from.

    >>> from leichtsprache.document import Edit
    >>> original = Document("Das gilt, weil es so ist. Ende.", blocks=(Block(Span(0, 31)),))
    >>> easy = original.revise([Edit(Span(8, 25), ". Denn es ist so.")])
    >>> pairs = compare(easy).pairs
    >>> [(len(pair.original), len(pair.easy), pair.is_changed) for pair in pairs]
    [(1, 2, True), (1, 1, False)]
    """
    original, easy = original_of(document), segment()(document)
    images = document.images(line.span for line in lines_of(original))
    groups = _groups(zip(images, lines_of(original), strict=True), lines_of(easy))
    return Comparison(original, easy, tuple(_pair(original, easy, group) for group in groups))


def original_of(document: Document) -> Document:
    """Return the text as it was read, segmented, with the findings and scores made of it.

    Stages may have found them on a later document that still had the same text.
    """
    root = segment()(document.root)
    chain = [document]
    while (source := chain[-1].source) is not None:
        chain.append(source)
    same = [each for each in chain if each.text == root.text]
    checked = next((each for each in same if each.findings or each.not_run), root)
    scored = next((each for each in same if each.scores), root)
    return replace(root, findings=checked.findings, not_run=checked.not_run, scores=scored.scores)


def lines_of(document: Document) -> tuple[Line, ...]:
    """Return the sentences of a segmented document with their blocks."""
    return tuple(
        Line(sentence.span, block)
        for block in document.blocks
        for sentence in block.sentences or ()
    )


_Group = tuple[list[Line], list[Line]]


def _groups(images: Iterable[tuple[Span, Line]], easy: Iterable[Line]) -> list[_Group]:
    """Return the sentences of both sides that share text, in groups as small as can be.

    An added sentence comes from none; it goes with the sentence before it, the first with the next.
    """
    placed = [(span, 0, line) for span, line in images] + [(line.span, 1, line) for line in easy]
    groups: list[_Group] = []
    for group in _overlapping(sorted(placed, key=lambda each: each[:2])):
        if groups and not (group[0] and groups[-1][0]):
            groups[-1][0].extend(group[0])
            groups[-1][1].extend(group[1])
        else:
            groups.append(group)
    return groups


def _overlapping(placed: Iterable[tuple[Span, int, Line]]) -> Iterator[_Group]:
    group: _Group = ([], [])
    stop = 0
    for span, side, line in placed:
        if any(group) and span.start >= stop:
            yield group
            group = ([], [])
        group[side].append(line)
        stop = max(stop, span.stop)
    if any(group):
        yield group


def _pair(original: Document, easy: Document, group: _Group) -> Pair:
    before = [line.span.slice(original.text) for line in group[0]]
    after = [line.span.slice(easy.text) for line in group[1]]
    return Pair(tuple(group[0]), tuple(group[1]), is_changed=before != after)
