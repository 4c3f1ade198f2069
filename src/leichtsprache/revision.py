"""Edits carried out: the new text, its blocks, and where each position went."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from leichtsprache.errors import EditError
from leichtsprache.parts import Block, BlockKind, Edit, Mark, Span


class Positions:
    """Translates positions between a text and the text that ordered edits made of it.

    A position inside a replaced stretch has no exact counterpart; the start of a span then moves to
    the beginning of the stretch, its stop to the end, so that nothing is lost.
    """

    def __init__(self, edits: tuple[Edit, ...]) -> None:
        self._old: list[Span] = [edit.span for edit in edits]
        self._new: list[Span] = []
        delta = 0
        for edit in edits:
            start = edit.span.start + delta
            self._new.append(Span(start, start + len(edit.text)))
            delta += len(edit.text) - (edit.span.stop - edit.span.start)

    def forward(self, span: Span) -> Span:
        """Return the span of the new text that ``span`` of the old one became."""
        return self._map(span, self._old, self._new)

    def back(self, span: Span) -> Span:
        """Return the span of the old text that ``span`` of the new one came from."""
        return self._map(span, self._new, self._old)

    @staticmethod
    def _map(span: Span, source: list[Span], target: list[Span]) -> Span:
        def move(position: int, *, is_stop: bool) -> int:
            index = bisect_right(source, position, key=lambda each: each.start) - 1
            if index >= 0 and is_stop and source[index].start == position < source[index].stop:
                index -= 1  # the stretch only begins where the span ends
            if index < 0:
                return position
            old, new = source[index], target[index]
            if position < old.stop or (position == old.stop and old.start == old.stop):
                return new.stop if is_stop else new.start
            return new.stop + position - old.stop

        return Span(move(span.start, is_stop=False), move(span.stop, is_stop=True))


def apply(
    text: str, blocks: tuple[Block, ...], edits: tuple[Edit, ...]
) -> tuple[str, tuple[Block, ...]]:
    """Return the new text and its blocks; edits are in order."""
    revised: list[Block] = []
    pieces: list[str] = []
    done = position = length = 0
    for block in blocks:
        first = done
        while done < len(edits) and edits[done].span.start <= block.span.stop:
            _require_inside(edits[done], block, edits[done - 1] if done > first else None)
            done += 1
        gap = text[position : block.span.start]
        content = _rewrite(text, block.span, edits[first:done])
        pieces += (gap, content)
        start = length + len(gap)
        if first == done:
            revised.append(block.shifted(start - block.span.start))
        else:
            moved = _remark(block, edits[first:done], Span(start, start + len(content)), text)
            revised += _split(moved, content)
        length = start + len(content)
        position = block.span.stop
    if done < len(edits):
        raise EditError(f"Edit at {tuple(edits[done].span)} lies in no block of the document.")
    pieces.append(text[position:])
    return "".join(pieces), tuple(revised)


def _require_inside(edit: Edit, block: Block, previous: Edit | None) -> None:
    if not block.span.covers(edit.span) or edit.span.start > edit.span.stop:
        raise EditError(f"Edit at {tuple(edit.span)} leaves the block at {tuple(block.span)}.")
    if previous and (edit.span.start < previous.span.stop or edit.span == previous.span):
        raise EditError(
            f"Edits at {tuple(previous.span)} and {tuple(edit.span)} overlap; apply them in turn."
        )


def _rewrite(text: str, span: Span, edits: tuple[Edit, ...]) -> str:
    pieces: list[str] = []
    position = span.start
    for edit in edits:
        pieces += (text[position : edit.span.start], edit.text)
        position = edit.span.stop
    pieces.append(text[position : span.stop])
    return "".join(pieces)


def _remark(block: Block, edits: tuple[Edit, ...], span: Span, text: str) -> Block:
    """Return the block at its new place, without sentences, with its marks moved along."""
    if block.marks is None:
        return replace(block, span=span, sentences=None)
    delta = span.start - block.span.start
    moved = (_moved(mark, edits, text) for mark in block.marks)
    marks = tuple(mark.shifted(delta) for mark in moved if mark)
    return replace(block, span=span, sentences=None, marks=marks)


def _moved(mark: Mark, edits: tuple[Edit, ...], text: str) -> Mark | None:
    """Return the mark behind the edits; inside a rewritten stretch it follows its words."""
    positions = Positions(edits)
    marked = mark.span.slice(text)
    for edit in edits:
        if edit.span.covers(mark.span):
            at = edit.text.find(marked)
            start = positions.forward(edit.span).start + at
            return replace(mark, span=Span(start, start + len(marked))) if at >= 0 else None
    span = positions.forward(mark.span)
    return replace(mark, span=span) if span.start < span.stop else None


_BREAK = re.compile(r"\s*\n\s*\n\s*|\s*\n- ")


def _split(block: Block, content: str) -> Iterator[Block]:
    """Yield the parts of a revised block: an edit may have put paragraphs and items into it."""
    kind: BlockKind = block.kind
    start = 0
    for match in (*_BREAK.finditer(content), None):
        stop = match.start() if match else len(content)
        if start < stop:
            span = Span(block.span.start + start, block.span.start + stop)
            marks = block.marks and tuple(each for each in block.marks if span.covers(each.span))
            yield replace(block, span=span, kind=kind, marks=marks)
        if match:
            kind = "item" if match.group().endswith("- ") else "paragraph"
            start = match.end()
