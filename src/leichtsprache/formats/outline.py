"""What the readers of structured formats share: they tell what comes, `Outline` makes blocks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from leichtsprache.document import Block, BlockKind, Document, FrozenMap, Mark, Span

MarkKind = Literal["link", "bold", "italic", "code"]

# A no-break space is no mere layout ("10 %"), so it stays. A soft hyphen is.
_WHITESPACE = re.compile(r"[ \t\n\r\f\v]+")
_SOFT_HYPHEN = str.maketrans("", "", "\xad")


@dataclass(slots=True)
class _Context:
    """The element that the text stands in; an item is one block, what follows are paragraphs."""

    kind: BlockKind
    level: int
    is_used: bool = False

    def take(self) -> tuple[BlockKind, int]:
        if self.kind == "item" and self.is_used:
            return "paragraph", 0
        self.is_used = True
        return self.kind, self.level


@dataclass(slots=True)
class _OpenMark:
    kind: MarkKind
    target: str | None
    start: int


@dataclass(slots=True)
class Outline:
    r"""Collects text, whitespace collapsed, into blocks with marks.

    >>> outline = Outline()
    >>> outline.enter("heading", 1)
    >>> outline.write("Das  Amt ")
    >>> outline.leave()
    >>> outline.write("Es ist offen.")
    >>> outline.document().text
    'Das Amt\n\nEs ist offen.'
    """

    line: int | None = None
    _contexts: list[_Context] = field(default_factory=lambda: [_Context("paragraph", 0)])
    _done: list[tuple[str, Block]] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _line: int | None = None
    _open: list[_OpenMark] = field(default_factory=list)
    _marks: list[Mark] = field(default_factory=list)

    @property
    def number(self) -> int:
        """The number of the block that text written now will be in."""
        return len(self._done)

    def enter(self, kind: BlockKind, level: int = 0) -> None:
        """Begin an element; the text until `leave` belongs to it."""
        self.end_block()
        self._contexts.append(_Context(kind, level))

    def leave(self) -> None:
        """End the element begun last."""
        self.end_block()
        if len(self._contexts) > 1:
            self._contexts.pop()

    def write(self, text: str) -> None:
        """Add running text."""
        text = _WHITESPACE.sub(" ", text.translate(_SOFT_HYPHEN))
        if not self._length:
            text = text.lstrip()  # a protected blank, too: blocks begin with what can be seen
        elif self._pieces[-1].endswith((" ", "\n")):
            text = text.removeprefix(" ")
        if text:
            self._add(text)

    def break_line(self) -> None:
        """Begin a new line in the block; two in a row end the block."""
        if self._length and self._pieces[-1] == "\n":
            self.end_block()
        elif self._length:
            if self._pieces[-1].endswith(" "):
                self._pieces[-1] = self._pieces[-1][:-1]
                self._length -= 1
            self._add("\n")

    def open_mark(self, kind: MarkKind, target: str | None = None) -> None:
        """Begin a link or emphasis."""
        self._open.append(_OpenMark(kind, target, self._length))

    def close_mark(self, kind: MarkKind) -> None:
        """End the innermost open mark of this kind, if there is one."""
        for mark in reversed(self._open):
            if mark.kind == kind:
                self._keep(mark)
                self._open.remove(mark)
                return

    def end_block(self) -> None:
        """End the block; marks that are still open go on in the next."""
        for mark in self._open:
            self._keep(mark)
            mark.start = 0
        text = "".join(self._pieces).rstrip()
        if text:
            kind, level = self._contexts[-1].take()
            span = Span(0, len(text))
            marks = (
                Mark(_trimmed(each.span, text), each.kind, each.target) for each in self._marks
            )
            kept = tuple(each for each in marks if each.span.start < each.span.stop)
            self._done.append((text, Block(span, kind, level, marks=kept, line=self._line)))
        self._pieces, self._length, self._line, self._marks = [], 0, None, []

    def document(self, metadata: Mapping[str, str] | None = None) -> Document:
        """Return the document: list items and cells in lines, other blocks after a blank line."""
        self.end_block()
        pieces: list[str] = []
        blocks: list[Block] = []
        length = 0
        for text, block in self._done:
            gap = _gap(blocks[-1], block) if blocks else ""
            blocks.append(block.shifted(length + len(gap)))
            pieces += (gap, text)
            length += len(gap) + len(text)
        return Document("".join(pieces), tuple(blocks), metadata=FrozenMap(metadata or {}))

    def _add(self, text: str) -> None:
        if not self._length:
            self._line = self.line
        self._pieces.append(text)
        self._length += len(text)

    def _keep(self, mark: _OpenMark) -> None:
        if mark.start < self._length:
            self._marks.append(Mark(Span(mark.start, self._length), mark.kind, mark.target))


def _gap(before: Block, after: Block) -> str:
    return "\n" if before.kind == after.kind and after.kind in {"item", "cell"} else "\n\n"


def _trimmed(span: Span, text: str) -> Span:
    """Return ``span`` without the blanks at its ends and inside ``text``."""
    content = span.slice(text)
    start = span.start + len(content) - len(content.lstrip())
    return Span(start, max(start, span.start + len(content.rstrip())))
