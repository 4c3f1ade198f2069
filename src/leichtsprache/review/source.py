"""A file as it was written, and where in it each character of its document stands.

Formats collapse blanks and drop marks, so a document's offsets are not those of its file. The text
of each block is found again in the file, character by character; only signs that the format may
have dropped are passed over. Where that fails, the line of the block is all that is known, and
no edit is written there.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape, unescape

from leichtsprache.document import Document, Edit, Span
from leichtsprache.formats import parse
from leichtsprache.report.notes import Place
from leichtsprache.review.comments import PLAIN, blanked

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});")
# Lengths are bounded, for what is never closed would be read again from each of its beginnings.
_HTML_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|textarea|title|svg|noscript|template)\b.*?(?:</\1\s*>|\Z)"
    r"|</?[a-z!?](?:\"[^\"]{0,4096}\"|'[^']{0,4096}'|[^>\"']){0,4096}>",
    re.DOTALL | re.IGNORECASE,
)
# Code, in which all is text; comments, tags (an address in angle brackets is none), pictures,
# targets and labels of links.
_MARKDOWN_MARKUP = re.compile(
    r"(?<!`)(?P<ticks>`++)[^\n]*?(?<!`)(?P=ticks)(?!`)"
    r"|<!--.*?(?:-->|\Z)|</?[A-Za-z][\w-]{0,30}(?:\s[^<>]{0,4096})?/?>"
    r"|!\[[^\]\n]{0,2000}\](?:\([^()\n]{0,2000}\))?"
    r"|(?<=\])\((?:[^()\n]|\([^()\n]{0,1000}\)){0,2000}\)|(?<=\])\[[^\]\n]{0,1000}\]",
    re.DOTALL,
)
_MARKUP = {".md": _MARKDOWN_MARKUP, ".markdown": _MARKDOWN_MARKUP}
#: Formats whose files are text; of others only the text that was read is known.
TEXTUAL = frozenset({PLAIN, *_MARKUP, ".html", ".htm", ".xhtml"})
_LIST_NUMBER = re.compile(r"[ \t>]*\d{1,9}[.)][ \t]")
_LONGEST_NUMBER = 40
_MASK = "\0"
# Where a block is not at the beginning of its line, its first word is looked for: so often, so far.
_MOST_TRIES = 20
_FARTHEST = 20_000
_UNKNOWN = -1


@dataclass(frozen=True)
class Source:
    """The text of a file and the document in it; ``suffix`` is the ending of its name.

    ``starts`` and ``stops`` say where in the text each character of the document is, or are -1.
    """

    text: str
    suffix: str
    document: Document
    starts: array[int]
    stops: array[int]
    _lines: array[int] = field(repr=False)

    @classmethod
    def of(cls, text: str, suffix: str, name: str = "-") -> Source:
        r"""Return the source whose document is that of ``text``; raises `ReadError`.

        Plain text cannot carry comments, so those for `leichtsprache.review` are blanked out.

        >>> source = Source.of("# Kopf\n\nEs kostet **10&nbsp;%** mehr.", ".md")
        >>> start = source.document.text.index("%")
        >>> str(source.place(Span(start, start + 1)))
        '3:21'
        """
        text, suffix = text.removeprefix("\ufeff"), suffix.lower()
        document = parse(blanked(text) if suffix == PLAIN else text, suffix, name)
        lines = array("l", [0, *(match.end() for match in re.finditer("\n", text))])
        align = _shifted if suffix == PLAIN else _aligned
        return cls(text, suffix, document, *align(text, suffix, document, lines), lines)

    @classmethod
    def extracted(cls, document: Document, suffix: str) -> Source:
        """Return the source of a file that is no text: places are those in the text as read."""
        text, size = document.text, len(document.text)
        lines = array("l", [0, *(match.end() for match in re.finditer("\n", text))])
        starts, stops = array("l", range(size)), array("l", range(1, size + 1))
        return cls(text, suffix.lower(), document, starts, stops, lines)

    @property
    def is_textual(self) -> bool:
        """Whether the file is text, so that repairs can be written into it."""
        return self.suffix in TEXTUAL

    def range(self, span: Span) -> Span | None:
        """Return where ``span`` of the document stands in the file, if that is known."""
        if span.start == span.stop:
            return self._point(span.start)
        start, stop = self.starts[span.start], self.stops[span.stop - 1]
        return None if _UNKNOWN in (start, stop) else Span(start, stop)

    def place(self, span: Span) -> Place:
        """Return line and column of ``span`` in the file, or the line of its block."""
        found = self.range(span)
        if found is not None:
            return Place(*self._line_column(found.start), *self._line_column(found.stop))
        blocks = self.document.blocks
        index = bisect_right(blocks, span.start, key=lambda each: each.span.start) - 1
        return Place((blocks[index].line if index >= 0 else None) or 1)

    def can_write(self, edit: Edit) -> bool:
        """Say whether the place of an edit is known, and no markup begins or ends inside it."""
        place = self.range(edit.span)
        if place is None or not self.is_textual:
            return False
        inside = range(edit.span.start, edit.span.stop - 1)
        is_unbroken = all(self.stops[each] == self.starts[each + 1] for each in inside)
        read = edit.span.slice(self.document.text)
        return is_unbroken and place.slice(self.text).count("<") == read.count("<")

    def edited(self, edits: Iterable[Edit]) -> str | None:
        """Return the file with the edits made, or ``None`` where one cannot be written."""
        pieces: list[str] = []
        position = 0
        for edit in sorted(edits, key=lambda each: each.span):
            place = self.range(edit.span)
            if place is None or place.start < position or not self.can_write(edit):
                return None
            is_plain = self.suffix == PLAIN or self.suffix in _MARKUP
            new = edit.text if is_plain else escape(edit.text, quote=False)
            pieces += (self.text[position : place.start], new)
            position = place.stop
        return "".join([*pieces, self.text[position:]])

    def _point(self, position: int) -> Span | None:
        """Return the empty span behind the character before ``position``, or before the next."""
        at = _UNKNOWN
        if position:
            at = self.stops[position - 1]
        elif self.starts:
            at = self.starts[0]
        return None if at == _UNKNOWN else Span(at, at)

    def _line_column(self, position: int) -> tuple[int, int]:
        line = bisect_right(self._lines, position)
        return line, position - self._lines[line - 1] + 1


_Offsets = tuple["array[int]", "array[int]"]


def _shifted(text: str, suffix: str, document: Document, lines: array[int]) -> _Offsets:  # noqa: ARG001
    """Return start and stop where only the head of the file was left out."""
    head = len(text) - len(document.text)
    return array("l", range(head, len(text))), array("l", range(head + 1, len(text) + 1))


def _aligned(text: str, suffix: str, document: Document, lines: array[int]) -> _Offsets:
    """Return start and stop in the file of each character of the document."""
    markup = _MARKUP.get(suffix, _HTML_MARKUP)
    masked = markup.sub(_mask, text)
    starts = array("l", [_UNKNOWN]) * len(document.text)
    stops = array("l", starts)
    position = 0
    for block in document.blocks:
        line = min((block.line or 1) - 1, len(lines) - 1)
        content = block.span.slice(document.text)
        for begin in _beginnings(masked, content, max(position, lines[line])):
            if found := _matched(masked, content, begin):
                starts[slice(*block.span)] = array("l", (span.start for span in found))
                stops[slice(*block.span)] = array("l", (span.stop for span in found))
                position = found[-1].stop
                break
    return starts, stops


def _mask(markup: re.Match[str]) -> str:
    """Return what stands for markup: code itself, for a break or comment a blank, else nothing."""
    if markup[0].startswith("`"):
        return markup[0]
    is_blank = markup[0][:3].lower() in {"<br", "<!-"}
    return (" " if is_blank else _MASK) * len(markup[0])


def _beginnings(masked: str, content: str, start: int) -> Iterator[int]:
    """Yield places at which the block may begin: where it should, and at its first word."""
    yield start
    word = next(iter(re.findall(r"\w+", content)), content)
    farthest = start + _FARTHEST
    for _ in range(_MOST_TRIES):
        start = masked.find(word, start, farthest)
        if start < 0:
            return
        yield start
        start += 1


def _matched(masked: str, content: str, start: int) -> list[Span] | None:
    """Return the span of each character of a block that begins at ``start`` or soon after."""
    spans: list[Span] = []
    for sign in content:
        found = _next(masked, sign, start)
        if found is None:
            return None
        spans.append(found)
        start = found.stop
    return spans


def _next(masked: str, sign: str, start: int) -> Span | None:
    """Return the span of the next ``sign``; a blank stands for all blanks there."""
    while start < len(masked):
        here = masked[start]
        if sign.isspace() and here.isspace():
            return Span(start, _after_blanks(masked, start))
        entity = _ENTITY.match(masked, start) if here == "&" else None
        if entity and unescape(entity[0]) == sign:
            return Span(*entity.span())
        if here == sign:
            return Span(start, start + 1)
        if here.isalnum() and not (here.isdigit() and _is_list_number(masked, start)):
            return None
        start += 1
    return None


def _is_list_number(masked: str, position: int) -> bool:
    line = masked.rfind("\n", max(position - _LONGEST_NUMBER, 0), position) + 1
    found = _LIST_NUMBER.match(masked, line)
    return bool(found and position < found.end())


def _after_blanks(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start
